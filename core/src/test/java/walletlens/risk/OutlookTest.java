package walletlens.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.risk.Projection.Flow;
import walletlens.risk.Projection.Method;

class OutlookTest {
    private static final Assumptions USUAL = Assumptions.of(Map.of());

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static Projection projection(Map<RiskClass, Money> holdings, int years, Method method, boolean restored) {
        return new Projection(holdings, Money.zero(Currency.EUR), years, List.of(), true, restored, method, false, Optional.of(eur("2000")));
    }

    @Test
    void theMeanOfAllPathsIsTheGrowthExpected() {
        Map<RiskClass, Money> stocks = Map.of(RiskClass.STOCKS, eur("1000"));
        Assumptions six = Assumptions.of(Map.of("risk.growth.stocks", "6"));
        for (Method method : Method.values()) {
            double[] ends = Outlook.of(projection(stocks, 10, method, true), six, 1, 40_000).paths().atEndOf(10);
            double mean = Arrays.stream(ends).average().orElseThrow();
            double spread = Math.sqrt(Arrays.stream(ends).map(x -> (x - mean) * (x - mean)).average().orElseThrow() / ends.length);
            // 1,000 x 1.06^10 = 1,790.85. Fat tails add a little to the mean of the exponential: half a percent at most.
            double room = method == Method.FAT_TAILS ? 4 * spread + 9 : 4 * spread;
            assertThat(mean).as(method.code()).isCloseTo(1790.85, within(room));
        }
    }

    @Test
    void theFanIsInOrderAndBeginsWithWhatIsOwned() {
        Outlook outlook = Outlook.of(projection(Map.of(RiskClass.STOCKS, eur("600"), RiskClass.BITCOIN, eur("400")), 20,
                Method.NORMAL, false), USUAL, 1, 2000);
        List<Outlook.Year> fan = outlook.fan();
        assertThat(fan).hasSize(21);
        assertThat(fan.get(0).wealth()).containsOnly(eur("1000"));
        for (Outlook.Year year : fan) {
            for (int i = 1; i < year.wealth().size(); i++) {
                assertThat(year.wealth().get(i).amount()).isGreaterThanOrEqualTo(year.wealth().get(i - 1).amount());
            }
        }
        assertThat(outlook.chanceOfGoal().orElseThrow()).isEqualTo(outlook.chanceOf(eur("2000")));
        assertThat(outlook.chanceOfRuin()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void historyIsTheSpanThatEverythingHeldHas() {
        Outlook both = Outlook.of(projection(Map.of(RiskClass.STOCKS, eur("1"), RiskClass.BITCOIN, eur("1")), 1, Method.HISTORY, true),
                USUAL, 1, 10);
        assertThat(both.span()).contains(new Outlook.Span("2014-10", "2023-06", 105));
        Outlook stocks = Outlook.of(projection(Map.of(RiskClass.STOCKS, eur("1")), 1, Method.HISTORY, true), USUAL, 1, 10);
        assertThat(stocks.span()).contains(new Outlook.Span("1972-01", "2023-06", 618));
    }

    @Test
    void debtsAreTakenFromTheBeginning() {
        Projection owing = new Projection(Map.of(RiskClass.STOCKS, eur("1000")), eur("-400"), 1, List.of(), true, true, Method.NORMAL,
                true, Optional.empty());
        assertThat(Outlook.of(owing, USUAL, 1, 10).fan().get(0).wealth()).containsOnly(eur("600"));
    }

    @Test
    void flowsRunOverTheirYears() {
        // Nothing grows: 100 a month in the first two years, 50 out in the third.
        Assumptions still = Assumptions.of(Map.of("risk.growth.cash", "0", "risk.growth.inflation", "0"));
        Projection flows = new Projection(Map.of(), Money.zero(Currency.EUR), 3,
                List.of(new Flow(0, 2, eur("100")), new Flow(2, 9, eur("-50"))), true, true, Method.NORMAL, true, Optional.empty());
        Outlook outlook = Outlook.of(flows, still, 1, 500);
        assertThat(Elementary.of(outlook.fan().get(2).wealth().get(2).amount())).isCloseTo(2400, within(12.0));
        assertThat(Elementary.of(outlook.fan().get(3).wealth().get(2).amount())).isCloseTo(1800, within(18.0));
    }

    @Test
    void coinsAreExpectedToGrowLikeShares() {
        assertThat(USUAL.of(RiskClass.BITCOIN).growth()).isEqualTo(USUAL.of(RiskClass.STOCKS).growth());
        assertThat(USUAL.of(RiskClass.BITCOIN).growthLike()).contains(RiskClass.STOCKS);
        assertThat(USUAL.of(RiskClass.ETHER).series()).isEqualTo(RiskClass.BITCOIN);
        assertThat(USUAL.of(RiskClass.STOCKS).growthLike()).isEmpty();
    }

    @Test
    void onlyPercentagesThatCanBeAreSet() {
        assertThat(Assumptions.percent("7.5")).contains(Quantity.of("7.5"));
        assertThat(Assumptions.percent("101")).isEmpty();
        assertThat(Assumptions.percent("-60")).isEmpty();
        assertThat(Assumptions.of(Map.of("risk.growth.gold", "much")).of(RiskClass.GOLD).chosen()).isFalse();
    }
}
