package walletlens.lots;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import walletlens.asset.AssetId;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Role;
import walletlens.lots.Tally.Balance;
import walletlens.lots.Stock.Held;
import walletlens.money.Currency;
import walletlens.money.Quantity;

/** The second of two passes: walks the entries of a component in order and keeps its lots. */
final class Reckoning {
    private final LotRules rules;
    private final Component component;
    private final Currency currency;
    private final Step step = new Step();
    private final Stock stock;
    private final Outgo outgo;
    private final Transfers transfers;
    private final CorporateActions corporate;
    private int at;
    private int year = Integer.MIN_VALUE;
    private Entry entry;
    private Priced priced;

    private Reckoning(LotRules rules, Component component) {
        this.rules = rules;
        this.component = component;
        this.currency = rules.currency();
        this.stock = new Stock(rules.pool(), component.assets, step);
        this.outgo = new Outgo(stock, step, rules);
        this.transfers = new Transfers(stock, outgo, step);
        this.corporate = new CorporateActions(stock, outgo, step);
    }

    /**
     * Reckons components. Those of many are gone through together in the order of the ledger, for in that order entries lie in
     * memory, and an entry far from the last one read is waited for.
     *
     * @param whole how many entries the ledger has
     */
    static void all(List<Component> components, LotRules rules, int whole) {
        List<Reckoning> reckonings = new ArrayList<>(components.size());
        for (Component component : components) {
            reckonings.add(new Reckoning(rules, component));
        }
        if (components.size() == 1) {
            reckonings.get(0).rest();
        } else {
            for (int number : Component.inOrder(components, whole)) {
                reckonings.get(number).next();
            }
        }
        for (Reckoning reckoning : reckonings) {
            reckoning.component.reckoned = reckoning.result();
        }
    }

    private void rest() {
        while (at < component.entries.size()) {
            next();
        }
    }

    private void next() {
        Entry next = component.entries.get(at);
        if (next.when().date().getYear() != year) {
            year = next.when().date().getYear();
            step.method = rules.methodIn(year);
        }
        take(at, next, component.priced.get(at));
        at++;
    }

    private void take(int index, Entry next, Priced worth) {
        entry = next;
        priced = worth;
        step.entry = next;
        step.priced = worth;
        step.index = index;
        EntryKind kind = entry.kind();
        if (kind == EntryKind.TRANSFER) {
            spendFees();
            transfers.transfer();
        } else if (kind == EntryKind.SPLIT) {
            corporate.split();
            spendFees();
        } else if (kind == EntryKind.SPINOFF) {
            spendFees();
            corporate.spinOff();
        } else if (Effect.isExchange(entry)) {
            exchange();
        } else if (Effect.isConversion(entry)) {
            spendFees();
            corporate.convert();
        } else {
            goOut();
            spendFees();
            comeIn();
        }
        stock.settle();
    }

    private void exchange() {
        Amount out = entry.out().get();
        BigDecimal fees = Effect.feesAreCost(entry) ? priced.allFees() : BigDecimal.ZERO;
        Held given = stock.held(out.asset());
        BigDecimal givenCost = given == null ? BigDecimal.ZERO : give(given, out, fees);
        spendFees();
        Amount in = entry.in().get();
        Held gotten = stock.held(in.asset());
        if (gotten == null) {
            return;
        }
        BigDecimal quantity = in.normal().value().subtract(Effect.feesIn(entry, in.asset()));
        Parcel parcel = step.parcel(entry.account(), quantity, entry.when());
        parcel.basis = priced.basis;
        if (Effect.isMoney(out)) {
            cost(parcel, fees);
        } else if (priced.value != null) {
            // Of one asset given for another the fees lessen the proceeds; counting them here too would count them twice.
            cost(parcel, BigDecimal.ZERO);
        } else {
            parcel.cost = givenCost.add(fees);
            parcel.fees = fees;
            parcel.paid = parcel.cost;
        }
        arrive(gotten, parcel);
    }

    /** Gives up what an exchange gives; gives back what it had cost. */
    private BigDecimal give(Held given, Amount out, BigDecimal fees) {
        BigDecimal quantity = out.normal().value().add(Effect.feesIn(entry, out.asset()));
        Draft draft = outgo.draft(given, entry.account(), quantity, Disposal.Way.SOLD);
        draft.proceedsBasis = priced.basis;
        if (priced.value != null) {
            draft.fees = fees;
            draft.proceeds = priced.value.subtract(fees);
            received(draft, fees);
        }
        return outgo.dispose(given, draft, entry.picks());
    }

