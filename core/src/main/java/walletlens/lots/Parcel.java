package walletlens.lots;

import java.math.BigDecimal;
import java.math.MathContext;
import walletlens.ledger.When;
import walletlens.money.Currency;

/** A lot while it is being reckoned with: what is left of it shrinks as parts are cut off. */
final class Parcel {
    /** Enough digits to order most unit costs; equal ones are compared exactly. */
    private static final MathContext KEY = new MathContext(16);

    String entry;
    String account;
    String carried = "";
    When acquired;
    long moment;
    int number;
    BigDecimal quantity;
    BigDecimal cost;
    BigDecimal fees = BigDecimal.ZERO;
    /** The same object as the cost where it was paid in the reporting currency. */
    BigDecimal paid;
    /** Null for the reporting currency. */
    Currency paidIn;
    Basis basis;
    private BigDecimal pricedCost;
    private BigDecimal pricedQuantity;
    private BigDecimal unitKey;

    /** Cuts a part off, with its share of the cost; everything when nothing would be left. */
    Parcel cut(BigDecimal part) {
        if (part.compareTo(quantity) >= 0) {
            Parcel all = part(quantity, cost, fees, paid);
            quantity = BigDecimal.ZERO;
            cost = BigDecimal.ZERO;
            fees = BigDecimal.ZERO;
            paid = cost;
            return all;
        }
        BigDecimal whole = quantity;
        Parcel cut = withdraw(part, whole);
        cut.quantity = part;
        quantity = whole.subtract(part);
        return cut;
    }

    /** Takes a share of the cost away, as a parcel of the same origin and quantity. */
    Parcel withdraw(BigDecimal to, BigDecimal from) {
        boolean same = paid == cost;
        BigDecimal partCost = Share.of(cost, to, from);
        BigDecimal partFees = Share.of(fees, to, from);
        BigDecimal partPaid = same ? partCost : Share.of(paid, to, from);
        cost = cost.subtract(partCost);
        paid = same ? cost : paid.subtract(partPaid);
        fees = partFees.signum() == 0 ? fees : fees.subtract(partFees);
        return part(quantity, partCost, partFees, partPaid);
    }

    /** A parcel of the same origin. */
    Parcel part(BigDecimal newQuantity, BigDecimal newCost, BigDecimal newFees, BigDecimal newPaid) {
        Parcel part = new Parcel();
        part.entry = entry;
        part.account = account;
        part.carried = carried;
        part.acquired = acquired;
        part.moment = moment;
        part.number = number;
        part.quantity = newQuantity;
        part.cost = newCost;
        part.fees = newFees;
        part.paid = newPaid;
        part.paidIn = paidIn;
        part.basis = basis;
        return part;
    }

    boolean isEmpty() {
        return quantity.signum() == 0;
    }

    /** Remembers the cost per unit, which stays the same as parts are cut off, free of the rounding of those parts. */
    void priced() {
        pricedCost = cost;
        pricedQuantity = quantity;
        unitKey = null;
    }

    /** By date, then in the order of the ledger. */
    static int byDate(Parcel a, Parcel b) {
        int byMoment = Long.compare(a.moment, b.moment);
        return byMoment != 0 ? byMoment : Integer.compare(a.number, b.number);
    }

    /** By cost per unit, then by date. */
    static int byUnitCost(Parcel a, Parcel b) {
        int byKey = a.unitKey().compareTo(b.unitKey());
        return byKey != 0
                ? byKey
                : a.pricedCost.multiply(b.pricedQuantity).compareTo(b.pricedCost.multiply(a.pricedQuantity));
    }

    private BigDecimal unitKey() {
        if (unitKey == null) {
            unitKey = pricedCost.divide(pricedQuantity, KEY);
        }
        return unitKey;
    }
}
