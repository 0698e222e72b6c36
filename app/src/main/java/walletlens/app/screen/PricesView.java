package walletlens.app.screen;

/**
 * What the prices remember.
 *
 * @param open the asset whose details are shown; empty for none
 * @param typed what was typed as a price
 * @param wrong what is wrong with it
 * @param wrongTicker what is wrong with the ticker
 */
public record PricesView(String open, String typed, String wrong, String wrongTicker) {
    /** Nothing open. */
    public static final PricesView FIRST = new PricesView("", "", "", "");

    PricesView opening(String asset) {
        return new PricesView(asset, "", "", "");
    }

    PricesView wrong(String text, String why) {
        return new PricesView(open, text, why, "");
    }

    PricesView wrongTicker(String why) {
        return new PricesView(open, typed, "", why);
    }
}
