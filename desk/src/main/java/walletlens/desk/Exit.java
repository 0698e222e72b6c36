package walletlens.desk;

/** How a command ends, as the number the shell sees. */
public final class Exit {
    /** Done. */
    public static final int DONE = 0;
    /** Done, with problems that want a look. */
    public static final int PROBLEMS = 1;
    /** Used wrongly: an unknown command, option or value, a file that is not there. */
    public static final int USAGE = 2;
    /** Refused: a wrong passphrase, a damaged or busy vault, a disk that does not take it. */
    public static final int REFUSED = 3;
    /** A fault of the program itself. */
    public static final int FAULT = 70;

    private Exit() {
    }
}
