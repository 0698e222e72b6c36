package walletlens.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import walletlens.money.Money;

/**
 * What is simulated of holdings: one kind for all of which the very same is assumed, each with its part of the whole.
 *
 * @param kinds the kinds; cash alone where nothing is held
 * @param weights of those, adding up to one
 */
record Mix(List<RiskClass> kinds, double[] weights) {
    static Mix of(Map<RiskClass, Money> holdings, Assumptions assumptions) {
        List<RiskClass> kinds = new ArrayList<>();
        List<Double> sums = new ArrayList<>();
        double whole = 0;
        for (Map.Entry<RiskClass, Money> each : holdings.entrySet()) {
            if (each.getValue().signum() > 0) {
                double worth = Elementary.of(each.getValue().amount());
                int like = like(kinds, each.getKey(), assumptions);
                if (like < 0) {
                    kinds.add(each.getKey());
                    sums.add(worth);
                } else {
                    sums.set(like, sums.get(like) + worth);
                }
                whole += worth;
            }
        }
        if (kinds.isEmpty()) {
            return new Mix(List.of(RiskClass.CASH), new double[] {1});
        }
        double[] weights = new double[kinds.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = sums.get(i) / whole;
        }
        return new Mix(List.copyOf(kinds), weights);
    }

    /** The place of a kind of which the very same is assumed, such as silver beside gold; -1 where there is none. */
    private static int like(List<RiskClass> kinds, RiskClass kind, Assumptions assumptions) {
        for (int i = 0; i < kinds.size(); i++) {
            Assumptions.Kind other = assumptions.of(kinds.get(i));
            if (other.series() == assumptions.of(kind).series() && other.growth() == assumptions.of(kind).growth()) {
                return i;
            }
        }
        return -1;
    }

    /** Paths of a course, to be drawn part by part. */
    Paths.Drawing drawing(Projection.Method method, Paths.Course course, Assumptions assumptions, long seed, int count) {
        return method == Projection.Method.HISTORY
                ? Paths.drawing(assumptions.past(kinds, weights), course, seed, count)
                : Paths.drawing(assumptions.model(kinds, weights), course, seed, count);
    }
}
