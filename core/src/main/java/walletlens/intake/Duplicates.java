package walletlens.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;

/**
 * Finds the drafts that the ledger has already, in passes from the surest to the least sure: the same id of the outside
 * in the same account; then the same content, where one of the two has no id of the outside. An entry of the ledger
 * answers for one draft only, so two equal rows of a file stay two. Notes and tags are the person's own and play no part.
 */
final class Duplicates {
    private Duplicates() {
    }

    static List<DraftEntry> marked(List<DraftEntry> drafts, Collection<Entry> existing) {
        Map<String, List<Entry>> byExternalId = new TreeMap<>();
        Map<String, List<Entry>> byContent = new TreeMap<>();
        for (Entry entry : existing) {
            if (!entry.externalId().isEmpty()) {
                put(byExternalId, externalKey(entry), entry);
            }
            put(byContent, content(entry), entry);
        }
        TreeSet<String> taken = new TreeSet<>();
        List<DraftEntry> marked = new ArrayList<>(drafts.size());
        for (DraftEntry draft : drafts) {
            String key = externalKey(draft.entry());
            marked.add(draft.entry().externalId().isEmpty()
                    ? draft : take(draft, byExternalId.getOrDefault(key, List.of()), taken, false));
        }
        for (int i = 0; i < marked.size(); i++) {
            DraftEntry draft = marked.get(i);
            if (!draft.isDuplicate()) {
                List<Entry> same = byContent.getOrDefault(content(draft.entry()), List.of());
                marked.set(i, take(draft, same, taken, true));
            }
        }
        return marked;
    }

    private static void put(Map<String, List<Entry>> map, String key, Entry entry) {
        map.computeIfAbsent(key, k -> new ArrayList<>(1)).add(entry);
    }

    private static DraftEntry take(DraftEntry draft, List<Entry> candidates, TreeSet<String> taken, boolean byContent) {
        Entry mine = draft.entry();
        for (Entry entry : candidates) {
            boolean told = byContent && !mine.externalId().isEmpty() && !entry.externalId().isEmpty();
            boolean sameTime = mine.when().isDay() || entry.when().isDay() || mine.when().equals(entry.when());
            if (!told && (!byContent || sameTime) && taken.add(entry.id())) {
                return draft.duplicateOf(entry.id());
            }
        }
        return draft;
    }

    private static String externalKey(Entry entry) {
        return entry.account() + '\n' + entry.externalId();
    }

    private static String content(Entry entry) {
        StringBuilder key = new StringBuilder(entry.kind().code());
        key.append('\n').append(entry.when().date()).append('\n').append(entry.account());
        key.append('\n').append(entry.toAccount());
        key.append('\n').append(entry.in().map(Duplicates::text).orElse(""));
        key.append('\n').append(entry.out().map(Duplicates::text).orElse(""));
        entry.fees().stream().map(Duplicates::text).sorted().forEach(fee -> key.append('\n').append(fee));
        entry.about().ifPresent(about -> key.append("\nabout ").append(about));
        entry.ratio().ifPresent(ratio -> key.append("\nratio ").append(ratio.fraction().stripped()));
        entry.worth().ifPresent(worth -> key.append("\nworth ").append(worth.amount().stripped()).append(worth.currency()));
        return key.toString();
    }

    private static String text(Amount amount) {
        return amount.normal().stripped() + " " + amount.asset();
    }
}
