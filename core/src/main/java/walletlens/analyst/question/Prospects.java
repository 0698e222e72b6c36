package walletlens.analyst.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.analyst.Part;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.money.Rates.Rate;
import walletlens.plan.Goal;
import walletlens.plan.Plan;
import walletlens.risk.Assumptions;
import walletlens.risk.Health;
import walletlens.risk.Outlook;
import walletlens.risk.Profile;
import walletlens.risk.Projection;
import walletlens.risk.Shocks;
import walletlens.value.Position;
import walletlens.value.Subset;
import walletlens.value.Trail;
import walletlens.value.Valuation;

/** Answers to what may be: moves of prices, how long money lasts, goals, the health score. */
final class Prospects {
    /** So many paths are drawn for a chance here; the plans draw more. */
    static final int PATHS = 1_000;

    private static final Quantity HUNDRED = Quantity.of(100);
    private static final int LONGEST = 40;

    private final Answers at;
    private final Query query;

    Prospects(Answers at) {
        this.at = at;
        this.query = at.query;
    }

    void answer() {
        switch (query.measure()) {
            case WHAT_IF -> whatIf();
            case RUNWAY -> runway();
            case GOAL_DAY -> goal();
            default -> health();
        }
    }

    private void whatIf() {
        Quantity percent = query.percent().orElse(Quantity.ZERO);
        Shocks.Vector vector = Shocks.Vector.of(at.ground.exposures());
        Shocks shocks = Shocks.NONE;
        Subset subset = at.subset;
        Money change;
        if (subset.asset().isPresent()) {
            shocks = shocks.with(subset.asset().get(), Optional.of(percent));
            change = vector.change(shocks);
        } else if (subset.assetClass().isPresent()) {
            shocks = shocks.with(subset.assetClass().get(), percent);
            change = vector.change(shocks);
        } else {
            change = hit(subset).times(percent.dividedBy(HUNDRED));
        }
        Money before = at.ground.valuation().netWorth();
        Money after = before.plus(change);
        Money hit = hit(subset);
        Money moved = change;
        Trail shock = Trail.product("trail.stressed", change, () -> List.of(
                Trail.sum("trail.slice", hit, () -> exposed(subset).stream().map(Position::trail).toList()),
                Trail.said("trail.share", new Trail.Figure.OfShare(percent.dividedBy(HUNDRED)))));
        at.say("after", Answers.amount(after), Trail.sum("trail.stress", after, () -> List.of(at.ground.valuation().trail(), shock)));
        at.say("difference", Answers.gain(moved), shock);
        if (before.signum() > 0) {
            Quantity part = change.amount().dividedBy(before.amount());
            at.say("difference-share", new Part.Change(part), Trail.of("trail.share", new Trail.Figure.OfShare(part), Trail.How.QUOTIENT,
                    () -> List.of(shock, at.ground.valuation().trail())));
        }
        at.say("hit", Answers.amount(hit), Trail.sum("trail.slice", hit, () -> exposed(subset).stream().map(Position::trail).toList()));
        if (hit.isZero()) {
            at.note("nothing-hit");
        }
        at.note("only-that");
    }

    /** What a move of a part's prices works on: what is owned of it and is no cash of its own; debts stay. */
    private List<Position> exposed(Subset subset) {
        Valuation valuation = at.ground.valuation();
        List<Position> all = subset.account().isEmpty() ? valuation.positions() : valuation.inAccounts();
        boolean named = subset.asset().isPresent() || subset.assetClass().isPresent();
        return all.stream().filter(each -> !each.isDebt() && each.value().isPresent() && (named || !each.asset().isCash())
                && (subset.account().isEmpty() ? subset.covers(each.asset()) : subset.covers(each.account(), each.asset()))).toList();
    }

    private Money hit(Subset subset) {
        Money sum = Money.zero(at.currency);
        for (Position each : exposed(subset)) {
            sum = sum.plus(each.value().orElseThrow());
        }
        return sum;
    }

    private void runway() {
        List<Position> cash = exposed(Subset.ofClass(AssetClass.CASH));
        Money there = hit(Subset.ofClass(AssetClass.CASH));
        at.say("cash", Answers.amount(there), Trail.sum("trail.slice", there, () -> cash.stream().map(Position::trail).toList())
                .with("class", AssetClass.CASH.code()));
        Optional<Money> spending = query.sum().or(() -> Profile.of(at.ground.settings()).spending());
        if (spending.isEmpty()) {
            at.note("no-spending");
            return;
        }
        Money said = spending.get();
        Optional<Rate> rate = said.currency().equals(at.currency) ? Optional.empty()
                : at.ground.valuation().quotes().known(said.currency(), at.currency, at.today);
        if (!said.currency().equals(at.currency) && rate.isEmpty()) {
            at.note("no-rate", new Part.Text(said.currency().code()));
            return;
        }
        Money monthly = rate.map(some -> Money.of(said.amount().times(some.factor()), at.currency)).orElse(said);
        Quantity months = there.amount().dividedBy(monthly.amount());
        at.figures.add(0, Answer.Figure.of("months", new Part.Number(months), Trail.of("trail.share", new Trail.Figure.OfUnits(months),
                Trail.How.QUOTIENT, () -> List.of(at.figures.get(1).trail().orElseThrow(), Trail.said("trail.expense", monthly)))));
        at.say("spending", Answers.amount(said));
        at.note("runway-assumes");
    }

