package walletlens.app.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.app.Changes;
import walletlens.app.Effect;
import walletlens.app.Event;
import walletlens.app.Pen;
import walletlens.app.Refreshing;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.Turn;
import walletlens.app.page.Region;
import walletlens.app.words.Figure;
import walletlens.app.words.Words;
import walletlens.asset.Asset;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.book.Fact;
import walletlens.ledger.When;
import walletlens.market.Actions;
import walletlens.market.Doubt;
import walletlens.market.Fetching;
import walletlens.market.Learnt;
import walletlens.market.Order;
import walletlens.market.Source;
import walletlens.market.Sources;
import walletlens.market.Tickers;
import walletlens.market.Unbooked;
import walletlens.money.Currency;
import walletlens.money.Price;
import walletlens.money.Rates.Rate;
import walletlens.problem.Outcome;
import walletlens.quote.Freshness;
import walletlens.quote.Quote;
import walletlens.value.Position;

/** What everything costs, who says so and since when; and the asking for it. */
final class PricesScreen implements Screen {
    private static final List<AssetClass> ASKED =
            List.of(AssetClass.CRYPTO, AssetClass.STOCK, AssetClass.ETF, AssetClass.FUND, AssetClass.BOND, AssetClass.METAL, AssetClass.CASH);

    @Override
    public String name() {
        return "prices";
    }

    @Override
    public Region draw(State state) {
        Pen pen = state.pen();
        PricesView view = state.views().prices();
        PricesPage.Status status = status(state);
        Region top = Region.of("prices-status", List.of(pen, status.toString()), slots -> Views.T.screenPricesStatus(pen, status));
        List<PricesPage.Held> held = held(state);
        Region doubts = Region.of("prices-held", List.of(pen, held.toString()), slots -> Views.T.screenPricesHeld(pen, held));
        List<Region> rows = new ArrayList<>();
        StringBuilder order = new StringBuilder();
        for (Asset asset : assets(state)) {
            String name = "price " + asset.id();
            order.append(name).append('\n');
            boolean open = asset.id().toString().equals(view.open());
            PricesPage.Line line = line(state, asset, open);
            PricesPage.Detail detail = open ? detail(state, asset) : null;
            rows.add(Region.of(name, List.of(pen, line.toString(), open ? detail.toString() : ""),
                    slots -> Views.T.screenPriceRow(pen, line, detail)));
        }
        List<PricesPage.Group> groups = groups(state);
        Region sources = Region.of("prices-sources", List.of(pen, groups.toString()), slots -> Views.T.screenPricesSources(pen, groups));
        List<Region> all = new ArrayList<>(List.of(top, doubts));
        all.addAll(rows);
        all.add(sources);
        return Region.of("main", List.of(pen, "prices", order.toString()), all, slots -> Views.T.screenPrices(pen,
                slots.of("prices-status"), slots.of("prices-held"), Inside.all(rows, slots), slots.of("prices-sources")));
    }

    @Override
    public Turn handle(State state, Event event) {
        PricesView view = state.views().prices();
        switch (event.name()) {
            case "prices.open":
                return remember(state, view.opening(view.open().equals(event.get("asset")) ? "" : event.get("asset")));
            case "prices.show":
                return Go.to(state.with(state.views().with(PricesView.FIRST.opening(event.get("is")))), name());
            case "prices.set":
                return set(state, event);
            case "prices.accept":
                return Refreshing.accept(state, event.get("asset"), event.get("source")).and(Effect.focus("#title"));
            case "prices.refuse":
                return Refreshing.refuse(state, event.get("asset"), event.get("source")).and(Effect.focus("#title"));
            case "prices.again":
                return again(state, event.get("asset"), event.get("source"));
            case "prices.split":
            case "prices.split.leave":
                return AssetId.parse(event.get("asset"))
                        .map(asset -> split(state, asset, event.get("day"), event.named("prices.split"))).orElse(Turn.to(state));
            case "prices.up":
                return up(state, event.get("class"), event.get("source"));
            case "prices.ticker":
                return ticker(state, event);
            default:
                return Turn.to(state);
        }
    }

    private static Turn remember(State state, PricesView view) {
        return Turn.to(state.with(state.views().with(view)));
    }

    private static Turn set(State state, Event event) {
        Pen pen = state.pen();
        PricesView view = state.views().prices();
        Outcome<Quote> quote = PriceForm.read(pen, event);
        if (!quote.hasValue()) {
            return remember(state, view.wrong(event.get("value"), quote.problems().get(0).message()));
        }
        State next = state.with(state.views().with(view.wrong("", "")));
        return Changes.say(next, List.of(new Fact.PricesPut("", List.of(quote.get()))),
                pen.say("price.done", Words.quoted(state.books().standing().assets().name(quote.get().asset()))));
    }

