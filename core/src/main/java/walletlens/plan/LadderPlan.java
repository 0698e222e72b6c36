package walletlens.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.lots.Disposal;
import walletlens.lots.Term;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.money.Rates.Rate;
import walletlens.value.Position;
import walletlens.value.Valuation;

/**
 * A ladder held against a valuation: how near each step is, what it would bring, which lots it would use and what gain that
 * would realize, the open steps one after the other from the lowest price up, all on the day of the valuation. Holding
 * periods are those of that day: a step reached later may find the same lots held for long.
 *
 * @param ladder the plan
 * @param price what one unit is worth now, in the currency it is quoted in; empty where that is not known
 * @param steps the steps by price; those done keep their place
 * @param remaining what is held and planned for no open step
 */
public record LadderPlan(Ladder ladder, Optional<Price> price, List<Step> steps, Quantity remaining) {
    /** Copies the list. */
    public LadderPlan {
        steps = List.copyOf(steps);
    }

    /**
     * A step and what it means. Money is in the currency of the valuation.
     *
     * @param at its place among the ladder's rungs
     * @param rung the step as it was planned
     * @param price at which it is reached; empty where that rests on an unknown cost
     * @param state how far it is
     * @param progress the price of today as a part of the step's, as a fraction; empty where either is not known
     * @param quantity how much it sells, at most what is still held when its turn comes
     * @param proceeds what that brings at the step's price, after fees; empty where there is no price or rate
     * @param fee the fee taken from that
     * @param disposals the lots it would use
     */
    public record Step(int at, Rung rung, Optional<Price> price, State state, Optional<Quantity> progress,
            Quantity quantity, Optional<Money> proceeds, Optional<Money> fee, List<Disposal> disposals) {
        /** Copies the list. */
        public Step {
            disposals = List.copyOf(disposals);
        }

        /** The gain it would realize; empty where a cost is not known. */
        public Optional<Money> gain() {
            return Trade.gain(disposals);
        }

        /** The part of the gain from lots held for long, or not. */
        public Optional<Money> gain(Term term) {
            List<Disposal> some = disposals.stream().filter(each -> each.term() == term).toList();
            return some.isEmpty() ? gain().map(gain -> Money.zero(gain.currency())) : Trade.gain(some);
        }
    }

    /** How far a step is. */
    public enum State {
        /** Its price has not been reached. */
        WAITING("waiting"),
        /** Its price is reached and it has not been carried out. */
        REACHED("reached"),
        /** An entry carried it out. */
        DONE("done");

        private final String code;

        State(String code) {
            this.code = code;
        }

        /** The name in files. */
        public String code() {
            return code;
        }
    }

    private record Sale(String account, Quantity quantity) {
    }