    private void goal() {
        Optional<Goal> named = goals().stream().filter(goal -> goal.name().equals(query.get(Slot.GOAL))).findFirst();
        Money wanted = query.sum().or(() -> named.map(Goal::amount)).orElse(Money.zero(at.currency));
        Money there = named.flatMap(Goal::start).orElse(at.ground.valuation().netWorth());
        named.ifPresent(goal -> {
            at.say("wanted", Answers.amount(goal.amount()));
            at.say("by", new Part.Day(goal.by()));
            at.say("progress", new Part.Share(goal.progress(there)));
            goal.perMonth(there, at.today).ifPresent(monthly -> at.say("per-month", Answers.amount(monthly)));
        });
        if (named.isEmpty()) {
            at.say("wanted", Answers.amount(wanted));
        }
        if (!wanted.currency().equals(at.currency)) {
            at.note("no-rate", new Part.Text(wanted.currency().code()));
            return;
        }
        if (there.amount().compareTo(wanted.amount()) >= 0) {
            at.note("reached", Answers.amount(there));
            return;
        }
        chance(wanted, there, named);
    }

    private List<Goal> goals() {
        List<Goal> goals = new ArrayList<>();
        for (Plan plan : at.ground.plans()) {
            if (plan instanceof Goal goal) {
                goals.add(goal);
            }
        }
        return goals;
    }

    /** The first year whose middle path has the sum, and the part of all paths that have it by the day wanted. */
    private void chance(Money wanted, Money there, Optional<Goal> named) {
        if (named.flatMap(Goal::start).isPresent()) {
            at.note("own-start");
            return;
        }
        Money monthly = named.map(Goal::monthly).orElse(Money.zero(at.currency));
        if (!monthly.currency().equals(at.currency)) {
            at.note("no-rate", new Part.Text(monthly.currency().code()));
            return;
        }
        Projection projection = new Projection(Projection.holdings(at.ground.exposures()), at.ground.valuation().owed(), LONGEST,
                List.of(new Projection.Flow(0, LONGEST, monthly)), false, true, Projection.Method.NORMAL, false, Optional.of(wanted));
        if (projection.start().signum() <= 0 && !monthly.amount().isPositive()) {
            at.note("nothing-held");
            return;
        }
        Outlook outlook = Outlook.of(projection, Assumptions.of(at.ground.settings()), 1, PATHS);
        int middle = Outlook.PERCENTILES.indexOf(50);
        List<Outlook.Year> fan = outlook.fan();
        Optional<Outlook.Year> first = fan.stream().filter(year -> year.wealth().get(middle).amount().compareTo(wanted.amount()) >= 0).findFirst();
        first.ifPresentOrElse(year -> at.figures.add(0, Answer.Figure.of("middle-year", new Part.Day(at.today.plusYears(year.year())))),
                () -> at.note("not-within", new Part.Count(LONGEST)));
        int years = named.map(goal -> goal.months(at.today) / 12).orElse(query.period().map(period -> period.to().getYear() - at.today.getYear()).orElse(0));
        if (years >= 1 && years <= LONGEST) {
            Projection until = new Projection(projection.holdings(), projection.owed(), years,
                    List.of(new Projection.Flow(0, years, monthly)), false, true, Projection.Method.NORMAL, false, Optional.of(wanted));
            Quantity chance = Outlook.of(until, Assumptions.of(at.ground.settings()), 1, PATHS).chanceOf(wanted);
            at.figures.add(0, Answer.Figure.of("chance", new Part.Share(chance)));
            at.note("chance-years", new Part.Count(years));
        }
        at.note("chance-rests", new Part.Count(PATHS), Answers.amount(monthly));
        List<AssetId> out = Projection.leftOut(at.ground.exposures());
        if (!out.isEmpty()) {
            at.note("left-out", new Part.Count(out.size()), new Part.OfAsset(out.get(0)));
        }
    }

    private void health() {
        Health health = at.ground.health();
        if (!health.isKnown()) {
            at.note("no-score");
            return;
        }
        at.say("score", new Part.Number(Quantity.of(health.score()).dividedBy(Quantity.of(10))));
        at.say("grade", new Part.Text(health.grade().name()));
        List<Answer.Row> rows = new ArrayList<>();
        for (Health.Part part : Health.Part.values()) {
            boolean known = health.measure(part).isKnown();
            rows.add(Answer.Row.of("health." + part.code(), List.of(
                    known ? Answers.cell(new Part.Number(Quantity.of(health.points(part)).dividedBy(Quantity.of(10)))) : Optional.empty(),
                    Answers.cell(new Part.Number(Quantity.of(health.weight(part)).dividedBy(Quantity.of(10)))))));
        }
        at.tables.add(new Answer.Table("health", List.of("what", "points", "weight"), rows, false));
        at.note("health-more");
    }

}
