package walletlens.app.command;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.book.Book;
import walletlens.money.Figures;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.plan.Goal;
import walletlens.plan.Plan;
import walletlens.risk.Assumptions;
import walletlens.risk.Exposures;
import walletlens.risk.Outlook;
import walletlens.risk.Projection;
import walletlens.risk.RiskClass;
import walletlens.risk.Saving;
import walletlens.value.Valuation;

/** The goals of a book in {@code report outlook}: what each takes, and how likely it is. */
final class GoalsReport {
    private static final List<String> CHANCES = List.of("0.5", "0.75", "0.9");

    private final List<Line> lines;

    /**
     * A goal.
     *
     * @param there what counts towards it; empty where no rate is known
     * @param saving what was drawn for it; empty where its day has come or is too far
     * @param start what the paths begin with
     */
    private record Line(Goal goal, LocalDate today, Optional<Money> there, Optional<Saving> saving, Optional<Money> start) {
        Optional<Quantity> chance() {
            return saving.flatMap(drawn -> start.map(from -> drawn.chance(from, goal.monthly(), goal.amount())));
        }

        Optional<Money> monthlyFor(String chance) {
            return saving.flatMap(drawn -> start.map(from -> drawn.monthlyFor(from, goal.amount(), Quantity.of(chance))));
        }
    }

    private GoalsReport(List<Line> lines) {
        this.lines = lines;
    }

    static GoalsReport of(Book book, Exposures exposures, Assumptions assumptions) {
        Valuation valuation = exposures.valuation();
        Map<RiskClass, Money> holdings = Projection.holdings(exposures);
        Money followed = valuation.owed();
        for (Money each : holdings.values()) {
            followed = followed.plus(each);
        }
        List<Line> lines = new ArrayList<>();
        for (Plan plan : book.plans()) {
            if (plan instanceof Goal goal) {
                int months = goal.months(valuation.day());
                Optional<Saving> saving = months < 1 || months > Projection.LONGEST * 12 ? Optional.empty()
                        : Optional.of(Saving.of(new Saving.Question(holdings, months, Projection.Method.NORMAL, true), assumptions, 1,
                                Outlook.USUAL_PATHS));
                lines.add(new Line(goal, valuation.day(), counting(valuation, goal, valuation.netWorth()), saving,
                        counting(valuation, goal, followed)));
            }
        }
        return new GoalsReport(lines);
    }

    private static Optional<Money> counting(Valuation valuation, Goal goal, Money otherwise) {
        return goal.start().isPresent() ? goal.start()
                : valuation.quotes().convert(otherwise, goal.amount().currency(), valuation.day());
    }

    JsonArray json() {
        JsonArray goals = new JsonArray();
        for (Line line : lines) {
            JsonObject monthlyFor = new JsonObject();
            CHANCES.forEach(chance -> line.monthlyFor(chance).ifPresent(money -> monthlyFor.add(chance, Reports.figure(money))));
            goals.add(new JsonObject().add("name", line.goal.name()).add("amount", Reports.figure(line.goal.amount()))
                    .add("currency", line.goal.amount().currency().code()).add("by", line.goal.by().toString())
                    .add("there", figure(line.there)).add("months", line.goal.months(line.today))
                    .add("perMonth", figure(line.there.flatMap(there -> line.goal.perMonth(there, line.today)).map(Money::rounded)))
                    .add("expected", figure(line.there.map(there -> line.goal.expected(there, line.today).rounded())))
                    .add("chance", line.chance().map(part -> Json.value(part.toString())).orElse(Json.NULL))
                    .add("monthlyFor", monthlyFor.isEmpty() ? Json.NULL : monthlyFor));
        }
        return goals;
    }

    private static JsonValue figure(Optional<Money> money) {
        return money.map(known -> Json.value(Reports.figure(known))).orElse(Json.NULL);
    }

    String text() {
        if (lines.isEmpty()) {
            return "";
        }
        Figures figures = Figures.of("en");
        TextTable table = new TextTable("lrlrrrr", "Goal", "Sum", "By", "A month", "Chance", "For 75%", "For 90%");
        for (Line line : lines) {
            table.row(line.goal.name(), figures.money(line.goal.amount()), line.goal.by().toString(), figures.money(line.goal.monthly()),
                    line.chance().map(part -> figures.percent(part, 1)).orElse("not told"),
                    line.monthlyFor("0.75").map(figures::money).orElse(""), line.monthlyFor("0.9").map(figures::money).orElse(""));
        }
        return "\nGoals, in the money of their day, and what they take a month for a chance\n\n" + table.text();
    }
}
