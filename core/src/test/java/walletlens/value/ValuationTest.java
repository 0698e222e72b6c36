package walletlens.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.ledger.When;
import walletlens.lots.LotRules;
import walletlens.lots.Pool;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;

class ValuationTest {
    private static final LotRules RULES = LotRules.of(Currency.EUR);
    private static final AssetId BTC = AssetId.parse("crypto:BTC").orElseThrow();
    private static final AssetId ABC = AssetId.parse("stock:ABC").orElseThrow();
    private static final AssetId USD = AssetId.cash(Currency.USD);

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static Valuation value(List<Entry> entries, Quotes quotes, String day) {
        Ledger ledger = Ledger.of(entries, List.of());
        return Valuation.at(ledger, RULES, Quotes.fromEntries(ledger).with(quotes), LocalDate.parse(day));
    }

    private static final Entry DEPOSIT =
            Entry.of(EntryKind.DEPOSIT, "2024-01-01", "Kraken").id("1").in("1000", "EUR").entry();
    private static final Entry BUY = Entry.of(EntryKind.BUY, "2024-01-02", "Kraken").id("2").in("0.02", "crypto:BTC")
            .out("800", "EUR").fee("4", "EUR").tags(List.of("long")).entry();

    @Test
    void aPositionHasQuantityCostPriceValueAndGain() {
        Quotes quotes = Quotes.of(Quote.of("crypto:BTC", "50000", "EUR", "2024-02-01", "manual"));
        Valuation valuation = value(List.of(DEPOSIT, BUY), quotes, "2024-02-01");
        Position bitcoin = valuation.position(BTC).orElseThrow();

        // 0.02 x 50,000 = 1,000; cost 800 + 4.
        assertThat(bitcoin.quantity()).isEqualTo(Quantity.of("0.02"));
        assertThat(bitcoin.value()).contains(eur("1000"));
        assertThat(bitcoin.cost()).isEqualTo(eur("804"));
        assertThat(bitcoin.unrealized()).contains(eur("196"));
        assertThat(bitcoin.priceGain()).contains(eur("196"));
        assertThat(bitcoin.currencyGain()).contains(eur("0"));
        assertThat(bitcoin.fees()).isEqualTo(eur("4"));
        assertThat(bitcoin.stale()).isFalse();
        // 1,000 - 804 = 196 in cash.
        assertThat(valuation.netWorth()).isEqualTo(eur("1196"));
    }

    @Test
    void anOldPriceIsUsedAndSaidToBeOld() {
        Quotes quotes = Quotes.of(Quote.of("crypto:BTC", "50000", "EUR", "2024-02-01", "manual"));
        Valuation valuation = value(List.of(DEPOSIT, BUY), quotes, "2025-02-01");

        assertThat(valuation.position(BTC).orElseThrow().value()).contains(eur("1000"));
        assertThat(valuation.position(BTC).orElseThrow().stale()).isTrue();
        assertThat(valuation.stale()).extracting(Position::asset).containsExactly(BTC);
    }

    @Test
    void theValueOfAPastDayDoesNotChangeWhenANewerPriceOrEntryArrives() {
        Quotes quotes = Quotes.of(Quote.of("crypto:BTC", "50000", "EUR", "2024-02-01", "manual"));
        Quotes more = quotes.with(Quote.of("crypto:BTC", "90000", "EUR", "2024-03-01", "manual"));
        Entry later = Entry.of(EntryKind.SELL, "2024-03-02", "Kraken").id("3").out("0.01", "crypto:BTC")
                .in("900", "EUR").entry();

        assertThat(value(List.of(DEPOSIT, BUY, later), more, "2024-02-15").netWorth())
                .isEqualTo(value(List.of(DEPOSIT, BUY), quotes, "2024-02-15").netWorth());
    }

