package walletlens.app.command;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.lots.Lots;
import walletlens.money.Figures;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.performance.Comparison;
import walletlens.performance.Contributor;
import walletlens.performance.Drawdown;
import walletlens.performance.GainSplit;
import walletlens.performance.MoneyWeighted;
import walletlens.performance.Performance;
import walletlens.performance.Returns;
import walletlens.performance.Statistic;
import walletlens.performance.Why;
import walletlens.value.Flows;

/**
 * {@code report performance}: returns, risk and gains of a span. A figure that cannot be given is null, and {@code why} says
 * the reason; see {@code docs/performance.md} for every field.
 */
final class PerformanceReport {
    private final Performance performance;
    private final Optional<AssetId> benchmark;
    private final Optional<Comparison> comparison;
    private final Scope scope;
    private final Described described;
    private final JsonObject why = new JsonObject();

    private PerformanceReport(Performance performance, Optional<AssetId> benchmark, Scope scope, Described described) {
        this.performance = performance;
        this.benchmark = benchmark;
        this.comparison = benchmark.map(performance::against);
        this.scope = scope;
        this.described = described;
    }

    static Response of(Request request, Scope scope, Notes notes) throws Refused {
        LocalDate first = scope.from().equals(LocalDate.MIN)
                ? Performance.beginning(request.book().ledger(), scope.to()) : scope.from();
        Quantity riskFree = riskFree(request);
        Optional<AssetId> benchmark = Reports.asset(request, "benchmark").or(() -> request.book().settings().benchmark());
        var ledger = request.book().ledger().until(scope.to());
        var quotes = request.book().quotes();
        Lots lots = Lots.of(ledger, scope.rules(), quotes, quotes);
        Flows flows = Flows.of(ledger, quotes, scope.currency());
        Performance performance = Performance.of(flows, ledger, lots, quotes, Reports.subset(request, scope), first, scope.to(), riskFree);
        PerformanceReport report = new PerformanceReport(performance, benchmark, scope, new Described(request.book()));
        report.note(notes);
        return Response.of(request.json() ? report.json() : report.text(), notes);
    }

    private static Quantity riskFree(Request request) throws Refused {
        Optional<String> text = request.option("risk-free");
        if (text.isEmpty()) {
            return request.book().settings().riskFree();
        }
        return Quantity.parse(text.get()).filter(rate -> rate.compareTo(Quantity.of(-1)) > 0)
                .orElseThrow(() -> new Refused("--risk-free wants a fraction a year such as 0.02."));
    }

    private void note(Notes notes) {
        performance.course().gaps().forEach(gap -> notes.add(gap.problem().message()));
        int bridged = performance.returns().dietzDays();
        if (bridged > 0) {
            notes.add("On " + bridged + " days something had no price yet; the return over them is reckoned by modified Dietz.");
        }
        if (performance.measuredFrom().isAfter(performance.first())) {
            notes.add("Not everything held had a price before " + performance.measuredFrom() + "; returns are measured from then on.");
        }
        if (performance.moneyWeighted().solutions().size() > 1) {
            notes.add("Several rates fit what went in and out: " + several(performance.moneyWeighted()) + ".");
        }
        for (Statistic each : List.of(performance.timeWeighted(), performance.moneyWeighted().perYear())) {
            each.why().ifPresent(reason -> notes.add(reason.sentence()));
        }
    }

    private static String several(MoneyWeighted rates) {
        List<String> texts = new ArrayList<>();
        rates.solutions().forEach(each -> each.value().ifPresent(value -> texts.add(value.toString())));
        return String.join(", ", texts);
    }

    /** A figure, or null with the reason beside it. */
    private JsonValue value(String name, Statistic statistic) {
        Optional<Why> reason = statistic.why();
        reason.ifPresent(missing -> why.add(name, missing.code()));
        return statistic.value().map(value -> Json.value(value.toString())).orElse(Json.NULL);
    }

