package walletlens.app.command;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.money.Currency;
import walletlens.money.Figures;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.risk.Exposures;
import walletlens.risk.ReverseStress;
import walletlens.risk.RiskClass;
import walletlens.risk.Scenario;
import walletlens.risk.Shocks;
import walletlens.risk.StressTest;

/** {@code report stress}: every scenario on what is held, own scenarios, and what would halve net worth. */
final class StressReport {
    private static final Quantity HALF = Quantity.of("0.5");

    private StressReport() {
    }

    static Response of(Request request, Scope scope, Notes notes) throws Refused {
        if (!scope.account().isEmpty()) {
            throw new Refused("report stress covers all accounts; leave --account out.");
        }
        Described described = new Described(request.book());
        Map<String, String> settings = request.book().settings().all();
        Exposures exposures =
                Exposures.of(Reports.valuation(request, scope, notes), HealthReport.mapping(settings, described));
        List<StressTest> tests = StressTest.all(exposures);
        Shocks.Vector vector = Shocks.Vector.of(exposures);
        Map<String, Shocks> own = Shocks.saved(settings);
        Money target = vector.netWorth().times(HALF);
        List<ReverseStress.Answer> reverse = ReverseStress.to(vector, target);
        return Response.of(request.json()
                ? Reports.line(json(scope, vector, tests, own, target, reverse, described))
                : text(scope, vector, tests, own, reverse, described), notes);
    }

    private static JsonObject json(
            Scope scope, Shocks.Vector vector, List<StressTest> tests, Map<String, Shocks> own, Money target,
            List<ReverseStress.Answer> reverse, Described described) {
        JsonArray scenarios = new JsonArray();
        tests.forEach(test -> scenarios.add(json(test, described)));
        JsonArray ownScenarios = new JsonArray();
        own.values().forEach(shocks -> ownScenarios.add(new JsonObject()
                .add("name", shocks.name())
                .add("after", Reports.figure(vector.netWorth().plus(vector.change(shocks))))
                .add("change", Reports.figure(vector.change(shocks)))));
        JsonArray answers = new JsonArray();
        for (ReverseStress.Answer answer : reverse) {
            answers.add(new JsonObject()
                    .add("class", answer.assetClass().map(each -> Json.value(each.code())).orElse(Json.NULL))
                    .add("exposed", Reports.figure(answer.exposed()))
                    .add("fall", optional(answer.fall()))
                    .add("least", Reports.figure(answer.least())));
        }
        return Reports.head(scope)
                .add("netWorth", Reports.figure(vector.netWorth()))
                .add("scenarios", scenarios)
                .add("own", ownScenarios)
                .add("reverse", new JsonObject().add("target", Reports.figure(target)).add("answers", answers));
    }

    private static JsonObject json(StressTest test, Described described) {
        Scenario scenario = test.scenario();
        JsonArray currencies = new JsonArray();
        for (Currency each : test.currenciesWithoutFigure()) {
            currencies.add(each.code());
        }
        JsonArray classes = new JsonArray();
        for (Map.Entry<AssetClass, StressTest.Sum> each : test.byClass().entrySet()) {
            classes.add(new JsonObject().add("class", each.getKey().code())
                    .add("before", Reports.figure(each.getValue().before())).add("after", Reports.figure(each.getValue().after())));
        }
        JsonArray positions = new JsonArray();
        for (StressTest.Line line : test.lines()) {
            Optional<Scenario.Move> figure = line.exposure().isDebt() ? Optional.empty() : test.figure(line.exposure());
            positions.add(new JsonObject()
                    .add("asset", described.json(line.exposure().asset()))
                    .add("kind", line.exposure().kind().map(RiskClass::code).map(Json::value).orElse(Json.NULL))
                    .add("before", Reports.figure(line.exposure().value()))
                    .add("move", optional(line.move()))
                    .add("currencyMove", line.currencyMove().stripped().toString())
                    .add("after", Reports.figure(line.after()))
                    .add("covered", line.isCovered())
                    .add("source", figure.map(move -> Json.value(move.source().name() + ", " + move.from() + " to " + move.to()))
                            .orElse(Json.NULL)));
        }
        return new JsonObject()
                .add("code", scenario.code()).add("name", scenario.name()).add("from", scenario.from()).add("to", scenario.to())
                .add("before", Reports.figure(test.before()))
                .add("after", Reports.figure(test.after()))
                .add("change", Reports.figure(test.change()))
                .add("fraction", optional(test.fraction()))
                .add("afterReal", test.afterReal().map(money -> Json.value(Reports.figure(money))).orElse(Json.NULL))
                .add("coverage", test.coverage().stripped().toString())
                .add("notCovered", Reports.assets(test.notCovered(), described))
                .add("currenciesWithoutFigure", currencies)
                .add("classes", classes)
                .add("positions", positions);
    }

    private static JsonValue optional(Optional<Quantity> quantity) {
        return quantity.map(some -> Json.value(some.stripped().toString())).orElse(Json.NULL);
    }

    private static String text(
            Scope scope, Shocks.Vector vector, List<StressTest> tests, Map<String, Shocks> own,
            List<ReverseStress.Answer> reverse, Described described) {
        Figures figures = Figures.of("en");
        TextTable table = new TextTable("lrrrr", "Scenario", "After", "Change", "Percent", "Covered");
        for (StressTest test : tests) {
            table.row(test.scenario().name(), figures.money(test.after()), figures.change(test.change()),
                    test.fraction().map(part -> figures.percentChange(part, 1)).orElse(""), figures.percent(test.coverage(), 0));
        }
        StringBuilder text = new StringBuilder("Stress on " + scope.at() + " in " + scope.currency() + ", net worth "
                + figures.money(vector.netWorth()) + "\n\n" + table.text());
        if (!own.isEmpty()) {
            TextTable mine = new TextTable("lrr", "Own scenario", "After", "Change");
            for (Shocks shocks : own.values()) {
                Money change = vector.change(shocks);
                mine.row(shocks.name().isEmpty() ? "without a name" : shocks.name(), figures.money(vector.netWorth().plus(change)),
                        figures.change(change));
            }
            text.append('\n').append(mine.text());
        }
        TextTable halves = new TextTable("lrr", "What would halve net worth", "Owned", "Fall by");
        for (ReverseStress.Answer answer : reverse) {
            halves.row(answer.assetClass().map(AssetClass::code).orElse("everything but cash"), figures.money(answer.exposed()),
                    answer.fall().map(fall -> figures.percent(fall, 1)).orElse("cannot, by this alone"));
        }
        text.append('\n').append(halves.text());
        StringBuilder missing = new StringBuilder();
        for (StressTest test : tests) {
            if (!test.notCovered().isEmpty()) {
                missing.append("  ").append(test.scenario().name()).append(':');
                for (AssetId asset : test.notCovered()) {
                    missing.append(' ').append(described.label(asset));
                }
                missing.append('\n');
            }
        }
        if (missing.length() > 0) {
            text.append("\nWithout a figure, left as it is:\n").append(missing);
        }
        return text.append("\nDebts stay. This is not advice. Figures and sources: docs/risk.md\n").toString();
    }
}
