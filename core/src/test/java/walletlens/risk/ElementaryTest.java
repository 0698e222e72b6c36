package walletlens.risk;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import walletlens.money.Quantity;

class ElementaryTest {
    @Property
    void theExponentialIsThatOfMathToTheLastDigitOrTwo(@ForAll @DoubleRange(min = -600, max = 600) double x) {
        assertThat(Math.abs(Elementary.exp(x) / Math.exp(x) - 1)).isLessThan(5e-16);
    }

    @Property
    void theQuickExponentialIsNearEnough(@ForAll @DoubleRange(min = -1, max = 1) double x) {
        assertThat(Math.abs(Elementary.expNear(x) / Math.exp(x) - 1)).isLessThan(2e-12);
        assertThat(Math.abs(Elementary.expNear(5 * x) / Math.exp(5 * x) - 1)).isLessThan(2e-8);
    }

    @Property
    void theLogarithmUndoesTheExponential(@ForAll @DoubleRange(min = -300, max = 300) double x) {
        assertThat(Elementary.log(Elementary.exp(x))).isCloseTo(x, org.assertj.core.data.Offset.offset(2e-13));
        assertThat(Math.abs(Elementary.log(Math.abs(x) + 1e-3) - Math.log(Math.abs(x) + 1e-3))).isLessThan(1e-14);
    }

    @Test
    void decimalsBecomeDoublesByTheirFirstFifteenDigits() {
        assertThat(Elementary.of(Quantity.of("1234567.89"))).isEqualTo(1234567.89);
        assertThat(Elementary.of(Quantity.of("-0.05"))).isEqualTo(-0.05);
        assertThat(Elementary.of(Quantity.of("0.00"))).isZero();
        assertThat(Elementary.of(Quantity.of("3333333333333333333333"))).isCloseTo(3.333333333333333e21, org.assertj.core.data.Percentage.withPercentage(1e-12));
        assertThat(Elementary.of(Quantity.of("0.1").dividedBy(Quantity.of(3)))).isCloseTo(0.1 / 3, org.assertj.core.data.Percentage.withPercentage(1e-12));
    }

    @Test
    void doublesBecomeDecimalsHalvesUp() {
        assertThat(Elementary.quantity(1234.565, 2).toString()).isEqualTo("1234.57");
        assertThat(Elementary.quantity(-0.125, 2).toString()).isEqualTo("-0.13");
        assertThat(Elementary.quantity(Double.NaN, 2)).isEqualTo(Quantity.ZERO);
        // Too large for decimals beside it: those are dropped, not the number.
        assertThat(Elementary.quantity(4e16, 2).toString()).isEqualTo("40000000000000000");
        assertThat(Elementary.quantity(1e300, 2).toString()).isEqualTo("1000000000000000000");
    }
}
