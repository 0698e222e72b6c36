package walletlens.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static walletlens.analyst.Desk.account;
import static walletlens.analyst.Desk.count;
import static walletlens.analyst.Desk.eur;
import static walletlens.analyst.Desk.euros;
import static walletlens.analyst.Desk.of;
import static walletlens.analyst.Desk.share;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import walletlens.asset.AssetClass;
import walletlens.ledger.Account;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.risk.Health;

/** How much lies in one asset, class, currency or account, and how it goes up and down. */
class ConcentrationTest {
    /** 4,000 of bitcoin and 6,000 of a fund. */
    private static Desk mixed() {
        return new Desk().holds("Kraken", "1", "crypto:BTC", "4000").holds("Broker", "60", "etf:VWCE", "100");
    }

    @Test
    void theLargestBetIsThatOfTheHealthScore() {
        // 4,000 of 10,000: 40%. Beyond 30% lie 1,000. A fund is no single bet.
        Insight bet = mixed().the(InsightKind.LARGE_BET);
        assertThat(bet.parts()).containsEntry("asset", of("crypto:BTC")).containsEntry("share", share("0.4"))
                .containsEntry("limit", share("0.3"));
        assertThat(bet.effect()).contains(eur("1000"));
        Health.Measure measure = mixed().circumstances().health().measure(Health.Part.ASSET);
        assertThat(measure.figure()).isEqualTo(0.4, org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test
    void aBetThatRoseTodayIsNotLargerForIt() {
        assertThat(mixed().price("crypto:BTC", "9000", "2026-11-20").the(InsightKind.LARGE_BET).parts())
                .containsEntry("share", share("0.4"));
    }

    @Test
    void aQuarterInOneBetIsNotTold() {
        assertThat(new Desk().holds("Kraken", "1", "crypto:BTC", "2500").holds("Broker", "75", "etf:VWCE", "100")
                .all(InsightKind.LARGE_BET)).isEmpty();
    }

    @Test
    void nearlyEverythingOfOneKindIsTold() {
        // 9,000 of shares and 1,000 of cash: 1 / (0.81 + 0.01) = 1.219512 kinds.
        Insight one = new Desk().holds("Broker", "90", "etf:VWCE", "100").cash("Bank", "1000").the(InsightKind.ONE_KIND);
        assertThat(one.parts()).containsEntry("class", new Part.OfClass(AssetClass.ETF)).containsEntry("share", share("0.9"))
                .containsEntry("kinds", new Part.Number(Quantity.of("1.219512")));
        assertThat(one.effect()).contains(eur("9000"));
    }

    @Test
    void whatIsPricedInAnotherCurrencyIsToldWithWhatATenthWouldDo() {
        // 100 x 50 USD at 0.90 = 4,500 of 10,000; a tenth of the rate is 450.
        Desk desk = new Desk().cash("Bank", "5500").price("cash:USD", "0.90", "2020-01-01").price("cash:USD", "0.90", "2026-11-20")
                .opened("Broker", "100", "stock:ABC", "45").price("stock:ABC", "50", "USD", "2026-11-20");
        Insight foreign = desk.the(InsightKind.FOREIGN_CURRENCY);
        assertThat(foreign.parts()).containsEntry("currency", new Part.Text("USD")).containsEntry("share", share("0.45"))
                .containsEntry("own", new Part.Text("EUR"));
        assertThat(foreign.effect()).contains(eur("450"));
    }

    @Test
    void aQuarterAtAnExchangeIsToldAndHalfElsewhere() {
        Desk desk = mixed().account("Kraken", Account.Kind.EXCHANGE).account("Broker", Account.Kind.BROKER);
        assertThat(desk.the(InsightKind.AT_EXCHANGE).parts()).containsEntry("account", account("Kraken"))
                .containsEntry("share", share("0.4")).containsEntry("limit", share("0.25"));
        Insight broker = desk.the(InsightKind.ONE_ACCOUNT);
        assertThat(broker.parts()).containsEntry("account", account("Broker")).containsEntry("share", share("0.6"));
        assertThat(broker.effect()).contains(eur("6000"));
    }

    @Test
    void cashBeyondTheGuaranteeOfOneBankIsTold() {
        // 130,000 lie there, 100,000 are guaranteed.
        Desk desk = new Desk().account("Bank", Account.Kind.BANK).cash("Bank", "130000").holds("Broker", "90", "etf:VWCE", "1000");
        Insight above = desk.the(InsightKind.ABOVE_GUARANTEE);
        assertThat(above.parts()).containsEntry("cash", euros("130000")).containsEntry("limit", euros("100000"));
        assertThat(above.effect()).contains(eur("30000"));
        assertThat(new Desk().cash("Bank", "130000").all(InsightKind.ABOVE_GUARANTEE)).as("not marked as a bank").isEmpty();
    }

    private static Desk twoPaths(boolean together) {
        Desk desk = new Desk().opened("Broker", "1", "stock:AAA", "100").opened("Broker", "1", "stock:BBB", "100");
        for (int week = 0; week <= 52; week++) {
            String day = LocalDate.parse("2026-11-20").minusDays(7L * week).toString();
            int wave = week % 2 == 0 ? 100 : 110;
            int other = week % 4 < 2 ? 200 : 220;
            desk.price("stock:AAA", String.valueOf(wave), day).price("stock:BBB", String.valueOf(together ? 2 * wave : other), day);
        }
        return desk;
    }

    @Test
    void twoThatGoUpAndDownTogetherAreTold() {
        // The one always costs twice the other: correlation 1. 100 and 200 are all that is owned.
        Insight pair = twoPaths(true).the(InsightKind.MOVE_AS_ONE);
        assertThat(pair.parts()).containsEntry("asset", of("stock:AAA")).containsEntry("other", of("stock:BBB"))
                .containsEntry("correlation", new Part.Ratio(Quantity.of("1"))).containsEntry("share", share("1"));
        assertThat(pair.effect()).contains(eur("300"));
        assertThat(twoPaths(false).all(InsightKind.MOVE_AS_ONE)).isEmpty();
    }

    @Test
    void whatNoFiguresStandForIsTold() {
        // A boat of 2,000 among 10,000.
        Desk desk = new Desk().holds("Harbour", "1", "vehicle:BOAT", "2000").holds("Broker", "80", "etf:VWCE", "100");
        Insight without = desk.the(InsightKind.NO_FIGURES);
        assertThat(without.parts()).containsEntry("count", count(1)).containsEntry("asset", of("vehicle:BOAT"))
                .containsEntry("share", share("0.2"));
        assertThat(without.effect()).contains(eur("2000"));
    }

    @Test
    void aHomeThatIsNearlyEverythingLeavesLittleThatCanBeMoney() {
        // 1,000 of 10,000 could be money within days: 1,000 lack to a fifth.
        Desk desk = new Desk().holds("Home", "1", "real-estate:FLAT", "9000").cash("Bank", "1000");
        Insight illiquid = desk.the(InsightKind.ILLIQUID);
        assertThat(illiquid.parts()).containsEntry("share", share("0.1")).containsEntry("limit", share("0.2"));
        assertThat(illiquid.effect()).contains(eur("1000"));
        assertThat(desk.all(InsightKind.ONE_ACCOUNT)).as("an account that is no property").hasSize(1);
        assertThat(desk.account("Home", Account.Kind.PROPERTY).all(InsightKind.ONE_ACCOUNT)).isEmpty();
    }

    @Test
    void moreUpAndDownThanChosenIsTold() {
        // All in bitcoin, calm was chosen: up to 5% a year.
        Desk desk = new Desk().holds("Kraken", "1", "crypto:BTC", "4000");
        assertThat(desk.all(InsightKind.RESTLESS)).as("nothing was chosen").isEmpty();
        Insight restless = desk.set("risk.temperament", "calm").the(InsightKind.RESTLESS);
        assertThat(restless.parts()).containsEntry("limit", share("0.05")).containsEntry("covered", share("1"));
        Quantity volatility = ((Part.Share) restless.parts().get("volatility")).fraction();
        double health = desk.circumstances().health().measure(Health.Part.VOLATILITY).figure();
        assertThat(volatility.value().doubleValue()).isEqualTo(health, org.assertj.core.data.Offset.offset(0.0001));
        assertThat(restless.effect()).isEmpty();
    }

    @Test
    void moneyOfAnInsightIsInTheCurrencyOfAllTotals() {
        for (Insight each : mixed().insights().all()) {
            each.effect().map(Money::currency).ifPresent(currency -> assertThat(currency.code()).isEqualTo("EUR"));
        }
    }
}
