package walletlens.lots;

import java.util.Optional;

/** From where a disposal may take its lots. */
public enum Pool {
    /** From all lots of the asset, wherever they lie. */
    ALL("all"),
    /** From the lots of the account it happens in; transfers carry lots from one account to the other. */
    ACCOUNT("account");

    private final String code;

    Pool(String code) {
        this.code = code;
    }

    /** The name in files and settings. */
    public String code() {
        return code;
    }

    /** The pool of a code; empty for an unknown one. */
    public static Optional<Pool> of(String code) {
        for (Pool each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
