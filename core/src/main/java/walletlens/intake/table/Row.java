package walletlens.intake.table;

import java.util.List;

/**
 * One row of a table.
 *
 * @param number the row as a person sees it in the file: the line it begins on in a text, the sheet's row in a workbook;
 *     counted from 1
 * @param cells its cells without quotes, as they were written, spaces included
 * @param torn whether a quoted cell of the row never ends; the row then is its first line, quote and all
 */
public record Row(int number, List<String> cells, boolean torn) {
    /** Copies the list, unless it is one of those that never change. */
    public Row {
        cells = cells instanceof CellList ? cells : List.copyOf(cells);
    }

    /** A whole row. */
    public Row(int number, List<String> cells) {
        this(number, cells, false);
    }

    /** The cell of a column, counted from 0, without spaces around it; the empty text where the row has no such cell. */
    public String cell(int column) {
        if (column < 0 || column >= cells.size()) {
            return "";
        }
        return cells instanceof CellList ? ((CellList) cells).stripped(column) : cells.get(column).strip();
    }
}
