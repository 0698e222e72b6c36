package walletlens.app.screen;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import walletlens.app.Event;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.Turn;
import walletlens.app.page.Region;
import walletlens.app.words.Figure;
import walletlens.asset.AssetId;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.lots.Basis;
import walletlens.lots.Income;
import walletlens.money.Currency;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.performance.Performance;
import walletlens.quote.History;
import walletlens.quote.Quote;
import walletlens.value.Position;
import walletlens.value.Subset;
import walletlens.value.Trail;

/** One asset: its price with one's own trades on it, how it did, what it brought, its lots and entries. */
final class AssetScreen implements Screen {
    private static final int MOST_INCOME = 8;

    @Override
    public String name() {
        return "asset";
    }

    @Override
    public Region draw(State state) {
        Pen pen = state.pen();
        Standing standing = state.books().standing();
        AssetView view = state.views().outcome().asset();
        Optional<AssetId> asset = asset(standing, view);
        if (asset.isEmpty()) {
            return Region.of("main", List.of(pen, "no asset"), slots -> Views.T.screenAssetNone(pen));
        }
        AssetId id = asset.get();
        HoldingsView holdings = state.views().holdings();
        Region head = Region.of("asset-head", List.of(pen, standing, view), slots -> Views.T.screenAssetHead(
                pen, head(pen, standing, id, view)));
        Region body = Region.of("asset-body", List.of(pen, standing, view), slots -> Views.T.screenAssetBody(
                pen, body(pen, standing, id, view.span())));
        Optional<Position> position = standing.valuation().position(id);
        Region detail = Region.of("asset-detail", List.of(pen, standing, id.toString(), holdings.price(), holdings.wrong()),
                slots -> Views.T.screenAssetDetail(pen, position.map(held -> HoldingDetails.of(pen, standing, held, holdings)).orElse(null)));
        return Region.of("main", List.of(pen, "asset"), List.of(head, body, detail), slots -> Views.T.screenAsset(
                pen, slots.of("asset-head"), slots.of("asset-body"), slots.of("asset-detail")));
    }

    /** The asset chosen; else the largest holding that has a price. */
    private static Optional<AssetId> asset(Standing standing, AssetView view) {
        Optional<AssetId> chosen = AssetId.parse(view.asset()).filter(id -> known(standing).contains(id));
        if (chosen.isPresent()) {
            return chosen;
        }
        AssetId largest = null;
        Quantity most = Quantity.of("-1e99");
        for (Position position : standing.valuation().positions()) {
            boolean more = position.value().isPresent() && position.value().get().amount().compareTo(most) > 0;
            if (more && !position.asset().assetClass().isMoney()) {
                largest = position.asset();
                most = position.value().get().amount();
            }
        }
        return Optional.ofNullable(largest);
    }

    private static TreeSet<AssetId> known(Standing standing) {
        TreeSet<AssetId> known = new TreeSet<>(standing.ledger().assets());
        standing.quotes().assets().forEach(asset -> {
            if (!asset.isCash()) {
                known.add(asset);
            }
        });
        return known;
    }

    @Override
    public Turn handle(State state, Event event) {
        AssetView view = state.views().outcome().asset();
        return switch (event.name()) {
            case "asset.show" -> Go.to(with(state, new AssetView(event.get("asset"), view.span())), name());
            case "asset.choose" -> Turn.to(with(state, new AssetView(event.get("value"), view.span())));
            case "asset.span" -> Turn.to(with(state, new AssetView(
                    view.asset(), view.span().chosen(event, state.pen(), state.books().standing()))));
            default -> Turn.to(state);
        };
    }

    private static State with(State state, AssetView view) {
        return state.with(state.views().with(state.views().outcome().with(view)));
    }

    private static Performance performance(Standing standing, AssetId asset, Span span) {
        return standing.performance(Subset.ofAsset(asset), span.start(standing), span.end(standing));
    }

    /** The trail of one of the figures shown. */
    static Optional<Trail> trail(State state, String what) {
        Standing standing = state.books().standing();
        AssetView view = state.views().outcome().asset();
        if (what.equals("price") || what.equals("change")) {
            return asset(standing, view).flatMap(asset -> price(standing, asset, view.span(), what.equals("change")));
        }
        return asset(standing, view).flatMap(asset -> PerformanceScreen.trail(performance(standing, asset, view.span()), what));
    }

    /** Who says the last price of the span, and how it changed since the price before the span, splits applied. */
    private static Optional<Trail> price(Standing standing, AssetId asset, Span span, boolean change) {
        History history = standing.quotes().history(asset);
        LocalDate end = span.end(standing);
        Optional<Trail> now = history.at(end).map(quote -> Trail.quote("trail.price", quote, end));
        Optional<Quote> before = history.at(span.start(standing), end);
        if (!change || now.isEmpty() || before.isEmpty() || !before.get().price().amount().isPositive()) {
            return now;
        }
        Quantity then = before.get().price().amount();
        Quantity share = history.at(end).orElseThrow().price().amount().minus(then).dividedBy(then);
        return Optional.of(Trail.of("trail.price-change", new Trail.Figure.OfShare(share), Trail.How.SAID,
                () -> List.of(now.get(), Trail.quote("trail.price", before.get(), span.start(standing)))).with("asset", asset));
    }

    private static AssetPage.Head head(Pen pen, Standing standing, AssetId id, AssetView view) {
        List<SettingsPage.Option> assets = new ArrayList<>();
        for (AssetId each : known(standing)) {
            assets.add(new SettingsPage.Option(each.toString(), standing.assets().name(each), each.equals(id)));
        }
        return new AssetPage.Head(standing.assets().name(id), id.symbol(), id.assetClass().code(),
                pen.say("class." + id.assetClass().code()), assets, view.span().picker(pen, standing, "asset"));
    }

