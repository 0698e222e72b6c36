package walletlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import walletlens.book.Book;
import walletlens.book.ChangeJson;
import walletlens.book.Commit;
import walletlens.book.Fact;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.quote.Quote;
import walletlens.vault.Hlc;

/** Prices as the page lives through them: asked, kept, compared, doubted, written down. */
class RefreshingTest {
    private static final String KRAKEN = "{\"error\":[],\"result\":{\"BTC/USD\":{\"c\":[\"80000\",\"1\"]},\"EUR/USD\":{\"c\":[\"1.25\",\"1\"]}}}";

    private final Driver page = new Driver();

    private static Entry buy(String quantity, String asset, String paid, String day) {
        return Entry.of(EntryKind.BUY, day, "Kraken").id(asset + day).in(quantity, asset).out(paid, "EUR").entry();
    }

    /** A book that holds something, with sources switched on. */
    private void open(List<Fact> facts, String... on) {
        List<Fact> all = new ArrayList<>(facts);
        for (String source : on) {
            all.add(new Fact.SettingPut("source:" + source, "on"));
        }
        Commit commit = Book.commit(all, Hlc.of("00000002"), 1_700_000_000_000L);
        page.boot();
        StringBuilder records = new StringBuilder();
        commit.changes().forEach(change -> records.append(records.length() == 0 ? "" : "\n").append(ChangeJson.write(change)));
        page.answer("vault.open", "ok", "true", "state", "open", "records", records.toString());
    }

    private void openWithBitcoin(String... on) {
        open(List.of(new Fact.EntryPut(buy("0.5", "crypto:BTC", "30000", "2026-11-01"))), on);
    }

    private List<String> asked() {
        List<String> asked = new ArrayList<>();
        for (JsonObject effect : page.effects()) {
            if (effect.getString("kind", "").equals("fetch")) {
                asked.add(effect.get("data").asObject().getString("source", "") + " " + effect.get("data").asObject().getString("path", ""));
            }
        }
        return asked;
    }

    private Driver answer(int status, String body, String... more) {
        return answer(page.effect("fetch").orElseThrow(), status, body, more);
    }

    /** Answers the request that the last event made of one source. */
    private Driver answerLast(String source, String body) {
        return answer(page.effects().stream().filter(effect -> effect.getString("kind", "").equals("fetch")
                && effect.get("data").asObject().getString("source", "").equals(source)).findFirst().orElseThrow(), 200, body);
    }

    private Driver answer(JsonObject effect, int status, String body, String... more) {
        List<String> data = new ArrayList<>();
        effect.get("data").asObject().forEach(member -> {
            data.add(member.getName());
            data.add(member.getValue().asString());
        });
        data.addAll(List.of("ok", status > 0 ? "true" : "false", "status", Integer.toString(status), "body", body, "bytesOut", "100", "bytesIn",
                Integer.toString(body.length()), "retryAfter", "0", "error", status > 0 ? "" : "The line was cut."));
        data.addAll(List.of(more));
        return page.answer("fetch", data.toArray(String[]::new));
    }

    private List<String> appended() {
        List<String> records = new ArrayList<>();
        for (JsonObject effect : page.effects()) {
            if (effect.getString("kind", "").equals("vault.append")) {
                effect.get("data").asObject().get("records").asArray().forEach(record -> records.add(record.asString()));
            }
        }
        return records.stream().filter(record -> record.contains("price.put")).toList();
    }

    private long timer() {
        long ms = -1;
        for (JsonObject effect : page.effects()) {
            if (effect.getString("kind", "").equals("timer") && effect.get("data").asObject().getString("name", "").equals("refresh.wake")) {
                ms = Long.parseLong(effect.get("data").asObject().getString("ms", ""));
            }
        }
        return ms;
    }

    @Test
    void with_everything_off_opening_the_book_asks_nobody() {
        openWithBitcoin();
        assertThat(asked()).isEmpty();
        page.send("refresh.now");
        assertThat(asked()).isEmpty();
        page.send("refresh.past");
        assertThat(asked()).isEmpty();
    }

