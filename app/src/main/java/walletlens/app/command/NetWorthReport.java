package walletlens.app.command;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.util.List;
import walletlens.money.Figures;
import walletlens.money.Money;
import walletlens.value.NetWorthSeries;
import walletlens.value.Position;
import walletlens.value.Step;
import walletlens.value.Valuation;

/** {@code report networth}: owned less owed, on a day, or through time where a first day is given. */
final class NetWorthReport {
    private NetWorthReport() {
    }

    static Response of(Request request, Scope scope, Notes notes) throws Refused {
        if (request.has("from")) {
            if (!scope.account().isEmpty()) {
                throw new Refused("report networth through time covers all accounts; leave --account out.");
            }
            return series(request, scope, notes);
        }
        Valuation valuation = Reports.valuation(request, scope, notes);
        List<Position> positions = HoldingsReport.positions(valuation, scope);
        Money owned = Money.zero(scope.currency());
        Money owed = Money.zero(scope.currency());
        for (Position each : valuation.inAccounts()) {
            if (each.value().isPresent() && scope.covers(each.account())) {
                owned = each.isDebt() ? owned : owned.plus(each.value().get());
                owed = each.isDebt() ? owed.plus(each.value().get()) : owed;
            }
        }
        Money netWorth = owned.plus(owed);
        if (request.json()) {
            return Response.of(Reports.line(Reports.head(scope)
                    .add("netWorth", Reports.figure(netWorth))
                    .add("owned", Reports.figure(owned))
                    .add("owed", Reports.figure(owed))
                    .add("unpriced", Reports.assets(HoldingsReport.unpriced(positions), new Described(request.book())))), notes);
        }
        Figures figures = Figures.of("en");
        TextTable table = new TextTable("lr", "On " + scope.at(), scope.currency().code())
                .row("Owned", figures.money(owned)).row("Owed", figures.money(owed)).row("Net worth", figures.money(netWorth));
        return Response.of(table.text(), notes);
    }

    private static Response series(Request request, Scope scope, Notes notes) {
        NetWorthSeries series = NetWorthSeries.of(request.book().ledger(), request.book().quotes(), scope.currency(),
                scope.from(), scope.to(), Step.fitting(scope.from(), scope.to()));
        series.gaps().forEach(gap -> notes.add(gap.problem().message()));
        if (request.json()) {
            JsonArray points = new JsonArray();
            for (NetWorthSeries.Point point : series.points()) {
                points.add(new JsonObject()
                        .add("date", point.day().toString())
                        .add("netWorth", Reports.figure(point.netWorth()))
                        .add("contributed", Reports.figure(point.contributed()))
                        .add("complete", point.complete()));
            }
            return Response.of(Reports.line(new JsonObject()
                    .add("from", scope.from().toString())
                    .add("to", scope.to().toString())
                    .add("currency", scope.currency().code())
                    .add("series", points)), notes);
        }
        Figures figures = Figures.of("en");
        TextTable table = new TextTable("lrr", "Day", "Net worth", "Put in");
        for (NetWorthSeries.Point point : series.points()) {
            table.row(point.day().toString(), figures.money(point.netWorth()) + (point.complete() ? "" : " *"),
                    figures.money(point.contributed()));
        }
        boolean whole = series.points().stream().allMatch(NetWorthSeries.Point::complete);
        return Response.of(table.text() + (whole ? "" : "\n* not everything held had a price\n"), notes);
    }
}
