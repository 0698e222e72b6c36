package walletlens.app.screen;

import java.util.List;

/**
 * What was said before the vault was open.
 *
 * @param wrong why it did not open; empty where nothing was tried
 * @param busy whether it is being opened
 * @param records records that have arrived so far
 * @param problems damage that was named, line by line
 */
public record GateView(String wrong, boolean busy, List<String> records, List<String> problems) {
    /** Nothing yet. */
    public static final GateView FIRST = new GateView("", false, List.of(), List.of());

    /** Copies what can change. */
    public GateView {
        records = List.copyOf(records);
        problems = List.copyOf(problems);
    }
}
