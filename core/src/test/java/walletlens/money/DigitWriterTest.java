package walletlens.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The quick writer writes what the slow one does, digit for digit. */
class DigitWriterTest {
    private final DigitWriter writer = new DigitWriter();

    @Property(tries = 20_000) void every_number_is_written_as_the_jdk_writes_it(@ForAll("numbers") BigDecimal number) {
        assertThat(plain(number)).isEqualTo(number.toPlainString());
    }

    @Property(tries = 20_000) void zeros_at_the_end_of_decimals_are_left_out_as_stripping_leaves_them_out(
            @ForAll("numbers") BigDecimal number) {
        assertThat(stripped(number)).isEqualTo(Quantity.of(number).stripped().toString());
    }

    @Example void zeros_are_kept_or_left_out_and_those_before_the_point_stay() {
        assertThat(plain(new BigDecimal("2.50"))).isEqualTo("2.50");
        assertThat(stripped(new BigDecimal("2.50"))).isEqualTo("2.5");
        assertThat(stripped(new BigDecimal("-100.00"))).isEqualTo("-100");
        assertThat(stripped(new BigDecimal("0.000"))).isEqualTo("0");
        assertThat(plain(new BigDecimal("-0.001"))).isEqualTo("-0.001");
        assertThat(plain(new BigDecimal("1e3"))).isEqualTo("1000");
    }

    @Example void numbers_at_the_edges_of_words_and_of_nine_digits_are_written() {
        for (int bits : new int[] {31, 32, 62, 63, 64, 95, 96, 125, 126, 127, 128, 200}) {
            BigInteger power = BigInteger.TWO.pow(bits);
            for (BigInteger each : new BigInteger[] {power, power.subtract(BigInteger.ONE), power.negate()}) {
                assertThat(plain(new BigDecimal(each, 7))).isEqualTo(new BigDecimal(each, 7).toPlainString());
            }
        }
        for (int digits = 1; digits < 40; digits++) {
            BigInteger ten = BigInteger.TEN.pow(digits);
            assertThat(plain(new BigDecimal(ten))).isEqualTo(ten.toString());
            assertThat(plain(new BigDecimal(ten.subtract(BigInteger.ONE), 2 * digits)))
                    .isEqualTo(new BigDecimal(ten.subtract(BigInteger.ONE), 2 * digits).toPlainString());
        }
    }

    @Provide Arbitrary<BigDecimal> numbers() {
        Arbitrary<BigInteger> digits = Arbitraries.oneOf(
                Arbitraries.bigIntegers().between(BigInteger.TEN.pow(42).negate(), BigInteger.TEN.pow(42)),
                Arbitraries.longs().map(BigInteger::valueOf),
                Arbitraries.integers().between(-99, 99).map(BigInteger::valueOf));
        Arbitrary<Integer> zeros = Arbitraries.integers().between(0, 12);
        Arbitrary<Integer> scales = Arbitraries.integers().between(-6, 120);
        return Combinators.combine(digits, zeros, scales).as((number, tens, scale) ->
                new BigDecimal(number.multiply(BigInteger.TEN.pow(tens)), scale));
    }

    private String plain(BigDecimal number) {
        StringBuilder text = new StringBuilder();
        writer.plain(Quantity.of(number), text);
        return text.toString();
    }

    private String stripped(BigDecimal number) {
        StringBuilder text = new StringBuilder("1");
        writer.stripped(Quantity.of(number), text);
        return text.substring(1);
    }
}
