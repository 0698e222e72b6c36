package walletlens.bench;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import walletlens.ledger.Ledger;
import walletlens.lots.LotRules;
import walletlens.lots.Lots;
import walletlens.money.Currency;
import walletlens.money.Quantity;
import walletlens.performance.Performance;
import walletlens.performance.Returns;
import walletlens.quote.Quotes;
import walletlens.value.Course;
import walletlens.value.Flows;
import walletlens.value.Step;
import walletlens.value.Subset;

/** What the past costs: flows, every day of five years valued anew, and every figure of performance from it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ThroughTime {
    private static final int DAYS = 1826;
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST = FIRST.plusDays(DAYS - 1);

    /** How many assets, each with a price a day. */
    @Param({"20", "200"})
    public int assets;

    /** How many entries. */
    @Param({"10000"})
    public int entries;

    private Ledger ledger;
    private Quotes quotes;
    private Lots lots;
    private Flows flows;
    private Course course;

    /** Makes the ledger, its prices, and what each measurement begins with. */
    @Setup
    public void prepare() {
        ledger = Ledger.of(ValueBench.entries(assets, DAYS, entries, FIRST), java.util.List.of());
        quotes = Quotes.fromEntries(ledger).with(Quotes.of(ValueBench.prices(assets, DAYS, FIRST)));
        lots = Lots.of(ledger, LotRules.of(Currency.EUR), quotes, quotes);
        flows = Flows.of(ledger, quotes, Currency.EUR);
        course = days();
    }

    /** What went into each position and out of it. */
    @Benchmark
    public Flows flows() {
        return Flows.of(ledger, quotes, Currency.EUR);
    }

    /** Every day of the span, from flows that are known. */
    @Benchmark
    public Course days() {
        return Course.daily(flows, ledger, quotes, Currency.EUR, Subset.ALL, FIRST, LAST);
    }

    /** The same by weeks, as the overview draws five years. */
    @Benchmark
    public Course weeks() {
        return Course.of(flows, ledger, quotes, Currency.EUR, Subset.ALL, FIRST, LAST, Step.WEEK);
    }

    /** Returns, rates, falls, ratios, the gain taken apart and its contributors, from days that are known. */
    @Benchmark
    public Object figures() {
        Performance performance = Performance.of(course, lots, quotes, Quantity.ZERO);
        performance.moneyWeighted();
        performance.drawdown();
        performance.fluctuation();
        performance.split().priceGain();
        performance.returns().months();
        return performance.contributors();
    }

    /** Every asset's own days and return, one after the other. */
    @Benchmark
    public double everyAsset() {
        double sum = 0;
        for (var asset : ledger.assets()) {
            sum += Returns.of(Course.daily(flows, ledger, quotes, Currency.EUR, Subset.ofAsset(asset), FIRST, LAST)).total().number();
        }
        return sum;
    }
}
