package walletlens.intake.table;

import java.util.List;

/** Finds the row of column names: the first that is all names and as wide as most rows below it. */
final class HeadingRow {
    private static final int LOOK = 60;

    private HeadingRow() {
    }

    /** Its place among the rows; -1 where the first rows hold data already. */
    static int find(List<Row> rows) {
        int look = Math.min(LOOK, rows.size());
        int[] widths = new int[look];
        for (int i = 0; i < look; i++) {
            widths[i] = filled(rows.get(i));
        }
        for (int i = 0; i < look; i++) {
            if (widths[i] > 0 && isNames(rows.get(i)) && widths[i] * 2 > widest(widths, i + 1)) {
                return i;
            }
        }
        return -1;
    }

    private static int widest(int[] widths, int from) {
        int widest = 0;
        for (int i = from; i < widths.length; i++) {
            widest = Math.max(widest, widths[i]);
        }
        return widest;
    }

    private static int filled(Row row) {
        int filled = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            filled += row.cell(i).isEmpty() ? 0 : 1;
        }
        return filled;
    }

    private static boolean isNames(Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cell(i);
            if (!cell.isEmpty() && !hasLetter(cell)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasLetter(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (Character.isLetter(cell.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