    @Test
    void opening_the_book_asks_the_source_that_is_on_and_its_prices_hold_at_once() {
        openWithBitcoin("kraken");
        assertThat(asked()).containsExactly("kraken /0/public/Ticker?assetVersion=1");
        answer(200, KRAKEN);
        page.send("nav", "to", "holdings");
        // 0.5 x 80,000 USD / 1.25 = 32,000 EUR
        assertThat(page.text("#main, main, [data-region=main]")).contains("32,000");
    }

    @Test
    void what_was_learnt_is_written_once_and_then_seldom() {
        openWithBitcoin("kraken");
        answer(200, KRAKEN);
        assertThat(appended()).hasSize(1);
        assertThat(appended().get(0)).contains("source/kraken/2026-11-22/1a2b3c4d").contains("\"runs\"");
        page.later("2026-11-22T15:06:00Z");
        page.send("refresh.wake");
        assertThat(asked()).hasSize(1);
        answer(200, KRAKEN.replace("80000", "81000"));
        assertThat(appended()).isEmpty();
        page.send("visible", "is", "false");
        assertThat(appended()).isEmpty();
        page.later("2026-11-22T16:10:00Z");
        page.send("visible", "is", "true");
        answer(200, KRAKEN.replace("80000", "82000"));
        assertThat(appended()).isEmpty();
        page.send("visible", "is", "false");
        assertThat(appended()).hasSize(1);
        assertThat(appended().get(0)).contains("82000").doesNotContain("81000");
    }

    @Test
    void what_the_first_page_tells_is_written_at_once_and_the_rest_when_all_have_come() {
        open(List.of(new Fact.EntryPut(buy("0.5", "crypto:BTC", "30000", "2026-11-01")), new Fact.EntryPut(buy("5", "crypto:XMR", "1000", "2026-11-01"))), "coingecko");
        JsonObject first = page.effect("fetch").orElseThrow();
        answer(first, 200, TOP.replace("%s", "70000"));
        assertThat(appended()).hasSize(1);
        assertThat(appended().get(0)).contains("70000");
        for (int page = 2; page <= 4; page++) {
            this.page.later("2026-11-22T15:00:" + page + "5Z");
            this.page.send("refresh.wake");
            answer(200, page == 2 ? "[{\"id\":\"monero\",\"current_price\":210,\"last_updated\":\"2026-11-22T14:59:00Z\"}]" : "[]");
            assertThat(appended()).hasSize(page == 4 ? 1 : 0);
        }
        assertThat(appended().get(0)).contains("70000").contains("210");
    }

    @Test
    void while_the_page_is_hidden_nobody_is_asked_and_when_it_is_back_they_are() {
        openWithBitcoin("kraken");
        answer(200, KRAKEN);
        assertThat(timer()).isEqualTo(300_000);
        page.send("visible", "is", "false");
        page.later("2026-11-22T17:00:00Z");
        page.send("refresh.wake");
        assertThat(asked()).isEmpty();
        page.send("visible", "is", "true");
        assertThat(asked()).hasSize(1);
    }

    @Test
    void a_refusal_is_said_once_the_last_price_is_kept_and_the_wait_is_kept_to() {
        openWithBitcoin("kraken");
        answer(200, KRAKEN);
        page.later("2026-11-22T15:10:00Z");
        page.send("refresh.wake");
        answer(429, "no", "retryAfter", "900");
        assertThat(page.text("[data-region=toast]")).contains("Kraken, all markets").contains("status 429").contains("last prices are kept");
        assertThat(timer()).isEqualTo(900_000);
        page.send("toast.close");
        page.send("refresh.now");
        assertThat(asked()).isEmpty();
        page.later("2026-11-22T15:26:00Z");
        page.send("refresh.wake");
        answer(503, "");
        assertThat(page.text("[data-region=toast]")).isEmpty();
        page.send("nav", "to", "prices");
        assertThat(page.text("[data-region=main]")).contains("80,000").contains("26 minutes ago").contains("status 503");
    }

