package walletlens.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import walletlens.asset.AssetClass;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.plan.Rebalance;
import walletlens.plan.RebalanceRules;
import walletlens.risk.Assumptions;
import walletlens.risk.BalanceSheet;
import walletlens.risk.Exposures;
import walletlens.risk.Health;
import walletlens.risk.Mapping;
import walletlens.risk.Paths;
import walletlens.risk.Profile;
import walletlens.risk.Remedies;
import walletlens.risk.Saving;
import walletlens.risk.Shocks;
import walletlens.risk.StressTest;
import walletlens.value.Valuation;

/** 10,000 paths of 30 years by month over 20 assets; sliders, scenarios and the score over 500 positions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class Risk {
    private static final int POSITIONS = 500;
    private static final int TARGETS = 200;

    private Paths.Model model;
    private Paths.Past past;
    private Exposures exposures;
    private Shocks.Vector vector;
    private BalanceSheet sheet;
    private Valuation valuation;
    private Valuation targeted;
    private RebalanceRules rules;
    private RebalanceRules whole;

    /** The cases. */
    @Setup
    public void build() {
        model = RiskCases.model();
        past = RiskCases.past();
        valuation = RiskCases.valuation(POSITIONS);
        exposures = Exposures.of(valuation, Mapping.usual());
        vector = Shocks.Vector.of(exposures);
        sheet = BalanceSheet.of(valuation, Mapping.usual(), Profile.of(Map.of("risk.temperament", "growth", "risk.spending", "2000 EUR")));
        targeted = RiskCases.valuation(TARGETS);
        rules = RiskCases.rules(TARGETS, false);
        whole = RiskCases.rules(TARGETS, true);
    }

    /** The usual question. */
    @Benchmark
    public double[] normalRestored() {
        return RiskCases.fan(Paths.normal(model, RiskCases.course(true, false), 1, RiskCases.PATHS));
    }

    /** Every asset on its own. */
    @Benchmark
    public double[] normalDrifting() {
        return RiskCases.fan(Paths.normal(model, RiskCases.course(false, false), 1, RiskCases.PATHS));
    }

    /** Every asset on its own, with fat tails. */
    @Benchmark
    public double[] fatDrifting() {
        return RiskCases.fan(Paths.normal(model, RiskCases.course(false, true), 1, RiskCases.PATHS));
    }

    /** Blocks of the past, every asset on its own. */
    @Benchmark
    public double[] historyDrifting() {
        return RiskCases.fan(Paths.history(past, RiskCases.course(false, false), 1, RiskCases.PATHS));
    }

    /** What a goal asks for, and its chance. */
    @Benchmark
    public Money saving() {
        Saving saving = Saving.of(RiskCases.saving(), Assumptions.of(Map.of()), 1, RiskCases.PATHS);
        return saving.monthlyFor(Money.of("100000", "EUR"), Money.of("1000000", "EUR"), Quantity.of("0.75"));
    }

    /** Two hundred assets brought to their targets. */
    @Benchmark
    public Rebalance rebalance() {
        return Rebalance.of(targeted, rules).get();
    }

    /** The same, every other one in whole units. */
    @Benchmark
    public Rebalance rebalanceWhole() {
        return Rebalance.of(targeted, whole).get();
    }

    /** One move of a slider. */
    @Benchmark
    public Money slider() {
        return vector.change(Shocks.NONE.with(AssetClass.STOCK, Quantity.of(-37)).with(AssetClass.CRYPTO, Quantity.of(-80)));
    }

    /** The sums behind the sliders, made once when something was entered. */
    @Benchmark
    public Shocks.Vector exposures() {
        return Shocks.Vector.of(Exposures.of(valuation, Mapping.usual()));
    }

    /** Every scenario on every position. */
    @Benchmark
    public List<StressTest> scenarios() {
        return StressTest.all(exposures);
    }

    /** The score. */
    @Benchmark
    public int score() {
        return Health.of(sheet).score();
    }

    /** The score and the best changes. */
    @Benchmark
    public Remedies remedies() {
        return Remedies.of(Health.of(sheet));
    }
}