    /** What came for it, in the currency it came in, less the fees at the same rate. */
    private void received(Draft draft, BigDecimal fees) {
        if (priced.toldIn == null || priced.toldIn.equals(currency)) {
            draft.received = draft.proceeds;
            return;
        }
        draft.receivedIn = priced.toldIn;
        draft.received = fees.signum() == 0 || priced.value.signum() == 0
                ? priced.told
                : priced.told.subtract(Share.of(priced.told, fees, priced.value));
    }

    /** Writes the entry's worth and its fees as what a parcel had cost. */
    private void cost(Parcel parcel, BigDecimal fees) {
        BigDecimal value = priced.value == null ? BigDecimal.ZERO : priced.value;
        parcel.cost = fees.signum() == 0 ? value : value.add(fees);
        parcel.fees = fees;
        if (priced.toldIn == null || priced.toldIn.equals(currency)) {
            parcel.paid = parcel.cost;
            return;
        }
        parcel.paidIn = priced.toldIn;
        parcel.paid = fees.signum() == 0 || value.signum() == 0
                ? priced.told
                : priced.told.add(Share.of(priced.told, fees, value));
    }

    private void goOut() {
        Amount out = entry.out().orElse(null);
        Held given = out == null ? null : stock.held(out.asset());
        if (given == null) {
            return;
        }
        BigDecimal quantity = out.normal().value();
        if (entry.kind().outRole() == Role.SPENT) {
            outgo.spend(given, entry.account(), quantity, priced.value, entry.picks());
        } else {
            outgo.dispose(given, outgo.draft(given, entry.account(), quantity, null), entry.picks());
        }
    }

    private void comeIn() {
        Amount in = entry.in().orElse(null);
        Held gotten = in == null ? null : stock.held(in.asset());
        if (gotten == null) {
            return;
        }
        BigDecimal whole = in.normal().value();
        BigDecimal kept = Effect.isNetted(entry, in.asset()) ? Effect.feesIn(entry, in.asset()) : BigDecimal.ZERO;
        Parcel parcel = step.parcel(entry.account(), whole, entry.acquired().orElse(entry.when()));
        parcel.basis = priced.basis;
        cost(parcel, BigDecimal.ZERO);
        BigDecimal net = whole.subtract(kept);
        if (entry.kind().inRole() == Role.INCOME && kept.signum() != 0 && net.signum() > 0) {
            // What was kept back of income was an expense at once; only the rest is invested.
            arrive(gotten, parcel.cut(net));
        } else {
            parcel.quantity = net;
            arrive(gotten, parcel);
        }
    }

    private void arrive(Held asset, Parcel parcel) {
        stock.move(asset, parcel.account, parcel.quantity);
        if (parcel.quantity.signum() > 0) {
            stock.pool(asset, parcel.account).add(parcel);
        } else {
            // A fee in the bought asset may be greater than what was bought.
            outgo.giveUp(asset, outgo.draft(asset, parcel.account, parcel.quantity.negate(), null), List.of());
        }
    }

    /** Fees paid with an asset that neither came nor went by the same entry are disposals at their worth. */
    private void spendFees() {
        List<Amount> fees = entry.fees();
        for (int i = 0; i < fees.size(); i++) {
            AssetId asset = fees.get(i).asset();
            Held spent = stock.held(asset);
            if (spent != null && !Effect.isNetted(entry, asset) && !Effect.isJoined(entry, asset)) {
                outgo.spend(spent, entry.account(), fees.get(i).normal().value(), priced.fees[i], List.of());
            }
        }
    }

    private Reckoned result() {
        Timeline<Disposal> disposals = new Timeline<>();
        Timeline<Removal> removals = new Timeline<>();
        outgo.sort(disposals, removals);
        List<Lot> open = new ArrayList<>();
        List<Holding> holdings = new ArrayList<>();
        for (Held asset : stock.all()) {
            open(asset, open);
            for (Balance balance : asset.balances.all()) {
                if (balance.quantity.signum() != 0) {
                    holdings.add(new Holding(balance.account, asset.asset, Quantity.of(balance.quantity)));
                }
            }
        }
        return new Reckoned(open, disposals, removals, stock.findings, holdings);
    }

    private void open(Held asset, List<Lot> open) {
        List<Parcel> parcels = new ArrayList<>();
        for (Map.Entry<String, ParcelPool> each : asset.pools.entrySet()) {
            parcels.addAll(each.getValue().byDate());
            Transfers.awaited(asset, each.getKey(), each.getValue().missing(), parcels);
        }
        parcels.sort(Parcel::byDate);
        for (Parcel parcel : parcels) {
            open.add(new Lot(parcel.entry, asset.asset, parcel.account, parcel.acquired, Quantity.of(parcel.quantity),
                    outgo.money(parcel.cost, currency), outgo.money(parcel.fees, currency),
                    outgo.money(parcel.paid, parcel.paidIn), parcel.basis, parcel.carried));
        }
    }
}
