package walletlens.intake.table;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import walletlens.problem.Outcome;
import walletlens.problem.Place;
import walletlens.problem.Problem;

/**
 * Text of separated values (RFC 4180, and what is sent in its name): comma, semicolon, tab or bar between cells, quoted
 * cells with doubled quotes and line breaks inside, a byte order mark, any line end, blank lines, quotes that were not
 * doubled, quotes that never close, and lines that were quoted whole.
 *
 * <p>Only where each row begins is kept; a row is cut into cells when it is asked for. So a text takes eight bytes a row
 * beside itself, however many cells it has.
 *
 * @param separator the character found between cells
 * @param rows the rows that are not blank, the heading among them
 */
public record Delimited(char separator, List<Row> rows) {
    /** The most cells a row may have: what spreadsheets hold at most. */
    public static final int MOST_CELLS = 16_384;

    /** The longest cell. */
    public static final int LONGEST_CELL = 100_000;

    private static final char MARK = '\uFEFF';
    private static final String HINT = "sep=";

    /** Reads a text in the separator that its rows show; rows beyond the limits are cut. */
    public static Delimited read(String text) {
        return index(text, Progress.NONE).value().orElseGet(() -> new Delimited(',', List.of()));
    }

    /** The table of a text; a failure where a row or cell is beyond all measure or where there is no row. */
    static Outcome<Table> table(String file, String text, List<Evidence> more, Progress progress) {
        Outcome<Delimited> read = index(text, progress);
        if (!read.hasValue()) {
            Problem problem = read.problems().get(0);
            return Outcome.failed(problem.at(new Place(file, problem.place().row(), problem.place().column())));
        }
        Delimited delimited = read.get();
        if (delimited.rows().isEmpty()) {
            return Outcome.failed(new Problem(new Place(file, 0, ""), "", "The file is empty."));
        }
        List<Evidence> evidence = new ArrayList<>(more);
        evidence.add(new Evidence("separator", Separator.named(delimited.separator()), "with it the rows are alike"));
        return Outcome.of(HeadingRow.table(file, "", delimited.rows(), evidence));
    }

    private static Outcome<Delimited> index(String text, Progress progress) {
        int from = !text.isEmpty() && text.charAt(0) == MARK ? 1 : 0;
        if (text.regionMatches(true, from, HINT, 0, HINT.length()) && text.length() > from + HINT.length()) {
            int end = from + HINT.length() + 1;
            if (end == text.length() || CellScan.isBreak(text.charAt(end))) {
                return new Index(text, text.charAt(end - 1), false).build(end, progress);
            }
        }
        char separator = Separator.of(text, from);
        return new Index(text, separator, Separator.linesAreQuotedWhole(text, from, separator)).build(from, progress);
    }

    /** Finds where the rows begin. */
    private static final class Index {
        private final String text;
        private final char separator;
        private final boolean wholeLines;

        Index(String text, char separator, boolean wholeLines) {
            this.text = text;
            this.separator = separator;
            this.wholeLines = wholeLines;
        }

        Outcome<Delimited> build(int from, Progress progress) {
            CellScan scan = new CellScan(text, separator, from);
            Ints starts = new Ints();
            Ints lines = new Ints();
            while (!scan.atEnd()) {
                int begin = scan.at();
                int line = scan.line();
                if (line % Progress.STEP == 0) {
                    progress.at(Progress.Stage.BYTES, begin, text.length());
                }
                CellScan.Extent extent = scan.skipRow();
                if (extent.cells() > MOST_CELLS) {
                    return failed(line, "This row has more than 16,384 cells; that is no table.");
                }
                if (extent.longest() > LONGEST_CELL) {
                    return failed(line, "This row has a cell of more than 100,000 characters; that is no table.");
                }
                if (extent.cells() > 1 || !extent.blank()) {
                    starts.add(begin);
                    lines.add(extent.torn() ? -line : line);
                }
            }
            return Outcome.of(new Delimited(separator, new Rows(text, separator, wholeLines, starts, lines)));
        }

        private static Outcome<Delimited> failed(int line, String message) {
            return Outcome.failed(new Problem(new Place("", line, ""), "", message));
        }
    }

    /** The rows of a text, cut when asked for. */
    private static final class Rows extends AbstractList<Row> {
        private final String text;
        private final char separator;
        private final boolean wholeLines;
        private final Ints starts;
        private final Ints lines;

        Rows(String text, char separator, boolean wholeLines, Ints starts, Ints lines) {
            this.text = text;
            this.separator = separator;
            this.wholeLines = wholeLines;
            this.starts = starts;
            this.lines = lines;
        }

        @Override
        public int size() {
            return starts.size();
        }

        @Override
        public Row get(int index) {
            if (index < 0 || index >= starts.size()) {
                throw new IndexOutOfBoundsException(index);
            }
            int line = lines.get(index);
            CellScan scan = new CellScan(text, separator, starts.get(index));
            CellList cells = scan.cells(line < 0);
            if (wholeLines && cells.size() == 1) {
                cells = new CellScan(cells.get(0), separator, 0).cells(false);
            }
            return new Row(Math.abs(line), cells, line < 0);
        }
    }
}
