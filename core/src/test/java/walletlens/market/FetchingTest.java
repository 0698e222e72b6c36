package walletlens.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import walletlens.market.Fetching.Step;

class FetchingTest {
    private static final Instant T0 = Asked.NOON;

    private static Instant after(long seconds) {
        return T0.plusSeconds(seconds);
    }

    private static Order on(String... sources) {
        Map<String, String> settings = new TreeMap<>();
        for (String source : sources) {
            settings.put("source:" + source, "on");
        }
        return Order.of(settings);
    }

    private static Step live(Fetching from, Order order, Instant now, String... assets) {
        return from.live(order, Asked.assets(assets), ZoneOffset.UTC, false, now);
    }

    private static List<String> asked(Step step) {
        return step.requests().stream().map(request -> request.source() + " " + request.path()).toList();
    }

    private static final String COINBASE = "{\"data\":{\"currency\":\"USD\",\"rates\":{\"BTC\":\"0.0000125\",\"EUR\":\"0.8\"}}}";
    private static final String KRAKEN = "{\"error\":[],\"result\":{\"ETH/USD\":{\"c\":[\"2000\",\"1\"]}}}";

    @Test
    void with_everything_off_nobody_is_asked() {
        Step step = live(Fetching.IDLE, Order.of(Map.of()), T0, "crypto:BTC", "stock:AAPL", "cash:EUR", "cash:USD");
        assertEquals(List.of(), step.requests());
        assertEquals(0, step.wakeAt());
        assertFalse(step.state().isBusy());
    }

    @Test
    void one_source_that_is_on_is_asked_and_no_other() {
        Step step = live(Fetching.IDLE, on("coinbase"), T0, "crypto:BTC", "stock:AAPL", "cash:EUR", "cash:USD");
        assertEquals(List.of("coinbase /v2/exchange-rates?currency=USD"), asked(step));
    }

    @Test
    void what_the_first_does_not_tell_is_asked_of_the_next() {
        Step first = live(Fetching.IDLE, on("coinbase", "kraken"), T0, "crypto:BTC", "crypto:ETH");
        assertEquals(List.of("coinbase /v2/exchange-rates?currency=USD"), asked(first));
        Step second = first.state().answered(first.requests().get(0), Answer.of(200, COINBASE), after(1));
        assertEquals(List.of("kraken /0/public/Ticker?assetVersion=1"), asked(second));
        assertEquals("crypto:BTC", second.told().get(0).learnt().quotes().get(0).asset().toString());
        Step third = second.state().answered(second.requests().get(0), Answer.of(200, KRAKEN), after(2));
        assertEquals("crypto:ETH 2000 USD", third.told().get(0).learnt().quotes().get(0).asset() + " " + third.told().get(0).learnt().quotes().get(0).price());
        assertFalse(third.state().isBusy());
        assertEquals(List.of(), third.requests());
    }

    @Test
    void the_order_the_user_chose_is_kept() {
        Map<String, String> settings = new TreeMap<>(Map.of("source:coinbase", "on", "source:kraken", "on", "source.order:crypto", "kraken,coinbase"));
        assertEquals(List.of("kraken /0/public/Ticker?assetVersion=1"), asked(live(Fetching.IDLE, Order.of(settings), T0, "crypto:BTC")));
    }

    @Test
    void an_answer_stands_as_long_as_the_source_says_and_a_new_asset_is_asked_for_at_once() {
        Step first = live(Fetching.IDLE, on("coinbase"), T0, "crypto:BTC");
        Fetching answered = first.state().answered(first.requests().get(0), Answer.of(200, COINBASE), after(1)).state();
        assertEquals(List.of(), live(answered, on("coinbase"), after(40), "crypto:BTC").requests());
        assertEquals(1, live(answered, on("coinbase"), after(40), "crypto:BTC", "crypto:SOL").requests().size());
        assertEquals(1, live(answered, on("coinbase"), after(62), "crypto:BTC").requests().size());
        assertEquals(1, answered.live(on("coinbase"), Asked.assets("crypto:BTC"), ZoneOffset.UTC, true, after(40)).requests().size());
    }

