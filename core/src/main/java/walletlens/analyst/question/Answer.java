package walletlens.analyst.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.analyst.Part;
import walletlens.value.Trail;

/**
 * What the figures of a book say to a query: figures, each with its trail, small tables, and what has to be known to read them.
 * Nothing is worded: names are the ends of keys in the word catalogue.
 *
 * @param query the question
 * @param from the first day it is about; {@link LocalDate#MIN} where it is about one day
 * @param to the last day it is about, or the only one
 * @param figures the answer, the most important figure first
 * @param tables what stands behind it
 * @param notes what has to be known
 */
public record Answer(Query query, LocalDate from, LocalDate to, List<Figure> figures, List<Table> tables, List<Note> notes) {
    /** Every name a figure may have, for the word catalogue. */
    public static final List<String> FIGURES = List.of(
            "net-worth", "worth", "worth-then", "difference", "difference-share", "owned", "owed", "converted", "quantity",
            "cost", "average", "unrealized", "share", "price", "price-change", "gain", "return", "return-per-year", "xirr",
            "realized", "income", "payments", "fees", "taxes", "put-in", "went-in", "went-out", "drawdown", "peak",
            "trough", "recovered", "volatility", "change", "first-time", "second-time", "count", "first", "last",
            "days-ago", "lots", "after", "hit", "cash", "months", "spending", "wanted", "by", "progress", "per-month",
            "middle-year", "chance", "score", "grade");

    /** Every name a table may have. */
    public static final List<String> TABLES = List.of(
            "by-class", "by-account", "by-currency", "by-asset", "by-tag", "split", "movers", "two", "entries", "lots",
            "health");

    /** Every name a column may have. */
    public static final List<String> COLUMNS = List.of(
            "what", "amount", "class", "account", "currency", "asset", "tag", "worth", "share", "quantity", "cost",
            "average", "unrealized", "gain", "own-return", "income", "last", "first-time", "second-time", "kind", "day",
            "in", "out", "acquired", "points", "weight");

    /** Every name a line may have; besides those of the kinds of entries, behind {@code kind.}, and of the parts of the health score, behind {@code health.}. */
    public static final List<String> ROWS = List.of(
            "start", "contributions", "price", "currency", "income", "fees", "taxes", "brought", "end", "gain", "rest",
            "return");

    /** Every name a note may have; besides those of the reasons why a figure is not known, behind {@code why.}. */
    public static final List<String> NOTES = List.of(
            "before", "second-day", "second-span", "unequal", "one-unknown", "unpriced", "no-rate", "more-rows",
            "debts-apart", "not-held", "nothing-held", "cost-unknown", "cost-of-held", "not-by", "left-out",
            "share-of-owned", "no-price", "price-of", "fees-of-trades", "realized-method", "no-tags", "measured-from",
            "gaps", "not-recovered", "free-of-flows", "no-entries", "latest-rows", "no-lots", "nothing-hit", "only-that",
            "no-spending", "runway-assumes", "reached", "own-start", "not-within", "chance-years", "chance-rests",
            "no-score", "health-more");

    /** Copies the lists. */
    public Answer {
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    /**
     * A figure.
     *
     * @param name what it is
     * @param part the figure itself
     * @param trail how it was made; empty for what was told or counted
     */
    public record Figure(String name, Part part, Optional<Trail> trail) {
        /** A figure with its trail. */
        static Figure of(String name, Part part, Trail trail) {
            return new Figure(name, part, Optional.of(trail));
        }

        /** A figure that was told or counted. */
        static Figure of(String name, Part part) {
            return new Figure(name, part, Optional.empty());
        }
    }

    /**
     * A small table.
     *
     * @param name what it shows
     * @param columns the names of its columns, that of the lines' heads first
     * @param rows its lines
     * @param sum whether the last line is the sum of the others
     */
    public record Table(String name, List<String> columns, List<Row> rows, boolean sum) {
        /** Copies the lists. */
        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A line of a table.
     *
     * @param name the end of the key of its head's words; empty where the head is a name
     * @param head what it is about, where that is a name
     * @param cells its figures, as many as the table has columns beside the head; a cell may be empty
     * @param entry the entry it shows; empty for none
     */
    public record Row(String name, Optional<Part> head, List<Optional<Figure>> cells, String entry) {
        /** Copies the list. */
        public Row {
            cells = List.copyOf(cells);
        }

        /** A line about something that has a name. */
        static Row of(Part head, List<Optional<Figure>> cells) {
            return new Row("", Optional.of(head), cells, "");
        }

        /** A line that words head. */
        static Row of(String name, List<Optional<Figure>> cells) {
            return new Row(name, Optional.empty(), cells, "");
        }
    }

    /**
     * Something that has to be known.
     *
     * @param name what
     * @param parts the figures and names of its sentence
     */
    public record Note(String name, List<Part> parts) {
        /** Copies the list. */
        public Note {
            parts = List.copyOf(parts);
        }

        /** A note. */
        static Note of(String name, Part... parts) {
            return new Note(name, List.of(parts));
        }
    }

    /** Every figure it shows, those of tables too, in their order: a number says which is meant. */
    public List<Figure> all() {
        List<Figure> all = new ArrayList<>(figures);
        tables.forEach(table -> table.rows().forEach(row -> row.cells().forEach(cell -> cell.ifPresent(all::add))));
        return all;
    }
}
