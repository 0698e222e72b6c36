package walletlens.app.screen;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import walletlens.app.Changes;
import walletlens.app.Event;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.Turn;
import walletlens.app.form.NumberText;
import walletlens.app.page.Region;
import walletlens.app.words.Figure;
import walletlens.app.words.Words;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.book.Fact;
import walletlens.book.Settings;
import walletlens.ledger.Entry;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.performance.Comparison;
import walletlens.performance.Contributor;
import walletlens.performance.Drawdown;
import walletlens.performance.Fluctuation;
import walletlens.performance.GainSplit;
import walletlens.performance.Performance;
import walletlens.performance.Returns;
import walletlens.performance.Statistic;
import walletlens.problem.Outcome;
import walletlens.value.Course;
import walletlens.value.Subset;
import walletlens.value.Trail;

/** How the whole or a part of it has done: returns, falls, ratios, months, and the gain taken apart. */
final class PerformanceScreen implements Screen {
    private static final int MOST_ADDED = 15;
    private static final String REST = "rest";
    private static final Quantity HUNDRED = Quantity.of(100);

    @Override
    public String name() {
        return "performance";
    }

    @Override
    public Region draw(State state) {
        Pen pen = state.pen();
        Standing standing = state.books().standing();
        PerformanceView view = state.views().outcome().performance();
        Region chosen = Region.of("performance-chosen", List.of(pen, standing, view),
                slots -> Views.T.screenPerformanceChosen(pen, chosen(pen, standing, view)));
        Region figures = Region.of("performance-figures", List.of(pen, standing, view.span(), view.subset()),
                slots -> Views.T.screenPerformanceFigures(pen, figures(pen, standing, view)));
        return Region.of("main", List.of(pen, "performance"), List.of(chosen, figures), slots -> Views.T.screenPerformance(
                pen, slots.of("performance-chosen"), slots.of("performance-figures")));
    }

    @Override
    public Turn handle(State state, Event event) {
        PerformanceView view = state.views().outcome().performance();
        return switch (event.name()) {
            case "performance.span" -> with(state, new PerformanceView(
                    view.span().chosen(event, state.pen(), state.books().standing()), view.subset(), ""));
            case "performance.subset" -> with(state, new PerformanceView(
                    view.span(), Subset.parse(event.get("value")).orElse(view.subset()), ""));
            case "performance.benchmark" -> set(state, Settings.BENCHMARK, event.get("value"));
            case "performance.rate" -> rate(state, event.get("value"));
            default -> Turn.to(state);
        };
    }

    private static Turn with(State state, PerformanceView view) {
        return Turn.to(state.with(state.views().with(state.views().outcome().with(view))));
    }

    private static Turn set(State state, String name, String value) {
        return state.books().book().settings().get(name, "").equals(value)
                ? Turn.to(state) : Changes.quietly(state, List.of(new Fact.SettingPut(name, value)));
    }

    /** Typed in percent, kept as a fraction. */
    private static Turn rate(State state, String typed) {
        PerformanceView view = state.views().outcome().performance();
        String plain = typed.replace("%", "").trim();
        Outcome<NumberText> number = NumberText.parse(plain.isEmpty() ? "0" : plain, state.pen().figures().numbers());
        boolean fits = number.hasValue() && number.get().number().abs().compareTo(HUNDRED) < 0;
        if (!fits) {
            return with(state, new PerformanceView(view.span(), view.subset(), state.pen().say("performance.rate.wrong")));
        }
        BigDecimal fraction = number.get().number().value().movePointLeft(2);
        State next = with(state, new PerformanceView(view.span(), view.subset(), "")).state();
        return set(next, Settings.RISK_FREE, Quantity.of(fraction).stripped().toString());
    }

    private static Performance performance(Standing standing, PerformanceView view) {
        return standing.performance(view.subset(), view.span().start(standing), view.span().end(standing));
    }

    /** The trail of one of the figures shown. */
    static Optional<Trail> trail(State state, String what) {
        Standing standing = state.books().standing();
        Performance performance = performance(standing, state.views().outcome().performance());
        Optional<AssetId> benchmark = standing.book().settings().benchmark();
        return switch (what) {
            case "benchmark" -> benchmark.map(asset -> performance.trails().benchmark(asset, performance.against(asset)));
            case "excess" -> benchmark.map(asset -> performance.trails().excess(asset, performance.against(asset)));
            case "beta" -> benchmark.map(asset -> performance.trails().beta(performance.against(asset)));
            case "correlation" -> benchmark.map(asset -> performance.trails().correlation(performance.against(asset)));
            default -> trail(performance, what);
        };
    }

