package walletlens.intake.table;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A table as it was found in a file. Every row that is not blank stands in {@code preamble}, is the {@code heading}, or
 * stands in {@code rows}.
 *
 * @param file the file's name as it is shown, without folders
 * @param sheet the sheet's name; the empty text for text files
 * @param preamble the rows above the heading
 * @param heading the row of column names; without cells where the file has none
 * @param rows the data rows; a view that makes each row when it is asked for
 * @param evidence how the file was read
 */
public record Table(
        String file, String sheet, List<Row> preamble, Row heading, List<Row> rows, List<Evidence> evidence) {
    /** Freezes the lists. */
    public Table {
        preamble = List.copyOf(preamble);
        rows = Collections.unmodifiableList(rows);
        evidence = List.copyOf(evidence);
    }

    /** The column names, without spaces around them. */
    public List<String> columns() {
        List<String> names = new ArrayList<>(heading.cells().size());
        for (int i = 0; i < heading.cells().size(); i++) {
            names.add(heading.cell(i));
        }
        return names;
    }

    /** The first column that goes by one of these names in any case, the names tried in turn; -1 where there is none. */
    public int column(String... names) {
        for (String name : names) {
            List<Integer> found = all(name);
            if (!found.isEmpty()) {
                return found.get(0);
            }
        }
        return -1;
    }

    /** Every column of a name, in any case. */
    public List<Integer> all(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < heading.cells().size(); i++) {
            if (heading.cell(i).toLowerCase(Locale.ROOT).equals(wanted)) {
                found.add(i);
            }
        }
        return found;
    }

    /** The name of a column for a person: its heading, or {@code column 3} where it has none. */
    public String nameOf(int column) {
        String name = heading.cell(column);
        return name.isEmpty() ? "column " + (column + 1) : name;
    }

    /**
     * This table with another row as its heading.
     *
     * @param place the row's place among all rows, preamble and heading counted, from 0
     */
    public Table headedAt(int place) {
        List<Row> all = all();
        return new Table(file, sheet, all.subList(0, place), all.get(place), all.subList(place + 1, all.size()), evidence);
    }

    /** Every row that is not blank, in the file's order; a view. */
    public List<Row> all() {
        List<Row> first = new ArrayList<>(preamble);
        if (!heading.cells().isEmpty()) {
            first.add(heading);
        }
        List<Row> rest = rows;
        return new AbstractList<>() {
            @Override
            public int size() {
                return first.size() + rest.size();
            }

            @Override
            public Row get(int index) {
                return index < first.size() ? first.get(index) : rest.get(index - first.size());
            }
        };
    }

    /** How many columns the heading or the widest row has. */
    public int width() {
        int width = heading.cells().size();
        for (Row row : rows) {
            width = Math.max(width, row.cells().size());
        }
        return width;
    }
}
