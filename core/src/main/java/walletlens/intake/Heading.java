package walletlens.intake;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import walletlens.intake.table.Row;

/** Which column of a table holds what, found by the words of its heading in any order and case. */
final class Heading {
    /** The columns, each with the words it goes by. */
    enum Column {
        DATE(true, "date", "datetime", "time", "trade date", "timestamp"),
        ACTION(true, "action", "type", "side", "transaction type", "activitytype", "activity type"),
        SYMBOL(true, "symbol", "ticker", "asset"),
        QUANTITY(true, "quantity", "qty", "shares", "units", "amount"),
        PRICE(true, "price", "unit price", "unitprice", "price per share", "price per unit"),
        FEES(false, "fees", "fee", "commission"),
        CURRENCY(true, "currency", "ccy"),
        ACCOUNT(false, "account"),
        CLASS(false, "class", "asset class"),
        NOTE(false, "note", "notes", "comment", "description");

        private final boolean needed;
        private final List<String> words;

        Column(boolean needed, String... words) {
            this.needed = needed;
            this.words = List.of(words);
        }

        /** Its name in problems. */
        String title() {
            return words.get(0);
        }
    }

    private static final Map<String, Column> BY_WORD = new LinkedHashMap<>();
    private static final int NEEDED;
    private static final int LONGEST;

    static {
        int needed = 0;
        int longest = 0;
        for (Column each : Column.values()) {
            needed += each.needed ? 1 : 0;
            for (String word : each.words) {
                BY_WORD.put(word, each);
                longest = Math.max(longest, word.length());
            }
        }
        NEEDED = needed;
        LONGEST = longest;
    }

    private final int[] places;
    private final int width;

    private Heading(int[] places, int width) {
        this.places = places;
        this.width = width;
    }

    /** The heading that a row is; empty where it lacks a column the plain table needs. */
    static Optional<Heading> of(Row row) {
        int width = row.cells().size();
        int[] places = new int[Column.values().length];
        Arrays.fill(places, -1);
        int missing = NEEDED;
        for (int i = 0; i < width && width - i >= missing; i++) {
            Column column = named(row.cell(i));
            if (column != null && places[column.ordinal()] < 0) {
                places[column.ordinal()] = i;
                missing -= column.needed ? 1 : 0;
            }
        }
        return missing == 0 ? Optional.of(new Heading(places, width)) : Optional.empty();
    }

    private static Column named(String cell) {
        boolean word = !cell.isEmpty() && cell.length() <= LONGEST && (cell.charAt(0) < '0' || cell.charAt(0) > '9');
        return word ? BY_WORD.get(cell.toLowerCase(Locale.ROOT).replace('_', ' ')) : null;
    }

    /** The cell of a column; the empty text where the table has no such column. */
    String cell(Row row, Column column) {
        return row.cell(places[column.ordinal()]);
    }

    /** The place of a column, from 0; -1 where the table has no such column. */
    int place(Column column) {
        return places[column.ordinal()];
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
