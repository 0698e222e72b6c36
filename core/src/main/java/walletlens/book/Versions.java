package walletlens.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The versions of everything that was ever said, oldest first, by what they are about. Immutable: the next one shares all
 * but what was added lately. Most entries are said once, and a vault tells them in the order of their ids: those stand in a
 * list of that order. Entries said again are found by hash; all else, of which there is little, stands in the order of names.
 */
final class Versions {
    static final Versions NONE = new Versions(List.of(), new LinkedHashMap<>(), new LinkedHashMap<>(), new TreeMap<>());

    /** How many entries may have been added lately before all are put together again. */
    private static final int LATELY = 256;

    private final List<Change> once;
    private final Map<String, List<Change>> entries;
    private final Map<String, List<Change>> lately;
    private final TreeMap<String, List<Change>> others;

    private Versions(
            List<Change> once,
            Map<String, List<Change>> entries,
            Map<String, List<Change>> lately,
            TreeMap<String, List<Change>> others) {
        this.once = once;
        this.entries = entries;
        this.lately = lately;
        this.others = others;
    }

    /** The versions of what a fact is about; none of what was never said. */
    List<Change> of(Fact fact) {
        return fact.isOfEntry() ? ofEntry(fact.about()) : of(fact.about());
    }

    /** The versions of the entry of an id. */
    List<Change> ofEntry(String id) {
        List<Change> changed = lately.get(id);
        if (changed == null) {
            changed = entries.get(id);
        }
        return changed != null ? changed : among(once, id);
    }

    /** The one version of the entry of an id among changes of entries in the order of their ids; none where it is not there. */
    static List<Change> among(List<Change> once, String id) {
        int low = 0;
        int high = once.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = once.get(middle).fact().about().compareTo(id);
            if (order == 0) {
                return List.of(once.get(middle));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle - 1;
        }
        return List.of();
    }

    /** The first versions of all: of entries said once, in the order of their ids, of entries said more than once, of all else. */
    static Versions of(List<Change> once, Map<String, List<Change>> ofEntries, Map<String, List<Change>> ofOthers) {
        return new Versions(once, ofEntries, NONE.lately, new TreeMap<>(ofOthers));
    }

    /** The versions of what is no entry, by what it is about. */
    List<Change> of(String about) {
        return others.getOrDefault(about, List.of());
    }

    /** These, with other versions of some entries and of some other things; neither map is changed any more. */
    Versions with(Map<String, List<Change>> ofEntries, Map<String, List<Change>> ofOthers) {
        TreeMap<String, List<Change>> newOthers = others;
        if (!ofOthers.isEmpty()) {
            newOthers = new TreeMap<>(others);
            newOthers.putAll(ofOthers);
        }
        Map<String, List<Change>> newLately = new LinkedHashMap<>(lately);
        newLately.putAll(ofEntries);
        if (newLately.size() <= LATELY) {
            return new Versions(once, entries, newLately, newOthers);
        }
        Map<String, List<Change>> together = new LinkedHashMap<>(entries);
        together.putAll(newLately);
        return new Versions(once, together, new LinkedHashMap<>(), newOthers);
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
