package walletlens.intake.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import walletlens.asset.AssetClass;

/** The class of an asset by the word an export has for it, or by what its name says. */
final class AssetClasses {
    private static final Map<AssetClass, List<String>> WORDS = Map.of(
            AssetClass.STOCK, List.of("stock", "stocks", "equity", "equities", "share", "shares", "aktie", "aktien", "common stock", "common",
                    "adr", "action", "actions", "aandeel", "stk", "reit"),
            AssetClass.ETF, List.of("etf", "etfs", "etc", "etp", "etn", "exchange traded fund"),
            AssetClass.FUND, List.of("fund", "funds", "mutualfund", "mutual fund", "fonds", "mutual_fund", "fond"),
            AssetClass.BOND, List.of("bond", "bonds", "anleihe", "obligation", "fixed income"),
            AssetClass.CRYPTO, List.of("crypto", "cryptocurrency", "cryptocurrencies", "coin", "token", "krypto"),
            AssetClass.METAL, List.of("metal", "commodity", "precious metal", "precious_metal"),
            AssetClass.CASH, List.of("cash", "fiat", "currency", "fx", "forex"));

    private AssetClasses() {
    }

    /** The class of an export's word; empty for an unknown one. */
    static Optional<AssetClass> of(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream().filter(each -> each.getValue().contains(plain)).map(Map.Entry::getKey).findFirst();
    }

    /** The class that a security's name says beyond doubt; empty where it says none. */
    static Optional<AssetClass> ofName(String name) {
        String plain = ' ' + name.toLowerCase(Locale.ROOT) + ' ';
        if (plain.contains(" etf ") || plain.contains(" ucits ") || plain.contains(" etc ")) {
            return Optional.of(AssetClass.ETF);
        }
        if (plain.indexOf('%') > 0 && plain.contains("/20")) {
            // A coupon and the day it is paid back.
            return Optional.of(AssetClass.BOND);
        }
        return plain.contains(" fund ") || plain.contains(" fonds ") ? Optional.of(AssetClass.FUND) : Optional.empty();
    }

    /** The class that a ticker shows: in the United States five letters that end in X are a mutual fund's. */
    static Optional<AssetClass> ofTicker(String ticker, String currency) {
        boolean fund = currency.equals("USD") && ticker.length() == 5 && ticker.endsWith("X") && ticker.indexOf('.') < 0;
        return fund ? Optional.of(AssetClass.FUND) : Optional.empty();
    }
}
