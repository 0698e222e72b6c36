package walletlens.lots;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry;
import walletlens.money.Currency;

/** A disposal or removal while its lots have still to be found. */
final class Draft {
    Entry entry;
    AssetId asset;
    String account;
    BigDecimal quantity;
    /** Null for a disposal without a known worth, which then keeps its cost. */
    BigDecimal proceeds;
    BigDecimal fees = BigDecimal.ZERO;
    /** The same object as the proceeds where they came in the reporting currency. */
    BigDecimal received = BigDecimal.ZERO;
    Currency receivedIn;
    Basis proceedsBasis = Basis.KNOWN;
    /** Null for a removal. */
    Disposal.Way way;
    /** Disposals or removals of the parts of an oversold quantity that later arrivals have covered. */
    final List<Object> covered = new ArrayList<>(0);

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
        boolean same = received == proceeds;
        if (proceeds != null) {
            cut.proceeds = Share.of(proceeds, part, quantity);
            proceeds = proceeds.subtract(cut.proceeds);
        }
        cut.received = same ? cut.proceeds : Share.of(received, part, quantity);
        received = same ? proceeds : received.subtract(cut.received);
        fees = fees.subtract(cut.fees);
        quantity = quantity.subtract(part);
        return cut;
    }
}
