package walletlens.app.command;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import walletlens.ledger.Ledger;
import walletlens.money.Figures;
import walletlens.money.Money;
import walletlens.value.Contributions;
import walletlens.value.Course;
import walletlens.value.Flows;
import walletlens.value.Position;
import walletlens.value.Step;
import walletlens.value.Subset;
import walletlens.value.Valuation;

/** {@code report networth}: owned less owed, on a day, or through time where a first day is given. */
final class NetWorthReport {
    private NetWorthReport() {
    }

    static Response of(Request request, Scope scope, Notes notes) throws Refused {
        if (request.has("from")) {
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

    /** Points in fitting steps: days up to thirteen months, weeks up to six years, then months. */
    private static Response series(Request request, Scope scope, Notes notes) throws Refused {
        Subset subset = Reports.subset(request, scope);
        Ledger ledger = request.book().ledger();
        Flows flows = Flows.of(ledger, request.book().quotes(), scope.currency());
        Course course = Course.of(flows, ledger, request.book().quotes(), scope.currency(), subset,
                scope.from().plusDays(1), scope.to(), Step.fitting(scope.from(), scope.to()));
        course.gaps().forEach(gap -> notes.add(gap.problem().message()));
        List<Money> contributed = contributed(course, Contributions.of(flows, subset, scope.currency()));
        if (request.json()) {
            JsonArray points = new JsonArray();
            for (int i = 0; i < course.size(); i++) {
                points.add(new JsonObject()
                        .add("date", course.day(i).toString())
                        .add("netWorth", Reports.figure(course.value(i)))
                        .add("contributed", Reports.figure(contributed.get(i)))
                        .add("complete", course.priced(i)));
            }
            JsonObject json = new JsonObject().add("from", scope.from().toString()).add("to", scope.to().toString())
                    .add("currency", scope.currency().code());
            return Response.of(Reports.line((subset.isAll() ? json : json.add("of", subset.code())).add("series", points)), notes);
        }
        Figures figures = Figures.of("en");
        TextTable table = new TextTable("lrr", "Day", "Net worth", "Put in");
        boolean all = true;
        for (int i = 0; i < course.size(); i++) {
            all &= course.priced(i);
            table.row(course.day(i).toString(), figures.money(course.value(i)) + (course.priced(i) ? "" : " *"),
                    figures.money(contributed.get(i)));
        }
        return Response.of(table.text() + (all ? "" : "\n* not everything held had a price\n"), notes);
    }

    /** Everything put in until the day of each point, less what was taken out. */
    private static List<Money> contributed(Course course, Contributions contributions) {
        List<Contributions.Contribution> sorted = new ArrayList<>(contributions.all());
        sorted.sort((a, b) -> a.day().compareTo(b.day()));
        List<Money> sums = new ArrayList<>();
        Money sum = Money.zero(course.currency());
        int next = 0;
        for (int i = 0; i < course.size(); i++) {
            for (; next < sorted.size() && !sorted.get(next).day().isAfter(course.day(i)); next++) {
                sum = sum.plus(sorted.get(next).worth());
            }
            sums.add(sum);
        }
        return sums;
    }
}
