package walletlens.app.screen;

import java.util.List;

/**
 * The palette as it is drawn.
 *
 * @param text what was typed
 * @param sections what fits it, by sort
 */
public record PalettePage(String text, List<Section> sections) {
    /** Items of one sort. */
    public record Section(String title, List<Item> items) {
    }

    /**
     * Something to go to or do.
     *
     * @param id what it is: a sort and a name with a colon between
     * @param label its name
     * @param side a key or a class, quietly
     * @param css the class of its mark; empty for none
     */
    public record Item(String id, String label, String side, String css) {
    }
}
