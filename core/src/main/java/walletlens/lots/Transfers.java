package walletlens.lots;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.lots.Stock.Held;

/** Moves units between accounts. Lots keep their cost and date; where all accounts share their lots only the balances move. */
final class Transfers {
    private final Stock stock;
    private final Outgo outgo;
    private final Step step;

    Transfers(Stock stock, Outgo outgo, Step step) {
        this.stock = stock;
        this.outgo = outgo;
        this.step = step;
    }

    void transfer() {
        Entry entry = step.entry;
        Amount out = entry.out().orElse(null);
        Held moved = out == null ? null : stock.held(out.asset());
        if (moved == null) {
            return;
        }
        BigDecimal arrives = entry.in().orElse(out).normal().value();
        BigDecimal lost = out.normal().value().subtract(arrives);
        if (lost.signum() > 0) {
            // Chosen lots are those that travel; where all accounts share their lots nothing travels, only the loss is left.
            outgo.spend(moved, entry.account(), lost, step.priced.value, stock.perAccount ? List.of() : entry.picks());
        }
        stock.move(moved, entry.account(), arrives.negate());
        stock.move(moved, entry.toAccount(), arrives);
        if (stock.perAccount) {
            carry(moved, arrives);
        }
    }

    private void carry(Held moved, BigDecimal quantity) {
        Entry entry = step.entry;
        ParcelPool from = stock.pool(moved, entry.account());
        ParcelPool to = stock.pool(moved, entry.toAccount());
        List<Parcel> pieces = new ArrayList<>(2);
        BigDecimal missing = outgo.take(from, moved, quantity, entry.picks(), pieces);
        for (Parcel piece : pieces) {
            piece.account = entry.toAccount();
            piece.carried = entry.id();
            to.add(piece);
        }
        if (missing.signum() > 0) {
            Forward forward = new Forward(missing, moved, entry);
            moved.awaited.add(forward);
            from.gap(forward);
        }
    }

    /** Units sent on without being held: what comes in later at the sender belongs to the receiver. */
    final class Forward extends Shortage {
        private final Held asset;
        private final Entry sent;
        /** How many units the receiver waits for; differs from what the sender lacks once one of the two was split. */
        private BigDecimal awaited;

        Forward(BigDecimal left, Held asset, Entry sent) {
            super(left);
            this.awaited = left;
            this.asset = asset;
            this.sent = sent;
        }

        @Override
        void cover(Parcel parcel) {
            BigDecimal arrives = Share.of(awaited, parcel.quantity, left);
            awaited = awaited.subtract(arrives);
            left = left.subtract(parcel.quantity);
            parcel.quantity = arrives;
            parcel.account = sent.toAccount();
            parcel.carried = sent.id();
            parcel.basis = parcel.basis.and(Basis.ASSUMED);
            isFilling = true;
            stock.pool(asset, sent.toAccount()).add(parcel);
            isFilling = false;
        }
    }

    /** After a split in an account: multiplies what it waits for, and gives back how much that is. */
    static BigDecimal scaleAwaited(Held asset, String account, BigDecimal to, BigDecimal from) {
        BigDecimal all = BigDecimal.ZERO;
        for (Forward forward : asset.awaited) {
            if (forward.sent.toAccount().equals(account)) {
                forward.awaited = Share.of(forward.awaited, to, from);
                all = all.add(forward.awaited);
            }
        }
        return all;
    }

    /**
     * Units that an account was sent from where they were not held, less those that have gone on: nobody knows what they had
     * cost.
     */
    static void awaited(Held asset, String account, BigDecimal gone, List<Parcel> parcels) {
        BigDecimal missing = gone;
        for (Forward forward : asset.awaited) {
            if (forward.sent.toAccount().equals(account)) {
                BigDecimal here = forward.awaited.subtract(missing).max(BigDecimal.ZERO);
                missing = missing.subtract(forward.awaited).max(BigDecimal.ZERO);
                if (here.signum() > 0) {
                    parcels.add(unknown(forward.sent, here));
                }
            }
        }
    }

    private static Parcel unknown(Entry sent, BigDecimal quantity) {
        Parcel parcel = new Parcel();
        parcel.entry = sent.id();
        parcel.account = sent.toAccount();
        parcel.carried = sent.id();
        parcel.acquired = sent.when();
        parcel.moment = parcel.acquired.orderMillis();
        parcel.number = Integer.MAX_VALUE;
        parcel.quantity = quantity;
        parcel.cost = BigDecimal.ZERO;
        parcel.paid = parcel.cost;
        parcel.basis = Basis.UNKNOWN;
        return parcel;
    }
}
