package walletlens.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.intake.table.Habits;
import walletlens.intake.table.Row;
import walletlens.intake.table.Table;
import walletlens.intake.table.Tables;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.problem.Outcome;
import walletlens.problem.Place;
import walletlens.problem.Problem;
import walletlens.quote.Quote;

/**
 * Prices from a table with the columns {@code date}, {@code asset} (or {@code symbol}), {@code price} and
 * {@code currency}, optionally {@code class}, in any order. Every data row is a price or a problem.
 *
 * @param rows how many data rows there are
 * @param quotes the prices, their source the file's name
 * @param problems the rows that are none
 */
public record PriceTable(int rows, List<Quote> quotes, List<Problem> problems) {
    private static final Map<String, String> WORDS = Map.of(
            "date", "date", "time", "date", "asset", "asset", "symbol", "asset", "ticker", "asset",
            "price", "price", "close", "price", "currency", "currency", "class", "class");

    /** Copies the lists. */
    public PriceTable {
        quotes = List.copyOf(quotes);
        problems = List.copyOf(problems);
    }

    /** Reads the tables of a file. A symbol may also be written as an asset's id, such as {@code crypto:BTC}. */
    public static PriceTable read(String file, byte[] bytes, Symbols symbols) {
        Outcome<List<Table>> tables = Tables.read(file, bytes);
        if (!tables.hasValue()) {
            return new PriceTable(0, List.of(), tables.problems());
        }
        int rows = 0;
        List<Quote> quotes = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(tables.problems());
        for (Table table : tables.get()) {
            PriceTable read = read(table, symbols);
            rows += read.rows;
            quotes.addAll(read.quotes);
            problems.addAll(read.problems);
        }
        return new PriceTable(rows, quotes, problems);
    }

    private static PriceTable read(Table table, Symbols symbols) {
        Map<String, Integer> columns = new TreeMap<>();
        List<String> names = table.columns();
        for (int i = 0; i < names.size(); i++) {
            String column = WORDS.get(names.get(i).toLowerCase(Locale.ROOT));
            if (column != null) {
                columns.putIfAbsent(column, i);
            }
        }
        if (!columns.keySet().containsAll(List.of("date", "asset", "price", "currency"))) {
            return new PriceTable(0, List.of(), List.of(new Problem(new Place(table.file(), 0, ""), String.join(",", names),
                    "A table of prices begins with date,asset,price,currency.")));
        }
        return new Reader(table, columns, symbols).read();
    }

    private static final class Reader {
        private final String file;
        private final Map<String, Integer> columns;
        private final List<Row> rows;
        private final Symbols symbols;
        private final Habits habits;
        private final List<Quote> quotes = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Reader(Table table, Map<String, Integer> columns, Symbols symbols) {
            this.file = table.file();
            this.columns = columns;
            this.rows = table.rows();
            this.symbols = symbols;
            this.habits = Habits.of(table);
        }

        PriceTable read() {
            for (Row row : rows) {
                read(row);
            }
            return new PriceTable(rows.size(), quotes, problems);
        }

        private void read(Row row) {
            Optional<When> when = habits.time(row, columns.get("date"));
            Optional<Quantity> price = habits.number(row, columns.get("price")).filter(number -> !number.isNegative());
            Optional<Currency> currency = Currency.parse(cell(row, "currency"));
            List<AssetId> assets = assets(row);
            if (when.isEmpty()) {
                wrong(row, "date", "This is not a date.");
            } else if (habits.timeDoubt(row, columns.get("date")).isPresent()) {
                wrong(row, "date", "It is not clear whether the day or the month stands first; write it as 2024-12-31.");
            } else if (price.isEmpty()) {
                wrong(row, "price", "This is not a price.");
            } else if (habits.numberDoubt(row, columns.get("price")).isPresent()) {
                wrong(row, "price", "It is not clear whether the comma parts thousands or decimals.");
            } else if (currency.isEmpty()) {
                wrong(row, "currency", "This is not a currency code.");
            } else if (assets.size() != 1) {
                wrong(row, "asset", assets.isEmpty()
                        ? "This asset is not known; name it with its class, such as stock:ACME."
                        : "Several assets go by this symbol; name one with its class, such as " + assets.get(0) + ".");
            } else if (assets.get(0).equals(AssetId.cash(currency.get()))) {
                wrong(row, "asset", "A currency is always worth one of itself.");
            } else {
                quotes.add(new Quote(assets.get(0), new Price(price.get(), currency.get()), when.get(), file));
            }
        }

        private List<AssetId> assets(Row row) {
            String symbol = cell(row, "asset");
            Optional<AssetClass> told = AssetClass.of(cell(row, "class").toLowerCase(Locale.ROOT));
            if (told.isPresent() && AssetId.isName(symbol)) {
                return List.of(AssetId.of(told.get(), symbol));
            }
            return symbol.isEmpty() ? List.of() : symbols.named(symbol);
        }

        private String cell(Row row, String column) {
            return row.cell(columns.getOrDefault(column, -1));
        }

        private void wrong(Row row, String column, String message) {
            problems.add(new Problem(Place.row(file, row.number()).in(column), cell(row, column), message));
        }
    }
}
