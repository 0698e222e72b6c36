package walletlens.app.command;

import java.nio.charset.StandardCharsets;
import java.util.List;
import walletlens.book.Fact;

/**
 * What a command answers.
 *
 * @param pieces for standard output: the result, in pieces that follow one another, for a result may be long
 * @param err for standard error: everything else
 * @param exit the exit status
 * @param facts what is to be recorded, as one commit
 * @param files what is to be written
 * @param question what to ask the person at a terminal; with a yes the command runs again with the option {@code yes}. Empty
 *     where there is nothing to ask. Where nobody can be asked, {@code err} and {@code exit} already say that nothing is done
 */
public record Response(
        List<String> pieces, String err, int exit, List<Fact> facts, List<OutputFile> files, String question) {
    /** Done. */
    public static final int DONE = 0;

    /** Done, with problems that want a look. */
    public static final int LOOK = 1;

    /** Used wrongly. */
    public static final int USAGE = 2;

    /** Copies what can change. */
    public Response {
        pieces = List.copyOf(pieces);
        facts = List.copyOf(facts);
        files = List.copyOf(files);
    }

    /**
     * A file to write.
     *
     * @param name its name, as the user gave it or derived from it
     * @param bytes its content; nobody changes it
     * @param isText whether they are a text in UTF-8
     */
    public record OutputFile(String name, byte[] bytes, boolean isText) {
        /** A file of a text. */
        OutputFile(String name, String text) {
            this(name, text.getBytes(StandardCharsets.UTF_8), true);
        }

        /** A workbook. */
        OutputFile(String name, byte[] workbook) {
            this(name, workbook, false);
        }

        /** Its text. */
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** For standard output: the whole result. */
    public String out() {
        return String.join("", pieces);
    }

    /** A result, with what wants a look on standard error. */
    static Response of(String out, Notes notes) {
        return of(List.of(out), notes);
    }

    /** A result in pieces, with what wants a look on standard error. */
    static Response of(List<String> pieces, Notes notes) {
        return new Response(pieces, notes.text(), notes.isEmpty() ? DONE : LOOK, List.of(), List.of(), "");
    }

    /** A command used wrongly. */
    static Response usage(String message) {
        return new Response(List.of(), "walletlens: " + message + "\n", USAGE, List.of(), List.of(), "");
    }

    /** This, with facts to record. */
    Response recording(List<Fact> newFacts) {
        return new Response(pieces, err, exit, newFacts, files, question);
    }

    /** This, with files to write. */
    Response writing(List<OutputFile> newFiles) {
        return new Response(pieces, err, exit, facts, newFiles, question);
    }
}
