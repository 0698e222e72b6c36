package walletlens.intake.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import walletlens.intake.table.CellStyles.Shows;
import walletlens.intake.table.XmlScan.Event;
import walletlens.money.Quantity;

/**
 * Walks through one sheet. A number is written plainly; where it has the sixteenth and seventeenth digit that a binary
 * number's shortest text may have, it is rounded to the fifteen that a spreadsheet shows.
 */
final class SheetScan {
    /** Merged cells are known down to this row, where headings stand. */
    private static final int HEADINGS = 100;
    private static final int MOST_MERGED = 1000;
    private static final int WIDEST_MERGED = 1000;
    private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

    private final XmlScan xml;
    private final CellStyles styles;
    private final boolean of1904;
    /** Days and times by the numbers they are written as; those of many rows are one. */
    private final Recent<String> days = new Recent<>(written -> shown(written, Shows.DAY));
    private final Recent<String> times = new Recent<>(written -> shown(written, Shows.TIME));
    private final SheetRows rows;
    private final List<Merged> merged = new ArrayList<>();
    private final Bytes value = new Bytes();
    private final Bytes plain = new Bytes();
    private int uncomputed;
    private int firstUncomputed;

    /** Cells that are one; rows from 1, columns from 0. */
    record Merged(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    }

    SheetScan(XmlScan xml, CellStyles styles, boolean of1904, SharedTexts shared) {
        this.xml = xml;
        this.styles = styles;
        this.of1904 = of1904;
        this.rows = new SheetRows(shared);
    }

    SheetRows rows() {
        return rows;
    }

    List<Merged> merged() {
        return merged;
    }

    /** How many formulas have no value. */
    int uncomputed() {
        return uncomputed;
    }

    int firstUncomputed() {
        return firstUncomputed;
    }

    void read() throws Unreadable {
        int row = 0;
        int column = -1;
        boolean within = false;
        for (Event event = xml.next(); event != Event.DONE; event = xml.next()) {
            boolean start = event == Event.START;
            if (xml.is("c") && start) {
                int told = xml.column();
                column = told < 0 ? column + 1 : told;
                if (!within) {
                    throw new Unreadable("A cell of the sheet stands in no row; the workbook is damaged.");
                }
                cell(row, column);
            } else if (xml.is("row")) {
                within = start;
                if (start) {
                    int told = xml.number("r", row + 1);
                    if (told <= row) {
                        throw new Unreadable("The rows of the sheet stand in no order; the workbook is damaged.");
                    }
                    row = told;
                    column = -1;
                    xml.inRow(row);
                    rows.beginRow(row);
                } else {
                    rows.endRow();
                }
            } else if (xml.is("mergeCell") && start) {
                merge(xml.attribute("ref"));
            }
        }
    }

    private void cell(int row, int column) throws Unreadable {
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        boolean formula = false;
        value.clear();
        int beside = 0;
        for (Event event = xml.next(); !(event == Event.END && xml.is("c")); event = xml.next()) {
            if (event == Event.DONE) {
                throw new Unreadable("The workbook is damaged: a sheet ends in the middle of a cell.");
            }
            boolean start = event == Event.START;
            if (xml.is("f")) {
                formula = true;
            } else if (xml.is("rPh")) {
                beside += start ? 1 : -1;
            } else if (!start && beside <= 0 && (xml.is("v") || xml.is("t"))) {
                value.addAll(xml.text());
            }
        }
        if (formula && value.size() == 0 && !type.equals("str")) {
            uncomputed++;
            firstUncomputed = firstUncomputed == 0 ? row : firstUncomputed;
        }
        put(column, type, style);
    }

    private void put(int column, String type, int style) throws Unreadable {
        switch (type) {
            case "s":
                if (value.size() > 0) {
                    rows.addShared(column, index());
                }
                break;
            case "b":
                plain.clear();
                plain.addText(value.size() == 1 && value.get(0) == '1' ? "TRUE" : "FALSE");
                rows.addText(column, plain);
                break;
            case "str":
            case "inlineStr":
            case "e":
            case "d":
                rows.addText(column, value);
                break;
            default:
                rows.addText(column, number(styles.of(style)));
                break;
        }
    }

    private int index() {
        int index = 0;
        for (int i = 0; i < value.size(); i++) {
            int digit = value.get(i) - '0';
            if (digit < 0 || digit > 9 || index > 100_000_000) {
                return -1;
            }
            index = index * 10 + digit;
        }
        return index;
    }

    private Bytes number(Shows shows) {
        if (value.size() == 0 || shows == Shows.NUMBER && isPlain()) {
            return value;
        }
        String written = value.toString();
        String text = shows == Shows.NUMBER ? shown(written, shows) : shows == Shows.DAY ? days.of(written) : times.of(written);
        if (text.isEmpty()) {
            return value;
        }
        plain.clear();
        plain.addText(text);
        return plain;
    }

    /** The text a number is shown as; the empty text where it is none. */
    private String shown(String written, Shows shows) {
        BigDecimal number = Quantity.parse(written.strip()).map(Quantity::value).orElse(null);
        if (number == null) {
            return "";
        }
        String text = shows == Shows.NUMBER ? "" : SerialDate.text(number, of1904, shows == Shows.TIME);
        return text.isEmpty() ? shown(number) : text;
    }

    private static String shown(BigDecimal number) {
        int digits = number.precision();
        BigDecimal shown = digits == 16 || digits == 17 ? number.round(SHOWN).stripTrailingZeros() : number;
        return shown.signum() == 0 ? "0" : shown.toPlainString();
    }

    /** Whether the number can stay as it is written: no exponent and fewer than sixteen digits. */
    private boolean isPlain() {
        if (value.size() > 16) {
            return false;
        }
        int digits = 0;
        for (int i = 0; i < value.size(); i++) {
            int b = value.get(i);
            digits += b >= '0' && b <= '9' ? 1 : 0;
            if ((b < '0' || b > '9') && b != '.' && (b != '-' || i > 0)) {
                return false;
            }
        }
        return digits < 16;
    }

    private void merge(String range) {
        int colon = range.indexOf(':');
        if (colon > 0 && merged.size() < MOST_MERGED) {
            int firstRow = row(range, 0, colon);
            int lastRow = row(range, colon + 1, range.length());
            int firstColumn = column(range, 0, colon);
            int lastColumn = column(range, colon + 1, range.length());
            if (firstRow > 0 && firstRow <= HEADINGS && lastRow >= firstRow && firstColumn >= 0
                    && lastColumn >= firstColumn && lastColumn < WIDEST_MERGED) {
                merged.add(new Merged(firstRow, firstColumn, lastRow, lastColumn));
            }
        }
    }

    private static int row(String range, int from, int to) {
        int row = 0;
        for (int i = from; i < to; i++) {
            char c = range.charAt(i);
            row = c >= '0' && c <= '9' ? Math.min(10_000_000, row * 10 + (c - '0')) : row;
        }
        return row;
    }

    private static int column(String range, int from, int to) {
        int column = 0;
        for (int i = from; i < to; i++) {
            char c = range.charAt(i);
            column = c >= 'A' && c <= 'Z' ? Math.min(1 << 20, column * 26 + c - 'A' + 1) : column;
        }
        return column - 1;
    }
}
