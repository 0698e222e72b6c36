package walletlens.analyst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import walletlens.asset.AssetId;
import walletlens.ledger.Account;
import walletlens.lots.Finding;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.quote.Quote;
import walletlens.value.Gap;
import walletlens.value.Position;
import walletlens.value.Valuation;

/** What keeps figures from being sure: the findings of lots and the gaps of a valuation, with what hangs on them. */
final class Doubts implements Watch {
    @Override
    public void look(Circumstances at, List<Insight> found) {
        stale(at.valuation(), found);
        missing(at.valuation(), Gap.Kind.PRICE, InsightKind.MISSING_PRICE, found);
        missing(at.valuation(), Gap.Kind.RATE, InsightKind.MISSING_RATE, found);
        costless(at.valuation(), found);
        worthless(at.valuation(), found);
        oversold(at.valuation(), found);
        belowZero(at.valuation(), found);
    }

    private static void stale(Valuation valuation, List<Insight> found) {
        List<Position> old = new ArrayList<>();
        Position oldest = null;
        LocalDate day = valuation.day();
        for (Position each : valuation.stale()) {
            if (Upkeep.isByHand(each.asset())) {
                continue;
            }
            LocalDate told = each.quote().map(Quote::day).orElse(valuation.day());
            LocalDate rated = each.rate().map(rate -> rate.day()).orElse(told);
            LocalDate earlier = rated.isBefore(told) ? rated : told;
            old.add(each);
            if (oldest == null || earlier.isBefore(day)) {
                oldest = each;
                day = earlier;
            }
        }
        if (oldest == null) {
            return;
        }
        Money sum = Amounts.worth(valuation, old);
        Quantity share = Amounts.share(sum, valuation.owned());
        found.add(Insight.of(InsightKind.STALE_PRICES, Subject.ALL)
                .say("count", new Part.Count(old.size()))
                .say("asset", new Part.OfAsset(oldest.asset()))
                .say("day", new Part.Day(day))
                .say("share", new Part.Share(share), Trails.quotient(share, Trails.together(sum, old), Trails.owned(valuation)))
                .effect(sum).measure(Quantity.of(old.size())).insight());
    }

    private static void missing(Valuation valuation, Gap.Kind kind, InsightKind as, List<Insight> found) {
        TreeSet<AssetId> assets = new TreeSet<>();
        valuation.gaps().stream().filter(gap -> gap.kind() == kind).forEach(gap -> assets.add(gap.asset()));
        if (kind == Gap.Kind.RATE) {
            valuation.lots().findings().stream().filter(each -> each.kind() == Finding.Kind.MISSING_RATE)
                    .forEach(each -> assets.add(each.asset()));
        }
        if (!assets.isEmpty()) {
            found.add(Insight.of(as, Subject.ALL).say("count", new Part.Count(assets.size()))
                    .say("asset", new Part.OfAsset(assets.first())).measure(Quantity.of(assets.size())).insight());
        }
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

    private static void worthless(Valuation valuation, List<Insight> found) {
        int count = 0;
        AssetId first = null;
        for (Finding each : valuation.lots().findings()) {
            if (each.kind() == Finding.Kind.MISSING_WORTH) {
                count += each.count();
                first = first == null ? each.asset() : first;
            }
        }
        if (first != null) {
            found.add(Insight.of(InsightKind.MISSING_WORTH, Subject.ALL).say("count", new Part.Count(count))
                    .say("asset", new Part.OfAsset(first)).measure(Quantity.of(count)).insight());
        }
    }

    private static void oversold(Valuation valuation, List<Insight> found) {
        Map<AssetId, Integer> entries = new TreeMap<>();
        for (Finding each : valuation.lots().findings()) {
            if (each.kind() == Finding.Kind.OVERSOLD) {
                entries.merge(each.asset(), each.count(), Integer::sum);
            }
        }
        entries.forEach((asset, count) -> {
            Insight.Draft draft = Insight.of(InsightKind.OVERSOLD, Subject.of(asset)).say("count", new Part.Count(count));
            valuation.position(asset).ifPresentOrElse(
                    held -> draft.say("asset", new Part.OfAsset(asset), held.quantityTrail()),
                    () -> draft.say("asset", new Part.OfAsset(asset)));
            valuation.position(asset).filter(Position::isDebt).flatMap(Position::value)
                    .ifPresent(value -> draft.effect(Amounts.abs(value)));
            found.add(draft.measure(Quantity.of(count)).insight());
        });
    }

    private static void belowZero(Valuation valuation, List<Insight> found) {
        for (Position each : valuation.inAccounts()) {
            boolean credit = valuation.ledger().account(each.account()).kind() == Account.Kind.CREDIT;
            if (!each.asset().isCash() || !each.quantity().isNegative() || credit) {
                continue;
            }
            Insight.Draft draft = Insight.of(InsightKind.CASH_BELOW_ZERO, Subject.ofAccount(each.account()).and(each.asset().symbol()))
                    .say("account", new Part.OfAccount(each.account()))
                    .say("cash", new Part.Amount(Money.of(each.quantity(), each.asset().currency().orElseThrow())), each.quantityTrail());
            each.value().ifPresent(value -> draft.effect(Amounts.abs(value))
                    .measure(Amounts.share(Amounts.abs(value), valuation.owned())));
            found.add(draft.insight());
        }
    }
}
