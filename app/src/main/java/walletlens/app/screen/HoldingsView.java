package walletlens.app.screen;

/**
 * What the holdings remember.
 *
 * @param sort the column sorted by
 * @param up whether the smallest comes first
 * @param filter the words looked for
 * @param open the asset whose details are shown; empty for none
 * @param price what was typed as a price that is not one; empty otherwise
 * @param wrong what is wrong with it
 */
public record HoldingsView(String sort, boolean up, String filter, String open, String price, String wrong) {
    /** The largest first. */
    public static final HoldingsView FIRST = new HoldingsView("value", false, "", "", "", "");

    HoldingsView opening(String asset) {
        return new HoldingsView(sort, up, filter, asset, "", "");
    }

    HoldingsView filtered(String words) {
        return new HoldingsView(sort, up, words, open, price, wrong);
    }

    /** Sorted by a column; by the same again the other way round. Texts begin with A, numbers with the largest. */
    HoldingsView sorted(String column) {
        boolean same = sort.equals(column);
        return new HoldingsView(column, same ? !up : column.equals("name"), filter, open, price, wrong);
    }

    HoldingsView wrongPrice(String typed, String why) {
        return new HoldingsView(sort, up, filter, open, typed, why);
    }
}
