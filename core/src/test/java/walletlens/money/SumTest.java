package walletlens.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SumTest {
    @Property void the_sum_is_that_of_adding_one_after_the_other(@ForAll("amounts") List<BigDecimal> amounts) {
        Sum sum = new Sum();
        Quantity oneByOne = Quantity.ZERO;
        for (BigDecimal each : amounts) {
            sum.add(Quantity.of(each));
            oneByOne = oneByOne.plus(Quantity.of(each));
        }
        assertThat(sum.total()).isEqualTo(oneByOne);
    }

    @Example void amounts_of_other_scales_come_together() {
        Sum sum = new Sum();
        List.of("0.1", "20", "-0.05", "1e2").forEach(each -> sum.add(Quantity.of(each)));
        // 0.1 + 20 - 0.05 + 100
        assertThat(sum.total()).isEqualTo(Quantity.of("120.05"));
    }

    @Provide Arbitrary<List<BigDecimal>> amounts() {
        Arbitrary<Integer> scales = Arbitraries.integers().between(-3, 70);
        return Combinators.combine(Arbitraries.longs(), scales).as((digits, scale) -> new BigDecimal(BigInteger.valueOf(digits), scale))
                .list().ofMaxSize(60);
    }
}
