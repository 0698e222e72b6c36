package walletlens.market;

import java.util.Optional;
import walletlens.asset.Asset;

/** What a share or fund is asked for by, where the user may say so. */
public final class Tickers {
    /** The kind of identifier of an asset that holds its ticker at Yahoo. */
    public static final String YAHOO = "yahoo";

    private Tickers() {
    }

    /** The ticker an asset is asked for by: the user's own, else that of its exchange; empty where neither is known. */
    public static Optional<String> yahoo(Asset asset) {
        return Codes.yahoo(asset);
    }

    /** Whether a text can be a ticker. */
    public static boolean isTicker(String text) {
        return Codes.isTicker(text);
    }
}
