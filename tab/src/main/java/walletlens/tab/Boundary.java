package walletlens.tab;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import java.util.function.UnaryOperator;

/** Turns an exception into text, because nothing but a message would survive the way to JavaScript. */
final class Boundary {
    private Boundary() {}

    /**
     * Runs the program on one event.
     *
     * @param program what to run
     * @param event its input
     * @return its output, or the fault envelope
     */
    static String guard(UnaryOperator<String> program, String event) {
        try {
            return program.apply(event);
        } catch (RuntimeException | Error fault) {
            return fault(fault);
        }
    }

    private static String fault(Throwable fault) {
        JsonObject what = Json.object().add("kind", fault.getClass().getName());
        String message = fault.getMessage();
        what.add("message", message == null ? "" : message);
        return Json.object().add("fault", what).toString();
    }
}
