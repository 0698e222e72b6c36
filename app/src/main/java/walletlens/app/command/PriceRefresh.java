package walletlens.app.command;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import walletlens.app.Choices;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.book.Book;
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
import walletlens.market.Source;
import walletlens.market.Sources;
import walletlens.market.Unbooked;
import walletlens.money.Currency;
import walletlens.privacy.Asked;
import walletlens.problem.Problem;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;

/**
 * The command {@code price refresh}, step by step: which requests to make now, what their answers lead to, and in the end
 * what was asked, learnt and held back. The caller makes the requests and waits where it is told to.
 */
public final class PriceRefresh {
    /** The device of the command line in the ledger of requests. */
    private static final String DEVICE = "00000000";

    private final Book book;
    private final LocalDate today;
    private final boolean json;
    private final Order order;
    private final Function<AssetId, Asset> described;
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Map<String, List<Quote>> batches = new LinkedHashMap<>();
    private final Map<String, Asked> asked = new LinkedHashMap<>();
    private final List<Quote> learnt = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final List<Doubt> unchecked = new ArrayList<>();
    private final Map<AssetId, Actions> actions = new TreeMap<>();
    private final List<Asset> wanted = new ArrayList<>();
    private final Notes notes = new Notes();
    private Fetching fetching = Fetching.IDLE;
    private Quotes quotes;

    /** What one source was asked and told. */
    private static final class Tally {
        private final TreeSet<String> hosts = new TreeSet<>();
        private final TreeSet<String> reveals = new TreeSet<>();
        private int requests;
        private int failures;
        private int prices;
    }

    private PriceRefresh(Request request, Order order) {
        this.book = request.book();
        this.today = request.today();
        this.json = request.json();
        this.order = order;
        this.described = Needs.described(book.assets());
        this.quotes = book.quotes();
    }

    /** What is wrong with a command line; empty where a refresh can begin. */
    public static Optional<Response> wrong(Request request) {
        Optional<String> source = request.option("source");
        if (source.isPresent() && Sources.of(source.get()).isEmpty()) {
            List<String> names = Sources.all().stream().map(Source::name).toList();
            return Optional.of(Response.usage(
                    "There is no source \"" + Plain.oneLine(source.get()) + "\"; there are " + String.join(", ", names) + "."));
        }
        return order(request).isAnyOn() ? Optional.empty() : Optional.of(Response.usage("No source of prices is switched on, so nobody"
                + " was asked. Switch one on in the app, or name one for this time: price refresh --source ecb"));
    }

    /** The sources that are on, or only the one that was named. */
    private static Order order(Request request) {
        Order order = Order.of(request.book().settings().all());
        Optional<String> source = request.option("source");
        return source.isPresent() ? order.only(source.get()) : order;
    }

    /** One refresh of a command line with which nothing is wrong. */
    public static PriceRefresh of(Request request) {
        return new PriceRefresh(request, order(request));
    }

    /** Begins: asks for the prices of now, or with {@code past} for those of the days that lack one. */
    public Fetching.Step begin(boolean past, ZoneOffset zone, Instant now) {
        Needs needs = Needs.of(book.ledger(), today);
        Currency base = Choices.currency(book.settings(), "");
        if (past) {
            return took(fetching.past(order, needs.missing(base, described, book.given()), now));
        }
        wanted.addAll(needs.wanted(base, described, book.quotes()));
        return took(fetching.live(order, wanted, zone, true, now));
    }

    /** A moment has come. */
    public Fetching.Step woken(Instant now) {
        return took(fetching.woken(now));
    }

    /** The line for the ledger of requests, to be written before the request is made. */
    public Fact asks(walletlens.market.Request request, Instant now) {
        Tally tally = tally(request.source());
        tally.requests++;
        tally.hosts.add(request.host());
        tally.reveals.add(request.reveals());
        Asked.Question question = question(request, now);
        Asked known = asked.containsKey(question.key()) ? asked.get(question.key()) : book.outside().line(question).orElse(null);
        Asked line = known == null ? Asked.first(question, request.why(), now) : known.again(request.why(), now).saved(now);
        asked.put(question.key(), line);
        return new Fact.AskedPut(line);
    }

    private static Asked.Question question(walletlens.market.Request request, Instant now) {
        LocalDate day = now.atOffset(ZoneOffset.UTC).toLocalDate();
        return new Asked.Question(day, DEVICE, request.source(), request.host(), request.pathOnly(), request.reveals());
    }

