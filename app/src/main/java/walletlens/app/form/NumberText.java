package walletlens.app.form;

import walletlens.money.Figures;
import walletlens.money.Quantity;
import walletlens.problem.Outcome;

/**
 * What a person typed where a quantity is asked for: a number or a calculation as {@link Figures#read} reads it, and
 * perhaps a word behind it ({@code 0.5 eth}, {@code 10 g}).
 *
 * @param number the number
 * @param word what stood behind it; may be empty
 */
public record NumberText(Quantity number, String word) {
    /** Reads a text; a failure says why it is no number. */
    public static Outcome<NumberText> parse(String text, Figures habit) {
        String trimmed = text.trim();
        Outcome<Quantity> whole = habit.read(trimmed);
        int end = numberEnd(trimmed);
        if (whole.hasValue() || end == 0 || end == trimmed.length()) {
            return whole.map(number -> new NumberText(number, ""));
        }
        return habit.read(trimmed.substring(0, end).trim())
                .map(number -> new NumberText(number, trimmed.substring(end).trim()));
    }

    /** Where the word begins: at the first letter or percent sign that stands behind a digit. */
    private static int numberEnd(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digit |= Character.isDigit(c) || c == '½' || c == '¼' || c == '¾';
            if (digit && (Character.isLetter(c) || c == '%')) {
                return i;
            }
        }
        return text.length();
    }
}