    /** Asks a source again that was not asked any more. */
    private static Turn again(State state, String asset, String source) {
        return AssetId.parse(asset).map(id -> Changes.quietly(state, List.of(new Fact.SettingPut(Order.NOT + id, order(state).again(id, source))))
                .and(Effect.focus("#p-" + Anchors.asset(asset) + "-open"))).orElse(Turn.to(state));
    }

    /** Puts a source one place forward in the order of its class. */
    private static Turn up(State state, String code, String source) {
        Optional<AssetClass> of = AssetClass.of(code);
        List<String> names = new ArrayList<>();
        if (of.isPresent()) {
            order(state).all(of.get()).forEach(each -> names.add(each.name()));
        }
        int at = names.indexOf(source);
        if (at <= 0) {
            return Turn.to(state);
        }
        names.set(at, names.get(at - 1));
        names.set(at - 1, source);
        return Changes.quietly(state, List.of(new Fact.SettingPut(Order.OF_CLASS + code, String.join(",", names))))
                .and(Effect.focus("#up-" + code + "-" + source))
                .and(Effect.announce(state.pen().say("prices.moved", Sources.of(source).map(Source::title).orElse(source))));
    }

    /** What Yahoo is to be asked for an asset by. */
    private static Turn ticker(State state, Event event) {
        Pen pen = state.pen();
        Optional<AssetId> id = AssetId.parse(event.get("asset"));
        String text = event.get("ticker").trim().toUpperCase(java.util.Locale.ROOT);
        if (id.isEmpty() || !text.isEmpty() && !Tickers.isTicker(text)) {
            return remember(state, state.views().prices().wrongTicker(pen.say("prices.ticker.wrong")));
        }
        Asset asset = state.books().standing().assets().find(id.get());
        Map<String, String> identifiers = new TreeMap<>(asset.identifiers());
        identifiers.remove(Tickers.YAHOO);
        if (!text.isEmpty()) {
            identifiers.put(Tickers.YAHOO, text);
        }
        Asset named = new Asset(asset.id(), asset.name(), asset.currency(), identifiers, asset.aliases());
        State next = state.with(state.views().with(state.views().prices().wrongTicker("")));
        return Changes.say(next, List.of(new Fact.AssetPut(named)), pen.say("prices.ticker.done", Words.quoted(asset.name())));
    }

    private static Order order(State state) {
        return Order.of(state.books().book().settings().all());
    }

    private static PricesPage.Status status(State state) {
        Pen pen = state.pen();
        Fetching fetching = state.market().fetching();
        boolean filling = fetching.pastDone() < fetching.pastJobs();
        String text = "";
        if (filling) {
            text = pen.say("prices.filling", fetching.pastDone() + 1, fetching.pastJobs(), Words.quoted(fetching.pastAbout()));
        } else if (fetching.isLive()) {
            text = pen.say("prices.asking");
        } else if (fetching.pastJobs() > 0) {
            text = pen.count("prices.filled", fetching.pastTold());
        }
        boolean demo = state.books().isDemo();
        return new PricesPage.Status(!demo && order(state).isAnyOn(), Page.screen("privacy").isPresent(), fetching.isLive(), filling,
                fetching.pastDone(), fetching.pastJobs(), demo ? pen.say("prices.demo") : text);
    }

    private static List<PricesPage.Held> held(State state) {
        Pen pen = state.pen();
        List<PricesPage.Held> held = new ArrayList<>();
        for (Doubt doubt : state.books().isDemo() ? List.<Doubt>of() : state.market().doubts()) {
            Quote fresh = doubt.fresh();
            String title = Sources.of(fresh.source()).map(Source::title).orElse(fresh.source());
            String text = doubt.before() == fresh
                    ? pen.say("prices.held.other", pen.price(fresh.price()),
                            state.books().standing().assets().find(fresh.asset()).currency().code())
                    : pen.say(doubt.kind() == Doubt.Kind.JUMP ? "prices.held.jump" : "prices.held.currency", pen.price(fresh.price()),
                            pen.price(doubt.before().price()), pen.day(doubt.before().day()));
            held.add(new PricesPage.Held(fresh.asset().toString(), state.books().standing().assets().name(fresh.asset()),
                    fresh.source(), title, text, ""));
        }
        for (Unbooked.Split split : state.books().standing().unbooked().splits()) {
            AssetId asset = split.told().asset();
            List<String> accounts = new ArrayList<>();
            split.accounts().keySet().forEach(account -> accounts.add(state.books().standing().ledger().account(account).name()));
            held.add(new PricesPage.Held(asset.toString(), state.books().standing().assets().name(asset), "", pen.say("prices.split.title"),
                    pen.say("prices.split", split.told().to() + ":" + split.told().from(), pen.day(split.told().day()), Words.quoted(String.join(", ", accounts))),
                    split.told().day().toString()));
        }
        return held;
    }