    /** The trail of a figure of a performance. */
    static Optional<Trail> trail(Performance performance, String what) {
        return switch (what) {
            case "twr" -> Optional.of(performance.timeWeightedTrail());
            case "xirr" -> Optional.of(performance.moneyWeightedTrail());
            case "drawdown" -> Optional.of(performance.drawdownTrail());
            case "volatility", "sharpe", "sortino" -> Optional.of(performance.fluctuationTrail(what));
            case "start", "end" -> Optional.of(performance.trails().worth(what.equals("end")));
            case "dietz" -> Optional.of(performance.trails().dietz());
            default -> of(performance, what);
        };
    }

    /** Of what is about an asset or a span of time: {@code added ASSET}, {@code points ASSET}, {@code period YEAR MONTH}. */
    private static Optional<Trail> of(Performance performance, String what) {
        int space = what.indexOf(' ');
        String about = what.substring(space + 1);
        return switch (space < 0 ? "" : what.substring(0, space)) {
            case "added" -> about.equals(REST) ? Optional.of(performance.trails().gained(rest(performance)))
                    : Trails.contributor(performance.course(), about);
            case "points" -> about.equals(REST) ? Optional.of(performance.trails().points(rest(performance)))
                    : performance.trails().points(about);
            case "period" -> period(performance, about);
            default -> Optional.of(Trails.gain(performance.split(), what));
        };
    }

    /** The assets that stand together in the last line of what added to it. */
    private static List<Contributor> rest(Performance performance) {
        List<Contributor> all = new ArrayList<>(performance.contributors());
        all.removeIf(each -> each.gain().isZero());
        return all.size() > MOST_ADDED + 1 ? all.subList(MOST_ADDED, all.size()) : List.of();
    }

    private static Optional<Trail> period(Performance performance, String about) {
        int space = about.indexOf(' ');
        Optional<Quantity> year = Quantity.parse(space < 0 ? about : about.substring(0, space));
        Optional<Quantity> month = space < 0 ? Optional.of(Quantity.ZERO) : Quantity.parse(about.substring(space + 1));
        return year.isEmpty() || month.isEmpty() ? Optional.empty()
                : performance.trails().period(year.get().value().intValue(), month.get().value().intValue());
    }

    private static PerformancePage.Chosen chosen(Pen pen, Standing standing, PerformanceView view) {
        List<PerformancePage.Group> groups = new ArrayList<>();
        String now = view.subset().code();
        groups.add(new PerformancePage.Group("", List.of(option(Subset.ALL, pen.say("performance.all"), now))));
        List<SettingsPage.Option> accounts = new ArrayList<>();
        standing.ledger().accounts().values().forEach(account ->
                accounts.add(option(Subset.ofAccount(account.id()), account.name(), now)));
        groups.add(new PerformancePage.Group(pen.say("made.by.account"), accounts));
        TreeSet<AssetClass> classes = new TreeSet<>();
        TreeSet<String> tags = new TreeSet<>();
        standing.ledger().assets().forEach(asset -> classes.add(asset.assetClass()));
        for (Entry entry : standing.ledger().entries()) {
            tags.addAll(entry.tags());
        }
        groups.add(new PerformancePage.Group(pen.say("made.by.class"), classes.stream()
                .map(each -> option(Subset.ofClass(each), pen.say("class." + each.code()), now)).toList()));
        groups.add(new PerformancePage.Group(pen.say("made.by.asset"), standing.ledger().assets().stream()
                .map(each -> option(Subset.ofAsset(each), standing.assets().name(each), now)).toList()));
        if (!tags.isEmpty()) {
            groups.add(new PerformancePage.Group(pen.say("made.by.tag"), tags.stream()
                    .map(each -> option(Subset.ofTag(each), each, now)).toList()));
        }
        Settings settings = standing.book().settings();
        String riskFree = pen.figures().typed(settings.riskFree().times(HUNDRED).stripped());
        return new PerformancePage.Chosen(groups, benchmarks(pen, standing), riskFree, view.wrong(),
                view.span().picker(pen, standing, "performance"));
    }

