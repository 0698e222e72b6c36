package walletlens.app.export;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Names that a format accepts, one for each thing and none for two: what does not fit is written otherwise, and equal
 * results are told apart by a number. The journal's head lists both, so that the way back is known.
 */
final class Names<K extends Comparable<K>> {
    private final SortedMap<K, String> names = new TreeMap<>();

    /**
     * @param keys what wants a name
     * @param wish the name it would like
     * @param fit makes a wish one that the format accepts
     * @param taken names that mean something else to the format
     * @param separator stands before the number that tells equal names apart
     */
    Names(Collection<K> keys, Map<K, String> wish, UnaryOperator<String> fit, Predicate<String> taken, String separator) {
        TreeSet<String> used = new TreeSet<>();
        for (K key : new TreeSet<>(keys)) {
            String base = fit.apply(wish.get(key));
            String name = base;
            for (int number = 2; taken.test(name) || !used.add(name); number++) {
                name = fit.apply(shortened(base, number) + separator + number);
            }
            names.put(key, name);
        }
    }

    private static String shortened(String base, int number) {
        int room = 23 - String.valueOf(number).length();
        return base.length() > room ? base.substring(0, room) : base;
    }

    String of(K key) {
        return names.get(key);
    }

    /** Every name, in the order of what it names. */
    SortedMap<K, String> all() {
        return names;
    }
}
