package walletlens.asset;

import java.util.Optional;
import walletlens.money.Quantity;

/** How a quantity is measured. Metals are counted in troy ounces; other weights are converted. */
public enum Unit {
    /** One share, coin, token, currency unit or thing. */
    PIECE("", "1"),
    TROY_OUNCE("oz", "1"),
    /** One troy ounce is 31.1034768 g exactly. */
    GRAM("g", "31.1034768"),
    KILOGRAM("kg", "0.0311034768");

    private final String code;
    private final Quantity perOunce;

    Unit(String code, String perOunce) {
        this.code = code;
        this.perOunce = Quantity.of(perOunce);
    }

    /** The sign: {@code oz}, {@code g}, {@code kg}, or the empty text for pieces. */
    public String code() {
        return code;
    }

    /** The unit of a sign; empty for an unknown one. */
    public static Optional<Unit> of(String code) {
        for (Unit each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** Whether this measures a weight other than the one metals are counted in. */
    public boolean isConverted() {
        return this == GRAM || this == KILOGRAM;
    }

    /** The quantity in the unit its asset is counted in: troy ounces for weights, 34 digits; others as they are. */
    public Quantity normal(Quantity quantity) {
        return isConverted() ? quantity.dividedBy(perOunce) : quantity;
    }

    /** A normal quantity in this unit, exactly. */
    public Quantity from(Quantity normal) {
        return isConverted() ? normal.times(perOunce) : normal;
    }
}
