package walletlens.ledger;

import java.util.List;

/**
 * What a ledger has in common with an earlier one: the very same entries at its beginning and at its end, as most changes
 * leave nearly all of them. What was worked out of such an entry alone, and of prices and rates of its days, holds on.
 */
public final class Overlap {
    private final List<Entry> entries;
    private final int start;
    private final int end;
    private final int shift;
    private final int changed;

    private Overlap(List<Entry> before, List<Entry> now, int changed) {
        int most = Math.min(before.size(), now.size());
        int same = 0;
        while (same < most && before.get(same) == now.get(same)) {
            same++;
        }
        int left = most - same;
        int last = 0;
        while (last < left && before.get(before.size() - 1 - last) == now.get(now.size() - 1 - last)) {
            last++;
        }
        this.entries = now;
        this.start = same;
        this.end = now.size() - last;
        this.shift = now.size() - before.size();
        this.changed = changed;
    }

    /**
     * What a ledger has in common with an earlier one.
     *
     * @param changed the first day of which prices or rates are not the same as before, counted from the beginning of 1970
     */
    public static Overlap of(Ledger before, Ledger now, int changed) {
        return new Overlap(before.entries(), now.entries(), changed);
    }

    /** How many entries at the beginning are the very same, whatever became of prices. */
    public int start() {
        return start;
    }

    /**
     * Where the entry at a place stood in the earlier ledger; -1 where it is another or is new, or where prices or rates of
     * its day, or of the day it tells of as that of acquisition, are others.
     */
    public int before(int place) {
        int was = place < start ? place : place >= end ? place - shift : -1;
        return was >= 0 && isBefore(entries.get(place), changed) ? was : -1;
    }

    /** Whether every entry stands where it stood, with the prices and rates it had. */
    public boolean isWhole() {
        boolean whole = start == entries.size() && shift == 0;
        for (int i = 0; whole && i < start; i++) {
            whole = isBefore(entries.get(i), changed);
        }
        return whole;
    }

    private static boolean isBefore(Entry entry, int day) {
        return entry.when().epochDay() < day && (entry.acquired().isEmpty() || entry.acquired().get().epochDay() < day);
    }
}
