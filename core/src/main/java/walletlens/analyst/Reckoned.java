package walletlens.analyst;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import walletlens.asset.AssetId;
import walletlens.money.Quantity;
import walletlens.performance.Performance;
import walletlens.plan.Plan;
import walletlens.risk.BalanceSheet;
import walletlens.risk.Health;
import walletlens.risk.Mapping;
import walletlens.risk.Profile;
import walletlens.value.Flows;
import walletlens.value.Subset;
import walletlens.value.Valuation;

/** Circumstances of a valuation, each figure reckoned once. */
final class Reckoned implements Circumstances {
    private final Valuation valuation;
    private final List<Plan> plans;
    private final Map<String, String> settings;
    private final List<Dismissal> dismissals;
    private final Mapping mapping;
    private final Map<String, Performance> performances = new TreeMap<>();
    private Flows flows;
    private Health health;

    Reckoned(Valuation valuation, List<Plan> plans, Map<String, String> settings, List<Dismissal> dismissals,
            Function<AssetId, String> names) {
        this.valuation = valuation;
        this.plans = List.copyOf(plans);
        this.settings = settings;
        this.dismissals = List.copyOf(dismissals);
        this.mapping = Mapping.of(settings, names);
    }

    @Override
    public Valuation valuation() {
        return valuation;
    }

    @Override
    public Flows flows() {
        if (flows == null) {
            flows = Flows.of(valuation.ledger(), valuation.quotes(), valuation.currency());
        }
        return flows;
    }

    @Override
    public Performance performance(LocalDate start, LocalDate end) {
        return performances.computeIfAbsent(start + " " + end, none -> Performance.of(flows(), valuation.ledger(),
                valuation.lots(), valuation.quotes(), Subset.ALL, start.plusDays(1), end, Quantity.ZERO));
    }

    @Override
    public Health health() {
        if (health == null) {
            health = Health.of(BalanceSheet.of(valuation, mapping, Profile.of(settings)));
        }
        return health;
    }

    @Override
    public Mapping mapping() {
        return mapping;
    }

    @Override
    public List<Plan> plans() {
        return plans;
    }

    @Override
    public Map<String, String> settings() {
        return settings;
    }

    @Override
    public List<Dismissal> dismissals() {
        return dismissals;
    }
}
