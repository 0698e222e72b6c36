package walletlens.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;
import walletlens.quote.RatePath;
import walletlens.value.Course;
import walletlens.value.Trail;
import walletlens.value.Trail.Figure;
import walletlens.value.Trail.How;

/**
 * How the statistics of a performance were made: each with what went into its formula, which stands with the figure's name
 * in docs/performance.md and in the word catalogue.
 */
public final class StatisticTrails {
    private final Performance performance;
    private final Quotes quotes;

    StatisticTrails(Performance performance, Quotes quotes) {
        this.performance = performance;
        this.quotes = quotes;
    }

    private static Trail said(String key, double number) {
        return Trail.said(key, new Figure.OfUnits(Statistic.decimal(number).stripped()));
    }

    private static Trail share(String key, double fraction) {
        return Trail.said(key, new Figure.OfShare(Statistic.decimal(fraction)));
    }

    private static Figure units(Statistic statistic) {
        return new Figure.OfUnits(statistic.value().orElse(Quantity.ZERO));
    }

    /** The return of a month, made of its days, or of a year, made of its months; empty where there is none. */
    public Optional<Trail> period(Returns.Period period) {
        return period.total().value().map(value -> period.month() > 0
                ? Trail.of("trail.month", new Figure.OfShare(value), How.CHAIN, () -> daysOf(period))
                        .with("time", LocalDate.of(period.year(), period.month(), 1))
                : Trail.of("trail.year", new Figure.OfShare(value), How.CHAIN, () -> monthsOf(period.year()))
                        .with("time", LocalDate.of(period.year(), 1, 1)));
    }

    /** The same by its name: a year such as 2026 and a month from 1 to 12, or 0 for the whole year. */
    public Optional<Trail> period(int year, int month) {
        Returns returns = performance.returns();
        for (Returns.Period each : month > 0 ? returns.months() : returns.years()) {
            if (each.year() == year && each.month() == month) {
                return period(each);
            }
        }
        return Optional.empty();
    }

    private List<Trail> monthsOf(int year) {
        List<Trail> trails = new ArrayList<>();
        for (Returns.Period each : performance.returns().months()) {
            if (each.year() == year) {
                period(each).ifPresent(trails::add);
            }
        }
        return trails;
    }

    private List<Trail> daysOf(Returns.Period month) {
        Course course = performance.course();
        LocalDate first = LocalDate.of(month.year(), month.month(), 1);
        int from = course.at(first.minusDays(1)) + 1;
        return performance.days(from, course.at(first.plusMonths(1).minusDays(1)));
    }

    /** How the deepest fall was made: the chained return at the peak and at the trough. */
    public Trail drawdown() {
        Drawdown fall = performance.drawdown();
        return Trail.of("trail.drawdown", Performance.share(fall.depth()), How.SAID, () -> List.of(
                share("trail.level", level(fall.trough())).with("time", fall.trough()),
                share("trail.level", level(fall.peak())).with("time", fall.peak())));
    }

    /** The chained return from the beginning until a day. */
    private double level(LocalDate day) {
        return performance.returns().index(performance.course().at(day)) - 1;
    }

    /** Volatility: the deviation of one observation, and how many a year has. */
    public Trail volatility() {
        Fluctuation all = performance.fluctuation();
        return Trail.of("trail.volatility", Performance.share(all.volatility()), How.SAID,
                () -> List.of(deviation(), perYear()));
    }

    private Trail deviation() {
        Fluctuation all = performance.fluctuation();
        return Trail.of("trail.deviation", new Figure.OfUnits(Statistic.decimal(all.spread()).stripped()), How.SAID,
                () -> List.of(observations(all.observations()), said("trail.mean", all.mean())));
    }

    private static Trail observations(int count) {
        return Trail.said("trail.observations", new Figure.OfUnits(Quantity.of(count)));
    }

    private Trail perYear() {
        return said("trail.per-year", performance.fluctuation().perYear());
    }

    /** Sharpe: the mean above the risk-free rate for one observation, by the deviation. */
    public Trail sharpe() {
        return Trail.of("trail.sharpe", units(performance.fluctuation().sharpe()), How.SAID,
                () -> List.of(said("trail.mean", performance.fluctuation().mean()), free(), deviation(), perYear()));
    }

    /** Sortino: the same by the deviation below the risk-free rate. */
    public Trail sortino() {
        return Trail.of("trail.sortino", units(performance.fluctuation().sortino()), How.SAID, () -> List.of(
                said("trail.mean", performance.fluctuation().mean()), free(),
                Trail.of("trail.downside", new Figure.OfUnits(Statistic.decimal(performance.fluctuation().downside()).stripped()), How.SAID,
                        () -> List.of(observations(performance.fluctuation().observations()), free())),
                perYear()));
    }

    private Trail free() {
        return Trail.of("trail.risk-free-of-one", new Figure.OfUnits(Statistic.decimal(performance.fluctuation().free()).stripped()), How.SAID,
                () -> List.of(Trail.said("trail.risk-free", new Figure.OfShare(performance.riskFree())), perYear()));
    }

