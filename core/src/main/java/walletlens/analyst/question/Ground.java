package walletlens.analyst.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import walletlens.analyst.Circumstances;
import walletlens.asset.AssetId;
import walletlens.money.Quantity;
import walletlens.performance.Performance;
import walletlens.plan.Plan;
import walletlens.risk.Exposures;
import walletlens.risk.Health;
import walletlens.value.Subset;
import walletlens.value.Valuation;

/** What answers rest on: figures that other rooms have reckoned, each when it is first asked for. */
public interface Ground {
    /** What everything is worth today. */
    Valuation valuation();

    /** What everything was worth at the end of a day, today's for days to come. */
    Valuation valuation(LocalDate day);

    /**
     * How a part of the book did, day by day.
     *
     * @param start the day at whose end it begins
     * @param end the last day
     */
    Performance performance(Subset subset, LocalDate start, LocalDate end);

    /** The health score. */
    Health health();

    /** What shocks work on. */
    Exposures exposures();

    /** What the user means to do. */
    List<Plan> plans();

    /** What the user chose, by name. */
    Map<String, String> settings();

    /** Those of a valuation, reckoned from the beginning. */
    static Ground of(Valuation valuation, List<Plan> plans, Map<String, String> settings, Function<AssetId, String> names) {
        Circumstances known = Circumstances.of(valuation, plans, settings, List.of(), names);
        return new Ground() {
            private final Map<String, Performance> performances = new TreeMap<>();

            @Override
            public Valuation valuation() {
                return valuation;
            }

            @Override
            public Valuation valuation(LocalDate day) {
                return day.isBefore(valuation.day())
                        ? Valuation.at(valuation.ledger(), valuation.lots().rules(), valuation.quotes(), day) : valuation;
            }

            @Override
            public Performance performance(Subset subset, LocalDate start, LocalDate end) {
                return performances.computeIfAbsent(subset + " " + start + " " + end, none -> Performance.of(known.flows(),
                        valuation.ledger(), valuation.lots(), valuation.quotes(), subset, start.plusDays(1), end, Quantity.ZERO));
            }

            @Override
            public Health health() {
                return known.health();
            }

            @Override
            public Exposures exposures() {
                return Exposures.of(valuation, known.mapping());
            }

            @Override
            public List<Plan> plans() {
                return plans;
            }

            @Override
            public Map<String, String> settings() {
                return settings;
            }
        };
    }
}
