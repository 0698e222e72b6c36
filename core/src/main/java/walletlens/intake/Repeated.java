package walletlens.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;

/**
 * Two entries of a ledger that are likely one thing told twice, by the same likeness that marks what is read from a file. Two
 * like entries of one file stay two: it tells each thing once. What time zones put on two days is not looked for here.
 *
 * @param first the one that was told first
 * @param second the other
 * @param why what differs between them, for a person
 */
public record Repeated(Entry first, Entry second, String why) {
    /** More like entries than this on one day are trades of a machine, each its own. */
    private static final int MOST_ALIKE = 20;

    /** What entries that are one have in common; what went out or came in is empty where nothing did. */
    private record Alike(int group, int day, Optional<AssetId> in, Optional<AssetId> out) {
        static Alike of(Entry entry) {
            return new Alike(Likeness.group(entry.kind()), entry.when().epochDay(), entry.in().map(Amount::asset), entry.out().map(Amount::asset));
        }
    }

    /** The pairs among entries, in their order; each entry is in one at most. */
    public static List<Repeated> among(Collection<Entry> entries) {
        Map<Alike, List<Entry>> alike = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (entry.in().isPresent() || entry.out().isPresent()) {
                alike.computeIfAbsent(Alike.of(entry), none -> new ArrayList<>()).add(entry);
            }
        }
        List<Repeated> found = new ArrayList<>();
        for (List<Entry> some : alike.values()) {
            if (some.size() > 1 && some.size() <= MOST_ALIKE) {
                pairs(some, found);
            }
        }
        return found;
    }

    private static void pairs(List<Entry> some, List<Repeated> found) {
        boolean[] taken = new boolean[some.size()];
        for (int i = 0; i < taken.length; i++) {
            for (int j = i + 1; j < taken.length && !taken[i]; j++) {
                if (!taken[j] && !isOfOneFile(some.get(i), some.get(j))) {
                    int other = j;
                    int one = i;
                    Likeness.between(some.get(one), some.get(other)).ifPresent(why -> {
                        taken[one] = true;
                        taken[other] = true;
                        found.add(new Repeated(some.get(one), some.get(other), why));
                    });
                }
            }
        }
    }

    /** Whether one file tells both; what is entered by hand or said can well be entered twice. A file's name has a point in it. */
    private static boolean isOfOneFile(Entry one, Entry other) {
        return one.source().indexOf('.') >= 0 && one.source().equals(other.source());
    }

}
