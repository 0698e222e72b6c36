package walletlens.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.money.Currency;

/** One fact a test: a body as the source sends it, and the prices that come of it. */
class ConnectorsTest {
    private static final String NOON = "2026-05-18T12:00Z";

    @Test
    void coinbase_says_how_much_a_dollar_buys_so_that_a_coins_price_is_one_divided_by_it() {
        var told = Asked.answer("coinbase", Asked.live("crypto:BTC", "cash:EUR", "cash:USD", "crypto:SOL"),
                "{\"data\":{\"currency\":\"USD\",\"rates\":{\"BTC\":\"0.0000125\",\"EUR\":\"0.8\",\"USD\":\"1.0\",\"ETH\":\"0.0004\"}}}");
        // 1 / 0.0000125 = 80,000; the rate of the euro stays as it was said: a dollar is 0.8 euros
        assertEquals(List.of("crypto:BTC 80000 USD " + NOON, "cash:USD 0.8 EUR " + NOON), Asked.lines(told));
        assertEquals(List.of(), told.problems());
    }

    @Test
    void coinbases_rates_of_another_currency_are_not_taken() {
        var told = Asked.answer("coinbase", Asked.live("crypto:BTC"), "{\"data\":{\"currency\":\"EUR\",\"rates\":{\"BTC\":\"0.00002\"}}}");
        assertFalse(told.hasValue());
        assertEquals(List.of("Coinbase, all rates, currency: The rates are of another currency than asked for."), Asked.problems(told));
    }

    @Test
    void kraken_tells_the_last_trade_of_each_market_under_its_new_name_or_its_old_one() {
        String body = "{\"error\":[],\"result\":{\"BTC/USD\":{\"a\":[\"77700.1\",\"1\",\"1.000\"],\"c\":[\"77699.9\",\"0.01\"],\"o\":\"77000\"},"
                + "\"XETHZUSD\":{\"c\":[\"2100.55\",\"1\"]},\"XDGUSD\":{\"c\":[\"0.1\",\"1\"]},\"KSM/EUR\":{\"c\":[\"6.5\",\"1\"]},"
                + "\"EUR/USD\":{\"c\":[\"1.1663\",\"5\"]},\"ADA/USD\":{\"c\":[\"0.77\",\"1\"]}}}";
        var told = Asked.answer("kraken", Asked.live("crypto:BTC", "crypto:ETH", "crypto:DOGE", "crypto:KSM", "cash:EUR"), body);
        assertEquals(List.of("crypto:BTC 77699.9 USD " + NOON, "crypto:ETH 2100.55 USD " + NOON, "crypto:DOGE 0.1 USD " + NOON,
                "crypto:KSM 6.5 EUR " + NOON, "cash:EUR 1.1663 USD " + NOON), Asked.lines(told));
    }

    @Test
    void krakens_refusals_come_with_a_status_of_200_and_are_said() {
        var told = Asked.answer("kraken", Asked.live("crypto:BTC"), "{\"error\":[\"EGeneral:Too many requests\"]}");
        assertEquals(List.of("Kraken, all markets: The source refuses: EGeneral:Too many requests"), Asked.problems(told));
    }

    @Test
    void krakens_days_leave_out_the_one_that_is_not_over_and_those_not_asked_for() {
        // 2026-05-15, 16, 17 and 18 begin at 1778803200, 1778889600, 1778976000 and 1779062400
        String body = "{\"error\":[],\"result\":{\"XXBTZUSD\":[[1778803200,\"1\",\"2\",\"3\",\"79000.0\",\"5\",\"6\",7],"
                + "[1778889600,\"1\",\"2\",\"3\",\"78500.5\",\"5\",\"6\",7],[1778976000,\"1\",\"2\",\"3\",\"78000\",\"5\",\"6\",7],"
                + "[1779062400,\"1\",\"2\",\"3\",\"77700\",\"5\",\"6\",7]],\"last\":1778976000}}";
        var question = Asked.past("crypto:BTC", "2026-05-16", "2026-05-18");
        assertEquals("/0/public/OHLC?pair=XBTUSD&interval=1440&since=1778803200",
                Connectors.requests("kraken-history", question).get(0).path());
        assertEquals(List.of("crypto:BTC 78500.5 USD 2026-05-16", "crypto:BTC 78000 USD 2026-05-17"),
                Asked.lines(Asked.answer("kraken-history", question, body)));
    }

