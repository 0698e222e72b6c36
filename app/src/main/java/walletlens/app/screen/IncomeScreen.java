package walletlens.app.screen;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
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
import walletlens.asset.AssetId;
import walletlens.ledger.EntryKind;
import walletlens.ledger.When;
import walletlens.lots.Basis;
import walletlens.lots.Income;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.performance.ExpectedIncome;
import walletlens.performance.IncomeCalendar;
import walletlens.value.Subset;
import walletlens.value.Trail;

/** What came in as dividends, interest and rewards, by month, kind and asset, and what may come if it goes on so. */
final class IncomeScreen implements Screen {
    private static final List<String> HUES = List.of("chart-2", "chart-7", "chart-5", "chart-3", "chart-6", "chart-4", "chart-1");

    @Override
    public String name() {
        return "income";
    }

    @Override
    public Region draw(State state) {
        Pen pen = state.pen();
        Standing standing = state.books().standing();
        IncomeView view = state.views().outcome().income();
        Region chosen = Region.of("income-span", List.of(pen, standing, view),
                slots -> Views.T.partSpan(pen, view.span().picker(pen, standing, "income")));
        Region body = Region.of("income-body", List.of(pen, standing, view), slots -> Views.T.screenIncomeBody(
                pen, body(pen, standing, view)));
        return Region.of("main", List.of(pen, "income"), List.of(chosen, body), slots -> Views.T.screenIncome(
                pen, slots.of("income-span"), slots.of("income-body")));
    }

    @Override
    public Turn handle(State state, Event event) {
        IncomeView view = state.views().outcome().income();
        if (!event.named("income.span")) {
            return Dividends.handle(state, event);
        }
        IncomeView next = new IncomeView(view.span().chosen(event, state.pen(), state.books().standing()));
        return Turn.to(state.with(state.views().with(state.views().outcome().with(next))));
    }

    private static IncomeCalendar calendar(Standing standing, IncomeView view) {
        return IncomeCalendar.of(standing.lots().income(), Subset.ALL, standing.currency(),
                view.span().start(standing).plusDays(1), view.span().end(standing));
    }

    private static List<ExpectedIncome> expected(Standing standing) {
        return ExpectedIncome.of(standing.lots().income(), standing.ledger(), standing.today());
    }

    /** The trail of a figure: {@code all}, {@code month DAY}, {@code asset ID} or {@code expected}. */
    static Optional<Trail> trail(State state, String what) {
        Standing standing = state.books().standing();
        IncomeCalendar calendar = calendar(standing, state.views().outcome().income());
        if (what.equals("mean")) {
            Quantity months = Quantity.of(Math.max(1, calendar.months().size()));
            return Optional.of(Trail.of("trail.mean-income", new Trail.Figure.OfMoney(calendar.total().share(Quantity.ONE, months)),
                    Trail.How.QUOTIENT, () -> List.of(calendar.trail(LocalDate.MIN), Trail.said("trail.months-touched", new Trail.Figure.OfUnits(months)))));
        }
        if (what.equals("expected")) {
            return Optional.of(ExpectedIncome.trail(expected(standing), standing.currency()));
        }
        if (what.startsWith("month ")) {
            return When.parse(what.substring("month ".length())).map(month -> calendar.trail(month.date()));
        }
        if (what.startsWith("asset ")) {
            return AssetId.parse(what.substring("asset ".length())).map(asset -> calendar.trail(LocalDate.MIN, asset));
        }
        return Optional.of(calendar.trail(LocalDate.MIN));
    }

    private static IncomePage.Body body(Pen pen, Standing standing, IncomeView view) {
        IncomeCalendar calendar = calendar(standing, view);
        List<ExpectedIncome> expected = expected(standing);
        Money next = Money.zero(standing.currency());
        Map<AssetId, Money> nextOf = new TreeMap<>();
        List<IncomePage.Expected> lines = new ArrayList<>();
        for (ExpectedIncome each : expected) {
            next = next.plus(each.amount());
            nextOf.merge(each.asset(), each.amount(), Money::plus);
            lines.add(new IncomePage.Expected(month(pen, each.month()), standing.assets().name(each.asset()),
                    pen.say("kind." + each.kind().code()), pen.money(each.amount()), month(pen, each.last())));
        }
        int months = calendar.months().size();
        Money mean = calendar.total().share(Quantity.ONE, Quantity.of(Math.max(1, months)));
        List<PerformancePage.Stat> facts = new ArrayList<>();
        facts.add(new PerformancePage.Stat(pen.say("income.received"), pen.say("help.income.received"), pen.money(calendar.total()),
                view.span().over(pen), calendar.total().isZero() ? "" : "income all"));
        facts.add(new PerformancePage.Stat(pen.say("income.mean"), pen.say("help.income.mean"), pen.money(mean),
                pen.count("income.months", months), calendar.total().isZero() ? "" : "income mean"));
        facts.add(new PerformancePage.Stat(pen.say("income.expected"), pen.say("help.income.expected"), pen.money(next),
                pen.say("income.projection"), next.isZero() ? "" : "income expected"));
        return new IncomePage.Body(facts, chart(pen, calendar, expected), names(pen), years(pen, calendar),
                assets(pen, standing, calendar, nextOf), lines, Dividends.of(pen, standing, Optional.empty()), unknown(pen, standing, view));
    }

