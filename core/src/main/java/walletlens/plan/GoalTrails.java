package walletlens.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.value.Trail;
import walletlens.value.Trail.Figure;
import walletlens.value.Trail.How;

/** How the figures of a goal were made. */
public final class GoalTrails {
    private final Goal goal;
    private final Money there;
    private final Trail thereTrail;
    private final LocalDate today;

    private GoalTrails(Goal goal, Money there, Trail thereTrail, LocalDate today) {
        this.goal = goal;
        this.there = there;
        this.thereTrail = thereTrail;
        this.today = today;
    }

    /**
     * The trails of a goal on a day.
     *
     * @param there what counts towards it now
     * @param thereTrail how that was made
     */
    public static GoalTrails of(Goal goal, Money there, Trail thereTrail, LocalDate today) {
        return new GoalTrails(goal, there, thereTrail, today);
    }

    /** What a goal itself says counts already. */
    public static Trail said(Money start) {
        return Trail.said("trail.goal-start", start);
    }

    private Trail months() {
        return Trail.said("trail.months", new Figure.OfUnits(Quantity.of(goal.months(today)))).with("day", goal.by());
    }

    private Trail growth() {
        return Trail.said("trail.goal-growth", new Figure.OfShare(goal.growth()));
    }

    private Trail factor() {
        return Trail.of("trail.growth-factor", new Figure.OfRate(goal.growth(goal.months(today))), How.SAID, () -> List.of(growth(), months()));
    }

    private Trail annuity() {
        return Trail.of("trail.annuity", new Figure.OfRate(goal.annuity(goal.months(today))), How.SAID, () -> List.of(growth(), months()));
    }

    private Trail grown() {
        return Trail.product("trail.grown", there.times(goal.growth(goal.months(today))), () -> List.of(thereTrail, factor()));
    }

    /** What it takes each month; empty where there is no answer. */
    public Optional<Trail> perMonth() {
        return goal.perMonth(there, today).map(monthly -> {
            Money missing = goal.amount().minus(there.times(goal.growth(goal.months(today))));
            return Trail.of("trail.goal-takes", new Figure.OfMoney(monthly), How.QUOTIENT, () -> List.of(
                    Trail.of("trail.goal-missing", new Figure.OfMoney(missing), How.DIFFERENCE,
                            () -> List.of(Trail.said("trail.goal-sum", goal.amount()), grown())), annuity()));
        });
    }

    /** What will be there on the day. */
    public Trail expected() {
        return Trail.sum("trail.goal-expected", goal.expected(there, today), () -> List.of(grown(),
                Trail.product("trail.saved", goal.monthly().times(goal.annuity(goal.months(today))), () -> List.of(
                        Trail.said("trail.goal-monthly", goal.monthly()), annuity()))));
    }
}
