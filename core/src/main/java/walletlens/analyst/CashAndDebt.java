package walletlens.analyst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.lots.Income;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.plan.Plan;
import walletlens.plan.RebalanceRules;
import walletlens.plan.Target;
import walletlens.risk.Health;
import walletlens.risk.Health.Measure;
import walletlens.value.Course;
import walletlens.value.Flows;
import walletlens.value.Flows.Flow;
import walletlens.value.Position;
import walletlens.value.Subset;
import walletlens.value.Trail;
import walletlens.value.Valuation;

/** Cash that lies idle or runs short, and debts beside it. */
final class CashAndDebt implements Watch {
    private static final double HALF_THE_POINTS = 0.5;
    private static final Quantity DEBT = Quantity.of("0.375");
    private static final Quantity MONTHS_FINE = Quantity.of(6);
    private static final Quantity RUNWAY = Quantity.of(3);
    private static final Quantity MONTHS_ENOUGH = Quantity.of(12);
    private static final Quantity SHARE_ENOUGH = Quantity.of("0.2");
    private static final Quantity EARNS = Quantity.of("0.01");
    private static final Quantity POINT = Quantity.of("0.01");

    @Override
    public void look(Circumstances at, List<Insight> found) {
        if (!at.health().isKnown()) {
            return;
        }
        Valuation valuation = at.valuation();
        List<Position> cash = new ArrayList<>();
        for (Position each : valuation.inAccounts()) {
            if (each.asset().isCash() && each.quantity().isPositive() && each.value().isPresent()) {
                cash.add(each);
            }
        }
        List<Income> interest = interest(valuation);
        idle(at, cash, interest, found);
        runway(at, found);
        debt(at, found);
        dear(at, Amounts.worth(valuation, cash), interest, found);
    }

    /** Interest that came on cash in the twelve months until the day. */
    private static List<Income> interest(Valuation valuation) {
        LocalDate since = valuation.day().minusYears(1);
        return valuation.lots().income().stream().filter(each -> each.about().isCash() && each.when().date().isAfter(since)
                && !each.when().date().isAfter(valuation.day())).toList();
    }

    private static Money sum(Valuation valuation, List<Income> income) {
        Money sum = Amounts.zero(valuation);
        for (Income each : income) {
            sum = sum.plus(each.worth());
        }
        return sum;
    }

    private static Trail trail(Money sum, List<Income> income) {
        return Trail.sum("trail.income", sum, () -> income.stream().map(each -> Trail.said("trail.entry", each.worth())
                .with("entry", each.entry()).with("kind", each.kind().code()).with("time", each.when()).with("account", each.account()))
                .toList());
    }

    private static void idle(Circumstances at, List<Position> cash, List<Income> interest, List<Insight> found) {
        Valuation valuation = at.valuation();
        Money all = Amounts.worth(valuation, cash);
        Optional<Double> spending = at.health().sheet().spending();
        Money limit = spending.isPresent() ? Amounts.smoothed(at.health(), spending.get()).times(MONTHS_ENOUGH)
                : valuation.owned().times(SHARE_ENOUGH);
        Money earned = sum(valuation, interest);
        Money beyond = all.minus(limit);
        if (beyond.signum() <= 0 || isPlanned(at.plans()) || Amounts.share(earned, all).compareTo(EARNS) >= 0) {
            return;
        }
        found.add(Insight.of(spending.isPresent() ? InsightKind.IDLE_CASH : InsightKind.MUCH_CASH, Subject.of(AssetClass.CASH))
                .say("cash", new Part.Amount(all), Trails.together(all, cash))
                .say("limit", new Part.Amount(limit))
                .say("earned", new Part.Amount(earned), trail(earned, interest))
                .effect(beyond).measure(Amounts.share(beyond, valuation.owned())).insight());
    }

    /** Whether a plan says how much cash there should be; then its drift tells. */
    private static boolean isPlanned(List<Plan> plans) {
        for (Plan plan : plans) {
            if (plan instanceof RebalanceRules rules && names(rules.targets())) {
                return true;
            }
        }
        return false;
    }

    private static boolean names(List<Target> targets) {
        for (Target each : targets) {
            if (each.key().equals(AssetClass.CASH.code()) || each.asset().map(asset -> asset.isCash()).orElse(false) || names(each.within())) {
                return true;
            }
        }
        return false;
    }

