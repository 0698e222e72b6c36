package walletlens.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.intake.export.ActivityStatement;
import walletlens.intake.export.JsonActivities;
import walletlens.intake.export.KnownExport;
import walletlens.intake.table.Row;
import walletlens.intake.table.Table;
import walletlens.intake.table.Tables;
import walletlens.problem.Outcome;
import walletlens.problem.Place;
import walletlens.problem.Problem;

/** The formats of tables that can be read, told apart by their headings. */
public final class Formats {

    /** How many of the first rows may be the heading of a format, where the one that looks like it is not. */
    private static final int PREAMBLE = 30;

    private Formats() {
    }

    /** Made on first use: a program that reads no tables does not pay for them. */
    private static final class Known {
        static final List<TableFormat> ALL = all();

        /** The plain table comes last: its words are common, and an export may have them all and more. */
        private static List<TableFormat> all() {
            List<TableFormat> all = new ArrayList<>(KnownExport.all());
            all.add(new ActivityStatement());
            all.add(new PlainTable());
            return List.copyOf(all);
        }
    }

    /** Every format, in the order in which they are tried. */
    public static List<TableFormat> all() {
        return Known.ALL;
    }

    /**
     * Reads a file in the given format, or in the one its heading shows: a reading for each of its tables.
     *
     * @param file the file's name
     * @param bytes its content
     * @param format a format's name; the empty text to find out
     * @param terms what is said about the file
     */
    public static Outcome<List<Reading>> read(String file, byte[] bytes, String format, Terms terms) {
        Outcome<List<Table>> tables = JsonActivities.table(file, bytes).map(List::of).map(Outcome::of)
                .orElseGet(() -> Tables.read(file, bytes));
        if (!tables.hasValue()) {
            return Outcome.failed(tables.problems());
        }
        List<Reading> readings = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(tables.problems());
        for (Table table : tables.get()) {
            Outcome<Reading> reading = read(table, format, terms);
            reading.value().ifPresent(readings::add);
            problems.addAll(reading.problems());
        }
        return readings.isEmpty() ? Outcome.failed(problems) : Outcome.of(readings, problems);
    }

    /** Reads one table in the given format, or in the one its heading shows. */
    public static Outcome<Reading> read(Table table, String format, Terms terms) {
        Place place = new Place(table.file(), 0, "");
        if (!format.isEmpty() && all().stream().noneMatch(each -> each.name().equals(format))) {
            return Outcome.failed(new Problem(place, format, "This format is not known."));
        }
        Optional<Reading> found = claimed(table, format, terms);
        for (int i = 0; found.isEmpty() && i < Math.min(PREAMBLE, table.preamble().size() + table.rows().size()); i++) {
            found = claimed(table.headedAt(i), format, terms);
        }
        return found.map(Outcome::of).orElseGet(() -> Outcome.failed(new Problem(
                place, firstLine(table), "The heading is that of no known format; a plain table begins with "
                        + "date,action,symbol,quantity,price,fees,currency.")));
    }

    private static Optional<Reading> claimed(Table table, String format, Terms terms) {
        return all().stream().filter(each -> (format.isEmpty() || each.name().equals(format)) && each.claims(table))
                .findFirst().map(each -> each.read(table, terms));
    }

    private static String firstLine(Table table) {
        Row first = !table.heading().cells().isEmpty() || table.rows().isEmpty() ? table.heading() : table.rows().get(0);
        String line = String.join(",", first.cells());
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
