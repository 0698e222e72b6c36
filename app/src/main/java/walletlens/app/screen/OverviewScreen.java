package walletlens.app.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import walletlens.app.Effect;
import walletlens.app.Event;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.Turn;
import walletlens.app.page.Region;
import walletlens.app.words.Figure;
import walletlens.app.words.Figures;
import walletlens.asset.AssetId;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.performance.Contributor;
import walletlens.performance.GainSplit;
import walletlens.value.Allocation;
import walletlens.value.Course;
import walletlens.value.Step;
import walletlens.value.Subset;
import walletlens.value.Valuation;

/** What is it worth, what is it made of, what moved it, what wants attention. */
final class OverviewScreen implements Screen {
    private static final int MOST_SLICES = 10;
    private static final int MOST_MOVERS = 6;
    private static final int HUES = 8;

    /** From so many entries on, a vault that was just opened shows its worth first and the rest a moment later. */
    private static final int MANY = 2_000;
    /** The event that the rest is to be drawn. */
    private static final String REST = "overview.rest";

    @Override
    public String name() {
        return "overview";
    }

    /** How a book that was just opened begins: lots and the curve, of which what it is worth needs none, are left for the next turn. */
    static Turn opened(State state) {
        boolean many = state.screen().equals("overview") && state.books().book().ledger().entries().size() >= MANY;
        return !many ? Turn.to(state) : Turn.to(state.with(state.views().with(state.views().overview().whole(false))))
                .and(Effect.of("timer", "name", REST, "ms", "1"));
    }

    @Override
    public Region draw(State state) {
        Pen pen = state.pen();
        if (state.books().book().isEmpty()) {
            return Region.of("main", List.of(pen, "welcome"), slots -> Views.T.screenWelcome(pen));
        }
        Standing standing = state.books().standing();
        OverviewView view = state.views().overview();
        Region worth = Region.of("worth", List.of(pen, standing, view.span(), view.whole()),
                slots -> Views.T.screenWorth(pen, worth(pen, standing, view)));
        Region made = !view.whole() ? soon(pen, "made") : Region.of("made", List.of(pen, standing, view.by(), view.tree()),
                slots -> Views.T.screenMade(pen, made(pen, standing, view)));
        Region moved = !view.whole() ? soon(pen, "moved")
                : Region.of("moved", List.of(pen, standing, view.span()), slots -> Views.T.screenMoved(
                pen, view.span().over(pen), parts(pen, standing, view.span()), movers(pen, standing, view.span())));
        Region wants = !view.whole() ? soon(pen, "wants")
                : Region.of("wants", List.of(pen, standing, state.host(), state.market().doubts()),
                slots -> Views.T.screenWants(pen, Wants.of(state)));
        return Region.of("main", List.of(pen, "overview"), List.of(worth, made, moved, wants), slots -> Views.T.screenOverview(
                pen, slots.of("worth"), slots.of("made"), slots.of("moved"), slots.of("wants")));
    }

    private static Region soon(Pen pen, String region) {
        return Region.of(region, List.of(pen, "soon"), slots -> Views.T.screenSoon(pen, region));
    }

    @Override
    public Turn handle(State state, Event event) {
        OverviewView view = state.views().overview();
        OverviewView next = switch (event.name()) {
            case "overview.span" -> view.over(view.span().chosen(event, state.pen(), state.books().standing()));
            case "overview.by" -> view.by(Allocation.By.of(event.get("by")).orElse(view.by()));
            case "overview.shape" -> view.asTree(event.get("shape").equals("tree"));
            case REST -> view.whole(true);
            default -> view;
        };
        return Turn.to(state.with(state.views().with(next)));
    }

    /** Worth and flows over a span, in steps that fit a chart. */
    static Course course(Standing standing, Span span) {
        LocalDate start = span.start(standing);
        LocalDate end = span.end(standing);
        return standing.course(Subset.ALL, start, end, Step.fitting(start, end));
    }

    /** What was gained over a span, day by day. */
    static GainSplit gains(Standing standing, Span span) {
        return standing.performance(Subset.ALL, span.start(standing), span.end(standing)).split();
    }

    private static OverviewPage.Worth worth(Pen pen, Standing standing, OverviewView view) {
        Span span = view.span();
        Course course = view.whole() ? course(standing, span) : standing.ends(span.start(standing), span.end(standing));
        Money before = course.value(0);
        Money worth = course.value(course.size() - 1);
        Money change = worth.minus(before);
        Figure percent = before.signum() <= 0 ? Figure.NONE
                : Figures.fraction(change.amount(), before.amount()).map(pen.figures()::percentChange).orElse(Figure.NONE);
        boolean past = span.end(standing).isBefore(standing.today());
        String owed = past || !view.whole() ? "" : owed(pen, standing.valuation());
        String title = past ? pen.say("worth.title.on", pen.day(span.end(standing))) : pen.say("worth.title");
        return new OverviewPage.Worth(pen.money(worth), pen.change(change), percent, span.over(pen), owed,
                left(pen, view.whole() ? standing.valuation().unpriced().size() : course.unpriced().size()),
                view.whole() ? Chart.worth(pen, course) : "", title, span.picker(pen, standing, "overview"));
    }

    private static String owed(Pen pen, Valuation now) {
        return now.owed().isZero() ? "" : pen.say("worth.owed", pen.money(now.owned()), pen.money(now.owed().negated()));
    }

    private static String left(Pen pen, int count) {
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

    /** What was put in, what was earned and paid, and what prices and rates did: together the change. */
    private static List<HoldingsPage.Fact> parts(Pen pen, Standing standing, Span span) {
        Course course = course(standing, span);
        Money put = Money.zero(course.currency());
        Money income = put;
        Money costs = put;
        Money gain = put;
        Money brought = put;
        for (Course.Part part : course.parts()) {
            put = put.plus(part.put());
            income = income.plus(part.income());
            costs = costs.minus(part.fees()).minus(part.taxes());
            gain = gain.plus(part.gain());
            brought = brought.plus(part.market()).minus(part.put());
        }
        List<HoldingsPage.Fact> facts = new ArrayList<>();
        fact(facts, pen, "contributions", put);
        fact(facts, pen, "market", gain.minus(income).minus(costs).minus(brought));
        fact(facts, pen, "income", income);
        fact(facts, pen, "costs", costs);
        fact(facts, pen, "brought", brought);
        return facts;
    }

    private static void fact(List<HoldingsPage.Fact> facts, Pen pen, String what, Money money) {
        if (!money.isZero()) {
            facts.add(new HoldingsPage.Fact(pen.say("moved." + what), pen.change(money), "gains " + what));
        }
    }

    private static List<OverviewPage.Mover> movers(Pen pen, Standing standing, Span span) {
        List<Contributor> all = new ArrayList<>(Contributor.of(course(standing, span)));
        all.removeIf(each -> each.gain().rounded().isZero());
        List<OverviewPage.Mover> movers = new ArrayList<>();
        for (Contributor each : all.subList(0, Math.min(MOST_MOVERS, all.size()))) {
            Money change = each.gain();
            Quantity size = change.amount().abs().dividedBy(all.get(0).gain().amount().abs());
            Figure percent = each.own().value().map(pen.figures()::percentChange).orElse(Figure.NONE);
            movers.add(new OverviewPage.Mover(each.asset().symbol(), standing.assets().name(each.asset()),
                    each.asset().assetClass().code(), pen.change(change), percent, change.signum() < 0 ? "loss" : "gain",
                    size.value().movePointRight(2).intValue(), "mover " + each.asset(), each.asset().toString()));
        }
        return movers;
    }
}
