package walletlens.app.screen;

import java.util.List;

/** The keys of the program, for the list that explains them. */
public final class Keys {
    /** All of them, in the order in which they are explained. */
    public static final List<Shortcut> ALL = List.of(
            new Shortcut("add", List.of("a")),
            new Shortcut("form", List.of("n")),
            new Shortcut("palette", List.of("Ctrl", "K")),
            new Shortcut("hide", List.of("h")),
            new Shortcut("filter", List.of("/")),
            new Shortcut("undo", List.of("Ctrl", "Z")),
            new Shortcut("redo", List.of("Ctrl", "Shift", "Z")),
            new Shortcut("open", List.of("Enter")),
            new Shortcut("close", List.of("Esc")),
            new Shortcut("help", List.of("?")));

    /** The key before the letter of a place. */
    public static final String GO = "g";

    /** The places, each behind {@code g} and its letter. */
    public static final List<Place> PLACES = Page.PLACES;

    private Keys() {
    }

    /** The keys of a shortcut as one text, such as {@code Ctrl K}. */
    public static String of(String word) {
        StringBuilder keys = new StringBuilder();
        for (Shortcut each : ALL) {
            if (each.word().equals(word)) {
                each.keys().forEach(key -> keys.append(keys.length() == 0 ? "" : " ").append(key));
            }
        }
        return keys.toString();
    }

    /** A key and the end of the key of its words. */
    public record Shortcut(String word, List<String> keys) {
    }
}
