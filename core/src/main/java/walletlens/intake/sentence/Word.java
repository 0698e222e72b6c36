package walletlens.intake.sentence;

import java.util.List;

/**
 * How a piece of the text was understood.
 *
 * @param from where it begins in the text
 * @param to where it ends
 * @param text the piece
 * @param as what it was taken for: one of {@link #LABELS}, or {@code link} and {@code filler} for what only leads to others
 * @param meant the word it was taken for, where its spelling slipped; else empty
 */
public record Word(int from, int to, String text, String as, String meant) {
    /** Everything that a piece which says something can be taken for. */
    public static final List<String> LABELS = List.of("kind", "quantity", "share", "unit", "asset", "price", "total", "amount", "fee",
            "interest", "account", "from", "to", "date", "time", "ratio", "each", "unreal", "question", "unknown");

    /** Whether it takes part in what was understood, rather than being passed over. */
    public boolean tells() {
        return !as.equals("filler") && !as.equals("link") && !as.equals("unknown");
    }
}