    /** Books a split in every account that lacks it, or leaves it. */
    private static Turn split(State state, AssetId asset, String day, boolean book) {
        for (Unbooked.Split split : state.books().standing().unbooked().splits()) {
            if (split.told().asset().equals(asset) && split.told().day().toString().equals(day)) {
                String name = Words.quoted(state.books().standing().assets().name(asset));
                List<Fact> facts = new ArrayList<>();
                split.entries().forEach(entry -> facts.add(new Fact.EntryPut(entry)));
                Actions told = Actions.read(asset, state.books().book().settings().get(Actions.SETTING + asset, ""));
                return (book ? Changes.say(state, facts, state.pen().say("prices.split.done", name))
                        : Changes.quietly(state, List.of(new Fact.SettingPut(Actions.SETTING + asset, told.leavingSplit(split.told().day()).toString()))))
                        .and(Effect.focus("#title"));
            }
        }
        return Turn.to(state);
    }

    /** Everything that is held and has a price, then the rates that are needed. */
    private static List<Asset> assets(State state) {
        Standing standing = state.books().standing();
        List<Asset> assets = new ArrayList<>();
        for (Position position : standing.valuation().positions()) {
            if (!position.asset().assetClass().isMoney()) {
                assets.add(standing.assets().find(position.asset()));
            }
        }
        assets.sort((a, b) -> a.id().compareTo(b.id()));
        for (Asset asset : Refreshing.wanted(state)) {
            if (asset.id().isCash() && !asset.id().currency().equals(Optional.of(standing.currency()))) {
                assets.add(asset);
            }
        }
        return assets;
    }

    private static PricesPage.Line line(State state, Asset asset, boolean open) {
        Pen pen = state.pen();
        Standing standing = state.books().standing();
        AssetId id = asset.id();
        Optional<Quote> quote = quote(state, id);
        Optional<Learnt.Previous> before = before(state, id, quote);
        Figure change = quote.isPresent() && before.isPresent() && before.get().price().amount().isPositive()
                ? pen.figures().percentChange(quote.get().price().amount().minus(before.get().price().amount())
                        .dividedBy(before.get().price().amount()))
                : Figure.NONE;
        boolean old = quote.isPresent() && Freshness.stale(id.assetClass(), quote.get().day(), standing.today());
        return new PricesPage.Line(id.toString(), "p-" + Anchors.asset(id.toString()), id.assetClass().code(), asset.name(),
                id.symbol().equals(asset.name()) ? pen.say("class." + id.assetClass().code())
                        : id.symbol() + " · " + pen.say("class." + id.assetClass().code()),
                quote.map(known -> id.isCash() ? pen.figures().rate(known.price().amount()) : pen.price(known.price())).orElse(Figure.NONE),
                change, before.map(previous -> since(pen, quote.get(), previous)).orElse(""),
                quote.map(known -> Refreshing.teller(pen, known)).orElse(pen.say("price.missing")),
                quote.map(known -> pen.when(known.time())).orElse(""),
                quote.map(known -> age(state, known.time())).orElse(""), old, unchecked(state, id).isPresent(), open);
    }

    private static Optional<Doubt> unchecked(State state, AssetId id) {
        return state.books().isDemo() ? Optional.empty() : Optional.ofNullable(state.market().unchecked().get(id));
    }

    /** The price of today; of a currency its rate to that of the totals. */
    private static Optional<Quote> quote(State state, AssetId id) {
        Standing standing = state.books().standing();
        return id.isCash() ? rate(standing, id, standing.today()) : standing.quotes().at(id, standing.today());
    }

    private static Optional<Quote> rate(Standing standing, AssetId id, LocalDate day) {
        return standing.quotes().path(id.currency().orElseThrow(), standing.currency(), day).map(path -> {
            Rate rate = path.rate();
            boolean direct = path.steps().size() == 1;
            String source = direct ? path.steps().get(0).quote().source() : rate.source();
            When time = direct ? path.steps().get(0).quote().time() : When.on(rate.day());
            return new Quote(id, new Price(rate.factor(), standing.currency()), time, source);
        });
    }

