package walletlens.app.command;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import walletlens.lots.Basis;
import walletlens.lots.Income;
import walletlens.lots.Lots;
import walletlens.money.Figures;
import walletlens.money.Money;
import walletlens.performance.ExpectedIncome;
import walletlens.performance.IncomeCalendar;
import walletlens.value.Subset;

/** {@code report income}: dividends, interest, rewards and the like, each at its worth of the day. */
final class IncomeReport {
    private IncomeReport() {
    }

    static Response of(Request request, Scope scope, Notes notes) throws Refused {
        Lots lots = Reports.lots(request, scope);
        Subset subset = Reports.subset(request, scope);
        List<Income> income = new ArrayList<>();
        TreeMap<String, Money> totals = new TreeMap<>();
        Money total = Money.zero(scope.currency());
        for (Income each : lots.income()) {
            if (!scope.covers(each.when().date()) || !subset.covers(each.account(), each.about())) {
                continue;
            }
            income.add(each);
            if (each.basis() == Basis.UNKNOWN) {
                notes.add("Nothing says what the " + each.kind().code() + " of " + each.quantity() + " "
                        + each.asset().symbol() + " on " + each.when().date() + " was worth; it counts as nothing.");
            }
            totals.merge(each.kind().code(), each.worth(), Money::plus);
            total = total.plus(each.worth());
        }
        Described described = new Described(request.book());
        LocalDate from = !scope.from().equals(LocalDate.MIN) ? scope.from()
                : income.isEmpty() ? scope.to() : income.get(0).when().date();
        IncomeCalendar calendar = IncomeCalendar.of(income, Subset.ALL, scope.currency(), from, scope.to());
        List<Income> all = lots.income().stream().filter(each -> subset.covers(each.account(), each.about())).toList();
        List<ExpectedIncome> expected = ExpectedIncome.of(all, request.book().ledger(), scope.to());
        return Response.of(request.json() ? json(scope, income, totals, total, described, calendar, expected)
                : text(scope, income, totals, total, described, calendar, expected), notes);
    }

    private static String json(
            Scope scope, List<Income> income, Map<String, Money> totals, Money total, Described described,
            IncomeCalendar calendar, List<ExpectedIncome> expected) {
        JsonArray rows = new JsonArray();
        for (Income each : income) {
            rows.add(new JsonObject()
                    .add("kind", each.kind().code())
                    .add("time", each.when().toString())
                    .add("account", each.account())
                    .add("asset", described.json(each.asset()))
                    .add("quantity", each.quantity().toString())
                    .add("about", described.json(each.about()))
                    .add("worth", each.basis() == Basis.UNKNOWN ? Json.NULL : Json.value(Reports.figure(each.worth()))));
        }
        JsonObject sums = new JsonObject();
        totals.forEach((kind, sum) -> sums.add(kind, Reports.figure(sum)));
        return Reports.line(new JsonObject()
                .add("currency", scope.currency().code())
                .add("income", rows)
                .add("byKind", sums)
                .add("total", Reports.figure(total))
                .add("months", months(calendar))
                .add("byAsset", assets(calendar, described))
                .add("expected", expected(expected, described)));
    }

    private static JsonArray months(IncomeCalendar calendar) {
        JsonArray months = new JsonArray();
        for (IncomeCalendar.Month month : calendar.months()) {
            JsonObject kinds = new JsonObject();
            month.byKind().forEach((kind, sum) -> kinds.add(kind.code(), Reports.figure(sum)));
            months.add(new JsonObject().add("month", name(month.first())).add("total", Reports.figure(month.total()))
                    .add("byKind", kinds));
        }
        return months;
    }

    private static JsonArray assets(IncomeCalendar calendar, Described described) {
        JsonArray assets = new JsonArray();
        for (IncomeCalendar.OfAsset each : calendar.assets()) {
            assets.add(new JsonObject().add("asset", described.json(each.asset())).add("total", Reports.figure(each.total())));
        }
        return assets;
    }

    /** A projection: what would come in the next twelve months if what came before went on. */
    private static JsonArray expected(List<ExpectedIncome> expected, Described described) {
        JsonArray array = new JsonArray();
        for (ExpectedIncome each : expected) {
            array.add(new JsonObject().add("month", name(each.month())).add("asset", described.json(each.asset()))
                    .add("kind", each.kind().code()).add("amount", Reports.figure(each.amount()))
                    .add("everyMonths", each.step()).add("like", name(each.last())));
        }
        return array;
    }

    private static String name(LocalDate month) {
        return month.toString().substring(0, 7);
    }

    private static String text(
            Scope scope, List<Income> income, Map<String, Money> totals, Money total, Described described,
            IncomeCalendar calendar, List<ExpectedIncome> expected) {
        if (income.isEmpty()) {
            return "Income in " + scope.currency() + "\n\nNone.\n";
        }
        Figures figures = Figures.of("en");
        TextTable table = new TextTable("llllrr", "Day", "Kind", "Of", "Account", "Received", "Worth");
        for (Income each : income) {
            table.row(each.when().date().toString(), each.kind().code(), described.label(each.about()), each.account(),
                    figures.quantity(each.quantity()) + " " + each.asset().symbol(),
                    each.basis() == Basis.UNKNOWN ? "unknown" : figures.money(each.worth()));
        }
        TextTable sums = new TextTable("lr", "Kind", "Worth");
        totals.forEach((kind, sum) -> sums.row(kind, figures.money(sum)));
        sums.row("Total", figures.money(total));
        TextTable months = new TextTable("lr", "Month", "Worth");
        calendar.months().forEach(month -> months.row(name(month.first()), figures.money(month.total())));
        String projected = "";
        if (!expected.isEmpty()) {
            TextTable next = new TextTable("lllr", "Month", "Kind", "Of", "Expected");
            expected.forEach(each -> next.row(name(each.month()), each.kind().code(), described.label(each.asset()),
                    figures.money(each.amount())));
            projected = "\nA projection, if what came before goes on:\n\n" + next.text();
        }
        return "Income in " + scope.currency() + "\n\n" + table.text() + "\n" + sums.text() + "\n" + months.text() + projected;
    }
}
