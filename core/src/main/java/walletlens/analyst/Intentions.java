package walletlens.analyst;

import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.plan.Goal;
import walletlens.plan.GoalTrails;
import walletlens.plan.Ladder;
import walletlens.plan.LadderPlan;
import walletlens.plan.LadderTrails;
import walletlens.plan.Plan;
import walletlens.plan.Rebalance;
import walletlens.plan.RebalanceRules;
import walletlens.plan.RebalanceTrails;
import walletlens.value.Trail;
import walletlens.value.Trail.Figure;
import walletlens.value.Valuation;

/** How what is owned stands beside the user's plans. */
final class Intentions implements Watch {
    private static final Quantity NEAR = Quantity.of("0.95");

    @Override
    public void look(Circumstances at, List<Insight> found) {
        for (Plan plan : at.plans()) {
            if (plan instanceof RebalanceRules rules) {
                drift(at.valuation(), rules, found);
            } else if (plan instanceof Ladder ladder) {
                targets(LadderPlan.of(at.valuation(), ladder), found);
            } else {
                goal(at.valuation(), (Goal) plan, found);
            }
        }
    }

    /** The weights of the plan as they are, with no money that comes or goes. */
    private static void drift(Valuation valuation, RebalanceRules rules, List<Insight> found) {
        Money none = Amounts.zero(valuation);
        Optional<Rebalance> drift = Rebalance.of(valuation, rules.with(RebalanceRules.Mode.NEW_MONEY).withMoney(none).withLeast(none)
                .with(new RebalanceRules.Fee(none, Quantity.ZERO))).value();
        if (drift.isEmpty()) {
            return;
        }
        Money whole = drift.get().whole();
        RebalanceTrails trails = RebalanceTrails.of(valuation, drift.get());
        for (Rebalance.Line line : drift.get().lines()) {
            if (line.within()) {
                continue;
            }
            Optional<AssetId> asset = AssetId.parse(line.key());
            AssetClass assetClass = AssetClass.of(line.key()).orElse(AssetClass.OTHER);
            Quantity off = line.weightBefore().minus(line.target());
            found.add(Insight.of(InsightKind.DRIFT, asset.map(Subject::of).orElse(Subject.of(assetClass)))
                    .say("target", asset.<Part>map(Part.OfAsset::new).orElse(new Part.OfClass(assetClass)))
                    .say("share", new Part.Share(line.weightBefore()), trails.weight(line.key()).orElseThrow())
                    .say("planned", new Part.Share(line.target()))
                    .say("room", new Part.Share(rules.band().room(line.target())))
                    .effect(Amounts.abs(line.before().minus(whole.times(line.target())))).measure(off.abs()).insight());
        }
    }

    private static void targets(LadderPlan plan, List<Insight> found) {
        for (LadderPlan.Step step : plan.steps()) {
            boolean reached = step.state() == LadderPlan.State.REACHED;
            boolean near = step.state() == LadderPlan.State.WAITING
                    && step.progress().map(progress -> progress.compareTo(NEAR) >= 0).orElse(false);
            if (!reached && !near || step.quantity().isZero() || plan.price().isEmpty()) {
                continue;
            }
            AssetId asset = plan.ladder().asset();
            LadderTrails trails = LadderTrails.of(plan);
            Quantity progress = step.progress().orElseThrow();
            Insight.Draft draft = Insight.of(reached ? InsightKind.TARGET_REACHED : InsightKind.TARGET_NEAR, Subject.of(asset))
                    .on(step.at() + 1)
                    .say("asset", new Part.OfAsset(asset))
                    .say("price", new Part.UnitPrice(step.price().orElseThrow()))
                    .say("progress", new Part.Share(progress), Trails.quotient(progress,
                            Trail.said("trail.price", new Figure.OfPrice(plan.price().get())).with("asset", asset),
                            trails.price(step.at()).orElse(Trail.said("trail.step-price", new Figure.OfPrice(step.price().get())))));
            trails.quantity(step.at()).ifPresentOrElse(trail -> draft.say("quantity", new Part.Units(step.quantity(), asset), trail),
                    () -> draft.say("quantity", new Part.Units(step.quantity(), asset)));
            draft.measure(progress);
            step.proceeds().ifPresent(draft::effect);
            found.add(draft.insight());
        }
    }

    private static void goal(Valuation valuation, Goal goal, List<Insight> found) {
        Optional<Money> there = goal.start().isPresent() ? goal.start()
                : valuation.quotes().convert(valuation.netWorth(), goal.amount().currency(), valuation.day());
        if (there.isEmpty() || goal.progress(there.get()).compareTo(Quantity.ONE) >= 0) {
            return;
        }
        Money expected = goal.expected(there.get(), valuation.day());
        Money lacking = goal.amount().minus(expected);
        if (lacking.signum() <= 0) {
            return;
        }
        Optional<Money> effect = valuation.quotes().convert(lacking, valuation.currency(), valuation.day());
        boolean own = goal.start().isPresent() || goal.amount().currency().equals(valuation.currency());
        Trail start = goal.start().isPresent() ? GoalTrails.said(there.get()) : own ? valuation.trail() : Trail.of("trail.net-worth",
                new Figure.OfMoney(there.get()), Trail.How.SAID, () -> List.of(valuation.trail())).with("day", valuation.day());
        Trail trail = Trails.difference("trail.lacking", lacking, Trail.said("trail.goal-sum", goal.amount()),
                GoalTrails.of(goal, there.get(), start, valuation.day()).expected());
        Insight.Draft draft = Insight.of(InsightKind.GOAL_BEHIND, Subject.ofGoal(goal.name()))
                .say("goal", new Part.Text(goal.name()))
                .say("lacking", new Part.Amount(lacking), trail)
                .say("day", new Part.Day(goal.by()))
                .say("monthly", new Part.Amount(goal.monthly()))
                .say("growth", new Part.Share(goal.growth()))
                .measure(Amounts.share(lacking, goal.amount()));
        effect.ifPresent(draft::effect);
        found.add(draft.insight());
    }
}
