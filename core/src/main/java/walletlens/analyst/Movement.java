package walletlens.analyst;

import java.time.LocalDate;
import java.util.List;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.performance.Drawdown;
import walletlens.performance.Performance;
import walletlens.performance.Returns;
import walletlens.performance.Statistic;
import walletlens.value.Trail;
import walletlens.value.Trail.Figure;
import walletlens.value.Trail.How;
import walletlens.value.Valuation;

/** What moved net worth lately, and how it stands beside its highest. Falls are of the chained return, so in double. */
final class Movement implements Watch {
    private static final Quantity HUNDREDTH = Quantity.of("0.01");
    private static final Quantity TWO = Quantity.of(2);
    private static final double DEEP = 0.10;
    private static final int NEWS_DAYS = 14;
    private static final int LONG_BELOW_DAYS = 60;

    @Override
    public void look(Circumstances at, List<Insight> found) {
        Valuation valuation = at.valuation();
        if (valuation.ledger().entries().isEmpty()) {
            return;
        }
        LocalDate beginning = Performance.beginning(valuation.ledger(), valuation.day());
        LocalDate end = valuation.day().withDayOfMonth(1).minusDays(1);
        LocalDate start = end.withDayOfMonth(1).minusDays(1);
        if (!beginning.isAfter(start)) {
            lastMonth(Attribution.of(at, start, end), found);
        }
        if (beginning.isBefore(valuation.day())) {
            high(at.performance(beginning.minusDays(1), valuation.day()), valuation, found);
        }
    }

    private static void lastMonth(Attribution month, List<Insight> found) {
        if (!month.isComplete() || month.change().isZero() || month.assets().isEmpty()) {
            return;
        }
        Part.Month name = new Part.Month(month.end().withDayOfMonth(1));
        String occasion = month.end().toString().substring(0, 7);
        Attribution.OfAsset most = month.assets().get(0);
        if (!most.gain().isZero()) {
            found.add(Insight.of(InsightKind.LAST_MONTH, Subject.ALL).on(occasion)
                    .say("month", name)
                    .say("change", new Part.Gain(month.change()), month.trail())
                    .say("put", new Part.Gain(month.whole().put()), month.putTrail())
                    .say("asset", new Part.OfAsset(most.asset()))
                    .say("gain", new Part.Gain(most.gain()), month.gainTrail(most))
                    .effect(month.change()).insight());
        }
        Money rates = month.whole().currency();
        Quantity share = month.before().signum() <= 0 ? Quantity.ZERO : Amounts.share(Amounts.abs(rates), month.before());
        boolean beside = rates.amount().abs().times(TWO).compareTo(month.whole().price().amount().abs()) >= 0;
        if (share.compareTo(HUNDREDTH) >= 0 && beside) {
            found.add(Insight.of(InsightKind.RATES_MOVED, Subject.ALL).on(occasion)
                    .say("month", name)
                    .say("rates", new Part.Gain(rates), month.currencyTrail())
                    .say("prices", new Part.Gain(month.whole().price()), Trail.said("trail.price-gain", month.whole().price()))
                    .effect(rates).measure(share).insight());
        }
    }

    private static void high(Performance performance, Valuation valuation, List<Insight> found) {
        Returns returns = performance.returns();
        if (returns.wrong().isPresent() || returns.size() < 2) {
            return;
        }
        int end = returns.size() - 1;
        int peak = returns.start();
        int before = -1;
        for (int i = returns.start() + 1; i <= end; i++) {
            if (returns.index(i) > returns.index(peak)) {
                boolean news = end - i < NEWS_DAYS && i - peak >= LONG_BELOW_DAYS;
                before = news ? peak : before;
                peak = i;
            }
        }
        if (before >= 0) {
            Quantity since = Statistic.rounded(returns.index(end) / returns.index(before) - 1);
            found.add(Insight.of(InsightKind.NEW_HIGH, Subject.ALL).on(returns.day(before))
                    .say("day", new Part.Day(returns.day(before)))
                    .say("change", new Part.Change(since), level(returns, before, end, since)).insight());
        }
        Drawdown fall = performance.drawdown();
        double depth = fall.depth().isKnown() ? fall.depth().number() : 0;
        if (depth < DEEP || fall.recovered().isPresent() || returns.index(peak) <= 0) {
            return;
        }
        Quantity now = Statistic.rounded(1 - returns.index(end) / returns.index(peak));
        Insight.Draft draft = Insight.of(InsightKind.BELOW_PEAK, Subject.ALL).on(fall.peak())
                .say("day", new Part.Day(fall.peak()))
                .say("now", new Part.Share(now), level(returns, peak, end, now))
                .say("deepest", new Part.Share(Statistic.rounded(depth)), performance.drawdownTrail())
                .say("trough", new Part.Day(fall.trough())).measure(now);
        Quantity left = Quantity.ONE.minus(now);
        if (left.isPositive() && now.isPositive() && valuation.netWorth().signum() > 0) {
            draft.effect(valuation.netWorth().share(now, left));
        }
        found.add(draft.insight());
    }

    private static Trail level(Returns returns, int peak, int end, Quantity share) {
        return Trail.of("trail.drawdown", new Figure.OfShare(share), How.SAID, () -> List.of(
                Trail.said("trail.level", new Figure.OfShare(Statistic.rounded(returns.index(peak) - 1))).with("time", returns.day(peak)),
                Trail.said("trail.level", new Figure.OfShare(Statistic.rounded(returns.index(end) - 1))).with("time", returns.day(end))));
    }
}
