package walletlens.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The quick division gives what the slow one does, digits and decimals alike. */
class DivisionTest {
    @Property(tries = 20_000) void any_two_numbers_are_divided_as_the_jdk_divides_them(
            @ForAll("numbers") BigDecimal dividend, @ForAll("divisors") BigDecimal divisor) {
        assertThat(Division.of(dividend, divisor)).isEqualTo(dividend.divide(divisor, Quantity.DIVISION));
    }

    @Property(tries = 20_000) void what_was_multiplied_is_divided_as_the_jdk_divides_it(
            @ForAll("numbers") BigDecimal factor, @ForAll("divisors") BigDecimal divisor) {
        BigDecimal product = factor.multiply(divisor);
        assertThat(Division.of(product, divisor)).isEqualTo(product.divide(divisor, Quantity.DIVISION));
    }

    @Property(tries = 20_000) void twos_and_fives_below_the_line_end_as_the_jdk_ends_them(
            @ForAll("numbers") BigDecimal dividend, @ForAll("roots") BigDecimal divisor) {
        assertThat(Division.of(dividend, divisor)).isEqualTo(dividend.divide(divisor, Quantity.DIVISION));
    }

    @Example void a_price_out_of_a_total_keeps_its_decimals() {
        assertThat(Division.of(new BigDecimal("11404.32"), new BigDecimal("48"))).hasToString("237.59");
        assertThat(Division.of(new BigDecimal("1.00"), new BigDecimal("8"))).hasToString("0.125");
        assertThat(Division.of(new BigDecimal("100.00"), new BigDecimal("-0.50"))).hasToString("-200");
        assertThat(Division.of(new BigDecimal("0.000"), new BigDecimal("7"))).hasToString("0.000");
        assertThat(Division.of(new BigDecimal("100"), new BigDecimal("3"))).hasToString("33.33333333333333333333333333333333");
    }

    @Example void nothing_is_divided_by_nothing() {
        assertThatThrownBy(() -> Division.of(BigDecimal.ONE, new BigDecimal("0.00"))).isInstanceOf(ArithmeticException.class);
    }

    @Provide Arbitrary<BigDecimal> numbers() {
        Arbitrary<BigInteger> small = Arbitraries.bigIntegers().between(BigInteger.valueOf(-1000), BigInteger.valueOf(1000));
        Arbitrary<BigInteger> longs = Arbitraries.bigIntegers().between(
                BigInteger.TEN.pow(20).negate(), BigInteger.TEN.pow(20));
        Arbitrary<BigInteger> round = Combinators.combine(small, Arbitraries.integers().between(0, 17))
                .as((number, zeros) -> number.multiply(BigInteger.TEN.pow(zeros)));
        return Combinators.combine(Arbitraries.oneOf(small, longs, round), Arbitraries.integers().between(-6, 24))
                .as(BigDecimal::new);
    }

    @Provide Arbitrary<BigDecimal> divisors() {
        return numbers().filter(number -> number.signum() != 0);
    }

    @Provide Arbitrary<BigDecimal> roots() {
        return Combinators.combine(Arbitraries.integers().between(0, 59), Arbitraries.integers().between(0, 25),
                Arbitraries.integers().between(1, 9), Arbitraries.integers().between(0, 8), Arbitraries.of(1, -1)).as(
                        (twos, fives, rest, scale, sign) -> new BigDecimal(BigInteger.TWO.pow(twos)
                                .multiply(BigInteger.valueOf(5).pow(fives)).multiply(BigInteger.valueOf((long) rest * sign)), scale));
    }
}