    @Test
    void a_price_that_jumps_is_held_back_until_it_is_taken() {
        openWithBitcoin("kraken");
        answer(200, KRAKEN);
        page.later("2026-11-22T15:10:00Z");
        page.send("refresh.wake");
        answer(200, KRAKEN.replace("80000", "800000"));
        page.send("nav", "to", "prices");
        assertThat(page.text(".prices-held")).contains("Bitcoin").contains("800,000").contains("80,000");
        assertThat(page.text("[id^=p-]")).doesNotContain("800,000");
        page.send("prices.accept", "asset", "crypto:BTC", "source", "kraken");
        assertThat(page.text(".prices-held")).isEmpty();
        assertThat(page.text("[id^=p-]")).contains("800,000");
        assertThat(appended()).hasSize(1);
    }

    @Test
    void a_price_that_is_left_is_not_asked_of_that_source_again() {
        openWithBitcoin("kraken");
        answer(200, KRAKEN.replace("80000", "8"));
        assertThat(page.text("[data-region=toast]")).contains("Bitcoin").contains("held back");
        page.send("prices.refuse", "asset", "crypto:BTC", "source", "kraken");
        page.later("2026-11-22T16:00:00Z");
        page.send("refresh.wake");
        answer(200, KRAKEN.replace("80000", "8"));
        assertThat(page.text(".prices-held")).isEmpty();
        assertThat(page.text("[id^=p-]")).doesNotContain("$8.");
    }

    @Test
    void what_a_held_price_is_compared_with_is_held_with_it() {
        openWithBitcoin("coingecko");
        String told = TOP.replace("\"last_updated\"", "\"price_change_24h\":1000,\"last_updated\"");
        allPages("2026-11-22T15:00:", told.replace("%s", "51000"));
        page.send("nav", "to", "prices");
        assertThat(page.text("[data-region='price crypto:BTC']")).contains("51,000").contains("+2.0%");
        page.later("2026-11-22T15:10:00Z");
        page.send("refresh.now");
        allPages("2026-11-22T15:10:", told.replace("%s", "510000"));
        assertThat(page.text(".prices-held")).contains("510,000");
        assertThat(page.text("[data-region='price crypto:BTC']")).contains("51,000").contains("+2.0%");
    }

    /** Answers the four pages of the largest coins, ten seconds apart. */
    private void allPages(String minute, String first) {
        answer(200, first);
        for (int next = 1; next <= 3; next++) {
            page.later(minute + next * 11 + "Z");
            page.send("refresh.wake");
            answer(200, "[]");
        }
    }

    @Test
    void a_source_whose_price_was_left_can_be_asked_again() {
        openWithBitcoin("kraken");
        answer(200, KRAKEN.replace("80000", "8"));
        page.send("prices.refuse", "asset", "crypto:BTC", "source", "kraken");
        page.send("nav", "to", "prices");
        page.send("prices.open", "asset", "crypto:BTC");
        assertThat(page.text(".opened")).contains("Kraken, all markets is not asked").contains("Ask again");
        page.later("2026-11-22T15:10:00Z");
        page.send("prices.again", "asset", "crypto:BTC", "source", "kraken");
        assertThat(page.text(".opened")).doesNotContain("is not asked");
        answer(200, KRAKEN);
        assertThat(page.text("[data-region='price crypto:BTC']")).contains("80,000");
    }

    private static final String TOP = "[{\"id\":\"bitcoin\",\"current_price\":%s,\"last_updated\":\"2026-11-22T14:59:00Z\"}]";

    @Test
    void a_price_that_cannot_be_compared_for_want_of_a_rate_is_taken_and_says_so() {
        openWithBitcoin("coingecko");
        answer(200, TOP.replace("%s", "800000"));
        page.send("nav", "to", "prices");
        page.send("prices.open", "asset", "crypto:BTC");
        assertThat(page.text("[data-region='price crypto:BTC']")).contains("800,000").contains("not compared")
                .contains("It could not be compared with €60,000.00 of 1 Nov 2026");
    }

    @Test
    void when_the_rate_comes_it_is_compared_after_all_and_taken_back_where_it_jumps() {
        openWithBitcoin("coingecko");
        answer(200, TOP.replace("%s", "800000"));
        page.send("nav", "to", "prices");
        page.send("privacy.switch", "source", "ecb", "is", "true", "on", "true");
        // 60,000 EUR are 75,000 USD; 800,000 is more than ten times that
        answerLast("ecb", "<gesmes:Envelope><Cube><Cube time='2026-11-20'><Cube currency='USD' rate='1.25'/></Cube></Cube></gesmes:Envelope>");
        assertThat(page.text(".prices-held")).contains("Bitcoin").contains("800,000").contains("60,000");
        assertThat(page.text("[data-region='price crypto:BTC']")).contains("60,000").doesNotContain("800,000").doesNotContain("not compared");
        page.send("prices.accept", "asset", "crypto:BTC", "source", "coingecko");
        assertThat(page.text("[data-region='price crypto:BTC']")).contains("800,000");
    }

