package walletlens.app;

/**
 * A short notice that something happened.
 *
 * @param text what to say; empty where there is nothing
 * @param undo whether it offers to take the change back
 * @param wrong whether something went wrong
 */
public record Toast(String text, boolean undo, boolean wrong) {
    /** No notice. */
    public static final Toast NONE = new Toast("", false, false);

    /** That a change was made, which can be taken back. */
    public static Toast changed(String text) {
        return new Toast(text, true, false);
    }

    /** That something happened. */
    public static Toast said(String text) {
        return new Toast(text, false, false);
    }

    /** That something went wrong. */
    public static Toast wrong(String text) {
        return new Toast(text, false, true);
    }

    /** Whether there is something to say. */
    public boolean isThere() {
        return !text.isEmpty();
    }
}
