package walletlens.app.screen;

/**
 * What the screens remember that tell what came of it all.
 *
 * @param performance the performance
 * @param income the income
 * @param asset the page of an asset
 */
public record OutcomeViews(PerformanceView performance, IncomeView income, AssetView asset) {
    /** As they are at the start. */
    public static final OutcomeViews FIRST = new OutcomeViews(PerformanceView.FIRST, IncomeView.FIRST, AssetView.FIRST);

    OutcomeViews with(PerformanceView view) {
        return new OutcomeViews(view, income, asset);
    }

    OutcomeViews with(IncomeView view) {
        return new OutcomeViews(performance, view, asset);
    }

    OutcomeViews with(AssetView view) {
        return new OutcomeViews(performance, income, view);
    }
}
