package walletlens.intake;

import java.util.List;
import java.util.Optional;
import walletlens.problem.Outcome;
import walletlens.problem.Place;
import walletlens.problem.Problem;

/** The formats of tables that can be read, told apart by their headings. */
public final class Formats {
    private Formats() {
    }

    /**
     * One format.
     *
     * @param name its name, as given to {@code --as}
     * @param description one line for people
     */
    public record Format(String name, String description) {
    }

    /** Every format, in the order in which they are tried. */
    public static List<Format> all() {
        return List.of(new Format(PlainTable.FORMAT, "date,action,symbol,quantity,price,fees,currency"));
    }

    /**
     * Reads a file's text in the given format, or in the one its heading shows.
     *
     * @param file the file's name
     * @param text the text
     * @param format a format's name; the empty text to find out
     * @param account the account of rows that name none; may be empty
     * @param symbols what the symbols can mean
     */
    public static Outcome<Reading> read(String file, String text, String format, String account, Symbols symbols) {
        Place place = new Place(file, 0, "");
        if (!format.isEmpty() && !format.equals(PlainTable.FORMAT)) {
            return Outcome.failed(new Problem(place, format, "This format is not known."));
        }
        Delimited table = Delimited.read(text);
        if (table.rows().isEmpty()) {
            return Outcome.failed(new Problem(place, "", "The file is empty."));
        }
        Optional<Reading> reading = PlainTable.isOne(table)
                ? Optional.of(PlainTable.read(file, table, account, symbols)) : Optional.empty();
        return reading.map(Outcome::of).orElseGet(() -> Outcome.failed(new Problem(place, firstLine(table),
                "The heading is that of no known format; a plain table begins with "
                        + "date,action,symbol,quantity,price,fees,currency.")));
    }

    private static String firstLine(Delimited table) {
        String line = String.join(String.valueOf(table.separator()), table.rows().get(0).cells());
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
