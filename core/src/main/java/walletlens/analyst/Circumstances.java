package walletlens.analyst;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import walletlens.asset.AssetId;
import walletlens.performance.Performance;
import walletlens.plan.Plan;
import walletlens.risk.Health;
import walletlens.risk.Mapping;
import walletlens.value.Flows;
import walletlens.value.Valuation;

/** What the analyst looks at: figures that other rooms have reckoned, each when it is first asked for. */
public interface Circumstances {
    /** What everything is worth on the day it is looked at. */
    Valuation valuation();

    /** What went into each position and out of it. */
    Flows flows();

    /**
     * How everything did over a span, day by day.
     *
     * @param start the day at whose end it begins
     * @param end the last day
     */
    Performance performance(LocalDate start, LocalDate end);

    /** The health score. */
    Health health();

    /** Whose figures stand for which asset. */
    Mapping mapping();

    /** What the user means to do. */
    List<Plan> plans();

    /** What the user chose, by name. */
    Map<String, String> settings();

    /** What the user does not want to see again. */
    List<Dismissal> dismissals();

    /** The copies kept elsewhere; empty where nobody can know of them, or where they keep themselves. */
    default Optional<Copies> copies() {
        return Optional.empty();
    }

    /**
     * Copies of the book.
     *
     * @param last the day of the last; empty where there was none
     */
    record Copies(Optional<LocalDate> last) {
    }

    /** Those of a valuation, reckoned from the beginning. */
    static Circumstances of(Valuation valuation, List<Plan> plans, Map<String, String> settings, List<Dismissal> dismissals,
            Function<AssetId, String> names) {
        return new Reckoned(valuation, plans, settings, dismissals, names);
    }
}
