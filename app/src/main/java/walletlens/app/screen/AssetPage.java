package walletlens.app.screen;

import java.util.List;
import walletlens.app.words.Figure;

/** The page of one asset as it is drawn. */
public final class AssetPage {
    private AssetPage() {
    }

    /**
     * What stands above.
     *
     * @param name the asset's name
     * @param symbol its symbol
     * @param assetClass its class's code
     * @param className its class in words
     * @param assets the assets that can be chosen
     * @param span the choice of the span
     */
    public record Head(
            String name, String symbol, String assetClass, String className, List<SettingsPage.Option> assets, SpanPicker span) {
    }

    /**
     * The figures of a span.
     *
     * @param chart the chart of the price; empty where it has none
     * @param price the last price of the span
     * @param change its change over the span
     * @param over the span in words
     * @param notes what wants to be known of the figures
     * @param stats how it did
     * @param parts what was gained with it, taken apart
     * @param income what it brought lately
     * @param lacking dividends that the entries lack
     */
    public record Body(
            String chart, Figure price, Figure change, String over, List<String> notes, List<PerformancePage.Stat> stats,
            List<PerformancePage.Part> parts, List<Came> income, Dividends lacking) {
    }

    /** Income in one line. */
    public record Came(String when, String kind, Figure quantity, String symbol, Figure worth, String entry) {
    }
}
