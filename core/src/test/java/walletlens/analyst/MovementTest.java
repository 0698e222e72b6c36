package walletlens.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static walletlens.analyst.Desk.account;
import static walletlens.analyst.Desk.count;
import static walletlens.analyst.Desk.day;
import static walletlens.analyst.Desk.eur;
import static walletlens.analyst.Desk.euros;
import static walletlens.analyst.Desk.gain;
import static walletlens.analyst.Desk.month;
import static walletlens.analyst.Desk.of;
import static walletlens.analyst.Desk.share;
import static walletlens.analyst.Desk.units;

import java.util.List;
import org.junit.jupiter.api.Test;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.money.Quantity;

/** What happened: months, falls, lots, fees. */
class MovementTest {
    @Test
    void theLastMonthIsToldWithWhatDidMost() {
        // October: 10 x 40 became 10 x 46, and 100 were put in.
        Desk desk = new Desk().cash("Bank", "1000").opened("Broker", "10", "stock:ABC", "40").price("stock:ABC", "40", "2026-09-30")
                .price("stock:ABC", "46", "2026-10-31").price("stock:ABC", "60", "2026-11-20").cash("Bank", "100", "EUR", "2026-10-05");
        Insight october = desk.the(InsightKind.LAST_MONTH);
        assertThat(october.parts()).containsEntry("month", month("2026-10-01")).containsEntry("change", gain("160"))
                .containsEntry("put", gain("100")).containsEntry("asset", of("stock:ABC")).containsEntry("gain", gain("60"));
        assertThat(october.effect()).contains(eur("160"));
        assertThat(october.key()).isEqualTo("last-month all 2026-10");
        assertThat(october.trails().keySet()).containsExactly("change", "put", "gain");
    }

    @Test
    void exchangeRatesThatDidAsMuchAsPricesAreTold() {
        // October: 1,000 dollars at 0.90 became 0.85: -50 of 1,900.
        Desk desk = new Desk().cash("Bank", "1000").cash("Bank", "1000", "USD", "2026-01-05").price("cash:USD", "0.90", "2026-01-05")
                .price("cash:USD", "0.90", "2026-09-30").price("cash:USD", "0.85", "2026-10-31").price("cash:USD", "0.85", "2026-11-20");
        Insight rates = desk.the(InsightKind.RATES_MOVED);
        assertThat(rates.parts()).containsEntry("rates", gain("-50")).containsEntry("prices", gain("0"));
        assertThat(rates.effect()).contains(eur("-50"));
    }

    /** All in one share: 100 in January, down to 60 in June, then the given price. */
    private static Desk fallen(String today) {
        return new Desk().with(Entry.of(EntryKind.OPENING, "2026-01-01", "Broker").in("10", "stock:ABC").worth("900", "EUR"))
                .price("stock:ABC", "90", "2026-01-01").price("stock:ABC", "100", "2026-01-31").price("stock:ABC", "60", "2026-06-30")
                .price("stock:ABC", today, "2026-11-18");
    }

    @Test
    void aFallThatIsNotMadeUpForIsToldWithItsDays() {
        // 80 of 100: 20% below; the deepest was 40%. 800 and a quarter of it, 200, are 1,000.
        Insight below = fallen("80").the(InsightKind.BELOW_PEAK);
        assertThat(below.parts()).containsEntry("day", day("2026-01-31")).containsEntry("now", share("0.2"))
                .containsEntry("deepest", share("0.4")).containsEntry("trough", day("2026-06-30"));
        assertThat(below.effect()).contains(eur("200"));
        assertThat(fallen("100").all(InsightKind.BELOW_PEAK)).as("recovered").isEmpty();
    }

    @Test
    void aNewHighAfterLongIsToldNeutrally() {
        // 120 beside 100: 20% above.
        Insight high = fallen("120").the(InsightKind.NEW_HIGH);
        assertThat(high.parts()).containsEntry("day", day("2026-01-31")).containsEntry("change", new Part.Change(Quantity.of("0.2")));
        assertThat(high.severity()).isEqualTo(Severity.NOTE);
        assertThat(high.effect()).isEmpty();
        assertThat(fallen("99").all(InsightKind.NEW_HIGH)).isEmpty();
    }

