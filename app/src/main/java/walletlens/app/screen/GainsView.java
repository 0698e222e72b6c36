package walletlens.app.screen;

/**
 * What the gains remember.
 *
 * @param year the first day of the tax year shown; {@link #ALL} for all, empty for the latest in which something was realized
 * @param account the account looked at; empty for all
 * @param asset the asset looked at; empty for all
 * @param term the code of the term looked at; empty for both
 * @param page the page shown, from 0
 */
public record GainsView(String year, String account, String asset, String term, int page) {
    /** All years together. */
    static final String ALL = "all";

    /** The latest year. */
    public static final GainsView FIRST = new GainsView("", "", "", "", 0);

    /** Whether disposals of the year are left out. */
    boolean isFiltered() {
        return !(account.isEmpty() && asset.isEmpty() && term.isEmpty());
    }

    GainsView in(String newYear) {
        return new GainsView(newYear, account, asset, term, 0);
    }

    GainsView onPage(int newPage) {
        return new GainsView(year, account, asset, term, Math.max(0, newPage));
    }
}
