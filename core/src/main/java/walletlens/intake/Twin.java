package walletlens.intake;

import walletlens.ledger.Entry;

/**
 * An entry that says the same as a draft, or very likely does.
 *
 * @param entry the entry, of the ledger or of a file read before; its id names it
 * @param grade how sure that is
 * @param why what is the same and what differs, for a person; a sentence without its full stop
 */
public record Twin(Entry entry, Grade grade, String why) {
    /** How sure it is. */
    public enum Grade {
        /** The same: it is not added again. */
        SURE,
        /** Very likely the same: it is not added before the person has said so. */
        LIKELY
    }
}
