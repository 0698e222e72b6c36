package walletlens.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static walletlens.analyst.Desk.day;
import static walletlens.analyst.Desk.eur;
import static walletlens.analyst.Desk.euros;
import static walletlens.analyst.Desk.of;
import static walletlens.analyst.Desk.share;
import static walletlens.analyst.Desk.units;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import walletlens.asset.AssetClass;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.plan.Goal;
import walletlens.plan.Ladder;
import walletlens.plan.RebalanceRules;
import walletlens.plan.Rung;
import walletlens.plan.Target;

/** Cash, debts and plans. */
class CashAndPlansTest {
    @Test
    void cashBeyondAYearOfSpendingIsIdleWhereItEarnsNothing() {
        // 30,000 of cash; 1,500 a month are 18,000 a year; 12,000 lie beyond; 60 of interest are 0.2%.
        Desk desk = new Desk().cash("Bank", "29940").holds("Broker", "700", "etf:VWCE", "100").set("risk.spending", "1500 EUR")
                .with(Entry.of(EntryKind.INTEREST, "2026-06-30", "Bank").in("60", "EUR"));
        Insight idle = desk.the(InsightKind.IDLE_CASH);
        assertThat(idle.parts()).containsEntry("cash", euros("30000")).containsEntry("limit", euros("18000")).containsEntry("earned", euros("60"));
        assertThat(idle.effect()).contains(eur("12000"));
    }

    @Test
    void cashThatEarnsOnePercentOrThatAPlanHoldsIsNotIdle() {
        Desk earning = new Desk().cash("Bank", "29000").holds("Broker", "700", "etf:VWCE", "100").set("risk.spending", "1500 EUR")
                .with(Entry.of(EntryKind.INTEREST, "2026-06-30", "Bank").in("300", "EUR"));
        assertThat(earning.all(InsightKind.IDLE_CASH)).isEmpty();
        Desk planned = new Desk().cash("Bank", "29000").holds("Broker", "700", "etf:VWCE", "100").set("risk.spending", "1500 EUR")
                .plan(RebalanceRules.of(List.of(Target.of("cash", "0.3"), Target.of("etf", "0.7")), eur("0")));
        assertThat(planned.all(InsightKind.IDLE_CASH)).isEmpty();
    }

    @Test
    void withoutWordOfSpendingAFifthOfWhatIsOwnedStandsIn() {
        // 4,000 of 10,000; a fifth is 2,000.
        Insight much = new Desk().cash("Bank", "4000").holds("Broker", "60", "etf:VWCE", "100").the(InsightKind.MUCH_CASH);
        assertThat(much.parts()).containsEntry("cash", euros("4000")).containsEntry("limit", euros("2000")).containsEntry("earned", euros("0"));
        assertThat(much.effect()).contains(eur("2000"));
    }

    @Test
    void aRunwayBelowThreeMonthsIsTheOneOfTheHealthScore() {
        // 4,000 at 2,000 a month: 2 months; to six, 8,000 lack.
        Insight runway = new Desk().cash("Bank", "4000").holds("Broker", "60", "etf:VWCE", "100").set("risk.spending", "2000 EUR")
                .the(InsightKind.SHORT_RUNWAY);
        assertThat(runway.parts()).containsEntry("months", new Part.Number(Quantity.of("2"))).containsEntry("spending", euros("2000"));
        assertThat(runway.effect()).contains(eur("8000"));
    }

    /** A loan of 6,000 taken long ago, 5 x 60 of interest paid in the last twelve months. */
    private static Desk owing() {
        Desk desk = new Desk().cash("Bank", "2000").holds("Broker", "80", "etf:VWCE", "100")
                .with(Entry.of(EntryKind.BORROWING, "2020-01-01", "Bank").in("6000", "EUR").out("6000", "loan:CAR"))
                .with(Entry.of(EntryKind.WITHDRAWAL, "2020-01-02", "Bank").out("6000", "EUR"));
        for (String day : List.of("2026-01-15", "2026-03-15", "2026-05-15", "2026-07-15", "2026-09-15")) {
            desk.with(Entry.of(EntryKind.FEE, day, "Bank").out("60", "EUR").about("loan:CAR"));
        }
        return desk;
    }

    @Test
    void aDebtBeyondThreeEighthsOfWhatIsOwnedIsTold() {
        // 9,700 owned, 6,000 owed: 61.9%.
        Insight debt = owing().the(InsightKind.HIGH_DEBT);
        Quantity share = ((Part.Share) debt.parts().get("share")).fraction();
        assertThat(share).isEqualTo(Quantity.of("0.618557"));
        assertThat(debt.parts()).containsEntry("debt", euros("6000"));
        // 6,000 - 37.5% of 9,700 = 2,362.50
        assertThat(debt.effect()).contains(eur("2362.50"));
    }

