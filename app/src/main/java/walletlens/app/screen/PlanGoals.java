package walletlens.app.screen;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.form.Typed;
import walletlens.app.words.Figure;
import walletlens.asset.AssetId;
import walletlens.ledger.When;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.plan.Goal;
import walletlens.plan.Plan;
import walletlens.problem.Outcome;
import walletlens.problem.Problem;
import walletlens.risk.Assumptions;
import walletlens.risk.Elementary;
import walletlens.risk.Projection;
import walletlens.risk.RiskClass;
import walletlens.risk.Saving;

/** Goals: what is kept, what is typed, what each takes, and how likely it is. */
final class PlanGoals {
    /** The chances to choose from, in percent. */
    static final List<Integer> CHANCES = List.of(50, 75, 90, 95);

    private static final Quantity HUNDRED = Quantity.of(100);
    private static final int LONGEST_NAME = 120;

    private final State state;
    private final Pen pen;
    private final Standing standing;
    private final PlanView view;

    private PlanGoals(State state) {
        this.state = state;
        this.pen = state.pen();
        this.standing = state.books().standing();
        this.view = state.views().plan();
    }

    static PlanGoals of(State state) {
        return new PlanGoals(state);
    }

    static Optional<Goal> kept(State state, String name) {
        for (Plan plan : state.books().book().plans()) {
            if (plan instanceof Goal goal && goal.name().equals(name)) {
                return Optional.of(goal);
            }
        }
        return Optional.empty();
    }

    /** The goals shown: those kept, the one being changed as it is typed, and a new one as soon as it is one. */
    private List<Goal> shown() {
        List<Goal> goals = new ArrayList<>();
        Optional<Goal> typed = view.goal().isEmpty() ? Optional.empty() : typed().value();
        for (Plan plan : state.books().book().plans()) {
            if (plan instanceof Goal goal) {
                goals.add(goal.name().equals(view.goal()) ? typed.orElse(goal) : goal);
            }
        }
        if (view.goal().equals(PlanView.NEW)) {
            typed.ifPresent(goals::add);
        }
        return goals;
    }

    /** The goal of a name as it is shown. */
    Optional<Goal> goal(String name) {
        return shown().stream().filter(goal -> goal.name().equals(name)).findFirst();
    }

    PlanPage.Aims page() {
        List<PlanPage.Aim> aims = new ArrayList<>();
        for (Goal goal : shown()) {
            aims.add(aim(goal));
        }
        PlanPage.AimForm form = null;
        if (!view.goal().isEmpty()) {
            String original = view.goal().equals(PlanView.NEW) ? "" : view.goal();
            List<Problem> wrong = view.tried() ? typed().problems() : List.of();
            form = new PlanPage.AimForm(original, text("name"), text("amount"), text("by"), text("start"), text("monthly"),
                    text("growth"), standing.currency().code(), wrong.isEmpty() ? "" : wrong.get(0).message());
        }
        List<OverviewPage.Choice> chances = new ArrayList<>();
        for (int each : CHANCES) {
            chances.add(new OverviewPage.Choice(Integer.toString(each), each + "%", "", each == view.chance()));
        }
        return new PlanPage.Aims(aims, form, chances, aims.isEmpty() ? List.of() : mixed(), aims.isEmpty() ? List.of() : assumed());
    }

