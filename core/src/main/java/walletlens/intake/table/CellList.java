package walletlens.intake.table;

import java.util.AbstractList;
import java.util.RandomAccess;

/** The cells of a row, each made when it is asked for: who reads a table goes over its rows several times, for a few cells each. */
abstract class CellList extends AbstractList<String> implements RandomAccess {
    /** The cell of a column that is there, without spaces around it. */
    abstract String stripped(int column);

    /** Whether a character is surely no space. */
    static boolean isInk(char c) {
        return c > ' ' && c < 0x7F;
    }

    /** A text without spaces around it, as {@link String#strip} has it; most have none. */
    static String stripped(String text) {
        int length = text.length();
        return length == 0 || isInk(text.charAt(0)) && isInk(text.charAt(length - 1)) ? text : text.strip();
    }
}