    @Test
    void binances_prices_in_tether_stay_in_tether_beside_the_euros() {
        String body = "[{\"symbol\":\"BTCUSDT\",\"price\":\"77650.01000000\"},{\"symbol\":\"EURUSDT\",\"price\":\"1.16500000\"},"
                + "{\"symbol\":\"ETHBTC\",\"price\":\"0.02700000\"},{\"symbol\":\"LUNAUSDT\",\"price\":\"0.15\"},{\"symbol\":\"LUNCUSDT\",\"price\":\"0.00005\"}]";
        var told = Asked.answer("binance", Asked.live("crypto:BTC", "crypto:ETH"), body);
        assertEquals(List.of("crypto:BTC 77650.01000000 USDT " + NOON, "crypto:ETH 0.02700000 BTC " + NOON,
                "cash:EUR 1.16500000 USDT " + NOON), Asked.lines(told));
    }

    @Test
    void two_coins_of_one_ticker_are_told_apart_by_identity_at_each_exchange() {
        String binance = "[{\"symbol\":\"LUNAUSDT\",\"price\":\"0.15\"},{\"symbol\":\"LUNCUSDT\",\"price\":\"0.00005\"}]";
        String kraken = "{\"error\":[],\"result\":{\"LUNA/USD\":{\"c\":[\"0.00005\",\"1\"]},\"LUNA2/USD\":{\"c\":[\"0.15\",\"1\"]}}}";
        var both = Asked.live("crypto:LUNA", "crypto:LUNC");
        assertEquals(List.of("crypto:LUNA 0.15 USDT " + NOON, "crypto:LUNC 0.00005 USDT " + NOON), Asked.lines(Asked.answer("binance", both, binance)));
        assertEquals(List.of("crypto:LUNA 0.15 USD " + NOON, "crypto:LUNC 0.00005 USD " + NOON), Asked.lines(Asked.answer("kraken", both, kraken)));
    }

    @Test
    void a_coin_of_the_users_own_that_borrows_a_ticker_is_asked_of_nobody() {
        Asset mine = Asset.of(AssetId.parse("crypto:BTC#my-own-coin").orElseThrow(), "Mine", Currency.USD);
        for (String source : List.of("coinbase", "kraken", "binance", "kraken-history", "binance-history")) {
            assertFalse(Connectors.knows(Sources.of(source).orElseThrow(), mine), source);
        }
        Asset none = Asset.of(AssetId.parse("crypto:NOSUCHCOIN").orElseThrow(), "None", Currency.USD);
        for (Source source : Sources.all()) {
            assertFalse(Connectors.knows(source, none), source.name());
        }
    }

    @Test
    void binances_days_bring_the_euro_against_tether_with_them() {
        var question = Asked.past("crypto:BTC", "2026-05-16", "2026-05-17");
        List<Request> requests = Connectors.requests("binance-history", question);
        assertEquals(List.of("/api/v3/klines?symbol=BTCUSDT&interval=1d&startTime=1778889600000&endTime=1779062399999&limit=1000",
                "/api/v3/klines?symbol=EURUSDT&interval=1d&startTime=1778889600000&endTime=1779062399999&limit=1000"),
                requests.stream().map(Request::path).toList());
        String body = "[[1778889600000,\"1\",\"2\",\"3\",\"78500.5\",\"5\",1778975999999,\"8\",9,\"10\",\"11\",\"0\"]]";
        assertEquals(List.of("crypto:BTC 78500.5 USDT 2026-05-16"), Asked.lines(Asked.answer("binance-history", question, 0, body)));
        assertEquals(List.of("cash:EUR 78500.5 USDT 2026-05-16"), Asked.lines(Asked.answer("binance-history", question, 1, body)));
    }

