package walletlens.app.screen;

import java.util.List;

/**
 * A screen as the rail shows it.
 *
 * @param name its name in routes, words and icons
 * @param letter the key that leads to it behind {@code g}
 * @param first whether a phone's bar has room for it; the others stand behind "More"
 */
public record Place(String name, String letter, boolean first) {
    /** Whether a screen stands behind "More" on a phone. */
    public static boolean isBehindMore(List<Place> places, String name) {
        return places.stream().anyMatch(place -> !place.first && place.name.equals(name));
    }
}
