package walletlens.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry;
import walletlens.ledger.Ledger;

/**
 * The prices that a ledger tells beside those that were given. Immutable. After a change of the ledger {@link #with} reads
 * only the entries anew that tell of the same assets as what was changed, and shares the rest; the result equals that of
 * {@link #of}.
 */
public final class LedgerQuotes {
    private final Ledger ledger;
    private final Quotes given;
    private final Quotes told;
    private final Quotes all;
    private final boolean apart;

    private LedgerQuotes(Ledger ledger, Quotes given, Quotes told, Quotes all, boolean apart) {
        this.ledger = ledger;
        this.given = given;
        this.told = told;
        this.all = all;
        this.apart = apart;
    }

    /** The quotes of a ledger and those that were given. */
    public static LedgerQuotes of(Ledger ledger, Quotes given) {
        Quotes told = Quotes.fromEntries(ledger);
        return new LedgerQuotes(ledger, given, told, beside(told, given), apart(ledger.entries()));
    }

    /** The same for a changed ledger, or for other prices given. */
    public LedgerQuotes with(Ledger newLedger, Quotes newGiven) {
        if (newLedger == ledger && newGiven == given) {
            return this;
        }
        if (newLedger == ledger) {
            return new LedgerQuotes(ledger, newGiven, told, beside(told, newGiven), apart);
        }
        List<Entry> before = ledger.entries();
        List<Entry> after = newLedger.entries();
        int start = 0;
        int most = Math.min(before.size(), after.size());
        while (start < most && before.get(start) == after.get(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && before.get(before.size() - 1 - end) == after.get(after.size() - 1 - end)) {
            end++;
        }
        List<Entry> changed = new ArrayList<>(before.subList(start, before.size() - end));
        changed.addAll(after.subList(start, after.size() - end));
        if (!apart || !apart(changed) || changed.stream().anyMatch(ToldPrices::tellsMore)) {
            return of(newLedger, newGiven);
        }
        Set<AssetId> assets = new TreeSet<>();
        ToldPrices.of(changed).prices().forEach(quote -> assets.add(quote.asset()));
        Quotes newTold = assets.isEmpty() ? told : told.retold(assets, ToldPrices.of(about(after, assets)).prices());
        Quotes newAll = newGiven != given ? beside(newTold, newGiven)
                : assets.isEmpty() ? all : all.replacing(assets, newTold, newGiven);
        return new LedgerQuotes(newLedger, newGiven, newTold, newAll, true);
    }

    /**
     * The same with prices given after all others; the result equals that of {@link #with} with the store they were added to.
     *
     * @param newGiven the prices given, those that came last among them
     * @param last those that came last
     */
    public LedgerQuotes adding(Quotes newGiven, List<Prices> last) {
        return new LedgerQuotes(ledger, newGiven, told, all.withAll(last), apart);
    }

    /** Whether it tells of a ledger and of given prices. */
    public boolean isOf(Ledger someLedger, Quotes someGiven) {
        return ledger == someLedger && given == someGiven;
    }

    private static Quotes beside(Quotes told, Quotes given) {
        return given.size() == 0 ? told : told.with(given);
    }

    /** Whether each entry tells by itself what it tells of prices. */
    private static boolean apart(List<Entry> entries) {
        for (Entry entry : entries) {
            if (ToldPrices.needsOthers(entry)) {
                return false;
            }
        }
        return true;
    }

    /** The entries that can tell something of some assets. */
    private static List<Entry> about(List<Entry> entries, Set<AssetId> assets) {
        List<Entry> some = new ArrayList<>();
        for (Entry entry : entries) {
            boolean about = entry.in().isPresent() && assets.contains(entry.in().get().asset())
                    || entry.out().isPresent() && assets.contains(entry.out().get().asset())
                    || entry.about().isPresent() && assets.contains(entry.about().get());
            if (about) {
                some.add(entry);
            }
        }
        return some;
    }

    /** All prices. */
    public Quotes quotes() {
        return all;
    }
}
