package walletlens.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.value.Trail;
import walletlens.value.Trail.Figure;
import walletlens.value.Trail.How;

/** How figures drawn by chance were made: from which beginning, flows and assumptions, on how many paths. */
public final class ChanceTrails {
    private static final int PLACES = 6;

    private final Assumptions assumptions;

    private ChanceTrails(Assumptions assumptions) {
        this.assumptions = assumptions;
    }

    /** The trails under assumptions. */
    public static ChanceTrails of(Assumptions assumptions) {
        return new ChanceTrails(assumptions);
    }

    /**
     * A percentile of wealth at the end of an outlook.
     *
     * @param at its place among {@link Outlook#PERCENTILES}
     * @param owed how what is owed was made
     */
    public Trail percentile(Outlook outlook, int at, Trail owed) {
        List<Outlook.Year> years = outlook.fan();
        Money wealth = years.get(years.size() - 1).wealth().get(at);
        Quantity part = Quantity.of(Outlook.PERCENTILES.get(at)).dividedBy(Quantity.of(100));
        return Trail.of("trail.percentile", new Figure.OfMoney(wealth), How.SAID, () -> {
            List<Trail> of = new ArrayList<>();
            of.add(Trail.of("trail.paths-below", new Figure.OfShare(part), How.SAID,
                    () -> List.of(Trail.said("trail.paths", new Figure.OfUnits(Quantity.of(outlook.paths().count()))))));
            of.add(start(outlook.projection(), owed));
            of.add(Trail.said("trail.years", new Figure.OfUnits(Quantity.of(outlook.projection().years()))));
            outlook.projection().flows().stream().filter(flow -> !flow.monthly().isZero()).forEach(flow -> of.add(
                    Trail.said(flow.monthly().signum() < 0 ? "trail.taken-out" : "trail.put-in", flow.monthly())));
            of.addAll(kinds(outlook.projection().holdings()));
            of.add(Trail.said("trail.inflation", share(assumptions.inflation())));
            return of;
        });
    }

    private static Trail start(Projection projection, Trail owed) {
        return Trail.sum("trail.followed", projection.start(), () -> {
            List<Trail> parts = new ArrayList<>();
            projection.holdings().forEach((kind, money) -> parts.add(Trail.said("trail.of-kind", money).with("risk", kind.code())));
            if (!projection.owed().isZero()) {
                parts.add(owed);
            }
            return parts;
        });
    }

    /** Each kind with its growth and ups and downs. */
    private List<Trail> kinds(Map<RiskClass, Money> holdings) {
        List<Trail> kinds = new ArrayList<>();
        for (RiskClass each : holdings.keySet()) {
            Assumptions.Kind kind = assumptions.of(each);
            kinds.add(Trail.of("trail.kind-grows", share(kind.growth()), How.SAID, () -> List.of(
                    Trail.said("trail.kind-moves", share(kind.deviation())).with("risk", each.code())
                            .with("source", assumptions.history().of(each).source().name()))).with("risk", each.code()));
        }
        return kinds;
    }

    private static Figure share(double fraction) {
        return new Figure.OfShare(Elementary.quantity(fraction, PLACES));
    }

    /**
     * The chance of a goal: on how many of all paths it is reached.
     *
     * @param start what they begin with, and how that was made
     */
    public Trail chance(Saving saving, Saving.Question question, Money start, Trail startTrail, Money monthly, Money goal) {
        Quantity part = saving.chance(start, monthly, goal);
        Quantity all = Quantity.of(saving.count());
        return Trail.of("trail.chance", new Figure.OfShare(part), How.QUOTIENT, () -> List.of(
                Trail.of("trail.paths-reached", new Figure.OfUnits(part.times(all).stripped()), How.SAID, () -> {
                    List<Trail> of = new ArrayList<>();
                    of.add(Trail.said("trail.goal-sum", goal));
                    of.add(startTrail);
                    of.add(Trail.said("trail.goal-monthly", monthly));
                    of.add(Trail.said("trail.months", new Figure.OfUnits(Quantity.of(question.months()))));
                    of.addAll(kinds(question.holdings()));
                    return of;
                }),
                Trail.said("trail.paths", new Figure.OfUnits(all))));
    }

    /** What it takes each month for a chance: the smallest sum that is enough on so many paths. */
    public Trail monthlyFor(Saving saving, Saving.Question question, Money start, Trail startTrail, Money goal, Quantity chance) {
        Money monthly = saving.monthlyFor(start, goal, chance);
        return Trail.of("trail.goal-needs", new Figure.OfMoney(monthly), How.SAID, () -> List.of(
                Trail.said("trail.chance-wanted", new Figure.OfShare(chance)),
                chance(saving, question, start, startTrail, monthly, goal)));
    }
}
