package walletlens.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import walletlens.problem.Outcome;
import walletlens.quote.Quote;

/** Whatever a source sends, nothing is thrown and nothing wrong is taken: there is a price one may trust, or a problem. */
class HostileAnswersTest {
    private static final String[] WANTED = {"crypto:BTC", "cash:USD", "cash:EUR", "metal:XAU", "stock:AAPL"};

    /** A good answer of each source about the assets wanted, in which a test can spoil something. */
    record Good(String source, Question question, int place, String body) {
        @Override
        public String toString() {
            return source + (question instanceof Question.Past ? " past" : " live");
        }
    }

    static List<Good> good() {
        Question.Live live = Asked.live(WANTED);
        Question.Past btc = Asked.past("crypto:BTC", "2026-05-16", "2026-05-17");
        return List.of(
                new Good("coinbase", live, 0, "{\"data\":{\"currency\":\"USD\",\"rates\":{\"BTC\":\"0.0000125\",\"EUR\":\"0.8\"}}}"),
                new Good("kraken", live, 0, "{\"error\":[],\"result\":{\"BTC/USD\":{\"c\":[\"77699.9\",\"0.01\"]}}}"),
                new Good("binance", live, 0, "[{\"symbol\":\"BTCUSDT\",\"price\":\"77650.01\"}]"),
                new Good("coingecko", live, 0, "[{\"id\":\"bitcoin\",\"current_price\":77671,\"last_updated\":\"2026-05-18T11:49:21.599Z\"}]"),
                new Good("coingecko-coin", live, 0, "{\"bitcoin\":{\"usd\":76975,\"last_updated_at\":1779092258}}"),
                new Good("coingecko-coin", btc, 0, "{\"prices\":[[1778976000000,78500.25],[1779062400000,78000]]}"),
                new Good("kraken-history", btc, 0, "{\"error\":[],\"result\":{\"XXBTZUSD\":[[1778889600,\"1\",\"2\",\"3\",\"78500.5\",\"5\"]],\"last\":1}}"),
                new Good("binance-history", btc, 0, "[[1778889600000,\"1\",\"2\",\"3\",\"78500.5\",\"5\"]]"),
                new Good("ecb", live, 0, "<gesmes:Envelope><Cube><Cube time='2026-05-18'><Cube currency='USD' rate='1.1650'/></Cube></Cube></gesmes:Envelope>"),
                new Good("ecb", Asked.past("cash:USD", "2025-01-01", "2026-05-17"), 0, "CURRENCY,TIME_PERIOD,OBS_VALUE\nUSD,2026-05-15,1.16\n"),
                new Good("frankfurter", live, 0, "[{\"date\":\"2026-05-18\",\"base\":\"EUR\",\"quote\":\"USD\",\"rate\":1.165}]"),
                new Good("gold-api", live, 0, "{\"currency\":\"USD\",\"price\":4165.2,\"symbol\":\"XAU\",\"updatedAt\":\"2026-05-18T11:08:54Z\"}"),
                new Good("lbma", live, 0, "[{\"d\":\"2026-05-15\",\"v\":[4386.25,null,null]}]"),
                new Good("nbp", live, 0, "[{\"data\":\"2026-05-15\",\"cena\":500.5}]"),
                new Good("yahoo", Asked.live("stock:AAPL"), 0, "{\"chart\":{\"result\":[{\"meta\":{\"currency\":\"USD\",\"symbol\":\"AAPL\","
                        + "\"regularMarketPrice\":301.5,\"regularMarketTime\":1778875200,\"gmtoffset\":-14400},\"timestamp\":[1778765400],"
                        + "\"indicators\":{\"quote\":[{\"close\":[298.25]}]}}],\"error\":null}}"));
    }

    private static Outcome<Learnt> answer(Good good, String body) {
        return Asked.answer(good.source(), good.question(), good.place(), body);
    }

    @Test
    void every_source_is_among_the_good_answers_and_each_is_read_without_a_problem() {
        for (Source source : Sources.all()) {
            assertTrue(good().stream().anyMatch(good -> good.source().equals(source.name())), source.name());
        }
        for (Good good : good()) {
            assertEquals(List.of(), answer(good, good.body()).problems(), good.toString());
            assertFalse(answer(good, good.body()).get().quotes().isEmpty(), good.toString());
        }
    }

    static Stream<Good> goods() {
        return good().stream();
    }

    @ParameterizedTest
    @MethodSource("goods")
    void a_web_page_is_no_answer(Good good) {
        assertFalse(answer(good, "<!DOCTYPE html>\n<html><body>Just a moment… &lt;Cube&gt;</body></html>").hasValue());
        assertFalse(answer(good, "\ufeff  <html>").hasValue());
    }

    @ParameterizedTest
    @MethodSource("goods")
    void other_forms_are_no_answer(Good good) {
        for (String body : List.of("", "  ", "null", "true", "7", "\"text\"", "[", "{", "{}x", "[null]", "[[[]]]", "{\"error\":\"gone\"}",
                "[".repeat(100_000), "{\"a\":".repeat(5_000), "\u0000", "429 Too Many Requests", "a,b\n1,2\n")) {
            Outcome<Learnt> told = answer(good, body);
            assertTrue(!told.hasValue() || told.get().quotes().isEmpty(), good + " took something from " + body);
        }
    }

