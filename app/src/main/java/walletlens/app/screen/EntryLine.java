package walletlens.app.screen;

import java.util.List;
import walletlens.app.words.Figure;

/**
 * An entry in one line.
 *
 * @param id the entry
 * @param anchor an id for the page
 * @param when when it happened
 * @param kind what sort of thing happened, in words
 * @param account where
 * @param to where to; empty for what is not a transfer
 * @param moves what came and went
 * @param note the note, shortened
 * @param tags the labels
 * @param problem what is wrong with it; empty where nothing is
 * @param open whether its details are shown
 */
public record EntryLine(
        String id,
        String anchor,
        String when,
        String kind,
        String account,
        String to,
        List<Move> moves,
        String note,
        List<String> tags,
        String problem,
        boolean open) {
    /**
     * One movement.
     *
     * @param figure how much, with a sign
     * @param symbol of what
     * @param fee whether it is a fee
     */
    public record Move(Figure figure, String symbol, boolean fee) {
    }
}
