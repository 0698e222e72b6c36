package walletlens.app.review;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.ledger.Entry;

/** What the person said of each draft, by its number: whether it is to be saved, and how it is corrected. Immutable. */
final class Decisions {
    private static final byte TAKEN = 1;
    private static final byte LEFT = 2;

    private final byte[] said;
    private final Map<Integer, Entry> corrected;

    private Decisions(byte[] said, Map<Integer, Entry> corrected) {
        this.said = said;
        this.corrected = corrected;
    }

    /** Nothing said of so many drafts. */
    static Decisions none(int drafts) {
        return new Decisions(new byte[drafts], Collections.emptyMap());
    }

    /** Whether the person said to take a draft, or else what it is by itself. */
    boolean takes(int number, boolean otherwise) {
        return said[number] == 0 ? otherwise : said[number] == TAKEN;
    }

    Optional<Entry> corrected(int number) {
        return Optional.ofNullable(corrected.get(number));
    }

    /** What was said, with nothing said of further drafts. */
    Decisions of(int drafts) {
        return new Decisions(Arrays.copyOf(said, drafts), corrected);
    }

    /** Whether the same drafts are corrected in the same way. */
    boolean correctsLike(Decisions other) {
        return corrected == other.corrected;
    }

    Decisions deciding(Collection<Integer> numbers, boolean take) {
        byte[] more = said.clone();
        for (int number : numbers) {
            more[number] = take ? TAKEN : LEFT;
        }
        return new Decisions(more, corrected);
    }

    Decisions correcting(int number, Entry entry) {
        Map<Integer, Entry> more = new TreeMap<>(corrected);
        more.put(number, entry);
        byte[] taken = said.clone();
        taken[number] = TAKEN;
        return new Decisions(taken, Collections.unmodifiableMap(more));
    }
}