    private static SettingsPage.Option option(Subset subset, String label, String now) {
        return new SettingsPage.Option(subset.code(), label, subset.code().equals(now));
    }

    private static List<SettingsPage.Option> benchmarks(Pen pen, Standing standing) {
        Optional<AssetId> now = standing.book().settings().benchmark();
        List<SettingsPage.Option> options = new ArrayList<>();
        options.add(new SettingsPage.Option("", pen.say("performance.benchmark.none"), now.isEmpty()));
        for (AssetId asset : standing.quotes().assets()) {
            if (!asset.assetClass().isMoney()) {
                options.add(new SettingsPage.Option(asset.toString(), standing.assets().name(asset), now.equals(Optional.of(asset))));
            }
        }
        return options;
    }

    private static PerformancePage.Figures figures(Pen pen, Standing standing, PerformanceView view) {
        Performance performance = performance(standing, view);
        Optional<AssetId> benchmark = standing.book().settings().benchmark();
        Optional<Comparison> comparison = benchmark.map(performance::against);
        String other = benchmark.map(standing.assets()::name).orElse("");
        boolean known = performance.timeWeighted().isKnown();
        String chart = known ? Curves.returns(pen, performance.returns(), comparison, pen.say("performance.return"), other) : "";
        String falls = known ? Curves.falls(pen, performance.returns()) : "";
        return new PerformancePage.Figures(notes(pen, standing, performance), chart, falls,
                stats(pen, performance, comparison, other, "performance "), parts(pen, performance.split(), "performance "),
                added(pen, standing, performance), months(pen), years(pen, performance.returns()));
    }

    /** What came or left without a known worth counts as nothing in the gain; empty where there was nothing of the kind. */
    static Optional<String> unknown(Pen pen, Course course) {
        int days = 0;
        for (int point = 0; point < course.size(); point++) {
            days += course.unknown(point) ? 1 : 0;
        }
        return days == 0 ? Optional.empty() : Optional.of(pen.count("performance.unknown", days));
    }

    private static List<String> notes(Pen pen, Standing standing, Performance performance) {
        List<String> notes = new ArrayList<>();
        unknown(pen, performance.course()).ifPresent(notes::add);
        int left = performance.course().neverPriced().size();
        if (left > 0) {
            notes.add(pen.count("performance.left", left));
        }
        if (performance.measuredFrom().isAfter(performance.first()) && performance.timeWeighted().isKnown()) {
            notes.add(pen.say("performance.later", pen.day(performance.measuredFrom())));
        }
        if (performance.returns().dietzDays() > 0) {
            notes.add(pen.count("performance.dietz", performance.returns().dietzDays()));
        }
        if (performance.moneyWeighted().solutions().size() > 1) {
            StringBuilder rates = new StringBuilder();
            performance.moneyWeighted().solutions().forEach(each -> rates.append(rates.length() == 0 ? "" : ", ")
                    .append(percent(pen, each)));
            notes.add(pen.say("performance.several", rates.toString()));
        }
        if (!performance.course().subset().tag().isEmpty()) {
            notes.add(pen.say("performance.tag", Words.quoted(performance.course().subset().tag())));
        }
        return notes;
    }