    @Test
    void coingecko_goes_by_coin_id_and_tells_the_price_of_a_day_before() {
        String body = "[{\"id\":\"bitcoin\",\"symbol\":\"btc\",\"current_price\":77671,\"price_change_24h\":-747.5,\"last_updated\":\"2026-05-18T11:49:21.599Z\"},"
                + "{\"id\":\"batcat\",\"symbol\":\"btc\",\"current_price\":0.1,\"last_updated\":\"2026-05-18T11:49:21.599Z\"},"
                + "{\"id\":\"ethereum\",\"symbol\":\"eth\",\"current_price\":null,\"last_updated\":null}]";
        var told = Asked.answer("coingecko", Asked.live("crypto:BTC", "crypto:ETH"), body);
        assertEquals(List.of("crypto:BTC 77671 USD 2026-05-18T11:49:21Z"), Asked.lines(told));
        // 77,671 - (-747.5) = 78,418.5
        var before = told.get().previous().get(AssetId.parse("crypto:BTC").orElseThrow());
        assertEquals("78418.5 USD", before.price().toString());
        assertEquals("2026-05-17", before.time().date().toString());
    }

    @Test
    void coingecko_asked_for_named_coins_reckons_the_day_before_from_the_percentage() {
        String body = "{\"bitcoin\":{\"usd\":76975,\"usd_24h_change\":-3.78125,\"last_updated_at\":1779092258}}";
        var told = Asked.answer("coingecko-coin", Asked.live("crypto:BTC"), body);
        assertEquals(List.of("crypto:BTC 76975 USD 2026-05-18T08:17:38Z"), Asked.lines(told));
        // 76,975 / (1 - 0.0378125) = 80,000
        assertEquals("80000 USD", told.get().previous().get(AssetId.parse("crypto:BTC").orElseThrow()).price().toString());
        assertEquals("/api/v3/simple/price?ids=bitcoin&vs_currencies=usd&include_24hr_change=true&include_last_updated_at=true",
                Connectors.requests("coingecko-coin", Asked.live("crypto:BTC")).get(0).path());
    }

    @Test
    void coingeckos_price_of_midnight_is_the_close_of_the_day_before() {
        // 2026-05-17 00:00 is 1778976000, 2026-05-18 00:00 is 1779062400
        String body = "{\"prices\":[[1778976000000,78500.25],[1779062400000,78000],[1779100000000,77000]]}";
        assertEquals(List.of("crypto:BTC 78500.25 USD 2026-05-16", "crypto:BTC 78000 USD 2026-05-17"),
                Asked.lines(Asked.answer("coingecko-coin", Asked.past("crypto:BTC", "2026-05-16", "2026-05-18"), body)));
    }

    private static final String ECB = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gesmes:Envelope xmlns:gesmes=\"x\"><Cube>\n"
            + "<Cube time='2026-05-18'><Cube currency='USD' rate='1.1650'/><Cube currency='CHF' rate='0.9'/></Cube>\n"
            + "<Cube time=\"2026-05-15\"><Cube currency=\"USD\" rate=\"1.16\"/></Cube></Cube></gesmes:Envelope>";

    @Test
    void the_ecbs_file_tells_what_one_euro_is_worth() {
        assertEquals(List.of("cash:EUR 1.1650 USD 2026-05-18", "cash:EUR 1.16 USD 2026-05-15"),
                Asked.lines(Asked.answer("ecb", Asked.live("cash:USD", "cash:EUR"), ECB)));
        assertEquals(List.of("cash:EUR 1.16 USD 2026-05-15"),
                Asked.lines(Asked.answer("ecb", Asked.past("cash:USD", "2026-05-10", "2026-05-17"), ECB)));
    }

    @Test
    void of_the_ecbs_file_that_broke_off_what_was_read_is_kept_and_the_break_is_said() {
        var told = Asked.answer("ecb", Asked.live("cash:USD"), ECB.substring(0, ECB.indexOf("rate=\"1.16") + 10));
        assertEquals(List.of("cash:EUR 1.1650 USD 2026-05-18"), Asked.lines(told));
        assertEquals(List.of("European Central Bank: The answer is broken off."), Asked.problems(told));
    }

    @Test
    void the_ecb_is_asked_for_the_shortest_file_that_reaches_back() {
        assertEquals("/stats/eurofxref/eurofxref-hist-90d.xml", path("ecb", "2026-03-01"));
        assertEquals("/service/data/EXR/D..EUR.SP00.A?format=csvdata&detail=dataonly&startPeriod=2024-01-01&endPeriod=2026-05-17", path("ecb", "2024-01-01"));
        assertEquals("/stats/eurofxref/eurofxref-hist.xml", path("ecb", "2001-01-01"));
    }

