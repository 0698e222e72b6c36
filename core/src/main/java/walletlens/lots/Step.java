package walletlens.lots;

import java.math.BigDecimal;
import walletlens.ledger.Entry;
import walletlens.ledger.When;

/** The entry at hand, and what holds for it. */
final class Step {
    Entry entry;
    Priced priced;
    /** Its place among the entries of the component. */
    int index;
    /** The method of its year. */
    Method method = Method.FIFO;
    private int parcels;

    /** A number for a new parcel: of parcels of one date, the one with the lower number came first. */
    int next() {
        return parcels++;
    }

    /** A parcel that the entry brings; its cost has still to be written. */
    Parcel parcel(String account, BigDecimal quantity, When acquired) {
        Parcel parcel = new Parcel();
        parcel.entry = entry.id();
        parcel.account = account;
        parcel.acquired = acquired;
        parcel.moment = acquired.orderMillis();
        parcel.number = next();
        parcel.quantity = quantity;
        return parcel;
    }

    /** A parcel of which nobody knows what it had cost. */
    Parcel unknown(BigDecimal quantity) {
        Parcel parcel = parcel(entry.account(), quantity, entry.when());
        parcel.cost = BigDecimal.ZERO;
        parcel.paid = parcel.cost;
        parcel.basis = Basis.UNKNOWN;
        return parcel;
    }
}
