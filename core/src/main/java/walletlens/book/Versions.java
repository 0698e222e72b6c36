package walletlens.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The versions of everything that was ever said, oldest first, by what they are about. Immutable: the next one shares all
 * but what was added lately. Entries, of which there are many, are found by hash; all else, of which there is little, stands
 * in the order of names.
 */
final class Versions {
    static final Versions NONE = new Versions(new LinkedHashMap<>(), new LinkedHashMap<>(), new TreeMap<>());

    /** How many entries may have been added lately before all are put together again. */
    private static final int LATELY = 256;

    private final Map<String, List<Change>> entries;
    private final Map<String, List<Change>> lately;
    private final TreeMap<String, List<Change>> others;

    private Versions(
            Map<String, List<Change>> entries, Map<String, List<Change>> lately, TreeMap<String, List<Change>> others) {
        this.entries = entries;
        this.lately = lately;
        this.others = others;
    }

    private static boolean isEntry(String about) {
        return about.startsWith("entry ");
    }

    /** The versions of what a text names; none of what was never said. */
    List<Change> of(String about) {
        if (!isEntry(about)) {
            return others.getOrDefault(about, List.of());
        }
        List<Change> changed = lately.get(about);
        return changed != null ? changed : entries.getOrDefault(about, List.of());
    }

    /** These, with other versions of some things. */
    Versions with(Map<String, List<Change>> changed) {
        Map<String, List<Change>> newLately = new LinkedHashMap<>(lately);
        TreeMap<String, List<Change>> newOthers = new TreeMap<>(others);
        changed.forEach((about, versions) -> (isEntry(about) ? newLately : newOthers).put(about, versions));
        if (newLately.size() <= LATELY) {
            return new Versions(entries, newLately, newOthers);
        }
        Map<String, List<Change>> together = new LinkedHashMap<>(entries);
        together.putAll(newLately);
        return new Versions(together, new LinkedHashMap<>(), newOthers);
    }

    /** The latest versions of one sort of things that are not entries, such as {@code account}, in the order of names. */
    List<Change> latest(String sort) {
        List<Change> latest = new ArrayList<>();
        for (List<Change> versions : others.subMap(sort + " ", sort + "!").values()) {
            latest.add(versions.get(versions.size() - 1));
        }
        return latest;
    }
}
