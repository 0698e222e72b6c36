package walletlens.intake.table;

import java.util.AbstractList;
import java.util.Arrays;

/**
 * The rows of a sheet, packed: a cell is its text, or the number of a shared one, and cells that are not there take
 * nothing. A row is unpacked when it is asked for.
 */
final class SheetRows extends AbstractList<Row> {
    private static final int CELL = 0xFF;
    private static final int SHARED = 0xFE;
    private static final int JUMP = 0xFD;
    private static final long MOST_CELLS = 200_000_000L;

    private final SharedTexts shared;
    private final PackedTexts cells = new PackedTexts();
    private final Ints starts = new Ints();
    private final Ints numbers = new Ints();
    private int next;
    private int begun;
    private int number;
    private boolean filled;
    private long spanned;

    SheetRows(SharedTexts shared) {
        this.shared = shared;
    }

    void beginRow(int rowNumber) {
        number = rowNumber;
        next = 0;
        begun = cells.size();
        filled = false;
    }

    private void place(int column) throws Unreadable {
        if (column < next || column >= Delimited.MOST_CELLS) {
            throw new Unreadable(number, column < next
                    ? "The cells of this row stand in no order; the workbook is damaged."
                    : "This row has more than 16,384 cells; that is no table.");
        }
        if (column != next) {
            cells.add(JUMP);
            cells.add(column >> 8);
            cells.add(column);
        }
        next = column + 1;
        filled = true;
    }

    void addText(int column, Bytes text) throws Unreadable {
        if (text.size() > 0) {
            place(column);
            cells.add(CELL);
            cells.add(text);
        }
    }

    void addShared(int column, int index) throws Unreadable {
        if (index < 0 || index >= shared.size()) {
            throw new Unreadable(number, "A cell of this row names a text that is not there; the workbook is damaged.");
        }
        place(column);
        cells.add(SHARED);
        for (int shift = 24; shift >= 0; shift -= 8) {
            cells.add(index >> shift);
        }
    }

    void endRow() throws Unreadable {
        if (filled) {
            starts.add(begun);
            numbers.add(number);
            filled = false;
            spanned += next;
            if (spanned > MOST_CELLS) {
                throw new Unreadable(number, "The sheet spans more than 200 million cells; split it.");
            }
        }
    }

    @Override
    public int size() {
        return starts.size();
    }

    @Override
    public Row get(int index) {
        if (index < 0 || index >= starts.size()) {
            throw new IndexOutOfBoundsException(index);
        }
        int end = index + 1 < starts.size() ? starts.get(index + 1) : cells.size();
        return new Row(numbers.get(index), new Packed(starts.get(index), end));
    }

    /** The cells of one row: where each begins and ends among the packed ones, or which shared text it is. */
    private final class Packed extends CellList {
        private int[] places = new int[24];
        private int size;

        Packed(int begin, int end) {
            int at = begin;
            while (at < end) {
                int marker = cells.get(at++);
                if (marker == JUMP) {
                    int column = cells.get(at) << 8 | cells.get(at + 1);
                    at += 2;
                    while (size < column) {
                        add(0, 0);
                    }
                } else if (marker == SHARED) {
                    add(-1, cells.get(at) << 24 | cells.get(at + 1) << 16 | cells.get(at + 2) << 8 | cells.get(at + 3));
                    at += 4;
                } else {
                    int from = at;
                    at = cells.find(at, end, JUMP);
                    add(from, at);
                }
            }
        }

        private void add(int from, int to) {
            if (2 * size == places.length) {
                places = Arrays.copyOf(places, 4 * size);
            }
            places[2 * size] = from;
            places[2 * size + 1] = to;
            size++;
        }

        @Override
        public String get(int column) {
            if (column < 0 || column >= size) {
                throw new IndexOutOfBoundsException(column);
            }
            int from = places[2 * column];
            int to = places[2 * column + 1];
            return from < 0 ? shared.get(to) : cells.text(from, to);
        }

        @Override
        String stripped(int column) {
            return stripped(get(column));
        }

        @Override
        public int size() {
            return size;
        }
    }
}
