package walletlens.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.lots.Disposal;
import walletlens.lots.Term;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.value.Trail;
import walletlens.value.Trail.Figure;
import walletlens.value.Trail.How;

/** How the figures of a ladder were made. */
public final class LadderTrails {
    private final LadderPlan plan;

    private LadderTrails(LadderPlan plan) {
        this.plan = plan;
    }

    /** The trails of a ladder. */
    public static LadderTrails of(LadderPlan plan) {
        return new LadderTrails(plan);
    }

    private Optional<LadderPlan.Step> step(int at) {
        return plan.steps().stream().filter(step -> step.at() == at).findFirst();
    }

    private Trail about(Trail trail) {
        return trail.with("asset", plan.ladder().asset());
    }

    /** The price at which a step is reached. */
    public Optional<Trail> price(int at) {
        return step(at).flatMap(this::price);
    }

    private Optional<Trail> price(LadderPlan.Step step) {
        return step.price().map(price -> {
            Figure figure = new Figure.OfPrice(price);
            if (step.rung().trigger() instanceof Rung.Trigger.AtPrice) {
                return about(Trail.said("trail.step-price", figure));
            }
            Price cost = plan.ladder().cost().orElseThrow();
            return about(Trail.of("trail.step-price", figure, How.PRODUCT, () -> List.of(
                    about(Trail.said("trail.cost-then", new Figure.OfPrice(cost))), factor(step.rung().trigger()))));
        });
    }

    private static Trail factor(Rung.Trigger trigger) {
        return trigger instanceof Rung.Trigger.AtMultiple at ? Trail.said("trail.multiple", new Figure.OfRate(at.multiple()))
                : Trail.said("trail.with-gain", new Figure.OfShare(Quantity.ONE.plus(((Rung.Trigger.AtGain) trigger).gain())));
    }

    /** How much a step sells. */
    public Optional<Trail> quantity(int at) {
        return step(at).map(this::quantity);
    }

    private Trail quantity(LadderPlan.Step step) {
        Quantity planned = step.rung().size().of(plan.ladder().original());
        Figure figure = new Figure.OfUnits(step.state() == LadderPlan.State.DONE ? planned : step.quantity());
        if (step.rung().size() instanceof Rung.Size.Share share && planned.equals(((Figure.OfUnits) figure).quantity())) {
            return about(Trail.of("trail.step-sells", figure, How.PRODUCT, () -> List.of(
                    about(Trail.said("trail.held-then", new Figure.OfUnits(plan.ladder().original()))),
                    Trail.said("trail.share", new Figure.OfShare(share.fraction())))));
        }
        return about(Trail.of("trail.step-sells", figure, How.SAID,
                () -> List.of(Trail.said("trail.step-planned", new Figure.OfUnits(planned)))));
    }

    /** What a step brings, after its fee; empty where there is no price or rate. */
    public Optional<Trail> proceeds(int at) {
        return step(at).flatMap(step -> proceeds(step));
    }

    private Optional<Trail> proceeds(LadderPlan.Step step) {
        return step.proceeds().map(proceeds -> about(Trail.of("trail.step-brings", new Figure.OfMoney(proceeds), How.DIFFERENCE, () -> {
            Money fee = step.fee().orElse(Money.zero(proceeds.currency()));
            Money gross = proceeds.plus(fee);
            Trail sale = about(Trail.product("trail.step-sale", gross, () -> factors(step, gross)));
            return fee.isZero() ? List.of(sale) : List.of(sale, Trail.product("trail.fee", fee,
                    () -> List.of(sale, Trail.said("trail.fee-rate", new Figure.OfShare(plan.ladder().fee())))));
        })));
    }

    private List<Trail> factors(LadderPlan.Step step, Money gross) {
        List<Trail> factors = new ArrayList<>();
        factors.add(quantity(step));
        price(step).ifPresent(factors::add);
        Price price = step.price().orElseThrow();
        if (!price.currency().equals(gross.currency()) && !step.quantity().isZero() && !price.amount().isZero()) {
            factors.add(Trail.said("trail.rate", new Figure.OfRate(gross.amount().dividedBy(price.amount().times(step.quantity()))))
                    .with("from", price.currency()).with("to", gross.currency()));
        }
        return factors;
    }

    /** The gain a step would realize, by how long its lots are held today; empty where a cost is not known. */
    public Optional<Trail> gain(int at) {
        return step(at).flatMap(step -> step.gain().map(gain -> about(Trail.sum("trail.gain-of-sale", gain, () -> byTerm(step.disposals())))));
    }

    /** What all open steps bring; empty where one is not known. */
    public Optional<Trail> proceeds() {
        return plan.proceeds().map(sum -> about(Trail.sum("trail.steps-bring", sum, () -> {
            List<Trail> parts = new ArrayList<>();
            for (LadderPlan.Step step : plan.steps()) {
                if (step.state() != LadderPlan.State.DONE) {
                    proceeds(step).ifPresent(parts::add);
                }
            }
            return parts;
        })));
    }

    /** The gain all open steps would realize; empty where a cost is not known. */
    public Optional<Trail> gain() {
        return plan.gain().map(sum -> about(Trail.sum("trail.gain-of-sale", sum, () -> {
            List<Disposal> all = new ArrayList<>();
            plan.steps().forEach(step -> all.addAll(step.disposals()));
            return byTerm(all);
        })));
    }

    private static List<Trail> byTerm(List<Disposal> disposals) {
        List<Trail> terms = new ArrayList<>();
        for (Term term : List.of(Term.LONG, Term.SHORT)) {
            List<Disposal> some = disposals.stream().filter(each -> each.term() == term).toList();
            Trade.gain(some).ifPresent(gain ->
                    terms.add(RebalanceTrails.gain(term == Term.LONG ? "trail.gain-long" : "trail.gain-short", gain, some)));
        }
        return terms;
    }
}
