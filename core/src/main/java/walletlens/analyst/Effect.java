package walletlens.analyst;

/** What the money of an insight means. It is always in the currency of all totals. */
public enum Effect {
    /** No sum of money hangs on it. */
    NONE("none"),
    /** By so much net worth changed; below zero where it fell. */
    CHANGED("changed"),
    /** So much lies in what it is about. */
    CONCERNED("concerned"),
    /** So much lies beyond the limit. */
    BEYOND("beyond"),
    /** So much is lacking to the limit. */
    LACKING("lacking"),
    /** So much net worth would move if the thing it is about moved by a tenth. */
    MOVED_BY_A_TENTH("moved-by-a-tenth"),
    /** So much was paid. */
    PAID("paid"),
    /** So much more was paid, or less received, in a year than in the case compared with. */
    A_YEAR("a-year"),
    /** So much of gain or, below zero, of loss is not realized yet. */
    UNREALIZED("unrealized"),
    /** So much would come in. */
    PROCEEDS("proceeds"),
    /** So much in the totals is not sure, as far as it is known. */
    UNSURE("unsure");

    private final String code;

    Effect(String code) {
        this.code = code;
    }

    /** The name in files and words. */
    public String code() {
        return code;
    }

    /** Whether it is shown with its sign. */
    public boolean isGain() {
        return this == CHANGED || this == UNREALIZED;
    }
}