    @Test
    void when_the_rate_comes_and_the_price_fits_nothing_is_said_of_it_any_more() {
        openWithBitcoin("coingecko");
        answer(200, TOP.replace("%s", "80000"));
        page.send("nav", "to", "prices");
        assertThat(page.text("[data-region='price crypto:BTC']")).contains("80,000").contains("not compared");
        page.send("privacy.switch", "source", "ecb", "is", "true", "on", "true");
        answerLast("ecb", "<gesmes:Envelope><Cube><Cube time='2026-11-20'><Cube currency='USD' rate='1.25'/></Cube></Cube></gesmes:Envelope>");
        assertThat(page.text("[data-region='price crypto:BTC']")).contains("80,000").doesNotContain("not compared");
        assertThat(page.text(".prices-held")).isEmpty();
    }

    @Test
    void on_a_sunday_the_rate_of_friday_is_used_and_the_trail_says_so_step_by_step() {
        openWithBitcoin("kraken", "ecb");
        // 2026-11-22 is a Sunday; the bank's last rate is of Friday
        List<JsonObject> both = page.effects().stream().filter(effect -> effect.getString("kind", "").equals("fetch")).toList();
        assertThat(both).hasSize(2);
        for (JsonObject each : both) {
            boolean bank = each.get("data").asObject().getString("source", "").equals("ecb");
            answer(each, 200, bank ? FRIDAY : "{\"error\":[],\"result\":{\"BTC/USD\":{\"c\":[\"80000\",\"1\"]}}}");
        }
        page.send("trail", "figure", "position value crypto:BTC");
        // 0.5 x 80,000 USD x 0.8
        assertThat(page.text("#trail")).contains("32,000.00").contains("Kraken, all markets").contains("EUR for one USD").contains("20 Nov 2026")
                .contains("European Central Bank");
    }

    private static final String FRIDAY = "<gesmes:Envelope><Cube><Cube time='2026-11-20'><Cube currency='USD' rate='1.25'/></Cube></Cube></gesmes:Envelope>";

    @Test
    void after_hours_of_sleep_what_was_on_its_way_is_given_up_and_asked_again() {
        openWithBitcoin("kraken");
        assertThat(asked()).hasSize(1);
        page.later("2026-11-22T23:00:00Z");
        page.send("refresh.wake");
        assertThat(asked()).isEmpty();
        assertThat(page.text("[data-region=toast]")).contains("No answer came");
        assertThat(timer()).isPositive().isLessThanOrEqualTo(60_000);
        page.later("2026-11-22T23:01:00Z");
        page.send("refresh.wake");
        assertThat(asked()).hasSize(1);
        answer(200, KRAKEN);
        page.send("nav", "to", "prices");
        assertThat(page.text("[data-region='price crypto:BTC']")).contains("80,000").contains("just now");
    }

    @Test
    void a_live_price_belongs_to_the_readers_day_and_a_past_day_stays_as_it_was() {
        openWithBitcoin("kraken");
        page.later("2026-11-22T23:30:00Z");
        answer(200, KRAKEN);
        // The reader is an hour ahead of UTC: it is the 23rd already
        assertThat(appended().get(0)).contains("source/kraken/2026-11-23/").contains("2026-11-23T00:30+01:00");
    }

