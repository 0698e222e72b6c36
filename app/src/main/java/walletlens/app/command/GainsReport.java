package walletlens.app.command;

import com.eclipsesource.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import walletlens.lots.Crew;
import walletlens.lots.Disposal;
import walletlens.lots.Lots;
import walletlens.money.Figures;
import walletlens.money.Money;
import walletlens.money.Sum;

/** {@code report gains}: every disposal of the period with what it brought, what it had cost, and the gain. */
final class GainsReport {
    private GainsReport() {
    }

    /** The sums over disposals whose gain is known, so that proceeds less cost is the gain here too. */
    private record Totals(Money proceeds, Money cost, Money gain) {
        static Totals of(List<Disposal> disposals, Scope scope) {
            Sum brought = new Sum();
            Sum paid = new Sum();
            for (Disposal each : disposals) {
                if (each.isKnown()) {
                    brought.add(each.proceeds().amount());
                    paid.add(each.cost().amount());
                }
            }
            Money proceeds = Money.of(brought.total(), scope.currency());
            Money cost = Money.of(paid.total(), scope.currency());
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
        return request.json()
                ? Response.of(json(scope, disposals, totals, described, request.crew()), notes)
                : Response.of(text(scope, disposals, totals, described), notes);
    }

    private static List<String> json(
            Scope scope, List<Disposal> disposals, Totals totals, Described described, Crew crew) {
        JsonObject head = new JsonObject().add("method", scope.rules().method().code());
        if (!scope.rules().byYear().isEmpty()) {
            JsonObject years = new JsonObject();
            scope.rules().byYear().forEach((year, method) -> years.add(String.valueOf(year), method.code()));
            head.add("methodFrom", years);
        }
        String begun = head.add("pool", scope.rules().pool().code()).add("currency", scope.currency().code()).toString();
        JsonObject sums = new JsonObject()
                .add("proceeds", Reports.figure(totals.proceeds))
                .add("cost", Reports.figure(totals.cost))
                .add("gain", Reports.figure(totals.gain));
        List<String> pieces = new ArrayList<>();
        pieces.add(begun.substring(0, begun.length() - 1) + ",\"disposals\":[");
        pieces.addAll(DisposalRows.of(disposals, described, crew));
        pieces.add("],\"totals\":" + sums + "}\n");
        return pieces;
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
