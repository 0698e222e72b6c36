package walletlens.intake.sentence;

import walletlens.asset.Spelling;

/**
 * One piece of a sentence.
 *
 * @param from where it begins in the text
 * @param to where it ends
 * @param text the piece itself; digits as ASCII
 * @param plain its plain spelling; the sign itself for signs
 * @param shape what sort of piece
 * @param glued whether nothing stands between it and the piece before
 */
record Token(int from, int to, String text, String plain, Shape shape, boolean glued) {
    enum Shape {
        WORD,
        NUMBER,
        /** Three numbers with one separator between, such as {@code 3.5.2024}. */
        DATE,
        /** A currency's sign. */
        CURRENCY,
        SIGN
    }

    static Token word(String source, int from, int to, boolean glued) {
        String text = source.substring(from, to);
        return new Token(from, to, text, Spelling.plain(composed(text)), Shape.WORD, glued);
    }

    /** Without diacritics that stand by themselves: the plain spelling knows none of them. */
    private static String composed(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x300 || c > 0x36f) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    boolean is(Shape wanted) {
        return shape == wanted;
    }

    boolean isSign(String sign) {
        return shape == Shape.SIGN && text.equals(sign);
    }

    /** Whether it is written in capitals only. */
    boolean isCapitals() {
        boolean letter = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letter |= Character.isUpperCase(c);
        }
        return letter;
    }

    boolean beginsWithCapital() {
        return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    }
}
