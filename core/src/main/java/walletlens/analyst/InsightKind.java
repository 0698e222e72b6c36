package walletlens.analyst;

import static walletlens.analyst.Severity.WATCH;
import static walletlens.analyst.Severity.WRONG;

import java.util.List;
import java.util.Optional;

/**
 * The table of everything the analyst looks for. A row says how much it usually matters, what its money means, and which parts
 * its sentence has, in the order of the words' arguments. Formulas, thresholds and reasons stand in {@code docs/analyst.md}.
 */
public enum InsightKind {
    //             code             severity  effect            parts of the sentence
    /** One single thing is a large part of everything owned. */
    LARGE_BET(     "large-bet",     WATCH, Effect.BEYOND,    "asset", "share", "limit"),
    /** Prices or rates that are old. */
    STALE_PRICES(  "stale-prices",  WRONG, Effect.UNSURE,    "count", "asset", "day", "share"),
    /** Nobody said what something had cost. */
    MISSING_COST(  "missing-cost",  WRONG, Effect.UNSURE,    "asset", "quantity");

    private final String code;
    private final Severity severity;
    private final Effect effect;
    private final List<String> parts;

    InsightKind(String code, Severity severity, Effect effect, String... parts) {
        this.code = code;
        this.severity = severity;
        this.effect = effect;
        this.parts = List.of(parts);
    }

    /** The name in files, words and keys. */
    public String code() {
        return code;
    }

    /** How much it usually matters. */
    public Severity severity() {
        return severity;
    }

    /** What the money of its insights means. */
    public Effect effect() {
        return effect;
    }

    /** The names of the parts of its sentence, in the order of the words' arguments. */
    public List<String> parts() {
        return parts;
    }

    /** The kind of a code; empty for an unknown one. */
    public static Optional<InsightKind> of(String code) {
        for (InsightKind each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }
}