    /** The figures of a performance, each with its meaning. */
    static List<PerformancePage.Stat> stats(
            Pen pen, Performance performance, Optional<Comparison> comparison, String benchmark, String trail) {
        List<PerformancePage.Stat> stats = new ArrayList<>();
        Returns returns = performance.returns();
        Drawdown fall = performance.drawdown();
        Fluctuation fluctuation = performance.fluctuation();
        String perYear = returns.perYear().value().map(value -> pen.say("stat.a-year", pen.figures().percentChange(value))).orElse("");
        stats.add(stat(pen, "twr", performance.timeWeighted(), true, perYear, trail));
        boolean year = performance.moneyWeighted().years() >= 1;
        String total = year ? "" : performance.moneyWeighted().total().value()
                .map(value -> pen.say("stat.in-the-span", pen.figures().percentChange(value))).orElse("");
        stats.add(stat(pen, "xirr", performance.moneyWeighted().perYear(), true, total, trail));
        String days = !fall.depth().isKnown() || fall.days() == 0 ? "" : pen.say(
                fall.recovered().isPresent() ? "stat.fall.recovered" : "stat.fall.open", pen.day(fall.peak()), pen.day(fall.trough()),
                fall.recovered().map(pen::day).orElse(""), pen.figures().count(fall.days()));
        stats.add(stat(pen, "drawdown", fall.depth(), true, days, trail, true));
        stats.add(stat(pen, "volatility", fluctuation.volatility(), false,
                fluctuation.volatility().isKnown() ? pen.say("stat.days", pen.figures().count(fluctuation.observations())) : "", trail));
        String free = pen.say("stat.above", pen.figures().percent(performance.riskFree()));
        stats.add(ratio(pen, "sharpe", fluctuation.sharpe(), free, trail));
        stats.add(ratio(pen, "sortino", fluctuation.sortino(), free, trail));
        comparison.ifPresent(beside -> {
            stats.add(new PerformancePage.Stat(pen.say("stat.benchmark", Words.quoted(benchmark)), pen.say("help.stat.benchmark"),
                    figure(pen, beside.total(), true), why(pen, beside.total()), beside.total().isKnown() ? trail + "benchmark" : ""));
            stats.add(stat(pen, "excess", beside.excess(), true, "", trail));
            stats.add(ratio(pen, "beta", beside.beta(), "", trail));
            stats.add(ratio(pen, "correlation", beside.correlation(), "", trail));
        });
        return stats;
    }

    private static PerformancePage.Stat stat(Pen pen, String what, Statistic figure, boolean change, String note, String trail) {
        return stat(pen, what, figure, change, note, trail, false);
    }

    private static PerformancePage.Stat stat(
            Pen pen, String what, Statistic figure, boolean change, String note, String trail, boolean loss) {
        Figure shown = loss ? figure.value().map(value -> pen.figures().percentChange(value.negated())).orElse(Figure.NONE)
                : figure(pen, figure, change);
        return new PerformancePage.Stat(pen.say("stat." + what), pen.say("help.stat." + what), shown,
                figure.isKnown() ? note : why(pen, figure), figure.isKnown() && !trail.isEmpty() ? trail + what : "");
    }

    private static PerformancePage.Stat ratio(Pen pen, String what, Statistic figure, String note, String trail) {
        Figure shown = figure.value().map(value -> Figure.text(pen.figures().numbers().number(value, 2))).orElse(Figure.NONE);
        return new PerformancePage.Stat(pen.say("stat." + what), pen.say("help.stat." + what), shown,
                figure.isKnown() ? note : why(pen, figure), figure.isKnown() && !trail.isEmpty() ? trail + what : "");
    }

    private static String why(Pen pen, Statistic figure) {
        return figure.why().map(why -> pen.say("why." + why.code())).orElse("");
    }

    static Figure figure(Pen pen, Statistic figure, boolean change) {
        return figure.value().map(value -> change ? pen.figures().percentChange(value) : pen.figures().percent(value))
                .orElse(Figure.NONE);
    }

    private static String percent(Pen pen, Statistic figure) {
        return figure.value().map(value -> pen.figures().percentChange(value).toString()).orElse("");
    }

    /** From the worth before the span to that at its end, and everything between. */
    static List<PerformancePage.Part> parts(Pen pen, GainSplit split, String trail) {
        List<PerformancePage.Part> parts = new ArrayList<>();
        parts.add(new PerformancePage.Part(pen.say("split.start"), pen.money(split.start()), split.start().isZero() ? "" : trail + "start", "total", ""));
        part(parts, pen, "contributions", split.put(), trail + "contributions");
        part(parts, pen, "price", split.priceGain(), trail + "market");
        part(parts, pen, "currency", split.currencyGain(), trail + "currency-gain");
        part(parts, pen, "income", split.income(), trail + "income");
        part(parts, pen, "fees", split.fees().negated(), trail + "fees");
        part(parts, pen, "taxes", split.taxes().negated(), trail + "taxes");
        if (!split.broughtAlong().isZero()) {
            part(parts, pen, "brought", split.broughtAlong(), trail + "brought");
        }
        parts.add(new PerformancePage.Part(pen.say("split.end"), pen.money(split.end()), split.end().isZero() ? "" : trail + "end", "total", ""));
        parts.add(new PerformancePage.Part(pen.say("split.gain"), pen.change(split.gain()), trail + "gain", "total",
                pen.say("help.split.gain")));
        parts.add(new PerformancePage.Part(pen.say("split.realized"), pen.change(split.realized()), trail + "realized", "of",
                pen.say("help.split.realized")));
        parts.add(new PerformancePage.Part(pen.say("split.unrealized"), pen.change(split.unrealized()), trail + "unrealized", "of",
                pen.say("help.split.unrealized")));
        return parts;
    }

