package walletlens.app.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.app.Event;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.Turn;
import walletlens.app.page.Region;
import walletlens.app.words.Figure;
import walletlens.app.words.Figures;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.value.Allocation;
import walletlens.value.NetWorthSeries;
import walletlens.value.Position;
import walletlens.value.ProfitAndLoss;
import walletlens.value.Step;
import walletlens.value.Valuation;

/** What is it worth, what is it made of, what moved it, what wants attention. */
final class OverviewScreen implements Screen {
    private static final int MOST_SLICES = 10;
    private static final int MOST_MOVERS = 6;
    private static final int HUES = 8;

    @Override
    public String name() {
        return "overview";
    }

    @Override
    public Region draw(State state) {
        Pen pen = state.pen();
        if (state.books().book().isEmpty()) {
            return Region.of("main", List.of(pen, "welcome"), slots -> Views.T.screenWelcome(pen));
        }
        Standing standing = state.books().standing();
        OverviewView view = state.views().overview();
        Region worth = Region.of("worth", List.of(pen, standing, view.range()),
                slots -> Views.T.screenWorth(pen, worth(pen, standing, view.range())));
        Region made = Region.of("made", List.of(pen, standing, view.by(), view.tree()),
                slots -> Views.T.screenMade(pen, made(pen, standing, view)));
        Region moved = Region.of("moved", List.of(pen, standing, view.range()), slots -> Views.T.screenMoved(
                pen, over(pen, view.range()), parts(pen, standing, view.range()), movers(pen, standing, view.range())));
        Region wants = Region.of("wants", List.of(pen, standing, state.host()),
                slots -> Views.T.screenWants(pen, Wants.of(state)));
        return Region.of("main", List.of(pen, "overview"), List.of(worth, made, moved, wants), slots -> Views.T.screenOverview(
                pen, slots.of("worth"), slots.of("made"), slots.of("moved"), slots.of("wants")));
    }

    @Override
    public Turn handle(State state, Event event) {
        OverviewView view = state.views().overview();
        OverviewView next = switch (event.name()) {
            case "overview.range" -> new OverviewView(Range.of(event.get("range")).orElse(view.range()), view.by(), view.tree());
            case "overview.by" ->
                    new OverviewView(view.range(), Allocation.By.of(event.get("by")).orElse(view.by()), view.tree());
            case "overview.shape" -> new OverviewView(view.range(), view.by(), event.get("shape").equals("tree"));
            default -> view;
        };
        return Turn.to(state.with(state.views().with(next)));
    }

    static LocalDate start(Standing standing, Range range) {
        LocalDate first = standing.today();
        for (Entry entry : standing.ledger().entries()) {
            first = entry.when().date().isBefore(first) ? entry.when().date() : first;
        }
        return range.start(standing.today(), first);
    }

    /** What was gained over a range. */
    static ProfitAndLoss gains(Standing standing, Range range) {
        return ProfitAndLoss.between(standing.valuation(start(standing, range)), standing.valuation());
    }

    private static String over(Pen pen, Range range) {
        return pen.say("range.over." + range.code());
    }

    private static OverviewPage.Worth worth(Pen pen, Standing standing, Range range) {
        LocalDate start = start(standing, range);
        Valuation now = standing.valuation();
        Valuation then = standing.valuation(start);
        Money change = now.netWorth().minus(then.netWorth());
        Figure percent = then.netWorth().signum() <= 0 ? Figure.NONE
                : Figures.fraction(change.amount(), then.netWorth().amount()).map(pen.figures()::percentChange).orElse(Figure.NONE);
        String owed = now.owed().isZero() ? ""
                : pen.say("worth.owed", pen.money(now.owned()), pen.money(now.owed().negated()));
        List<NetWorthSeries.Point> points = NetWorthSeries.of(now, start, Step.fitting(start, standing.today())).points();
        List<OverviewPage.Choice> ranges = new ArrayList<>();
        for (Range each : Range.values()) {
            ranges.add(new OverviewPage.Choice(each.code(), pen.say("range." + each.code()),
                    pen.say("range.over." + each.code()), each == range));
        }
        return new OverviewPage.Worth(pen.money(now.netWorth()), pen.change(change), percent, over(pen, range), owed, left(pen, now),
                Chart.worth(pen, points), ranges);
    }