    private String json() {
        Returns returns = performance.returns();
        MoneyWeighted rate = performance.moneyWeighted();
        JsonObject json = new JsonObject()
                .add("from", performance.first().toString())
                .add("to", performance.last().toString())
                .add("currency", scope.currency().code())
                .add("of", performance.course().subset().code())
                .add("measuredFrom", performance.measuredFrom().toString())
                .add("twr", value("twr", performance.timeWeighted()))
                .add("twrPerYear", value("twrPerYear", returns.perYear()))
                .add("xirr", value("xirr", rate.perYear()))
                .add("xirrTotal", value("xirrTotal", rate.total()));
        JsonArray solutions = new JsonArray();
        if (rate.solutions().size() > 1) {
            rate.solutions().forEach(each -> solutions.add(each.value().map(Quantity::toString).orElse("")));
        }
        json.add("xirrSolutions", solutions);
        json.add("dietz", value("dietz", Contributor.dietz(performance.course())));
        json.add("dietzDays", returns.dietzDays());
        json.add("maxDrawdown", drawdown());
        json.add("volatility", value("volatility", performance.fluctuation().volatility()))
                .add("sharpe", value("sharpe", performance.fluctuation().sharpe()))
                .add("sortino", value("sortino", performance.fluctuation().sortino()))
                .add("riskFree", performance.riskFree().toString())
                .add("observations", performance.fluctuation().observations());
        comparison.ifPresent(beside -> json.add("benchmark", new JsonObject()
                .add("asset", described.json(benchmark.orElseThrow()))
                .add("return", value("benchmark.return", beside.total()))
                .add("excess", value("benchmark.excess", beside.excess()))
                .add("beta", value("benchmark.beta", beside.beta()))
                .add("correlation", value("benchmark.correlation", beside.correlation()))));
        json.add("gain", gain()).add("contributions", contributors());
        JsonArray months = new JsonArray();
        returns.months().forEach(month -> months.add(period(month)));
        JsonArray years = new JsonArray();
        returns.years().forEach(year -> years.add(period(year)));
        return Reports.line(json.add("months", months).add("years", years).add("why", why));
    }

    private JsonObject drawdown() {
        Drawdown fall = performance.drawdown();
        boolean fell = fall.depth().isKnown() && fall.days() > 0;
        return new JsonObject()
                .add("value", value("maxDrawdown", fall.depth()))
                .add("peak", fell ? Json.value(fall.peak().toString()) : Json.NULL)
                .add("trough", fell ? Json.value(fall.trough().toString()) : Json.NULL)
                .add("recovered", fall.recovered().filter(day -> fell).map(day -> Json.value(day.toString())).orElse(Json.NULL))
                .add("days", fall.days());
    }

    private JsonObject gain() {
        GainSplit split = performance.split();
        return new JsonObject()
                .add("start", Reports.figure(split.start()))
                .add("end", Reports.figure(split.end()))
                .add("put", Reports.figure(split.put()))
                .add("total", Reports.figure(split.gain()))
                .add("price", Reports.figure(split.priceGain()))
                .add("currency", Reports.figure(split.currencyGain()))
                .add("income", Reports.figure(split.income()))
                .add("fees", Reports.figure(split.fees()))
                .add("taxes", Reports.figure(split.taxes()))
                .add("broughtAlong", Reports.figure(split.broughtAlong()))
                .add("realized", Reports.figure(split.realized()))
                .add("unrealized", Reports.figure(split.unrealized()));
    }

    private JsonArray contributors() {
        JsonArray array = new JsonArray();
        for (Contributor each : performance.contributors()) {
            array.add(new JsonObject()
                    .add("asset", described.json(each.asset()))
                    .add("start", Reports.figure(each.part().start()))
                    .add("end", Reports.figure(each.part().end()))
                    .add("put", Reports.figure(each.part().put()))
                    .add("gain", Reports.figure(each.gain()))
                    .add("points", each.points().value().map(value -> Json.value(value.toString())).orElse(Json.NULL)));
        }
        return array;
    }

