package walletlens.market;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;

/** Which prices wait for the user, and which are taken though they could not be compared. */
class DoubtTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 18);

    private static Quote told(String asset, String amount, String currency) {
        return Quote.of(asset, amount, currency, "2026-05-18", "kraken");
    }

    private static String about(Quote fresh, Quote... known) {
        return Doubt.about(fresh, Asked.asset(fresh.asset().toString()), Quotes.of(known), TODAY)
                .map(doubt -> doubt.kind() + " after " + doubt.before().price() + (doubt.isHeld() ? "" : ", taken")).orElse("taken");
    }

    @Test
    void ten_times_and_a_tenth_are_a_jump_and_a_little_less_is_not() {
        Quote before = Quote.of("crypto:BTC", "80000", "USD", "2026-05-17", "kraken");
        assertEquals("JUMP after 80000 USD", about(told("crypto:BTC", "800000", "USD"), before));
        assertEquals("taken", about(told("crypto:BTC", "799999", "USD"), before));
        assertEquals("JUMP after 80000 USD", about(told("crypto:BTC", "8000", "USD"), before));
        assertEquals("taken", about(told("crypto:BTC", "8001", "USD"), before));
    }

    @Test
    void after_more_than_a_year_it_takes_a_thousand() {
        Quote before = Quote.of("crypto:BTC", "80", "USD", "2025-05-16", "manual");
        assertEquals("taken", about(told("crypto:BTC", "79999", "USD"), before));
        assertEquals("JUMP after 80 USD", about(told("crypto:BTC", "80000", "USD"), before));
    }

    @Test
    void in_another_currency_the_rate_decides() {
        Quote before = Quote.of("crypto:BTC", "60000", "EUR", "2026-05-17", "manual");
        Quote rate = Quote.of("cash:EUR", "1.25", "USD", "2026-05-15", "ecb");
        // 60,000 EUR x 1.25 = 75,000 USD; ten times that is 750,000 USD
        assertEquals("taken", about(told("crypto:BTC", "749999", "USD"), before, rate));
        assertEquals("JUMP after 60000 EUR", about(told("crypto:BTC", "750000", "USD"), before, rate));
    }

    @Test
    void without_a_rate_the_last_price_in_the_same_currency_decides() {
        Quote dollars = Quote.of("crypto:BTC", "80000", "USD", "2026-05-10", "kraken");
        Quote euros = Quote.of("crypto:BTC", "60000", "EUR", "2026-05-17", "manual");
        assertEquals("JUMP after 80000 USD", about(told("crypto:BTC", "800000", "USD"), dollars, euros));
        assertEquals("taken", about(told("crypto:BTC", "81000", "USD"), dollars, euros));
    }

    @Test
    void without_a_rate_and_without_such_a_price_it_is_taken_and_said_to_be_unchecked() {
        assertEquals("UNCHECKED after 60000 EUR, taken",
                about(told("crypto:BTC", "800000", "USD"), Quote.of("crypto:BTC", "60000", "EUR", "2026-05-17", "manual")));
    }

    @Test
    void a_first_price_of_a_share_in_a_currency_it_is_not_traded_in_is_asked_about() {
        assertEquals("CURRENCY after 200 EUR", about(told("stock:AAPL", "200", "EUR")));
        assertEquals("taken", about(told("stock:AAPL", "200", "USD")));
    }

    @Test
    void a_share_in_another_currency_than_before_is_asked_about_whether_a_rate_is_known_or_not() {
        Quote before = Quote.of("stock:AAPL", "200", "USD", "2026-05-17", "yahoo");
        assertEquals("CURRENCY after 200 USD", about(told("stock:AAPL", "160", "EUR"), before));
        assertEquals("CURRENCY after 200 USD", about(told("stock:AAPL", "160", "EUR"), before, Quote.of("cash:EUR", "1.25", "USD", "2026-05-15", "ecb")));
    }

    @Test
    void an_exchange_rate_that_jumps_is_held_back_too() {
        assertEquals("JUMP after 1.25 USD", about(told("cash:EUR", "125", "USD"), Quote.of("cash:EUR", "1.25", "USD", "2026-05-15", "ecb")));
    }
}
