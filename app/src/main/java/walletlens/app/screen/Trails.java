package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.words.Figure;
import walletlens.app.words.Words;
import walletlens.asset.AssetId;
import walletlens.ledger.When;
import walletlens.market.Source;
import walletlens.market.Sources;
import walletlens.money.Money;
import walletlens.quote.Quote;
import walletlens.performance.Contributor;
import walletlens.performance.GainSplit;
import walletlens.value.Allocation;
import walletlens.value.Course;
import walletlens.value.Position;
import walletlens.value.Trail;

/**
 * Finds the trail of a figure by the name its button carries, and puts it into words. A name is a few words: what sort of
 * figure, which of its sort, and what it is about.
 */
final class Trails {
    private static final int DEEPEST = 6;
    private static final int MOST = 60;
    /** What the key of a figure's formula ends with, where it is more than a sum. */
    private static final String FORMULA = ".formula";

    private Trails() {
    }

    static TrailPage of(State state, String figure) {
        Pen pen = state.pen();
        Standing standing = state.books().standing();
        if (figure.startsWith("account ")) {
            return new TrailPage(account(pen, standing, figure.substring("account ".length())));
        }
        Optional<Trail> trail = find(state, figure);
        return new TrailPage(trail.map(found -> List.of(line(pen, standing, found, 0))).orElse(List.of()));
    }

    private static Optional<Trail> find(State state, String figure) {
        Standing standing = state.books().standing();
        int first = figure.indexOf(' ');
        String sort = first < 0 ? figure : figure.substring(0, first);
        String rest = first < 0 ? "" : figure.substring(first + 1);
        switch (sort) {
            case "net-worth":
                return Optional.of(standing.valuation().trail());
            case "change":
                return Optional.of(gains(state).changeTrail());
            case "gains":
                return Optional.of(gain(gains(state), rest));
            case "position":
                return position(standing, rest);
            case "mover":
                return mover(state, rest);
            case "performance":
                return PerformanceScreen.trail(state, rest);
            case "asset":
                return AssetScreen.trail(state, rest);
            case "income":
                return IncomeScreen.trail(state, rest);
            case "realized":
                return GainsScreen.trail(state, rest);
            case "plan":
            case "ladder":
            case "goal":
                return PlanTrails.of(state).find(sort, rest);
            case "stress":
            case "health":
            case "own":
            case "fall":
            case "outlook":
                return RiskTrails.of(state).find(sort, rest);
            case "ask":
                return AnalystReply.trail(state, rest);
            case "insight":
                return AnalystFindings.trail(state, rest);
            case "moved":
                return AnalystMoved.trail(state, rest);
            case "slice":
            case "debt":
                return slice(standing, rest, sort.equals("debt"));
            default:
                return Optional.empty();
        }
    }

    private static GainSplit gains(State state) {
        return OverviewScreen.gains(state.books().standing(), state.views().overview().span());
    }

    /** The trail of a part of a gain. */
    static Trail gain(GainSplit gains, String what) {
        return switch (what) {
            case "contributions" -> gains.putTrail();
            case "realized" -> gains.realizedTrail();
            case "unrealized" -> gains.unrealizedTrail();
            case "brought" -> gains.broughtTrail();
            case "income" -> gains.incomeTrail();
            case "market" -> gains.marketTrail();
            case "currency-gain" -> gains.currencyTrail();
            case "costs" -> gains.costsTrail();
            case "fees" -> gains.feesTrail();
            case "taxes" -> gains.taxesTrail();
            case "change" -> gains.changeTrail();
            default -> gains.trail();
        };
    }

    /** What an asset gained over the overview's span. */
    private static Optional<Trail> mover(State state, String id) {
        Course course = OverviewScreen.course(state.books().standing(), state.views().overview().span());
        return contributor(course, id);
    }

    /** What an asset added to a course. */
    static Optional<Trail> contributor(Course course, String id) {
        return Contributor.of(course).stream().filter(each -> each.asset().toString().equals(id))
                .map(each -> each.trail(course)).findFirst();
    }

    private static Optional<Trail> position(Standing standing, String rest) {
        int space = rest.indexOf(' ');
        String what = space < 0 ? rest : rest.substring(0, space);
        Optional<Position> found = space < 0 ? Optional.empty()
                : AssetId.parse(rest.substring(space + 1)).flatMap(standing.valuation()::position);
        return found.flatMap(position -> switch (what) {
            case "value" -> Optional.of(position.trail());
            case "quantity" -> Optional.of(position.quantityTrail());
            case "cost" -> Optional.of(position.costTrail());
            case "unrealized" -> position.unrealizedTrail();
            case "price-gain" -> position.priceGainTrail();
            case "currency-gain" -> position.currencyGainTrail();
            case "realized" -> Optional.of(position.realizedTrail());
            case "income" -> Optional.of(position.incomeTrail());
            case "day-change" -> position.dayChangeTrail();
            default -> Optional.empty();
        });
    }

