package walletlens.app.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import walletlens.app.Event;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.Turn;
import walletlens.app.page.Region;
import walletlens.app.words.Figure;
import walletlens.asset.AssetId;
import walletlens.book.Settings;
import walletlens.ledger.When;
import walletlens.lots.Basis;
import walletlens.lots.Disposal;
import walletlens.lots.LotRules;
import walletlens.lots.TaxYear;
import walletlens.lots.Term;
import walletlens.performance.RealizedGains;
import walletlens.value.ProfitAndLoss;
import walletlens.value.Trail;

/** What was realized, tax year by tax year and disposal by disposal, a hundred to a page; to be taken to whoever declares it. */
final class GainsScreen implements Screen {
    private static final int PAGE = 100;

    @Override
    public String name() {
        return "gains";
    }

    /** What is shown: the disposals of the chosen year, and which of them the filters leave. */
    private record Shown(List<RealizedGains.Year> years, RealizedGains all, String year, Optional<RealizedGains.Year> chosen,
            RealizedGains gains) {
        static Shown of(State state) {
            Standing standing = state.books().standing();
            GainsView view = state.views().outcome().gains();
            RealizedGains all = RealizedGains.of(standing.lots().disposals(), standing.currency());
            List<RealizedGains.Year> years = all.years(taxYear(state));
            String year = !view.year().isEmpty() ? view.year() : years.isEmpty() ? GainsView.ALL : years.get(0).first().toString();
            Optional<RealizedGains.Year> chosen = years.stream().filter(each -> each.first().toString().equals(year)).findFirst();
            RealizedGains gains = chosen.map(RealizedGains.Year::gains).orElse(all);
            return new Shown(years, all, chosen.isPresent() ? year : GainsView.ALL, chosen, !view.isFiltered() ? gains : gains.of(each ->
                    (view.account().isEmpty() || each.account().equals(view.account()))
                            && (view.asset().isEmpty() || each.asset().toString().equals(view.asset()))
                            && (view.term().isEmpty() || each.term().code().equals(view.term()))));
        }
    }

    /** What is shown, reckoned when the first region is really drawn: most events leave all of them as they are. */
    private static final class Once {
        private final State state;
        private Shown shown;

        Once(State state) {
            this.state = state;
        }

        Shown get() {
            shown = shown == null ? Shown.of(state) : shown;
            return shown;
        }
    }

    private static TaxYear taxYear(State state) {
        return state.books().book().settings().taxYear();
    }

    @Override
    public Region draw(State state) {
        Pen pen = state.pen();
        Standing standing = state.books().standing();
        GainsView view = state.views().outcome().gains();
        Settings settings = state.books().book().settings();
        if (standing.lots().disposals().isEmpty()) {
            return Region.of("main", List.of(pen, "gains", "none"), slots -> Views.T.screenGainsNone(pen));
        }
        Once shown = new Once(state);
        Region sums = Region.of("gains-sums", List.of(pen, standing, settings, view),
                slots -> Views.T.screenGainsSums(pen, sums(state, shown.get())));
        Region filters = Region.of("gains-filters", List.of(pen, standing, settings, view),
                slots -> Views.T.screenGainsFilters(pen, filters(pen, standing, view, shown.get())));
        Region list = Region.of("gains-list", List.of(pen, standing, settings, view),
                slots -> Views.T.screenGainsList(pen, list(state, shown.get())));
        String day = pen.day(standing.today());
        return Region.of("main", List.of(pen, "gains", day), List.of(sums, filters, list), slots -> Views.T.screenGains(
                pen, day, slots.of("gains-sums"), slots.of("gains-filters"), slots.of("gains-list")));
    }

    @Override
    public Turn handle(State state, Event event) {
        GainsView view = state.views().outcome().gains();
        return switch (event.name()) {
            case "gains.year" -> remember(state, view.in(event.get("year")));
            case "gains.filter" -> remember(state,
                    new GainsView(view.year(), event.get("account"), event.get("asset"), event.get("term"), 0));
            case "gains.clear" -> remember(state, new GainsView(view.year(), "", "", "", 0));
            case "gains.page" -> remember(state, view.onPage(ActivityScreen.number(event.get("page"))));
            case "gains.export" -> export(state, event.get("format"));
            default -> Turn.to(state);
        };
    }

    private static Turn remember(State state, GainsView view) {
        return Turn.to(state.with(state.views().with(state.views().outcome().with(view))));
    }

