package walletlens.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.intake.table.Dates;
import walletlens.intake.table.Delimited;
import walletlens.intake.table.Numbers;
import walletlens.intake.table.Row;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Price;
import walletlens.money.Quantity;
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

    /** Reads a table. A symbol may also be written as an asset's id, such as {@code crypto:BTC}. */
    public static PriceTable read(String file, String text, Symbols symbols) {
        Delimited table = Delimited.read(text);
        Map<String, Integer> columns = new TreeMap<>();
        List<Row> rows = table.rows();
        for (int i = 0; !rows.isEmpty() && i < rows.get(0).cells().size(); i++) {
            String column = WORDS.get(rows.get(0).cell(i).toLowerCase(Locale.ROOT));
            if (column != null) {
                columns.putIfAbsent(column, i);
            }
        }
        if (!columns.keySet().containsAll(List.of("date", "asset", "price", "currency"))) {
            String first = rows.isEmpty() ? "" : String.join(",", rows.get(0).cells());
            return new PriceTable(0, List.of(), List.of(new Problem(new Place(file, 0, ""), first,
                    "A table of prices begins with date,asset,price,currency.")));
        }
        List<Row> body = rows.subList(1, rows.size());
        return new Reader(file, columns, body, symbols).read();
    }

    private static final class Reader {
        private final String file;
        private final Map<String, Integer> columns;
        private final List<Row> rows;
        private final Symbols symbols;
        private final Numbers numbers;
        private final Dates dates;
        private final List<Quote> quotes = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Reader(String file, Map<String, Integer> columns, List<Row> rows, Symbols symbols) {
            this.file = file;
            this.columns = columns;
            this.rows = rows;
            this.symbols = symbols;
            this.numbers = Numbers.of(rows.stream().map(row -> cell(row, "price")).toList());
            this.dates = Dates.of(rows.stream().map(row -> cell(row, "date")).toList());
        }

        PriceTable read() {
            for (Row row : rows) {
                read(row);
            }
            return new PriceTable(rows.size(), quotes, problems);
        }

        private void read(Row row) {
            Optional<When> when = dates.read(cell(row, "date"));
            Optional<Quantity> price = numbers.read(cell(row, "price")).filter(number -> !number.isNegative());
            Optional<Currency> currency = Currency.parse(cell(row, "currency"));
            List<AssetId> assets = assets(row);
            if (when.isEmpty()) {
                wrong(row, "date", "This is not a date.");
            } else if (dates.isUnclear(cell(row, "date"))) {
                wrong(row, "date", "It is not clear whether the day or the month stands first; write it as 2024-12-31.");
            } else if (price.isEmpty()) {
                wrong(row, "price", "This is not a price.");
            } else if (numbers.isUnclear(cell(row, "price"))) {
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
