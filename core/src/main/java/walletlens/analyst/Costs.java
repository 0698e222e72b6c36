package walletlens.analyst;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import walletlens.ledger.EntryKind;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.value.Flows.Flow;
import walletlens.value.Flows.Sort;
import walletlens.value.Trail;
import walletlens.value.Valuation;

/** What trading cost in the twelve months until the day. */
final class Costs implements Watch {
    private static final int FEW = 3;
    private static final Quantity FEES_COUNT = Quantity.of("0.005");
    private static final Quantity FEES_ARE_HIGH = Quantity.of("0.01");
    private static final Quantity TWICE = Quantity.of(2);

    /** The trades of an account, or of all. */
    private static final class Trades {
        private int count;
        private Money volume;
        private Money fees;
        private final List<Flow> paid = new ArrayList<>();

        Trades(Money zero) {
            volume = zero;
            fees = zero;
        }

        void add(Trades other) {
            count += other.count;
            volume = volume.plus(other.volume);
            fees = fees.plus(other.fees);
            paid.addAll(other.paid);
        }

        Quantity rate() {
            return Amounts.share(fees, volume);
        }

        Trail feesTrail() {
            return Trail.sum("trail.fees", fees, () -> paid.stream().map(Trails::expense).toList());
        }

        Trail rateTrail() {
            return Trails.quotient(rate(), feesTrail(), Trail.said("trail.volume", volume));
        }
    }

    @Override
    public void look(Circumstances at, List<Insight> found) {
        Valuation valuation = at.valuation();
        Map<String, Trades> byAccount = trades(at);
        Trades all = new Trades(Amounts.zero(valuation));
        byAccount.values().forEach(all::add);
        if (all.count >= FEW && all.rate().compareTo(FEES_COUNT) >= 0) {
            found.add(Insight.of(InsightKind.FEES_PAID, Subject.ALL)
                    .say("count", new Part.Count(all.count))
                    .say("fees", new Part.Amount(all.fees), all.feesTrail())
                    .say("share", new Part.Share(all.rate()), all.rateTrail())
                    .severity(all.rate().compareTo(FEES_ARE_HIGH) >= 0 ? Severity.WATCH : Severity.NOTE)
                    .effect(all.fees).measure(all.rate()).insight());
        }
        byAccount.forEach((account, own) -> dear(account, own, all, found));
    }

    /** What buying and selling was worth and cost, by account: of each entry the largest flow, and all its fees. */
    private static Map<String, Trades> trades(Circumstances at) {
        Valuation valuation = at.valuation();
        long today = valuation.day().toEpochDay();
        long since = valuation.day().minusYears(1).toEpochDay();
        Map<String, Trades> byAccount = new TreeMap<>();
        List<Flow> flows = at.flows().all();
        int i = 0;
        while (i < flows.size()) {
            Flow first = flows.get(i);
            EntryKind kind = first.entry().kind();
            boolean trade = kind == EntryKind.BUY || kind == EntryKind.SELL || kind == EntryKind.TRADE;
            int day = first.entry().when().epochDay();
            if (!trade || day <= since || day > today) {
                i++;
                continue;
            }
            Money largest = Amounts.zero(valuation);
            Trades own = byAccount.computeIfAbsent(first.entry().account(), none -> new Trades(Amounts.zero(valuation)));
            for (; i < flows.size() && flows.get(i).entry() == first.entry(); i++) {
                Flow flow = flows.get(i);
                if (flow.sort() == Sort.FEE) {
                    own.fees = own.fees.plus(flow.worth());
                    own.paid.add(flow);
                } else if (flow.sort() == Sort.MOVED) {
                    Money worth = Amounts.abs(flow.worth());
                    largest = worth.amount().compareTo(largest.amount()) > 0 ? worth : largest;
                }
            }
            own.count++;
            own.volume = own.volume.plus(largest);
        }
        return byAccount;
    }

    private static void dear(String account, Trades own, Trades all, List<Insight> found) {
        Money volume = all.volume.minus(own.volume);
        Money fees = all.fees.minus(own.fees);
        int count = all.count - own.count;
        if (own.count < FEW || count < FEW || volume.signum() <= 0) {
            return;
        }
        Quantity elsewhere = Amounts.share(fees, volume);
        Money more = own.fees.minus(own.volume.times(elsewhere));
        if (own.rate().compareTo(elsewhere.times(TWICE)) < 0 || own.rate().compareTo(FEES_COUNT) < 0) {
            return;
        }
        found.add(Insight.of(InsightKind.DEAR_ACCOUNT, Subject.ofAccount(account))
                .say("account", new Part.OfAccount(account))
                .say("share", new Part.Share(own.rate()), own.rateTrail())
                .say("elsewhere", new Part.Share(elsewhere), Trails.quotient(elsewhere, Trail.said("trail.fees", fees),
                        Trail.said("trail.volume", volume)))
                .effect(more).measure(own.rate()).insight());
    }
}
