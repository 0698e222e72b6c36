package walletlens.wording;

/**
 * A piece of a checked text.
 *
 * @param kind what it is
 * @param text the piece itself, never markup
 * @param given the id of the figure it says; the empty text where it says none
 */
public record Span(Kind kind, String text, String given) {
    /** What a piece is. */
    public enum Kind {
        /** Words, without a number. */
        TEXT,
        /** A number that is one of the facts. */
        OURS,
        /** A number that is none of them. */
        STRUCK
    }

    static Span words(String text) {
        return new Span(Kind.TEXT, text, "");
    }
}
