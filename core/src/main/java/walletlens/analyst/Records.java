package walletlens.analyst;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import walletlens.intake.OwnTransfer;
import walletlens.intake.Repeated;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.value.Trail;
import walletlens.value.Trail.Figure;
import walletlens.value.Valuation;

/** Entries that say one thing twice, or half of a thing. */
final class Records implements Watch {
    private static final int LATELY_MONTHS = 12;
    private static final Quantity HUNDREDTH = Quantity.of("0.01");

    @Override
    public void look(Circumstances at, List<Insight> found) {
        Valuation valuation = at.valuation();
        for (Repeated each : Repeated.among(valuation.ledger().entries())) {
            told(InsightKind.TOLD_TWICE, valuation, each.first(), each.second(), found);
        }
        TreeSet<String> joined = new TreeSet<>();
        for (OwnTransfer each : OwnTransfer.among(valuation.ledger().entries())) {
            told(InsightKind.TRANSFER_IN_TWO, valuation, each.out(), each.in(), found);
            joined.add(each.out().id());
        }
        withdrawn(valuation, joined, found);
    }

    private static void told(InsightKind kind, Valuation valuation, Entry first, Entry second, List<Insight> found) {
        Amount amount = first.in().or(first::out).orElseThrow();
        amount = amount.asset().isCash() && first.out().isPresent() ? first.out().get() : amount;
        Insight.Draft draft = Insight.of(kind, Subject.ofEntry(first.id()).and(second.id()))
                .say("asset", new Part.OfAsset(amount.asset()))
                .say("quantity", new Part.Units(amount.normal(), amount.asset()), entries(first, second, amount.normal()))
                .say("day", new Part.Day(first.when().date()))
                .say("account", new Part.OfAccount(first.account()))
                .say("other", new Part.OfAccount(second.account()));
        Amounts.worth(valuation, amount.asset(), amount.normal(), first.when()).ifPresent(worth -> draft.effect(worth)
                .measure(Amounts.share(worth, valuation.owned())));
        found.add(draft.insight());
    }

    private static Trail entries(Entry first, Entry second, Quantity quantity) {
        return Trail.of("trail.quantity", new Figure.OfUnits(quantity), Trail.How.SAID, () -> List.of(entry(first), entry(second)))
                .with("asset", first.in().or(first::out).orElseThrow().asset());
    }

    private static Trail entry(Entry entry) {
        Amount amount = entry.in().or(entry::out).orElseThrow();
        return Trail.said("trail.entry", new Figure.OfUnits(amount.normal())).with("entry", entry.id())
                .with("kind", entry.kind().code()).with("time", entry.when()).with("account", entry.account());
    }

    private static void withdrawn(Valuation valuation, TreeSet<String> joined, List<Insight> found) {
        for (Entry entry : valuation.ledger().entries()) {
            Optional<Amount> out = entry.out();
            boolean late = entry.when().date().isAfter(valuation.day().minusMonths(LATELY_MONTHS));
            if (entry.kind() != EntryKind.WITHDRAWAL || !late || out.isEmpty() || out.get().asset().assetClass().isMoney()
                    || joined.contains(entry.id())) {
                continue;
            }
            Optional<Money> worth = Amounts.worth(valuation, out.get().asset(), out.get().normal(), entry.when());
            if (worth.isEmpty() || Amounts.share(worth.get(), valuation.owned()).compareTo(HUNDREDTH) < 0) {
                continue;
            }
            found.add(Insight.of(InsightKind.LEFT, Subject.ofEntry(entry.id()))
                    .say("asset", new Part.OfAsset(out.get().asset()))
                    .say("quantity", new Part.Units(out.get().normal(), out.get().asset()), entry(entry))
                    .say("day", new Part.Day(entry.when().date()))
                    .say("account", new Part.OfAccount(entry.account()))
                    .effect(worth.get()).measure(Amounts.share(worth.get(), valuation.owned())).insight());
        }
    }
}
