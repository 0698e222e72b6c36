package walletlens.lots;

import java.util.Optional;

/** Which lots a disposal gives up first. Lots chosen on the entry itself go before any method. */
public enum Method {
    /** The lot acquired first. */
    FIFO("fifo"),
    /** The lot acquired last. */
    LIFO("lifo"),
    /** The lot of the highest cost per unit, fees included; of equals the one acquired first. */
    HIFO("hifo"),
    /** The lot of the lowest cost per unit, fees included; of equals the one acquired first. */
    LOFO("lofo"),
    /** Every unit costs the average of all units held; dates are those of first in, first out. */
    AVERAGE("average");

    private final String code;

    Method(String code) {
        this.code = code;
    }

    /** The name in files and settings. */
    public String code() {
        return code;
    }

    /** The method of a code; empty for an unknown one. */
    public static Optional<Method> of(String code) {
        for (Method each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