    @Test
    void theGainIsSplitIntoPriceAndCurrency() {
        // Bought for 1,000 USD at 0.90: cost 900 EUR. Now worth 1,200 USD at 0.95: 1,140 EUR.
        // Cost today: 1,000 x 0.95 = 950. Price gain 1,140 - 950 = 190, currency gain 950 - 900 = 50.
        Entry buy = Entry.of(EntryKind.BUY, "2024-01-02", "Broker").id("1").in("10", "stock:ABC").out("1000", "USD").entry();
        Quotes quotes = Quotes.of(
                Quote.of("cash:USD", "0.90", "EUR", "2024-01-02", "ecb"), Quote.of("cash:USD", "0.95", "EUR", "2024-06-01", "ecb"),
                Quote.of("stock:ABC", "120", "USD", "2024-06-01", "manual"));
        Position shares = value(List.of(buy), quotes, "2024-06-01").position(ABC).orElseThrow();

        assertThat(shares.value()).contains(eur("1140"));
        assertThat(shares.unrealized()).contains(eur("240"));
        assertThat(shares.priceGain()).contains(eur("190"));
        assertThat(shares.currencyGain()).contains(eur("50"));
        assertThat(shares.rate().orElseThrow().source()).isEqualTo("USD\u2192EUR: ecb");
    }

    @Test
    void whatWasPaidInAThirdCurrencyIsConvertedAtTheDayOfThePurchase() {
        // Paid 900 EUR when a dollar was 0.90: 1,000 USD. The rest as above.
        Entry buy = Entry.of(EntryKind.BUY, "2024-01-02", "Broker").id("1").in("10", "stock:ABC").out("900", "EUR").entry();
        Quotes quotes = Quotes.of(
                Quote.of("cash:USD", "0.90", "EUR", "2024-01-02", "ecb"), Quote.of("cash:USD", "0.95", "EUR", "2024-06-01", "ecb"),
                Quote.of("stock:ABC", "120", "USD", "2024-06-01", "manual"));
        Position shares = value(List.of(buy), quotes, "2024-06-01").position(ABC).orElseThrow();

        assertThat(shares.priceGain()).contains(eur("190"));
        assertThat(shares.currencyGain()).contains(eur("50"));
    }

    @Test
    void foreignCashGainsByItsRateAlone() {
        // 100 USD at 0.90, 40 out at 0.80: 90 - 32 = 58 put in; 60 left at 1.00.
        Entry in = Entry.of(EntryKind.DEPOSIT, "2024-01-01", "Bank").id("1").in("100", "USD").entry();
        Entry out = Entry.of(EntryKind.WITHDRAWAL, "2024-02-01", "Bank").id("2").out("40", "USD").entry();
        Quotes quotes = Quotes.of(
                Quote.of("cash:USD", "0.90", "EUR", "2024-01-01", "ecb"), Quote.of("cash:USD", "0.80", "EUR", "2024-02-01", "ecb"),
                Quote.of("cash:USD", "1.00", "EUR", "2024-03-01", "ecb"));
        Position dollars = value(List.of(in, out), quotes, "2024-03-01").position(USD).orElseThrow();

        assertThat(dollars.value()).contains(eur("60"));
        assertThat(dollars.cost()).isEqualTo(eur("58"));
        assertThat(dollars.currencyGain()).contains(eur("2"));
        assertThat(dollars.priceGain()).contains(eur("0"));
    }

    @Test
    void whatHasNoPriceIsNamedAndLeftOut() {
        Entry gift = Entry.of(EntryKind.GIFT_IN, "2024-01-01", "Wallet").id("1").in("5", "crypto:XYZ").entry();
        Valuation valuation = value(List.of(DEPOSIT, gift), Quotes.NONE, "2024-03-01");

        assertThat(valuation.unpriced()).extracting(AssetId::symbol).containsExactly("XYZ");
        assertThat(valuation.gaps()).extracting(Gap::kind).containsExactly(Gap.Kind.PRICE);
        assertThat(valuation.netWorth()).isEqualTo(eur("1000"));
        assertThat(valuation.positions()).hasSize(2);
    }

    @Test
    void whatHasNoRateIsNamedAndLeftOut() {
        Entry yen = Entry.of(EntryKind.DEPOSIT, "2024-01-01", "Bank").id("2").in("5000", "JPY").entry();
        Valuation valuation = value(List.of(DEPOSIT, yen), Quotes.NONE, "2024-03-01");

        assertThat(valuation.unpriced()).containsExactly(AssetId.cash(Currency.of("JPY")));
        assertThat(valuation.gaps().get(0).problem().message()).contains("JPY to EUR");
        assertThat(valuation.netWorth()).isEqualTo(eur("1000"));
    }

