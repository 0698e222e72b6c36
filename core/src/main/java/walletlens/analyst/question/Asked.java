package walletlens.analyst.question;

import java.util.List;
import java.util.Optional;
import walletlens.intake.sentence.Tongue;

/**
 * What was understood of a question.
 *
 * @param tongue its language
 * @param query the query; empty where something is open
 * @param unclear what is open, the most important first
 * @param slips words that were taken for others because of a slip of spelling
 */
public record Asked(Tongue tongue, Optional<Query> query, List<Unclear> unclear, List<Slip> slips) {
    /** Copies the lists. */
    public Asked {
        unclear = List.copyOf(unclear);
        slips = List.copyOf(slips);
    }

    /**
     * A slip of spelling.
     *
     * @param written what was written
     * @param meant what it was taken for
     */
    public record Slip(String written, String meant) {
    }
}
