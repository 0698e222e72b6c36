package walletlens.intake.table;

/**
 * Walks through separated values, row by row. A quote closes its cell where a separator or the line's end follows; one
 * inside that was not doubled is a letter like others, as long as a closing one still comes before the next cell opens.
 * A cell whose quote never closes within the longest cell makes its row a torn one: the row is its first line, as it is.
 */
final class CellScan {
    private final String text;
    private final char separator;
    private int at;
    private int line = 1;
    /** No quoted cell that opens before this place closes. */
    private int openUntil = -1;
    /** What {@link #isLetter} last found: the place where it was decided, and how. */
    private int decidedAt = -1;
    private boolean closesLater;

    // The row that was walked through last.
    private int cells;
    private int longest;
    private boolean blank;
    private boolean clean;

    /**
     * What a row holds: how many cells, how long the longest, whether only spaces, whether it is torn, and whether every
     * quote that opens a cell closes it before a separator.
     */
    record Extent(int cells, int longest, boolean blank, boolean torn, boolean clean) {
    }

    CellScan(String text, char separator, int from) {
        this.text = text;
        this.separator = separator;
        this.at = from;
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    boolean atEnd() {
        return at >= text.length();
    }

    int at() {
        return at;
    }

    /** The line reached, counted from 1 where this began. */
    int line() {
        return line;
    }

    /** Walks over one row. */
    Extent skipRow() {
        int begin = at;
        int beginLine = line;
        boolean torn = !walk(false, null);
        if (torn) {
            at = begin;
            line = beginLine;
            walk(true, null);
        }
        return new Extent(cells, longest, blank, torn, clean && !torn);
    }

    /** The cells of the row here. */
    TextCells cells(boolean literal) {
        TextCells row = new TextCells(text);
        int begin = at;
        if (!walk(literal, row)) {
            at = begin;
            row = new TextCells(text);
            walk(true, row);
        }
        return row;
    }

    /** Walks over one row and keeps its cells; false where a quote stays open. */
    private boolean walk(boolean literal, TextCells kept) {
        cells = 0;
        decidedAt = -1;
        longest = 0;
        blank = true;
        clean = true;
        while (true) {
            int from = at;
            if (!literal && at < text.length() && text.charAt(at) == '"') {
                if (!quoted(kept)) {
                    return false;
                }
            } else {
                plain();
                if (kept != null) {
                    kept.cut(from, at);
                }
            }
            cells++;
            longest = Math.max(longest, at - from);
            if (at < text.length() && text.charAt(at) == separator) {
                at++;
            } else {
                lineEnd();
                return true;
            }
        }
    }

    private void plain() {
        int place = at;
        int length = text.length();
        boolean spaces = blank;
        while (place < length) {
            char c = text.charAt(place);
            if (c == separator || c == '\n' || c == '\r') {
                break;
            }
            spaces &= c <= ' ' || c == '\u00a0';
            place++;
        }
        at = place;
        blank = spaces;
    }

    private boolean quoted(TextCells kept) {
        int open = at;
        if (open < openUntil) {
            return false;
        }
        StringBuilder cell = null;
        int from = ++at;
        int lines = 0;
        while (at < text.length() && at - open <= Delimited.LONGEST_CELL) {
            char c = text.charAt(at);
            if (c == '"') {
                boolean doubled = at + 1 < text.length() && text.charAt(at + 1) == '"';
                if (!doubled && !isLetter(at)) {
                    close(kept, cell, from);
                    line += lines;
                    return true;
                }
                clean &= doubled;
                if (doubled) {
                    if (kept != null) {
                        cell = (cell == null ? new StringBuilder() : cell).append(text, from, at + 1);
                    }
                    blank = false;
                    at++;
                    from = at + 1;
                }
            } else if (c == '\n' || c == '\r' && (at + 1 >= text.length() || text.charAt(at + 1) != '\n')) {
                lines++;
            } else {
                blank &= c <= ' ' || c == '\u00a0';
            }
            at++;
        }
        openUntil = at >= text.length() ? Integer.MAX_VALUE : at;
        return false;
    }

    /** Ends a quoted cell at its quote; what stands between it and the separator still belongs to the cell. */
    private void close(TextCells kept, StringBuilder begun, int from) {
        int quote = at;
        at++;
        int rest = at;
        plain();
        clean &= rest == at;
        if (kept != null) {
            if (begun == null && rest == at) {
                kept.cut(from, quote);
            } else {
                StringBuilder cell = begun == null ? new StringBuilder() : begun;
                kept.put(cell.append(text, from, quote).append(text, rest, at).toString());
            }
        }
    }

    /** Whether a lone quote inside a quoted cell is part of its text: something else follows it, and a closing one still comes. */
    private boolean isLetter(int quote) {
        int next = afterSpaces(quote + 1);
        if (ends(next)) {
            return false;
        }
        if (quote < decidedAt) {
            return closesLater;
        }
        int place = next;
        boolean closes = false;
        while (place < text.length() && !isBreak(text.charAt(place))) {
            char c = text.charAt(place);
            if (c == '"' && ends(afterSpaces(place + 1))) {
                closes = true;
                break;
            }
            if (c == separator && place + 1 < text.length() && text.charAt(place + 1) == '"') {
                break;
            }
            place++;
        }
        decidedAt = place;
        closesLater = closes;
        return closes;
    }

    private int afterSpaces(int from) {
        int place = from;
        while (place < text.length() && text.charAt(place) == ' ' && separator != ' ') {
            place++;
        }
        return place;
    }

    private boolean ends(int place) {
        return place >= text.length() || text.charAt(place) == separator || isBreak(text.charAt(place));
    }

    private void lineEnd() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
            if (at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            line++;
        } else if (at < text.length() && text.charAt(at) == '\n') {
            at++;
            line++;
        }
    }
}
