package walletlens.app.command;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.lots.Disposal;
import walletlens.lots.Lots;
import walletlens.money.Figures;
import walletlens.money.Money;

/** {@code report gains}: every disposal of the period with what it brought, what it had cost, and the gain. */
final class GainsReport {
    private GainsReport() {
    }

    /** The sums over disposals whose gain is known, so that proceeds less cost is the gain here too. */
    private record Totals(Money proceeds, Money cost, Money gain) {
        static Totals of(List<Disposal> disposals, Scope scope) {
            Money proceeds = Money.zero(scope.currency());
            Money cost = Money.zero(scope.currency());
            for (Disposal each : disposals) {
                if (each.gain().isPresent()) {
                    proceeds = proceeds.plus(each.proceeds());
                    cost = cost.plus(each.cost());
                }
            }
            return new Totals(proceeds, cost, proceeds.minus(cost));
        }
    }

    static Response of(Request request, Scope scope, Notes notes) {
        Lots lots = Reports.lots(request, scope);
        Reports.findings(lots, scope, notes);
        List<Disposal> disposals = new ArrayList<>();
        for (Disposal each : lots.disposals()) {
            if (scope.covers(each.disposed().date()) && scope.covers(each.account())) {
                disposals.add(each);
            }
        }
        Totals totals = Totals.of(disposals, scope);
        Described described = new Described(request.book());
        return Response.of(request.json()
                ? json(scope, disposals, totals, described) : text(scope, disposals, totals, described), notes);
    }

    private static String json(Scope scope, List<Disposal> disposals, Totals totals, Described described) {
        JsonArray rows = new JsonArray();
        for (Disposal each : disposals) {
            Optional<Money> gain = each.gain();
            JsonObject row = new JsonObject()
                    .add("asset", described.json(each.asset()))
                    .add("account", each.account())
                    .add("quantity", each.quantity().toString())
                    .add("acquired", each.acquired().toString())
                    .add("disposed", each.disposed().toString())
                    .add("proceeds", Reports.figure(each.proceeds()))
                    .add("cost", Reports.figure(each.cost()))
                    .add("gain", gain.isPresent() ? Json.value(Reports.figure(gain.get())) : Json.NULL)
                    .add("term", each.term().code());
            if (each.oversold()) {
                row.add("oversold", true);
            }
            rows.add(row);
        }
        JsonObject json = new JsonObject().add("method", scope.rules().method().code());
        if (!scope.rules().byYear().isEmpty()) {
            JsonObject years = new JsonObject();
            scope.rules().byYear().forEach((year, method) -> years.add(String.valueOf(year), method.code()));
            json.add("methodFrom", years);
        }
        return Reports.line(json
                .add("pool", scope.rules().pool().code())
                .add("currency", scope.currency().code())
                .add("disposals", rows)
                .add("totals", new JsonObject()
                        .add("proceeds", Reports.figure(totals.proceeds))
                        .add("cost", Reports.figure(totals.cost))
                        .add("gain", Reports.figure(totals.gain))));
    }

    private static String text(Scope scope, List<Disposal> disposals, Totals totals, Described described) {
        Figures figures = Figures.of("en");
        TextTable table = new TextTable("lllrrrrl",
                "Disposed", "Acquired", "Asset", "Quantity", "Proceeds", "Cost", "Gain", "Term");
        for (Disposal each : disposals) {
            table.row(each.disposed().date().toString(), each.acquired().date().toString(), described.label(each.asset()),
                    figures.quantity(each.quantity()), figures.money(each.proceeds()), figures.money(each.cost()),
                    each.gain().map(figures::change).orElse("unknown"), each.oversold() ? "oversold" : each.term().code());
        }
        table.row("", "", "", "Total", figures.money(totals.proceeds), figures.money(totals.cost),
                figures.change(totals.gain), "");
        return "Gains in " + scope.currency() + ", " + scope.rules().method().code() + ", "
                + (scope.rules().pool().code().equals("all") ? "all accounts together" : "account by account")
                + "\n\n" + (disposals.isEmpty() ? "None.\n" : table.text());
    }
}
