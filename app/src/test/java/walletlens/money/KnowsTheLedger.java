package walletlens.money;

import walletlens.ledger.Entry;

/** Breaks the order of the rooms: money stands above the ledger. */
public final class KnowsTheLedger {
    private KnowsTheLedger() {
    }

    static int offend(Entry entry) {
        return entry.hashCode();
    }
}
