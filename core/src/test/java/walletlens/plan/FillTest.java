package walletlens.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FillTest {
    private static Fill.Part part(String wanted, String low, String high) {
        return new Fill.Part(new BigDecimal(wanted), new BigDecimal(low), high == null ? null : new BigDecimal(high));
    }

    @Test
    void moneyGoesWhereMostIsMissingUntilAllMissTheSame() {
        // Missing 300, 200 and -100; 250 to spend. λ = (300 + 200 − 250) / 2 = 125: 175 and 75, the third gets nothing.
        assertThat(Fill.solve(List.of(part("300", "0", null), part("200", "0", null), part("-100", "0", null)),
                new BigDecimal("250"))).usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("175"), new BigDecimal("75"), BigDecimal.ZERO);
    }

    @Test
    void moreThanIsMissingIsSpreadEvenly() {
        // Missing 100 and 0; 300 to spend: 200 too much, 100 each.
        assertThat(Fill.solve(List.of(part("100", "0", null), part("0", "0", null)), new BigDecimal("300")))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("200"), new BigDecimal("100"));
    }

    @Test
    void aWithdrawalMirrorsIt() {
        // Too much by 300 and 100; 200 to take: λ leaves 100 too much in the first.
        assertThat(Fill.solve(List.of(part("-300", "-1000", "0"), part("-100", "-1000", "0")), new BigDecimal("-200")))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("-200"), BigDecimal.ZERO);
    }

    @Test
    void whatCannotBeReachedStandsAtTheBounds() {
        assertThat(Fill.solve(List.of(part("-300", "-50", "0"), part("0", "-20", "0")), new BigDecimal("-200")))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("-50"), new BigDecimal("-20"));
    }

    /** The sum is kept, and no small shift between two amounts comes nearer to what is wanted. */
    @Property(tries = 400)
    void noShiftBetweenTwoAmountsIsBetter(
            @ForAll @Size(min = 2, max = 7) List<@IntRange(min = -500, max = 500) Integer> wanted,
            @ForAll @IntRange(min = 0, max = 900) int sum) {
        List<Fill.Part> parts = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            parts.add(part(String.valueOf(wanted.get(i)), String.valueOf(-60 * (i % 3)), i % 4 == 3 ? "80" : null));
        }
        List<BigDecimal> found = Fill.solve(parts, BigDecimal.valueOf(sum));

        assertThat(found.stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue()).isCloseTo(sum, within(1e-20));
        for (int i = 0; i < found.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                double up = found.get(i).doubleValue() + 0.01;
                double down = found.get(j).doubleValue() - 0.01;
                BigDecimal high = parts.get(i).high();
                if (i != j && down >= parts.get(j).low().doubleValue() && (high == null || up <= high.doubleValue())) {
                    double before = square(found.get(i).doubleValue() - wanted.get(i))
                            + square(found.get(j).doubleValue() - wanted.get(j));
                    assertThat(square(up - wanted.get(i)) + square(down - wanted.get(j))).isGreaterThanOrEqualTo(before - 1e-6);
                }
            }
        }
    }

    private static double square(double x) {
        return x * x;
    }
}
