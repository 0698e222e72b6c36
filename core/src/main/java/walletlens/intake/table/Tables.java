package walletlens.intake.table;

import java.util.List;
import walletlens.problem.Outcome;
import walletlens.problem.Place;
import walletlens.problem.Problem;

/** Reads the tables of a file: one of a text, one for each sheet of a workbook. */
public final class Tables {
    private Tables() {
    }

    /**
     * The tables of a file; a failure with a sentence for what is no table at all.
     *
     * @param file the file's name, for places
     * @param bytes its content
     */
    public static Outcome<List<Table>> read(String file, byte[] bytes) {
        return read(file, bytes, Progress.NONE);
    }

    /**
     * The tables of a file, telling how far it is.
     *
     * @param progress hears it
     */
    public static Outcome<List<Table>> read(String file, byte[] bytes, Progress progress) {
        if (FileKind.isZip(bytes)) {
            return Workbook.tables(file, bytes, progress);
        }
        String refusal = FileKind.refusal(bytes);
        return refusal.isEmpty() ? ofText(file, Encoding.decode(bytes), progress) : refused(file, refusal);
    }

    /** The table of a text, such as one that was pasted. */
    public static Outcome<List<Table>> read(String file, String text) {
        return ofText(file, new Encoding.Decoded(text, List.of()), Progress.NONE);
    }

    private static Outcome<List<Table>> ofText(String file, Encoding.Decoded text, Progress progress) {
        String refusal = FileKind.refusal(text.text());
        if (!refusal.isEmpty()) {
            return refused(file, refusal);
        }
        return Delimited.table(file, text.text(), text.evidence(), progress).map(List::of);
    }

    private static Outcome<List<Table>> refused(String file, String why) {
        return Outcome.failed(new Problem(new Place(file, 0, ""), "", why));
    }
}