    private static String left(Pen pen, Valuation now) {
        int count = now.unpriced().size();
        return count == 0 ? "" : pen.count("worth.left", count);
    }

    private static OverviewPage.MadeOf made(Pen pen, Standing standing, OverviewView view) {
        Allocation allocation = standing.valuation().allocation(view.by());
        List<OverviewPage.Slice> lines = new ArrayList<>();
        List<Chart.Slice> drawn = new ArrayList<>();
        Money rest = Money.zero(standing.currency());
        Quantity restWeight = Quantity.ZERO;
        int hue = 0;
        for (Allocation.Slice slice : allocation.slices()) {
            if (lines.size() >= MOST_SLICES && allocation.slices().size() > MOST_SLICES + 1) {
                rest = rest.plus(slice.value());
                restWeight = restWeight.plus(slice.weight());
                continue;
            }
            String color = color(view.by(), slice.key(), hue++);
            String label = label(pen, standing, view.by(), slice.key());
            drawn.add(new Chart.Slice(label, slice.value(), slice.weight(), color, children(pen, standing, view, slice)));
            lines.add(new OverviewPage.Slice(label, dot(color), pen.money(slice.value()), pen.figures().percent(slice.weight()),
                    action(view.by()), slice.key(), "slice " + view.by().code() + " " + slice.key()));
        }
        if (!rest.isZero()) {
            drawn.add(new Chart.Slice(pen.say("made.rest"), rest, restWeight, "class-other", List.of()));
            lines.add(new OverviewPage.Slice(pen.say("made.rest"), "other", pen.money(rest), pen.figures().percent(restWeight),
                    "", "", "net-worth"));
        }
        for (Allocation.Slice debt : allocation.debts()) {
            String label = pen.say("made.debt", label(pen, standing, view.by(), debt.key()));
            lines.add(new OverviewPage.Slice(label, "loan", pen.money(debt.value()), Figure.NONE, action(view.by()), debt.key(),
                    "debt " + view.by().code() + " " + debt.key()));
        }
        List<OverviewPage.Choice> by = new ArrayList<>();
        for (Allocation.By each : Allocation.By.values()) {
            by.add(new OverviewPage.Choice(each.code(), pen.say("made.by." + each.code()), "", each == view.by()));
        }
        List<OverviewPage.Choice> shapes = List.of(
                new OverviewPage.Choice("donut", pen.say("made.shape.donut"), "", !view.tree()),
                new OverviewPage.Choice("tree", pen.say("made.shape.tree"), "", view.tree()));
        String title = pen.say("made.title.by", pen.say("made.by." + view.by().code()));
        String chart = Chart.parts(pen, view.tree() ? "treemap" : "donut", title, pen.say("made.part"), drawn, allocation.owned());
        return new OverviewPage.MadeOf(by, shapes, view.tree(), chart, lines, title);
    }

    /** A treemap by class shows the assets inside each class. */
    private static List<Chart.Slice> children(Pen pen, Standing standing, OverviewView view, Allocation.Slice slice) {
        if (!view.tree() || view.by() != Allocation.By.CLASS) {
            return List.of();
        }
        List<Chart.Slice> children = new ArrayList<>();
        for (Allocation.Slice asset : standing.valuation().allocation(Allocation.By.ASSET).slices()) {
            if (asset.key().startsWith(slice.key() + ":")) {
                children.add(new Chart.Slice(label(pen, standing, Allocation.By.ASSET, asset.key()), asset.value(),
                        asset.weight(), "class-" + slice.key(), List.of()));
            }
        }
        return children;
    }

