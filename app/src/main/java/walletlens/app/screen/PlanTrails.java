package walletlens.app.screen;

import java.util.Optional;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.asset.AssetId;
import walletlens.lots.Term;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.plan.Goal;
import walletlens.plan.GoalTrails;
import walletlens.plan.LadderTrails;
import walletlens.plan.RebalanceTrails;
import walletlens.risk.ChanceTrails;
import walletlens.risk.Saving;
import walletlens.value.Trail;

/**
 * Finds how a figure of the plans was made: {@code plan weight crypto}, {@code ladder price 2 crypto:BTC}, {@code goal takes
 * House}.
 */
final class PlanTrails {
    private final State state;
    private final Standing standing;

    private PlanTrails(State state) {
        this.state = state;
        this.standing = state.books().standing();
    }

    static PlanTrails of(State state) {
        return new PlanTrails(state);
    }

    Optional<Trail> find(String sort, String rest) {
        int space = rest.indexOf(' ');
        String what = space < 0 ? rest : rest.substring(0, space);
        String about = space < 0 ? "" : rest.substring(space + 1);
        return switch (sort) {
            case "plan" -> PlanMix.of(state).plan().flatMap(plan -> mix(RebalanceTrails.of(standing.valuation(), plan), what, about));
            case "ladder" -> ladder(what, about);
            default -> PlanGoals.of(state).goal(about).flatMap(goal -> goal(goal, what));
        };
    }

    private static Optional<Trail> mix(RebalanceTrails trails, String what, String about) {
        return switch (what) {
            case "weight" -> trails.weight(about);
            case "target" -> trails.target(about);
            case "drift" -> trails.drift(about);
            case "after" -> trails.after(about);
            case "weight-after" -> trails.weightAfter(about);
            case "worth" -> trails.worth(number(about));
            case "fee" -> trails.fee(number(about));
            case "gain" -> trails.gain(number(about));
            case "fees" -> Optional.of(trails.fees());
            case "left" -> Optional.of(trails.left());
            case "long" -> trails.gain(Term.LONG);
            case "short" -> trails.gain(Term.SHORT);
            default -> Optional.empty();
        };
    }

    private static int number(String text) {
        return Quantity.parse(text).map(number -> number.value().intValue()).orElse(-1);
    }

    private Optional<Trail> ladder(String what, String about) {
        int space = about.indexOf(' ');
        int at = space < 0 ? -1 : number(about.substring(0, space));
        String asset = about.substring(space + 1);
        return AssetId.parse(asset).map(id -> LadderTrails.of(PlanLadders.of(state).shown(id))).flatMap(trails -> switch (what) {
            case "price" -> trails.price(at);
            case "quantity" -> trails.quantity(at);
            case "brings" -> at < 0 ? trails.proceeds() : trails.proceeds(at);
            case "gain" -> at < 0 ? trails.gain() : trails.gain(at);
            default -> Optional.empty();
        });
    }

    private Optional<Trail> goal(Goal goal, String what) {
        PlanGoals goals = PlanGoals.of(state);
        Optional<Money> there = goals.there(goal);
        Trail thereTrail = goal.start().map(GoalTrails::said).orElseGet(standing.valuation()::trail);
        Optional<GoalTrails> trails = there.map(money -> GoalTrails.of(goal, money, thereTrail, standing.today()));
        switch (what) {
            case "there":
                return Optional.of(thereTrail);
            case "takes":
                return trails.flatMap(GoalTrails::perMonth);
            case "expects":
                return trails.map(GoalTrails::expected);
            default:
                return byChance(goals, goal, what);
        }
    }

    private Optional<Trail> byChance(PlanGoals goals, Goal goal, String what) {
        Optional<Saving> drawn = goals.drawn(goal);
        Optional<Money> start = goals.start(goal);
        if (drawn.isEmpty() || start.isEmpty()) {
            return Optional.empty();
        }
        Saving.Question question = goals.question(goal).orElseThrow().saving();
        Trail from = goal.start().map(GoalTrails::said).orElseGet(() -> RiskTrails.followed(standing));
        ChanceTrails trails = ChanceTrails.of(standing.judgement().assumptions());
        return switch (what) {
            case "chance" -> Optional.of(trails.chance(drawn.get(), question, start.get(), from, goal.monthly(), goal.amount()));
            case "needs" -> Optional.of(trails.monthlyFor(drawn.get(), question, start.get(), from, goal.amount(), goals.chance()));
            default -> Optional.empty();
        };
    }
}
