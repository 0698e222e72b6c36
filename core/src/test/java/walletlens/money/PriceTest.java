package walletlens.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class PriceTest {
    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }

    @Test
    void what_three_units_cost_together_they_are_worth_together() {
        Price price = Price.per(euros("100"), Quantity.of("3"));

        assertThat(price.amount()).isEqualTo(Quantity.of("33.33333333333333333333333333333333"));
        assertThat(price.times(Quantity.of("3"))).isEqualTo(euros("100"));
        assertThat(price.times(Quantity.of("1.5"))).isEqualTo(euros("50"));
    }

    @Test
    void a_price_divided_by_a_split_is_worth_as_much_as_before_it() {
        Price before = Price.of("400", "EUR");
        Price after = before.split(Quantity.of("7"), Quantity.of("3"));

        // 3 shares at 400 became 7.
        assertThat(after.times(Quantity.of("7"))).isEqualTo(before.times(Quantity.of("3"))).isEqualTo(euros("1200"));
        assertThat(after.split(Quantity.of("3"), Quantity.of("7"))).isEqualTo(before);
    }

    @Test
    void equal_prices_are_equal_however_they_were_told() {
        assertThat(Price.per(euros("100"), Quantity.of("4"))).isEqualTo(Price.of("25", "EUR")).hasSameHashCodeAs(Price.of("25", "EUR"));
        assertThat(Price.of("400", "EUR").split(Quantity.of("4"), Quantity.ONE)).isEqualTo(Price.of("100", "EUR"));
        assertThat(Price.per(euros("100"), Quantity.of("3"))).isNotEqualTo(Price.per(euros("50"), Quantity.of("3")));
        assertThat(Price.of("25.00", "EUR")).hasToString("25.00 EUR");
    }

    @Property
    void what_was_paid_for_a_quantity_is_what_it_is_worth(@ForAll @BigRange(min = "0.01", max = "1000000") @Scale(2) BigDecimal paid,
            @ForAll @BigRange(min = "0.00000001", max = "100000") @Scale(8) BigDecimal quantity, @ForAll @IntRange(min = 1, max = 20) int to,
            @ForAll @IntRange(min = 1, max = 20) int from) {
        Price price = Price.per(Money.of(Quantity.of(paid), Currency.EUR), Quantity.of(quantity));

        assertThat(price.times(Quantity.of(quantity)).amount().value()).isEqualByComparingTo(paid);
        // After a split the quantity is to/from of what it was; multiplied by from, so that it can be told exactly.
        Price split = price.split(Quantity.of(to), Quantity.of(from));
        Quantity many = Quantity.of(quantity.multiply(BigDecimal.valueOf(to)));
        assertThat(split.times(many).amount().value()).isEqualByComparingTo(paid.multiply(BigDecimal.valueOf(from)));
    }
}