    private static String path(String source, String from) {
        return Connectors.requests(source, Asked.past("cash:USD", from, "2026-05-17")).get(0).path();
    }

    @Test
    void the_ecbs_table_is_read_by_the_names_of_its_columns() {
        String body = "KEY,FREQ,CURRENCY,CURRENCY_DENOM,TIME_PERIOD,OBS_VALUE\r\nx,D,USD,EUR,2026-05-15,1.16\r\nx,D,USD,EUR,2026-05-16,\r\n"
                + "x,D,AUD,EUR,2026-05-15,1.7\r\nx,D,USD,GBP,2026-05-15,1.3\r\n";
        assertEquals(List.of("cash:EUR 1.16 USD 2026-05-15"),
                Asked.lines(Asked.answer("ecb", Asked.past("cash:USD", "2025-01-01", "2026-05-17"), body)));
    }

    @Test
    void frankfurter_is_read_in_both_its_forms_and_knows_metals() {
        String now = "[{\"date\":\"2026-05-18\",\"base\":\"EUR\",\"quote\":\"USD\",\"rate\":1.165},{\"date\":\"2026-05-18\",\"base\":\"EUR\",\"quote\":\"XAU\",\"rate\":0.00025}]";
        // one euro buys 0.00025 ounces, so an ounce is 4,000 euros
        assertEquals(List.of("cash:EUR 1.165 USD 2026-05-18", "metal:XAU 4000 EUR 2026-05-18"),
                Asked.lines(Asked.answer("frankfurter", Asked.live("cash:USD", "metal:XAU"), now)));
        String older = "{\"amount\":1.0,\"base\":\"EUR\",\"start_date\":\"2026-05-14\",\"rates\":{\"2026-05-14\":{\"USD\":1.15},\"2026-05-15\":{\"USD\":1.16,\"CHF\":0.9}}}";
        assertEquals(List.of("cash:EUR 1.15 USD 2026-05-14", "cash:EUR 1.16 USD 2026-05-15"),
                Asked.lines(Asked.answer("frankfurter", Asked.past("cash:USD", "2026-05-01", "2026-05-17"), older)));
    }

    @Test
    void gold_api_tells_one_metal_at_a_time_and_all_four_are_asked_for() {
        var question = Asked.live("metal:XAU");
        assertEquals(List.of("/price/XAU", "/price/XAG", "/price/XPT", "/price/XPD"),
                Connectors.requests("gold-api", question).stream().map(Request::path).toList());
        String body = "{\"currency\":\"USD\",\"price\":4165.200195,\"symbol\":\"XAU\",\"updatedAt\":\"2026-05-18T11:08:54Z\"}";
        assertEquals(List.of("metal:XAU 4165.200195 USD 2026-05-18T11:08:54Z"), Asked.lines(Asked.answer("gold-api", question, body)));
        assertFalse(Asked.answer("gold-api", question, body.replace("XAU", "XAG")).hasValue());
        assertFalse(Asked.answer("gold-api", question, body.replace("USD", "INR")).hasValue());
    }

    @Test
    void the_lbmas_days_without_an_auction_are_passed_over() {
        String body = "[{\"is_cms_locked\":0,\"d\":\"2026-05-14\",\"v\":[4380.5,3300,3900]},{\"d\":\"2026-05-15\",\"v\":[4386.25,null,null]},"
                + "{\"d\":\"2026-05-16\",\"v\":[0,0,0]},{\"d\":\"2026-05-17\",\"v\":[null,null,null]}]";
        assertEquals(List.of("metal:XAU 4386.25 USD 2026-05-15"), Asked.lines(Asked.answer("lbma", Asked.live("metal:XAU"), body)));
        assertEquals(List.of("metal:XAU 4386.25 USD 2026-05-15", "metal:XAU 4380.5 USD 2026-05-14"),
                Asked.lines(Asked.answer("lbma", Asked.past("metal:XAU", "2026-05-01", "2026-05-17"), body)));
    }

