package walletlens.app.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import walletlens.app.Changes;
import walletlens.app.Effect;
import walletlens.app.Event;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.Turn;
import walletlens.app.page.Region;
import walletlens.app.words.Figure;
import walletlens.app.words.Words;
import walletlens.asset.AssetId;
import walletlens.book.Fact;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.problem.Outcome;
import walletlens.quote.Quote;
import walletlens.value.Position;
import walletlens.value.Valuation;

/** Everything held and owed, in a table whose rows open in place. */
final class HoldingsScreen implements Screen {
    private static final List<String> COLUMNS = List.of("name", "quantity", "price", "value", "cost", "gain", "share");

    @Override
    public String name() {
        return "holdings";
    }

    @Override
    public Region draw(State state) {
        Pen pen = state.pen();
        HoldingsView view = state.views().holdings();
        Standing standing = state.books().standing();
        List<Position> shown = shown(standing, view);
        List<Region> rows = new ArrayList<>();
        StringBuilder order = new StringBuilder();
        for (Position position : shown) {
            boolean open = position.asset().toString().equals(view.open());
            List<Object> inputs = new ArrayList<>(List.of(pen, position, open));
            if (open) {
                inputs.add(view.price());
                inputs.add(view.wrong());
            }
            String name = "holding " + position.asset();
            order.append(name).append('\n');
            rows.add(Region.of(name, inputs, slots -> Views.T.screenHoldingRow(pen, line(pen, standing, position, open),
                    open ? HoldingDetails.of(pen, standing, position, view) : null)));
        }
        Region table = Region.of("holdings-table", List.of(pen, standing, view.sort(), view.up(), order.toString()), rows,
                slots -> Views.T.screenHoldingsTable(pen, columns(pen, view), Inside.all(rows, slots),
                        total(pen, standing.valuation(), shown), standing.currency().code()));
        return Region.of("main", List.of(pen, "holdings", view.filter()), List.of(table),
                slots -> Views.T.screenHoldings(pen, view.filter(), slots.of("holdings-table")));
    }

    @Override
    public Turn handle(State state, Event event) {
        HoldingsView view = state.views().holdings();
        switch (event.name()) {
            case "holdings.sort":
                return remember(state, COLUMNS.contains(event.get("by")) ? view.sorted(event.get("by")) : view);
            case "holdings.filter":
                return remember(state, view.filtered(event.get("text")));
            case "holdings.open":
                return remember(state, view.opening(view.open().equals(event.get("asset")) ? "" : event.get("asset")));
            case "holdings.show":
                return Go.toHolding(state, event.get("is"));
            case "holdings.class":
                return Go.to(state.with(state.views().with(
                        HoldingsView.FIRST.filtered(state.pen().say("class." + event.get("is"))))), name());
            case "holdings.price":
                return price(state, event);
            case "holdings.copy":
                return Changes.toast(Turn.to(state).and(Effect.of("clipboard", "text", copied(state))),
                        walletlens.app.Toast.said(state.pen().say("holdings.copied")));
            default:
                return Turn.to(state);
        }
    }

    private static Turn remember(State state, HoldingsView view) {
        return Turn.to(state.with(state.views().with(view)));
    }

    private static Turn price(State state, Event event) {
        Pen pen = state.pen();
        HoldingsView view = state.views().holdings();
        Outcome<Quote> quote = PriceForm.read(pen, event);
        if (!quote.hasValue()) {
            return remember(state, view.wrongPrice(event.get("value"), quote.problems().get(0).message()));
        }
        State next = state.with(state.views().with(view.wrongPrice("", "")));
        return Changes.say(next, List.of(new Fact.PricesPut("", List.of(quote.get()))),
                pen.say("price.done", Words.quoted(state.books().standing().assets().name(quote.get().asset()))));
    }

    private static List<Position> shown(Standing standing, HoldingsView view) {
        List<Position> shown = new ArrayList<>();
        String wanted = view.filter().trim().toLowerCase(Locale.ROOT);
        for (Position position : standing.valuation().positions()) {
            if (wanted.isEmpty() || searched(standing, position).contains(wanted)) {
                shown.add(position);
            }
        }
        Comparator<Position> order = order(standing, view.sort());
        shown.sort(view.up() ? order : order.reversed());
        return shown;
    }