    @Test
    void the_past_is_filled_in_for_the_time_it_was_held_with_progress_and_can_be_stopped() {
        openWithBitcoin("kraken-history", "ecb");
        assertThat(asked()).containsExactly("ecb /stats/eurofxref/eurofxref-daily.xml");
        answer(200, "<gesmes:Envelope><Cube><Cube time='2026-11-20'><Cube currency='USD' rate='1.25'/></Cube></Cube></gesmes:Envelope>");
        page.later("2026-11-22T15:01:00Z");
        page.send("nav", "to", "prices");
        page.send("refresh.past");
        assertThat(page.text("[data-region=prices-status]")).contains("1 of 2").contains("Stop");
        assertThat(asked()).containsExactly("ecb /stats/eurofxref/eurofxref-hist-90d.xml");
        answer(200, "<gesmes:Envelope><Cube><Cube time='2026-11-19'><Cube currency='USD' rate='1.2'/></Cube></Cube></gesmes:Envelope>");
        assertThat(asked()).containsExactly("kraken-history /0/public/OHLC?pair=XBTUSD&interval=1440&since=1793404800");
        assertThat(appended().get(0)).contains("source/ecb/rates/2026-11-01");
        // 2026-11-20 begins at 1795132800
        answer(200, "{\"error\":[],\"result\":{\"XXBTZUSD\":[[1795132800,\"1\",\"2\",\"3\",\"79000\",\"5\"]],\"last\":1}}");
        assertThat(appended().get(0)).contains("79000").contains("2026-11-20");
        assertThat(page.text("[data-region=prices-status]")).contains("2 past prices were filled in");
    }

    @Test
    void a_past_day_that_has_a_price_keeps_it() {
        open(List.of(new Fact.EntryPut(buy("0.5", "crypto:BTC", "30000", "2026-11-01")),
                new Fact.PricesPut("", List.of(Quote.of("crypto:BTC", "70000", "USD", "2026-11-20", "manual")))), "kraken-history");
        page.send("refresh.past");
        answer(200, "{\"error\":[],\"result\":{\"XXBTZUSD\":[[1795132800,\"1\",\"2\",\"3\",\"79000\",\"5\"],[1795046400,\"1\",\"2\",\"3\",\"78000\",\"5\"]],\"last\":1}}");
        assertThat(appended()).hasSize(1);
        assertThat(appended().get(0)).contains("78000").doesNotContain("79000");
    }

    @Test
    void rates_and_metals_of_one_answer_hold_together() {
        open(List.of(new Fact.EntryPut(buy("0.5", "crypto:BTC", "30000", "2026-11-01")), new Fact.EntryPut(buy("2", "metal:XAU", "6400", "2026-11-01"))),
                "frankfurter");
        answer(200, "[{\"date\":\"2026-11-22\",\"base\":\"EUR\",\"quote\":\"USD\",\"rate\":1.25},"
                + "{\"date\":\"2026-11-22\",\"base\":\"EUR\",\"quote\":\"XAU\",\"rate\":0.0003}]");
        page.send("nav", "to", "prices");
        assertThat(page.text("[data-region='price metal:XAU']")).contains("3,333.33");
        assertThat(page.text("[data-region='price cash:USD']")).contains("0.8").contains("Frankfurter");
    }

    @Test
    void what_one_source_told_holds_after_another_has_told_more() {
        open(List.of(new Fact.EntryPut(buy("0.5", "crypto:BTC", "30000", "2026-11-22")), new Fact.EntryPut(buy("2", "metal:XAU", "6400", "2026-11-22")),
                new Fact.EntryPut(Entry.of(EntryKind.BUY, "2026-11-22", "Broker").id("x").in("10", "stock:AAPL").out("2000", "USD").entry())));
        page.send("nav", "to", "privacy");
        page.send("privacy.switch", "source", "frankfurter", "is", "true", "on", "true");
        assertThat(asked()).hasSize(1);
        JsonObject first = page.effect("fetch").orElseThrow();
        page.send("nav", "to", "prices");
        assertThat(first.get("data").asObject().getString("path", "")).isEqualTo("/v2/rates?base=EUR");
        List<String> data = new ArrayList<>();
        first.get("data").asObject().forEach(member -> data.addAll(List.of(member.getName(), member.getValue().asString())));
        data.addAll(List.of("ok", "true", "status", "200", "body", "[{\"date\":\"2026-11-22\",\"base\":\"EUR\",\"quote\":\"USD\",\"rate\":1.25},"
                + "{\"date\":\"2026-11-22\",\"base\":\"EUR\",\"quote\":\"XAU\",\"rate\":0.0003}]"));
        page.answer("fetch", data.toArray(String[]::new));
        assertThat(page.text("[data-region='price cash:USD']")).contains("0.8");
        page.send("privacy.switch", "source", "coingecko", "is", "true", "on", "true");
        answer(200, "[{\"id\":\"bitcoin\",\"current_price\":80000,\"last_updated\":\"2026-11-22T14:00:00Z\"}]");
        assertThat(page.text("[data-region='price crypto:BTC']")).contains("80,000");
        assertThat(page.text("[data-region='price cash:USD']")).contains("0.8");
    }

