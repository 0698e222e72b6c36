package walletlens.plan;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import walletlens.money.Quantity;

/**
 * Water filling: the amounts {@code x} nearest to what is wanted that keep their bounds and add up to a given sum,
 * {@code min Σ(x−d)²} under {@code low ≤ x ≤ high, Σx = sum}.
 *
 * <p>The answer is {@code x = d − λ} cut off at its bounds, with one λ for all (the multiplier of the sum in the
 * Karush-Kuhn-Tucker conditions). The sum of the cut-off amounts falls as λ grows, in straight pieces between the values of λ
 * at which an amount meets a bound; the piece that holds the sum is found by sorting, and λ on it by one division.
 */
final class Fill {
    private static final MathContext DIVISION = Quantity.DIVISION;

    private Fill() {
    }

    /**
     * One amount to be found.
     *
     * @param wanted what it would be, were there no sum to keep
     * @param low the least it may be
     * @param high the most it may be; null for no bound
     */
    record Part(BigDecimal wanted, BigDecimal low, BigDecimal high) {
        BigDecimal at(BigDecimal level) {
            BigDecimal free = wanted.subtract(level);
            BigDecimal floored = free.compareTo(low) < 0 ? low : free;
            return high != null && floored.compareTo(high) > 0 ? high : floored;
        }
    }

    /**
     * The amounts, in the order of the parts. Where the bounds do not allow the sum, every amount stands at the bound nearest
     * to it, and they add up to less (or more) than was asked: the caller sees by how much.
     */
    static List<BigDecimal> solve(List<Part> parts, BigDecimal sum) {
        List<BigDecimal> levels = new ArrayList<>();
        for (Part part : parts) {
            levels.add(part.wanted.subtract(part.low));
            if (part.high != null) {
                levels.add(part.wanted.subtract(part.high));
            }
        }
        levels.sort(BigDecimal::compareTo);
        if (levels.isEmpty()) {
            return List.of();
        }
        return at(parts, level(parts, levels, sum));
    }

    private static BigDecimal level(List<Part> parts, List<BigDecimal> levels, BigDecimal sum) {
        // The last level at which the amounts still reach the sum, by halving; -1 where they do not reach it at any.
        int low = -1;
        int high = levels.size();
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (sum(parts, levels.get(middle)).compareTo(sum) >= 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        if (low < 0) {
            return below(parts, levels.get(0), sum);
        }
        BigDecimal from = levels.get(low);
        long moving = moving(parts, from);
        return moving == 0 ? from
                : from.add(sum(parts, from).subtract(sum).divide(BigDecimal.valueOf(moving), DIVISION));
    }

    /** Below the first level only amounts without an upper bound move. */
    private static BigDecimal below(List<Part> parts, BigDecimal first, BigDecimal sum) {
        long open = 0;
        for (Part part : parts) {
            open += part.high == null ? 1 : 0;
        }
        return open == 0 ? first
                : first.subtract(sum.subtract(sum(parts, first)).divide(BigDecimal.valueOf(open), DIVISION));
    }

    /** How many amounts fall as the level rises above the given one. */
    private static long moving(List<Part> parts, BigDecimal level) {
        long moving = 0;
        for (Part part : parts) {
            BigDecimal free = part.wanted.subtract(level);
            boolean aboveLow = free.compareTo(part.low) > 0;
            boolean withinHigh = part.high == null || free.compareTo(part.high) <= 0;
            moving += aboveLow && withinHigh ? 1 : 0;
        }
        return moving;
    }

    private static BigDecimal sum(List<Part> parts, BigDecimal level) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Part part : parts) {
            sum = sum.add(part.at(level));
        }
        return sum;
    }

    private static List<BigDecimal> at(List<Part> parts, BigDecimal level) {
        List<BigDecimal> amounts = new ArrayList<>(parts.size());
        for (Part part : parts) {
            amounts.add(part.at(level));
        }
        return amounts;
    }
}