    private static String searched(Standing standing, Position position) {
        StringBuilder text = new StringBuilder();
        text.append(standing.assets().name(position.asset())).append(' ').append(position.asset().symbol()).append(' ')
                .append(Words.of(walletlens.app.words.Language.ENGLISH).say("class." + position.asset().assetClass().code()));
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private static Comparator<Position> order(Standing standing, String by) {
        Quantity least = Quantity.of("-1e99");
        return switch (by) {
            case "name" -> Comparator.comparing(p -> standing.assets().name(p.asset()).toLowerCase(Locale.ROOT));
            case "quantity" -> Comparator.comparing(Position::quantity);
            case "price" -> Comparator.comparing(p -> p.price().map(Price::amount).orElse(least));
            case "cost" -> Comparator.comparing(p -> p.cost().amount());
            case "gain" -> Comparator.comparing(p -> p.unrealized().map(Money::amount).orElse(least));
            default -> Comparator.comparing(p -> p.value().map(Money::amount).orElse(least));
        };
    }

    private static List<HoldingsPage.Column> columns(Pen pen, HoldingsView view) {
        List<HoldingsPage.Column> columns = new ArrayList<>();
        for (String name : COLUMNS) {
            String sort = !view.sort().equals(name) ? null : view.up() ? "ascending" : "descending";
            columns.add(new HoldingsPage.Column(name, pen.say("column." + name), name.equals("name") ? "" : "num", sort));
        }
        return columns;
    }

    /** The gain as a share of the cost. */
    static Figure percent(Pen pen, Optional<Money> gain, Money cost) {
        return gain.isEmpty() || cost.signum() <= 0
                ? Figure.NONE : pen.figures().percentChange(gain.get().amount().dividedBy(cost.amount()));
    }

    static HoldingsPage.Line line(Pen pen, Standing standing, Position position, boolean open) {
        AssetId asset = position.asset();
        boolean money = asset.assetClass().isMoney();
        boolean base = money && position.rate().isEmpty() && position.value().isPresent();
        String old = position.price().isEmpty() ? pen.say("price.missing")
                : position.value().isEmpty() ? pen.say("price.norate") : position.stale() ? pen.say("price.old") : "";
        return new HoldingsPage.Line(
                asset.toString(),
                Anchors.asset(asset.toString()),
                asset.symbol(),
                standing.assets().name(asset),
                asset.assetClass().code(),
                pen.say("class." + asset.assetClass().code()),
                pen.quantity(position.quantity()),
                position.price().isEmpty() || base ? Figure.NONE : money
                        ? position.rate().map(rate -> pen.price(new Price(rate.factor(), standing.currency()))).orElse(Figure.NONE)
                        : pen.price(position.price().get()),
                old,
                position.value().map(pen::money).orElse(Figure.NONE),
                base || !position.costKnown() ? Figure.NONE : pen.money(position.cost()),
                base ? Figure.NONE : position.unrealized().map(pen::change).orElse(Figure.NONE),
                base ? Figure.NONE : percent(pen, position.unrealized(), position.cost()),
                position.isDebt() || position.value().isEmpty()
                        ? Figure.NONE : pen.figures().percent(standing.valuation().weight(position)),
                open);
    }

    private static HoldingsPage.Total total(Pen pen, Valuation valuation, List<Position> shown) {
        Money value = Money.zero(valuation.currency());
        Money cost = value;
        Money gain = value;
        for (Position position : shown) {
            value = position.value().isPresent() ? value.plus(position.value().get()) : value;
            if (position.unrealized().isPresent()) {
                cost = cost.plus(position.cost());
                gain = gain.plus(position.unrealized().get());
            }
        }
        return new HoldingsPage.Total(pen.money(value), pen.money(cost), pen.change(gain), percent(pen, Optional.of(gain), cost));
    }

    /** The table as text between tabs, figures in full, for a spreadsheet. */
    private static String copied(State state) {
        Pen pen = state.pen();
        Standing standing = state.books().standing();
        StringBuilder text = new StringBuilder();
        for (String column : COLUMNS) {
            text.append(text.length() == 0 ? "" : "\t").append(pen.say("column." + column));
        }
        for (Position position : shown(standing, state.views().holdings())) {
            text.append('\n').append(standing.assets().name(position.asset()).replace('\t', ' '))
                    .append('\t').append(pen.figures().typed(position.quantity()))
                    .append('\t').append(position.price().map(price -> pen.figures().typed(price.amount())).orElse(""))
                    .append('\t').append(position.value().map(value -> typed(pen, value)).orElse(""))
                    .append('\t').append(typed(pen, position.cost()))
                    .append('\t').append(position.unrealized().map(gain -> typed(pen, gain)).orElse(""))
                    .append('\t').append(pen.figures().percent(standing.valuation().weight(position)));
        }
        return text.append('\n').toString();
    }

    private static String typed(Pen pen, Money money) {
        return pen.figures().typed(money.rounded().amount());
    }
}
