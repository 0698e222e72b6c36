package walletlens.app.screen;

import walletlens.app.views.StaticTemplates;
import walletlens.app.views.Templates;

/**
 * What each screen remembers. Immutable.
 *
 * @param overview the overview
 * @param holdings the holdings
 * @param activity the activity
 * @param accounts the accounts
 * @param plan the plans
 * @param prices the prices
 * @param risk the risk
 * @param analyst the analyst
 * @param outcome the performance, the income and the page of an asset
 * @param review what came in and waits for a word
 * @param settings the settings
 * @param gate what was said before the vault was open
 * @param prefix whether {@code g} was pressed and a place is awaited
 */
public record Views(
        OverviewView overview,
        HoldingsView holdings,
        ActivityView activity,
        AccountsView accounts,
        PlanView plan,
        PricesView prices,
        RiskView risk,
        AnalystView analyst,
        OutcomeViews outcome,
        ReviewView review,
        SettingsView settings,
        GateView gate,
        boolean prefix) {
    /** The templates. */
    static final Templates T = new StaticTemplates();

    /** As it is at the start. */
    public static final Views FIRST = new Views(
            OverviewView.FIRST, HoldingsView.FIRST, ActivityView.FIRST, AccountsView.FIRST, PlanView.FIRST, PricesView.FIRST,
            RiskView.FIRST, AnalystView.FIRST, OutcomeViews.FIRST, ReviewView.FIRST, SettingsView.FIRST, GateView.FIRST, false);

    /** These with another overview. */
    public Views with(OverviewView view) {
        return new Views(view, holdings, activity, accounts, plan, prices, risk, analyst,
                outcome, review, settings, gate, prefix);
    }

    /** These with other holdings. */
    public Views with(HoldingsView view) {
        return new Views(overview, view, activity, accounts, plan, prices, risk, analyst,
                outcome, review, settings, gate, prefix);
    }

    /** These with other activity. */
    public Views with(ActivityView view) {
        return new Views(overview, holdings, view, accounts, plan, prices, risk, analyst,
                outcome, review, settings, gate, prefix);
    }

    /** These with other accounts. */
    public Views with(AccountsView view) {
        return new Views(overview, holdings, activity, view, plan, prices, risk, analyst,
                outcome, review, settings, gate, prefix);
    }

    /** These with other plans. */
    public Views with(PlanView view) {
        return new Views(overview, holdings, activity, accounts, view, prices, risk, analyst,
                outcome, review, settings, gate, prefix);
    }

    /** These with other prices. */
    public Views with(PricesView view) {
        return new Views(overview, holdings, activity, accounts, plan, view, risk, analyst,
                outcome, review, settings, gate, prefix);
    }

    /** These with another risk. */
    public Views with(RiskView view) {
        return new Views(overview, holdings, activity, accounts, plan, prices, view, analyst,
                outcome, review, settings, gate, prefix);
    }

    /** These with another analyst. */
    public Views with(AnalystView view) {
        return new Views(overview, holdings, activity, accounts, plan, prices, risk, view,
                outcome, review, settings, gate, prefix);
    }

    /** These with other outcome. */
    public Views with(OutcomeViews view) {
        return new Views(overview, holdings, activity, accounts, plan, prices, risk, analyst,
                view, review, settings, gate, prefix);
    }

    /** These with other review. */
    public Views with(ReviewView view) {
        return new Views(overview, holdings, activity, accounts, plan, prices, risk, analyst,
                outcome, view, settings, gate, prefix);
    }

    /** These with other settings. */
    public Views with(SettingsView view) {
        return new Views(overview, holdings, activity, accounts, plan, prices, risk, analyst,
                outcome, review, view, gate, prefix);
    }

    /** These with another gate. */
    public Views with(GateView view) {
        return new Views(overview, holdings, activity, accounts, plan, prices, risk, analyst,
                outcome, review, settings, view, prefix);
    }

    /** These, awaiting a place or not. */
    public Views awaiting(boolean place) {
        return new Views(overview, holdings, activity, accounts, plan, prices, risk, analyst,
                outcome, review, settings, gate, place);
    }
}
