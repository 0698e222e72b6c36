package walletlens.lots;

/** Whether something was held long enough to count as held for long; see {@link HoldingPeriod}. */
public enum Term {
    SHORT("short"),
    LONG("long");

    private final String code;

    Term(String code) {
        this.code = code;
    }

    /** The name in files. */
    public String code() {
        return code;
    }
}
