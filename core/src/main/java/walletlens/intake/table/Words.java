package walletlens.intake.table;

import java.util.ArrayList;
import java.util.List;

/** Words of headings and cells, made comparable. */
public final class Words {
    private Words() {
    }

    /** Small letters and digits without accents, words parted by one space: {@code Währung (Betrag)} gives {@code wahrung betrag}. */
    public static String folded(String text) {
        String plain = MonthNames.folded(text);
        StringBuilder words = new StringBuilder(plain.length());
        boolean space = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                space = words.length() > 0;
            } else {
                words.append(space ? " " : "").append(c == '\u00df' ? "ss" : String.valueOf(c));
                space = false;
            }
        }
        return words.toString();
    }

    /** The pieces of a text between a sign. */
    public static List<String> split(String text, char sign) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, from)) {
            pieces.add(text.substring(from, at));
            from = at + 1;
        }
        pieces.add(text.substring(from));
        return pieces;
    }
}
