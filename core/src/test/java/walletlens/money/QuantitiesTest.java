package walletlens.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** A column of numbers gives back what was put into it, digit by digit. */
class QuantitiesTest {
    private static Quantities column(List<Quantity> numbers) {
        Quantities column = new Quantities(0);
        numbers.forEach(column::add);
        return column;
    }

    @Provide
    Arbitrary<Quantity> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.bigIntegers().map(digits -> Quantity.of(new BigDecimal(digits, 4))),
                Arbitraries.longs().map(digits -> Quantity.of(new BigDecimal(java.math.BigInteger.valueOf(digits), 18))),
                Arbitraries.integers().between(-130, 400).map(scale -> Quantity.of(new BigDecimal(java.math.BigInteger.TEN, scale))),
                Arbitraries.of("0", "0.00", "-0.0", "999999999999999999", "-999999999999999999", "1000000000000000000", "0.000000000000000001",
                        "1234567890123456789012345678901234567890.123").map(Quantity::of));
    }

    @Property
    void every_number_comes_back_as_it_was(@ForAll @Size(max = 40) List<@net.jqwik.api.From("numbers") Quantity> numbers) {
        Quantities column = column(numbers);
        assertThat(column.size()).isEqualTo(numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(column.get(i).value()).isEqualTo(numbers.get(i).value());
            assertThat(column.signum(i)).isEqualTo(numbers.get(i).signum());
        }
    }

    @Property
    void numbers_are_the_same_where_their_digits_are(@ForAll("numbers") Quantity one, @ForAll("numbers") Quantity other) {
        Quantities column = column(List.of(one, other));
        assertThat(column.isSame(0, column, 1)).isEqualTo(one.value().equals(other.value()));
        assertThat(column.isSame(0, column(List.of(one)), 0)).isTrue();
    }

    @Property
    void a_copied_column_is_the_same(@ForAll @Size(max = 20) List<@net.jqwik.api.From("numbers") Quantity> first,
            @ForAll @Size(max = 20) List<@net.jqwik.api.From("numbers") Quantity> second) {
        Quantities together = column(first);
        Quantities more = column(second);
        together.addAll(more, 0, more.size());
        Quantities single = column(first);
        for (int i = 0; i < more.size(); i++) {
            single.add(more, i);
        }
        for (int i = 0; i < together.size(); i++) {
            Quantity expected = i < first.size() ? first.get(i) : second.get(i - first.size());
            assertThat(together.get(i).value()).isEqualTo(expected.value());
            assertThat(single.get(i).value()).isEqualTo(expected.value());
        }
    }

    @Test
    void what_was_taken_away_leaves_nothing_behind() {
        Quantities column = column(List.of(Quantity.ONE, Quantity.of("1234567890123456789012345678901234567890")));
        column.removeLast();
        column.add(5, 1);
        assertThat(column.size()).isEqualTo(2);
        assertThat(column.get(1).toString()).isEqualTo("0.5");
    }
}
