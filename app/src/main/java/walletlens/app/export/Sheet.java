package walletlens.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import walletlens.text.Parts;

/**
 * A table to be written out, as separated values ({@link Csv}) or in a workbook ({@link Workbook}): the names of its columns,
 * and its rows one after the other, never all at once.
 *
 * @param name what it is called
 * @param columns its columns
 * @param rows tells the rows in order, each with a text for every column; the empty text where a cell says nothing
 */
public record Sheet(String name, List<Column> columns, Consumer<Consumer<List<String>>> rows) {
    /** What the cells of a column are. */
    public enum Kind {
        /** Words, and times with their hour and zone. */
        TEXT,
        /** Exact numbers in plain decimal notation. */
        NUMBER,
        /** Days as {@code 2024-12-31}. */
        DAY
    }

    /**
     * A column.
     *
     * @param name what stands above it
     * @param kind what its cells are
     */
    public record Column(String name, Kind kind) {
    }

    /**
     * A sheet whose columns are written in one text between commas: {@code asset,#quantity,@acquired}; {@code #} stands before
     * the name of a column of numbers, {@code @} before one of days.
     */
    static Sheet of(String name, String columns, Consumer<Consumer<List<String>>> rows) {
        List<Column> all = new ArrayList<>();
        for (String each : Parts.all(columns, ',')) {
            Kind kind = each.startsWith("#") ? Kind.NUMBER : each.startsWith("@") ? Kind.DAY : Kind.TEXT;
            all.add(new Column(kind == Kind.TEXT ? each : each.substring(1), kind));
        }
        return new Sheet(name, List.copyOf(all), rows);
    }
}
