package walletlens.app.command;

import java.util.ArrayList;
import java.util.List;

/** A table for people: a heading, columns as wide as they need, figures to the right. */
final class TextTable {
    private static final int WIDEST = 40;
    private final List<List<String>> rows = new ArrayList<>();
    private final String sides;

    /**
     * @param sides a letter for each column: {@code l} or {@code r}
     * @param heading the words above the columns
     */
    TextTable(String sides, String... heading) {
        this.sides = sides;
        row(heading);
    }

    TextTable row(String... cells) {
        List<String> row = new ArrayList<>();
        for (String cell : cells) {
            String plain = Plain.oneLine(cell);
            boolean last = row.size() == sides.length() - 1;
            row.add(!last && width(plain) > WIDEST ? cut(plain) : plain);
        }
        rows.add(row);
        return this;
    }

    private static String cut(String text) {
        return text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "\u2026";
    }

    /** Whether there is nothing below the heading. */
    boolean isEmpty() {
        return rows.size() == 1;
    }

    String text() {
        int[] widths = new int[sides.length()];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        StringBuilder text = new StringBuilder();
        for (int number = 0; number < rows.size(); number++) {
            line(text, rows.get(number), widths);
            if (number == 0) {
                List<String> rule = new ArrayList<>();
                for (int width : widths) {
                    rule.add("-".repeat(width));
                }
                line(text, rule, widths);
            }
        }
        return text.toString();
    }

    private void line(StringBuilder text, List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String gap = " ".repeat(widths[i] - width(row.get(i)));
            line.append(i == 0 ? "" : "  ").append(sides.charAt(i) == 'r' ? gap + row.get(i) : row.get(i) + gap);
        }
        text.append(line.toString().stripTrailing()).append('\n');
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
