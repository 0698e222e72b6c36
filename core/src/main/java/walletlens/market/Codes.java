package walletlens.market;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.Asset;
import walletlens.asset.AssetClass;
import walletlens.asset.Resources;
import walletlens.money.Currency;

/** What assets are called elsewhere: tables of facts by identity; a ticker alone never decides. */
final class Codes {
    static final int COINBASE = 1;
    static final int KRAKEN = 2;
    static final int BINANCE = 3;

    private Codes() {
    }

    private static final class Coins {
        static final Map<String, Resources.Row> BY_ID = read("walletlens/market/coins.tsv");
    }

    private static final class Venues {
        static final Map<String, Resources.Row> BY_MIC = read("walletlens/market/venues.tsv");
    }

    private static Map<String, Resources.Row> read(String path) {
        Map<String, Resources.Row> rows = new TreeMap<>();
        for (Resources.Row row : Resources.rows(path)) {
            rows.put(row.cell(0), row);
        }
        return rows;
    }

    /** A coin's id: the catalogue's, or the qualifier that tells it from others of its symbol. */
    static Optional<String> coinId(Asset asset) {
        if (asset.id().assetClass() != AssetClass.CRYPTO) {
            return Optional.empty();
        }
        String id = asset.identifiers().getOrDefault("id", asset.id().qualifier());
        return Optional.of(id).filter(Codes::isSlug);
    }

    private static boolean isSlug(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_')) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= 100;
    }

    /** A coin's code at an exchange; empty where it is not known to be listed there. */
    static Optional<String> coin(Asset asset, int exchange) {
        Resources.Row row = coinId(asset).map(Coins.BY_ID::get).orElse(null);
        String code = row == null ? "" : row.cell(exchange);
        return Optional.of(code).filter(known -> !known.isEmpty());
    }

    /** A metal's code of ISO 4217. */
    static Optional<String> metal(Asset asset) {
        return asset.id().assetClass() == AssetClass.METAL && asset.id().qualifier().isEmpty()
                && "XAU XAG XPT XPD".contains(asset.id().symbol()) && asset.id().symbol().length() == 3
                ? Optional.of(asset.id().symbol()) : Optional.empty();
    }

    /** A currency's code, where it is one of three letters. */
    static Optional<String> fiat(Asset asset) {
        return asset.id().currency().map(Currency::code).filter(code -> code.length() == 3);
    }

    /** What Yahoo calls an asset: by the venue the catalogue or the user names; empty where the venue is not known. */
    static Optional<String> yahoo(Asset asset) {
        switch (asset.id().assetClass()) {
            case STOCK:
            case ETF:
            case FUND:
            case BOND:
                return listed(asset);
            case METAL:
                return metal(asset).map(Codes::future);
            case CASH:
                return fiat(asset).filter(code -> !code.equals("USD")).map(code -> code + "USD=X");
            default:
                return Optional.empty();
        }
    }

    /** The next futures contract stands for the metal. */
    private static String future(String metal) {
        return switch (metal) {
            case "XAU" -> "GC=F";
            case "XAG" -> "SI=F";
            case "XPT" -> "PL=F";
            default -> "PA=F";
        };
    }

    private static Optional<String> listed(Asset asset) {
        String given = asset.identifiers().getOrDefault("yahoo", "");
        if (!given.isEmpty()) {
            return Optional.of(given).filter(Codes::isTicker);
        }
        String mic = asset.identifiers().getOrDefault("mic", asset.id().qualifier());
        Resources.Row venue = Venues.BY_MIC.get(mic);
        boolean plain = mic.isEmpty() && asset.currency().equals(Currency.USD);
        if (venue == null && !plain) {
            return Optional.empty();
        }
        String symbol = asset.id().symbol().replace('.', '-').replace(' ', '-').replace('/', '-');
        return Optional.of(symbol + (plain ? "" : venue.cell(1))).filter(Codes::isTicker);
    }

    /** Whether a text can be a ticker of Yahoo's. */
    static boolean isTicker(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '=')) {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= 24 && !text.contains("..") && !text.equals(".");
    }
}
