package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.app.Judgement;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.form.NumberText;
import walletlens.app.form.Typed;
import walletlens.asset.AssetId;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.problem.Outcome;
import walletlens.problem.Problem;
import walletlens.risk.Assumptions;
import walletlens.risk.Elementary;
import walletlens.risk.Outlook;
import walletlens.risk.Projection;
import walletlens.risk.Projection.Flow;
import walletlens.risk.Projection.Method;
import walletlens.risk.RiskClass;

/** The part of the risk screen that tells where chance may lead. */
final class RiskOutlook {
    private RiskOutlook() {
    }

    static RiskPage.Form form(Pen pen, Standing standing, RiskView view) {
        RiskView.Asked asked = view.outlook();
        List<SettingsPage.Option> methods = new ArrayList<>();
        for (Method each : Method.values()) {
            methods.add(new SettingsPage.Option(each.code(), pen.say("outlook.method." + each.code()), each == asked.method()));
        }
        List<SettingsPage.Option> weights = List.of(
                new SettingsPage.Option("restored", pen.say("outlook.weights.restored"), asked.restored()),
                new SettingsPage.Option("drifting", pen.say("outlook.weights.drifting"), !asked.restored()));
        List<SettingsPage.Option> money = List.of(
                new SettingsPage.Option("today", pen.say("outlook.money.today"), asked.todaysMoney()),
                new SettingsPage.Option("then", pen.say("outlook.money.then"), !asked.todaysMoney()));
        return new RiskPage.Form(view, methods, weights, money, standing.currency().code());
    }

    /** What is asked of the years to come, or what is wrong with it. */
    static Outcome<Chances.Years> question(State state) {
        RiskView.Asked asked = state.views().risk().outlook();
        return projection(state.pen(), state.books().standing(), asked)
                .map(projection -> new Chances.Years(projection, Chances.assumed(state), asked.seed()));
    }

    /** What was drawn: for the question where that is done, else what stood there before. */
    static Optional<Outlook> shown(Chances chances, Outcome<Chances.Years> question) {
        return question.value().flatMap(chances::of).or(chances::latest);
    }

