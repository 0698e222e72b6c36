package walletlens.analyst;

import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.ledger.Account;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.risk.Health;
import walletlens.risk.Health.Measure;
import walletlens.value.Allocation;
import walletlens.value.Allocation.Slice;
import walletlens.value.Position;
import walletlens.value.Valuation;

/** How much lies in one asset, class, currency or account. */
final class Concentration implements Watch {
    /** From here on the largest bet earns less than half of its points in the health score. */
    private static final Quantity LARGE_BET = Quantity.of("0.3");
    private static final double HALF_THE_POINTS = 0.5;
    private static final Quantity FOREIGN = Quantity.of("0.3");
    private static final Quantity TENTH = Quantity.of("0.1");
    private static final Quantity AT_EXCHANGE = Quantity.of("0.25");
    private static final Quantity ELSEWHERE = Quantity.of("0.5");

    @Override
    public void look(Circumstances at, List<Insight> found) {
        if (!at.health().isKnown()) {
            return;
        }
        largeBet(at, found);
        oneKind(at, found);
        foreign(at.valuation(), found);
        oneAccount(at.valuation(), found);
        aboveGuarantee(at.valuation(), found);
    }

    private static void largeBet(Circumstances at, List<Insight> found) {
        Measure measure = at.health().measure(Health.Part.ASSET);
        Optional<AssetId> asset = measure.about();
        if (!measure.isKnown() || measure.share() >= HALF_THE_POINTS || asset.isEmpty()) {
            return;
        }
        Quantity share = Amounts.fraction(measure.figure());
        double all = at.health().sheet().owned();
        Money owned = Amounts.smoothed(at.health(), all);
        Money worth = Amounts.smoothed(at.health(), measure.figure() * all);
        found.add(Insight.of(InsightKind.LARGE_BET, Subject.of(asset.get()))
                .say("asset", new Part.OfAsset(asset.get()))
                .say("share", new Part.Share(share), Trails.health(at, Health.Part.ASSET))
                .say("limit", new Part.Share(LARGE_BET))
                .effect(worth.minus(owned.times(LARGE_BET))).measure(share).insight());
    }

    private static void oneKind(Circumstances at, List<Insight> found) {
        Measure measure = at.health().measure(Health.Part.KIND);
        List<Slice> slices = at.valuation().allocation(Allocation.By.CLASS).slices();
        if (!measure.isKnown() || measure.share() >= HALF_THE_POINTS || slices.isEmpty()) {
            return;
        }
        Slice largest = slices.get(0);
        AssetClass assetClass = AssetClass.of(largest.key()).orElse(AssetClass.OTHER);
        found.add(Insight.of(InsightKind.ONE_KIND, Subject.of(assetClass))
                .say("class", new Part.OfClass(assetClass))
                .say("share", new Part.Share(largest.weight()), Trails.quotient(largest.weight(), largest.trail(), Trails.owned(at.valuation())))
                .say("kinds", new Part.Number(Amounts.fraction(measure.figure())), Trails.health(at, Health.Part.KIND))
                .effect(largest.value()).measure(largest.weight()).insight());
    }

    private static void foreign(Valuation valuation, List<Insight> found) {
        for (Slice slice : valuation.allocation(Allocation.By.CURRENCY).slices()) {
            Optional<Currency> currency = Currency.parse(slice.key());
            if (currency.isEmpty() || currency.get().equals(valuation.currency()) || slice.weight().compareTo(FOREIGN) < 0) {
                continue;
            }
            found.add(Insight.of(InsightKind.FOREIGN_CURRENCY, Subject.of(currency.get()))
                    .say("currency", new Part.Text(currency.get().code()))
                    .say("share", new Part.Share(slice.weight()), Trails.quotient(slice.weight(), slice.trail(), Trails.owned(valuation)))
                    .say("own", new Part.Text(valuation.currency().code()))
                    .effect(slice.value().times(TENTH)).measure(slice.weight()).insight());
        }
    }

    private static void oneAccount(Valuation valuation, List<Insight> found) {
        List<Slice> slices = valuation.allocation(Allocation.By.ACCOUNT).slices();
        for (Slice slice : slices) {
            Account.Kind kind = valuation.ledger().account(slice.key()).kind();
            boolean exchange = kind == Account.Kind.EXCHANGE;
            Quantity limit = exchange ? AT_EXCHANGE : ELSEWHERE;
            boolean elsewhere = !exchange && (kind == Account.Kind.PROPERTY || slices.size() < 2);
            if (elsewhere || slice.weight().compareTo(limit) < 0) {
                continue;
            }
            found.add(Insight.of(exchange ? InsightKind.AT_EXCHANGE : InsightKind.ONE_ACCOUNT, Subject.ofAccount(slice.key()))
                    .say("account", new Part.OfAccount(slice.key()))
                    .say("share", new Part.Share(slice.weight()), Trails.quotient(slice.weight(), slice.trail(), Trails.owned(valuation)))
                    .say("limit", new Part.Share(limit))
                    .effect(slice.value()).measure(slice.weight()).insight());
        }
    }

    private static void aboveGuarantee(Valuation valuation, List<Insight> found) {
        for (Position each : valuation.inAccounts()) {
            Optional<Quantity> limit = each.asset().currency().flatMap(Concentration::guaranteed);
            boolean bank = valuation.ledger().account(each.account()).kind() == Account.Kind.BANK;
            if (!bank || limit.isEmpty() || each.quantity().compareTo(limit.get()) <= 0 || each.value().isEmpty()) {
                continue;
            }
            Currency currency = each.asset().currency().get();
            Quantity beyond = each.quantity().minus(limit.get());
            found.add(Insight.of(InsightKind.ABOVE_GUARANTEE, Subject.ofAccount(each.account()).and(currency.code()))
                    .say("account", new Part.OfAccount(each.account()))
                    .say("cash", new Part.Amount(Money.of(each.quantity(), currency)), each.quantityTrail())
                    .say("limit", new Part.Amount(Money.of(limit.get(), currency)))
                    .effect(each.value().get().share(beyond, each.quantity())).measure(beyond.dividedBy(limit.get())).insight());
        }
    }

    /** What deposits are guaranteed up to, per bank and person: Directive 2014/49/EU, article 6; 12 U.S.C. 1821(a)(1)(E). */
    private static Optional<Quantity> guaranteed(Currency currency) {
        return currency.equals(Currency.EUR) ? Optional.of(Quantity.of(100_000))
                : currency.equals(Currency.USD) ? Optional.of(Quantity.of(250_000)) : Optional.empty();
    }
}
