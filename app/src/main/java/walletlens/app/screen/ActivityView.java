package walletlens.app.screen;

/**
 * What the activity remembers.
 *
 * @param text the words looked for
 * @param kind the code of the kind looked for; empty for all
 * @param account the account looked for; empty for all
 * @param asset the asset looked for; empty for all
 * @param from the first day; empty for the first there is
 * @param to the last day; empty for the last there is
 * @param page the page shown, from 0
 * @param open the entry whose details are shown; empty for none
 */
public record ActivityView(
        String text, String kind, String account, String asset, String from, String to, int page, String open) {
    /** Everything, the newest first. */
    public static final ActivityView FIRST = new ActivityView("", "", "", "", "", "", 0, "");

    /** Whether anything is left out. */
    boolean isFiltered() {
        return !(text.isEmpty() && kind.isEmpty() && account.isEmpty() && asset.isEmpty() && from.isEmpty() && to.isEmpty());
    }

    ActivityView opening(String entry) {
        return new ActivityView(text, kind, account, asset, from, to, page, entry);
    }

    ActivityView onPage(int newPage) {
        return new ActivityView(text, kind, account, asset, from, to, Math.max(0, newPage), "");
    }

    static ActivityView ofAsset(String asset) {
        return new ActivityView("", "", "", asset, "", "", 0, "");
    }

    static ActivityView inAccount(String account) {
        return new ActivityView("", "", account, "", "", "", 0, "");
    }
}
