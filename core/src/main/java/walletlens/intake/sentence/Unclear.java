package walletlens.intake.sentence;

import java.util.List;

/**
 * Something a person has to say before anything is saved.
 *
 * @param key what tells it from the other questions of the sentence; an answer in {@link Context#answers} goes by it
 * @param asks what is asked
 * @param text the words of the sentence it is about
 * @param choices the answers on offer: identities of assets, codes of kinds and currencies, names of accounts, days as ISO
 *     8601, plain numbers, or {@code each} and {@code total}; empty where only another sentence helps
 */
public record Unclear(String key, Question asks, String text, List<String> choices) {
    /** Copies the list. */
    public Unclear {
        choices = List.copyOf(choices);
    }
}
