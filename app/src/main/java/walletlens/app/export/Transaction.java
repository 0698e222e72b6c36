package walletlens.app.export;

import java.util.List;
import walletlens.ledger.Entry;

/**
 * An entry as a double-entry transaction whose legs come to nothing, commodity by commodity, once legs that have a cost
 * are counted at it.
 *
 * @param entry the entry
 * @param legs its legs, the user's own accounts first
 */
record Transaction(Entry entry, List<Leg> legs) {
    Transaction {
        legs = List.copyOf(legs);
    }
}