    /**
     * A request was made.
     *
     * @param out bytes sent
     * @param in bytes received
     */
    public Fetching.Step answered(walletlens.market.Request request, Answer answer, long out, long in, Instant asking, Instant now) {
        Asked.Question question = question(request, asking);
        asked.computeIfPresent(question.key(), (key, line) -> line.answered(answer.status(), out, in));
        if (!answer.isWhole()) {
            tally(request.source()).failures++;
        }
        return took(fetching.answered(request, answer, now));
    }

    private Tally tally(String source) {
        return tallies.computeIfAbsent(source, none -> new Tally());
    }

    private Fetching.Step took(Fetching.Step step) {
        fetching = step.state();
        step.notices().forEach(problem -> notes.add(problem.toString()));
        for (Fetching.Told told : step.told()) {
            tally(told.source()).prices += told.learnt().quotes().size();
            acted(told.learnt());
            for (Problem problem : told.problems()) {
                notes.add(problem.toString());
            }
            if (told.question() instanceof Question.Past past) {
                past(told, past);
            } else {
                live(told.source(), told.learnt(), true);
                live(told.source(), told.learnt(), false);
            }
        }
        return step;
    }

    /** Rates first: other prices are compared with those before them in one currency. */
    private void live(String source, Learnt told, boolean rates) {
        List<Quote> sure = new ArrayList<>();
        for (Quote quote : told.quotes()) {
            if (quote.asset().isCash() == rates) {
                Optional<Doubt> doubt = Doubt.about(quote, described.apply(quote.asset()), quotes, today);
                if (doubt.isPresent() && doubt.get().isHeld()) {
                    doubts.add(doubt.get());
                } else {
                    sure.add(quote);
                    doubt.ifPresent(unchecked::add);
                }
            }
        }
        quotes = quotes.with(sure);
        learnt.addAll(sure);
        Batch.byDay(source, sure, DEVICE).forEach(this::batch);
    }

    private void past(Fetching.Told told, Question.Past past) {
        List<Quote> fresh = Batch.missing(told.learnt().quotes(), book.given());
        learnt.addAll(fresh);
        if (!fresh.isEmpty()) {
            batch(Batch.ofPast(told.source(), past), fresh);
        }
    }

    /** What was told of splits and dividends, beside what the book knows of them. */
    private void acted(Learnt learnt) {
        TreeSet<AssetId> assets = new TreeSet<>();
        learnt.splits().forEach(split -> assets.add(split.asset()));
        learnt.dividends().forEach(dividend -> assets.add(dividend.asset()));
        for (AssetId asset : assets) {
            Actions known = actions.getOrDefault(asset, Actions.read(asset, book.settings().get(Actions.SETTING + asset, "")));
            actions.put(asset, known.with(learnt.splits(), learnt.dividends()));
        }
    }

    /** Splits and dividends that the entries lack are told of, and what was told is kept. */
    private void lacking(List<Fact> facts) {
        actions.forEach((asset, told) -> {
            if (!told.toString().equals(book.settings().get(Actions.SETTING + asset, ""))) {
                facts.add(new Fact.SettingPut(Actions.SETTING + asset, told.toString()));
            }
        });
        Unbooked unbooked = Unbooked.of(book.ledger(), actions.values(), today);
        for (Unbooked.Split split : unbooked.splits()) {
            notes.add(described.apply(split.told().asset()).name() + " was split " + split.told().to() + ":" + split.told().from() + " on "
                    + split.told().day() + ", and no entry of " + String.join(", ", split.accounts().keySet()) + " says so.");
        }
        if (!unbooked.dividends().isEmpty()) {
            int count = unbooked.dividends().size();
            notes.add("Your entries lack " + (count == 1 ? "a dividend that was told; the app offers it" : count + " dividends that were told; the app offers them")
                    + " on the page of income.");
        }
    }

    private void batch(String id, List<Quote> more) {
        batches.put(id, Batch.with(batches.getOrDefault(id, book.batch(id)), more));
    }

    /** What could not be compared for want of a rate is now, if one came; what turns out strange is taken back. */
    private void check() {
        for (Doubt each : unchecked) {
            Quote fresh = each.fresh();
            Optional<Doubt> doubt = Doubt.compared(fresh, each.before(), quotes, today);
            if (doubt.isPresent() && doubt.get().isHeld()) {
                doubts.add(doubt.get());
                learnt.remove(fresh);
                batches.computeIfPresent(Batch.ofDay(fresh.source(), fresh.day(), DEVICE), (id, all) -> Batch.without(all, fresh));
            } else if (doubt.isPresent()) {
                notes.add(described.apply(fresh.asset()).name() + ": " + fresh.price() + " of " + fresh.source() + " could not be compared with "
                        + each.before().price() + " of " + each.before().day() + ", for no rate between the two is known.");
            }
        }
    }

