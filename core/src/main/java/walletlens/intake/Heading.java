package walletlens.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.intake.table.Row;

/** Which column of a table holds what, found by the words of its heading in any order and case. */
final class Heading {
    /** The columns, each with the words it goes by. */
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("date", List.of("date", "datetime", "time", "trade date", "timestamp")),
            Map.entry("action", List.of("action", "type", "side", "transaction type", "activitytype", "activity type")),
            Map.entry("symbol", List.of("symbol", "ticker", "asset")),
            Map.entry("quantity", List.of("quantity", "qty", "shares", "units", "amount")),
            Map.entry("price", List.of("price", "unit price", "unitprice", "price per share", "price per unit")),
            Map.entry("fees", List.of("fees", "fee", "commission")),
            Map.entry("currency", List.of("currency", "ccy")),
            Map.entry("account", List.of("account")),
            Map.entry("class", List.of("class", "asset class")),
            Map.entry("note", List.of("note", "notes", "comment", "description")));

    private static final List<String> NEEDED = List.of("date", "action", "symbol", "quantity", "price", "currency");

    private final Map<String, Integer> columns;
    private final int width;

    private Heading(Map<String, Integer> columns, int width) {
        this.columns = columns;
        this.width = width;
    }

    /** The heading that a row is; empty where it lacks a column the plain table needs. */
    static Optional<Heading> of(Row row) {
        Map<String, Integer> columns = new TreeMap<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String word = row.cell(i).toLowerCase(Locale.ROOT).replace('_', ' ');
            for (Map.Entry<String, List<String>> column : WORDS.entrySet()) {
                if (column.getValue().contains(word)) {
                    columns.putIfAbsent(column.getKey(), i);
                }
            }
        }
        return columns.keySet().containsAll(NEEDED)
                ? Optional.of(new Heading(columns, row.cells().size())) : Optional.empty();
    }

    /** The cell of a column; the empty text where the table has no such column. */
    String cell(Row row, String column) {
        return row.cell(place(column));
    }

    /** The place of a column, from 0; -1 where the table has no such column. */
    int place(String column) {
        return columns.getOrDefault(column, -1);
    }

    /** The first cell beyond the heading that is not empty; empty where the row fits. */
    Optional<String> beyond(Row row) {
        for (int i = width; i < row.cells().size(); i++) {
            if (!row.cell(i).isEmpty()) {
                return Optional.of(row.cell(i));
            }
        }
        return Optional.empty();
    }
}