    @Test
    void polands_price_of_a_gram_becomes_that_of_an_ounce() {
        // 500 PLN a gram x 31.1034768 grams = 15,551.7384 PLN
        assertEquals(List.of("metal:XAU 15551.7384000 PLN 2026-05-15"),
                Asked.lines(Asked.answer("nbp", Asked.live("metal:XAU"), "[{\"data\":\"2026-05-15\",\"cena\":500}]")));
    }

    private static String yahoo(String symbol, String currency, String rest) {
        return "{\"chart\":{\"result\":[{\"meta\":{\"currency\":\"" + currency + "\",\"symbol\":\"" + symbol + "\"," + rest + "}],\"error\":null}}";
    }

    @Test
    void yahoos_previous_close_is_that_of_the_exchanges_day_before() {
        // Friday 2026-05-15 and Monday 2026-05-18 open at 13:30 UTC, which is 09:30 in New York; Monday's last trade was at 11:00 UTC before the opening
        String body = yahoo("AAPL", "USD", "\"regularMarketPrice\":301.5,\"regularMarketTime\":1778875200,\"gmtoffset\":-14400},"
                + "\"timestamp\":[1778765400,1778851800],\"indicators\":{\"quote\":[{\"close\":[298.25,301.5]}]}");
        var told = Asked.answer("yahoo", Asked.live("stock:AAPL"), body);
        assertEquals(List.of("stock:AAPL 301.5 USD 2026-05-15T20:00Z"), Asked.lines(told));
        var before = told.get().previous().get(AssetId.parse("stock:AAPL").orElseThrow());
        assertEquals("298.25 USD on 2026-05-14", before.price() + " on " + before.time());
    }

    @Test
    void in_tokyo_the_exchanges_day_is_not_the_one_of_utc() {
        // 2026-05-18 00:00 UTC is 09:00 in Tokyo; 2026-05-17 23:59 UTC would be the day before elsewhere
        String body = yahoo("7203.T", "JPY", "\"regularMarketPrice\":3000,\"regularMarketTime\":1779087600,\"gmtoffset\":32400},"
                + "\"timestamp\":[1778803200,1779062400],\"indicators\":{\"quote\":[{\"close\":[2950,3000]}]}");
        var told = Asked.answer("yahoo", Asked.live("stock:7203"), body);
        assertEquals("2950 JPY", told.get().previous().get(AssetId.parse("stock:7203").orElseThrow()).price().toString());
    }

    @Test
    void pence_become_pounds() {
        String body = yahoo("VOD.L", "GBp", "\"regularMarketPrice\":73.5,\"regularMarketTime\":1779087600,\"gmtoffset\":3600}");
        Asset vod = new Asset(AssetId.parse("stock:VOD").orElseThrow(), "Vodafone", Currency.of("GBP"), Map.of("mic", "XLON"), List.of());
        var question = new Question.Live(List.of(vod), java.time.ZoneOffset.UTC);
        assertEquals(List.of("stock:VOD 0.735 GBP 2026-05-18T07:00Z"), Asked.lines(Asked.answer("yahoo", question, body)));
    }

    @Test
    void closes_from_before_a_split_are_those_of_their_own_day() {
        // Two for one on 2026-05-13, three for one on 2026-05-15: a close of 100 on the 12th was 600 then, one of 110 on the 13th 330
        String body = yahoo("AAPL", "USD", "\"gmtoffset\":-14400},\"timestamp\":[1778592600,1778679000,1778765400,1778851800],"
                + "\"events\":{\"splits\":{\"1\":{\"date\":1778679000,\"numerator\":2.0,\"denominator\":1.0},\"2\":{\"date\":1778851800,\"numerator\":3,\"denominator\":1}}},"
                + "\"indicators\":{\"quote\":[{\"close\":[100,110,null,120]}]}");
        var told = Asked.answer("yahoo", Asked.past("stock:AAPL", "2026-05-12", "2026-05-15"), body);
        assertEquals(List.of("600.0", "330", "120"),
                told.get().quotes().stream().map(quote -> quote.price().amount().toString()).toList());
        assertEquals(List.of("2026-05-13", "2026-05-15"), told.get().splits().stream().map(split -> split.day().toString()).toList());
    }

