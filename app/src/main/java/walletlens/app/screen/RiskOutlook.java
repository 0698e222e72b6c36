package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.app.Judgement;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.form.NumberText;
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

    static RiskPage.Fan fan(Pen pen, Standing standing, RiskView.Asked asked) {
        Outcome<Projection> projection = projection(pen, standing, asked);
        if (!projection.hasValue()) {
            return new RiskPage.Fan(projection.problems().get(0).message(), "", List.of());
        }
        Outlook outlook = Outlook.of(projection.get(), standing.judgement().assumptions(), asked.seed(), Outlook.USUAL_PATHS);
        List<Outlook.Year> years = outlook.fan();
        List<Money> last = years.get(years.size() - 1).wealth();
        List<String> sentences = new ArrayList<>();
        sentences.add(pen.say("outlook.says", Integer.toString(asked.years()), pen.money(last.get(2)), pen.money(last.get(0)),
                pen.money(last.get(4))));
        outlook.chanceOfGoal().ifPresent(part -> sentences.add(pen.say("outlook.goal", pen.figures().percent(part),
                pen.money(projection.get().goal().orElseThrow()))));
        if (projection.get().flows().stream().anyMatch(flow -> flow.monthly().signum() < 0)) {
            sentences.add(pen.say("outlook.ruin", pen.figures().percent(outlook.chanceOfRuin())));
        }
        outlook.span().ifPresent(span -> sentences.add(
                pen.say("outlook.span", span.from(), span.to(), Integer.toString(span.months()))));
        return new RiskPage.Fan("", Chart.fan(pen, years, standing.today().getYear()), sentences);
    }

    private static Outcome<Projection> projection(Pen pen, Standing standing, RiskView.Asked asked) {
        Currency currency = standing.currency();
        Judgement judgement = standing.judgement();
        List<Flow> flows = new ArrayList<>();
        Optional<Quantity> monthly = amount(pen, asked.monthly());
        Optional<Quantity> out = amount(pen, asked.out());
        Optional<Quantity> goal = amount(pen, asked.goal());
        Optional<Quantity> later = amount(pen, asked.later());
        if (monthly.isEmpty() || out.isEmpty() || goal.isEmpty() || later.isEmpty()) {
            return Outcome.failed(Problem.of(pen.say("outlook.wrong.number")));
        }
        int turn = asked.later().trim().isEmpty() || out.get().isZero() ? asked.years()
                : Math.max(0, Math.min(asked.years(), later.get().value().intValue()));
        flows.add(new Flow(0, turn, Money.of(monthly.get(), currency)));
        if (turn < asked.years()) {
            flows.add(new Flow(turn, asked.years(), Money.of(out.get().abs().negated(), currency)));
        }
        Optional<Money> wanted = goal.get().isPositive() ? Optional.of(Money.of(goal.get(), currency)) : Optional.empty();
        Projection projection = new Projection(Projection.holdings(judgement.exposures()), standing.valuation().owed(),
                asked.years(), flows, true, asked.restored(), asked.method(), asked.todaysMoney(), wanted);
        boolean nothing = projection.start().signum() <= 0 && !monthly.get().isPositive();
        return nothing ? Outcome.failed(Problem.of(pen.say("outlook.wrong.nothing"))) : Outcome.of(projection);
    }

    /** A number typed; zero for nothing typed, empty for what is no number. */
    private static Optional<Quantity> amount(Pen pen, String text) {
        if (text.trim().isEmpty()) {
            return Optional.of(Quantity.ZERO);
        }
        Outcome<NumberText> number = NumberText.parse(text, pen.figures().numbers());
        return number.hasValue() && number.get().word().isEmpty() ? Optional.of(number.get().number()) : Optional.empty();
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
                    pen.figures().percent(Elementary.quantity(kind.deviation(), 4)), note.isEmpty() ? history : note + " " + history));
        }
        List<String> sentences = new ArrayList<>();
        for (String key : List.of("start", "growth", "usd", "flows", "paths", "standing")) {
            sentences.add(pen.say("outlook.assumes." + key));
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