    private static Optional<Trail> slice(Standing standing, String rest, boolean debt) {
        int space = rest.indexOf(' ');
        Optional<Allocation.By> by = Allocation.By.of(space < 0 ? rest : rest.substring(0, space));
        String key = space < 0 ? "" : rest.substring(space + 1);
        if (by.isEmpty()) {
            return Optional.empty();
        }
        Allocation allocation = standing.valuation().allocation(by.get());
        return (debt ? allocation.debts() : allocation.slices()).stream()
                .filter(slice -> slice.key().equals(key)).map(Allocation.Slice::trail).findFirst();
    }

    private static List<TrailPage.Line> account(Pen pen, Standing standing, String account) {
        List<TrailPage.Line> children = new ArrayList<>();
        Money sum = Money.zero(standing.currency());
        for (Position position : AccountsScreen.held(standing, account)) {
            sum = position.value().isPresent() ? sum.plus(position.value().get()) : sum;
            children.add(line(pen, standing, position.trail(), 1));
        }
        return List.of(new TrailPage.Line(pen.say("trail.account", Words.quoted(standing.ledger().account(account).name())),
                pen.say("how.sum"), pen.money(sum), "", children, 0));
    }

    private static TrailPage.Line line(Pen pen, Standing standing, Trail trail, int depth) {
        List<Trail> children = depth >= DEEPEST ? List.of() : trail.children();
        List<TrailPage.Line> lines = new ArrayList<>();
        for (Trail child : children.subList(0, Math.min(MOST, children.size()))) {
            lines.add(line(pen, standing, child, depth + 1));
        }
        return new TrailPage.Line(label(pen, standing, trail), note(pen, trail, lines.isEmpty()), figure(pen, trail),
                trail.arg("entry"), lines, Math.max(0, children.size() - MOST));
    }

    private static String label(Pen pen, Standing standing, Trail trail) {
        String asset = AssetId.parse(trail.arg("asset")).map(id -> Words.quoted(standing.assets().name(id))).orElse("");
        String account = trail.arg("account").isEmpty() ? "" : Words.quoted(standing.ledger().account(trail.arg("account")).name());
        String kind = trail.arg("kind").isEmpty() ? "" : pen.say("kind." + trail.arg("kind"));
        String slice = "";
        for (Allocation.By by : Allocation.By.values()) {
            if (trail.key().equals("trail.slice") && !trail.arg(by.code()).isEmpty()) {
                slice = Words.quoted(OverviewScreen.label(pen, standing, by, trail.arg(by.code())));
            }
        }
        String key = trail.key();
        String special = key + (account.isEmpty() ? "" : ".in");
        String said = pen.words().has(special) ? special : key;
        return pen.say(said, asset, account, kind, trail.arg("from"), trail.arg("to"), slice, about(pen, trail, asset));
    }

    /** What a figure of plans or of risk is about: a kind, a class, a part of the score, or an asset. */
    private static String about(Pen pen, Trail trail, String asset) {
        return !trail.arg("risk").isEmpty() ? pen.say("risk.kind." + trail.arg("risk"))
                : !trail.arg("class").isEmpty() ? pen.say("class." + trail.arg("class"))
                : !trail.arg("part").isEmpty() ? pen.say("health.part." + trail.arg("part")) : asset;
    }

    private static String note(Pen pen, Trail trail, boolean leaf) {
        List<String> notes = new ArrayList<>();
        if (!leaf && pen.words().has(trail.key() + FORMULA)) {
            notes.add(pen.say(trail.key() + FORMULA));
        }
        if (!leaf && trail.how() != Trail.How.SAID) {
            notes.add(pen.say("how." + switch (trail.how()) {
                case SUM -> "sum";
                case DIFFERENCE -> "difference";
                case PRODUCT -> "product";
                case CHAIN -> "chain";
                case RATE -> "rate";
                default -> "quotient";
            }));
        }
        String when = trail.arg("time").isEmpty() && trail.key().equals("trail.rate") ? trail.arg("day") : trail.arg("time");
        When.parse(when).ifPresent(time -> notes.add(pen.when(time)));
        if (!trail.arg("source").isEmpty()) {
            notes.add(switch (trail.arg("source")) {
                case Quote.ENTRY -> pen.say("source.entry");
                case Quote.MANUAL -> pen.say("source.manual");
                case "demo" -> pen.say("source.demo");
                default -> Sources.of(trail.arg("source")).map(Source::title).orElseGet(() -> Words.quoted(trail.arg("source")));
            });
        }
        if (trail.arg("stale").equals("true")) {
            notes.add(pen.say("price.old"));
        }
        StringBuilder note = new StringBuilder();
        notes.forEach(each -> note.append(note.length() == 0 ? "" : " · ").append(each));
        return note.toString();
    }

    private static Figure figure(Pen pen, Trail trail) {
        Trail.Figure figure = trail.figure();
        if (figure instanceof Trail.Figure.OfMoney money) {
            return pen.money(money.money());
        } else if (figure instanceof Trail.Figure.OfUnits units) {
            return pen.quantity(units.quantity());
        } else if (figure instanceof Trail.Figure.OfPrice price) {
            return pen.price(price.price());
        } else if (figure instanceof Trail.Figure.OfRate rate) {
            return pen.figures().rate(rate.factor());
        } else if (figure instanceof Trail.Figure.OfShare share) {
            return pen.figures().percent(share.fraction());
        }
        return Figure.NONE;
    }
}