    @Test
    void the_demo_asks_nobody() {
        openWithBitcoin("kraken");
        page.send("demo.enter");
        page.send("refresh.now");
        assertThat(asked()).isEmpty();
        page.send("nav", "to", "prices");
        assertThat(page.text("[data-region=prices-status]")).contains("The demo asks nobody");
        page.send("demo.leave");
        assertThat(asked()).isEmpty();
    }

    @Test
    void with_nothing_switched_on_the_prices_say_so_and_can_be_set_by_hand() {
        openWithBitcoin();
        page.send("nav", "to", "prices");
        assertThat(page.text("[data-region=prices-status]")).contains("No source of prices is switched on");
        page.send("prices.open", "asset", "crypto:BTC");
        page.send("prices.set", "asset", "crypto:BTC", "value", "abc", "currency", "EUR", "day", "2026-11-22");
        assertThat(page.text("[role=alert]")).contains("not a price");
        page.send("prices.set", "asset", "crypto:BTC", "value", "70,000.5", "currency", "EUR", "day", "2026-11-22");
        assertThat(page.text("[id^=p-]")).contains("70,000.50").contains("set by hand");
        assertThat(page.text("[id^=p-]")).contains("+16.7%").contains("since 1 Nov 2026");
    }

    @Test
    void the_order_of_asking_is_the_users() {
        openWithBitcoin("coinbase", "kraken");
        assertThat(asked()).containsExactly("coinbase /v2/exchange-rates?currency=USD");
        page.send("nav", "to", "prices");
        page.send("prices.up", "class", "crypto", "source", "kraken");
        assertThat(page.page().select("#prices-of-crypto + ol li").get(0).text()).contains("Kraken");
    }

    @Test
    void a_ticker_can_be_said_where_the_exchange_is_not_known() {
        open(List.of(new Fact.EntryPut(buy("3", "etf:MYETF", "300", "2026-11-01"))), "yahoo");
        assertThat(asked()).isEmpty();
        page.send("nav", "to", "prices");
        page.send("prices.open", "asset", "etf:MYETF");
        page.send("prices.ticker", "asset", "etf:MYETF", "ticker", "my etf/../x");
        assertThat(page.text("[role=alert]")).contains("A ticker has letters");
        page.send("prices.ticker", "asset", "etf:MYETF", "ticker", "vwce.de");
        assertThat(asked()).containsExactly("yahoo /v8/finance/chart/VWCE.DE?interval=1d&range=5d&events=div,splits");
    }

    /** Two for one on the 10th of November, and a dividend of a dollar a share on the 16th. */
    private static final String CHART = "{\"chart\":{\"result\":[{\"meta\":{\"currency\":\"USD\",\"symbol\":\"NVDA\",\"regularMarketPrice\":120,"
            + "\"regularMarketTime\":1795190400,\"gmtoffset\":-18000},\"timestamp\":[1794234600,1794321000],"
            + "\"events\":{\"splits\":{\"1\":{\"date\":1794321000,\"numerator\":2,\"denominator\":1}},\"dividends\":{\"2\":{\"date\":1794839400,\"amount\":1}}},"
            + "\"indicators\":{\"quote\":[{\"close\":[110,115]}]}}],\"error\":null}}";

    private void openWithNvidia() {
        open(List.of(new Fact.EntryPut(Entry.of(EntryKind.BUY, "2026-11-02", "Broker").id("n").in("10", "stock:NVDA").out("2000", "USD").entry()), new Fact.SettingPut("currency", "USD")), "yahoo");
        answer(200, CHART);
        page.send("nav", "to", "prices");
    }