    private static void runway(Circumstances at, List<Insight> found) {
        Health health = at.health();
        Measure measure = health.measure(Health.Part.RUNWAY);
        if (!measure.isKnown() || measure.share() >= HALF_THE_POINTS || health.sheet().spending().isEmpty()) {
            return;
        }
        Quantity months = Amounts.fraction(measure.figure());
        Money spending = Amounts.smoothed(health, health.sheet().spending().get());
        Money money = Amounts.smoothed(health, measure.figure() * health.sheet().spending().get());
        Money lacking = spending.times(MONTHS_FINE).minus(money);
        found.add(Insight.of(InsightKind.SHORT_RUNWAY, Subject.of(AssetClass.CASH))
                .say("months", new Part.Number(months), Trails.health(at, Health.Part.RUNWAY))
                .say("spending", new Part.Amount(spending))
                .say("limit", new Part.Number(RUNWAY))
                .effect(lacking).measure(MONTHS_FINE.minus(months)).insight());
    }

    private static void debt(Circumstances at, List<Insight> found) {
        Health health = at.health();
        Measure measure = health.measure(Health.Part.DEBT);
        if (!measure.isKnown() || measure.share() >= HALF_THE_POINTS) {
            return;
        }
        Quantity share = Amounts.fraction(measure.figure());
        Money owed = Amounts.smoothed(health, health.sheet().owed());
        Money owned = Amounts.smoothed(health, health.sheet().owned());
        found.add(Insight.of(InsightKind.HIGH_DEBT, Subject.of(AssetClass.LOAN))
                .say("debt", new Part.Amount(owed), Trail.said("trail.owed", owed).with("day", at.valuation().day()))
                .say("share", new Part.Share(share), Trails.health(at, Health.Part.DEBT))
                .say("limit", new Part.Share(DEBT))
                .effect(owed.minus(owned.times(DEBT))).measure(share).insight());
    }

    /**
     * A loan's yearly rate is the interest of twelve months over what was owed on average of their days; beside it stands the same
     * of the cash.
     */
    private static void dear(Circumstances at, Money cash, List<Income> interest, List<Insight> found) {
        Valuation valuation = at.valuation();
        if (cash.isZero()) {
            return;
        }
        Money earned = sum(valuation, interest);
        for (Position loan : valuation.positions()) {
            if (loan.asset().assetClass() != AssetClass.LOAN || !loan.isDebt() || loan.value().isEmpty()) {
                continue;
            }
            List<Flow> paid = paid(at, loan.asset());
            Money fees = Amounts.zero(valuation);
            for (Flow flow : paid) {
                fees = fees.plus(flow.worth());
            }
            Money owed = average(at, Subset.ofAsset(loan.asset())).negated();
            Money held = average(at, Subset.ofClass(AssetClass.CASH));
            Quantity rate = owed.signum() <= 0 ? Quantity.ZERO : Amounts.share(fees, owed);
            Quantity yield = held.signum() <= 0 ? Quantity.ZERO : Amounts.share(earned, held);
            Quantity dearer = rate.minus(yield);
            if (dearer.compareTo(POINT) < 0) {
                continue;
            }
            Money debt = loan.value().get().negated();
            Money less = debt.amount().compareTo(cash.amount()) < 0 ? debt : cash;
            Money cost = fees;
            found.add(Insight.of(InsightKind.DEAR_DEBT, Subject.of(loan.asset()))
                    .say("loan", new Part.OfAsset(loan.asset()))
                    .say("rate", new Part.Share(rate), Trails.quotient(rate, Trail.sum("trail.fees", cost,
                            () -> paid.stream().map(Trails::expense).toList()), Trail.said("trail.average", owed).with("asset", loan.asset())))
                    .say("yield", new Part.Share(yield), Trails.quotient(yield, trail(earned, interest), Trail.said("trail.average", held)))
                    .say("both", new Part.Amount(less))
                    .effect(less.times(dearer)).measure(dearer).insight());
        }
    }

    /** What was paid for a loan in the twelve months until the day: interest and fees. */
    private static List<Flow> paid(Circumstances at, AssetId loan) {
        LocalDate day = at.valuation().day();
        return at.flows().all().stream().filter(flow -> flow.sort() == Flows.Sort.FEE && flow.asset().equals(loan)
                && flow.day().isAfter(day.minusYears(1)) && !flow.day().isAfter(day)).toList();
    }

    /** The mean worth of the evenings of twelve months. */
    private static Money average(Circumstances at, Subset subset) {
        Valuation valuation = at.valuation();
        Course year = Course.daily(at.flows(), valuation.ledger(), valuation.quotes(), valuation.currency(), subset,
                valuation.day().minusYears(1).plusDays(1), valuation.day());
        Money sum = Amounts.zero(valuation);
        for (int point = 1; point < year.size(); point++) {
            sum = sum.plus(year.value(point));
        }
        return sum.share(Quantity.ONE, Quantity.of(year.size() - 1));
    }
}