    /** A ladder on the day of a valuation. */
    public static LadderPlan of(Valuation valuation, Ladder ladder) {
        Optional<Price> now = valuation.position(ladder.asset()).flatMap(Position::price);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < ladder.rungs().size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing((Integer at) -> ladder.rungs().get(at).trigger().price(ladder.cost())
                .map(Price::amount).orElse(Quantity.ZERO)));
        List<Position> held = held(valuation, ladder.asset());
        Trial trial = new Trial(valuation);
        List<Integer> sales = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        Quantity sold = Quantity.ZERO;
        for (int at : order) {
            Rung rung = ladder.rungs().get(at);
            Optional<Price> price = rung.trigger().price(ladder.cost());
            List<Sale> parts = rung.done().isEmpty() ? sales(held, sold, rung.size().of(ladder.original())) : List.of();
            Quantity quantity = Quantity.ZERO;
            Optional<Rate> rate = price.flatMap(each -> valuation.quotes().rate(each.currency(), valuation.currency(), valuation.day()));
            for (Sale part : parts) {
                quantity = quantity.plus(part.quantity);
                if (rate.isPresent()) {
                    Money gross = gross(price.get(), part.quantity, rate.get(), valuation);
                    trial.sell(ladder.asset(), part.account, part.quantity, gross, ladder.feeOn(gross), List.of());
                    sales.add(steps.size());
                }
            }
            sold = sold.plus(quantity);
            Quantity sells = quantity;
            Optional<Money> gross = rate.map(each -> gross(price.get(), sells, each, valuation));
            steps.add(new Step(at, rung, price, state(rung, price, now, valuation), progress(price, now, valuation), quantity,
                    gross.map(money -> money.minus(ladder.feeOn(money))), gross.map(ladder::feeOn), List.of()));
        }
        Quantity all = held.stream().map(Position::quantity).reduce(Quantity.ZERO, Quantity::plus);
        return new LadderPlan(ladder, now, withLots(steps, sales, trial.disposals()), all.minus(sold));
    }

    /** Where the asset lies, the largest holding first. */
    private static List<Position> held(Valuation valuation, AssetId asset) {
        List<Position> held = new ArrayList<>();
        for (Position position : valuation.inAccounts()) {
            if (position.asset().equals(asset) && position.quantity().isPositive()) {
                held.add(position);
            }
        }
        held.sort(Comparator.comparing(Position::quantity).reversed());
        return held;
    }

    /** Takes a quantity from the accounts in turn, after what earlier steps took. */
    private static List<Sale> sales(List<Position> held, Quantity before, Quantity wanted) {
        List<Sale> sales = new ArrayList<>();
        Quantity skip = before;
        Quantity left = wanted;
        for (Position position : held) {
            Quantity skipped = skip.min(position.quantity());
            skip = skip.minus(skipped);
            Quantity taken = position.quantity().minus(skipped).min(left);
            if (taken.isPositive()) {
                sales.add(new Sale(position.account(), taken));
                left = left.minus(taken);
            }
        }
        return sales;
    }

    private static List<Step> withLots(List<Step> steps, List<Integer> owners, List<List<Disposal>> disposals) {
        List<Step> full = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            List<Disposal> own = new ArrayList<>();
            for (int j = 0; j < disposals.size(); j++) {
                if (owners.get(j) == i) {
                    own.addAll(disposals.get(j));
                }
            }
            Step step = steps.get(i);
            full.add(new Step(step.at, step.rung, step.price, step.state, step.progress, step.quantity, step.proceeds,
                    step.fee, own));
        }
        return full;
    }

    private static Money gross(Price price, Quantity quantity, Rate rate, Valuation valuation) {
        return Money.of(price.amount().times(quantity).times(rate.factor()), valuation.currency());
    }

    private static State state(Rung rung, Optional<Price> price, Optional<Price> now, Valuation valuation) {
        if (!rung.done().isEmpty()) {
            return State.DONE;
        }
        Optional<Quantity> progress = progress(price, now, valuation);
        return progress.isPresent() && progress.get().compareTo(Quantity.ONE) >= 0 ? State.REACHED : State.WAITING;
    }

    private static Optional<Quantity> progress(Optional<Price> price, Optional<Price> now, Valuation valuation) {
        if (price.isEmpty() || now.isEmpty() || !price.get().amount().isPositive()) {
            return Optional.empty();
        }
        Optional<Quantity> comparable = valuation.quotes()
                .rate(now.get().currency(), price.get().currency(), valuation.day())
                .map(rate -> now.get().amount().times(rate.factor()));
        return comparable.map(each -> each.dividedBy(price.get().amount()));
    }

    /** What all open steps bring together, after fees; empty where one is not known. */
    public Optional<Money> proceeds() {
        Optional<Money> sum = Optional.empty();
        for (Step step : steps) {
            if (step.state != State.DONE) {
                if (step.proceeds.isEmpty()) {
                    return Optional.empty();
                }
                sum = Optional.of(sum.map(step.proceeds.get()::plus).orElse(step.proceeds.get()));
            }
        }
        return sum;
    }

    /** The gain all open steps would realize; empty where a cost is not known. */
    public Optional<Money> gain() {
        List<Disposal> all = new ArrayList<>();
        steps.forEach(step -> all.addAll(step.disposals));
        return Trade.gain(all);
    }

    /** What one unit brings on average over the open steps, after fees. */
    public Optional<Price> averageExit() {
        Quantity units = Quantity.ZERO;
        for (Step step : steps) {
            units = units.plus(step.quantity);
        }
        Quantity sold = units;
        return sold.isZero() ? Optional.empty() : proceeds().map(money -> Price.per(money, sold));
    }
}
