package walletlens.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds the row of column names: the first row about as wide as those below it, as long as it holds names only. Where it
 * holds a number or a time the table has no heading.
 */
final class HeadingRow {
    /** The heading stands among so many of the first rows. */
    static final int LOOK = 60;

    private HeadingRow() {
    }

    /** The table these rows make. */
    static Table table(String file, String sheet, List<Row> rows, List<Evidence> evidence) {
        List<Evidence> all = new ArrayList<>(evidence);
        int at = find(rows);
        if (at < 0) {
            all.add(new Evidence("heading", "none", "the first full row holds a number or a time"));
            return new Table(file, sheet, List.of(), new Row(0, List.of()), rows, all);
        }
        Row heading = rows.get(at);
        all.add(new Evidence("heading", "row " + heading.number(), at == 0
                ? "it holds names only" : "the first row of names as wide as those below"));
        return new Table(file, sheet, rows.subList(0, at), heading, rows.subList(at + 1, rows.size()), all);
    }

    /** The heading's place among the rows; -1 where the first full row holds data already. */
    static int find(List<Row> rows) {
        int look = Math.min(LOOK, rows.size());
        List<Row> first = new ArrayList<>(rows.subList(0, look));
        int widest = 0;
        for (Row row : first) {
            widest = Math.max(widest, filled(row));
        }
        for (int i = 0; i < look; i++) {
            if (filled(first.get(i)) * 2 > widest) {
                return isNames(first.get(i)) ? i : -1;
            }
        }
        return -1;
    }

    /** How many cells hold something; one where all hold the same, as the cells under a merged title do. */
    static int filled(Row row) {
        int filled = 0;
        String first = "";
        boolean differ = false;
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cell(i);
            if (!cell.isEmpty()) {
                first = filled == 0 ? cell : first;
                differ |= !cell.equals(first);
                filled++;
            }
        }
        return differ ? filled : Math.min(1, filled);
    }

    /** Whether a row holds names only: no number and no time. */
    static boolean isNames(Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cell(i);
            if (!cell.isEmpty() && (isNumber(cell) || DateText.parse(cell) != null)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a cell is a number, alone or with a currency; {@code Column 3} and {@code X1} are names. */
    private static boolean isNumber(String cell) {
        NumberText number = NumberText.parse(cell);
        return number != null && number.unit().length() != 1 && number.unit().equals(number.unit().toUpperCase(Locale.ROOT));
    }
}
