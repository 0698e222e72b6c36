package walletlens.risk;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.money.Currency;

/**
 * Which kind's figures stand for an asset: what the user said, else the usual rule. An asset without a kind is left out of
 * every figure and named; nothing is guessed for it.
 */
public final class Mapping {
    /** The setting that gives an asset a kind stands under this with the asset's id behind it. */
    public static final String SETTING = "risk.kind.";

    /** The value of that setting for an asset that no figures shall stand for. */
    public static final String NONE = "none";

    private static final List<String> DOLLARS = List.of("USDT", "USDC", "DAI", "TUSD", "BUSD", "PYUSD", "USDP", "FDUSD", "GUSD");
    private static final List<String> EUROS = List.of("EURC", "EURT", "EURS");

    private final Map<String, String> chosen;
    private final Function<AssetId, String> names;

    private Mapping(Map<String, String> chosen, Function<AssetId, String> names) {
        this.chosen = Collections.unmodifiableMap(new TreeMap<>(chosen));
        this.names = names;
    }

    /**
     * The mapping of a user.
     *
     * @param settings everything that was set, by name; other names than those of {@link #SETTING} are ignored
     * @param names the name of an asset, which tells what a fund holds; the symbol where it is not known
     */
    public static Mapping of(Map<String, String> settings, Function<AssetId, String> names) {
        Map<String, String> chosen = new TreeMap<>();
        settings.forEach((name, value) -> {
            if (name.startsWith(SETTING) && (value.equals(NONE) || RiskClass.of(value).isPresent())) {
                chosen.put(name.substring(SETTING.length()), value);
            }
        });
        return new Mapping(chosen, names);
    }

    /** The usual mapping, where nothing is known but the assets' ids. */
    public static Mapping usual() {
        return of(Map.of(), AssetId::symbol);
    }

    /** The kind of an asset; empty where no figures stand for it. */
    public Optional<RiskClass> of(AssetId asset) {
        String said = chosen.get(asset.toString());
        return said != null ? RiskClass.of(said) : usual(asset);
    }

    /** Whether the user said which kind it is, or that it is none. */
    public boolean isChosen(AssetId asset) {
        return chosen.containsKey(asset.toString());
    }

    /** The kind by the usual rule: the class, for coins and metals the symbol, for funds what their name says they hold. */
    public Optional<RiskClass> usual(AssetId asset) {
        return switch (asset.assetClass()) {
            case CRYPTO -> Optional.of(coin(asset));
            case STOCK -> Optional.of(RiskClass.STOCKS);
            case ETF, FUND -> Optional.of(fund(lower(names.apply(asset))));
            case BOND -> Optional.of(RiskClass.BONDS);
            case METAL -> metal(asset.symbol());
            case CASH -> Optional.of(RiskClass.CASH);
            case REAL_ESTATE -> Optional.of(RiskClass.HOMES);
            case VEHICLE, OTHER, LOAN -> Optional.empty();
        };
    }

    private static RiskClass coin(AssetId asset) {
        String symbol = asset.symbol();
        return symbol.equals("BTC") || symbol.equals("WBTC") ? RiskClass.BITCOIN
                : symbol.equals("ETH") || symbol.equals("WETH") || symbol.equals("STETH") ? RiskClass.ETHER
                : DOLLARS.contains(symbol) || EUROS.contains(symbol) ? RiskClass.CASH : RiskClass.COINS;
    }

    private static Optional<RiskClass> metal(String symbol) {
        return switch (symbol) {
            case "XAG" -> Optional.of(RiskClass.SILVER);
            case "XPT" -> Optional.of(RiskClass.PLATINUM);
            case "XPD" -> Optional.of(RiskClass.PALLADIUM);
            case "XAU" -> Optional.of(RiskClass.GOLD);
            default -> Optional.empty();
        };
    }

    private static RiskClass fund(String name) {
        boolean miners = name.contains("miner") || name.contains("mining");
        return name.contains("bond") || name.contains("treasury") || name.contains("gilt") ? RiskClass.BONDS
                : name.contains("gold") && !miners && !name.contains("goldman") ? RiskClass.GOLD
                : name.contains("silver") && !miners ? RiskClass.SILVER
                : name.contains("bitcoin") ? RiskClass.BITCOIN
                : name.contains("ethereum") ? RiskClass.ETHER
                : name.contains("money market") ? RiskClass.CASH : RiskClass.STOCKS;
    }

    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
        }
        return lower.toString();
    }

    /** The currency that a coin is a promise of, such as the dollar for USDC; empty for every other asset. */
    static Optional<Currency> promised(AssetId asset) {
        boolean coin = asset.assetClass() == AssetClass.CRYPTO;
        return coin && DOLLARS.contains(asset.symbol()) ? Optional.of(Currency.USD)
                : coin && EUROS.contains(asset.symbol()) ? Optional.of(Currency.EUR) : Optional.empty();
    }
}
