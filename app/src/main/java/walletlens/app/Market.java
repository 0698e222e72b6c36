package walletlens.app;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import walletlens.asset.AssetId;
import walletlens.market.Doubt;
import walletlens.market.Fetching;
import walletlens.market.Learnt;

/**
 * What the program knows of the market while it runs: none of it is kept.
 *
 * @param fetching who is being asked
 * @param previous the prices that those of now are compared with, where a source told them
 * @param doubts prices that are held back until the user has looked at them
 * @param unchecked prices that were taken and could not be compared with those before, by asset
 * @param written when each batch of prices was last written to the vault, in milliseconds since 1970
 * @param unwritten the batches that have changed since
 * @param partly the batches that were last written while somebody was still being asked
 * @param visible whether the page is looked at
 * @param due when the prices of now are asked for again, in milliseconds since 1970; 0 where they are not
 */
public record Market(
        Fetching fetching,
        Map<AssetId, Learnt.Previous> previous,
        List<Doubt> doubts,
        Map<AssetId, Doubt> unchecked,
        Map<String, Long> written,
        Set<String> unwritten,
        Set<String> partly,
        boolean visible,
        long due) {
    /** Nothing asked yet. */
    public static final Market NONE =
            new Market(Fetching.IDLE, new TreeMap<>(), List.of(), new TreeMap<>(), new TreeMap<>(), Set.of(), Set.of(), true, 0);

    /** Copies what can change. */
    public Market {
        previous = Collections.unmodifiableMap(new TreeMap<>(previous));
        doubts = List.copyOf(doubts);
        unchecked = Collections.unmodifiableMap(new TreeMap<>(unchecked));
        written = Collections.unmodifiableMap(new TreeMap<>(written));
        unwritten = Collections.unmodifiableSet(new TreeSet<>(unwritten));
        partly = Collections.unmodifiableSet(new TreeSet<>(partly));
    }

    Market with(Fetching next, long nextDue) {
        return new Market(next, previous, doubts, unchecked, written, unwritten, partly, visible, nextDue);
    }

    Market comparing(Map<AssetId, Learnt.Previous> more) {
        TreeMap<AssetId, Learnt.Previous> all = new TreeMap<>(previous);
        all.putAll(more);
        return new Market(fetching, all, doubts, unchecked, written, unwritten, partly, visible, due);
    }

    Market doubting(List<Doubt> newDoubts) {
        return doubting(newDoubts, unchecked);
    }

    Market doubting(List<Doubt> newDoubts, Map<AssetId, Doubt> newUnchecked) {
        return new Market(fetching, previous, newDoubts, newUnchecked, written, unwritten, partly, visible, due);
    }

    Market changing(String batch) {
        TreeSet<String> all = new TreeSet<>(unwritten);
        all.add(batch);
        return new Market(fetching, previous, doubts, unchecked, written, all, partly, visible, due);
    }

    Market wrote(String batch, long at) {
        TreeSet<String> parts = new TreeSet<>(partly);
        if (fetching.isLive()) {
            parts.add(batch);
        } else {
            parts.remove(batch);
        }
        TreeMap<String, Long> times = new TreeMap<>(written);
        times.put(batch, at);
        TreeSet<String> rest = new TreeSet<>(unwritten);
        rest.remove(batch);
        return new Market(fetching, previous, doubts, unchecked, times, rest, parts, visible, due);
    }

    Market seen(boolean isVisible) {
        return new Market(fetching, previous, doubts, unchecked, written, unwritten, partly, isVisible, due);
    }
}
