package walletlens.wording;

import java.util.List;

/**
 * One thing a model is told.
 *
 * @param sentence it in a sentence
 * @param figures the figures of the sentence
 * @param quoted names and notes of the user's own that belong to it
 */
public record Told(String sentence, List<Given> figures, List<String> quoted) {
    /** Copies what can change. */
    public Told {
        figures = List.copyOf(figures);
        quoted = List.copyOf(quoted);
    }
}
