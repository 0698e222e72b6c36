package walletlens.app.screen;

import java.util.List;

/**
 * What the add box has understood, as it is drawn.
 *
 * @param direction which way the sentence is written: {@code ltr} or {@code rtl}
 * @param words every piece of the text and what it was taken for
 * @param entries what would be saved
 * @param asks what has to be answered first
 * @param ready whether it can be saved as it stands
 * @param summary all of it in one sentence, for those who listen
 * @param notice a sentence that stands alone where nothing was understood; else empty
 */
public record SayPage(String direction, List<Piece> words, List<Drafted> entries, List<Ask> asks, boolean ready, String summary, String notice) {
    /**
     * A piece of the text.
     *
     * @param text the piece
     * @param label what it was taken for; empty for words that only lead to others
     * @param css the class of its tint
     * @param meant the word it was taken for where its spelling slipped; else empty
     */
    public record Piece(String text, String label, String css, String meant) {
    }

    /**
     * One entry as it would be saved.
     *
     * @param line the entry in one line
     * @param assumed what was taken as likely, to be seen
     * @param preview what it would do; empty where something is still open
     */
    public record Drafted(EntryLine line, List<String> assumed, Preview preview) {
    }

    /**
     * A question.
     *
     * @param key what its answer goes by
     * @param text the words it is about; may be empty
     * @param question the question
     * @param choices the answers on offer
     */
    public record Ask(String key, String text, String question, List<Choice> choices) {
    }

    /** An answer on offer: its id in the page, its value and how it reads. */
    public record Choice(String id, String value, String label) {
    }
}
