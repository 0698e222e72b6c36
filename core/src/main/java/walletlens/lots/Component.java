package walletlens.lots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry;

/** Assets whose lots depend on each other, the entries that move any of them, and what came out. */
final class Component {
    final List<AssetId> assets = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    final List<Priced> priced = new ArrayList<>();
    private int[] places = new int[8];
    Reckoned reckoned;

    void add(int place, Entry entry, Priced worth) {
        int count = entries.size();
        if (count > 0 && places[count - 1] == place) {
            return;
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
        }
        places[count] = place;
        entries.add(entry);
        priced.add(worth);
    }

    /** Where its entries stand in the ledger. */
    int[] places() {
        return places;
    }

    /** Whether nothing that matters here has changed: the same entries, worth the same. */
    boolean sameAs(Component other) {
        int count = entries.size();
        if (count != other.entries.size() || !assets.equals(other.assets)) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (entries.get(i) != other.entries.get(i)) {
                return false;
            }
        }
        for (int i = 0; i < count; i++) {
            if (!priced.get(i).sameAs(other.priced.get(i))) {
                return false;
            }
        }
        return true;
    }
}
