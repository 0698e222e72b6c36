package walletlens.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import walletlens.asset.AssetId;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Figures;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.problem.Outcome;
import walletlens.problem.Place;
import walletlens.problem.Problem;

/**
 * Reads a file of prices: a table with the columns asset, price, currency and date in any order, named in its first row and
 * parted by comma, semicolon or tab; or the price lines of plain text accounting, {@code P 2024-01-01 BTC 42000 EUR}
 * (hledger, ledger) and {@code 2024-01-01 price BTC 42000 EUR} (beancount), other lines of which are passed over. An asset
 * is written as its id ({@code crypto:BTC}) or as a symbol that the caller knows.
 */
public final class PriceFile {
    /** The columns and the names they go by, in lower case. */
    private enum Column {
        ASSET("asset", "symbol", "ticker", "commodity", "isin"),
        PRICE("price", "close", "rate", "value"),
        CURRENCY("currency", "cur", "in", "quote"),
        DATE("date", "time", "day", "timestamp");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }

        String title() {
            return names.get(0);
        }
    }

    private final String file;
    private final Function<String, List<AssetId>> symbols;
    private final List<Quote> quotes = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private PriceFile(String file, Function<String, List<AssetId>> symbols) {
        this.file = file;
        this.symbols = symbols;
    }

    /**
     * Reads a file.
     *
     * @param file its name, which becomes the source of its prices and stands in its problems
     * @param text its text
     * @param symbols which assets a symbol can mean; a price is read where it is one
     * @return the prices in the order of the file, beside a problem for each row that gave none
     */
    public static Outcome<List<Quote>> read(String file, String text, Function<String, List<AssetId>> symbols) {
        PriceFile reader = new PriceFile(file, symbols);
        List<String> lines = PriceLines.lines(text);
        int first = 0;
        while (first < lines.size() && PriceLines.isIdle(lines.get(first))) {
            first++;
        }
        if (first == lines.size()) {
            return Outcome.failed(new Problem(Place.row(file, 0), "", "The file is empty."));
        }
        boolean directives = lines.stream().anyMatch(line -> PriceLines.directive(line).isPresent());
        if (directives) {
            reader.directives(lines);
        } else {
            reader.table(lines, first);
        }
        return reader.quotes.isEmpty() && !reader.problems.isEmpty()
                ? Outcome.failed(reader.problems) : Outcome.of(List.copyOf(reader.quotes), reader.problems);
    }

    private void directives(List<String> lines) {
        List<String[]> rows = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Optional<String[]> row = PriceLines.directive(lines.get(i));
            if (row.isPresent()) {
                rows.add(row.get());
                numbers.add(i + 1);
            }
        }
        int[] order = {0, 1, 2, 3};
        char mark = PriceLines.decimalMark(rows, order[Column.PRICE.ordinal()]);
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), order, numbers.get(i), mark);
        }
    }

    private void table(List<String> lines, int first) {
        char delimiter = PriceLines.delimiter(lines.get(first));
        String[] header = PriceLines.fields(lines.get(first), delimiter);
        int[] places = new int[Column.values().length];
        for (Column column : Column.values()) {
            places[column.ordinal()] = place(header, column);
            if (places[column.ordinal()] < 0) {
                problems.add(new Problem(Place.row(file, first + 1).in(column.title()), lines.get(first),
                        "The first row names no column \u201c" + column.title() + "\u201d; it wants asset, price, currency, date."));
            }
        }
        if (!problems.isEmpty()) {
            return;
        }
        List<String[]> rows = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = first + 1; i < lines.size(); i++) {
            if (!PriceLines.isIdle(lines.get(i))) {
                rows.add(PriceLines.fields(lines.get(i), delimiter));
                numbers.add(i + 1);
            }
        }
        char mark = PriceLines.decimalMark(rows, places[Column.PRICE.ordinal()]);
        for (int i = 0; i < rows.size(); i++) {
            row(rows.get(i), places, numbers.get(i), mark);
        }
    }

    private static int place(String[] header, Column column) {
        for (int i = 0; i < header.length; i++) {
            if (column.names.contains(header[i].toLowerCase(Locale.ROOT))) {
                return i;
            }
        }
        return -1;
    }

    private void row(String[] fields, int[] places, int number, char mark) {
        String[] texts = new String[places.length];
        for (Column column : Column.values()) {
            int place = places[column.ordinal()];
            texts[column.ordinal()] = place < fields.length ? fields[place] : "";
        }
        int before = problems.size();
        AssetId asset = asset(texts[Column.ASSET.ordinal()], number);
        Quantity amount = amount(texts[Column.PRICE.ordinal()], number, mark);
        Optional<Currency> currency = Currency.parse(texts[Column.CURRENCY.ordinal()]);
        if (currency.isEmpty()) {
            problem(number, Column.CURRENCY, texts, "This is not the code of a currency.");
        }
        Optional<When> when = PriceLines.time(texts[Column.DATE.ordinal()]);
        if (when.isEmpty()) {
            problem(number, Column.DATE, texts, "This is not a date; write it as 2024-12-31.");
        }
        if (problems.size() > before) {
            return;
        }
        if (asset.isCash() && !amount.isPositive()) {
            problem(number, Column.PRICE, texts, "An exchange rate is more than zero.");
        } else if (asset.equals(AssetId.cash(currency.get()))) {
            problem(number, Column.CURRENCY, texts, "A currency has no price in itself.");
        } else {
            quotes.add(new Quote(asset, new Price(amount, currency.get()), when.get(), file));
        }
    }

    private void problem(int row, Column column, String[] texts, String message) {
        String text = texts[column.ordinal()];
        problems.add(new Problem(Place.row(file, row).in(column.title()), text, message));
    }

    /** The asset of a text; a problem and null where it is not just one. */
    private AssetId asset(String text, int row) {
        Place place = Place.row(file, row).in(Column.ASSET.title());
        Optional<AssetId> written = AssetId.parse(text);
        if (written.isPresent()) {
            return written.get();
        }
        List<AssetId> known = text.isEmpty() ? List.of() : symbols.apply(text);
        if (known.size() == 1) {
            return known.get(0);
        }
        List<String> names = known.stream().limit(5).map(AssetId::toString).toList();
        problems.add(new Problem(place, text, text.isEmpty() ? "The asset is missing."
                : known.isEmpty() ? "No asset goes by this symbol; write its class as well, as in crypto:BTC."
                : "More than one asset goes by this symbol: " + String.join(", ", names) + ". Write the one that is meant."));
        return null;
    }

    private Quantity amount(String text, int row, char mark) {
        Place place = Place.row(file, row).in(Column.PRICE.title());
        Outcome<Quantity> read = Figures.readMarked(text, mark);
        if (!read.hasValue()) {
            problems.add(read.problems().get(0).at(place));
        } else if (read.get().isNegative()) {
            problems.add(new Problem(place, text, "A price is not below zero."));
        }
        return read.orElse(Quantity.ZERO);
    }
}
