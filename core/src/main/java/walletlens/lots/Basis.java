package walletlens.lots;

/** How well a cost or a worth is known. The order is from best to worst. */
public enum Basis {
    /** Told by the entries, or the market worth where the rules ask for that. */
    KNOWN("known"),
    /** Something else stands in for what nobody told; a finding says what. */
    ASSUMED("assumed"),
    /** Not known; zero, or the figure of the other side, keeps the place. A finding says so. */
    UNKNOWN("unknown");

    private final String code;

    Basis(String code) {
        this.code = code;
    }

    /** The name in files. */
    public String code() {
        return code;
    }

    /** The worse of the two. */
    Basis and(Basis other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
