package walletlens.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import walletlens.asset.AssetClass;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;

class NetWorthSeriesTest {
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

    private static NetWorthSeries daily(List<Entry> entries, Quotes quotes, String from, String to) {
        Ledger ledger = Ledger.of(entries, List.of());
        return NetWorthSeries.of(ledger, Quotes.fromEntries(ledger).with(quotes), Currency.EUR, day(from), day(to), Step.DAY);
    }

    @Test
    void eachDayShowsWhatWasKnownThen() {
        Quotes quotes = Quotes.of(Quote.of("stock:ABC", "50", "EUR", "2024-01-05", "manual"));
        NetWorthSeries series = daily(List.of(DEPOSIT, BUY), quotes, "2024-01-01", "2024-01-05");

        // Nothing; 1,000; 600 + 10 x 40 as bought; the same; 600 + 10 x 50.
        assertThat(series.points()).extracting(NetWorthSeries.Point::netWorth)
                .containsExactly(eur("0"), eur("1000"), eur("1000"), eur("1000"), eur("1100"));
        assertThat(series.points()).extracting(NetWorthSeries.Point::contributed)
                .containsExactly(eur("0"), eur("1000"), eur("1000"), eur("1000"), eur("1000"));
        assertThat(series.points().get(4).byClass())
                .containsEntry(AssetClass.STOCK, eur("500")).containsEntry(AssetClass.CASH, eur("600"));
    }

    @Test
    void thePastDoesNotChangeWhenANewerPriceArrives() {
        Quotes old = Quotes.of(Quote.of("stock:ABC", "50", "EUR", "2024-01-05", "manual"));
        Quotes more = old.with(Quote.of("stock:ABC", "90", "EUR", "2024-01-07", "manual"));

        assertThat(daily(List.of(DEPOSIT, BUY), more, "2024-01-01", "2024-01-06").points())
                .isEqualTo(daily(List.of(DEPOSIT, BUY), old, "2024-01-01", "2024-01-06").points());
    }

    @Test
    void aSplitChangesNoWorthBetweenTwoPrices() {
        Entry split = Entry.of(EntryKind.SPLIT, "2024-01-05", "Broker").id("3").about("stock:ABC")
                .ratio(Entry.Ratio.parse("4:1").orElseThrow()).entry();

        assertThat(daily(List.of(DEPOSIT, BUY, split), Quotes.NONE, "2024-01-04", "2024-01-06").points())
                .extracting(NetWorthSeries.Point::netWorth).containsExactly(eur("1000"), eur("1000"), eur("1000"));
    }

    @Test
    void whatHasNoPriceIsNamedOnceWithItsFirstDay() {
        Entry gift = Entry.of(EntryKind.GIFT_IN, "2024-01-03", "Broker").id("3").in("1", "crypto:XYZ").entry();
        NetWorthSeries series = daily(List.of(DEPOSIT, gift), Quotes.NONE, "2024-01-02", "2024-01-05");

        assertThat(series.points()).extracting(NetWorthSeries.Point::complete).containsExactly(true, false, false, false);
        assertThat(series.gaps()).hasSize(1);
        assertThat(series.gaps().get(0).day()).isEqualTo(day("2024-01-03"));
    }

    @Test
    void anEntryWrittenWithALaterZoneCountsOnItsOwnDay() {
        // In UTC the first is the later one, but each counts on the day as written.
        Entry west = Entry.of(EntryKind.DEPOSIT, "2024-01-02T23:00-08:00", "Broker").id("1").in("10", "EUR").entry();
        Entry east = Entry.of(EntryKind.DEPOSIT, "2024-01-03T01:00+09:00", "Broker").id("2").in("5", "EUR").entry();

        assertThat(daily(List.of(west, east), Quotes.NONE, "2024-01-02", "2024-01-03").points())
                .extracting(NetWorthSeries.Point::netWorth).containsExactly(eur("10"), eur("15"));
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
    void anEmptyLedgerHasOnePointOfNothing() {
        assertThat(NetWorthSeries.of(Ledger.EMPTY, Quotes.NONE, Currency.EUR, day("2024-01-01")).points())
                .extracting(NetWorthSeries.Point::netWorth).containsExactly(eur("0"));
    }
}
