package walletlens.intake.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Text of separated values (RFC 4180, and what is sent in its name): comma, semicolon, tab or bar between cells, quoted
 * cells with doubled quotes and line breaks inside, a byte order mark, any line end, blank lines.
 *
 * @param separator the character found between cells
 * @param rows the rows that are not blank, the heading among them
 */
public record Delimited(char separator, List<Row> rows) {
    private static final String SEPARATORS = ",;\t|";
    private static final char MARK = '\uFEFF';

    /** Copies the list. */
    public Delimited {
        rows = List.copyOf(rows);
    }

    /** Reads a text. The separator is the one its first line that is not blank has most of outside quotes. */
    public static Delimited read(String text) {
        int from = !text.isEmpty() && text.charAt(0) == MARK ? 1 : 0;
        char separator = separator(text, from);
        return new Delimited(separator, new Scan(text, from, separator).rows());
    }

    /** The table these rows make: the heading is found, what stands above it is its preamble. */
    Table table(String file, List<Evidence> more) {
        int at = HeadingRow.find(rows);
        List<Evidence> evidence = new ArrayList<>(more);
        evidence.add(new Evidence("separator", named(separator), "it parts the first line"));
        if (at < 0) {
            evidence.add(new Evidence("heading", "none", "the first rows are numbers and dates already"));
            return new Table(file, "", List.of(), new Row(0, List.of()), rows, evidence);
        }
        evidence.add(new Evidence("heading", "row " + rows.get(at).number(), "the first row of names as wide as those below"));
        return new Table(file, "", rows.subList(0, at), rows.get(at), rows.subList(at + 1, rows.size()), evidence);
    }

    private static String named(char separator) {
        return separator == ',' ? "comma" : separator == ';' ? "semicolon" : separator == '\t' ? "tab" : "bar";
    }

    private static char separator(String text, int from) {
        int start = from;
        while (start < text.length() && text.charAt(start) <= ' ') {
            start++;
        }
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int at = start; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && SEPARATORS.indexOf(c) >= 0) {
                counts[SEPARATORS.indexOf(c)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    private static final class Scan {
        private final String text;
        private final char separator;
        private int at;
        private int line = 1;
        /** From here on no quote closes any more, so looking for one again would cost a pass over the rest each time. */
        private boolean noQuoteCloses;

        Scan(String text, int from, char separator) {
            this.text = text;
            this.at = from;
            this.separator = separator;
        }

        List<Row> rows() {
            List<Row> rows = new ArrayList<>();
            while (at < text.length()) {
                int begin = at;
                int beginLine = line;
                Row row = row(false);
                if (row == null) {
                    at = begin;
                    line = beginLine;
                    row = row(true);
                }
                if (row.cells().size() > 1 || !row.cell(0).isEmpty()) {
                    rows.add(row);
                }
            }
            return rows;
        }

        /** The next row; null where a quote stays open and quotes are not taken literally. */
        private Row row(boolean literal) {
            int number = line;
            List<String> cells = new ArrayList<>();
            while (true) {
                boolean quote = !literal && at < text.length() && text.charAt(at) == '"';
                String cell = quote ? quoted() : plain();
                if (cell == null) {
                    return null;
                }
                cells.add(cell);
                if (at < text.length() && text.charAt(at) == separator) {
                    at++;
                } else {
                    lineEnd();
                    return new Row(number, cells, literal);
                }
            }
        }

        private String plain() {
            int from = at;
            while (at < text.length() && text.charAt(at) != separator && !isBreak(text.charAt(at))) {
                at++;
            }
            return text.substring(from, at);
        }

        private String quoted() {
            if (noQuoteCloses) {
                return null;
            }
            StringBuilder cell = new StringBuilder();
            at++;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append('"');
                    at += 2;
                } else if (c == '"') {
                    at++;
                    return cell.append(plain()).toString();
                } else {
                    if (c == '\n' || c == '\r' && (at + 1 >= text.length() || text.charAt(at + 1) != '\n')) {
                        line++;
                    }
                    cell.append(c);
                    at++;
                }
            }
            noQuoteCloses = true;
            return null;
        }

        private void lineEnd() {
            if (at < text.length() && text.charAt(at) == '\r') {
                at++;
                if (at < text.length() && text.charAt(at) == '\n') {
                    at++;
                }
                line++;
            } else if (at < text.length() && text.charAt(at) == '\n') {
                at++;
                line++;
            }
        }

        private static boolean isBreak(char c) {
            return c == '\n' || c == '\r';
        }
    }
}
