package walletlens.app.screen;

/**
 * What the screens remember that tell what came of it all.
 *
 * @param performance the performance
 * @param income the income
 * @param gains what was realized
 * @param asset the page of an asset
 */
public record OutcomeViews(PerformanceView performance, IncomeView income, GainsView gains, AssetView asset) {
    /** As they are at the start. */
    public static final OutcomeViews FIRST = new OutcomeViews(PerformanceView.FIRST, IncomeView.FIRST, GainsView.FIRST, AssetView.FIRST);

    OutcomeViews with(PerformanceView view) {
        return new OutcomeViews(view, income, gains, asset);
    }

    OutcomeViews with(IncomeView view) {
        return new OutcomeViews(performance, view, gains, asset);
    }

    OutcomeViews with(GainsView view) {
        return new OutcomeViews(performance, income, view, asset);
    }

    OutcomeViews with(AssetView view) {
        return new OutcomeViews(performance, income, gains, view);
    }
}
