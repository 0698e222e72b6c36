package walletlens.ledger;

/** What a posting means for lots, income and cash flow. */
public enum Role {
    /** Comes in and is paid for by what goes out in the same entry: a lot at that cost, fees included. */
    ACQUIRED,
    /** Comes in as income: counted at its worth that day, which is also the cost of its lot. */
    INCOME,
    /** Comes in from outside at the cost given with it (opening balance, deposit, gift): a contribution. */
    CONTRIBUTED,
    /** Goes out for what comes in by the same entry: realizes a gain or loss. */
    DISPOSED,
    /** Goes out of the user's possession without a gain (withdrawal, gift): a withdrawal of its worth. */
    WITHDRAWN,
    /** Leaves or enters an own account, or turns into another asset: lots keep their cost and date. */
    CARRIED,
    /** Goes out as a cost (fee, tax, interest owed): an asset spent so is disposed of at its worth. */
    SPENT,
    /** Comes of a split: the lots held grow or shrink, their cost stays. */
    SCALED
}
