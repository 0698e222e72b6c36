package walletlens.lots;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import walletlens.ledger.Entry;
import walletlens.ledger.LotPick;
import walletlens.ledger.When;
import walletlens.lots.Stock.Held;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;

/** Gives up lots: decides which, and writes down the disposals and removals that come of it. */
final class Outgo {
    private final Stock stock;
    private final Step step;
    private final Currency currency;
    private final HoldingPeriod period;
    /** Disposals and removals as they came, with a draft for each part that later arrivals may still cover. */
    private final Timeline<Object> written = new Timeline<>();

    Outgo(Stock stock, Step step, LotRules rules) {
        this.stock = stock;
        this.step = step;
        this.currency = rules.currency();
        this.period = rules.period();
    }

    /** A disposal, or without a way a removal, that has still to find its lots. */
    Draft draft(Held asset, String account, BigDecimal quantity, Disposal.Way way) {
        Draft draft = new Draft();
        draft.entry = step.entry;
        draft.asset = asset.asset;
        draft.account = account;
        draft.quantity = quantity;
        draft.way = way;
        return draft;
    }

    /** A disposal of what was spent, at its worth; where that is null the cost is written off. */
    void spend(Held asset, String account, BigDecimal quantity, BigDecimal worth, List<LotPick> picks) {
        Draft draft = draft(asset, account, quantity, Disposal.Way.SPENT);
        draft.proceeds = worth == null ? BigDecimal.ZERO : worth;
        draft.proceedsBasis = worth == null ? Basis.ASSUMED : Basis.KNOWN;
        draft.received = draft.proceeds;
        draft.receivedIn = currency;
        dispose(asset, draft, picks);
    }

    /** Takes a quantity out of the account and gives up its lots; gives back what these had cost. */
    BigDecimal dispose(Held asset, Draft draft, List<LotPick> picks) {
        stock.move(asset, draft.account, draft.quantity.negate());
        return giveUp(asset, draft, picks);
    }

    /** Gives up the lots of a quantity that has left its account already. */
    BigDecimal giveUp(Held asset, Draft draft, List<LotPick> picks) {
        BigDecimal cost = BigDecimal.ZERO;
        if (draft.quantity.signum() <= 0) {
            return cost;
        }
        ParcelPool pool = stock.pool(asset, draft.account);
        List<Parcel> pieces = new ArrayList<>(2);
        BigDecimal missing = take(pool, asset, draft.quantity, picks, pieces);
        int last = pieces.size() - 1;
        for (int i = 0; i <= last; i++) {
            Parcel piece = pieces.get(i);
            cost = cost.add(piece.cost);
            if (i == last && missing.signum() == 0) {
                draft.quantity = piece.quantity;
                written.add(step.index, write(draft, piece, false));
            } else {
                written.add(step.index, write(draft.cut(piece.quantity), piece, false));
            }
        }
        if (missing.signum() > 0) {
            uncovered(pool, draft);
        }
        return cost;
    }

    /** Writes down units of no lot, which the next arrivals in the pool will cover. */
    void uncovered(ParcelPool pool, Draft draft) {
        written.add(step.index, draft);
        pool.gap(new Uncovered(draft));
    }

    /** Cuts a quantity off, chosen lots first; adds the pieces and gives back how much is missing. */
    BigDecimal take(ParcelPool pool, Held asset, BigDecimal quantity, List<LotPick> picks, List<Parcel> pieces) {
        BigDecimal left = quantity;
        for (int i = 0; i < picks.size() && left.signum() > 0; i++) {
            LotPick pick = picks.get(i);
            BigDecimal picked = pool.pick(pick, left, pieces);
            if (picked.compareTo(pick.quantity().value().min(left)) < 0) {
                stock.find(Finding.Kind.PICK, asset.asset, "The chosen lot holds " + Stock.plain(picked) + " of the "
                        + Stock.plain(pick.quantity().value()) + " " + asset.asset.symbol()
                        + " asked of it; the rest follows the method.");
            }
            left = left.subtract(picked);
        }
        return left.signum() > 0 ? pool.take(left, pieces) : BigDecimal.ZERO;
    }

    /** Units sold or given away without being held: what comes in later lends them its cost. */
    private final class Uncovered extends Shortage {
        private final Draft draft;

        Uncovered(Draft draft) {
            super(draft.quantity);
            this.draft = draft;
        }

        @Override
        void cover(Parcel parcel) {
            // Units of today may be more or fewer than those of the day of the sale, where a split lies between.
            boolean all = parcel.quantity.compareTo(left) >= 0;
            Draft part = draft.cut(all ? draft.quantity : Share.of(draft.quantity, parcel.quantity, left));
            draft.covered.add(write(part, parcel, true));
            left = left.subtract(parcel.quantity);
        }
    }

    /** Sorts what was written into disposals and removals; to be called once, after the last entry. */
    void sort(Timeline<Disposal> disposals, Timeline<Removal> removals) {
        for (int i = 0; i < written.size(); i++) {
            Object one = written.thing(i);
            int entry = written.entry(i);
            if (one instanceof Draft draft) {
                for (Object covered : draft.covered) {
                    sort(entry, covered, disposals, removals);
                }
                if (draft.quantity.signum() > 0) {
                    sort(entry, write(draft, null, true), disposals, removals);
                }
            } else {
                sort(entry, one, disposals, removals);
            }
        }
    }

    private static void sort(int entry, Object one, Timeline<Disposal> disposals, Timeline<Removal> removals) {
        if (one instanceof Disposal disposal) {
            disposals.add(entry, disposal);
        } else if (one instanceof Removal removal) {
            removals.add(entry, removal);
        }
    }

    /** A finished disposal or removal; without a lot where none is known. */
    private Object write(Draft draft, Parcel lot, boolean oversold) {
        Entry of = draft.entry;
        When when = of.when();
        When acquired = lot == null ? when : lot.acquired;
        String lotEntry = lot == null ? "" : lot.entry;
        Basis basis = lot == null ? Basis.UNKNOWN : oversold ? lot.basis.and(Basis.ASSUMED) : lot.basis;
        Money cost = money(lot == null ? BigDecimal.ZERO : lot.cost, currency);
        Quantity quantity = Quantity.of(draft.quantity);
        if (draft.way == null) {
            return new Removal(of.id(), draft.asset, draft.account, quantity, acquired, when, cost, lotEntry, basis);
        }
        boolean known = draft.proceeds != null;
        Money proceeds = known ? money(draft.proceeds, currency) : cost;
        Money received = !known || draft.received == draft.proceeds ? proceeds : money(draft.received, draft.receivedIn);
        Money paid = lot == null || lot.paid == lot.cost ? cost : money(lot.paid, lot.paidIn);
        return new Disposal(of.id(), draft.asset, draft.account, quantity, acquired, when, proceeds, cost,
                period.term(acquired, when), lotEntry, draft.way, money(draft.fees, currency), received, paid, basis,
                draft.proceedsBasis, oversold);
    }

    /** An amount; of the reporting currency where none is named. */
    Money money(BigDecimal amount, Currency of) {
        return Money.of(Quantity.of(amount), of == null ? currency : of);
    }
}
