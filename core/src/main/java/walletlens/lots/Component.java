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

    /** Components in as many shares as asked for, of about as many entries each; no empty share. */
    static List<List<Component>> shared(List<Component> components, int shares) {
        List<List<Component>> shared = new ArrayList<>();
        int all = 0;
        for (Component component : components) {
            all += component.entries.size();
        }
        List<Component> share = new ArrayList<>();
        int taken = 0;
        for (Component component : components) {
            share.add(component);
            taken += component.entries.size();
            if ((long) taken * shares >= (long) all * (shared.size() + 1)) {
                shared.add(share);
                share = new ArrayList<>();
            }
        }
        return shared;
    }

    /** For each entry of some components in the order of the ledger the component's number; for one of several each of them. */
    static int[] inOrder(List<Component> components, int whole) {
        int[] starts = new int[whole + 1];
        int all = 0;
        for (Component component : components) {
            for (int i = 0; i < component.entries.size(); i++) {
                starts[component.places[i] + 1]++;
            }
            all += component.entries.size();
        }
        for (int i = 0; i < whole; i++) {
            starts[i + 1] += starts[i];
        }
        int[] order = new int[all];
        for (int number = 0; number < components.size(); number++) {
            Component component = components.get(number);
            for (int i = 0; i < component.entries.size(); i++) {
                order[starts[component.places[i]]++] = number;
            }
        }
        return order;
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
