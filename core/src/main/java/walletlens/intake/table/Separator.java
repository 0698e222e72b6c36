package walletlens.intake.table;

import java.util.List;

/** Finds the character between cells: the one with which the first rows are most alike and widest. */
final class Separator {
    private static final String SEPARATORS = ",;\t|";
    private static final int SAMPLE = 64 * 1024;
    private static final int ROWS = 200;
    private static final int WIDEST = 500;

    private Separator() {
    }

    /** The separator of a text; a comma where nothing shows one. */
    static char of(String text, int from) {
        String sample = sample(text, from);
        char best = ',';
        long bestScore = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            long score = score(sample, SEPARATORS.charAt(i));
            if (score > bestScore) {
                bestScore = score;
                best = SEPARATORS.charAt(i);
            }
        }
        for (int i = 0; bestScore == 0 && i < SEPARATORS.length(); i++) {
            if (linesAreQuotedWhole(text, from, SEPARATORS.charAt(i))) {
                return SEPARATORS.charAt(i);
            }
        }
        return best;
    }

    private static String sample(String text, int from) {
        int end = Math.min(text.length(), from + SAMPLE);
        if (end < text.length()) {
            int lastBreak = Math.max(text.lastIndexOf('\n', end), text.lastIndexOf('\r', end));
            end = lastBreak > from ? lastBreak : end;
        }
        return text.substring(from, end);
    }

    /** How many cells beyond the first the rows have that are as wide as most are, against those that are not. */
    private static long score(String sample, char separator) {
        int[] counts = new int[WIDEST + 1];
        CellScan scan = new CellScan(sample, separator, 0);
        int rows = 0;
        while (!scan.atEnd() && rows < ROWS) {
            CellScan.Extent extent = scan.skipRow();
            if (extent.cells() > 1 || !extent.blank()) {
                counts[extent.clean() ? Math.min(WIDEST, extent.cells()) : 0]++;
                rows++;
            }
        }
        long best = 0;
        for (int width = 2; width <= WIDEST; width++) {
            long alike = counts[width];
            best = Math.max(best, alike * alike * (width - 1));
        }
        return best;
    }

    /** Whether each line was put in quotes as one cell, as happens where a file is saved twice. */
    static boolean linesAreQuotedWhole(String text, int from, char separator) {
        CellScan scan = new CellScan(sample(text, from), separator, 0);
        int rows = 0;
        int width = 0;
        while (!scan.atEnd() && rows < ROWS) {
            List<String> cells = scan.cells(false);
            if (cells.size() == 1 && cells.get(0).isBlank()) {
                continue;
            }
            int inner = cells.size() == 1 ? new CellScan(cells.get(0), separator, 0).cells(false).size() : 0;
            if (inner < 2 || rows > 0 && inner != width) {
                return false;
            }
            width = inner;
            rows++;
        }
        return rows > 1;
    }

    /** Its name for people. */
    static String named(char separator) {
        switch (separator) {
            case ',':
                return "comma";
            case ';':
                return "semicolon";
            case '\t':
                return "tab";
            case '|':
                return "bar";
            default:
                return String.valueOf(separator);
        }
    }
}