    @Test
    void refreshing_by_hand_still_keeps_the_least_interval() {
        Step first = live(Fetching.IDLE, on("coinbase"), T0, "crypto:BTC");
        Fetching answered = first.state().answered(first.requests().get(0), Answer.of(200, COINBASE), after(1)).state();
        Step again = answered.live(on("coinbase"), Asked.assets("crypto:BTC"), ZoneOffset.UTC, true, after(2));
        assertEquals(List.of(), again.requests());
        assertEquals(after(30).toEpochMilli(), again.wakeAt());
        assertEquals(1, again.state().woken(after(30)).requests().size());
    }

    private static final String PAGE = "[{\"id\":\"bitcoin\",\"current_price\":%s}]";

    @Test
    void refreshing_by_hand_while_a_source_is_on_its_last_pages_asks_it_once_more_when_it_is_through() {
        Step step = live(Fetching.IDLE, on("coingecko"), T0, "crypto:BTC");
        step = step.state().answered(step.requests().get(0), Answer.of(200, PAGE.replace("%s", "80000")), after(1));
        Step again = step.state().live(on("coingecko"), Asked.assets("crypto:BTC"), ZoneOffset.UTC, true, after(2));
        assertEquals(List.of(), again.requests());
        List<String> pages = new ArrayList<>();
        Fetching state = again.state();
        for (int seconds = 10; seconds <= 200; seconds += 10) {
            for (Request request : state.woken(after(seconds)).requests()) {
                pages.add(seconds + " " + request.path().substring(request.path().lastIndexOf('=') + 1));
                state = state.woken(after(seconds)).state().answered(request, Answer.of(200, request.path().endsWith("=1") ? PAGE.replace("%s", "81000") : "[]"), after(seconds + 1)).state();
            }
        }
        // Pages 2 to 4 were still to come, ten seconds apart; then all four once more, and that is all.
        assertEquals(List.of("10 2", "20 3", "30 4", "40 1", "50 2", "60 3", "70 4"), pages);
        assertFalse(state.isBusy());
    }

    @Test
    void a_source_that_asks_to_be_left_alone_is_and_the_user_is_told_once() {
        Step first = live(Fetching.IDLE, on("coinbase"), T0, "crypto:BTC");
        Step refused = first.state().answered(first.requests().get(0), new Answer(429, "slow down", 600, ""), after(1));
        assertEquals("Coinbase, all rates: The source asks to be left alone for a while (status 429).", refused.notices().get(0).toString());
        assertEquals(after(601).toEpochMilli(), refused.state().closedUntil("coinbase"));
        assertEquals(List.of(), live(refused.state(), on("coinbase"), after(600), "crypto:BTC").requests());
        Step later = live(refused.state(), on("coinbase"), after(601), "crypto:BTC");
        assertEquals(1, later.requests().size());
        Step again = later.state().answered(later.requests().get(0), new Answer(503, "", 0, ""), after(602));
        assertEquals(List.of(), again.notices());
        // The second failure in a row: twice thirty seconds
        assertEquals(after(662).toEpochMilli(), again.state().closedUntil("coinbase"));
    }

    @Test
    void while_one_source_is_left_alone_the_next_is_asked() {
        Step first = live(Fetching.IDLE, on("coinbase", "kraken"), T0, "crypto:BTC");
        Step refused = first.state().answered(first.requests().get(0), new Answer(500, "", 0, ""), after(1));
        assertEquals(List.of("kraken /0/public/Ticker?assetVersion=1"), asked(refused));
    }

