package walletlens.app.screen;

import java.util.List;
import walletlens.app.words.Figure;

/** The review as it is drawn. */
public final class ReviewPage {
    private ReviewPage() {
    }

    /** A choice of a list. */
    public record Option(String value, String label, boolean chosen) {
    }

    /** A column's name and what it means. */
    public record Column(String name, String field, String sample, List<Option> meanings) {
    }

    /**
     * A table of a file.
     *
     * @param file the place of its file
     * @param how how it was read, in words
     * @param counts how many rows became what, in a sentence
     * @param evidence what shows how it was read, line by line
     * @param skipped rows that say nothing the ledger keeps, line by line
     * @param problems rows that could not be read, line by line
     * @param columns of a table of no known export, each with what it means
     * @param guess whether nobody has agreed to that yet
     * @param accounts accounts that rows without one can belong to; empty where every row names its own
     */
    public record Told(int file, String name, String how, String counts, List<String> evidence, List<String> skipped,
            List<String> problems, List<Column> columns, boolean guess, String account) {
    }

    /** A balance before and after. */
    public record Sum(String label, Figure before, Figure after) {
    }

    /** A filter with how many drafts it shows. */
    public record Filter(String name, String label, String count, boolean on) {
    }

    /**
     * All about the review but its drafts.
     *
     * @param save what saving would do, in words; empty where nothing would be saved
     * @param transfers that pairs look like transfers between own accounts, in a sentence; empty where none do
     * @param asks whether the sums are worked out only when they are asked for
     */
    public record Summary(List<Told> tables, List<Sum> sums, List<Filter> filters, String save, String transfers, boolean joins,
            boolean asks) {
    }

    /** A draft in one line. */
    public record Line(int number, String rows, String raw, EntryLine entry, String state, String stateText, boolean taken,
            boolean corrected, boolean open) {
    }

    /** A cell of the file. */
    public record Cell(String heading, String text) {
    }

    /** A question and its answers. */
    public record Question(int at, String text, String about, List<Option> choices) {
    }

    /** What stands behind a line. */
    public record Detail(List<Cell> cells, List<Question> questions, EntryLine twin, String why) {
    }
}
