package walletlens.app.screen;

/**
 * A screen as the rail shows it.
 *
 * @param name its name in routes, words and icons
 */
public record Place(String name) {
}
