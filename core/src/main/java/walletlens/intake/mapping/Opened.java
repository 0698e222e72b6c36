package walletlens.intake.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import walletlens.intake.Formats;
import walletlens.intake.Reading;
import walletlens.intake.Terms;
import walletlens.intake.table.Evidence;
import walletlens.intake.table.Table;
import walletlens.intake.table.Tables;
import walletlens.problem.Outcome;
import walletlens.problem.Place;
import walletlens.problem.Problem;

/**
 * One table of a file, and how it was read: as an export that is known, by a mapping that was given or remembered, or by one
 * that is only guessed, which a person has to agree to before anything of it is saved.
 *
 * @param table the table
 * @param reading what it gave
 * @param how how it was read
 * @param mapping the mapping, unless the export is known
 * @param evidence what shows the guess
 */
public record Opened(Table table, Reading reading, How how, Optional<Mapping> mapping, List<Evidence> evidence) {
    /** How a table was read. */
    public enum How {
        /** Its columns are those of a known export. */
        KNOWN,
        /** By a mapping that was given with it. */
        GIVEN,
        /** By a mapping that was saved for tables of its heading. */
        REMEMBERED,
        /** By a guess. */
        GUESSED
    }

    /** Copies the list. */
    public Opened {
        evidence = List.copyOf(evidence);
    }

    /**
     * Opens a file: a result for each of its tables.
     *
     * @param file the file's name
     * @param bytes its content
     * @param format a known format's name; the empty text to find out
     * @param given a mapping in one line; the empty text for none
     * @param remembered the line saved for a heading's fingerprint, if any
     * @param terms what is said about the file
     */
    public static Outcome<List<Opened>> open(String file, byte[] bytes, String format, String given,
            Function<String, Optional<String>> remembered, Terms terms) {
        Outcome<List<Table>> tables = Tables.read(file, bytes, terms.progress());
        if (!tables.hasValue()) {
            return Outcome.failed(tables.problems());
        }
        List<Opened> opened = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(tables.problems());
        for (Table table : tables.get()) {
            Outcome<Opened> one = open(table, format, given, remembered, terms);
            one.value().ifPresent(opened::add);
            problems.addAll(one.problems());
        }
        return opened.isEmpty() ? Outcome.failed(problems) : Outcome.of(opened, problems);
    }

    /** Opens one table. */
    public static Outcome<Opened> open(Table table, String format, String given,
            Function<String, Optional<String>> remembered, Terms terms) {
        if (!given.isEmpty()) {
            return by(given, How.GIVEN, table, terms);
        }
        Outcome<Reading> known = Formats.read(terms.progress().hearing(table), format, terms);
        if (known.hasValue() || !format.isEmpty()) {
            return known.map(reading -> new Opened(table, reading, How.KNOWN, Optional.empty(), List.of()));
        }
        Optional<String> line = remembered.apply(Mapping.fingerprint(table));
        if (line.isPresent()) {
            return by(line.get(), How.REMEMBERED, table, terms);
        }
        MappingGuess guess = MappingGuess.of(table, terms.symbols());
        if (!guess.mapping().columns().containsKey(Meaning.DATE) || table.rows().isEmpty()) {
            return Outcome.failed(known.problems());
        }
        return Outcome.of(new Opened(table, MappedTable.read(terms.progress().hearing(table), guess.mapping(), terms), How.GUESSED,
                Optional.of(guess.mapping()), guess.evidence()));
    }

    private static Outcome<Opened> by(String line, How how, Table table, Terms terms) {
        Outcome<Mapping> mapping = Mapping.parse(line, table);
        if (!mapping.hasValue()) {
            Problem problem = mapping.problems().get(0);
            return Outcome.failed(problem.at(new Place(table.file(), 0, problem.text())));
        }
        return Outcome.of(with(table, mapping.get(), how, terms));
    }

    /** A table read by a mapping, such as one a person has just changed. */
    public static Opened with(Table table, Mapping mapping, How how, Terms terms) {
        return new Opened(table, MappedTable.read(terms.progress().hearing(table), mapping, terms), how, Optional.of(mapping), List.of());
    }
}