    private static JsonObject period(Returns.Period period) {
        String name = period.month() == 0 ? "" + period.year()
                : period.year() + (period.month() < 10 ? "-0" : "-") + period.month();
        return new JsonObject().add("period", name)
                .add("twr", period.total().value().map(value -> Json.value(value.toString())).orElse(Json.NULL))
                .add("whole", period.whole());
    }

    private String text() {
        Figures figures = Figures.of("en");
        TextTable table = new TextTable("lrl", "From " + performance.first() + " to " + performance.last(), scope.currency().code(), "");
        line(table, figures, "Time-weighted return", performance.timeWeighted());
        line(table, figures, "  a year", performance.returns().perYear());
        line(table, figures, "Money-weighted return a year", performance.moneyWeighted().perYear());
        Drawdown fall = performance.drawdown();
        String days = fall.days() == 0 ? "" : fall.peak() + " to " + fall.trough()
                + fall.recovered().map(day -> ", recovered " + day).orElse(", not recovered");
        if (fall.depth().isKnown()) {
            table.row("Deepest fall", percent(figures, fall.depth()), days);
        } else {
            line(table, figures, "Deepest fall", fall.depth());
        }
        line(table, figures, "Volatility a year", performance.fluctuation().volatility());
        number(table, figures, "Sharpe ratio", performance.fluctuation().sharpe(),
                "above a risk-free " + figures.percent(performance.riskFree(), 1));
        number(table, figures, "Sortino ratio", performance.fluctuation().sortino(), "");
        comparison.ifPresent(beside -> {
            String name = described.label(benchmark.orElseThrow());
            line(table, figures, "Return of " + name, beside.total());
            line(table, figures, "Return above it", beside.excess());
            number(table, figures, "Beta", beside.beta(), "");
            number(table, figures, "Correlation", beside.correlation(), "");
        });
        return table.text() + "\n" + gainText(figures) + "\n" + contributorsText(figures) + "\n" + yearsText(figures);
    }

    private static String percent(Figures figures, Statistic statistic) {
        return statistic.value().map(value -> figures.percent(value, 2)).orElse("");
    }

    private static void line(TextTable table, Figures figures, String label, Statistic statistic) {
        table.row(label, percent(figures, statistic), statistic.why().map(Why::sentence).orElse(""));
    }

    private static void number(TextTable table, Figures figures, String label, Statistic statistic, String note) {
        table.row(label, statistic.value().map(value -> figures.number(value, 2)).orElse(""),
                statistic.why().map(Why::sentence).orElse(statistic.isKnown() ? note : ""));
    }

    private String gainText(Figures figures) {
        GainSplit split = performance.split();
        TextTable table = new TextTable("lr", "Gain", "Amount")
                .row("Prices", figures.money(split.priceGain()))
                .row("Exchange rates", figures.money(split.currencyGain()))
                .row("Income", figures.money(split.income()))
                .row("Fees", figures.money(split.fees().negated()))
                .row("Taxes", figures.money(split.taxes().negated()));
        if (!split.broughtAlong().isZero()) {
            table.row("Gained before it came here", figures.money(split.broughtAlong()));
        }
        return table.row("Gain", figures.money(split.gain()))
                .row("  realized by sales", figures.money(split.realized()))
                .row("Worth at the start", figures.money(split.start()))
                .row("Put in less taken out", figures.money(split.put()))
                .row("Worth at the end", figures.money(split.end())).text();
    }

    private String contributorsText(Figures figures) {
        TextTable table = new TextTable("lrr", "What moved it", "Gain", "Of the return");
        for (Contributor each : performance.contributors()) {
            Money gain = each.gain();
            if (!gain.isZero()) {
                table.row(described.label(each.asset()), figures.money(gain), percent(figures, each.points()));
            }
        }
        return table.text();
    }

    private String yearsText(Figures figures) {
        TextTable table = new TextTable("lr", "Year", "Return");
        for (Returns.Period year : performance.returns().years()) {
            table.row(year.year() + (year.whole() ? "" : " (a part)"), percent(figures, year.total()));
        }
        return table.text();
    }
}
