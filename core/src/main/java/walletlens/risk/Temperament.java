package walletlens.risk;

import java.util.Optional;

/**
 * How much up and down somebody is willing to bear, by the upper ends of the volatility bands of the European risk
 * indicator for funds (CESR/10-673, box 1: 2 to 5, 5 to 10, 10 to 15, 15 to 25 percent a year).
 */
public enum Temperament {
    CALM("calm", 5),
    BALANCED("balanced", 10),
    GROWTH("growth", 15),
    BOLD("bold", 25);

    /** The setting that holds it. */
    public static final String SETTING = "risk.temperament";

    private final String code;
    private final int percent;

    Temperament(String code, int percent) {
        this.code = code;
        this.percent = percent;
    }

    /** The name in files and settings. */
    public String code() {
        return code;
    }

    /** The most volatility that fits it, in percent a year. */
    public int percent() {
        return percent;
    }

    /** The temperament of a code; empty for an unknown one. */
    public static Optional<Temperament> of(String code) {
        for (Temperament each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
