package walletlens.intake;

import java.util.List;
import java.util.Optional;
import walletlens.ledger.Entry;

/** An entry read from outside, before anyone has looked at it. Immutable. */
public final class DraftEntry {
    /** The one row; not counted where {@link #rows} has them. */
    private final int row;
    /** The rows where it was not read from one; null where it was, as most are. */
    private final List<Integer> rows;
    private final Entry entry;
    private final String duplicateOf;
    private final Twin twin;
    private final List<Doubt> doubts;

    /** The lists never change. */
    private DraftEntry(int row, List<Integer> rows, Entry entry, String duplicateOf, Twin twin, List<Doubt> doubts) {
        this.row = row;
        this.rows = rows;
        this.entry = entry;
        this.duplicateOf = duplicateOf;
        this.twin = twin;
        this.doubts = doubts;
    }

    /**
     * A draft.
     *
     * @param rows the rows it was read from
     * @param entry the entry, without an id
     * @param duplicateOf the id of the entry in the ledger that says the same; empty where there is none
     * @param doubts what could be meant otherwise
     */
    public DraftEntry(List<Integer> rows, Entry entry, String duplicateOf, List<Doubt> doubts) {
        this(rows.size() == 1 ? rows.get(0) : 0, rows.size() == 1 ? null : List.copyOf(rows), entry, duplicateOf, null, List.copyOf(doubts));
    }

    /**
     * A draft of one row that nothing is known to repeat yet.
     *
     * @param row the row it was read from
     * @param entry the entry, without an id
     * @param doubts what could be meant otherwise
     */
    public DraftEntry(int row, Entry entry, List<Doubt> doubts) {
        this(row, null, entry, "", null, List.copyOf(doubts));
    }

    /** The rows it was read from. */
    public List<Integer> rows() {
        return rows == null ? List.of(row) : rows;
    }

    /** The entry, without an id. */
    public Entry entry() {
        return entry;
    }

    /** The id of the entry that surely says the same; empty where there is none. */
    public String duplicateOf() {
        return duplicateOf;
    }

    /** What could be meant otherwise. */
    public List<Doubt> doubts() {
        return doubts;
    }

    /** The entry that says the same, surely or likely, with the reason; empty where there is none. */
    public Optional<Twin> twin() {
        return Optional.ofNullable(twin);
    }

    /** This draft as a duplicate of an entry. */
    public DraftEntry duplicateOf(String id) {
        return new DraftEntry(row, rows, entry, id, null, doubts);
    }

    /** This draft with its twin. */
    public DraftEntry with(Twin newTwin) {
        return new DraftEntry(
                row, rows, entry, newTwin.grade() == Twin.Grade.SURE ? newTwin.entry().id() : "", newTwin, doubts);
    }

    /** This draft as one that a person has said is no duplicate. */
    public DraftEntry alone() {
        return new DraftEntry(row, rows, entry, "", null, doubts);
    }

    /** This draft with its entry corrected. */
    public DraftEntry with(Entry newEntry) {
        return new DraftEntry(row, rows, newEntry, duplicateOf, twin, doubts);
    }

    /** This draft with other doubts, such as answered ones. */
    public DraftEntry withDoubts(List<Doubt> newDoubts) {
        return new DraftEntry(row, rows, entry, duplicateOf, twin, List.copyOf(newDoubts));
    }

    /** Whether the ledger surely has it already. */
    public boolean isDuplicate() {
        return !duplicateOf.isEmpty();
    }

    /** Whether the ledger very likely has it already, which a person has to say. */
    public boolean isLikelyDuplicate() {
        return twin != null && twin.grade() == Twin.Grade.LIKELY;
    }

    /** Whether something still waits for an answer: a doubt, or a likely twin. */
    public boolean isOpen() {
        return isLikelyDuplicate() || doubts.stream().anyMatch(Doubt::isOpen);
    }

    @Override
    public String toString() {
        return "DraftEntry[rows=" + rows() + ", entry=" + entry + ", duplicateOf=" + duplicateOf + ", twin=" + twin
                + ", doubts=" + doubts + "]";
    }

    /** Equal drafts have every part equal. */
    @Override
    public boolean equals(Object other) {
        return other instanceof DraftEntry && toString().equals(other.toString());
    }

    @Override
    public int hashCode() {
        return entry.hashCode();
    }
}
