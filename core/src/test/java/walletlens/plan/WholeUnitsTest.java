package walletlens.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WholeUnitsTest {
    private static WholeUnits.Kind buy(double price, double wanted) {
        return new WholeUnits.Kind(price, wanted, 0, 1000);
    }

    private static double cost(List<WholeUnits.Kind> kinds, long[] units) {
        double off = 0;
        double rest = 0;
        for (int i = 0; i < units.length; i++) {
            WholeUnits.Kind kind = kinds.get(i);
            double worth = units[i] * kind.price();
            off += (worth - kind.wanted()) * (worth - kind.wanted());
            rest += kind.wanted() - worth;
        }
        return rest < -1e-6 ? Double.POSITIVE_INFINITY : off + rest * rest;
    }

    /** Every choice that the money allows. */
    private static double bruteForce(List<WholeUnits.Kind> kinds, long[] units, int at) {
        if (at == units.length) {
            return cost(kinds, units);
        }
        double best = Double.POSITIVE_INFINITY;
        double all = kinds.stream().mapToDouble(WholeUnits.Kind::wanted).sum();
        long top = (long) (all / kinds.get(at).price());
        for (long k = 0; k <= top; k++) {
            units[at] = k;
            best = Math.min(best, bruteForce(kinds, units, at + 1));
        }
        return best;
    }

    @Test
    void nothingIsSpentThatIsNotThere() {
        // 95 and 95 wanted, 100 each a unit: 190 buys one, not two.
        long[] units = WholeUnits.choose(List.of(buy(100, 95), buy(100, 95)), 0, 0);
        assertThat(units[0] + units[1]).isEqualTo(1);
    }

    @Property(tries = 150)
    void asGoodAsTryingEverything(@ForAll @Size(min = 1, max = 4) List<@IntRange(min = 7, max = 160) Integer> prices,
            @ForAll @IntRange(min = 1, max = 12) int scale) {
        List<WholeUnits.Kind> kinds = new ArrayList<>();
        for (int i = 0; i < prices.size(); i++) {
            kinds.add(buy(prices.get(i), scale * (3 + 5 * i % 11)));
        }
        double best = bruteForce(kinds, new long[kinds.size()], 0);
        assertThat(cost(kinds, WholeUnits.choose(kinds, 0, 0))).isLessThanOrEqualTo(best + 1e-6 * (1 + best));
    }

    @Test
    void manyKindsEndAndOverspendNothing() {
        List<WholeUnits.Kind> kinds = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            kinds.add(buy(11 + i * 7 % 90, 150 + i * 13 % 400));
        }
        long[] floors = new long[200];
        for (int i = 0; i < 200; i++) {
            floors[i] = (long) (kinds.get(i).wanted() / kinds.get(i).price());
        }
        assertThat(cost(kinds, WholeUnits.choose(kinds, 0, 0))).isLessThan(cost(kinds, floors) / 2);
    }
}
