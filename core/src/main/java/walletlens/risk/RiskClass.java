package walletlens.risk;

import java.util.Optional;

/** The kinds of things that figures of the past are known for. One asset belongs to one of them or to none. */
public enum RiskClass {
    STOCKS("stocks", false),
    BONDS("bonds", false),
    GOLD("gold", true),
    SILVER("silver", true),
    PLATINUM("platinum", true),
    PALLADIUM("palladium", true),
    BITCOIN("bitcoin", true),
    ETHER("ether", true),
    /** Every other coin; no scenario has a figure for all of them together. */
    COINS("coins", true),
    HOMES("homes", false),
    CASH("cash", false);

    private final String code;
    private final boolean worldPrice;

    RiskClass(String code, boolean worldPrice) {
        this.code = code;
        this.worldPrice = worldPrice;
    }

    /** The name in tables, settings and files. */
    public String code() {
        return code;
    }

    /**
     * Whether it has one price in the world, in US dollars, so that it moves with the dollar whatever currency somebody
     * quotes it in. What is not so moves in the currency it is priced in.
     */
    public boolean worldPrice() {
        return worldPrice;
    }

    /** The kind of a code; empty for an unknown one. */
    public static Optional<RiskClass> of(String code) {
        for (RiskClass each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