    @Test
    void aDebtThatCostsMoreThanTheCashEarnsIsToldWithTheDifferenceOfAYear() {
        // 300 of interest on 6,000: 5%. The cash earned nothing. 1,700 are both owed and held: 85 a year.
        Insight dear = owing().the(InsightKind.DEAR_DEBT);
        assertThat(dear.parts()).containsEntry("loan", of("loan:CAR")).containsEntry("rate", share("0.05")).containsEntry("yield", share("0"))
                .containsEntry("both", euros("1700"));
        assertThat(dear.effect()).contains(eur("85"));
    }

    @Test
    void aWeightOutsideItsBandIsThatOfThePlan() {
        // 7,000 and 3,000 against 50/50: 20 points off, 2,000 on either side. The band of 50% is 5 points.
        Desk desk = new Desk().holds("Broker", "70", "etf:VWCE", "100").holds("Kraken", "1", "crypto:BTC", "3000")
                .plan(RebalanceRules.of(List.of(Target.of("etf", "0.5"), Target.of("crypto", "0.5")), eur("0")));
        List<Insight> drift = desk.all(InsightKind.DRIFT);
        assertThat(drift).hasSize(2);
        assertThat(drift.get(0).effect()).contains(eur("2000"));
        Insight fund = drift.stream().filter(each -> each.subject().equals(Subject.of(AssetClass.ETF))).findFirst().orElseThrow();
        assertThat(fund.parts()).containsEntry("target", new Part.OfClass(AssetClass.ETF)).containsEntry("share", share("0.7"))
                .containsEntry("planned", share("0.5")).containsEntry("room", share("0.05"));
        assertThat(new Desk().holds("Broker", "52", "etf:VWCE", "100").holds("Kraken", "1", "crypto:BTC", "4800")
                .plan(RebalanceRules.of(List.of(Target.of("etf", "0.5"), Target.of("crypto", "0.5")), eur("0")))
                .all(InsightKind.DRIFT)).as("two points off").isEmpty();
    }

    private static Ladder ladder(String price) {
        return new Ladder(Desk.asset("crypto:BTC"), Quantity.of("2"), Optional.of(Price.of("3000", "EUR")), Quantity.ZERO,
                List.of(new Rung(new Rung.Trigger.AtPrice(Price.of(price, "EUR")), new Rung.Size.Units(Quantity.of("1")))));
    }

    @Test
    void aReachedStepAndANearOneAreTold() {
        Desk reached = new Desk().holds("Kraken", "2", "crypto:BTC", "5000").plan(ladder("4000"));
        Insight one = reached.the(InsightKind.TARGET_REACHED);
        // 5,000 of 4,000: 125%; one coin at the step's price brings 4,000.
        assertThat(one.parts()).containsEntry("progress", share("1.25")).containsEntry("quantity", units("1", "crypto:BTC"))
                .containsEntry("price", new Part.UnitPrice(Price.of("4000", "EUR")));
        assertThat(one.effect()).contains(eur("4000"));
        Insight near = new Desk().holds("Kraken", "2", "crypto:BTC", "4800").plan(ladder("5000")).the(InsightKind.TARGET_NEAR);
        assertThat(near.parts()).containsEntry("progress", share("0.96"));
        assertThat(new Desk().holds("Kraken", "2", "crypto:BTC", "4700").plan(ladder("5000")).all(InsightKind.TARGET_NEAR)).isEmpty();
    }

    @Test
    void aGoalThatWhatIsPutAsideDoesNotReachIsTold() {
        // 4,000 are there; ten months at 100 without growth make 5,000; 8,000 are wanted: 3,000 lack.
        Goal goal = new Goal("Boat", eur("8000"), LocalDate.parse("2027-09-20"), Optional.empty(), eur("100"), Quantity.ZERO);
        Insight behind = new Desk().cash("Bank", "4000").plan(goal).the(InsightKind.GOAL_BEHIND);
        assertThat(behind.parts()).containsEntry("goal", new Part.Text("Boat")).containsEntry("lacking", euros("3000"))
                .containsEntry("day", day("2027-09-20")).containsEntry("monthly", euros("100")).containsEntry("growth", share("0"));
        assertThat(behind.effect()).contains(eur("3000"));
        Goal reached = new Goal("Boat", eur("5000"), LocalDate.parse("2027-09-20"), Optional.empty(), eur("100"), Quantity.ZERO);
        assertThat(new Desk().cash("Bank", "4000").plan(reached).all(InsightKind.GOAL_BEHIND)).isEmpty();
    }

    @Test
    void moneyNeverMixesCurrencies() {
        Goal goal = new Goal("Trip", Money.of("8000", "USD"), LocalDate.parse("2027-09-20"), Optional.empty(), Money.of("100", "USD"), Quantity.ZERO);
        // 4,000 EUR are 5,000 USD at 0.8; with 1,000 more, 2,000 USD lack: 1,600 EUR.
        Insight behind = new Desk().cash("Bank", "4000").price("cash:USD", "0.8", "2026-11-20").plan(goal).the(InsightKind.GOAL_BEHIND);
        assertThat(behind.effect().map(money -> money.amount())).contains(Quantity.of("1600"));
    }
}