    @Test
    void yahoos_dividends_are_those_of_one_share_as_it_was_counted_on_the_day() {
        // 2026-05-12 to 15 at half past one in UTC; split two for one on the 14th, so that the 0.5 USD of the 12th were told as 0.25
        String body = yahoo("AAPL", "USD", "\"gmtoffset\":-14400},\"timestamp\":[1778592600,1778679000,1778765400,1778851800],"
                + "\"events\":{\"splits\":{\"1778765400\":{\"date\":1778765400,\"numerator\":2,\"denominator\":1}},"
                + "\"dividends\":{\"1778592600\":{\"amount\":0.25,\"date\":1778592600},\"1778851800\":{\"amount\":0.26,\"date\":1778851800},"
                + "\"x\":{\"amount\":-1,\"date\":1778851800},\"y\":7}},"
                + "\"indicators\":{\"quote\":[{\"close\":[100,101,102,103]}]}");
        var told = Asked.answer("yahoo", Asked.past("stock:AAPL", "2026-05-12", "2026-05-15"), body);
        assertEquals("[2026-05-12 0.50 USD, 2026-05-15 0.26 USD]",
                told.get().dividends().stream().map(paid -> paid.day() + " " + paid.each()).toList().toString());
        assertEquals(3, told.problems().size());
    }

    @Test
    void dividends_in_pence_are_told_in_pounds() {
        String body = yahoo("VOD.L", "GBp", "\"gmtoffset\":3600},\"timestamp\":[1778592600],"
                + "\"events\":{\"dividends\":{\"1778592600\":{\"amount\":4.5,\"date\":1778592600}}},\"indicators\":{\"quote\":[{\"close\":[73.5]}]}");
        Asset vodafone = new Asset(AssetId.parse("stock:VOD").orElseThrow(), "Vodafone", Currency.of("GBP"), Map.of("yahoo", "VOD.L"), List.of());
        var told = Asked.answer("yahoo", new Question.Past(List.of(vodafone), java.time.LocalDate.of(2026, 5, 12), java.time.LocalDate.of(2026, 5, 15), java.time.LocalDate.of(2026, 5, 18)), body);
        assertEquals("0.045 GBP", told.get().dividends().get(0).each().toString());
    }

    @Test
    void tickers_are_spelt_as_yahoo_does() {
        Map<String, String> tickers = new TreeMap<>();
        for (String id : List.of("stock:BRK.B", "stock:SAP", "stock:NOVO.B", "stock:0700", "metal:XAU", "cash:EUR", "etf:SPY", "stock:7203")) {
            Codes.yahoo(Asked.asset(id)).ifPresent(ticker -> tickers.put(id, ticker));
        }
        assertEquals(Map.of("stock:BRK.B", "BRK-B", "stock:SAP", "SAP.DE", "stock:NOVO.B", "NOVO-B.CO", "stock:0700", "0700.HK",
                "metal:XAU", "GC=F", "cash:EUR", "EURUSD=X", "etf:SPY", "SPY", "stock:7203", "7203.T"), tickers);
    }

    @Test
    void another_tickers_chart_is_not_taken() {
        String body = yahoo("MSFT", "USD", "\"regularMarketPrice\":301.5,\"regularMarketTime\":1778875200,\"gmtoffset\":-14400}");
        assertFalse(Asked.answer("yahoo", Asked.live("stock:AAPL"), body).hasValue());
    }

    @Test
    void every_request_of_every_source_is_on_the_list() {
        String[] all = {"crypto:BTC", "crypto:USDC", "crypto:LUNA", "cash:USD", "cash:CHF", "metal:XAU", "metal:XAG", "stock:AAPL", "stock:BRK.B",
            "stock:NOVO.B", "etf:SPY", "stock:0700"};
        int asked = 0;
        for (Source source : Sources.all()) {
            List<Request> requests = new java.util.ArrayList<>(Connectors.requests(source.name(), Asked.live(all)));
            for (String from : List.of("2026-05-01", "2024-05-01", "2009-05-01")) {
                requests.addAll(Connectors.requests(source.name(), new Question.Past(Asked.assets(all), java.time.LocalDate.parse(from),
                        java.time.LocalDate.parse("2026-05-17"), java.time.LocalDate.parse("2026-05-18"))));
            }
            assertFalse(requests.isEmpty(), source.name());
            for (Request request : requests) {
                assertTrue(request.allowed(), request.address());
                asked++;
            }
        }
        assertTrue(asked > 80, "asked " + asked);
    }
}