    static RiskPage.Fan fan(
            Pen pen, Standing standing, Outcome<Chances.Years> question, Optional<Outlook> shown, Optional<Money> goal) {
        if (!question.hasValue()) {
            return new RiskPage.Fan(question.problems().get(0).message(), "", List.of(), List.of());
        }
        if (shown.isEmpty()) {
            return new RiskPage.Fan("", "", List.of(), List.of());
        }
        Outlook outlook = shown.get();
        Projection projection = outlook.projection();
        List<Outlook.Year> years = outlook.fan();
        List<Money> last = years.get(years.size() - 1).wealth();
        List<RiskPage.Percentile> ends = new ArrayList<>();
        for (int i = 0; i < last.size(); i++) {
            int percentile = Outlook.PERCENTILES.get(i);
            ends.add(new RiskPage.Percentile(pen.say("outlook.end." + percentile), pen.money(last.get(i)), "outlook " + percentile));
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(pen.say("outlook.says", Integer.toString(projection.years()), pen.money(last.get(2)), pen.money(last.get(0)),
                pen.money(last.get(4))));
        goal.ifPresent(sum -> sentences.add(
                pen.say("outlook.goal", pen.figures().percent(outlook.chanceOf(sum)), pen.money(sum))));
        if (projection.flows().stream().anyMatch(flow -> flow.monthly().signum() < 0)) {
            sentences.add(pen.say("outlook.ruin", pen.figures().percent(outlook.chanceOfRuin())));
        }
        outlook.span().ifPresent(span -> sentences.add(
                pen.say("outlook.span", span.from(), span.to(), Integer.toString(span.months()))));
        return new RiskPage.Fan("", Chart.fan(pen, years, standing.today().getYear()), ends, sentences);
    }

    /** How far the drawing is, in a sentence; empty where nothing is drawn. */
    static String drawing(Pen pen, Chances chances) {
        return chances.asked().isEmpty() ? "" : pen.say("outlook.drawing", Integer.toString(chances.percent()));
    }

    private static Typed typed(Pen pen, RiskView.Asked asked) {
        return Typed.of(pen, Map.of("monthly", asked.monthly(), "out", asked.out(), "goal", asked.goal(), "later", asked.later()));
    }

    /** The sum wanted at the end; it changes nothing about the paths. */
    static Optional<Money> goal(Pen pen, Standing standing, RiskView.Asked asked) {
        return typed(pen, asked).number("goal").filter(Quantity::isPositive).map(goal -> Money.of(goal, standing.currency()));
    }

    private static Outcome<Projection> projection(Pen pen, Standing standing, RiskView.Asked asked) {
        Currency currency = standing.currency();
        Judgement judgement = standing.judgement();
        Typed typed = typed(pen, asked);
        Quantity monthly = typed.number("monthly").orElse(Quantity.ZERO);
        Quantity out = typed.number("out").orElse(Quantity.ZERO);
        Optional<Quantity> later = typed.number("later");
        typed.number("goal");
        if (!typed.wrong().isEmpty()) {
            return Outcome.failed(Problem.of(pen.say("outlook.wrong.number")));
        }
        int turn = later.isEmpty() || out.isZero() ? asked.years()
                : Math.max(0, Math.min(asked.years(), later.get().value().intValue()));
        List<Flow> flows = new ArrayList<>();
        flows.add(new Flow(0, turn, Money.of(monthly, currency)));
        if (turn < asked.years()) {
            flows.add(new Flow(turn, asked.years(), Money.of(out.abs().negated(), currency)));
        }
        Projection projection = new Projection(Projection.holdings(judgement.exposures()), standing.valuation().owed(),
                asked.years(), flows, true, asked.restored(), asked.method(), asked.todaysMoney(), Optional.empty());
        boolean nothing = projection.start().signum() <= 0 && !monthly.isPositive();
        return nothing ? Outcome.failed(Problem.of(pen.say("outlook.wrong.nothing"))) : Outcome.of(projection);
    }

    static RiskPage.Assumptions assumptions(Pen pen, Standing standing, RiskView view) {
        Assumptions assumptions = standing.judgement().assumptions();
        Map<RiskClass, Money> holdings = Projection.holdings(standing.judgement().exposures());
        List<RiskPage.Assumed> kinds = new ArrayList<>();
        for (RiskClass each : holdings.keySet()) {
            Assumptions.Kind kind = assumptions.of(each);
            String note = kind.chosen() ? pen.say("outlook.growth.chosen")
                    : kind.growthLike().filter(like -> like != kind.series())
                            .map(like -> pen.say("outlook.growth.like", pen.say("risk.kind." + like.code()))).orElse("");
            String source = assumptions.history().of(each).source().name();
            String history = kind.series() == each ? pen.say("outlook.history", source, kind.from(), assumptions.history().to())
                    : pen.say("outlook.history.like", pen.say("risk.kind." + kind.series().code()), kind.from(),
                            assumptions.history().to());
            kinds.add(new RiskPage.Assumed(each.code(), pen.say("risk.kind." + each.code()), percent(pen, kind.growth()),
                    pen.figures().percent(Elementary.quantity(kind.deviation() * 100, 1).dividedBy(Quantity.of(100))), note.isEmpty() ? history : note + " " + history));
        }
        List<String> sentences = new ArrayList<>();
        for (String key : List.of("start", "growth", "usd", "flows", "paths", "standing")) {
            sentences.add(pen.say("outlook.assumes." + key, Integer.toString(view.outlook().seed())));
        }
        List<AssetId> out = Projection.leftOut(standing.judgement().exposures());
        if (!out.isEmpty()) {
            sentences.add(pen.say("outlook.left-out", RiskStress.names(standing, out)));
        }
        return new RiskPage.Assumptions(kinds, percent(pen, assumptions.inflation()), sentences, view.growthWrong());
    }

    /** A fraction as it would be typed in percent, with one decimal. */
    private static String percent(Pen pen, double fraction) {
        return pen.figures().typed(Elementary.quantity(fraction * 100, 1));
    }

    /** The percentage typed, as a plain number; empty for what is none that can be. */
    static Optional<Quantity> typed(Pen pen, String text) {
        Outcome<NumberText> number = NumberText.parse(text, pen.figures().numbers());
        return number.hasValue() ? Assumptions.percent(number.get().number().toString()) : Optional.empty();
    }

    static boolean same(Pen pen, String text, double fraction) {
        return text.trim().equals(percent(pen, fraction));
    }
}
