package walletlens.intake.sentence;

import java.util.Optional;

/** A language whose sentences are understood, and how its writers write numbers and days. */
public enum Tongue {
    ENGLISH("en", '.', ','),
    GERMAN("de", ',', '.'),
    FRENCH("fr", ',', ' '),
    SPANISH("es", ',', '.'),
    ARABIC("ar", '.', ',');

    private final String code;
    private final char decimal;
    private final char group;

    Tongue(String code, char decimal, char group) {
        this.code = code;
        this.decimal = decimal;
        this.group = group;
    }

    /** The code of ISO 639-1. */
    public String code() {
        return code;
    }

    /** The decimal sign of its writers. */
    char decimal() {
        return decimal;
    }

    /** What its writers put between thousands. */
    char group() {
        return group;
    }

    /** Whether {@code 3/5/2024} surely is the third of May. English has both ways. */
    boolean dayFirst() {
        return this != ENGLISH;
    }

    /** The language of a tag such as {@code de-AT}; empty for one whose sentences are not understood. */
    public static Optional<Tongue> of(String tag) {
        for (Tongue each : values()) {
            if (tag.equals(each.code) || tag.startsWith(each.code + "-")) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
