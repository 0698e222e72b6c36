package walletlens.app.screen;

/**
 * What the page of an asset remembers.
 *
 * @param asset the asset's id; empty where none was chosen yet
 * @param span the span of time
 */
public record AssetView(String asset, Span span) {
    /** Nothing chosen, over a year. */
    public static final AssetView FIRST = new AssetView("", Span.of(Range.YEAR));
}
