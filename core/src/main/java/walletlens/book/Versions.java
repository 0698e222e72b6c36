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

    /** The versions of what a fact is about; none of what was never said. */
    List<Change> of(Fact fact) {
        return fact.isOfEntry() ? ofEntry(fact.about()) : of(fact.about());
    }

    /** The versions of the entry of an id. */
    List<Change> ofEntry(String id) {
        List<Change> changed = lately.get(id);
        return changed != null ? changed : entries.getOrDefault(id, List.of());
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
        if (entries.isEmpty() && lately.isEmpty()) {
            return new Versions(ofEntries, lately, newOthers);
        }
        Map<String, List<Change>> newLately = new LinkedHashMap<>(lately);
        newLately.putAll(ofEntries);
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
