package walletlens.app.export;

import java.util.List;
import walletlens.money.Quantity;

/**
 * Separated values (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe in front; plain numbers
 * stay numbers.
 */
public final class Csv {
    private Csv() {
    }

    /** A sheet as one text, the names of its columns first. */
    public static String of(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        row(text, sheet.columns().stream().map(Sheet.Column::name).toList());
        sheet.rows().accept(cells -> row(text, cells));
        return text.toString();
    }

    private static void row(StringBuilder text, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            text.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        text.append("\r\n");
    }

    /** A cell, made harmless and quoted where it must be. */
    static String cell(String text) {
        String safe = Quantity.parse(text).isPresent() && text.charAt(0) != '+' ? text : harmless(text);
        boolean plain = true;
        for (int i = 0; i < safe.length() && plain; i++) {
            char c = safe.charAt(i);
            plain = c != ',' && c != ';' && c != '"' && c != '\n' && c != '\r' && c != '\t';
        }
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /**
     * A text with an apostrophe before each sign that would begin a formula: at its own beginning, and behind a semicolon, a
     * tab or a line's end, where a spreadsheet that parts cells by those would begin a cell of its own in the middle of ours.
     */
    private static String harmless(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 1);
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (begins && beginsFormula(text, i)) {
                safe.append('\'');
            }
            safe.append(c);
            begins = c == ';' || c == '\t' || c == '\n' || c == '\r';
        }
        return safe.toString();
    }

    /** Whether a spreadsheet would take a cell that begins here for a formula, quotes and spaces before the sign left aside. */
    private static boolean beginsFormula(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == ' ')) {
            at++;
        }
        String signs = from == 0 ? "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20" : "=+-@\uff1d\uff0b\uff0d\uff20";
        return at < text.length() && signs.indexOf(text.charAt(at)) >= 0;
    }
}
