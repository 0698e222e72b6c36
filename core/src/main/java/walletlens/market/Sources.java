package walletlens.market;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.asset.AssetClass;
import walletlens.market.Source.Browser;
import walletlens.market.Source.Pace;
import walletlens.market.Source.Scope;

/**
 * Every source there is, and with that the one list of what may be asked of the outside. The order is the usual order of
 * asking: what tells the source nothing comes first.
 */
public final class Sources {
    private static final int MEGA = 1_000_000;
    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;
    private static final String NOTHING_HELD = "that this address asks for ";
    private static final String PERSONAL = "For personal use; its terms forbid passing the figures on.";

    private static final List<Source> ALL = List.of(
            new Source("ecb", "European Central Bank",
                    "The ECB learns " + NOTHING_HELD + "its whole table of exchange rates, and nothing of what you hold.",
                    Scope.BULK, List.of(AssetClass.CASH), true, true, Browser.REFUSED, new Pace(10, 2 * HOUR), 20 * MEGA,
                    List.of(Reach.of("www.ecb.europa.eu", "/stats/eurofxref/eurofxref-daily.xml"),
                            Reach.of("www.ecb.europa.eu", "/stats/eurofxref/eurofxref-hist-90d.xml"),
                            Reach.of("www.ecb.europa.eu", "/stats/eurofxref/eurofxref-hist.xml"),
                            Reach.of("data-api.ecb.europa.eu", "/service/data/EXR/D..EUR.SP00.A",
                                    "format", "detail", "startPeriod", "endPeriod")),
                    Map.of(), "Free to use with the source named."),
            new Source("frankfurter", "Frankfurter",
                    "Frankfurter learns " + NOTHING_HELD + "all exchange rates of a day, and nothing of what you hold.",
                    Scope.BULK, List.of(AssetClass.CASH, AssetClass.METAL), true, true, Browser.ALLOWED, new Pace(2, 2 * HOUR),
                    20 * MEGA,
                    List.of(Reach.of("api.frankfurter.dev", "/v2/rates", "base", "from", "to")),
                    Map.of(), "Free to use; the figures are those of central banks."),
            new Source("coinbase", "Coinbase, all rates",
                    "Coinbase learns " + NOTHING_HELD + "its whole list of rates, and nothing of what you hold.",
                    Scope.BULK, List.of(AssetClass.CRYPTO, AssetClass.CASH), true, false, Browser.UNKNOWN,
                    new Pace(30, MINUTE), 4 * MEGA,
                    List.of(Reach.of("api.coinbase.com", "/v2/exchange-rates", "currency")), Map.of(), PERSONAL),
            new Source("kraken", "Kraken, all markets",
                    "Kraken learns " + NOTHING_HELD + "all its markets, and nothing of what you hold.",
                    Scope.BULK, List.of(AssetClass.CRYPTO, AssetClass.CASH), true, false, Browser.UNKNOWN,
                    new Pace(30, 5 * MINUTE), 8 * MEGA,
                    List.of(Reach.of("api.kraken.com", "/0/public/Ticker", "assetVersion")), Map.of(), PERSONAL),
            new Source("binance", "Binance, all markets",
                    "Binance learns " + NOTHING_HELD + "all its markets, and nothing of what you hold.",
                    Scope.BULK, List.of(AssetClass.CRYPTO), true, false, Browser.REFUSED, new Pace(30, MINUTE), 8 * MEGA,
                    List.of(Reach.of("data-api.binance.vision", "/api/v3/ticker/price")), Map.of(), PERSONAL),
            new Source("coingecko", "CoinGecko, the largest coins",
                    "CoinGecko learns " + NOTHING_HELD + "the 1,000 largest coins, and nothing of what you hold.",
                    Scope.BULK, List.of(AssetClass.CRYPTO), true, false, Browser.ALLOWED, new Pace(10, 5 * MINUTE), 4 * MEGA,
                    List.of(Reach.of("api.coingecko.com", "/api/v3/coins/markets", "vs_currency", "order", "per_page", "page")),
                    Map.of(), "Free for personal use, about ten requests a minute; name CoinGecko as the source."),
            new Source("gold-api", "gold-api.com",
                    "gold-api.com learns " + NOTHING_HELD + "all four precious metals, and nothing of what you hold.",
                    Scope.BULK, List.of(AssetClass.METAL), true, false, Browser.UNKNOWN, new Pace(2, 5 * MINUTE), MEGA,
                    List.of(Reach.of("api.gold-api.com", "/price/*")), Map.of(), "Free to use without a key."),
            new Source("lbma", "London Bullion Market Association",
                    "The LBMA learns that this address asks for a metal's whole price list, not how much you hold.",
                    Scope.BULK, List.of(AssetClass.METAL), true, true, Browser.UNKNOWN, new Pace(5, 12 * HOUR), 8 * MEGA,
                    List.of(Reach.of("prices.lbma.org.uk", "/json/*.json")), Map.of(),
                    "Benchmark prices: to look at for yourself, not to pass on."),
            new Source("nbp", "National Bank of Poland, gold",
                    "The National Bank of Poland learns that this address asks for its gold price, not how much you hold.",
                    Scope.BULK, List.of(AssetClass.METAL), true, true, Browser.ALLOWED, new Pace(2, 6 * HOUR), 2 * MEGA,
                    List.of(Reach.of("api.nbp.pl", "/api/cenyzlota/", "format"),
                            Reach.of("api.nbp.pl", "/api/cenyzlota/*/*/", "format")), Map.of(),
                    "Free to use with the source named."),
            new Source("kraken-history", "Kraken, one coin's past",
                    "Kraken learns each coin whose past prices you ask for, one by one, not how much you hold.",
                    Scope.ASSET, List.of(AssetClass.CRYPTO), false, true, Browser.UNKNOWN, new Pace(3, 12 * HOUR), 2 * MEGA,
                    List.of(Reach.of("api.kraken.com", "/0/public/OHLC", "pair", "interval", "since")), Map.of(), PERSONAL),
            new Source("binance-history", "Binance, one coin's past",
                    "Binance learns each coin whose past prices you ask for, one by one, not how much you hold.",
                    Scope.ASSET, List.of(AssetClass.CRYPTO), false, true, Browser.REFUSED, new Pace(2, 12 * HOUR), 2 * MEGA,
                    List.of(Reach.of(
                            "data-api.binance.vision", "/api/v3/klines", "symbol", "interval", "startTime", "endTime", "limit")),
                    Map.of(), PERSONAL),
            new Source("coingecko-coin", "CoinGecko, one coin each",
                    "CoinGecko learns each coin you hold that the other sources do not know, and each whose past you ask for.",
                    Scope.ASSET, List.of(AssetClass.CRYPTO), true, true, Browser.ALLOWED, new Pace(10, 5 * MINUTE), 2 * MEGA,
                    List.of(Reach.of("api.coingecko.com", "/api/v3/simple/price",
                                    "ids", "vs_currencies", "include_last_updated_at", "include_24hr_change"),
                            Reach.of("api.coingecko.com", "/api/v3/coins/*/market_chart", "vs_currency", "days", "interval"),
                            Reach.of("api.coingecko.com", "/api/v3/coins/*/market_chart/range", "vs_currency", "from", "to")),
                    Map.of(), "Free for personal use, about ten requests a minute; name CoinGecko as the source."),
            new Source("yahoo", "Yahoo Finance",
                    "Yahoo learns every stock, fund and bond you hold by its ticker, one by one, not how much you hold.",
                    Scope.ASSET,
                    List.of(AssetClass.STOCK, AssetClass.ETF, AssetClass.FUND, AssetClass.BOND, AssetClass.METAL, AssetClass.CASH),
                    true, true, Browser.REFUSED, new Pace(3, 5 * MINUTE), 8 * MEGA,
                    List.of(Reach.of("query1.finance.yahoo.com", "/v8/finance/chart/*",
                            "range", "interval", "period1", "period2", "events")),
                    Map.of(), "For personal use only."));

    private Sources() {
    }

    /** Every source, in the usual order of asking. */
    public static List<Source> all() {
        return ALL;
    }

    /** The source of a name. */
    public static Optional<Source> of(String name) {
        for (Source source : ALL) {
            if (source.name().equals(name)) {
                return Optional.of(source);
            }
        }
        return Optional.empty();
    }

    /** Whether any source may be asked this. */
    public static boolean allows(String method, String host, String path, String query) {
        for (Source source : ALL) {
            if (source.allows(method, host, path, query)) {
                return true;
            }
        }
        return false;
    }
}
