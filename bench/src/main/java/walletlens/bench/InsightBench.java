package walletlens.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
import walletlens.analyst.Attribution;
import walletlens.analyst.Circumstances;
import walletlens.analyst.Insights;
import walletlens.asset.AssetId;
import walletlens.ledger.Ledger;
import walletlens.lots.LotRules;
import walletlens.lots.Lots;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.plan.RebalanceRules;
import walletlens.plan.Target;
import walletlens.quote.Quotes;
import walletlens.value.Course;
import walletlens.value.Flows;
import walletlens.value.Subset;
import walletlens.value.Valuation;

/**
 * What the analyst costs beside what it rests on: five years, a price a day. The screen has the lots, the valuation, the flows and
 * the days already, so what it waits for is {@link #ofWhatIsKnown}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class InsightBench {
    private static final int DAYS = 1826;
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST = FIRST.plusDays(DAYS - 1);

    /** How many assets. */
    @Param({"20", "200"})
    public int assets;

    /** How many entries. */
    @Param({"10000"})
    public int entries;

    private Ledger ledger;
    private Quotes quotes;
    private Lots lots;
    private Flows flows;
    private Valuation valuation;
    private Circumstances known;

    /** Makes the book and reckons what each measurement begins with. */
    @Setup
    public void prepare() {
        ledger = Ledger.of(ValueBench.entries(assets, DAYS, entries, FIRST), List.of());
        quotes = Quotes.fromEntries(ledger).with(Quotes.of(ValueBench.prices(assets, DAYS, FIRST)));
        lots = Lots.of(ledger, LotRules.of(Currency.EUR), quotes, quotes);
        flows = Flows.of(ledger, quotes, Currency.EUR);
        valuation = Valuation.of(ledger, lots, quotes, Currency.EUR, LAST);
        known = circumstances();
        System.out.println(Insights.of(known).all().size() + " insights");
    }

    private Circumstances circumstances() {
        Map<String, String> settings = new TreeMap<>(Map.of("risk.spending", "2000 EUR", "risk.temperament", "balanced"));
        return Circumstances.of(valuation, List.of(RebalanceRules.of(List.of(Target.of("crypto", "0.5"), Target.of("stock", "0.5")),
                Money.zero(Currency.EUR))), settings, List.of(), AssetId::symbol);
    }

    /** Everything the analyst finds, where the score, the flows and the days are known, as on the screen. */
    @Benchmark
    public Insights ofWhatIsKnown() {
        return Insights.of(known);
    }

    /** The same where but the valuation is known, as on the command line. */
    @Benchmark
    public Insights ofAValuation() {
        return Insights.of(circumstances());
    }

    /** Why the last month was what it was, from known days. */
    @Benchmark
    public Attribution lastMonth() {
        return Attribution.of(known, LAST.minusMonths(1), LAST);
    }

    /** To compare with: the lots and the valuation. */
    @Benchmark
    public Valuation valuation() {
        return Valuation.of(ledger, Lots.of(ledger, LotRules.of(Currency.EUR), quotes, quotes), quotes, Currency.EUR, LAST);
    }

    /** To compare with: every day of five years, from known flows. */
    @Benchmark
    public Course days() {
        return Course.daily(flows, ledger, quotes, Currency.EUR, Subset.ALL, FIRST, LAST);
    }
}