    /** Income whose worth is not known is in no sum, and is said to be in none; empty where there is none. */
    private static String unknown(Pen pen, Standing standing, IncomeView view) {
        int count = 0;
        for (Income each : standing.lots().income()) {
            LocalDate day = each.when().date();
            boolean within = day.isAfter(view.span().start(standing)) && !day.isAfter(view.span().end(standing));
            count += within && each.basis() == Basis.UNKNOWN ? 1 : 0;
        }
        return count == 0 ? "" : pen.count("income.unknown", count);
    }

    private static List<IncomePage.OfAsset> assets(
            Pen pen, Standing standing, IncomeCalendar calendar, Map<AssetId, Money> expected) {
        List<IncomePage.OfAsset> assets = new ArrayList<>();
        Map<AssetId, Money> left = new TreeMap<>(expected);
        for (IncomeCalendar.OfAsset each : calendar.assets()) {
            Money next = left.remove(each.asset());
            assets.add(new IncomePage.OfAsset(standing.assets().name(each.asset()), each.asset().toString(),
                    each.asset().assetClass().code(), each.total().isZero() ? Figure.NONE : pen.money(each.total()),
                    each.total().isZero() ? "" : "income asset " + each.asset(), pen.day(each.last()),
                    next == null ? Figure.NONE : pen.money(next)));
        }
        left.forEach((asset, next) -> assets.add(new IncomePage.OfAsset(standing.assets().name(asset), asset.toString(),
                asset.assetClass().code(), Figure.NONE, "", "", pen.money(next))));
        return assets;
    }

    private static List<String> names(Pen pen) {
        List<String> names = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            names.add(pen.say("month." + month));
        }
        return names;
    }

    private static String month(Pen pen, LocalDate first) {
        return pen.say("month.of", pen.say("month." + first.getMonthValue()), "" + first.getYear());
    }

    private static List<IncomePage.Year> years(Pen pen, IncomeCalendar calendar) {
        TreeMap<Integer, TreeMap<Integer, IncomeCalendar.Month>> byYear = new TreeMap<>();
        for (IncomeCalendar.Month month : calendar.months()) {
            byYear.computeIfAbsent(-month.first().getYear(), none -> new TreeMap<>()).put(month.first().getMonthValue(), month);
        }
        List<IncomePage.Year> years = new ArrayList<>();
        byYear.forEach((year, months) -> {
            List<IncomePage.Cell> cells = new ArrayList<>();
            Money sum = calendar.total().minus(calendar.total());
            for (int number = 1; number <= 12; number++) {
                IncomeCalendar.Month month = months.get(number);
                if (month == null) {
                    cells.add(new IncomePage.Cell(Figure.text(""), ""));
                    continue;
                }
                sum = sum.plus(month.total());
                cells.add(month.total().isZero() ? new IncomePage.Cell(Figure.NONE, "")
                        : new IncomePage.Cell(pen.money(month.total()), "income month " + month.first()));
            }
            years.add(new IncomePage.Year("" + -year, cells, pen.money(sum)));
        });
        return years;
    }

    /** Stacked by kind; what is expected stands apart and pale. */
    private static String chart(Pen pen, IncomeCalendar calendar, List<ExpectedIncome> expected) {
        Map<LocalDate, Money> next = ExpectedIncome.byMonth(expected);
        TreeMap<LocalDate, IncomeCalendar.Month> months = new TreeMap<>();
        calendar.months().forEach(month -> months.put(month.first(), month));
        next.keySet().forEach(first -> months.computeIfAbsent(first, none ->
                new IncomeCalendar.Month(first, Map.of(), calendar.total().minus(calendar.total()))));
        JsonArray labels = new JsonArray();
        Quantity largest = Quantity.ZERO;
        for (IncomeCalendar.Month month : months.values()) {
            labels.add(month(pen, month.first()));
            Quantity sum = month.total().amount().plus(next.containsKey(month.first()) ? next.get(month.first()).amount() : Quantity.ZERO);
            largest = sum.compareTo(largest) > 0 ? sum : largest;
        }
        Money zero = calendar.total().minus(calendar.total());
        JsonObject spec = Chart.base(pen, "bar", pen.say("income.chart"), pen.say("income.month"), "");
        JsonArray columns = new JsonArray().add(pen.say("income.month"));
        JsonArray series = new JsonArray();
        int hue = 0;
        for (EntryKind kind : calendar.kinds()) {
            List<Money> amounts = months.values().stream().map(month -> month.byKind().getOrDefault(kind, zero)).toList();
            String name = pen.say("kind." + kind.code());
            columns.add(name);
            series.add(Chart.series(pen, name, amounts, largest).add("color", HUES.get(Math.min(hue++, HUES.size() - 1))).add("stack", "income"));
        }
        if (!next.isEmpty()) {
            List<Money> amounts = months.keySet().stream().map(first -> next.getOrDefault(first, zero)).toList();
            columns.add(pen.say("income.expected.short"));
            series.add(Chart.series(pen, pen.say("income.expected.short"), amounts, largest).add("color", "hairline-strong").add("stack", "income"));
        }
        return spec.set("columns", columns).add("format", Chart.format(pen, calendar.total().currency().code()))
                .add("x", labels).add("labels", labels).add("series", series).add("legend", true)
                .add("empty", pen.say("income.nothing")).toString();
    }
}