    /** What came of it. */
    public Response result() {
        check();
        List<Fact> facts = new ArrayList<>();
        asked.values().forEach(line -> facts.add(new Fact.AskedPut(line)));
        batches.forEach((id, all) -> facts.add(new Fact.PricesPut(id, all)));
        lacking(facts);
        for (Doubt doubt : doubts) {
            notes.add(described.apply(doubt.fresh().asset()).name() + ": " + doubt.fresh().price() + " of " + doubt.fresh().source()
                    + " is held back, for " + (doubt.kind() == Doubt.Kind.JUMP ? "it was " + doubt.before().price() + " on " + doubt.before().day()
                    : "it comes in another currency than before") + ". If it is right, set it: price set");
        }
        List<Asset> unpriced = new ArrayList<>();
        for (Asset asset : wanted) {
            boolean told = learnt.stream().anyMatch(quote -> quote.asset().equals(asset.id())
                    || asset.id().isCash() && quote.asset().isCash() && asset.id().equals(AssetId.cash(quote.price().currency())));
            if (!told) {
                unpriced.add(asset);
            }
        }
        String out = json ? Reports.line(json(unpriced)) : text(unpriced);
        return Response.of(out, notes).recording(facts);
    }

    private String text(List<Asset> unpriced) {
        if (tallies.isEmpty()) {
            return "Nobody was asked: there is nothing that the sources switched on know.\n";
        }
        StringBuilder text = new StringBuilder();
        TextTable sources = new TextTable("lrrrl", "Source", "Asked", "Failed", "Prices", "What it learnt");
        tallies.forEach((name, tally) -> sources.row(Sources.of(name).map(Source::title).orElse(name), Integer.toString(tally.requests),
                Integer.toString(tally.failures), Integer.toString(tally.prices), String.join(" ", tally.reveals)));
        text.append(sources.text());
        if (!wanted.isEmpty() && !learnt.isEmpty()) {
            TextTable prices = new TextTable("lrlll", "Asset", "Price", "In", "Time", "Source");
            learnt.forEach(quote -> prices.row(quote.asset().symbol(), quote.price().amount().toString(),
                    quote.price().currency().code(), quote.time().toString(), quote.source()));
            text.append('\n').append(prices.text());
        } else if (wanted.isEmpty()) {
            text.append('\n').append(learnt.size()).append(" past prices are new.\n");
        }
        if (!unpriced.isEmpty()) {
            List<String> names = unpriced.stream().map(asset -> asset.id().symbol()).toList();
            text.append("\nNobody that was asked told a price of ").append(Plain.oneLine(String.join(", ", names))).append(".\n");
        }
        return text.toString();
    }

    private JsonObject json(List<Asset> unpriced) {
        Described names = new Described(book);
        JsonArray sources = new JsonArray();
        tallies.forEach((name, tally) -> sources.add(new JsonObject().add("source", name).add("hosts", texts(tally.hosts))
                .add("requests", tally.requests).add("failures", tally.failures).add("prices", tally.prices)
                .add("reveals", texts(tally.reveals))));
        JsonArray prices = new JsonArray();
        for (Quote quote : learnt) {
            prices.add(json(names, quote));
        }
        JsonArray held = new JsonArray();
        doubts.forEach(doubt -> held.add(json(names, doubt.fresh()).add("why", doubt.kind() == Doubt.Kind.JUMP ? "jump" : "currency")));
        JsonArray without = new JsonArray();
        unpriced.forEach(asset -> without.add(names.json(asset.id())));
        return new JsonObject().add("sources", sources).add("prices", prices).add("held", held).add("unpriced", without);
    }

    private static JsonArray texts(Iterable<String> some) {
        JsonArray texts = new JsonArray();
        some.forEach(texts::add);
        return texts;
    }

    private static JsonObject json(Described names, Quote quote) {
        return new JsonObject().add("asset", names.json(quote.asset())).add("value", quote.price().amount().toString())
                .add("currency", quote.price().currency().code()).add("time", quote.time().toString()).add("source", quote.source());
    }
}