    @Test
    void a_split_that_a_source_tells_of_is_asked_about_and_booked_once() {
        openWithNvidia();
        assertThat(page.text(".prices-held")).contains("NVIDIA").contains("2:1").contains("10 Nov 2026").contains("Broker");
        page.send("prices.split", "asset", "stock:NVDA", "day", "2026-11-10");
        assertThat(page.text("[data-region=toast]")).contains("The split of").contains("is recorded");
        assertThat(page.text(".prices-held")).isEmpty();
        page.send("prices.split", "asset", "stock:NVDA", "day", "2026-11-10");
        page.send("nav", "to", "activity");
        assertThat(page.page().select("[data-region=main] tbody").text().split("2:1", -1)).hasSize(2);
        page.send("undo");
        page.send("nav", "to", "prices");
        assertThat(page.text(".prices-held")).contains("2:1");
        page.send("prices.split.leave", "asset", "stock:NVDA", "day", "2026-11-10");
        assertThat(page.text(".prices-held")).isEmpty();
    }

    @Test
    void what_was_told_of_a_split_is_kept_so_that_it_is_asked_about_after_the_next_start() {
        openWithNvidia();
        assertThat(page.effects()).isNotNull();
        open(List.of(new Fact.EntryPut(Entry.of(EntryKind.BUY, "2026-11-02", "Broker").id("n").in("10", "stock:NVDA").out("2000", "USD").entry()),
                new Fact.SettingPut("actions:stock:NVDA", "split 2026-11-10 2:1;dividend 2026-11-16 1 USD")));
        page.send("nav", "to", "overview");
        assertThat(page.text("[data-region=wants]")).contains("A split is not in your entries");
        page.send("nav", "to", "prices");
        assertThat(page.text(".prices-held")).contains("2:1");
    }

    @Test
    void a_dividend_that_a_source_tells_of_is_offered_in_a_filled_form_and_not_twice() {
        openWithNvidia();
        page.send("prices.split", "asset", "stock:NVDA", "day", "2026-11-10");
        page.send("nav", "to", "income");
        // 20 shares after the split x 1 USD
        assertThat(page.text(".dividends tbody")).contains("NVIDIA").contains("16 Nov 2026").contains("20").contains("$1.00");
        page.send("income.enter", "asset", "stock:NVDA", "day", "2026-11-16", "account", "Broker");
        assertThat(page.page().select("#f-in-q").val()).isEqualTo("20.00");
        assertThat(page.page().select("#f-in-a").val()).isEqualTo("USD");
        assertThat(page.page().select("#f-about").val()).isEqualTo("NVDA");
        assertThat(page.page().select("#f-note").text()).contains("Estimated").contains("before taxes");
        page.send("form.save", "kind", "dividend", "date", "2026-11-16", "time", "", "account", "Broker", "in-q", "17", "in-a", "USD", "about", "NVDA", "worth", "", "worth-c", "", "note", "", "tags", "");
        assertThat(page.text(".dividends")).isEmpty();
        assertThat(page.text("[data-region=income-body]")).contains("17");
    }

    @Test
    void the_dividends_of_a_share_are_entered_or_left_all_at_once_on_its_page() {
        openWithNvidia();
        page.send("asset.show", "asset", "stock:NVDA");
        assertThat(page.text(".dividends tbody")).contains("10 × $1.00");
        page.send("income.all", "asset", "stock:NVDA");
        assertThat(page.text("[data-region=toast]")).contains("One estimated dividend was entered");
        assertThat(page.text(".dividends")).isEmpty();
        page.send("undo");
        assertThat(page.text(".dividends tbody")).contains("10 × $1.00");
        page.send("income.leave", "asset", "stock:NVDA");
        assertThat(page.text(".dividends")).isEmpty();
    }

    @Test
    void a_share_that_comes_in_another_currency_is_held_back() {
        open(List.of(new Fact.EntryPut(buy("3", "stock:SAP", "600", "2026-11-01"))), "yahoo");
        answer(200, "{\"chart\":{\"result\":[{\"meta\":{\"currency\":\"USD\",\"symbol\":\"SAP.DE\",\"regularMarketPrice\":230,"
                + "\"regularMarketTime\":1795190400,\"gmtoffset\":3600}}],\"error\":null}}");
        page.send("nav", "to", "prices");
        assertThat(page.text(".prices-held")).contains("SAP").contains("$230").contains("€200").contains("another currency");
    }
}
