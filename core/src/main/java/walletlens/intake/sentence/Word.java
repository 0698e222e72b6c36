package walletlens.intake.sentence;

/**
 * How a piece of the text was understood.
 *
 * @param from where it begins in the text
 * @param to where it ends
 * @param text the piece
 * @param as what it was taken for: {@code kind, quantity, share, unit, asset, price, total, amount, fee, interest, currency,
 *     account, from, to, date, time, ratio, each, link, filler, unreal, question, unknown}
 * @param meant the word it was taken for, where its spelling slipped; else empty
 */
public record Word(int from, int to, String text, String as, String meant) {
    /** Whether it takes part in what was understood, rather than being passed over. */
    public boolean tells() {
        return !as.equals("filler") && !as.equals("link") && !as.equals("unknown");
    }
}