    private static Optional<Learnt.Previous> before(State state, AssetId id, Optional<Quote> quote) {
        if (quote.isEmpty()) {
            return Optional.empty();
        }
        Standing standing = state.books().standing();
        return id.isCash() ? rate(standing, id, quote.get().day().minusDays(1)).map(was -> new Learnt.Previous(was.price(), was.time()))
                : Refreshing.previous(state, quote.get());
    }

    private static String since(Pen pen, Quote quote, Learnt.Previous before) {
        return before.time().isDay() || quote.time().isDay() ? pen.say("prices.since", pen.day(before.time().date()))
                : quote.asset().assetClass() == AssetClass.CRYPTO && quote.time().orderMillis() - before.time().orderMillis() == 86_400_000L
                ? pen.say("prices.since.day") : pen.say("prices.since", pen.day(before.time().date()));
    }

    private static String age(State state, When time) {
        Pen pen = state.pen();
        long days = state.moment().today().toEpochDay() - time.date().toEpochDay();
        if (time.isDay() || time.offset().isEmpty() || days > 1) {
            return days <= 0 ? pen.say("prices.age.today") : pen.count("prices.age.days", days);
        }
        long minutes = Math.max(0, (state.moment().millis() - time.orderMillis()) / 60_000);
        return minutes < 2 ? pen.say("prices.age.now") : minutes < 120 ? pen.count("prices.age.minutes", minutes)
                : pen.count("prices.age.hours", minutes / 60);
    }

    private static PricesPage.Detail detail(State state, Asset asset) {
        Pen pen = state.pen();
        PricesView view = state.views().prices();
        Standing standing = state.books().standing();
        Optional<Quote> quote = quote(state, asset.id());
        Optional<Learnt.Previous> before = before(state, asset.id(), quote);
        List<String> asked = new ArrayList<>();
        Asset described = walletlens.market.Needs.described(standing.book().assets()).apply(asset.id());
        order(state).of(described, true).forEach(source -> asked.add(source.title()));
        Currency currency = asset.id().isCash() ? standing.currency()
                : quote.map(known -> known.price().currency()).orElse(asset.currency());
        boolean listed = asset.id().assetClass() == AssetClass.STOCK || asset.id().assetClass() == AssetClass.ETF
                || asset.id().assetClass() == AssetClass.FUND || asset.id().assetClass() == AssetClass.BOND;
        return new PricesPage.Detail(asset.id().toString(), "p-" + Anchors.asset(asset.id().toString()),
                before.map(previous -> asset.id().isCash() ? pen.figures().rate(previous.price().amount()) : pen.price(previous.price()))
                        .orElse(Figure.NONE),
                before.map(previous -> pen.when(previous.time())).orElse(""),
                unchecked(state, asset.id()).map(doubt -> pen.say("prices.unchecked", pen.price(doubt.before().price()),
                        pen.day(doubt.before().day()))).orElse(""),
                asked.isEmpty() ? pen.say("prices.asked.nobody") : pen.say("prices.asked", String.join(", ", asked)),
                order(state).left(asset.id()).stream().map(source -> new PricesPage.Left(source.name(), source.title())).toList(),
                view.typed(), currency.code(), standing.today().toString(), view.wrong(), listed,
                Tickers.yahoo(described).orElse(""), view.wrongTicker());
    }

    private static List<PricesPage.Group> groups(State state) {
        Pen pen = state.pen();
        Order order = order(state);
        List<PricesPage.Group> groups = new ArrayList<>();
        for (AssetClass of : ASKED) {
            List<PricesPage.Asked> asked = new ArrayList<>();
            for (Source source : order.all(of)) {
                asked.add(asked(state, order, source, !asked.isEmpty()));
            }
            groups.add(new PricesPage.Group(of.code(), pen.say("class." + of.code()), asked));
        }
        return groups;
    }

    private static PricesPage.Asked asked(State state, Order order, Source source, boolean up) {
        Pen pen = state.pen();
        Fetching fetching = state.market().fetching();
        boolean on = !state.books().isDemo() && order.isOn(source);
        String trouble = fetching.trouble(source.name());
        String how = !on ? pen.say("prices.source.off") : !trouble.isEmpty()
                ? pen.say("prices.source.trouble", trouble, time(state, fetching.closedUntil(source.name())))
                : fetching.answeredAt(source.name()) > 0
                ? pen.say("prices.source.answered", time(state, fetching.answeredAt(source.name()))) : pen.say("prices.source.on");
        return new PricesPage.Asked(source.name(), source.title(), how, on, on && !trouble.isEmpty(), up);
    }

    private static String time(State state, long millis) {
        var there = java.time.Instant.ofEpochMilli(millis).atOffset(state.moment().zone());
        return walletlens.money.Figures.time(there.toLocalTime());
    }
}
