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
                for (Returns.Period month : months) {
                    month.total().value().ifPresent(value -> trails.add(Trail.said("trail.month", new Figure.OfShare(value))
                            .with("time", LocalDate.of(month.year(), month.month(), 1))));
                }
                return trails;
            }
            for (int i = returns().start() + 1; i < returns().size(); i++) {
                if (returns().active(i)) {
                    trails.add(dayTrail(i));
                }
            }
            return trails;
        }).with("day", last());
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

    /** How the deepest fall was made: the chained return at the peak and at the trough. */
    public Trail drawdownTrail() {
        Drawdown fall = drawdown();
        return Trail.of("trail.drawdown", share(fall.depth()), How.SAID, () -> List.of(
                Trail.said("trail.level", new Figure.OfShare(level(fall.peak()))).with("time", fall.peak()),
                Trail.said("trail.level", new Figure.OfShare(level(fall.trough()))).with("time", fall.trough())));
    }

    /** The chained return from the beginning until a day. */
    private Quantity level(LocalDate day) {
        return Statistic.decimal(returns().index(course.at(day)) - 1);
    }

    /** What volatility and the ratios rest on. */
    public Trail fluctuationTrail(String what) {
        Statistic figure = switch (what) {
            case "sharpe" -> fluctuation().sharpe();
            case "sortino" -> fluctuation().sortino();
            default -> fluctuation().volatility();
        };
        Figure shown = what.equals("volatility") ? share(figure) : new Figure.OfUnits(figure.value().orElse(Quantity.ZERO));
        return Trail.of("trail." + what, shown, How.SAID, () -> List.of(
                Trail.said("trail.observations", new Figure.OfUnits(Quantity.of(fluctuation().observations()))),
                Trail.said("trail.per-year", new Figure.OfUnits(Statistic.decimal(fluctuation().perYear()))),
                Trail.said("trail.mean", new Figure.OfShare(Statistic.decimal(fluctuation().mean()))),
                Trail.said("trail.risk-free", new Figure.OfShare(riskFree)),
                Trail.said("trail.volatility", share(fluctuation().volatility()))));
    }

    private static Figure share(Statistic statistic) {
        return new Figure.OfShare(statistic.value().orElse(Quantity.ZERO));
    }
}
