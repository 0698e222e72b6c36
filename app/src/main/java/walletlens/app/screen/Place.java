package walletlens.app.screen;

/**
 * A screen as the rail shows it.
 *
 * @param name its name in routes, words and icons
 * @param letter the key that leads to it behind {@code g}
 * @param first whether a phone's bar has room for it; the others stand behind "More"
 */
public record Place(String name, String letter, boolean first) {
}
