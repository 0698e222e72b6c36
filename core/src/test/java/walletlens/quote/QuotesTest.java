package walletlens.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;

class QuotesTest {
    private static final AssetId BTC = AssetId.parse("crypto:BTC").orElseThrow();
    private static final AssetId ABC = AssetId.parse("stock:ABC").orElseThrow();
    private static final Currency CHF = Currency.of("CHF");

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    private static Quote btc(String amount, String time, String source) {
        return Quote.of("crypto:BTC", amount, "EUR", time, source);
    }

    private static Quote rate(String of, String amount, String in, String time) {
        return Quote.of("cash:" + of, amount, in, time, "ecb");
    }

    @Test
    void theLastPriceOnOrBeforeTheDayIsUsed() {
        Quotes quotes = Quotes.of(btc("100", "2024-01-10", "manual"), btc("200", "2024-02-10", "manual"));

        assertThat(quotes.at(BTC, day("2024-01-09"))).isEmpty();
        assertThat(quotes.at(BTC, day("2024-01-10")).orElseThrow().price()).isEqualTo(Price.of("100", "EUR"));
        assertThat(quotes.at(BTC, day("2024-02-09")).orElseThrow().price()).isEqualTo(Price.of("100", "EUR"));
        assertThat(quotes.at(BTC, day("2030-01-01")).orElseThrow().price()).isEqualTo(Price.of("200", "EUR"));
        assertThat(quotes.latest(BTC).orElseThrow().day()).isEqualTo(day("2024-02-10"));
    }

    @Test
    void ofTwoGivenPricesOfADayTheOneWrittenDownLastWins() {
        Quotes quotes = Quotes.of(btc("100", "2024-01-10T09:00Z", "a"), btc("101", "2024-01-10", "b"));

        assertThat(quotes.series(BTC)).containsExactly(btc("101", "2024-01-10", "b"));
    }

    @Test
    void whatAnEntryTellsNeverTakesThePlaceOfAGivenPriceOfTheDay() {
        Entry buy = Entry.of(EntryKind.BUY, "2024-01-10", "Kraken").id("1").in("2", "crypto:BTC").out("180", "EUR").entry();
        Quotes told = Quotes.fromEntries(Ledger.of(List.of(buy), List.of()));
        Quotes given = Quotes.of(btc("100", "2024-01-10", "manual"));

        assertThat(told.series(BTC)).containsExactly(
                new Quote(BTC, Price.of("90", "EUR"), When.of("2024-01-10"), "entry", "1"));
        assertThat(told.with(given).at(BTC, day("2024-01-10")).orElseThrow().source()).isEqualTo("manual");
        assertThat(given.with(told).at(BTC, day("2024-01-10")).orElseThrow().source()).isEqualTo("manual");
    }

    @Test
    void aNewerEntryTellsTheNewerPrice() {
        Entry buy = Entry.of(EntryKind.BUY, "2024-01-10", "Kraken").id("1").in("2", "crypto:BTC").out("180", "EUR").entry();
        Quotes quotes = Quotes.fromEntries(Ledger.of(List.of(buy), List.of())).with(btc("100", "2024-01-09", "manual"));

        assertThat(quotes.at(BTC, day("2024-01-10")).orElseThrow().price()).isEqualTo(Price.of("90", "EUR"));
    }

    @Test
    void aValuationCountsMoreThanATradeOfTheDay() {
        Entry valued = Entry.of(EntryKind.VALUATION, "2024-01-10", "Home").id("1").about("real-estate:Flat")
                .worth("260000", "EUR").entry();
        Entry sold = Entry.of(EntryKind.SELL, "2024-01-10", "Home").id("2").out("0.1", "real-estate:Flat")
                .in("20000", "EUR").entry();
        Quotes quotes = Quotes.fromEntries(Ledger.of(List.of(valued, sold), List.of()));

        assertThat(quotes.at(AssetId.parse("real-estate:Flat").orElseThrow(), day("2024-01-10")).orElseThrow().price())
                .isEqualTo(Price.of("260000", "EUR"));
    }

    @Test
    void anOpeningTellsThePriceOfTheDayItWasAcquired() {
        Entry opening = Entry.of(EntryKind.OPENING, "2024-01-01", "Broker").id("1").in("4", "stock:ABC")
                .worth("200", "USD").acquired(When.of("2020-05-05")).entry();
        Quotes quotes = Quotes.fromEntries(Ledger.of(List.of(opening), List.of()));

        assertThat(quotes.at(ABC, day("2020-05-05")).orElseThrow().price()).isEqualTo(Price.of("50", "USD"));
    }

