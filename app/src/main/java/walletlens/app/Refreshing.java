package walletlens.app;

import com.eclipsesource.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import walletlens.app.words.Words;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.book.Book;
import walletlens.book.Commit;
import walletlens.book.Fact;
import walletlens.market.Actions;
import walletlens.market.Answer;
import walletlens.market.Batch;
import walletlens.market.Doubt;
import walletlens.market.Fetching;
import walletlens.market.Learnt;
import walletlens.market.Needs;
import walletlens.market.Order;
import walletlens.market.Question;
import walletlens.market.Request;
import walletlens.market.Source;
import walletlens.market.Sources;
import walletlens.quote.Quote;

/**
 * Keeps the prices of now while the page is looked at, and fills in the past when asked to. What is learnt holds at once; it
 * is written to the vault seldom, so that the vault does not grow with every tick: the first time a day, when the page is
 * left, and every few hours.
 */
public final class Refreshing {
    /** A batch that is written is not written again sooner than this, in milliseconds, while the page is looked at. */
    private static final long SELDOM = 4 * 3_600_000L;
    /** The same when the page is left. */
    private static final long LEAVING = 3_600_000L;
    private static final String WAKE = "refresh.wake";

    private Refreshing() {
    }

    /** After a step: asks anew where what is wanted, or who may be asked, has changed. */
    static Turn follow(State before, Turn turn) {
        State state = turn.state();
        if (!isLive(state) || !state.market().visible()) {
            return turn;
        }
        Book was = before.books().own();
        Book is = state.books().own();
        boolean changed = before.phase() != Phase.OPEN || before.books().isDemo()
                || was.ledger() != is.ledger() || was.assets() != is.assets() || !order(before).equals(order(state));
        return changed ? turn.thenTurn(now -> live(now, false)) : turn;
    }

    private static boolean isLive(State state) {
        return state.phase() == Phase.OPEN && !state.books().isDemo();
    }

    private static Order order(State state) {
        return Order.of(state.books().own().settings().all());
    }

    /** What the user's own book wants the prices of. */
    public static List<Asset> wanted(State state) {
        Book book = state.books().book();
        return state.books().standing().needs().wanted(state.books().standing().currency(), Needs.described(book.assets()), book.quotes());
    }

    /** What an event of the market leads to. */
    static Turn handle(State state, Event event) {
        if (!isLive(state)) {
            return Turn.to(state);
        }
        switch (event.name()) {
            case "visible":
                return seen(state, event.is("is"));
            case WAKE:
                long due = state.market().due();
                return state.market().visible() && due > 0 && due <= state.moment().millis() ? live(state, false)
                        : apply(state, state.market().fetching().woken(state.moment().now()));
            case "refresh.now":
                return live(state, true);
            case "refresh.past":
                return past(state);
            case "refresh.stop":
                return apply(state, state.market().fetching().stop(state.moment().now()));
            default:
                return Turn.to(state);
        }
    }

    private static Turn seen(State state, boolean visible) {
        State next = state.with(state.market().seen(visible));
        return visible ? live(next, false) : written(next, LEAVING);
    }

    private static Turn live(State state, boolean again) {
        Order order = order(state);
        if (!order.isAnyOn() && !state.market().fetching().isBusy()) {
            return Turn.to(state);
        }
        return apply(state, state.market().fetching()
                .live(order, wanted(state), state.moment().zone(), again, state.moment().now()));
    }

    private static Turn past(State state) {
        Book book = state.books().own();
        List<Question.Past> missing = Needs.of(book.ledger(), state.moment().today())
                .missing(state.books().standing().currency(), Needs.described(book.assets()), book.given());
        return apply(state, state.market().fetching().past(order(state), missing, state.moment().now()));
    }

