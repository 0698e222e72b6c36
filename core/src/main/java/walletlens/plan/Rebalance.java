package walletlens.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.lots.Disposal;
import walletlens.lots.Term;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.problem.Outcome;
import walletlens.problem.Problem;
import walletlens.value.Valuation;

/**
 * The trades that bring what is owned to its targets, with what stands before and after, and what the sales would realize.
 *
 * <p>With new money only, and with withdrawals, the answer is exact: of all ways that sell nothing (buy nothing) it is the
 * one nearest to the targets, by water filling ({@link Fill}). With sales, what lies outside its band is brought to its
 * target; the money for that, or from it, moves what lies inside nearer to its own, and nothing away from it.
 *
 * @param rules what was asked
 * @param lines each target, before and after
 * @param trades what would be done, sales first
 * @param needed whether anything lies outside its band
 * @param whole the worth of everything the targets cover, before; in the currency of the valuation like all money here
 * @param left what of the money is not spent; below zero where more would be needed
 * @param outside what is owned and named by no target
 * @param unpriced what has no price, and so no weight
 */
public record Rebalance(
        RebalanceRules rules,
        List<Line> lines,
        List<Trade> trades,
        boolean needed,
        Money whole,
        Money left,
        List<AssetId> outside,
        List<AssetId> unpriced) {
    /** Copies the lists. */
    public Rebalance {
        lines = List.copyOf(lines);
        trades = List.copyOf(trades);
        outside = List.copyOf(outside);
        unpriced = List.copyOf(unpriced);
    }

    /**
     * One target.
     *
     * @param key a class's code or an asset's id
     * @param target its part of the whole
     * @param before its worth
     * @param after its worth after the trades
     * @param weightBefore its part of the whole before
     * @param weightAfter its part of the whole after the money has come or gone
     * @param within whether it lay inside its band, before the money comes or goes
     */
    public record Line(String key, Quantity target, Money before, Money after, Quantity weightBefore,
            Quantity weightAfter, boolean within) {
    }

    /**
     * Works a plan out.
     *
     * @return the plan; a failure whose problems say what keeps the targets from being a plan, or why there is nothing to weigh
     */
    public static Outcome<Rebalance> of(Valuation valuation, RebalanceRules rules) {
        List<Problem> faults = Target.faults(rules.targets()).stream().map(Problem::of).toList();
        if (!faults.isEmpty()) {
            return Outcome.failed(faults);
        }
        if (!rules.money().currency().equals(valuation.currency())) {
            return Outcome.failed(Problem.of("The money of a plan is in " + valuation.currency() + "."));
        }
        Portfolio portfolio = Portfolio.of(valuation, rules);
        if (!portfolio.after().isPositive()) {
            return Outcome.failed(Problem.of("Nothing the targets name is owned, and no money comes in."));
        }
        return Outcome.of(new Rebalancer(valuation, rules, portfolio).plan());
    }

    /** All fees. */
    public Money fees() {
        Money sum = Money.zero(whole.currency());
        for (Trade trade : trades) {
            sum = sum.plus(trade.fee());
        }
        return sum;
    }

    /** The gain the sales would realize, of lots held for long or not; empty where a cost is not known. */
    public Optional<Money> gain(Term term) {
        Money sum = Money.zero(whole.currency());
        for (Trade trade : trades) {
            for (Disposal disposal : trade.disposals()) {
                if (disposal.gain().isEmpty()) {
                    return Optional.empty();
                }
                sum = disposal.term() == term ? sum.plus(disposal.gain().get()) : sum;
            }
        }
        return Optional.of(sum);
    }

    /** The root of the mean squared distance of the weights from their targets, before or after; for comparing plans. */
    public double distance(boolean afterwards) {
        double sum = 0;
        for (Line line : lines) {
            Quantity weight = afterwards ? line.weightAfter : line.weightBefore;
            double off = weight.minus(line.target).value().doubleValue();
            sum += off * off;
        }
        return lines.isEmpty() ? 0 : Math.sqrt(sum / lines.size());
    }
}
