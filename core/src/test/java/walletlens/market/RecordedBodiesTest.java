package walletlens.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.money.Currency;
import walletlens.problem.Outcome;
import walletlens.quote.Quote;

/** Bodies that were recorded elsewhere, where they lie beside the checkout in {@code ../shared/samples}; else skipped. */
class RecordedBodiesTest {
    private static String sample(String name) throws IOException {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path beside = at.resolveSibling("shared").resolve("samples").resolve(name);
            if (Files.isRegularFile(beside)) {
                return Files.readString(beside);
            }
        }
        Assumptions.abort("no " + name + " in ../shared/samples beside the checkout");
        return "";
    }

    /** The body of a recording that begins with a method, a path and a mark on lines of their own. */
    private static String recorded(String name) throws IOException {
        String text = sample(name);
        int at = 0;
        for (int i = 0; i < 3; i++) {
            at = text.indexOf('\n', at) + 1;
        }
        return text.substring(at);
    }

    private static Outcome<Learnt> read(String source, Question question, String body, Instant at) {
        return Connectors.read(question, Connectors.requests(source, question).get(0), Answer.of(200, body), at);
    }

    private static final Instant LATER = Instant.ofEpochSecond(LocalDate.of(2026, 11, 20).toEpochDay() * 86_400L);

    @Test
    void coingeckos_markets() throws IOException {
        var told = read("coingecko", Asked.live("crypto:BTC"), sample("coingecko/coins_markets.json"), LATER);
        assertEquals(List.of("crypto:BTC 77671 USD 2026-05-18T12:49:21Z"), Asked.lines(told));
        // 77,671 + 747.3360347281705
        assertEquals("78418.3360347281705 USD", told.get().previous().get(AssetId.parse("crypto:BTC").orElseThrow()).price().toString());
    }

    @Test
    void coingeckos_simple_price_and_chart() throws IOException {
        assertEquals(List.of("crypto:BTC 76975 USD 2026-05-18T08:17:38Z"),
                Asked.lines(read("coingecko-coin", Asked.live("crypto:BTC"), sample("coingecko/simple_price.json"), LATER)));
        assertEquals(List.of("crypto:BTC 78052.87543398788 USD 2026-05-17"), Asked.lines(read("coingecko-coin",
                Asked.past("crypto:BTC", "2026-05-16", "2026-05-17"), sample("coingecko/market_chart.json"), LATER)));
    }

    @Test
    void krakens_candles() throws IOException {
        var question = Asked.past("crypto:BTC", "2023-07-01", "2023-07-31");
        // Minutes of one day: the last is its close
        var told = read("kraken-history", question, recorded("kraken/Spot__ExchangeData__GetKlines.txt"), LATER);
        Quote last = told.get().quotes().get(told.get().quotes().size() - 1);
        assertEquals("30295.0 USD 2023-07-06", last.price() + " " + last.time());
    }

    @Test
    void binances_candles() throws IOException {
        var question = Asked.past("crypto:BTC", "2017-07-01", "2017-07-31");
        assertEquals(List.of("crypto:BTC 0.01577100 USDT 2017-07-03"),
                Asked.lines(read("binance-history", question, recorded("binance/Spot__ExchangeData__GetKlines.txt"), LATER)));
    }

    @Test
    void binances_one_price_is_no_list_and_is_said_to_be_none() throws IOException {
        var told = read("binance", Asked.live("crypto:LTC"), recorded("binance/Spot__ExchangeData__GetPrice.txt"), LATER);
        assertEquals(List.of("Binance, all markets: The answer has another form than it should."), Asked.problems(told));
    }

    @Test
    void coinbases_rates_of_another_base_are_refused_and_those_of_the_dollar_read() throws IOException {
        String body = recorded("coinbase/AdvancedTrade__ExchangeData__GetExchangeRates.txt");
        assertEquals(1, read("coinbase", Asked.live("cash:AUD"), body, LATER).problems().size());
        assertEquals("12.93 AUD", read("coinbase", Asked.live("cash:AUD"), body.replace("\"BTC\"", "\"USD\""), LATER)
                .get().quotes().get(0).price().toString());
    }

    @Test
    void frankfurters_rows() throws IOException {
        String file = sample("frankfurter/v2_examples.json");
        String rows = file.substring(file.indexOf('['), file.indexOf(']') + 1);
        assertEquals(List.of("cash:EUR 0.8623 GBP 2024-01-15", "cash:EUR 1.089 USD 2024-01-15"),
                Asked.lines(read("frankfurter", Asked.live("cash:USD", "cash:GBP"), rows, LATER)));
    }

    @Test
    void golds_price() throws IOException {
        assertEquals(List.of("metal:XAU 4165.200195 USD 2026-07-03T16:08:54Z"),
                Asked.lines(read("gold-api", Asked.live("metal:XAU"), sample("gold/gold-api_price_XAU.json"), LATER)));
        String shape = sample("gold/lbma_shape.json");
        String rows = shape.substring(shape.indexOf("[{\"is_cms"), shape.lastIndexOf(']') + 1);
        assertEquals(List.of("metal:XAU 4386.25 USD 2026-09-11"), Asked.lines(read("lbma", Asked.live("metal:XAU"), rows, LATER)));
    }

    @Test
    void the_ecbs_table() throws IOException {
        StringBuilder table = new StringBuilder();
        for (String line : sample("ecb/ecb_recent_vcr.yml").split("\n")) {
            String text = line.strip();
            if (text.startsWith("FREQ,") || text.startsWith("D,")) {
                table.append(text).append("\n");
            }
        }
        var question = new Question.Past(Asked.assets("cash:AUD", "cash:BRL"), LocalDate.of(2025, 1, 1), LocalDate.of(2026, 3, 2), LocalDate.of(2026, 11, 20));
        var told = read("ecb", question, table.toString(), LATER);
        assertEquals(List.of(), told.problems());
        // Ten working days of each from 17 February to 2 March
        assertEquals(20, told.get().quotes().size());
        assertEquals("cash:EUR 1.6776 AUD 2026-02-17", Asked.lines(told).get(0));
    }

    private static Asset munichRe() {
        return new Asset(AssetId.parse("stock:MUV2").orElseThrow(), "Munich Re", Currency.EUR, Map.of("mic", "XETR"), List.of());
    }

    @Test
    void yahoos_chart_of_a_share_in_frankfurt() throws IOException {
        var live = read("yahoo", new Question.Live(List.of(munichRe()), ZoneOffset.UTC), sample("yahoo/response_yahoo_historical02.txt"), LATER);
        assertEquals(List.of("stock:MUV2 608.8 EUR 2025-04-24T12:40:04Z"), Asked.lines(live));
        var past = read("yahoo", new Question.Past(List.of(munichRe()), LocalDate.of(2017, 11, 27), LocalDate.of(2018, 12, 31), LocalDate.of(2026, 11, 20)),
                sample("yahoo/response_yahoo_historical02.txt"), LATER);
        assertTrue(past.get().quotes().size() > 100, "read " + past.get().quotes().size());
        assertEquals("2017-11-27", past.get().quotes().get(0).time().toString());
    }

    @Test
    void yahoos_chart_of_a_share_in_sydney_is_of_the_exchanges_days() throws IOException {
        Asset all = new Asset(AssetId.parse("stock:ALL").orElseThrow(), "Aristocrat", Currency.of("AUD"), Map.of("mic", "XASX"), List.of());
        var past = read("yahoo", new Question.Past(List.of(all), LocalDate.of(2021, 10, 1), LocalDate.of(2022, 1, 31), LocalDate.of(2026, 11, 20)),
                sample("yahoo/yahoo_australian_quotes.txt"), LATER);
        // 1634079600 is 2021-10-12 23:00 UTC and the morning of the 13th in Sydney
        assertEquals("2021-10-13", past.get().quotes().get(0).time().toString());
    }
}
