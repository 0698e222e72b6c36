package walletlens.market;

import java.time.Instant;
import java.util.List;
import walletlens.asset.Asset;
import walletlens.problem.Outcome;

/**
 * Speaks one source's language: two pure functions. What an answer says is never believed further than it can be checked:
 * a price is positive and of a sensible size, of an asset that was asked for, in the currency that was asked for where one
 * was, and not of the future; what is not becomes a problem.
 */
interface Connector {
    /** Whether the source has a name for the asset; what it has no name for is never asked of it. */
    boolean knows(Asset asset);

    /** The requests that answer a question, in order; none where the source cannot. */
    List<Request> requests(Question question);

    /**
     * Reads a whole answer.
     *
     * @param request the request it answers
     * @param body its body, not empty
     * @param at when it came
     */
    Outcome<Learnt> read(Question question, Request request, String body, Instant at);
}