    private PlanPage.Aim aim(Goal goal) {
        Optional<Money> there = there(goal);
        LocalDate today = standing.today();
        int months = goal.months(today);
        int progress = there.map(money -> goal.progress(money).times(Quantity.of(1000)).value()
                .setScale(0, RoundingMode.FLOOR).intValue()).orElse(0);
        List<PlanPage.Fact> facts = new ArrayList<>();
        String takes = "";
        if (there.isPresent()) {
            Optional<Money> each = goal.perMonth(there.get(), today);
            takes = each.isEmpty() ? pen.say("plan.goal.late") : each.get().isZero() ? pen.say("plan.goal.enough") : "";
            each.filter(money -> !money.isZero()).ifPresent(money -> facts.add(new PlanPage.Fact(
                    pen.count("plan.goal.takes", months, pen.figures().percent(goal.growth())), pen.money(money),
                    "goal takes " + goal.name())));
            if (months > 0) {
                facts.add(new PlanPage.Fact(pen.say("plan.goal.expects", pen.money(goal.monthly()),
                        pen.figures().percent(goal.growth())), pen.money(goal.expected(there.get(), today)),
                        "goal expects " + goal.name()));
            }
        }
        String drawing = chances(goal, facts);
        return new PlanPage.Aim(goal.name(), Anchors.account("goal " + goal.name()), pen.money(goal.amount()), pen.day(goal.by()),
                there.map(pen::money).orElse(Figure.NONE), "goal there " + goal.name(), Math.max(0, Math.min(1000, progress)),
                there.map(money -> pen.figures().percent(goal.progress(money)).toString()).orElse(""), takes, facts, drawing,
                view.goal().equals(goal.name()) || kept(state, goal.name()).isEmpty());
    }

    /** What counts towards a goal now. */
    Optional<Money> there(Goal goal) {
        return goal.start().isPresent() ? goal.start()
                : standing.quotes().convert(standing.valuation().netWorth(), goal.amount().currency(), standing.today());
    }

    // ---- by chance ---------------------------------------------------------------------------------------------------

    /** What the paths of a goal begin with: what it says counts, else what is owned and followed less what is owed. */
    Optional<Money> start(Goal goal) {
        if (goal.start().isPresent()) {
            return goal.start();
        }
        Money followed = standing.valuation().owed();
        for (Money each : holdings().values()) {
            followed = followed.plus(each);
        }
        return standing.quotes().convert(followed, goal.amount().currency(), standing.today());
    }

    Map<RiskClass, Money> holdings() {
        return Projection.holdings(standing.judgement().exposures());
    }

    /** What has to be drawn for a goal; empty where its day has come, or lies beyond what is followed. */
    Optional<Chances.Sums> question(Goal goal) {
        int months = goal.months(standing.today());
        return months < 1 || months > Projection.LONGEST * 12 ? Optional.empty() : Optional.of(new Chances.Sums(
                new Saving.Question(holdings(), months, Projection.Method.NORMAL, true), Chances.assumed(state)));
    }

    /** What has to be drawn for all of them. */
    List<Chances.Sums> questions() {
        List<Chances.Sums> questions = new ArrayList<>();
        for (Goal goal : shown()) {
            question(goal).ifPresent(questions::add);
        }
        return questions;
    }

    /** What was drawn for a goal; empty where nothing was yet. */
    Optional<Saving> drawn(Goal goal) {
        return question(goal).flatMap(state.views().risk().chances()::of);
    }

    /** The chosen chance as a fraction. */
    Quantity chance() {
        return Quantity.of(view.chance()).dividedBy(HUNDRED);
    }

    /** Adds what chance says, or tells why it says nothing (yet). */
    private String chances(Goal goal, List<PlanPage.Fact> facts) {
        Optional<Money> start = start(goal);
        if (question(goal).isEmpty() || start.isEmpty()) {
            return goal.months(standing.today()) > Projection.LONGEST * 12
                    ? pen.say("plan.goal.far", Integer.toString(Projection.LONGEST)) : "";
        }
        Optional<Saving> saving = drawn(goal);
        if (saving.isEmpty()) {
            return pen.say("plan.goal.drawing");
        }
        facts.add(new PlanPage.Fact(pen.say("plan.goal.chance", pen.money(goal.monthly())),
                pen.figures().percent(saving.get().chance(start.get(), goal.monthly(), goal.amount())), "goal chance " + goal.name()));
        facts.add(new PlanPage.Fact(pen.say("plan.goal.needs", Integer.toString(view.chance())),
                pen.money(saving.get().monthlyFor(start.get(), goal.amount(), chance())), "goal needs " + goal.name()));
        return "";
    }

