package walletlens.asset;

import java.util.Optional;

/** The kinds of things that can be owned or owed. The order is that of lists shown to the user. */
public enum AssetClass {
    CRYPTO("crypto"),
    STOCK("stock"),
    ETF("etf"),
    FUND("fund"),
    BOND("bond"),
    METAL("metal"),
    CASH("cash"),
    REAL_ESTATE("real-estate"),
    VEHICLE("vehicle"),
    OTHER("other"),
    /** Money owed: its quantity is negative and counts against net worth. */
    LOAN("loan");

    private final String code;

    AssetClass(String code) {
        this.code = code;
    }

    /** The name in files and identities, such as {@code real-estate}. */
    public String code() {
        return code;
    }

    /** Whether one unit is by definition worth one unit of the asset's currency. */
    public boolean isMoney() {
        return this == CASH || this == LOAN;
    }

    /** The class of a code; empty for an unknown one. */
    public static Optional<AssetClass> of(String code) {
        for (AssetClass each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
