package walletlens.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.lots.LotRules;
import walletlens.lots.Lots;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;
import walletlens.value.Flows;
import walletlens.value.Subset;

class ReturnsTest {
    private static final AssetId ABC = AssetId.parse("stock:ABC").orElseThrow();

    private static Performance of(List<Entry> entries, Quotes given, Subset subset, String first, String last) {
        Ledger ledger = Ledger.of(entries, List.of());
        Quotes quotes = Quotes.fromEntries(ledger).with(given);
        Lots lots = Lots.of(ledger, LotRules.of(Currency.EUR), quotes, quotes);
        return Performance.of(Flows.of(ledger, quotes, Currency.EUR), ledger, lots, quotes, subset, LocalDate.parse(first),
                LocalDate.parse(last), Quantity.ZERO);
    }

    private static Entry deposit(String day, String amount) {
        return Entry.of(EntryKind.DEPOSIT, day, "Broker").id("d" + day).in(amount, "EUR").entry();
    }

    private static Entry buy(String day, String units, String paid) {
        return Entry.of(EntryKind.BUY, day, "Broker").id("e" + day).in(units, "stock:ABC").out(paid, "EUR").entry();
    }

    private static Quote price(String day, String amount) {
        return Quote.of("stock:ABC", amount, "EUR", day, "manual");
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    @Test
    void aDepositIsNoReturn() {
        List<Entry> entries = List.of(deposit("2024-01-01", "1000"), buy("2024-01-01", "10", "1000"),
                deposit("2024-01-03", "5000"));
        Quotes quotes = Quotes.of(price("2024-01-02", "110"), price("2024-01-04", "99"));
        Performance all = of(entries, quotes, Subset.ALL, "2024-01-01", "2024-01-04");

        // Day 1: 1,000 in, worth 1,000. Day 2: 1,100. Day 3: 6,100 / (1,100 + 5,000) = 1. Day 4: 5,990 / 6,100.
        assertThat(all.timeWeighted().number()).isCloseTo(1.1 * 5990 / 6100 - 1, within(1e-12));
        // The shares alone: 110 / 100, then 99 / 110.
        assertThat(of(entries, quotes, Subset.ofAsset(ABC), "2024-01-01", "2024-01-04").timeWeighted().number())
                .isCloseTo(-0.01, within(1e-12));
    }

    @Test
    void whatComesInTakesPartInTheDayAndWhatGoesOutLeavesAtItsEnd() {
        List<Entry> entries = List.of(buy("2024-01-01", "10", "1000"), buy("2024-01-02", "10", "1050"),
                Entry.of(EntryKind.SELL, "2024-01-03", "Broker").id("s").out("20", "stock:ABC").in("2400", "EUR").entry());
        Quotes quotes = Quotes.of(price("2024-01-01", "100"), price("2024-01-02", "110"));
        Performance shares = of(entries, quotes, Subset.ofAsset(ABC), "2024-01-01", "2024-01-04");

        // Day 2: 2,200 / (1,000 + 1,050). Day 3: (0 + 2,400) / 2,200. Nothing is held on day 4.
        assertThat(shares.timeWeighted().number()).isCloseTo(2200.0 / 2050 * 2400 / 2200 - 1, within(1e-12));
        assertThat(shares.returns().activeDays()).isEqualTo(3);
    }

    @Test
    void aPurchaseAndItsSaleOnOneDayHaveAReturn() {
        List<Entry> entries = List.of(buy("2024-01-02", "10", "1000"),
                Entry.of(EntryKind.SELL, "2024-01-02", "Broker").id("s").out("10", "stock:ABC").in("1030", "EUR").entry());
        Performance shares = of(entries, Quotes.NONE, Subset.ofAsset(ABC), "2024-01-01", "2024-01-03");

        assertThat(shares.timeWeighted().number()).isCloseTo(0.03, within(1e-12));
    }

    @Test
    void dividendsAreReturnOfTheShareAndFeesAreTakenOffIt() {
        List<Entry> entries = List.of(deposit("2024-01-01", "1010"),
                Entry.of(EntryKind.BUY, "2024-01-01", "Broker").id("1").in("10", "stock:ABC").out("1000", "EUR").fee("10", "EUR").entry(),
                Entry.of(EntryKind.DIVIDEND, "2024-01-03", "Broker").id("2").in("30", "EUR").about("stock:ABC").entry());
        Performance shares = of(entries, Quotes.of(price("2024-01-02", "100")), Subset.ofAsset(ABC), "2024-01-01", "2024-01-04");
        Performance cash = of(entries, Quotes.NONE, Subset.ofAsset(AssetId.cash(Currency.EUR)), "2024-01-01", "2024-01-04");

        // 1,000 of 1,010 paid; then 1,000 and 30 out of 1,000.
        assertThat(shares.timeWeighted().number()).isCloseTo(1000.0 / 1010 * 1.03 - 1, within(1e-12));
        assertThat(shares.split().gain()).isEqualTo(eur("20"));
        assertThat(shares.split().income()).isEqualTo(eur("30"));
        assertThat(shares.split().fees()).isEqualTo(eur("10"));
        assertThat(shares.split().priceGain()).isEqualTo(eur("0"));
        assertThat(cash.split().gain()).isEqualTo(eur("0"));
    }

    @Test
    void anOpeningBalanceBringsItsOldGainAlongAndNoReturn() {
        List<Entry> entries = List.of(Entry.of(EntryKind.OPENING, "2024-01-01", "Broker").id("1").in("10", "stock:ABC")
                .worth("1000", "EUR").acquired(walletlens.ledger.When.of("2015-01-01")).entry());
        Quotes quotes = Quotes.of(price("2024-01-01", "300"), price("2024-06-01", "330"));
        Performance year = of(entries, quotes, Subset.ALL, "2024-01-01", "2024-12-31");

        assertThat(year.timeWeighted().number()).isCloseTo(0.1, within(1e-12));
        assertThat(year.split().gain()).isEqualTo(eur("2300"));
        assertThat(year.split().broughtAlong()).isEqualTo(eur("2000"));
        assertThat(year.split().priceGain()).isEqualTo(eur("300"));
    }

    @Test
    void aStretchWithoutAPriceIsBridgedByModifiedDietzAndSaidToBe() {
        List<Entry> entries = List.of(deposit("2024-01-01", "1000"),
                Entry.of(EntryKind.AIRDROP, "2024-01-03", "Broker").id("2").in("5", "crypto:NEW").entry(),
                deposit("2024-01-05", "400"));
        Quotes quotes = Quotes.of(Quote.of("crypto:NEW", "20", "EUR", "2024-01-07", "manual"));
        Performance all = of(entries, quotes, Subset.ALL, "2024-01-01", "2024-01-08");

        // From the evening of the 2nd to that of the 7th: 1,000 to 1,500, 400 put in for two of five days.
        assertThat(all.timeWeighted().number()).isCloseTo(100.0 / (1000 + 400 * 2.0 / 5), within(1e-12));
        assertThat(all.returns().dietzDays()).isEqualTo(5);
        assertThat(all.course().gaps()).isNotEmpty();
    }

    @Test
    void whatComesWithoutAKnownWorthAndIsPricedLaterLeavesNoReturn() {
        List<Entry> entries = List.of(deposit("2024-01-01", "1000"),
                Entry.of(EntryKind.GIFT_IN, "2024-01-03", "Broker").id("2").in("5", "crypto:NEW").entry());
        Quotes quotes = Quotes.of(Quote.of("crypto:NEW", "20", "EUR", "2024-01-07", "manual"));
        Performance all = of(entries, quotes, Subset.ALL, "2024-01-01", "2024-01-08");

        assertThat(all.timeWeighted().why()).contains(Why.UNKNOWN_FLOW);
        assertThat(all.moneyWeighted().perYear().why()).contains(Why.UNKNOWN_FLOW);
    }

    @Test
    void whatNeverHasAPriceIsLeftOutAndNamed() {
        List<Entry> entries = List.of(deposit("2024-01-01", "1000"), buy("2024-01-01", "10", "1000"),
                Entry.of(EntryKind.AIRDROP, "2024-01-03", "Broker").id("2").in("5", "crypto:SPAM").entry());
        Performance all = of(entries, Quotes.of(price("2024-01-05", "120")), Subset.ALL, "2024-01-01", "2024-01-08");

        assertThat(all.timeWeighted().number()).isCloseTo(0.2, within(1e-12));
        assertThat(all.course().neverPriced()).extracting(AssetId::symbol).containsExactly("SPAM");
    }

    @Test
    void debtsAboveWhatIsOwnedLeaveNoReturn() {
        List<Entry> entries = List.of(deposit("2024-01-01", "100"),
                Entry.of(EntryKind.OPENING, "2024-01-02", "Bank").id("2").out("500", "loan:Car").worth("500", "EUR").entry());
        Performance all = of(entries, Quotes.NONE, Subset.ALL, "2024-01-01", "2024-01-08");

        assertThat(all.timeWeighted().why()).contains(Why.NOT_POSITIVE);
        assertThat(all.drawdown().depth().why()).contains(Why.NOT_POSITIVE);
        assertThat(all.fluctuation().volatility().why()).contains(Why.NOT_POSITIVE);
    }

    @Test
    void theDeepestFallHasItsDays() {
        List<Entry> entries = List.of(buy("2024-01-01", "1", "100"));
        Quotes quotes = Quotes.of(price("2024-01-05", "120"), price("2024-01-10", "90"), price("2024-01-12", "130"),
                price("2024-01-20", "117"));
        Drawdown fall = of(entries, quotes, Subset.ofAsset(ABC), "2024-01-01", "2024-01-31").drawdown();

        // 120 to 90 is a quarter; 130 to 117 a tenth.
        assertThat(fall.depth().number()).isCloseTo(0.25, within(1e-12));
        assertThat(fall.peak()).isEqualTo("2024-01-05");
        assertThat(fall.trough()).isEqualTo("2024-01-10");
        assertThat(fall.recovered()).contains(LocalDate.parse("2024-01-12"));
        assertThat(fall.days()).isEqualTo(7);
    }

    @Test
    void volatilityCountsTheDaysThatHavePrices() {
        List<Quote> prices = new ArrayList<>();
        LocalDate day = LocalDate.parse("2024-01-01");
        double expected = 0;
        double level = 100;
        List<Double> returns = new ArrayList<>();
        for (int week = 0; week < 52; week++) {
            for (int weekday = 0; weekday < 5; weekday++) {
                double r = (week + weekday) % 2 == 0 ? 0.01 : -0.005;
                level *= 1 + r;
                returns.add(r);
                prices.add(price(day.plusDays(week * 7L + weekday).toString(), String.format("%.12f", level)));
            }
        }
        Performance shares = of(List.of(buy("2023-12-31", "1", "100")), Quotes.of(prices), Subset.ofAsset(ABC), "2024-01-01",
                "2024-12-29");
        double mean = returns.stream().mapToDouble(each -> each).average().orElseThrow();
        for (double each : returns) {
            expected += (each - mean) * (each - mean);
        }
        // 260 observations on 364 days: 260.714 a year.
        double perYear = 260 * 365.0 / 364;
        expected = Math.sqrt(expected / 259 * perYear);

        assertThat(shares.fluctuation().perYear()).isCloseTo(perYear, within(1e-9));
        assertThat(shares.fluctuation().volatility().number()).isCloseTo(expected, within(1e-8));
        assertThat(shares.fluctuation().sharpe().number()).isCloseTo(mean * perYear / expected, within(1e-6));
        // Half of the days lose 0.005.
        assertThat(shares.fluctuation().sortino().number())
                .isCloseTo(mean / Math.sqrt(0.005 * 0.005 / 2) * Math.sqrt(perYear), within(1e-6));
    }

    @Test
    void fewPricesGiveNoVolatility() {
        Performance shares = of(List.of(buy("2024-01-01", "1", "100")), Quotes.of(price("2024-02-01", "120")),
                Subset.ofAsset(ABC), "2024-01-01", "2024-03-01");

        assertThat(shares.fluctuation().volatility().why()).contains(Why.TOO_FEW);
    }

    @Test
    void monthsAndYearsChainToTheWhole() {
        Quotes quotes = Quotes.of(price("2023-12-15", "100"), price("2023-12-31", "110"), price("2024-01-31", "99"),
                price("2024-02-15", "108.9"));
        Performance shares = of(List.of(buy("2023-12-15", "1", "100")), quotes, Subset.ofAsset(ABC), "2023-12-15", "2024-02-20");
        List<Returns.Period> months = shares.returns().months();

        assertThat(months).extracting(Returns.Period::month).containsExactly(12, 1, 2);
        assertThat(months.get(0).total().number()).isCloseTo(0.1, within(1e-12));
        assertThat(months.get(1).total().number()).isCloseTo(-0.1, within(1e-12));
        assertThat(months.get(2).total().number()).isCloseTo(0.1, within(1e-12));
        assertThat(months).extracting(Returns.Period::whole).containsExactly(false, true, false);
        assertThat(shares.returns().years()).hasSize(2);
        assertThat(shares.returns().years().get(1).total().number()).isCloseTo(0.9 * 1.1 - 1, within(1e-12));
    }

    @Test
    void aBenchmarkOfDoubleTheMovementGivesABetaOfAHalf() {
        List<Quote> prices = new ArrayList<>();
        double own = 100;
        double other = 100;
        for (int i = 0; i < 40; i++) {
            double move = i % 3 == 0 ? 0.02 : -0.008;
            own *= 1 + move;
            other *= 1 + 2 * move;
            String day = LocalDate.parse("2024-01-01").plusDays(i).toString();
            prices.add(price(day, String.format("%.14f", own)));
            prices.add(Quote.of("etf:WORLD", String.format("%.14f", other), "EUR", day, "manual"));
        }
        prices.add(Quote.of("etf:WORLD", "100", "EUR", "2023-12-31", "manual"));
        Performance shares = of(List.of(buy("2023-12-31", "1", "100")), Quotes.of(prices), Subset.ofAsset(ABC), "2024-01-01",
                "2024-02-09");
        Comparison beside = shares.against(AssetId.parse("etf:WORLD").orElseThrow());

        assertThat(beside.beta().number()).isCloseTo(0.5, within(1e-9));
        assertThat(beside.correlation().number()).isCloseTo(1, within(1e-9));
        assertThat(beside.excess().number()).isCloseTo(own / 100 - other / 100, within(1e-9));
        assertThat(shares.against(AssetId.parse("etf:NONE").orElseThrow()).total().why()).contains(Why.NO_PRICE);
    }
}
