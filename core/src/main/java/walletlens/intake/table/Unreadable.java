package walletlens.intake.table;

/** Tells why a file cannot be read, in one sentence; never leaves this package. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
    private final int row;

    Unreadable(String message) {
        this(0, message);
    }

    /** @param row the row it stands in, from 1; 0 where it is the whole file */
    Unreadable(int row, String message) {
        super(message, null, false, false);
        this.row = row;
    }

    int row() {
        return row;
    }
}