    private static AssetPage.Body body(Pen pen, Standing standing, AssetId id, Span span) {
        Performance performance = performance(standing, id, span);
        LocalDate start = span.start(standing);
        LocalDate end = span.end(standing);
        History history = standing.quotes().history(id);
        Optional<Quote> last = history.at(end);
        Optional<Quote> before = history.at(start);
        Figure price = last.map(quote -> pen.price(quote.price())).orElse(Figure.NONE);
        Figure change = Figure.NONE;
        if (last.isPresent() && before.isPresent() && before.get().price().amount().isPositive()
                && before.get().price().currency().equals(last.get().price().currency())) {
            Quantity then = history.inUnitsOf(end, before.get());
            change = pen.figures().percentChange(last.get().price().amount().minus(then).dividedBy(then));
        }
        List<String> notes = new ArrayList<>();
        PerformanceScreen.unknown(pen, performance.course()).ifPresent(notes::add);
        if (performance.returns().dietzDays() > 0) {
            notes.add(pen.count("performance.dietz", performance.returns().dietzDays()));
        }
        return new AssetPage.Body(last.isEmpty() ? "" : chart(pen, standing, id, history, start, end), price, change, span.over(pen),
                notes, PerformanceScreen.stats(pen, performance, Optional.empty(), "", "asset "),
                PerformanceScreen.parts(pen, performance.split(), "asset "), income(pen, standing, id), Dividends.of(pen, standing, Optional.of(id)));
    }

    /** The price, all splits applied, and on it what was bought and sold. */
    private static String chart(Pen pen, Standing standing, AssetId id, History history, LocalDate start, LocalDate end) {
        Currency currency = history.at(end).orElseThrow().price().currency();
        List<Quote> quotes = new ArrayList<>();
        history.at(start).ifPresent(quotes::add);
        quotes.addAll(history.between(start.plusDays(1), end));
        quotes.removeIf(quote -> !quote.price().currency().equals(currency));
        JsonArray days = new JsonArray();
        JsonArray labels = new JsonArray();
        JsonArray values = new JsonArray();
        JsonArray texts = new JsonArray();
        for (int point : Curves.points(quotes.size(), 0)) {
            Quote quote = quotes.get(point);
            LocalDate day = quote.day().isBefore(start) ? start : quote.day();
            Quantity amount = history.inUnitsOf(end, quote);
            days.add(day.toString());
            labels.add(pen.day(day));
            values.add(Chart.number(amount));
            texts.add(pen.price(new Price(amount, currency)).toString());
        }
        JsonArray points = new JsonArray();
        for (Entry entry : HoldingDetails.entries(standing, id)) {
            LocalDate day = entry.when().date();
            Optional<Quote> at = history.at(day).filter(quote -> quote.price().currency().equals(currency));
            if (!day.isBefore(start) && !day.isAfter(end) && at.isPresent()) {
                moved(entry, id).ifPresent(amount -> points.add(new JsonObject()
                        .add("x", day.toString())
                        .add("value", Chart.number(history.inUnitsOf(end, at.get())))
                        .add("label", pen.day(day))
                        .add("text", pen.say("kind." + entry.kind().code()) + " " + pen.figures().moved(amount))
                        .add("color", amount.isNegative() ? "loss" : "gain")));
            }
        }
        String title = pen.say("asset.chart", standing.assets().name(id));
        return Chart.base(pen, "line", title, pen.say("worth.day"), pen.say("column.price")).set("hidden", false)
                .add("format", new JsonObject().add("kind", "money").add("locale", pen.figures().tag())
                        .add("currency", currency.code()).add("compact", true))
                .add("time", true).add("x", days).add("labels", labels)
                .add("series", new JsonArray().add(new JsonObject().add("name", pen.say("column.price")).add("values", values)
                        .add("texts", texts).add("color", "accent")))
                .add("points", points).add("empty", pen.say("worth.nothing")).toString();
    }

    /** How much of the asset an entry brought or took, where it did. */
    private static Optional<Quantity> moved(Entry entry, AssetId id) {
        Quantity sum = Quantity.ZERO;
        if (entry.in().map(Amount::asset).equals(Optional.of(id))) {
            sum = sum.plus(entry.in().get().normal());
        }
        if (entry.out().map(Amount::asset).equals(Optional.of(id)) && entry.toAccount().isEmpty()) {
            sum = sum.minus(entry.out().get().normal());
        }
        boolean traded = switch (entry.kind()) {
            case TRANSFER, SPLIT, VALUATION, FEE, TAX -> false;
            default -> true;
        };
        return sum.isZero() || !traded ? Optional.empty() : Optional.of(sum);
    }

    private static List<AssetPage.Came> income(Pen pen, Standing standing, AssetId id) {
        List<AssetPage.Came> came = new ArrayList<>();
        List<Income> all = standing.lots().income();
        for (int i = all.size() - 1; i >= 0 && came.size() < MOST_INCOME; i--) {
            Income each = all.get(i);
            if (each.about().equals(id)) {
                came.add(new AssetPage.Came(pen.when(each.when()), pen.say("kind." + each.kind().code()),
                        pen.quantity(each.quantity()), each.asset().symbol(),
                        each.basis() == Basis.UNKNOWN ? Figure.NONE : pen.money(each.worth()), each.entry()));
            }
        }
        return came;
    }
}