    private static String action(Allocation.By by) {
        return switch (by) {
            case ASSET -> "holdings.show";
            case ACCOUNT -> "accounts.show";
            case CLASS -> "holdings.class";
            default -> "";
        };
    }

    private static String color(Allocation.By by, String key, int hue) {
        return switch (by) {
            case CLASS -> "class-" + key;
            case ASSET -> "class-" + key.substring(0, key.indexOf(':'));
            default -> "chart-" + (hue % HUES + 1);
        };
    }

    private static String dot(String color) {
        return color.startsWith("class-") ? color.substring("class-".length()) : color;
    }

    static String label(Pen pen, Standing standing, Allocation.By by, String key) {
        return switch (by) {
            case CLASS -> pen.say("class." + key);
            case ACCOUNT -> standing.ledger().account(key).name();
            case ASSET -> AssetId.parse(key).map(standing.assets()::name).orElse(key);
            case TAG -> key.isEmpty() ? pen.say("made.untagged") : key;
            case CURRENCY -> key;
        };
    }

    private static List<HoldingsPage.Fact> parts(Pen pen, Standing standing, Range range) {
        ProfitAndLoss gains = gains(standing, range);
        List<HoldingsPage.Fact> facts = new ArrayList<>();
        fact(facts, pen, "contributions", gains.contributions());
        fact(facts, pen, "price-gain", gains.priceGain());
        fact(facts, pen, "currency-gain", gains.currencyGain());
        fact(facts, pen, "realized", gains.realized());
        fact(facts, pen, "income", gains.income());
        fact(facts, pen, "costs", gains.fees().plus(gains.taxes()).negated());
        return facts;
    }

    private static void fact(List<HoldingsPage.Fact> facts, Pen pen, String what, Money money) {
        if (!money.isZero()) {
            facts.add(new HoldingsPage.Fact(pen.say("moved." + what), pen.change(money), "gains " + what));
        }
    }

    /** What a position has gained until the day of its valuation, sold or not; empty where it is not known. */
    static Optional<Money> gained(Position position) {
        boolean base = position.asset().assetClass() == AssetClass.CASH || position.asset().assetClass() == AssetClass.LOAN;
        Optional<Money> unrealized = base ? position.currencyGain() : position.unrealized();
        return unrealized.map(gain -> gain.plus(position.realized()).plus(position.income()));
    }

    private static List<OverviewPage.Mover> movers(Pen pen, Standing standing, Range range) {
        Map<AssetId, Money> changes = new TreeMap<>();
        for (Position position : standing.valuation().positions()) {
            gained(position).ifPresent(gain -> changes.put(position.asset(), gain));
        }
        for (Position position : standing.valuation(start(standing, range)).positions()) {
            Money now = changes.get(position.asset());
            Optional<Money> then = gained(position);
            if (now != null && then.isPresent()) {
                changes.put(position.asset(), now.minus(then.get()));
            } else {
                changes.remove(position.asset());
            }
        }
        List<Map.Entry<AssetId, Money>> sorted = new ArrayList<>(changes.entrySet());
        sorted.removeIf(each -> each.getValue().rounded().isZero());
        sorted.sort(Comparator.comparing((Map.Entry<AssetId, Money> each) -> each.getValue().amount().abs()).reversed());
        List<OverviewPage.Mover> movers = new ArrayList<>();
        for (Map.Entry<AssetId, Money> each : sorted.subList(0, Math.min(MOST_MOVERS, sorted.size()))) {
            Money change = each.getValue();
            Quantity size = change.amount().abs().dividedBy(sorted.get(0).getValue().amount().abs());
            movers.add(new OverviewPage.Mover(each.getKey().symbol(), standing.assets().name(each.getKey()),
                    each.getKey().assetClass().code(), pen.change(change), Figure.NONE, change.signum() < 0 ? "loss" : "gain",
                    size.value().movePointRight(2).intValue(), "mover " + each.getKey()));
        }
        return movers;
    }
}
