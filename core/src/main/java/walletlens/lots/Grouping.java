package walletlens.lots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import walletlens.asset.AssetId;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;

/**
 * Splits a ledger into groups of assets that can be reckoned apart. Assets belong together when lots of one become lots of
 * the other: by a merger, a change of symbol, a spin-off, or a trade whose worth nobody knows, so that cost goes on.
 */
final class Grouping {
    private final Map<AssetId, Integer> numbers = new LinkedHashMap<>();
    private final List<AssetId> assets = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final List<Entry> entries;
    private final Priced[] priced;
    private final int[][] moved;
    private int[] some = new int[16];

    Grouping(List<Entry> entries, Priced[] priced) {
        this.entries = entries;
        this.priced = priced;
        this.moved = new int[priced.length][];
    }

    /** Takes the entry of a place, once it is known what it is worth. */
    void take(int place) {
        Entry entry = entries.get(place);
        int count = 0;
        some[count++] = number(entry.out().orElse(null));
        some[count++] = number(entry.in().orElse(null));
        EntryKind kind = entry.kind();
        boolean about = kind == EntryKind.SPLIT || kind == EntryKind.SPINOFF;
        some[count++] = about ? number(entry.about().orElse(null)) : -1;
        boolean carries = kind == EntryKind.SPINOFF || Effect.isConversion(entry)
                || Effect.isExchange(entry) && priced[place].value == null;
        if (carries) {
            join(some[0], some[1]);
            join(some[1], some[2]);
        }
        List<Amount> fees = entry.fees();
        if (count + fees.size() > some.length) {
            some = Arrays.copyOf(some, count + fees.size());
        }
        for (int f = 0; f < fees.size(); f++) {
            some[count++] = number(fees.get(f));
        }
        moved[place] = known(some, count);
    }

    private static int[] known(int[] some, int count) {
        int known = 0;
        for (int i = 0; i < count; i++) {
            known += some[i] >= 0 ? 1 : 0;
        }
        int[] kept = new int[known];
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (some[i] >= 0) {
                kept[at++] = some[i];
            }
        }
        return kept;
    }

    /** The groups once all entries were taken, by their first asset; assets within a group in order. */
    List<Component> components() {
        TreeMap<AssetId, Integer> sorted = new TreeMap<>(numbers);
        Component[] byRoot = new Component[assets.size()];
        List<Component> components = new ArrayList<>();
        for (Map.Entry<AssetId, Integer> each : sorted.entrySet()) {
            int root = root(each.getValue());
            if (byRoot[root] == null) {
                byRoot[root] = new Component();
                components.add(byRoot[root]);
            }
            byRoot[root].assets.add(each.getKey());
        }
        int[] roots = new int[assets.size()];
        for (int i = 0; i < roots.length; i++) {
            roots[i] = root(i);
        }
        for (int i = 0; i < moved.length; i++) {
            for (int asset : moved[i]) {
                byRoot[roots[asset]].add(i, entries.get(i), priced[i]);
            }
        }
        return components;
    }

    private int number(Amount amount) {
        return amount == null ? -1 : number(amount.asset());
    }

    /** The number of an asset that has lots; -1 for none and for money. */
    private int number(AssetId asset) {
        if (asset == null || asset.assetClass().isMoney()) {
            return -1;
        }
        Integer known = numbers.get(asset);
        if (known == null) {
            known = assets.size();
            numbers.put(asset, known);
            assets.add(asset);
            parents.add(known);
        }
        return known;
    }

    private int root(int asset) {
        int at = asset;
        while (parents.get(at) != at) {
            parents.set(at, parents.get(parents.get(at)));
            at = parents.get(at);
        }
        return at;
    }

    private void join(int a, int b) {
        if (a >= 0 && b >= 0) {
            parents.set(root(a), root(b));
        }
    }
}
