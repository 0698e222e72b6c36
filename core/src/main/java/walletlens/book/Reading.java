package walletlens.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.problem.Outcome;
import walletlens.problem.Problem;

/** Records being read onto a book, in any order, text by text: a host can unseal the next while the last is read. */
public final class Reading {
    private final Book onto;
    private final List<Change> read = new ArrayList<>();
    private final List<Problem> wrong;
    private final RecordReader reader = new RecordReader();

    Reading(Book onto) {
        this.onto = onto;
        this.wrong = new ArrayList<>(onto.problems());
    }

    /** Takes a text of one record, or of several, one to a line. */
    public void take(String text) {
        for (int from = 0; from < text.length();) {
            Optional<Change> scanned = reader.scanned(text, from);
            if (scanned.isPresent()) {
                read.add(scanned.get());
                from = reader.end() + 1;
                continue;
            }
            int stop = text.indexOf('\n', from);
            int to = stop < 0 ? text.length() : stop;
            if (to > from) {
                Outcome<Change> change = ChangeJson.read(text.substring(from, to));
                change.value().ifPresent(read::add);
                wrong.addAll(change.problems());
            }
            from = to + 1;
        }
    }

    /** The book with all that was read. What cannot be read is a problem and stays in the vault. */
    public Book book() {
        return onto.with(read, wrong);
    }
}
