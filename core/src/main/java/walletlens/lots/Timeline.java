package walletlens.lots;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Things by the entry they came of, in the order of entries. */
final class Timeline<T> {
    private final List<T> things = new ArrayList<>();
    private int[] entries = new int[16];

    /** Adds a thing; its entry does not come before that of the thing added last. */
    void add(int entry, T thing) {
        if (things.size() == entries.length) {
            entries = Arrays.copyOf(entries, entries.length * 2);
        }
        entries[things.size()] = entry;
        things.add(thing);
    }

    T thing(int index) {
        return things.get(index);
    }

    int entry(int index) {
        return entries[index];
    }

    int size() {
        return things.size();
    }

    /**
     * Many timelines as one list.
     *
     * @param lines the timelines
     * @param places for each of them, where its entries stand in the whole
     * @param whole how many entries there are in all
     */
    static <T> List<T> merged(List<Timeline<T>> lines, List<int[]> places, int whole) {
        int[] starts = new int[whole + 1];
        int all = 0;
        for (int line = 0; line < lines.size(); line++) {
            Timeline<T> timeline = lines.get(line);
            int[] place = places.get(line);
            for (int i = 0; i < timeline.size(); i++) {
                starts[place[timeline.entries[i]] + 1]++;
            }
            all += timeline.size();
        }
        if (all == 0) {
            return List.of();
        }
        for (int i = 0; i < whole; i++) {
            starts[i + 1] += starts[i];
        }
        List<T> merged = new ArrayList<>(Collections.nCopies(all, (T) null));
        for (int line = 0; line < lines.size(); line++) {
            Timeline<T> timeline = lines.get(line);
            int[] place = places.get(line);
            for (int i = 0; i < timeline.size(); i++) {
                merged.set(starts[place[timeline.entries[i]]]++, timeline.things.get(i));
            }
        }
        return Collections.unmodifiableList(merged);
    }
}
