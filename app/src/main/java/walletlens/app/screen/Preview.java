package walletlens.app.screen;

import java.util.List;
import walletlens.app.words.Figure;

/**
 * What an entry would do if it were saved.
 *
 * @param lines the figures that would result
 * @param warnings what would be wrong then
 */
public record Preview(List<Line> lines, List<String> warnings) {
    /** Nothing to say yet. */
    public static final Preview NONE = new Preview(List.of(), List.of());

    /** One figure that would result. */
    public record Line(String label, Figure figure) {
    }
}
