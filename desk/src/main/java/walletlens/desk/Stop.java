package walletlens.desk;

/** Ends a command with a sentence for the person and an exit status. It never leaves {@link Main}. */
final class Stop extends RuntimeException {
    private final int exit;

    Stop(int exit, String sentence) {
        super(sentence, null, false, false);
        this.exit = exit;
    }

    int exit() {
        return exit;
    }
}