    @ParameterizedTest
    @MethodSource("goods")
    void no_price_is_negative_zero_gigantic_or_no_number(Good good) {
        // Every number of a good answer in turn becomes something else: what is then taken is what stood elsewhere.
        for (String evil : List.of("-1", "0", "0.00", "NaN", "Infinity", "1e999", "1e-999", "1E+400", "-0.0", "9".repeat(390), "0x10", "1,5",
                "\"NaN\"", "\"\"", "null", "true", "{}", "[]", "\"1e16\"", "1e16", "1e-19")) {
            for (String body : spoilt(good.body(), evil)) {
                Outcome<Learnt> told = answer(good, body);
                for (Quote quote : told.hasValue() ? told.get().quotes() : List.<Quote>of()) {
                    assertTrue(quote.price().amount().isPositive(), good + " took " + quote + " from " + body);
                    assertTrue(quote.price().amount().toString().length() < 120, good + " took " + quote + " from " + body);
                    assertTrue(quote.time().orderMillis() <= Asked.NOON.toEpochMilli() + 600_000, good + " took " + quote + " from " + body);
                }
            }
        }
    }

    /** The body once for each of its numbers, with something else in the number's place. */
    private static List<String> spoilt(String body, String evil) {
        List<String> all = new ArrayList<>();
        int at = 0;
        while (at < body.length()) {
            int end = at;
            while (end < body.length() && (Character.isDigit(body.charAt(end)) || end > at && body.charAt(end) == '.')) {
                end++;
            }
            if (end > at) {
                all.add(body.substring(0, at) + evil + body.substring(end));
            }
            at = end + 1;
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("goods")
    void what_breaks_off_anywhere_is_no_whole_answer(Good good) {
        for (int length = 1; length < good.body().length(); length++) {
            Outcome<Learnt> told = answer(good, good.body().substring(0, length));
            boolean table = good.body().startsWith("CURRENCY");
            assertTrue(table || !told.problems().isEmpty(), good + " broken off at " + length + " has no problem");
        }
    }

    @Test
    void a_name_that_stands_twice_decides_nothing() {
        var coinbase = Asked.answer("coinbase", Asked.live("crypto:BTC"),
                "{\"data\":{\"currency\":\"USD\",\"rates\":{\"BTC\":\"0.0000125\",\"BTC\":\"0.5\"}}}");
        assertEquals(List.of("Coinbase, all rates, BTC: It stands twice in the answer."), Asked.problems(coinbase));
        assertFalse(coinbase.hasValue());
        assertFalse(Asked.answer("kraken", Asked.live("crypto:BTC"),
                "{\"error\":[],\"result\":{\"BTC/USD\":{\"c\":[\"1\"]},\"BTC/USD\":{\"c\":[\"2\"]}}}").hasValue());
        assertFalse(Asked.answer("binance", Asked.live("crypto:BTC"),
                "[{\"symbol\":\"BTCUSDT\",\"price\":\"1\"},{\"symbol\":\"BTCUSDT\",\"price\":\"2\"}]").hasValue());
    }

    @Test
    void what_is_said_to_be_of_the_future_is_not_taken() {
        var told = Asked.answer("coingecko", Asked.live("crypto:BTC"),
                "[{\"id\":\"bitcoin\",\"current_price\":77671,\"last_updated\":\"2026-05-18T12:10:01Z\"}]");
        assertEquals(List.of("CoinGecko, the largest coins, BTC: It is said to be of the future."), Asked.problems(told));
        var ahead = Asked.answer("coingecko", Asked.live("crypto:BTC"),
                "[{\"id\":\"bitcoin\",\"current_price\":77671,\"last_updated\":\"2026-05-18T12:09:59Z\"}]");
        assertTrue(ahead.hasValue(), "ten minutes of a wrong clock are forgiven");
        assertFalse(Asked.answer("ecb", Asked.live("cash:USD"), good().get(8).body().replace("2026-05-18", "2026-05-20")).hasValue());
    }

    @Test
    void a_thousand_wrong_rows_give_a_handful_of_problems() {
        String rows = ("{\"date\":\"2026-05-18\",\"base\":\"EUR\",\"quote\":\"USD\",\"rate\":-1},").repeat(1_000);
        var told = Asked.answer("frankfurter", Asked.live("cash:USD"), "[" + rows.substring(0, rows.length() - 1) + "]");
        assertEquals(21, told.problems().size());
        assertEquals("Frankfurter: And 980 more like these.", told.problems().get(20).toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 204, 301, 302, 400, 401, 403, 404, 418, 429, 451, 500, 502, 503, 520, 0})
    void every_status_but_200_is_a_failure_with_a_sentence(int status) {
        for (Good good : good()) {
            Request request = Connectors.requests(good.source(), good.question()).get(good.place());
            Outcome<Learnt> told = Connectors.read(good.question(), request, Answer.of(status, good.body()), Asked.NOON);
            assertFalse(told.hasValue());
            assertTrue(told.problems().get(0).message().endsWith("."), told.problems().toString());
        }
    }

    @Property(tries = 300)
    void no_damage_of_one_character_makes_a_reader_throw(
            @ForAll @IntRange(min = 0, max = 14) int which, @ForAll @IntRange(min = 0, max = 400) int place, @ForAll char with) {
        Good good = good().get(which);
        int at = place % good.body().length();
        Outcome<Learnt> told = answer(good, good.body().substring(0, at) + with + good.body().substring(at + 1));
        assertTrue(told.hasValue() || !told.problems().isEmpty());
    }
}
