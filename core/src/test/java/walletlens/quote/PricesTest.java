package walletlens.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import walletlens.asset.AssetId;

/** Prices in columns are the quotes they were made of, and lead to the same store as one after the other. */
class PricesTest {
    @Provide
    Arbitrary<Quote> quotes() {
        return Combinators.combine(
                Arbitraries.of("crypto:BTC", "stock:ABC", "cash:EUR", "cash:USD", "cash:ODD"),
                Arbitraries.of("1", "2.50", "2.5", "1234567890123456789012345678901234567890.123", "0", "-1"),
                Arbitraries.of("EUR", "USD", "CHF"),
                Arbitraries.of("2024-01-01", "2024-01-02", "2024-01-03T10:00", "2024-01-03T11:00+01:00", "2024-01-05", "2023-12-31"),
                Arbitraries.of("manual", "kraken", "a file")).as(Quote::of);
    }

    @Property
    void a_list_of_prices_is_the_list_of_its_quotes(@ForAll @Size(max = 30) List<@From("quotes") Quote> quotes) {
        Prices prices = Prices.of(quotes);
        assertThat(prices).isEqualTo(quotes);
        assertThat(List.copyOf(quotes)).isEqualTo(prices);
        assertThat(prices.hashCode()).isEqualTo(quotes.hashCode());
        for (int i = 0; i < quotes.size(); i++) {
            assertThat(prices.get(i).toString()).isEqualTo(quotes.get(i).toString());
        }
    }

    /** Whatever comes together, of whichever source: the last said of a day holds, as if each had been said by itself. */
    @Property
    void prices_that_come_together_equal_prices_that_come_one_by_one(@ForAll @Size(max = 6) List<@Size(max = 12) List<@From("quotes") Quote>> batches) {
        List<Prices> together = new ArrayList<>();
        Quotes single = Quotes.NONE;
        Quotes batchwise = Quotes.NONE;
        for (List<Quote> batch : batches) {
            together.add(Prices.of(batch));
            batchwise = batchwise.with(batch);
            for (Quote quote : batch) {
                single = single.with(quote);
            }
        }
        for (Quotes other : List.of(Quotes.NONE.withAll(together), batchwise)) {
            LocalDate last = LocalDate.of(2030, 1, 1);
            assertThat(other.sameUntil(last, single) && single.sameUntil(last, other)).isTrue();
            assertThat(other.assets()).isEqualTo(single.assets());
            assertThat(other.size()).isEqualTo(single.size());
            for (AssetId asset : single.assets()) {
                assertThat(other.series(asset).toString()).isEqualTo(single.series(asset).toString());
            }
        }
    }

    @Test
    void a_place_outside_is_none() {
        Prices one = Prices.of(List.of(Quote.of("crypto:BTC", "1", "EUR", "2024-01-01", "manual")));
        assertThatThrownBy(() -> one.get(1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> one.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(Prices.NONE).isEmpty();
    }
}
