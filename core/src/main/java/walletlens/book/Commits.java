package walletlens.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which commit an undo and a redo would take back, worked out from history alone. A commit that takes back an ordinary one
 * is an undo; one that takes back an undo is a redo. A new ordinary commit empties what could be redone. A commit that only
 * changes settings, or that a source told, is none of undo's business: settings are put back where they are set, and hiding amounts must not stand
 * between a person and the entry they want back.
 */
final class Commits {
    private final List<String> undoable = new ArrayList<>();
    private final List<String> redoable = new ArrayList<>();
    private final TreeMap<String, String> undone = new TreeMap<>();

    private Commits() {
    }

    static Commits of(List<Change> changes) {
        Commits commits = new Commits();
        String last = "";
        for (Change change : changes) {
            if (!change.commit().equals(last) && !isNobodysSaying(change.fact())) {
                last = change.commit();
                commits.committed(change.commit(), change.undoes());
            }
        }
        return commits;
    }

    private static boolean isNobodysSaying(Fact fact) {
        return fact instanceof Fact.SettingPut || fact instanceof Fact.AskedPut
                || fact instanceof Fact.PricesPut put && put.isOfSource();
    }

    private void committed(String commit, String undoes) {
        if (undoes.isEmpty()) {
            undoable.add(commit);
            redoable.clear();
        } else if (undone.containsKey(undoes)) {
            redoable.remove(undoes);
            undoable.add(undone.get(undoes));
        } else {
            undoable.remove(undoes);
            undone.put(commit, undoes);
            redoable.add(commit);
        }
    }

    /** The commit that an undo takes back. */
    Optional<String> toUndo() {
        return last(undoable);
    }

    /** The commit that a redo takes back: the latest undo. */
    Optional<String> toRedo() {
        return last(redoable);
    }

    private static Optional<String> last(List<String> commits) {
        return commits.isEmpty() ? Optional.empty() : Optional.of(commits.get(commits.size() - 1));
    }
}
