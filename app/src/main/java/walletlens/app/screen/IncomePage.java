package walletlens.app.screen;

import java.util.List;
import walletlens.app.words.Figure;

/** The income as it is drawn. */
public final class IncomePage {
    private IncomePage() {
    }

    /**
     * Everything below the choice of the span.
     *
     * @param facts the sums
     * @param chart the chart by month
     * @param months the names of months, short
     * @param years the calendar, the latest year first
     * @param assets by the asset that earned it
     * @param expected what is expected, month by month
     * @param lacking dividends that the entries lack
     * @param unknown what is in no sum, for want of a price or rate; empty where nothing is
     */
    public record Body(
            List<PerformancePage.Stat> facts, String chart, List<String> months, List<Year> years, List<OfAsset> assets,
            List<Expected> expected, Dividends lacking, String unknown) {
    }

    /** A month of the calendar. */
    public record Cell(Figure figure, String trail) {
    }

    /** A year of the calendar. */
    public record Year(String year, List<Cell> months, Figure whole) {
    }

    /** What one asset brought and may bring. */
    public record OfAsset(
            String name, String asset, String assetClass, Figure received, String trail, String last, Figure expected) {
    }

    /** What one asset may bring in a month. */
    public record Expected(String month, String name, String kind, Figure amount, String like) {
    }
}
