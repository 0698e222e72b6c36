package walletlens.app.command;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.money.Figures;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.risk.Assumptions;
import walletlens.risk.Exposures;
import walletlens.risk.Outlook;
import walletlens.risk.Projection;

/** {@code report outlook}: where chance may lead what is owned today, in today's money. */
final class OutlookReport {
    private static final int USUAL_YEARS = 30;
    private static final int MOST_PATHS = 100_000;

    private OutlookReport() {
    }

    static Response of(Request request, Scope scope, Notes notes) throws Refused {
        if (!scope.account().isEmpty()) {
            throw new Refused("report outlook covers all accounts; leave --account out.");
        }
        Described described = new Described(request.book());
        Map<String, String> settings = request.book().settings().all();
        Exposures exposures = Exposures.of(Reports.valuation(request, scope, notes), HealthReport.mapping(settings, described));
        int years = whole(request, "years", USUAL_YEARS, Projection.LONGEST);
        Quantity monthly = amount(request, "monthly").orElse(Quantity.ZERO);
        Projection.Method chance = Projection.Method.of(request.option("chance").orElse("normal"))
                .orElseThrow(() -> new Refused("--chance wants normal, fat or history."));
        Optional<Money> goal = amount(request, "goal").map(some -> Money.of(some, scope.currency()));
        Projection projection = new Projection(Projection.holdings(exposures), exposures.valuation().owed(), years,
                List.of(new Projection.Flow(0, years, Money.of(monthly, scope.currency()))), true, !request.has("drift"), chance,
                true, goal);
        Outlook outlook = Outlook.of(projection, Assumptions.of(settings), whole(request, "seed", 1, Integer.MAX_VALUE),
                whole(request, "paths", Outlook.USUAL_PATHS, MOST_PATHS));
        List<AssetId> leftOut = Projection.leftOut(exposures);
        GoalsReport goals = GoalsReport.of(request.book(), exposures, Assumptions.of(settings));
        return Response.of(request.json() ? Reports.line(json(scope, outlook, leftOut, described).add("goals", goals.json()))
                : text(scope, outlook, leftOut, described, goals), notes);
    }

    private static int whole(Request request, String option, int usual, int most) throws Refused {
        Optional<Quantity> number = amount(request, option);
        Quantity top = Quantity.of(most);
        boolean fits = number.isEmpty() || number.get().value().stripTrailingZeros().scale() <= 0
                && number.get().isPositive() && number.get().compareTo(top) <= 0;
        if (!fits) {
            throw new Refused("--" + option + " wants a whole number from 1 to " + most + ".");
        }
        return number.map(some -> some.value().intValue()).orElse(usual);
    }

    private static Optional<Quantity> amount(Request request, String option) throws Refused {
        Optional<String> text = request.option(option);
        Optional<Quantity> amount = text.flatMap(Quantity::parse);
        if (text.isPresent() && amount.isEmpty()) {
            throw new Refused("--" + option + " wants a plain number such as 500 or -1200.50.");
        }
        return amount;
    }

    private static JsonObject json(Scope scope, Outlook outlook, List<AssetId> leftOut, Described described) {
        JsonArray years = new JsonArray();
        for (Outlook.Year year : outlook.fan()) {
            JsonObject json = new JsonObject().add("year", year.year());
            for (int i = 0; i < year.wealth().size(); i++) {
                json.add("p" + Outlook.PERCENTILES.get(i), Reports.figure(year.wealth().get(i)));
            }
            years.add(json.add("ruined", year.ruined().toString()));
        }
        return Reports.head(scope)
                .add("start", Reports.figure(outlook.projection().start()))
                .add("chance", outlook.projection().method().code())
                .add("paths", outlook.paths().count())
                .add("years", years)
                .add("goal", outlook.chanceOfGoal().map(part -> Json.value(part.toString())).orElse(Json.NULL))
                .add("ruin", outlook.chanceOfRuin().toString())
                .add("leftOut", Reports.assets(leftOut, described));
    }

    private static String text(
            Scope scope, Outlook outlook, List<AssetId> leftOut, Described described, GoalsReport goals) {
        Figures figures = Figures.of("en");
        TextTable table = new TextTable("rrrrrrr", "Year", "5%", "25%", "50%", "75%", "95%", "Ruined");
        for (Outlook.Year year : outlook.fan()) {
            List<Money> wealth = year.wealth();
            table.row(Integer.toString(year.year()), figures.money(wealth.get(0)), figures.money(wealth.get(1)),
                    figures.money(wealth.get(2)), figures.money(wealth.get(3)), figures.money(wealth.get(4)),
                    figures.percent(year.ruined(), 1));
        }
        StringBuilder text = new StringBuilder("Outlook from " + scope.at() + " in what " + scope.currency()
                + " buys today, " + outlook.paths().count() + " paths, by " + outlook.projection().method().code() + "\n\n"
                + table.text());
        outlook.chanceOfGoal().ifPresent(part -> text.append("\nThe goal is reached in ").append(figures.percent(part, 1))
                .append(" of all paths.\n"));
        if (!leftOut.isEmpty()) {
            text.append("\nLeft out, having no figures of the past:");
            leftOut.forEach(asset -> text.append(' ').append(described.label(asset)));
            text.append('\n');
        }
        text.append(goals.text());
        return text.append("\nChance drawn from assumptions, not a forecast, and not advice. What is assumed: docs/risk.md\n").toString();
    }
}