    /** A source has answered, or did not; the host sends the question back with what came. */
    static Turn answered(State state, Event event) {
        if (!isLive(state)) {
            return Turn.to(state);
        }
        Request request = new Request(
                event.get("source"), event.get("host"), event.get("path"), event.get("why"), event.get("reveals"));
        boolean ok = event.is("ok");
        String failure = ok ? "" : event.get("error").isEmpty() ? "No answer came." : event.get("error");
        Answer answer = new Answer(number(event, "status"), ok ? event.get("body") : "", number(event, "retryAfter"), failure);
        return apply(state, state.market().fetching().answered(request, answer, state.moment().now()));
    }

    private static int number(Event event, String name) {
        try {
            return Math.max(0, Integer.parseInt(event.get(name)));
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    private static Turn apply(State state, Fetching.Step step) {
        Turn turn = Turn.to(state.with(state.market().with(step.state(), 0)));
        for (Fetching.Told told : step.told()) {
            turn = told.question() instanceof Question.Past past
                    ? turn.thenTurn(now -> learntPast(now, told, past)) : turn.thenTurn(now -> learntLive(now, told));
        }
        turn = turn.thenTurn(now -> written(now, SELDOM));
        for (Request request : step.requests()) {
            turn = turn.and(new Effect("", Door.FETCH, new JsonObject().add("source", request.source()).add("host", request.host())
                    .add("path", request.path()).add("why", request.why()).add("reveals", request.reveals())));
        }
        if (!step.notices().isEmpty()) {
            String text = step.notices().get(0).toString();
            turn = Changes.toast(turn, Toast.said(state.pen().say("prices.trouble", text)));
        }
        return turn.thenTurn(now -> waking(now, step.wakeAt()));
    }

    /** Sets the one timer to whatever comes first. */
    private static Turn waking(State state, long wakeAt) {
        Fetching fetching = state.market().fetching();
        long due = state.market().visible() && !fetching.isLive() ? fetching.due(state.moment().now()) : 0;
        State next = state.with(state.market().with(fetching, due));
        long at = wakeAt == 0 ? due : due == 0 ? wakeAt : Math.min(wakeAt, due);
        if (at == 0) {
            return Turn.to(next).and(Effect.of("timer", "name", WAKE, "ms", "0"));
        }
        long ms = Math.max(1, Math.min(at - state.moment().millis(), 3_600_000L));
        return Turn.to(next).and(Effect.of("timer", "name", WAKE, "ms", Long.toString(ms)));
    }

    /** Rates first: the other prices are compared with those before them in one currency. */
    private static Turn learntLive(State state, Fetching.Told told) {
        List<Quote> rates = new ArrayList<>();
        List<Quote> prices = new ArrayList<>();
        told.learnt().quotes().forEach(quote -> (quote.asset().isCash() ? rates : prices).add(quote));
        return acted(state, told.learnt()).thenTurn(now -> judged(now, told, rates))
                .thenTurn(now -> rates.isEmpty() ? Turn.to(now) : checked(now))
                .thenTurn(now -> judged(now, told, prices));
    }

    /** What is held back changes nothing, nor does what it is to be compared with. */
    private static Turn judged(State state, Fetching.Told told, List<Quote> quotes) {
        Book book = state.books().own();
        Function<AssetId, Asset> described = Needs.described(book.assets());
        List<Quote> sure = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>(state.market().doubts());
        Map<AssetId, Doubt> unchecked = new TreeMap<>(state.market().unchecked());
        int before = doubts.size();
        for (Quote quote : quotes) {
            doubts.removeIf(doubt -> isOfTheSame(doubt.fresh(), quote));
            Optional<Doubt> doubt = Doubt.about(quote, described.apply(quote.asset()), book.quotes(), state.moment().today());
            if (doubt.isPresent() && doubt.get().isHeld()) {
                doubts.add(doubt.get());
            } else {
                sure.add(quote);
                doubt.ifPresent(only -> unchecked.put(quote.asset(), only));
            }
        }
        Map<AssetId, Learnt.Previous> previous = new TreeMap<>();
        sure.forEach(quote -> Optional.ofNullable(told.learnt().previous().get(quote.asset())).ifPresent(was -> previous.put(quote.asset(), was)));
        State next = noted(state.with(state.market().doubting(doubts, unchecked).comparing(previous)),
                Batch.byDay(told.source(), sure, state.host().device()));
        return doubts.size() <= before ? Turn.to(next) : held(next, doubts.get(doubts.size() - 1));
    }

    private static Turn held(State state, Doubt doubt) {
        String name = Needs.described(state.books().own().assets()).apply(doubt.fresh().asset()).name();
        return Changes.toast(Turn.to(state), Toast.said(state.pen().say("prices.held", Words.quoted(name))));
    }

    /** A rate has come: what could not be compared is, and what turns out strange is taken back. */
    private static Turn checked(State state) {
        Turn turn = Turn.to(state);
        for (Map.Entry<AssetId, Doubt> each : state.market().unchecked().entrySet()) {
            Quote before = each.getValue().before();
            LocalDate today = state.moment().today();
            Quote latest = state.books().own().given().at(each.getKey(), today).orElse(each.getValue().fresh());
            Optional<Doubt> doubt = Doubt.compared(latest, before, state.books().own().quotes(), today);
            if (doubt.isPresent() && !doubt.get().isHeld()) {
                continue;
            }
            Map<AssetId, Doubt> rest = new TreeMap<>(turn.state().market().unchecked());
            rest.remove(each.getKey());
            List<Doubt> doubts = new ArrayList<>(turn.state().market().doubts());
            doubt.ifPresent(doubts::add);
            turn = turn.then(now -> now.with(now.market().doubting(doubts, rest)));
            if (doubt.isPresent()) {
                String id = Batch.ofDay(latest.source(), latest.day(), state.host().device());
                turn = turn.then(now -> put(now, id, Batch.without(now.books().own().batch(id), latest)))
                        .thenTurn(now -> held(now, doubt.get()));
            }
        }
        return turn;
    }

    private static boolean isOfTheSame(Quote one, Quote other) {
        return one.asset().equals(other.asset()) && one.source().equals(other.source())
                && (!one.asset().isCash() || one.price().currency().equals(other.price().currency()));
    }

    /** Of the past only days that have no price yet are taken: what a past day was worth does not change. */
    private static Turn learntPast(State state, Fetching.Told told, Question.Past past) {
        List<Quote> fresh = Batch.missing(told.learnt().quotes(), state.books().own().given());
        Turn next = acted(state, told.learnt());
        if (fresh.isEmpty()) {
            return next;
        }
        String id = Batch.ofPast(told.source(), past);
        return next.thenTurn(now -> recorded(now, id, Batch.with(now.books().own().batch(id), fresh)));
    }

    /** Keeps what was told of splits and dividends, so that the user can be asked about them whenever it suits. */
    private static Turn acted(State state, Learnt learnt) {
        TreeSet<AssetId> assets = new TreeSet<>();
        learnt.splits().forEach(split -> assets.add(split.asset()));
        learnt.dividends().forEach(dividend -> assets.add(dividend.asset()));
        List<Fact> facts = new ArrayList<>();
        for (AssetId asset : assets) {
            String known = state.books().own().settings().get(Actions.SETTING + asset, "");
            String now = Actions.read(asset, known).with(learnt.splits(), learnt.dividends()).toString();
            if (!now.equals(known)) {
                facts.add(new Fact.SettingPut(Actions.SETTING + asset, now));
            }
        }
        return facts.isEmpty() ? Turn.to(state)
                : Changes.outside(state, Book.commit(facts, state.books().clock(), state.moment().millis()));
    }

    /** Prices that hold from now on; what is new of a day is to be written. */
    private static State noted(State state, Map<String, List<Quote>> batches) {
        State next = state;
        for (Map.Entry<String, List<Quote>> each : batches.entrySet()) {
            next = put(next, each.getKey(), Batch.with(next.books().own().batch(each.getKey()), each.getValue()));
        }
        return next;
    }

    private static State put(State state, String batch, List<Quote> quotes) {
        Commit commit = Book.commit(List.of(new Fact.PricesPut(batch, quotes)), state.books().clock(), state.moment().millis());
        return state.with(state.books().noted(commit)).with(state.market().changing(batch));
    }

    /**
     * Writes what has changed of batches that have not been written for a while: new ones at once, so that nothing is lost
     * with the page, and once more when everybody has answered.
     */
    private static Turn written(State state, long pause) {
        Turn turn = Turn.to(state);
        for (String batch : state.market().unwritten()) {
            Long last = state.market().written().get(batch);
            boolean rest = state.market().partly().contains(batch) && !state.market().fetching().isLive();
            boolean due = last == null || rest || state.moment().millis() - last >= pause;
            if (due) {
                turn = turn.thenTurn(now -> recorded(now, batch, now.books().own().batch(batch)))
                        .then(now -> now.with(now.market().wrote(batch, now.moment().millis())));
            }
        }
        return turn;
    }

    private static Turn recorded(State state, String batch, List<Quote> quotes) {
        if (quotes.isEmpty()) {
            return Turn.to(state);
        }
        Fact fact = new Fact.PricesPut(batch, quotes);
        return Changes.outside(state, Book.commit(List.of(fact), state.books().clock(), state.moment().millis()));
    }

    /** Takes a price that was held back. */
    public static Turn accept(State state, String asset, String source) {
        Turn turn = Turn.to(state);
        List<Doubt> rest = new ArrayList<>(state.market().doubts());
        for (Doubt doubt : state.market().doubts()) {
            Quote quote = doubt.fresh();
            if (quote.asset().toString().equals(asset) && quote.source().equals(source)) {
                rest.remove(doubt);
                String id = Batch.ofDay(source, quote.day(), state.host().device());
                turn = turn.thenTurn(now -> recorded(now, id, Batch.with(now.books().own().batch(id), List.of(quote))));
            }
        }
        return turn.then(now -> now.with(now.market().doubting(rest)));
    }

    /** Does not take it, and asks the source no more for the asset. */
    public static Turn refuse(State state, String asset, String source) {
        List<Doubt> rest = new ArrayList<>(state.market().doubts());
        rest.removeIf(doubt -> doubt.fresh().asset().toString().equals(asset) && doubt.fresh().source().equals(source));
        State next = state.with(state.market().doubting(rest));
        return AssetId.parse(asset).map(id -> Changes.quietly(next, List.of(
                new Fact.SettingPut(Order.NOT + asset, order(next).without(id, source))))).orElse(Turn.to(next));
    }

    /** The price that the one of now is compared with, and its time: as a source told it, else the last of an earlier day. */
    public static Optional<Learnt.Previous> previous(State state, Quote now) {
        Learnt.Previous told = state.books().isDemo() ? null : state.market().previous().get(now.asset());
        boolean fits = told != null && told.price().currency().equals(now.price().currency()) && told.time().date().isBefore(now.day().plusDays(1));
        if (fits) {
            return Optional.of(told);
        }
        return state.books().standing().quotes().at(now.asset(), now.day().minusDays(1))
                .filter(before -> before.price().currency().equals(now.price().currency()))
                .map(before -> new Learnt.Previous(before.price(), before.time()));
    }

    /** The name of who told a price, for people. */
    public static String teller(Pen pen, Quote quote) {
        if (quote.isFromEntry()) {
            return pen.say("prices.from.entry");
        }
        return Sources.of(quote.source()).map(Source::title).orElseGet(() -> quote.source().equals(Quote.MANUAL)
                ? pen.say("prices.from.hand") : Words.quoted(quote.source()));
    }
}