    /** The year shown, whole, as a file; in the currency the page tells it in. */
    private static Turn export(State state, String format) {
        Shown shown = Shown.of(state);
        SortedMap<String, String> options = new TreeMap<>(Map.of("currency", state.books().standing().currency().code()));
        String what = "gains";
        if (shown.chosen().isPresent()) {
            RealizedGains.Year year = shown.chosen().get();
            options.put("from", year.first().toString());
            options.put("to", year.last().toString());
            what = "gains-" + year.name().replace('/', '-');
        } else {
            options.put("to", LocalDate.of(9999, 12, 31).toString());
        }
        return Exchange.export(state, format, what, options);
    }

    /** The trail of a figure: {@code gain}, {@code long}, {@code short}, {@code proceeds}, {@code cost}, or {@code of NUMBER}. */
    static Optional<Trail> trail(State state, String what) {
        RealizedGains gains = Shown.of(state).gains();
        return switch (what) {
            case "gain" -> Optional.of(gains.trail());
            case "long" -> Optional.of(gains.trail(Term.LONG));
            case "short" -> Optional.of(gains.trail(Term.SHORT));
            case "proceeds" -> Optional.of(gains.proceedsTrail());
            case "cost" -> Optional.of(gains.costTrail());
            default -> one(gains, what);
        };
    }

    private static Optional<Trail> one(RealizedGains gains, String what) {
        int at = what.startsWith("of ") ? ActivityScreen.number(what.substring("of ".length())) : -1;
        return at < 0 || at >= gains.disposals().size() ? Optional.empty()
                : ProfitAndLoss.disposalTrails(List.of(gains.disposals().get(at))).stream().findFirst();
    }

    private static GainsPage.Sums sums(State state, Shown shown) {
        Pen pen = state.pen();
        RealizedGains gains = shown.gains();
        List<PerformancePage.Stat> facts = new ArrayList<>();
        String over = shown.chosen().map(year -> pen.say("gains.over", pen.day(year.first()), pen.day(year.last())))
                .orElseGet(() -> pen.say("gains.over.all"));
        facts.add(new PerformancePage.Stat(pen.say("gains.gain"), pen.say("help.gains.gain"), pen.change(gains.gain()), over,
                trailOf(gains, "gain")));
        facts.add(new PerformancePage.Stat(pen.say("gains.short"), pen.say("help.gains.short"), pen.change(gains.gain(Term.SHORT)), "",
                gains.gain(Term.SHORT).isZero() ? "" : trailOf(gains, "short")));
        facts.add(new PerformancePage.Stat(pen.say("gains.long"), pen.say("help.gains.long"), pen.change(gains.gain(Term.LONG)), "",
                gains.gain(Term.LONG).isZero() ? "" : trailOf(gains, "long")));
        facts.add(new PerformancePage.Stat(pen.say("gains.proceeds"), pen.say("help.gains.proceeds"), pen.money(gains.proceeds()), "",
                trailOf(gains, "proceeds")));
        facts.add(new PerformancePage.Stat(pen.say("gains.cost"), pen.say("help.gains.cost"), pen.money(gains.cost()), "",
                trailOf(gains, "cost")));
        boolean calendar = taxYear(state).equals(TaxYear.CALENDAR);
        List<GainsPage.Year> years = new ArrayList<>();
        for (RealizedGains.Year each : shown.years()) {
            String key = each.first().toString();
            String span = calendar ? "" : pen.say("gains.span", pen.day(each.first()), pen.day(each.last()));
            years.add(year(pen, key, each.name(), span, shown, each.gains()));
        }
        return new GainsPage.Sums(rules(state, shown), facts, gains.unknown() == 0 ? "" : pen.count("gains.unknown", gains.unknown()),
                years, year(pen, GainsView.ALL, pen.say("gains.all"), "", shown, shown.all()));
    }

    private static String trailOf(RealizedGains gains, String what) {
        return gains.disposals().size() == gains.unknown() ? "" : "realized " + what;
    }

    private static GainsPage.Year year(Pen pen, String key, String name, String span, Shown shown, RealizedGains gains) {
        return new GainsPage.Year(key, name, span, key.equals(shown.year()), pen.money(gains.proceeds()), pen.money(gains.cost()),
                pen.change(gains.gain(Term.LONG)), pen.change(gains.gain(Term.SHORT)), pen.change(gains.gain()));
    }

