package walletlens.intake.table;

import java.util.Arrays;

/** The cells of a row of separated values: where each begins and ends in the text. */
final class TextCells extends CellList {
    private final String text;
    private int[] bounds = new int[24];
    /** Cells that are no piece of the text, because quotes in them were doubled; null where there are none. */
    private String[] made;
    private int size;

    /** No cells of a text yet; whoever walks through a row adds them before anybody sees them. */
    TextCells(String text) {
        this.text = text;
    }

    /** Adds a piece of the text. */
    void cut(int from, int to) {
        if (2 * size == bounds.length) {
            bounds = Arrays.copyOf(bounds, 4 * size);
        }
        bounds[2 * size] = from;
        bounds[2 * size + 1] = to;
        size++;
    }

    /** Adds a cell that is no piece of the text. */
    void put(String cell) {
        made = made == null ? new String[size + 1] : Arrays.copyOf(made, size + 1);
        made[size] = cell;
        cut(0, 0);
    }

    private String made(int column) {
        return made != null && column < made.length ? made[column] : null;
    }

    @Override
    public String get(int column) {
        if (column < 0 || column >= size) {
            throw new IndexOutOfBoundsException(column);
        }
        String own = made(column);
        return own != null ? own : text.substring(bounds[2 * column], bounds[2 * column + 1]);
    }

    @Override
    String stripped(int column) {
        int from = bounds[2 * column];
        int to = bounds[2 * column + 1];
        if (from < to && isInk(text.charAt(from)) && isInk(text.charAt(to - 1))) {
            return text.substring(from, to);
        }
        return stripped(get(column));
    }

    @Override
    public int size() {
        return size;
    }
}