    /** What the chance rests on, a line a kind. */
    private List<PlanPage.Mixed> mixed() {
        Assumptions assumptions = standing.judgement().assumptions();
        Map<RiskClass, Money> holdings = holdings();
        Money whole = Money.zero(standing.currency());
        for (Money each : holdings.values()) {
            whole = whole.plus(each);
        }
        List<PlanPage.Mixed> lines = new ArrayList<>();
        for (Map.Entry<RiskClass, Money> each : holdings.entrySet()) {
            Assumptions.Kind kind = assumptions.of(each.getKey());
            if (whole.signum() > 0) {
                lines.add(new PlanPage.Mixed(pen.say("risk.kind." + each.getKey().code()),
                        pen.figures().percent(each.getValue().amount().dividedBy(whole.amount())),
                        percent(kind.growth()), percent(kind.deviation())));
            }
        }
        return lines;
    }

    /** With one decimal, rounded as where it can be set. */
    private Figure percent(double fraction) {
        return pen.figures().percent(Elementary.quantity(fraction * 100, 1).dividedBy(HUNDRED));
    }

    private List<String> assumed() {
        List<String> sentences = new ArrayList<>();
        for (String key : List.of("paths", "start", "then", "growth", "usd")) {
            sentences.add(pen.say("plan.goal.rests." + key));
        }
        List<AssetId> out = Projection.leftOut(standing.judgement().exposures());
        if (!out.isEmpty()) {
            sentences.add(pen.say("outlook.left-out", RiskStress.names(standing, out)));
        }
        return sentences;
    }

    // ---- the form ----------------------------------------------------------------------------------------------------

    private String text(String field) {
        return view.goals().getOrDefault(field, "").trim();
    }

    static Map<String, String> texts(Pen pen, Goal goal) {
        TreeMap<String, String> texts = new TreeMap<>();
        texts.put("name", goal.name());
        texts.put("amount", pen.figures().typed(goal.amount().amount()));
        texts.put("by", goal.by().toString());
        texts.put("start", goal.start().map(start -> pen.figures().typed(start.amount())).orElse(""));
        texts.put("monthly", Typed.unlessZero(pen, goal.monthly().amount()));
        texts.put("growth", Typed.percent(pen, goal.growth()));
        return texts;
    }

    /** The goal typed, or what is wrong with it. */
    Outcome<Goal> typed() {
        Typed typed = Typed.of(pen, view.goals());
        String name = typed.text("name");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Outcome.failed(Problem.of(pen.say("plan.goal.wrong.name")));
        }
        Optional<Quantity> amount = typed.number("amount");
        if (amount.isEmpty() || !amount.get().isPositive()) {
            return Outcome.failed(Problem.of(pen.say("plan.goal.wrong.amount")));
        }
        Optional<LocalDate> by = When.parse(typed.text("by")).filter(When::isDay).map(When::date);
        if (by.isEmpty()) {
            return Outcome.failed(Problem.of(pen.say("wrong.date")));
        }
        Optional<Quantity> start = typed.number("start");
        Optional<Quantity> monthly = typed.amount("monthly");
        Optional<Quantity> growth = typed.signedShare("growth");
        if (!typed.wrong().isEmpty()) {
            return Outcome.failed(typed.wrong());
        }
        if (growth.isPresent() && growth.get().compareTo(Quantity.ONE.negated()) <= 0) {
            return Outcome.failed(Problem.of(pen.say("plan.goal.wrong.growth")));
        }
        return Outcome.of(new Goal(name, Money.of(amount.get(), standing.currency()), by.get(),
                start.map(each -> Money.of(each, standing.currency())),
                Money.of(monthly.orElse(Quantity.ZERO), standing.currency()), growth.orElse(Quantity.ZERO)));
    }
}
