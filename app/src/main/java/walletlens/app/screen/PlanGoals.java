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
import walletlens.app.form.NumberText;
import walletlens.ledger.When;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.plan.Goal;
import walletlens.plan.Plan;
import walletlens.problem.Outcome;
import walletlens.problem.Problem;

/** Goals: what is kept, what is typed, and what each takes. */
final class PlanGoals {
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

    PlanPage.Aims page() {
        List<PlanPage.Aim> aims = new ArrayList<>();
        for (Plan plan : state.books().book().plans()) {
            if (plan instanceof Goal goal) {
                aims.add(aim(goal));
            }
        }
        PlanPage.AimForm form = null;
        if (!view.goal().isEmpty()) {
            String original = view.goal().equals(PlanView.NEW) ? "" : view.goal();
            List<Problem> wrong = view.tried() ? typed().problems() : List.of();
            form = new PlanPage.AimForm(original, text("name"), text("amount"), text("by"), text("start"), text("monthly"),
                    text("growth"), standing.currency().code(), wrong.isEmpty() ? "" : wrong.get(0).message());
        }
        return new PlanPage.Aims(aims, form);
    }

    private PlanPage.Aim aim(Goal goal) {
        Optional<Money> there = goal.start().isPresent() ? goal.start()
                : standing.quotes().convert(standing.valuation().netWorth(), goal.amount().currency(), standing.today());
        LocalDate today = standing.today();
        int progress = there.map(money -> goal.progress(money).times(Quantity.of(1000)).value()
                .setScale(0, RoundingMode.FLOOR).intValue()).orElse(0);
        String takes = there.isEmpty() ? "" : goal.perMonth(there.get(), today).map(money -> money.isZero()
                ? pen.say("plan.goal.enough") : pen.count("plan.goal.takes", goal.months(today), pen.money(money)))
                .orElse(pen.say("plan.goal.late"));
        String expects = there.isEmpty() || goal.months(today) == 0 ? "" : pen.say("plan.goal.expects",
                pen.money(goal.monthly()), pen.figures().percent(goal.growth()), pen.money(goal.expected(there.get(), today)));
        return new PlanPage.Aim(goal.name(), Anchors.account("goal " + goal.name()), pen.money(goal.amount()), pen.day(goal.by()),
                there.map(pen::money).orElse(walletlens.app.words.Figure.NONE), Math.max(0, Math.min(1000, progress)),
                there.map(money -> pen.figures().percent(goal.progress(money)).toString()).orElse(""), takes, expects,
                view.goal().equals(goal.name()));
    }

    private String text(String field) {
        return view.goals().getOrDefault(field, "").trim();
    }

    static Map<String, String> texts(Pen pen, Goal goal) {
        TreeMap<String, String> texts = new TreeMap<>();
        texts.put("name", goal.name());
        texts.put("amount", pen.figures().typed(goal.amount().amount()));
        texts.put("by", goal.by().toString());
        texts.put("start", goal.start().map(start -> pen.figures().typed(start.amount())).orElse(""));
        texts.put("monthly", goal.monthly().isZero() ? "" : pen.figures().typed(goal.monthly().amount()));
        texts.put("growth", pen.figures().typed(goal.growth().times(HUNDRED).stripped()));
        return texts;
    }

    /** The goal typed, or what is wrong with it. */
    Outcome<Goal> typed() {
        String name = text("name");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Outcome.failed(Problem.of(pen.say("plan.goal.wrong.name")));
        }
        Optional<Quantity> amount = number("amount");
        if (amount.isEmpty() || !amount.get().isPositive()) {
            return Outcome.failed(Problem.of(pen.say("plan.goal.wrong.amount")));
        }
        Optional<LocalDate> by = When.parse(text("by")).filter(When::isDay).map(When::date);
        if (by.isEmpty()) {
            return Outcome.failed(Problem.of(pen.say("wrong.date")));
        }
        Optional<Quantity> start = number("start");
        Optional<Quantity> monthly = number("monthly");
        Optional<Quantity> growth = number("growth");
        boolean unread = !text("start").isEmpty() && start.isEmpty() || !text("monthly").isEmpty() && monthly.isEmpty()
                || !text("growth").isEmpty() && growth.isEmpty();
        if (unread || growth.isPresent() && growth.get().value().intValue() <= -100) {
            return Outcome.failed(Problem.of(pen.say("plan.goal.wrong.number")));
        }
        return Outcome.of(new Goal(name, Money.of(amount.get(), standing.currency()), by.get(),
                start.map(each -> Money.of(each, standing.currency())),
                Money.of(monthly.orElse(Quantity.ZERO), standing.currency()),
                growth.orElse(Quantity.ZERO).dividedBy(HUNDRED).stripped()));
    }

    private Optional<Quantity> number(String field) {
        return NumberText.parse(text(field), pen.figures().numbers()).value().map(NumberText::number);
    }
}
