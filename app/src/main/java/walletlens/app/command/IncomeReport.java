package walletlens.app.command;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import walletlens.lots.Basis;
import walletlens.lots.Income;
import walletlens.lots.Lots;
import walletlens.money.Figures;
import walletlens.money.Money;

/** {@code report income}: dividends, interest, rewards and the like, each at its worth of the day. */
final class IncomeReport {
    private IncomeReport() {
    }

    static Response of(Request request, Scope scope, Notes notes) {
        Lots lots = Reports.lots(request, scope);
        List<Income> income = new ArrayList<>();
        TreeMap<String, Money> totals = new TreeMap<>();
        Money total = Money.zero(scope.currency());
        for (Income each : lots.income()) {
            if (!scope.covers(each.when().date()) || !scope.covers(each.account())) {
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
        return Response.of(request.json()
                ? json(scope, income, totals, total, described) : text(scope, income, totals, total, described), notes);
    }

    private static String json(
            Scope scope, List<Income> income, Map<String, Money> totals, Money total, Described described) {
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
                .add("total", Reports.figure(total)));
    }

    private static String text(
            Scope scope, List<Income> income, Map<String, Money> totals, Money total, Described described) {
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
        return "Income in " + scope.currency() + "\n\n" + table.text() + "\n" + sums.text();
    }
}
