package walletlens.tab;

import org.teavm.interop.Import;
import org.teavm.jso.JSExport;
import walletlens.app.App;

/**
 * The engine's one door in the tab: text in, text out.
 *
 * <p>A Java exception comes back as an envelope and the engine lives on with the state it had. A trap (stack
 * overflow, out of memory, integer division by zero) cannot be caught in WebAssembly: it ends this engine, and the
 * page starts a new one, which gets its state back from the vault.
 */
public final class Engine {
    private static final App APP = new App((stage, done, of) -> told(stage.ordinal(), done, of));

    private Engine() {}

    /** Tells the page how far a long file is read, while it is read; the worker gives the function. */
    @Import(module = "page", name = "told")
    private static native void told(int stage, int done, int of);

    /**
     * Does nothing: the engine acts only when it is called.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {}

    /**
     * Handles one event.
     *
     * @param event the event as JSON
     * @return the step as JSON, or {@code {"fault":{"kind":"…","message":"…"}}} when the program failed
     */
    @JSExport
    public static String handle(String event) {
        return Boundary.guard(APP::handle, event);
    }

    /**
     * Handles one event that brings a file.
     *
     * @param event the event as JSON
     * @param bytes the file's content, each byte the lower half of a character: a text comes over the border in one go, an
     *     array of bytes one by one
     * @return as {@link #handle}
     */
    @JSExport
    public static String handleFile(String event, String bytes) {
        return Boundary.guard(text -> APP.handle(text, lowerHalves(bytes)), event);
    }

    private static byte[] lowerHalves(String text) {
        byte[] bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) text.charAt(i);
        }
        return bytes;
    }

    /**
     * Handles one event that brings records of the vault, which may be long.
     *
     * @param event the event as JSON, without them
     * @param records the records, one to a line
     * @return as {@link #handle}
     */
    @JSExport
    public static String handleRecords(String event, String records) {
        return Boundary.guard(text -> APP.handleRecords(text, records), event);
    }

    /**
     * Reads one text that was built into the engine, so that a test can show that it is there.
     *
     * @param path the absolute resource path
     * @return the text, or an empty string when the engine has no such resource
     */
    @JSExport
    public static String resource(String path) {
        return BuiltIn.text(path).orElse("");
    }

    /**
     * Ends this engine the way a stack overflow does, so that a test can show that nothing is lost by it. Only the
     * worker can call it, and only on a page opened with {@code ?fault}.
     *
     * @param depth any number
     * @return never
     */
    @JSExport
    public static int trap(int depth) {
        return 1 + trap(depth + 1);
    }
}
