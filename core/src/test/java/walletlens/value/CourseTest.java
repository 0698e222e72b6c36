package walletlens.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;

class CourseTest {
    private static final Entry DEPOSIT =
            Entry.of(EntryKind.DEPOSIT, "2024-01-02", "Broker").id("1").in("1000", "EUR").entry();
    private static final Entry BUY =
            Entry.of(EntryKind.BUY, "2024-01-03", "Broker").id("2").in("10", "stock:ABC").out("400", "EUR").entry();

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    /** Every evening from one day to another. */
    private static Course daily(List<Entry> entries, Quotes quotes, String from, String to) {
        Ledger ledger = Ledger.of(entries, List.of());
        return Course.daily(ledger, Quotes.fromEntries(ledger).with(quotes), Currency.EUR, Subset.ALL, day(from).plusDays(1), day(to));
    }

    private static List<Money> worths(Course course) {
        return IntStream.range(0, course.size()).mapToObj(course::value).toList();
    }

    @Test
    void eachDayShowsWhatWasKnownThen() {
        Quotes quotes = Quotes.of(Quote.of("stock:ABC", "50", "EUR", "2024-01-05", "manual"));
        Course course = daily(List.of(DEPOSIT, BUY), quotes, "2024-01-01", "2024-01-05");

        // Nothing; 1,000; 600 + 10 x 40 as bought; the same; 600 + 10 x 50.
        assertThat(worths(course)).containsExactly(eur("0"), eur("1000"), eur("1000"), eur("1000"), eur("1100"));
        assertThat(IntStream.range(0, course.size()).mapToObj(course::moved))
                .containsExactly(eur("0"), eur("1000"), eur("0"), eur("0"), eur("0"));
        assertThat(course.parts()).extracting(Course.Part::asset, Course.Part::end).containsExactlyInAnyOrder(
                tuple(AssetId.parse("stock:ABC").orElseThrow(), eur("500")), tuple(AssetId.cash(Currency.EUR), eur("600")));
    }

    @Test
    void thePastDoesNotChangeWhenANewerPriceArrives() {
        Quotes old = Quotes.of(Quote.of("stock:ABC", "50", "EUR", "2024-01-05", "manual"));
        Quotes more = old.with(Quote.of("stock:ABC", "90", "EUR", "2024-01-07", "manual"));

        assertThat(worths(daily(List.of(DEPOSIT, BUY), more, "2024-01-01", "2024-01-06")))
                .isEqualTo(worths(daily(List.of(DEPOSIT, BUY), old, "2024-01-01", "2024-01-06")));
    }

    @Test
    void aSplitChangesNoWorthBetweenTwoPrices() {
        Entry split = Entry.of(EntryKind.SPLIT, "2024-01-05", "Broker").id("3").about("stock:ABC")
                .ratio(Entry.Ratio.parse("4:1").orElseThrow()).entry();

        assertThat(worths(daily(List.of(DEPOSIT, BUY, split), Quotes.NONE, "2024-01-04", "2024-01-06"))).containsExactly(eur("1000"), eur("1000"), eur("1000"));
    }

    @Test
    void whatHasNoPriceIsNamedOnceWithItsFirstDay() {
        Entry gift = Entry.of(EntryKind.GIFT_IN, "2024-01-03", "Broker").id("3").in("1", "crypto:XYZ").entry();
        Course course = daily(List.of(DEPOSIT, gift), Quotes.NONE, "2024-01-02", "2024-01-05");

        assertThat(IntStream.range(0, course.size()).mapToObj(course::priced)).containsExactly(true, false, false, false);
        assertThat(course.gaps()).extracting(Gap::day).containsOnly(day("2024-01-03"));
    }

    @Test
    void anEntryWrittenWithALaterZoneCountsOnItsOwnDay() {
        // In UTC the first is the later one, but each counts on the day as written.
        Entry west = Entry.of(EntryKind.DEPOSIT, "2024-01-02T23:00-08:00", "Broker").id("1").in("10", "EUR").entry();
        Entry east = Entry.of(EntryKind.DEPOSIT, "2024-01-03T01:00+09:00", "Broker").id("2").in("5", "EUR").entry();

        assertThat(worths(daily(List.of(west, east), Quotes.NONE, "2024-01-02", "2024-01-03"))).containsExactly(eur("10"), eur("15"));
    }

    @Test
    void stepsAreCountedBackFromTheLastDayAndTheFirstIsAlwaysThere() {
        assertThat(Step.WEEK.days(day("2024-01-01"), day("2024-01-17")))
                .containsExactly(day("2024-01-01"), day("2024-01-03"), day("2024-01-10"), day("2024-01-17"));
        assertThat(Step.MONTH.days(day("2024-01-31"), day("2024-03-31")))
                .containsExactly(day("2024-01-31"), day("2024-02-29"), day("2024-03-31"));
        assertThat(Step.DAY.days(day("2024-01-01"), day("2024-01-01"))).containsExactly(day("2024-01-01"));
        assertThat(Step.DAY.days(day("2024-01-02"), day("2024-01-01"))).isEmpty();
    }

    @Test
    void aLongSpanTakesLongerSteps() {
        assertThat(Step.fitting(day("2024-01-01"), day("2024-12-31"))).isEqualTo(Step.DAY);
        assertThat(Step.fitting(day("2020-01-01"), day("2024-12-31"))).isEqualTo(Step.WEEK);
        assertThat(Step.fitting(day("2000-01-01"), day("2024-12-31"))).isEqualTo(Step.MONTH);
    }

    @Test
    void anEmptyLedgerIsWorthNothing() {
        assertThat(worths(daily(List.of(), Quotes.NONE, "2024-01-01", "2024-01-02"))).containsExactly(eur("0"), eur("0"));
    }

    @Test
    void whatRatesDidToEachAssetAddsUpToWhatTheyDidToTheCurrency() {
        // 100 dollars from the 2nd on, 10 shares of 5 dollars from the 3rd: 100 x 0.02 on the 3rd, (50 + 50) x -0.05 on the 4th.
        Ledger ledger = Ledger.of(List.of(Entry.of(EntryKind.DEPOSIT, "2024-01-02", "Broker").id("1").in("100", "USD").entry(),
                Entry.of(EntryKind.BUY, "2024-01-03", "Broker").id("2").in("10", "stock:ABC").out("50", "USD").entry()), List.of());
        Quotes quotes = Quotes.fromEntries(ledger).with(Quotes.of(Quote.of("cash:USD", "0.90", "EUR", "2024-01-01", "ecb"),
                Quote.of("cash:USD", "0.92", "EUR", "2024-01-03", "ecb"), Quote.of("cash:USD", "0.87", "EUR", "2024-01-04", "ecb")));
        Course course = Course.daily(ledger, quotes, Currency.EUR, Subset.ALL, day("2024-01-02"), day("2024-01-04"));

        assertThat(course.currencyGains(ledger, quotes)).containsEntry(AssetId.cash(Currency.USD), Quantity.of("-0.5"))
                .containsEntry(AssetId.parse("stock:ABC").orElseThrow(), Quantity.of("-2.5"));
        assertThat(course.currencyGains()).containsEntry(Currency.USD, Quantity.of("-3"));
    }
}
