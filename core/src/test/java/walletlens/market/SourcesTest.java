package walletlens.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {
    @ParameterizedTest
    @CsvSource({
        "api.coinbase.com,/v2/exchange-rates,currency=USD",
        "api.kraken.com,/0/public/Ticker,assetVersion=1",
        "data-api.binance.vision,/api/v3/ticker/price,''",
        "api.coingecko.com,/api/v3/coins/markets,vs_currency=usd&order=market_cap_desc&per_page=250&page=4",
        "api.coingecko.com,/api/v3/coins/usd-coin/market_chart,vs_currency=usd&days=365",
        "www.ecb.europa.eu,/stats/eurofxref/eurofxref-hist.xml,''",
        "api.frankfurter.dev,/v2/rates,base=EUR",
        "api.gold-api.com,/price/XAU,''",
        "prices.lbma.org.uk,/json/gold_pm.json,''",
        "api.nbp.pl,/api/cenyzlota/2024-01-01/2024-12-31/,format=json",
        "query1.finance.yahoo.com,/v8/finance/chart/BRK-B,range=10y&interval=1d",
        "query1.finance.yahoo.com,/v8/finance/chart/EURUSD=X,range=5d&interval=1d"})
    void what_a_source_is_asked_is_allowed(String host, String path, String query) {
        assertTrue(Sources.allows("GET", host, path, query));
    }

    @ParameterizedTest
    @CsvSource({
        "evil.example,/v2/exchange-rates,currency=USD",
        "api.coinbase.com.evil.example,/v2/exchange-rates,currency=USD",
        "API.COINBASE.COM,/v2/exchange-rates,currency=USD",
        "api.coinbase.com:8443,/v2/exchange-rates,currency=USD",
        "user@api.coinbase.com,/v2/exchange-rates,currency=USD",
        "127.0.0.1,/v2/exchange-rates,currency=USD",
        "api.coinbase.com,/v2/accounts,''",
        "api.coinbase.com,/v2/exchange-rates/,''",
        "api.coinbase.com,//v2/exchange-rates,''",
        "api.coinbase.com,/v2/exchange-rates,currency=USD&currency=EUR",
        "api.coinbase.com,/v2/exchange-rates,currency=USD&callback=x",
        "api.coinbase.com,/v2/exchange-rates,currency=%55SD",
        "api.coinbase.com,/v2/exchange-rates,currency=USD#x",
        "api.coinbase.com,/v2/exchange-rates,currency",
        "api.coinbase.com,/v2/exchange-rates,&",
        "api.kraken.com,/0/private/Balance,''",
        "api.gold-api.com,/price/,''",
        "api.gold-api.com,/price/XAU/../../admin,''",
        "api.gold-api.com,/price/..,''",
        "api.gold-api.com,/price/%2e%2e,''",
        "api.gold-api.com,/price/XAU/EUR,''",
        "api.gold-api.com,/price/a b,''",
        "prices.lbma.org.uk,/json/.json,''",
        "prices.lbma.org.uk,/json/../gold.json,''",
        "query1.finance.yahoo.com,/v8/finance/chart/A/B,''",
        "query1.finance.yahoo.com,/v8/finance/chart/A?x=1,''",
        "query1.finance.yahoo.com,/v7/finance/quote,symbols=A"})
    void anything_else_is_not(String host, String path, String query) {
        assertFalse(Sources.allows("GET", host, path, query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "get", "HEAD", "CONNECT", ""})
    void only_get_is_allowed(String method) {
        assertFalse(Sources.allows(method, "api.kraken.com", "/0/public/Ticker", ""));
    }

    @Test
    void a_source_does_not_reach_what_another_does() {
        assertFalse(new Request("ecb", "api.kraken.com", "/0/public/Ticker", "", "").allowed());
        assertFalse(new Request("kraken", "api.kraken.com", "/0/public/OHLC?pair=XBTUSD", "", "").allowed());
        assertTrue(new Request("kraken-history", "api.kraken.com", "/0/public/OHLC?pair=XBTUSD&interval=1440", "", "").allowed());
    }

    @Test
    void every_source_has_a_name_of_its_own_and_says_what_it_learns() {
        var names = new TreeSet<String>();
        for (Source source : Sources.all()) {
            assertTrue(names.add(source.name()), source.name());
            assertEquals(source, Sources.of(source.name()).orElseThrow());
            assertTrue(source.learns().endsWith("."), source.learns());
            assertFalse(source.reaches().isEmpty());
            assertTrue(source.live() || source.history());
            assertTrue(source.pace().least() > 0 && source.pace().valid() >= source.pace().least());
            assertEquals("source:" + source.name(), source.setting());
        }
    }
}