    private static void part(List<PerformancePage.Part> parts, Pen pen, String what, Money money, String trail) {
        parts.add(new PerformancePage.Part(pen.say("split." + what), pen.change(money), money.isZero() ? "" : trail, "",
                pen.say("help.split." + what)));
    }

    private static List<PerformancePage.Added> added(Pen pen, Standing standing, Performance performance) {
        List<Contributor> all = new ArrayList<>(performance.contributors());
        all.removeIf(each -> each.gain().isZero());
        List<PerformancePage.Added> added = new ArrayList<>();
        Money rest = Money.zero(standing.currency());
        Money whole = rest;
        double restPoints = 0;
        for (int i = 0; i < all.size(); i++) {
            Contributor each = all.get(i);
            whole = whole.plus(each.gain());
            if (i >= MOST_ADDED && all.size() > MOST_ADDED + 1) {
                rest = rest.plus(each.gain());
                restPoints += each.points().isKnown() ? each.points().number() : 0;
                continue;
            }
            added.add(new PerformancePage.Added(standing.assets().name(each.asset()), each.asset().toString(),
                    each.asset().assetClass().code(), pen.change(each.gain()), figure(pen, each.points(), true),
                    figure(pen, each.own(), true), "performance added " + each.asset(),
                    each.points().isKnown() ? "performance points " + each.asset() : ""));
        }
        if (!rest.isZero()) {
            added.add(new PerformancePage.Added(pen.say("made.rest"), "", "other", pen.change(rest),
                    pen.figures().percentChange(Statistic.rounded(restPoints)), Figure.NONE, "performance added rest", "performance points rest"));
        }
        if (!added.isEmpty()) {
            added.add(new PerformancePage.Added(pen.say("split.gain"), "", "", pen.change(whole),
                    figure(pen, Contributor.dietz(performance.course()), true), Figure.NONE, "performance gain", "performance dietz"));
        }
        return added;
    }

    private static List<String> months(Pen pen) {
        List<String> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            months.add(pen.say("month." + month));
        }
        return months;
    }

    /** The latest year first. */
    private static List<PerformancePage.Year> years(Pen pen, Returns returns) {
        List<PerformancePage.Year> years = new ArrayList<>();
        List<Returns.Period> months = returns.months();
        for (Returns.Period year : returns.years()) {
            List<PerformancePage.Cell> cells = new ArrayList<>();
            for (int month = 1; month <= 12; month++) {
                cells.add(cell(pen, months, year.year(), month));
            }
            years.add(0, new PerformancePage.Year("" + year.year(), cells,
                    new PerformancePage.Cell(figure(pen, year.total(), true), heat(year.total()),
                            year.total().isKnown() ? "performance period " + year.year() : "")));
        }
        return years;
    }

    private static PerformancePage.Cell cell(Pen pen, List<Returns.Period> months, int year, int month) {
        for (Returns.Period each : months) {
            if (each.year() == year && each.month() == month) {
                return new PerformancePage.Cell(figure(pen, each.total(), true), heat(each.total()),
                        each.total().isKnown() ? "performance period " + year + " " + month : "");
            }
        }
        return new PerformancePage.Cell(Figure.text(""), "", "");
    }

    /** How strongly a cell is coloured: 1 below two percent, then 2, 3 from five and 4 from ten. */
    private static String heat(Statistic total) {
        if (!total.isKnown()) {
            return "";
        }
        double size = Math.abs(total.number());
        int step = size < 0.0005 ? 0 : size < 0.02 ? 1 : size < 0.05 ? 2 : size < 0.1 ? 3 : 4;
        return step == 0 ? "heat" : "heat " + (total.number() < 0 ? "fell-" : "rose-") + step;
    }

}