    @Test
    void aSplitDividesThePricesFromBeforeIt() {
        Entry buy = Entry.of(EntryKind.BUY, "2024-01-10", "Broker").id("1").in("1", "stock:ABC").out("400", "USD").entry();
        Entry split = Entry.of(EntryKind.SPLIT, "2024-03-01", "Broker").id("2").about("stock:ABC")
                .ratio(Entry.Ratio.parse("4:1").orElseThrow()).entry();
        Quotes quotes = Quotes.fromEntries(Ledger.of(List.of(buy, split), List.of()));

        assertThat(quotes.at(ABC, day("2024-02-29")).orElseThrow().price()).isEqualTo(Price.of("400", "USD"));
        assertThat(quotes.at(ABC, day("2024-03-01")).orElseThrow().price()).isEqualTo(Price.of("100", "USD"));
        assertThat(quotes.with(Quote.of("stock:ABC", "110", "USD", "2024-03-01", "manual"))
                .at(ABC, day("2024-03-02")).orElseThrow().price()).isEqualTo(Price.of("110", "USD"));
    }

    @Test
    void oneSplitWrittenDownInTwoAccountsDividesOnce() {
        Entry one = Entry.of(EntryKind.SPLIT, "2024-03-01", "A").id("2").about("stock:ABC")
                .ratio(Entry.Ratio.parse("2:1").orElseThrow()).entry();
        Entry two = one.change().id("3").account("B").entry();
        Quotes quotes = Quotes.fromEntries(Ledger.of(List.of(one, two), List.of()))
                .with(Quote.of("stock:ABC", "400", "USD", "2024-02-01", "manual"));

        assertThat(quotes.at(ABC, day("2024-03-02")).orElseThrow().price()).isEqualTo(Price.of("200", "USD"));
    }

    @Test
    void unitsAddedByASplitDivideThePriceByWhatWasHeld() {
        // 3 held, 6 added: three for one.
        Entry buy = Entry.of(EntryKind.BUY, "2024-01-10", "Broker").id("1").in("3", "stock:ABC").out("90", "USD").entry();
        Entry split = Entry.of(EntryKind.SPLIT, "2024-03-01", "Broker").id("2").about("stock:ABC").in("6", "stock:ABC").entry();
        Quotes quotes = Quotes.fromEntries(Ledger.of(List.of(buy, split), List.of()));

        assertThat(quotes.at(ABC, day("2024-03-01")).orElseThrow().price()).isEqualTo(Price.of("10", "USD"));
    }

    @Test
    void aWalkThroughTheDaysFindsWhatASearchFinds() {
        Entry buy = Entry.of(EntryKind.BUY, "2024-01-10", "Broker").id("1").in("1", "stock:ABC").out("400", "USD").entry();
        Entry split = Entry.of(EntryKind.SPLIT, "2024-01-20", "Broker").id("2").about("stock:ABC")
                .ratio(Entry.Ratio.parse("4:1").orElseThrow()).entry();
        Quotes quotes = Quotes.fromEntries(Ledger.of(List.of(buy, split), List.of()))
                .with(Quote.of("stock:ABC", "99", "EUR", "2024-01-25", "manual"));
        History.Walk walk = quotes.history(ABC).walk();

        for (LocalDate day = day("2024-01-01"); day.isBefore(day("2024-02-01")); day = day.plusDays(3)) {
            boolean known = walk.to(day);
            assertThat(known).isEqualTo(quotes.at(ABC, day).isPresent());
            if (known) {
                assertThat(new Price(walk.amount(), walk.currency())).isEqualTo(quotes.at(ABC, day).orElseThrow().price());
            }
        }
    }

    @Test
    void aDirectRateGoesBeforeAPath() {
        Quotes quotes = Quotes.of(rate("USD", "0.9", "EUR", "2024-01-01"), rate("USD", "0.8", "CHF", "2024-01-05"),
                rate("CHF", "1.1", "EUR", "2024-01-05"));

        assertThat(quotes.known(Currency.USD, Currency.EUR, day("2024-01-05")).orElseThrow().factor())
                .isEqualTo(Quantity.of("0.9"));
        assertThat(quotes.known(Currency.USD, Currency.EUR, day("2024-01-05")).orElseThrow().source())
                .isEqualTo("USD\u2192EUR: ecb");
    }

    @Test
    void aRateIsInvertedWhereOnlyTheOtherDirectionIsQuoted() {
        // 1 / 0.8 = 1.25
        Quotes quotes = Quotes.of(rate("USD", "0.8", "EUR", "2024-01-01"));

        assertThat(quotes.known(Currency.EUR, Currency.USD, day("2024-01-01")).orElseThrow().factor())
                .isEqualTo(Quantity.of("1.25"));
        assertThat(quotes.known(Currency.EUR, Currency.USD, day("2023-12-31"))).isEmpty();
    }

    @Test
    void aCrossRateIsDividedOnceAndNamesItsPath() {
        // EUR→USD 1.25, EUR→CHF 0.95: USD→CHF = 0.95 / 1.25 = 0.76
        Quotes quotes = Quotes.of(rate("EUR", "1.25", "USD", "2024-01-03"), rate("EUR", "0.95", "CHF", "2024-01-02"));
        var rate = quotes.known(Currency.USD, CHF, day("2024-01-05")).orElseThrow();

        assertThat(rate.factor()).isEqualTo(Quantity.of("0.76"));
        assertThat(rate.day()).isEqualTo(day("2024-01-02"));
        assertThat(rate.source()).isEqualTo("USD\u2192EUR\u2192CHF: ecb");
    }

