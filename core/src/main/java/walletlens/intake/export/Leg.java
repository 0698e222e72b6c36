package walletlens.intake.export;

/**
 * One amount of a rule.
 *
 * @param role what it is
 * @param sum how much
 * @param asset of what
 */
record Leg(Clause role, Sum sum, AssetWord asset) {
    /** The words that say what an amount of a rule is. */
    enum Clause {
        /** What the entry moves. */
        MAIN,
        /** What it is given or paid for. */
        FOR,
        /** A fee on top. */
        FEE,
        /** A fee that the cash amount has already in it: it lessens what was paid for the thing, or adds to what it fetched. */
        INCLUDING,
        /** A fee that is on top or in the cash amount, as units times price shows. */
        EITHER,
        /** A tax on top, which becomes an entry of its own. */
        TAX,
        /** A tax already taken off the amount: the amount grows by it, and the tax becomes an entry of its own. */
        WITHHELD,
        /** Interest paid to the seller of a bond, in the amount already; it becomes an entry of its own. */
        ACCRUED,
        /** What the moved thing was worth. */
        WORTH
    }
}