    @Test
    void debtsReduceNetWorthAndStandApartFromWhatIsOwned() {
        Entry flat = Entry.of(EntryKind.OPENING, "2024-01-01", "Home").id("1").in("1", "real-estate:Flat")
                .worth("250000", "EUR").entry();
        Entry debt = Entry.of(EntryKind.OPENING, "2024-01-01", "Bank").id("2").out("180000", "loan:Mortgage")
                .worth("180000", "EUR").entry();
        Entry overdraft = Entry.of(EntryKind.WITHDRAWAL, "2024-01-05", "Giro").id("3").out("500", "EUR").entry();
        Valuation valuation = value(List.of(flat, debt, overdraft), Quotes.NONE, "2024-01-06");
        Allocation classes = valuation.allocation(Allocation.By.CLASS);

        assertThat(valuation.owned()).isEqualTo(eur("250000"));
        assertThat(valuation.owed()).isEqualTo(eur("-180500"));
        assertThat(valuation.netWorth()).isEqualTo(eur("69500"));
        assertThat(classes.slices()).extracting(Allocation.Slice::key).containsExactly("real-estate");
        assertThat(classes.debts()).extracting(Allocation.Slice::key).containsExactly("loan", "cash");
    }

    @Test
    void weightsAddUpToOneExactly() {
        // Three equal parts: two thirds divided to 34 digits, the first takes the rest.
        List<Entry> entries = List.of(
                Entry.of(EntryKind.DEPOSIT, "2024-01-01", "A").id("1").in("100", "EUR").entry(),
                Entry.of(EntryKind.DEPOSIT, "2024-01-01", "B").id("2").in("100", "EUR").entry(),
                Entry.of(EntryKind.DEPOSIT, "2024-01-01", "C").id("3").in("100", "EUR").entry());
        Allocation accounts = value(entries, Quotes.NONE, "2024-03-01").allocation(Allocation.By.ACCOUNT);
        Quantity sum = Quantity.ZERO;
        for (Allocation.Slice slice : accounts.slices()) {
            sum = sum.plus(slice.weight());
        }

        assertThat(accounts.slices()).extracting(Allocation.Slice::key).containsExactly("A", "B", "C");
        assertThat(sum).isEqualTo(Quantity.ONE);
    }

    @Test
    void tagsOfTheEntriesThatAcquiredLotsShareTheirWorth() {
        Entry second = Entry.of(EntryKind.BUY, "2024-01-03", "Kraken").id("3").in("0.01", "crypto:BTC").out("100", "EUR")
                .tags(List.of("fun", "long")).entry();
        Quotes quotes = Quotes.of(Quote.of("crypto:BTC", "30000", "EUR", "2024-02-01", "manual"));
        Allocation tags = value(List.of(DEPOSIT, BUY, second), quotes, "2024-02-01").allocation(Allocation.By.TAG);

        // 0.02 and 0.01 bitcoin at 30,000; cash 1,000 - 804 - 100 has no tag.
        assertThat(tags.slices()).extracting(Allocation.Slice::key).containsExactly("long", "fun", "");
        assertThat(tags.slices()).extracting(Allocation.Slice::value).containsExactly(eur("600"), eur("300"), eur("96"));
    }

    @Test
    void pooledLotsShareTheirCostAmongAccountsByQuantity() {
        // 0.02 for 804, a quarter moved: 201 there, 603 here, whatever lots were pooled.
        Entry move = Entry.of(EntryKind.TRANSFER, "2024-01-03", "Kraken").id("3").to("Ledger").out("0.005", "crypto:BTC").entry();
        Quotes quotes = Quotes.of(Quote.of("crypto:BTC", "50000", "EUR", "2024-02-01", "manual"));
        Ledger ledger = Ledger.of(List.of(DEPOSIT, BUY, move), List.of());
        for (Pool pool : Pool.values()) {
            Valuation valuation = Valuation.at(ledger, RULES.withPool(pool), quotes, LocalDate.parse("2024-02-01"));
            List<Position> bitcoin = valuation.inAccounts().stream().filter(each -> each.asset().equals(BTC)).toList();

            assertThat(bitcoin).extracting(Position::account).containsExactly("Kraken", "Ledger");
            assertThat(bitcoin).extracting(Position::cost).containsExactly(eur("603"), eur("201"));
        }
    }

