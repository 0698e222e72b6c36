package walletlens.app.command;

/** A command used wrongly; caught by {@link Commands} and by nobody else. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message, null, false, false);
    }
}
