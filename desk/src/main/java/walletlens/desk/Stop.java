package walletlens.desk;

/** Ends a command with a sentence for the person and an exit status. It never leaves {@link Main}. */
final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exit;

    Stop(int exit, String sentence) {
        super(sentence, null, false, false);
        this.exit = exit;
    }

    /** For what the contract names and this version does not have. */
    static Stop notYet(String what) {
        return new Stop(Exit.USAGE, "\"" + what + "\" is not available in this version.");
    }

    int exit() {
        return exit;
    }
}
