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
