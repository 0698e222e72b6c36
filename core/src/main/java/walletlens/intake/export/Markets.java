package walletlens.intake.export;

import java.util.List;

/** Parts the name of a market, such as {@code BTC-EUR} or {@code XXBTZEUR}, into what is traded and what it is paid in. */
final class Markets {
    /** What is paid in, where nothing parts the two; the longer first. */
    private static final List<String> PAID_IN = List.of(
            "FDUSD", "USDT", "USDC", "BUSD", "TUSD", "USDP", "GUSD", "USDD", "DAI", "EUR", "USD", "GBP", "CHF", "JPY", "CAD", "AUD",
            "BRL", "TRY", "PLN", "SEK", "KRW", "BTC", "XBT", "ETH", "BNB");

    private Markets() {
    }

    /** The two; the second is empty where the name has only one, as a coin's own name has. */
    static List<String> parted(String market) {
        for (char sign : new char[] {'-', '/', '_', ':'}) {
            int at = market.indexOf(sign);
            if (at > 0) {
                return List.of(market.substring(0, at), market.substring(at + 1));
            }
        }
        boolean kraken = market.length() == 8 && isClass(market.charAt(0)) && isClass(market.charAt(4));
        if (kraken) {
            return List.of(market.substring(0, 4), market.substring(4));
        }
        for (String each : PAID_IN) {
            if (market.length() > each.length() + 1 && market.regionMatches(true, market.length() - each.length(), each, 0, each.length())) {
                return List.of(market.substring(0, market.length() - each.length()), each);
            }
        }
        return List.of(market, "");
    }

    /** Kraken's old names begin with X for coins and Z for currencies. */
    private static boolean isClass(char c) {
        return c == 'X' || c == 'Z';
    }
}
