package walletlens.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import walletlens.asset.AssetId;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.ledger.LotPick;
import walletlens.ledger.When;
import walletlens.lots.Disposal;
import walletlens.lots.Lot;
import walletlens.lots.Lots;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.value.Valuation;

/** Sales tried out behind the ledger's last entry, by the same rules of cost basis as real ones. */
final class Trial {
    private final Valuation valuation;
    private final List<Entry> entries = new ArrayList<>();

    Trial(Valuation valuation) {
        this.valuation = valuation;
    }

    /** Adds a sale on the day of the valuation. */
    void sell(AssetId asset, String account, Quantity quantity, Money proceeds, Money fee, List<LotPick> picks) {
        Entry.Draft draft = Entry.of(EntryKind.SELL, When.on(valuation.day()), account)
                .id(Trade.draftId(entries.size()))
                .out(Amount.of(quantity, asset))
                .in(Amount.cash(proceeds.amount(), proceeds.currency()))
                .picks(picks);
        entries.add((fee.isZero() ? draft : draft.fee(Amount.cash(fee.amount(), fee.currency()))).entry());
    }

    /** What each sale would give up, in the order in which they were added. */
    List<List<Disposal>> disposals() {
        List<List<Disposal>> each = new ArrayList<>();
        if (entries.isEmpty()) {
            return each;
        }
        Ledger ledger = valuation.ledger().with(entries, List.of());
        Lots lots = valuation.lots().with(ledger, valuation.quotes(), valuation.quotes());
        Map<String, List<Disposal>> byEntry = new TreeMap<>();
        for (Disposal disposal : lots.disposals()) {
            byEntry.computeIfAbsent(disposal.entry(), none -> new ArrayList<>()).add(disposal);
        }
        for (Entry entry : entries) {
            AssetId sold = entry.out().orElseThrow().asset();
            each.add(byEntry.getOrDefault(entry.id(), List.of()).stream()
                    .filter(disposal -> disposal.asset().equals(sold)).toList());
        }
        return each;
    }

    /** The lots of an asset in an account from the dearest unit to the cheapest, as far as a quantity goes. */
    static List<LotPick> dearest(Valuation valuation, AssetId asset, String account, Quantity quantity) {
        List<Lot> lots = new ArrayList<>();
        for (Lot lot : valuation.lots().open(asset)) {
            if (lot.quantity().isPositive() && lot.account().equals(account)) {
                lots.add(lot);
            }
        }
        lots.sort(Comparator.comparing((Lot lot) -> lot.cost().amount().dividedBy(lot.quantity())).reversed());
        List<LotPick> picks = new ArrayList<>();
        Quantity left = quantity;
        for (Lot lot : lots) {
            if (left.isPositive()) {
                Quantity taken = lot.quantity().min(left);
                picks.add(new LotPick(lot.entry(), taken));
                left = left.minus(taken);
            }
        }
        return picks;
    }
}