    @Test
    void theDayChangeIsWhatPricesDidSinceTheDayBefore() {
        Quotes quotes = Quotes.of(
                Quote.of("crypto:BTC", "50000", "EUR", "2024-02-01", "manual"), Quote.of("crypto:BTC", "51000", "EUR", "2024-02-02", "manual"));

        // 0.02 x 1,000
        assertThat(value(List.of(DEPOSIT, BUY), quotes, "2024-02-02").dayChange()).contains(eur("20"));
        assertThat(value(List.of(DEPOSIT, BUY), quotes, "2024-02-03").dayChange()).contains(eur("0"));
        assertThat(value(List.of(DEPOSIT), quotes, "2024-02-03").dayChange()).isEmpty();
    }

    @Test
    void aValueOpensIntoQuantityPriceAndRate() {
        Entry buy = Entry.of(EntryKind.BUY, "2024-01-02", "Broker").id("7").in("10", "stock:ABC").out("1000", "USD").entry();
        Quotes quotes = Quotes.of(
                Quote.of("cash:USD", "0.9", "EUR", "2024-01-02", "ecb"), Quote.of("stock:ABC", "120", "USD", "2024-01-03", "manual"));
        Trail trail = value(List.of(buy), quotes, "2024-01-04").trail();
        Trail value = trail.children().get(0).children().get(0);

        assertThat(trail.key()).isEqualTo("trail.net-worth");
        assertThat(value.key()).isEqualTo("trail.value");
        assertThat(value.how()).isEqualTo(Trail.How.PRODUCT);
        assertThat(value.children()).extracting(Trail::key).containsExactly("trail.quantity", "trail.price", "trail.rate");
        assertThat(value.children().get(0).children().get(0).arg("entry")).isEqualTo("7");
        assertThat(value.children().get(1).arg("source")).isEqualTo("manual");
        assertThat(value.children().get(1).figure()).isEqualTo(new Trail.Figure.OfPrice(Price.of("120", "USD")));
        assertThat(value.children().get(2).children().get(0).arg("source")).isEqualTo("ecb");
    }

    @Test
    void aGiftOfUnknownCostHasNoGainRatherThanAWrongOne() {
        Entry gift = Entry.of(EntryKind.GIFT_IN, "2024-01-01", "Wallet").id("1").in("5", "crypto:XYZ").entry();
        Quotes quotes = Quotes.of(Quote.of("crypto:XYZ", "2", "EUR", "2024-02-01", "manual"));
        Position held = value(List.of(gift), quotes, "2024-02-01").positions().get(0);

        assertThat(held.value()).contains(eur("10"));
        assertThat(held.costKnown()).isFalse();
        assertThat(held.unrealized()).isEmpty();
    }

    @Test
    void whatWasSoldWithoutBeingHeldCountsBelowZeroAndHasNoGain() {
        Entry sell = Entry.of(EntryKind.SELL, "2024-01-05", "Kraken").id("1").out("1", "crypto:BTC").in("40000", "EUR").entry();
        Position sold = value(List.of(sell), Quotes.NONE, "2024-01-06").position(BTC).orElseThrow();

        assertThat(sold.quantity()).isEqualTo(Quantity.of("-1"));
        assertThat(sold.value()).contains(eur("-40000"));
        assertThat(sold.isDebt()).isTrue();
        assertThat(sold.unrealized()).isEmpty();
    }

    @Test
    void laterLotsAreFoundAgainByTheDayTheyWereAcquired() {
        Entry opening = Entry.of(EntryKind.OPENING, "2024-01-01", "Broker").id("1").in("4", "stock:ABC")
                .worth("200", "EUR").acquired(When.of("2020-05-05")).entry();
        Position shares = value(List.of(opening), Quotes.NONE, "2024-01-01").position(ABC).orElseThrow();

        // The price of 2020 is the last one known.
        assertThat(shares.cost()).isEqualTo(eur("200"));
        assertThat(shares.value()).contains(eur("200"));
        assertThat(shares.stale()).isTrue();
    }
}
