package walletlens.vault;

import java.util.List;
import java.util.TreeSet;

/**
 * Two copies of a vault combine by taking every record of both. Records are told apart by their whole text, so nothing
 * is dropped even where two programs wrote one id twice. The order of the result depends on the records alone.
 */
public final class Merge {
    private Merge() {
    }

    /** Every record of both, once, in the order of their ids. */
    public static List<VaultRecord> union(List<VaultRecord> ours, List<VaultRecord> theirs) {
        var all = new TreeSet<>(ours);
        all.addAll(theirs);
        return List.copyOf(all);
    }

    /** The records of theirs that ours lacks, in the order of their ids. */
    public static List<VaultRecord> added(List<VaultRecord> ours, List<VaultRecord> theirs) {
        var added = new TreeSet<>(theirs);
        added.removeAll(new TreeSet<>(ours));
        return List.copyOf(added);
    }
}
