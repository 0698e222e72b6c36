package walletlens.lots;

import java.math.BigDecimal;
import java.util.List;
import java.util.ArrayList;
import walletlens.asset.AssetId;
import walletlens.money.Currency;

/** A disposal or removal while its lot may still have to be found. */
final class Draft {
    int entry;
    AssetId asset;
    String account;
    BigDecimal quantity;
    /** Null while the units are not covered by any lot. */
    Parcel lot;
    /** Null for a disposal without a known worth, which then keeps its cost. */
    BigDecimal proceeds;
    BigDecimal fees = BigDecimal.ZERO;
    BigDecimal received = BigDecimal.ZERO;
    Currency receivedIn;
    Basis proceedsBasis = Basis.KNOWN;
    /** Null for a removal. */
    Disposal.Way way;
    /** The parts of an oversold quantity that later arrivals have covered. */
    final List<Draft> covered = new ArrayList<>(0);

    /** Cuts off a part with its share of everything; this keeps the rest. */
    Draft cut(BigDecimal part) {
        Draft cut = new Draft();
        cut.entry = entry;
        cut.asset = asset;
        cut.account = account;
        cut.quantity = part;
        cut.receivedIn = receivedIn;
        cut.proceedsBasis = proceedsBasis;
        cut.way = way;
        cut.fees = Share.of(fees, part, quantity);
        cut.received = Share.of(received, part, quantity);
        if (proceeds != null) {
            cut.proceeds = Share.of(proceeds, part, quantity);
            proceeds = proceeds.subtract(cut.proceeds);
        }
        fees = fees.subtract(cut.fees);
        received = received.subtract(cut.received);
        quantity = quantity.subtract(part);
        return cut;
    }
}
