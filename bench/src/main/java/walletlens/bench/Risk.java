package walletlens.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.lots.LotRules;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.quote.Quotes;
import walletlens.risk.BalanceSheet;
import walletlens.risk.Exposures;
import walletlens.risk.Health;
import walletlens.risk.Mapping;
import walletlens.risk.Paths;
import walletlens.risk.Profile;
import walletlens.risk.Remedies;
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
    private static final int ASSETS = 20;
    private static final int POSITIONS = 500;

    private Paths.Model model;
    private Paths.Past past;
    private Exposures exposures;
    private Shocks.Vector vector;
    private BalanceSheet sheet;
    private Valuation valuation;

    /** Twenty assets of different growth and deviation, correlated by 0.4; 500 positions of five classes. */
    @Setup
    public void build() {
        double[] weights = new double[ASSETS];
        double[] growth = new double[ASSETS];
        double[] deviation = new double[ASSETS];
        double[][] correlation = new double[ASSETS][ASSETS];
        double[][] logs = new double[ASSETS][618];
        for (int i = 0; i < ASSETS; i++) {
            weights[i] = 1.0 / ASSETS;
            growth[i] = 0.003 + 0.0002 * i;
            deviation[i] = 0.03 + 0.002 * i;
            for (int j = 0; j < ASSETS; j++) {
                correlation[i][j] = i == j ? 1 : 0.4;
            }
            for (int m = 0; m < 618; m++) {
                logs[i][m] = growth[i] + deviation[i] * Math.sin(m * (i + 1));
            }
        }
        model = new Paths.Model(weights, growth, deviation, correlation);
        past = new Paths.Past(weights, logs, new double[618]);
        String[] classes = {"stock", "etf", "crypto", "bond", "metal"};
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < POSITIONS; i++) {
            entries.add(Entry.of(EntryKind.OPENING, "2024-01-01", "Bank").id("e" + i)
                    .in(i + 1 + ".5", classes[i % classes.length] + ":A" + i).worth("100" + i, "EUR").entry());
        }
        Ledger ledger = Ledger.of(entries, List.of());
        valuation = Valuation.at(ledger, LotRules.of(Currency.EUR), Quotes.fromEntries(ledger), LocalDate.of(2026, 11, 20));
        exposures = Exposures.of(valuation, Mapping.usual());
        vector = Shocks.Vector.of(exposures);
        sheet = BalanceSheet.of(valuation, Mapping.usual(), Profile.of(Map.of("risk.temperament", "growth", "risk.spending", "2000 EUR")));
    }

    private static Paths.Course course(boolean restored, boolean fat) {
        double[] monthly = new double[360];
        Arrays.fill(monthly, 500);
        return new Paths.Course(100_000, 30, monthly, true, restored, fat, 0.002, true);
    }

    private static double[] fan(Paths paths) {
        double[] last = {};
        for (int year = 0; year <= 30; year++) {
            last = paths.quantiles(year, 0.05, 0.25, 0.5, 0.75, 0.95);
        }
        return last;
    }

    /** The usual question. */
    @Benchmark
    public double[] normalRestored() {
        return fan(Paths.normal(model, course(true, false), 1, 10_000));
    }

    /** Every asset on its own. */
    @Benchmark
    public double[] normalDrifting() {
        return fan(Paths.normal(model, course(false, false), 1, 10_000));
    }

    /** Every asset on its own, with fat tails. */
    @Benchmark
    public double[] fatDrifting() {
        return fan(Paths.normal(model, course(false, true), 1, 10_000));
    }

    /** Blocks of the past, every asset on its own. */
    @Benchmark
    public double[] historyDrifting() {
        return fan(Paths.history(past, course(false, false), 1, 10_000));
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