    @Test
    void ofTwoPathsTheFresherIsTaken() {
        Quotes quotes = Quotes.of(
                rate("USD", "2", "EUR", "2024-01-01"), rate("EUR", "3", "CHF", "2024-01-09"),
                rate("USD", "5", "GBP", "2024-01-08"), rate("GBP", "7", "CHF", "2024-01-08"));

        // By EUR the oldest quote is of the 1st, by GBP of the 8th: 5 x 7.
        assertThat(quotes.known(Currency.USD, CHF, day("2024-01-09")).orElseThrow().factor()).isEqualTo(Quantity.of("35"));
        // On the 5th GBP is not quoted yet, and EUR→CHF neither.
        assertThat(quotes.known(Currency.USD, CHF, day("2024-01-05"))).isEmpty();
    }

    @Test
    void threeStepsAreGoneAndNotFour() {
        Quotes quotes = Quotes.of(rate("AAA", "2", "BBB", "2024-01-01"), rate("BBB", "3", "CCC", "2024-01-01"),
                rate("CCC", "5", "DDD", "2024-01-01"), rate("DDD", "7", "EEE", "2024-01-01"));

        assertThat(quotes.known(Currency.of("AAA"), Currency.of("DDD"), day("2024-01-01")).orElseThrow().factor())
                .isEqualTo(Quantity.of("30"));
        assertThat(quotes.known(Currency.of("AAA"), Currency.of("EEE"), day("2024-01-01"))).isEmpty();
    }

    @Test
    void aTradeOfCurrenciesTellsARate() {
        Entry trade = Entry.of(EntryKind.TRADE, "2024-01-10", "Bank").id("1").in("110", "USD").out("100", "EUR").entry();
        Quotes quotes = Quotes.fromEntries(Ledger.of(List.of(trade), List.of()));

        // 100 / 110 EUR a dollar; back: 1 / (100 / 110), of which 34 digits are 1.1.
        assertThat(quotes.known(Currency.USD, Currency.EUR, day("2024-01-10")).orElseThrow().factor())
                .isEqualTo(Quantity.of("0.9090909090909090909090909090909091"));
    }

    @Test
    void moneyIsWorthItselfAndADebtTheCurrencyItIsOwedIn() {
        AssetId loan = AssetId.parse("loan:Mortgage").orElseThrow();
        Entry opening = Entry.of(EntryKind.OPENING, "2024-01-01", "Bank").id("1").out("1000", "loan:Mortgage")
                .worth("1000", "CHF").entry();
        Quotes quotes = Quotes.fromEntries(Ledger.of(List.of(opening), List.of()));

        assertThat(quotes.ofOne(AssetId.cash(CHF), When.of("2024-01-01"))).contains(Money.of("1", "CHF"));
        assertThat(quotes.ofOne(loan, When.of("2024-01-01"))).contains(Money.of("1", "CHF"));
        assertThat(Quotes.NONE.ofOne(loan, When.of("2024-01-01"))).isEmpty();
        assertThat(Quotes.NONE.owing(loan, CHF).moneyOf(loan)).contains(CHF);
    }

    @Test
    void aPriceGrowsOldAsFastAsItsClassDoes() {
        assertThat(Quotes.stale(btc("1", "2024-01-10", "a"), day("2024-01-11"))).isFalse();
        assertThat(Quotes.stale(btc("1", "2024-01-10", "a"), day("2024-01-12"))).isTrue();
        Quote share = Quote.of("stock:ABC", "1", "EUR", "2024-01-05", "a");
        assertThat(Quotes.stale(share, day("2024-01-09"))).isFalse();
        assertThat(Quotes.stale(share, day("2024-01-10"))).isTrue();
        assertThat(Quotes.stale(Quote.of("real-estate:Flat", "1", "EUR", "2024-01-05", "a"), day("2024-12-31"))).isFalse();
    }

    @Property(tries = 200)
    void pricesAddedOneByOneAreThoseAddedTogether(@ForAll List<@IntRange(min = 0, max = 30) Integer> days) {
        Quotes single = Quotes.NONE;
        List<Quote> all = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            Quote quote = new Quote(BTC, Price.of(Integer.toString(i), "EUR"), When.on(day("2024-01-01").plusDays(days.get(i))), "s" + i % 2);
            all.add(quote);
            single = single.with(quote);
        }
        Quotes together = Quotes.of(all);

        assertThat(single.series(BTC)).isEqualTo(together.series(BTC));
        for (int day = -1; day <= 31; day++) {
            LocalDate asked = day("2024-01-01").plusDays(day);
            Quote last = null;
            for (Quote quote : all) {
                boolean newer = last == null || !quote.day().isBefore(last.day());
                last = !quote.day().isAfter(asked) && newer ? quote : last;
            }
            assertThat(together.at(BTC, asked).orElse(null)).isEqualTo(last);
        }
    }
}
