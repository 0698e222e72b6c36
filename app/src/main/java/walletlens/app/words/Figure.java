package walletlens.app.words;

/**
 * A number as it is shown, in parts, so that its currency and its decimals can be set more quietly.
 *
 * @param before the sign and a currency in front; may be empty
 * @param whole the digits before the decimals, grouped
 * @param fraction the decimals with their point; may be empty
 * @param after a currency, unit or percent sign behind; may be empty
 * @param tone whether it is a gain or a loss
 */
public record Figure(String before, String whole, String fraction, String after, Tone tone) {
    /** A dash, where there is no number. */
    public static final Figure NONE = new Figure("", "–", "", "", Tone.PLAIN);

    /** How a figure feels. It always shows in a sign as well. */
    public enum Tone {
        PLAIN(""),
        GAIN("gain"),
        LOSS("loss");

        private final String css;

        Tone(String css) {
            this.css = css;
        }

        /** The class of the style sheet. */
        public String css() {
            return css;
        }

        /** The tone of a sign. */
        public static Tone of(int signum) {
            return signum > 0 ? GAIN : signum < 0 ? LOSS : PLAIN;
        }
    }

    /** A text instead of a number. */
    public static Figure text(String text) {
        return new Figure("", text, "", "", Tone.PLAIN);
    }

    /** Whether there is a number. */
    public boolean isThere() {
        return this != NONE;
    }

    /** The same figure in another tone. */
    public Figure toned(Tone newTone) {
        return new Figure(before, whole, fraction, after, newTone);
    }

    /** The figure as one text. */
    @Override
    public String toString() {
        return before + whole + fraction + after;
    }
}
