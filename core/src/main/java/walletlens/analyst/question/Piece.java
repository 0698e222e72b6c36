package walletlens.analyst.question;

/**
 * What a run of tokens was taken for.
 *
 * @param type what sort of thing
 * @param from its first token
 * @param to the token behind it
 * @param said what it says; of the class that belongs to the type
 * @param meant the name or word it was taken for where it is a slip of spelling; else empty
 */
record Piece(Type type, int from, int to, Object said, String meant) {
    enum Type {
        /** A list of assets that share the name. */
        ASSET,
        /** A list of currencies that share the name. */
        CURRENCY,
        /** An account's id. */
        ACCOUNT,
        /** A well-known place that is no account of the user's. */
        PLACE,
        TAG,
        GOAL,
        /** A {@link Periods.Read}. */
        PERIOD,
        /** A length of time as {@link Slot#AGE} writes it. */
        LENGTH,
        /** A quantity. */
        NUMBER,
        /** A quantity in percent. */
        PERCENT,
        /** A sum as {@link Slot#SUM} writes it. */
        MONEY,
        /** A {@link Term.Hit}. */
        WORD,
        SIGN,
        UNKNOWN
    }

    boolean is(Type wanted) {
        return type == wanted;
    }

    Term.Hit word() {
        return (Term.Hit) said;
    }
}
