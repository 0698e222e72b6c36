package walletlens.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry;
import walletlens.ledger.Ledger;
import walletlens.lots.Lots;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.quote.Quotes;
import walletlens.value.Course;
import walletlens.value.Flows;
import walletlens.value.Subset;
import walletlens.value.Trail;
import walletlens.value.Trail.Figure;
import walletlens.value.Trail.How;

/** How a part of the book did over a span: all figures of it, each reckoned when it is first asked for. */
public final class Performance {
    private final Course course;
    private final Lots lots;
    private final Quotes quotes;
    private final Quantity riskFree;
    private Returns returns;
    private MoneyWeighted moneyWeighted;
    private Drawdown drawdown;
    private Fluctuation fluctuation;
    private GainSplit split;
    private List<Contributor> contributors;

    private Performance(Course course, Lots lots, Quotes quotes, Quantity riskFree) {
        this.course = course;
        this.lots = lots;
        this.quotes = quotes;
        this.riskFree = riskFree;
    }

    /**
     * The performance of a part of a ledger.
     *
     * @param flows the flows of the ledger in the currency of the lots
     * @param lots its lots
     * @param first the first day; the span begins at the end of the day before
     * @param last the last day
     * @param riskFree the risk-free rate a year, as a fraction
     */
    public static Performance of(
            Flows flows, Ledger ledger, Lots lots, Quotes quotes, Subset subset, LocalDate first, LocalDate last, Quantity riskFree) {
        Currency currency = lots.rules().currency();
        return of(Course.daily(flows, ledger, quotes, currency, subset, first, last), lots, quotes, riskFree);
    }

    /** The performance that a course by days tells. */
    public static Performance of(Course course, Lots lots, Quotes quotes, Quantity riskFree) {
        return new Performance(course, lots, quotes, riskFree);
    }

    /** The first day on which a ledger tells of anything; the day itself where it is empty. */
    public static LocalDate beginning(Ledger ledger, LocalDate day) {
        int first = (int) day.toEpochDay();
        for (Entry entry : ledger.entries()) {
            first = Math.min(first, entry.when().epochDay());
        }
        return LocalDate.ofEpochDay(first);
    }

    /** The worth day by day and what moved it. */
    public Course course() {
        return course;
    }

    /** The first day. */
    public LocalDate first() {
        return course.day(0).plusDays(1);
    }

    /** The last day. */
    public LocalDate last() {
        return course.day(course.size() - 1);
    }

    /** The day measuring begins: the first, or the day after the first evening on which everything held had a price. */
    public LocalDate measuredFrom() {
        return returns().day(returns().start()).plusDays(1);
    }

    /** The risk-free rate used. */
    public Quantity riskFree() {
        return riskFree;
    }

    /** The return of each day. */
    public Returns returns() {
        if (returns == null) {
            returns = Returns.of(course);
        }
        return returns;
    }

    /** The time-weighted return of the span. */
    public Statistic timeWeighted() {
        return returns().total();
    }

    /** The money-weighted return. */
    public MoneyWeighted moneyWeighted() {
        if (moneyWeighted == null) {
            moneyWeighted = MoneyWeighted.of(course, returns().start());
        }
        return moneyWeighted;
    }

    /** The deepest fall. */
    public Drawdown drawdown() {
        if (drawdown == null) {
            drawdown = Drawdown.largest(returns());
        }
        return drawdown;
    }

    /** Volatility, Sharpe and Sortino. */
    public Fluctuation fluctuation() {
        if (fluctuation == null) {
            fluctuation = Fluctuation.of(returns(), riskFree);
        }
        return fluctuation;
    }

    /** The gain taken apart. */
    public GainSplit split() {
        if (split == null) {
            split = GainSplit.of(course, lots);
        }
        return split;
    }

    /** What each asset added. */
    public List<Contributor> contributors() {
        if (contributors == null) {
            contributors = List.copyOf(Contributor.of(course));
        }
        return contributors;
    }

    /** Beside the price of an asset. */
    public Comparison against(AssetId benchmark) {
        return Comparison.of(returns(), Returns.of(benchmark, quotes, course.currency(), first(), last()));
    }

    /** How the time-weighted return was made: the months, or within one month the days, one after the other. */
    public Trail timeWeightedTrail() {
        return Trail.of("trail.twr", share(timeWeighted()), How.CHAIN, () -> {
            List<Trail> trails = new ArrayList<>();
            List<Returns.Period> months = returns().months();
            if (months.size() > 1) {
                months.forEach(month -> trails().period(month).ifPresent(trails::add));
                return trails;
            }
            return days(returns().start() + 1, returns().size() - 1);
        }).with("day", last());
    }

    /** The returns of the days from one point to another on which something was held. */
    List<Trail> days(int from, int to) {
        List<Trail> trails = new ArrayList<>();
        for (int i = Math.max(from, returns().start() + 1); i <= to; i++) {
            if (returns().active(i)) {
                trails.add(dayTrail(i));
            }
        }
        return trails;
    }

    private Trail dayTrail(int point) {
        Money moved = course.moved(point);
        return Trail.of("trail.day", new Figure.OfShare(Statistic.decimal(returns().daily(point))), How.SAID, () -> List.of(
                Trail.said("trail.end", course.value(point)).with("day", course.day(point)),
                Trail.said("trail.start", course.value(point - 1)).with("day", course.day(point - 1)),
                Trail.said("trail.put", moved))).with("time", course.day(point));
    }

    /** How the money-weighted return was made: the flows. */
    public Trail moneyWeightedTrail() {
        return Trail.of("trail.xirr", share(moneyWeighted().perYear()), How.RATE, () -> {
            List<Trail> trails = new ArrayList<>();
            int start = returns().start();
            if (!course.value(start).isZero()) {
                trails.add(Trail.said("trail.start", course.value(start).negated()).with("time", course.day(start)));
            }
            for (int i = start + 1; i < course.size(); i++) {
                if (!course.moved(i).isZero()) {
                    trails.add(Trail.said("trail.put-negated", course.moved(i).negated()).with("time", course.day(i)));
                }
            }
            trails.add(Trail.said("trail.end", course.value(course.size() - 1)).with("time", last()));
            return trails;
        }).with("day", last());
    }

    /** How the deepest fall was made. */
    public Trail drawdownTrail() {
        return trails().drawdown();
    }

    /** How {@code volatility}, {@code sharpe} or {@code sortino} was made. */
    public Trail fluctuationTrail(String what) {
        return switch (what) {
            case "sharpe" -> trails().sharpe();
            case "sortino" -> trails().sortino();
            default -> trails().volatility();
        };
    }

    /** How one of the other figures was made; see {@link StatisticTrails}. */
    public StatisticTrails trails() {
        return new StatisticTrails(this, quotes);
    }

    static Figure share(Statistic statistic) {
        return new Figure.OfShare(statistic.value().orElse(Quantity.ZERO));
    }
}
