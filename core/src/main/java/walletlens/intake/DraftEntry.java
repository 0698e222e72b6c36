package walletlens.intake;

import java.util.List;
import walletlens.ledger.Entry;

/**
 * An entry read from outside, before anyone has looked at it.
 *
 * @param rows the rows it was read from
 * @param entry the entry, without an id
 * @param duplicateOf the id of the entry in the ledger that says the same; empty where there is none
 * @param doubts what could be meant otherwise
 */
public record DraftEntry(List<Integer> rows, Entry entry, String duplicateOf, List<Doubt> doubts) {
    /** Copies the lists. */
    public DraftEntry {
        rows = List.copyOf(rows);
        doubts = List.copyOf(doubts);
    }

    /** This draft as a duplicate of an entry. */
    public DraftEntry duplicateOf(String id) {
        return new DraftEntry(rows, entry, id, doubts);
    }

    /** Whether the ledger has it already. */
    public boolean isDuplicate() {
        return !duplicateOf.isEmpty();
    }

    /** Whether a doubt still waits for an answer. */
    public boolean isOpen() {
        return doubts.stream().anyMatch(Doubt::isOpen);
    }
}