    private static String rules(State state, Shown shown) {
        Pen pen = state.pen();
        LotRules rules = state.books().standing().rules();
        String method = shown.chosen().map(year -> rules.methodIn(year.last().getYear())).orElse(rules.method()).code();
        return pen.say("gains.rules", pen.say("method." + method), pen.say("pool." + rules.pool().code()), Periods.of(pen, rules.period()));
    }

    private static GainsPage.Filters filters(Pen pen, Standing standing, GainsView view, Shown shown) {
        List<ActivityPage.Option> accounts = new ArrayList<>();
        accounts.add(new ActivityPage.Option("", pen.say("activity.filter.accounts"), view.account().isEmpty()));
        List<ActivityPage.Option> assets = new ArrayList<>();
        assets.add(new ActivityPage.Option("", pen.say("activity.filter.assets"), view.asset().isEmpty()));
        TreeMap<String, String> namedAccounts = new TreeMap<>();
        TreeMap<String, AssetId> namedAssets = new TreeMap<>();
        for (Disposal each : shown.all().disposals()) {
            namedAccounts.put(each.account(), standing.ledger().account(each.account()).name());
            namedAssets.put(standing.assets().name(each.asset()).toLowerCase(Locale.ROOT) + " " + each.asset(), each.asset());
        }
        namedAccounts.forEach((id, name) -> accounts.add(new ActivityPage.Option(id, name, id.equals(view.account()))));
        namedAssets.values().forEach(asset -> assets.add(new ActivityPage.Option(
                asset.toString(), standing.assets().name(asset), asset.toString().equals(view.asset()))));
        List<ActivityPage.Option> terms = new ArrayList<>();
        terms.add(new ActivityPage.Option("", pen.say("gains.terms"), view.term().isEmpty()));
        for (Term term : Term.values()) {
            terms.add(new ActivityPage.Option(term.code(), pen.say("gains.term." + term.code()), term.code().equals(view.term())));
        }
        return new GainsPage.Filters(title(pen, shown), accounts, assets, terms);
    }

    private static String title(Pen pen, Shown shown) {
        return shown.chosen().map(year -> pen.say("gains.of", year.name())).orElseGet(() -> pen.say("gains.of.all"));
    }

    /** The latest disposals first. */
    private static GainsPage.Disposals list(State state, Shown shown) {
        Pen pen = state.pen();
        Standing standing = state.books().standing();
        GainsView view = state.views().outcome().gains();
        List<Disposal> all = shown.gains().disposals();
        int last = Math.max(0, (all.size() - 1) / PAGE);
        int page = Math.min(view.page(), last);
        List<GainsPage.Line> lines = new ArrayList<>();
        for (int i = all.size() - 1 - page * PAGE; i >= Math.max(0, all.size() - (page + 1) * PAGE); i--) {
            lines.add(line(pen, standing, all.get(i), i));
        }
        String said = all.size() <= PAGE ? pen.count("gains.count", all.size())
                : pen.say("activity.part", pen.figures().count(page * PAGE + 1),
                        pen.figures().count(Math.min(all.size(), (page + 1) * PAGE)), pen.figures().count(all.size()));
        return new GainsPage.Disposals(title(pen, shown), lines, new ActivityPage.Pages(said, page, last));
    }

    private static GainsPage.Line line(Pen pen, Standing standing, Disposal each, int index) {
        boolean lotKnown = !each.lotEntry().isEmpty();
        LocalDate from = each.acquired().date();
        LocalDate to = each.disposed().date();
        return new GainsPage.Line(pen.day(to), each.entry(), each.way() == Disposal.Way.SPENT ? pen.say("gains.spent") : "",
                lotKnown ? pen.day(from) : "", each.lotEntry(), lotKnown ? pen.count("gains.days", to.toEpochDay() - from.toEpochDay()) : "",
                standing.assets().name(each.asset()), each.asset().toString(), each.asset().assetClass().code(),
                pen.quantity(each.quantity()), each.proceedsBasis() == Basis.UNKNOWN ? Figure.NONE : pen.money(each.proceeds()),
                each.costBasis() == Basis.UNKNOWN ? Figure.NONE : pen.money(each.cost()),
                each.gain().map(pen::change).orElse(Figure.NONE), each.gain().isPresent() ? "realized of " + index : "",
                pen.say("term." + each.term().code()), each.oversold() ? pen.say("gains.oversold") : "");
    }
}
