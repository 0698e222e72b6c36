package walletlens.analyst;

import java.time.LocalDate;
import java.util.List;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.quote.Quote;
import walletlens.value.Position;
import walletlens.value.Trail;
import walletlens.value.Valuation;

/** What keeps figures from being sure. */
final class Doubts implements Watch {
    @Override
    public void look(Circumstances at, List<Insight> found) {
        stale(at.valuation(), found);
        costless(at.valuation(), found);
    }

    private static void stale(Valuation valuation, List<Insight> found) {
        Money sum = Money.zero(valuation.currency());
        Position oldest = null;
        LocalDate day = valuation.day();
        for (Position each : valuation.stale()) {
            LocalDate told = each.quote().map(Quote::day).orElse(valuation.day());
            if (oldest == null || told.isBefore(day)) {
                oldest = each;
                day = told;
            }
            sum = sum.plus(each.value().map(value -> Money.of(value.amount().abs(), value.currency())).orElse(Money.zero(sum.currency())));
        }
        if (oldest == null) {
            return;
        }
        Quantity share = valuation.owned().isZero() ? Quantity.ZERO : sum.amount().dividedBy(valuation.owned().amount());
        found.add(Insight.of(InsightKind.STALE_PRICES, Subject.ALL)
                .say("count", new Part.Count(valuation.stale().size()))
                .say("asset", new Part.OfAsset(oldest.asset()))
                .say("day", new Part.Day(day))
                .say("share", new Part.Share(share), Trail.sum("trail.owned", sum,
                        () -> valuation.stale().stream().map(Position::trail).toList()))
                .effect(sum).measure(Quantity.of(valuation.stale().size())).insight());
    }

    private static void costless(Valuation valuation, List<Insight> found) {
        for (Position each : valuation.positions()) {
            if (each.costKnown() || each.isDebt() || each.asset().assetClass().isMoney()) {
                continue;
            }
            Insight.Draft draft = Insight.of(InsightKind.MISSING_COST, Subject.of(each.asset()))
                    .say("asset", new Part.OfAsset(each.asset()))
                    .say("quantity", new Part.Units(each.quantity(), each.asset()), each.costTrail())
                    .measure(valuation.weight(each));
            each.value().ifPresent(draft::effect);
            found.add(draft.insight());
        }
    }
}