    @Test
    void failures_double_the_wait_up_to_an_hour_and_an_answer_ends_them() {
        Fetching state = Fetching.IDLE;
        Instant now = T0;
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            Step step = live(state, on("coinbase"), now, "crypto:BTC");
            state = step.state().answered(step.requests().get(0), Answer.failed("The connection broke."), now).state();
            waits.add((state.closedUntil("coinbase") - now.toEpochMilli()) / 1000);
            now = Instant.ofEpochMilli(state.closedUntil("coinbase"));
        }
        assertEquals(List.of(30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3600L, 3600L, 3600L), waits);
        Step step = live(state, on("coinbase"), now, "crypto:BTC");
        state = step.state().answered(step.requests().get(0), Answer.of(200, COINBASE), now).state();
        assertEquals("", state.trouble("coinbase"));
        assertEquals(0, state.closedUntil("coinbase"));
    }

    @Test
    void one_ticker_that_is_not_known_does_not_silence_the_source() {
        Step first = live(Fetching.IDLE, on("yahoo"), T0, "stock:AAPL", "stock:MSFT");
        assertEquals(List.of("yahoo /v8/finance/chart/AAPL?interval=1d&range=5d&events=div,splits"), asked(first));
        Step second = first.state().answered(first.requests().get(0), Answer.of(404, "{}"), after(1));
        assertEquals(List.of(), second.notices());
        assertEquals(after(3).toEpochMilli(), second.wakeAt());
        assertEquals(List.of("yahoo /v8/finance/chart/MSFT?interval=1d&range=5d&events=div,splits"), asked(second.state().woken(after(3))));
    }

    @Test
    void what_waits_for_a_source_that_is_switched_off_is_not_asked() {
        Step first = live(Fetching.IDLE, on("yahoo"), T0, "stock:AAPL", "stock:MSFT");
        Step off = live(first.state(), on("coinbase"), after(1), "stock:AAPL", "stock:MSFT");
        Step answered = off.state().answered(first.requests().get(0), Answer.of(404, "{}"), after(2));
        assertEquals(List.of(), answered.state().woken(after(60)).requests());
        assertFalse(answered.state().isBusy());
    }

    @Test
    void an_answer_that_never_comes_is_given_up_after_two_minutes() {
        Step first = live(Fetching.IDLE, on("coinbase", "kraken"), T0, "crypto:BTC");
        assertEquals(List.of(), first.state().woken(after(119)).requests());
        Step given = first.state().woken(after(121));
        assertEquals("No answer came.", given.notices().get(0).message());
        assertEquals(List.of("kraken /0/public/Ticker?assetVersion=1"), asked(given));
        Step late = given.state().answered(first.requests().get(0), Answer.of(200, COINBASE), after(122));
        assertEquals(List.of(), late.told());
    }

    private static List<Question.Past> past(String asset) {
        return List.of(new Question.Past(Asked.assets(asset), LocalDate.of(2026, 5, 16), LocalDate.of(2026, 5, 17), LocalDate.of(2026, 5, 18)));
    }

    private static final String DAY = "{\"error\":[],\"result\":{\"XXBTZUSD\":[[1778889600,\"1\",\"2\",\"3\",\"78500.5\",\"5\"]],\"last\":1}}";

    @Test
    void the_past_is_asked_one_question_at_a_time_and_says_how_far_it_is() {
        List<Question.Past> both = new ArrayList<>(past("crypto:BTC"));
        both.addAll(past("crypto:ETH"));
        Step first = Fetching.IDLE.past(on("kraken-history"), both, T0);
        assertEquals("0 of 2, BTC", first.state().pastDone() + " of " + first.state().pastJobs() + ", " + first.state().pastAbout());
        Step second = first.state().answered(first.requests().get(0), Answer.of(200, DAY), after(1));
        assertEquals("1 of 2, ETH", second.state().pastDone() + " of " + second.state().pastJobs() + ", " + second.state().pastAbout());
        assertEquals(1, second.state().pastTold());
        assertEquals(List.of(), second.requests());
        assertEquals(1, second.state().woken(after(3)).requests().size());
    }

    @Test
    void a_question_about_the_past_waits_for_its_source_and_moves_on_after_three_failures() {
        Order order = on("kraken-history", "binance-history");
        Step step = Fetching.IDLE.past(order, past("crypto:BTC"), T0);
        Instant now = T0;
        for (int i = 0; i < 3; i++) {
            assertEquals("kraken-history", step.requests().get(0).source());
            Step failed = step.state().answered(step.requests().get(0), Answer.of(500, ""), now);
            now = Instant.ofEpochMilli(failed.state().closedUntil("kraken-history"));
            step = i < 2 ? failed.state().woken(now) : failed;
        }
        assertEquals("binance-history", step.requests().get(0).source());
    }

    @Test
    void stopping_keeps_what_was_learnt_and_asks_no_more() {
        Step first = Fetching.IDLE.past(on("binance-history"), past("crypto:BTC"), T0);
        Step stopped = first.state().stop(after(1));
        assertEquals(List.of(), stopped.requests());
        Step answer = stopped.state().answered(first.requests().get(0),
                Answer.of(200, "[[1778889600000,\"1\",\"2\",\"3\",\"78500.5\",\"5\"]]"), after(2));
        assertEquals(1, answer.told().size());
        assertEquals(List.of(), answer.requests());
        assertFalse(answer.state().isBusy());
    }

    /** Whatever happens in whatever order: nobody is asked twice at once or too soon, nothing is asked that is off, and it ends. */
    @Property(tries = 400)
    void the_manners_hold_whatever_happens(@ForAll @Size(max = 60) List<@IntRange(min = 0, max = 9) Integer> happenings) {
        Order order = on("coinbase", "kraken", "yahoo", "kraken-history", "coingecko");
        Fetching state = Fetching.IDLE;
        Instant now = T0;
        Map<String, Instant> last = new TreeMap<>();
        List<Request> flying = new ArrayList<>();
        for (int happening : happenings) {
            now = now.plusMillis(happening * 977L + 1);
            Step step;
            if (happening == 0) {
                step = state.live(order, Asked.assets("crypto:BTC", "crypto:ETH", "stock:AAPL", "stock:MSFT", "cash:USD", "cash:EUR"), ZoneOffset.UTC,
                        now.toEpochMilli() % 2 == 0, now);
            } else if (happening == 1) {
                step = state.past(order, past("crypto:BTC"), now);
            } else if (happening == 2) {
                step = state.stop(now);
            } else if (happening < 5 || flying.isEmpty()) {
                step = state.woken(now);
            } else {
                Answer answer = happening == 5 ? Answer.of(200, COINBASE) : happening == 6 ? new Answer(429, "", 7, "")
                        : happening == 7 ? Answer.of(404, "") : happening == 8 ? Answer.failed("Gone.") : Answer.of(200, "<html>");
                step = state.answered(flying.remove(0), answer, now);
            }
            for (Request request : step.requests()) {
                Source source = Sources.of(request.source()).orElseThrow();
                assertTrue(order.isOn(source) && request.allowed());
                Instant before = last.put(source.name(), now);
                assertTrue(before == null || !now.isBefore(before.plusSeconds(source.pace().least())), source.name() + " was asked too soon");
                assertTrue(flying.stream().noneMatch(other -> other.source().equals(source.name())), source.name() + " was asked twice at once");
                flying.add(request);
            }
            state = step.state();
        }
        for (int i = 0; i < 500 && state.isBusy(); i++) {
            Step step = flying.isEmpty() ? state.woken(now) : state.answered(flying.remove(0), Answer.failed("Gone."), now);
            flying.addAll(step.requests());
            now = flying.isEmpty() && step.wakeAt() > 0 ? Instant.ofEpochMilli(Math.max(step.wakeAt(), now.toEpochMilli() + 1)) : now.plusMillis(10);
            state = step.state();
        }
        assertFalse(state.isBusy(), "it never ends");
    }
}