    @Test
    void moneyPutInMakesNoHigh() {
        Desk desk = fallen("80").cash("Bank", "100000", "EUR", "2026-11-19");
        assertThat(desk.all(InsightKind.NEW_HIGH)).isEmpty();
    }

    private static Entry.Draft bought(String day, String quantity, String euros) {
        return Entry.of(EntryKind.BUY, day, "Broker").in(quantity, "stock:ABC").out(euros, "EUR");
    }

    @Test
    void lossesAreToldByHowLongTheLotsWereHeld() {
        // 5 at 100 held for long: 5 x (60 - 100) = -200. 5 at 70 held for short: -50. 5 at 50 stand at a gain.
        Desk desk = new Desk().cash("Broker", "9000").with(bought("2025-01-10", "5", "500")).with(bought("2026-06-10", "5", "350"))
                .with(bought("2026-07-10", "5", "250")).price("stock:ABC", "60", "2026-11-20");
        Insight loss = desk.the(InsightKind.LOSS_HELD);
        assertThat(loss.parts()).containsEntry("loss", gain("-250")).containsEntry("short", gain("-50")).containsEntry("long", gain("-200"));
        assertThat(loss.effect()).contains(eur("-250"));
        assertThat(loss.trail("loss").orElseThrow().children()).hasSize(2);
    }

    @Test
    void aHomeOrACarBelowItsCostIsNoLossToRealize() {
        assertThat(new Desk().opened("Home", "1", "vehicle:CAR", "9000").price("vehicle:CAR", "4000", "2026-11-01")
                .all(InsightKind.LOSS_HELD)).isEmpty();
    }

    @Test
    void aGainThatSoonCountsAsHeldForLongIsToldWithTheDay() {
        // Bought on 1 December 2025: held for more than a year from 2 December 2026 on, twelve days from now.
        Desk desk = new Desk().cash("Broker", "9000").with(bought("2025-12-01", "5", "200")).with(bought("2026-06-10", "5", "200"))
                .price("stock:ABC", "60", "2026-11-20");
        Insight soon = desk.the(InsightKind.SOON_LONG);
        assertThat(soon.parts()).containsEntry("quantity", units("5", "stock:ABC")).containsEntry("day", day("2026-12-02"))
                .containsEntry("gain", gain("100"));
        assertThat(soon.effect()).contains(eur("100"));
    }

    private static Entry.Draft traded(String account, String day, String fee) {
        return Entry.of(EntryKind.BUY, day, account).in("1", "stock:ABC").out("100", "EUR").fee(fee, "EUR");
    }

    @Test
    void feesAreAPartOfWhatWasTradedInTwelveMonths() {
        // Three purchases of 100 with 2, 1 and 0.60 of fees: 3.60 of 300, 1.2%. One of two years ago does not count.
        Desk desk = new Desk().cash("Broker", "9000").with(traded("Broker", "2024-02-01", "50")).with(traded("Broker", "2026-02-01", "2"))
                .with(traded("Broker", "2026-03-01", "1")).with(traded("Broker", "2026-04-01", "0.60")).price("stock:ABC", "100", "2026-11-20");
        Insight fees = desk.the(InsightKind.FEES_PAID);
        assertThat(fees.parts()).containsEntry("count", count(3)).containsEntry("fees", euros("3.60")).containsEntry("share", share("0.012"));
        assertThat(fees.effect()).contains(eur("3.60"));
        assertThat(fees.severity()).isEqualTo(Severity.WATCH);
    }

    @Test
    void anAccountThatCostsTwiceAsMuchAsTheOthersIsTold() {
        // A: 6 of 300, 2%. B: 1.50 of 300, 0.5%. At B's rate A would have cost 1.50: 4.50 less.
        Desk desk = new Desk().cash("A", "9000").cash("B", "9000").price("stock:ABC", "100", "2026-11-20");
        for (String day : List.of("2026-02-01", "2026-03-01", "2026-04-01")) {
            desk.with(traded("A", day, "2")).with(traded("B", day, "0.50"));
        }
        Insight dear = desk.the(InsightKind.DEAR_ACCOUNT);
        assertThat(dear.parts()).containsEntry("account", account("A")).containsEntry("share", share("0.02"))
                .containsEntry("elsewhere", share("0.005"));
        assertThat(dear.effect()).contains(eur("4.50"));
    }
}
