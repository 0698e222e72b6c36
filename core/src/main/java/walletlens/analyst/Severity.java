package walletlens.analyst;

/** How much an insight matters. The order is that of the report. */
public enum Severity {
    /** A figure of the program may be wrong until something in the book is put right. */
    WRONG("wrong"),
    /** A limit is passed, one the user set or one stated in the table, and money hangs on it. */
    WATCH("watch"),
    /** Good to know; nothing is amiss. */
    NOTE("note");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    /** The name in files. */
    public String code() {
        return code;
    }
}