    /** The benchmark's return: its price at the end by that before, both in the currency of the figures. */
    public Trail benchmark(AssetId asset, Comparison beside) {
        return Trail.of("trail.benchmark", Performance.share(beside.total()), How.SAID, () -> List.of(
                price(asset, performance.last()), price(asset, performance.measuredFrom().minusDays(1)))).with("asset", asset);
    }

    private Trail price(AssetId asset, LocalDate day) {
        Optional<Quote> quote = quotes.at(asset, day);
        Optional<RatePath> path = quote.filter(found -> !found.price().currency().equals(performance.course().currency()))
                .flatMap(found -> quotes.path(found.price().currency(), performance.course().currency(), day));
        if (quote.isEmpty()) {
            return said("trail.price", 0).with("asset", asset).with("time", day);
        }
        Trail said = Trail.quote("trail.price", quote.get(), day);
        return path.isEmpty() ? said : Trail.of("trail.worth", new Figure.OfMoney(Money.of(
                quote.get().price().amount().times(path.get().factor()), performance.course().currency())), How.PRODUCT,
                () -> List.of(said, Trail.rate(path.get(), day))).with("asset", asset).with("time", day);
    }

    /** What is above the benchmark. */
    public Trail excess(AssetId asset, Comparison beside) {
        return Trail.of("trail.excess", Performance.share(beside.excess()), How.DIFFERENCE,
                () -> List.of(performance.timeWeightedTrail(), benchmark(asset, beside)));
    }

    /** Beta: the covariance by the variance of the benchmark. */
    public Trail beta(Comparison beside) {
        return Trail.of("trail.beta", units(beside.beta()), How.QUOTIENT, () -> List.of(
                said("trail.covariance", beside.covariance()), said("trail.variance", beside.variance()), pairs(beside)));
    }

    /** Correlation: the covariance by the product of both deviations. */
    public Trail correlation(Comparison beside) {
        return Trail.of("trail.correlation", units(beside.correlation()), How.SAID, () -> List.of(
                said("trail.covariance", beside.covariance()), said("trail.deviation", Math.sqrt(beside.ownVariance())),
                said("trail.deviation-other", Math.sqrt(beside.variance())), pairs(beside)));
    }

    private static Trail pairs(Comparison beside) {
        return Trail.said("trail.pairs", new Figure.OfUnits(Quantity.of(beside.observations())));
    }

    /** The worth before the span or at its end, asset by asset. */
    public Trail worth(boolean end) {
        Course course = performance.course();
        int point = end ? course.size() - 1 : 0;
        return Trail.sum(end ? "trail.end" : "trail.start", course.value(point), () -> {
            List<Trail> trails = new ArrayList<>();
            for (Course.Part part : course.parts()) {
                Money money = end ? part.end() : part.start();
                if (!money.isZero()) {
                    trails.add(Trail.said("trail.value", money).with("asset", part.asset()));
                }
            }
            return trails;
        }).with("time", course.day(point));
    }

    /** What an asset added to the whole return: its gain, less what it had gained before it came, by what was in on average. */
    public Optional<Trail> points(String id) {
        for (Contributor each : performance.contributors()) {
            if (each.asset().toString().equals(id) && each.points().isKnown()) {
                Money brought = each.part().market().minus(each.part().put());
                return Optional.of(Trail.of("trail.points", Performance.share(each.points()), How.SAID, () -> brought.isZero()
                        ? List.of(each.trail(performance.course()), capital())
                        : List.of(each.trail(performance.course()), Trail.said("trail.brought", brought), capital())).with("asset", each.asset()));
            }
        }
        return Optional.empty();
    }

    /** What several assets gained together. */
    public Trail gained(List<Contributor> several) {
        Money sum = Money.zero(performance.course().currency());
        for (Contributor each : several) {
            sum = sum.plus(each.gain());
        }
        return Trail.sum("trail.others", sum, () -> several.stream().map(each -> each.trail(performance.course())).toList());
    }

    /** What several assets added to the whole return together. */
    public Trail points(List<Contributor> several) {
        double sum = 0;
        for (Contributor each : several) {
            sum += each.points().isKnown() ? each.points().number() : 0;
        }
        return Trail.of("trail.others", new Figure.OfShare(Statistic.decimal(sum)), How.SUM, () -> {
            List<Trail> trails = new ArrayList<>();
            several.forEach(each -> points(each.asset().toString()).ifPresent(trails::add));
            return trails;
        });
    }

    /** The return of the whole by modified Dietz, which the points add up to. */
    public Trail dietz() {
        return Trail.of("trail.points", Performance.share(Contributor.dietz(performance.course())), How.SAID,
                () -> List.of(performance.split().trail(), Trail.said("trail.brought", performance.split().broughtAlong()), capital()));
    }

    private Trail capital() {
        List<Course.Part> parts = performance.course().parts();
        Money sum = Money.zero(performance.course().currency());
        for (Course.Part part : parts) {
            sum = sum.plus(part.capital());
        }
        return Trail.sum("trail.capital", sum, () -> parts.stream().filter(part -> !part.capital().isZero())
                .map(part -> Trail.said("trail.capital", part.capital()).with("asset", part.asset())).toList());
    }
}
