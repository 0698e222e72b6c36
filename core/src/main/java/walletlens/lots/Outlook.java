package walletlens.lots;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import walletlens.asset.AssetId;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.Ledger;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.money.Rates;

/**
 * What would be held and would have been gained if entries came to a ledger. Only the part of it that such entries can touch is
 * reckoned anew: what names an asset they name or one that stands in an entry with it, and what moved cash that is kept from
 * then on. The figures are those of {@link Lots} of the whole ledger with the entries.
 */
public final class Outlook {
    private final Lots whole;
    private final Rates rates;
    private final Worth worth;
    private final Set<AssetId> assets;
    private final Ledger some;
    private final Figures before;
    private final Figures partBefore;
    /** What was reckoned last: from one choice of the entries to the next most stays as it is. */
    private Lots last;

    private Outlook(Lots whole, Ledger ledger, Rates rates, Worth worth, Collection<Entry> candidates) {
        this.whole = whole;
        this.rates = rates;
        this.worth = worth;
        this.assets = touched(ledger, candidates);
        Ledger kept = ledger.only(entry -> false).plus(candidates);
        boolean more = !kept.keepsLike(ledger);
        this.some = ledger.only(entry -> named(entry, assets)
                || more && kept.postings(entry).size() != ledger.postings(entry).size());
        Lots part = whole.with(some, rates, worth);
        this.before = figures(whole);
        this.partBefore = figures(part);
        this.last = part;
    }

    /**
     * What can come to a ledger.
     *
     * @param lots those of the ledger
     * @param candidates every entry that may come
     */
    public static Outlook of(Lots lots, Ledger ledger, Rates rates, Worth worth, Collection<Entry> candidates) {
        return new Outlook(lots, ledger, rates, worth, candidates);
    }

    /**
     * Quantities by asset, and all gains of disposals that are known.
     *
     * @param held what all accounts hold together
     * @param gained in the currency of the rules
     */
    public record Figures(Map<AssetId, Quantity> held, Money gained) {
    }

    /** Whether this looks out from these very lots. */
    public boolean isFrom(Lots lots) {
        return whole == lots;
    }

    /** The figures without any of the entries. */
    public Figures before() {
        return before;
    }

    /** The figures with some of the candidates, whose ids the ledger does not know. The very same objects are not reckoned anew. */
    public Figures with(Collection<Entry> entries) {
        last = last.with(some.plus(entries), rates, worth);
        Figures then = figures(last);
        TreeMap<AssetId, Quantity> held = new TreeMap<>(before.held);
        Set<AssetId> changed = new LinkedHashSet<>(partBefore.held.keySet());
        changed.addAll(then.held.keySet());
        for (AssetId asset : changed) {
            Quantity now = assets.contains(asset) ? then.held.getOrDefault(asset, Quantity.ZERO)
                    : before.held.getOrDefault(asset, Quantity.ZERO)
                            .minus(partBefore.held.getOrDefault(asset, Quantity.ZERO)).plus(then.held.getOrDefault(asset, Quantity.ZERO));
            held.put(asset, now);
        }
        return new Figures(Collections.unmodifiableMap(held), before.gained.minus(partBefore.gained).plus(then.gained));
    }

    private static Figures figures(Lots lots) {
        TreeMap<AssetId, Quantity> held = new TreeMap<>();
        for (Holding holding : lots.holdings()) {
            held.merge(holding.asset(), holding.quantity(), Quantity::plus);
        }
        Money gained = Money.zero(lots.rules().currency());
        for (Disposal disposal : lots.disposals()) {
            gained = disposal.gain().isPresent() ? gained.plus(disposal.gain().get()) : gained;
        }
        return new Figures(Collections.unmodifiableMap(held), gained);
    }

    /** The assets with lots that entries name, and all that stand in an entry with one of those. */
    private static Set<AssetId> touched(Ledger ledger, Collection<Entry> candidates) {
        Set<AssetId> touched = new LinkedHashSet<>();
        candidates.forEach(entry -> name(entry, touched));
        int size = -1;
        while (size < touched.size()) {
            size = touched.size();
            for (Entry entry : ledger.entries()) {
                if (named(entry, touched)) {
                    name(entry, touched);
                }
            }
        }
        return touched;
    }

    private static boolean named(Entry entry, Set<AssetId> assets) {
        if (isIn(entry.in(), assets) || isIn(entry.out(), assets) || entry.about().isPresent() && assets.contains(entry.about().get())) {
            return true;
        }
        for (Amount fee : entry.fees()) {
            if (assets.contains(fee.asset())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(Optional<Amount> amount, Set<AssetId> assets) {
        return amount.isPresent() && assets.contains(amount.get().asset());
    }

    private static void name(Entry entry, Set<AssetId> to) {
        entry.in().ifPresent(in -> name(in.asset(), to));
        entry.out().ifPresent(out -> name(out.asset(), to));
        entry.about().ifPresent(about -> name(about, to));
        entry.fees().forEach(fee -> name(fee.asset(), to));
    }

    private static void name(AssetId asset, Set<AssetId> to) {
        if (!asset.assetClass().isMoney()) {
            to.add(asset);
        }
    }
}
