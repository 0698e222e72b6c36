package walletlens.app.command;

import com.eclipsesource.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import walletlens.lots.Crew;
import walletlens.lots.Disposal;
import walletlens.lots.Lots;
import walletlens.money.Figures;
import walletlens.performance.RealizedGains;

/** {@code report gains}: every disposal of the period with what it brought, what it had cost, and the gain. */
final class GainsReport {
    private GainsReport() {
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
        RealizedGains gains = RealizedGains.of(disposals, scope.currency());
        Described described = new Described(request.book());
        return request.json()
                ? Response.of(json(scope, gains, described, request.crew()), notes)
                : Response.of(text(scope, gains, described), notes);
    }

    private static List<String> json(Scope scope, RealizedGains gains, Described described, Crew crew) {
        JsonObject head = new JsonObject().add("method", scope.rules().method().code());
        if (!scope.rules().byYear().isEmpty()) {
            JsonObject years = new JsonObject();
            scope.rules().byYear().forEach((year, method) -> years.add(String.valueOf(year), method.code()));
            head.add("methodFrom", years);
        }
        String begun = head.add("pool", scope.rules().pool().code()).add("currency", scope.currency().code()).toString();
        JsonObject sums = new JsonObject()
                .add("proceeds", Reports.figure(gains.proceeds()))
                .add("cost", Reports.figure(gains.cost()))
                .add("gain", Reports.figure(gains.gain()));
        List<String> pieces = new ArrayList<>();
        pieces.add(begun.substring(0, begun.length() - 1) + ",\"disposals\":[");
        pieces.addAll(DisposalRows.of(gains.disposals(), described, crew));
        pieces.add("],\"totals\":" + sums + "}\n");
        return pieces;
    }

    private static String text(Scope scope, RealizedGains gains, Described described) {
        Figures figures = Figures.of("en");
        TextTable table = new TextTable("lllrrrrl",
                "Disposed", "Acquired", "Asset", "Quantity", "Proceeds", "Cost", "Gain", "Term");
        for (Disposal each : gains.disposals()) {
            table.row(each.disposed().date().toString(), each.acquired().date().toString(), described.label(each.asset()),
                    figures.quantity(each.quantity()), figures.money(each.proceeds()), figures.money(each.cost()),
                    each.gain().map(figures::change).orElse("unknown"), each.oversold() ? "oversold" : each.term().code());
        }
        table.row("", "", "", "Total", figures.money(gains.proceeds()), figures.money(gains.cost()),
                figures.change(gains.gain()), "");
        return "Gains in " + scope.currency() + ", " + scope.rules().method().code() + ", "
                + (scope.rules().pool().code().equals("all") ? "all accounts together" : "account by account")
                + "\n\n" + (gains.disposals().isEmpty() ? "None.\n" : table.text());
    }
}
