package walletlens.app.screen;

import java.util.List;
import walletlens.app.words.Figure;

/**
 * A trail as it is drawn.
 *
 * @param lines the figure asked for, alone; empty where it is no longer there
 */
public record TrailPage(List<Line> lines) {
    /** Whether there is a trail. */
    public boolean isThere() {
        return !lines.isEmpty();
    }

    /** The figure asked for. */
    public Line root() {
        return lines.get(0);
    }

    /**
     * One figure of a trail.
     *
     * @param label what it is
     * @param note how it follows from those below, or where it comes from
     * @param figure the figure
     * @param entry the entry it comes from; empty where it is not an entry's
     * @param children what it was made of
     * @param more how many of those are left out
     */
    public record Line(String label, String note, Figure figure, String entry, List<Line> children, int more) {
    }
}
