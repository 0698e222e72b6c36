package walletlens.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import walletlens.money.Quantity;

/** Applies the table of kinds: the signed movements that an entry makes in holdings and cash. */
public final class Postings {
    private Postings() {
    }

    /**
     * The movements of an entry, outgoing first, fees last. A split by ratio and a valuation move nothing by themselves:
     * what a ratio adds depends on what is held.
     */
    public static List<Posting> of(Entry entry) {
        return entry.postings();
    }

    static List<Posting> made(Entry entry) {
        EntryKind kind = entry.kind();
        List<Posting> postings = new ArrayList<>(4);
        boolean transfer = kind == EntryKind.TRANSFER;
        String arrival = transfer ? entry.toAccount() : entry.account();
        if (entry.out().isPresent()) {
            Amount out = entry.out().get();
            postings.add(new Posting(entry.account(), out.asset(), out.normal().negated(), kind.outRole(), false));
        }
        if (entry.in().isPresent()) {
            Amount in = entry.in().get();
            postings.add(new Posting(arrival, in.asset(), in.normal(), kind.inRole(), false));
        } else if (transfer && entry.out().isPresent()) {
            Amount out = entry.out().get();
            postings.add(new Posting(arrival, out.asset(), out.normal(), kind.inRole(), false));
        }
        for (Amount fee : entry.fees()) {
            Quantity paid = fee.normal().negated();
            postings.add(new Posting(entry.account(), fee.asset(), paid, kind.feeRole(), true));
        }
        return Collections.unmodifiableList(postings);
    }
}
