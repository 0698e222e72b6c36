package walletlens.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static walletlens.analyst.Desk.account;
import static walletlens.analyst.Desk.count;
import static walletlens.analyst.Desk.day;
import static walletlens.analyst.Desk.eur;
import static walletlens.analyst.Desk.euros;
import static walletlens.analyst.Desk.month;
import static walletlens.analyst.Desk.of;
import static walletlens.analyst.Desk.share;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import walletlens.ledger.Account;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;

/** Income and upkeep. */
class IncomesTest {
    private static Desk owner() {
        return new Desk().cash("Bank", "900").holds("Broker", "10", "stock:ABC", "40");
    }

    private static Entry.Draft dividend(String day, String euros) {
        return Entry.of(EntryKind.DIVIDEND, day, "Bank").in(euros, "EUR").about("stock:ABC");
    }

    @Test
    void aQuarterlyDividendThatDidNotComeIsTold() {
        // 30 in March and June and December before: the next was due in September.
        Desk desk = owner().with(dividend("2025-12-10", "30")).with(dividend("2026-03-10", "30")).with(dividend("2026-06-10", "30"));
        Insight missed = desk.the(InsightKind.PAYMENT_MISSED);
        assertThat(missed.parts()).containsEntry("asset", of("stock:ABC")).containsEntry("month", month("2026-09-01"))
                .containsEntry("amount", euros("30")).containsEntry("last", month("2026-06-01"));
        assertThat(missed.effect()).as("four a year").contains(eur("120"));
        assertThat(desk.with(dividend("2026-10-02", "30")).all(InsightKind.PAYMENT_MISSED)).as("it came late").isEmpty();
    }

    @Test
    void aPaymentOfWhatWasSoldIsNotMissed() {
        Desk desk = owner().with(dividend("2025-12-10", "30")).with(dividend("2026-03-10", "30")).with(dividend("2026-06-10", "30"))
                .with(Entry.of(EntryKind.SELL, "2026-07-01", "Broker").out("10", "stock:ABC").in("400", "EUR"));
        assertThat(desk.all(InsightKind.PAYMENT_MISSED)).isEmpty();
    }

    @Test
    void rewardsThatEndedAreTold() {
        // One coin each month until August at 5 euros: 60 a year.
        Desk desk = new Desk().cash("Bank", "900").holds("Wallet", "100", "crypto:ADA", "5");
        for (String day : new String[] {"2026-05-03", "2026-06-03", "2026-07-03", "2026-08-03"}) {
            desk.with(Entry.of(EntryKind.STAKING, day, "Wallet").in("1", "crypto:ADA").worth("5", "EUR"));
        }
        Insight ended = desk.the(InsightKind.REWARDS_ENDED);
        assertThat(ended.parts()).containsEntry("asset", of("crypto:ADA")).containsEntry("month", month("2026-09-01"))
                .containsEntry("last", month("2026-08-01"));
        // The mean of the last three is 5, for as many units as then; twelve a year.
        assertThat(ended.effect()).contains(eur("60"));
        assertThat(desk.all(InsightKind.PAYMENT_MISSED)).isEmpty();
    }

    @Test
    void lessIncomeThanInTheYearBeforeIsTold() {
        // November 2024 to October 2025: 100. November 2025 to October 2026: 60. 40% less.
        Desk desk = owner().with(dividend("2025-03-10", "100")).with(dividend("2026-02-20", "60"));
        Insight fallen = desk.the(InsightKind.INCOME_FALLEN);
        assertThat(fallen.parts()).containsEntry("now", euros("60")).containsEntry("before", euros("100")).containsEntry("share", share("0.4"));
        assertThat(fallen.effect()).contains(eur("40"));
    }

    @Test
    void incomeThatHangsOnOneAssetIsTold() {
        // 75 of 100, the rest interest.
        Desk desk = owner().with(dividend("2026-03-10", "75")).with(Entry.of(EntryKind.INTEREST, "2026-04-01", "Bank").in("25", "EUR"));
        Insight one = desk.the(InsightKind.INCOME_FROM_ONE);
        assertThat(one.parts()).containsEntry("asset", of("stock:ABC")).containsEntry("share", share("0.75"))
                .containsEntry("amount", euros("75")).containsEntry("count", count(1));
        assertThat(one.effect()).contains(eur("75"));
    }

    @Test
    void aHomeNotValuedForAYearIsToldOnceAndNotAsAnOldPrice() {
        Desk desk = new Desk().cash("Bank", "900").opened("Home", "1", "real-estate:FLAT", "200000").price("real-estate:FLAT", "250000", "2025-06-01");
        Insight old = desk.the(InsightKind.OLD_VALUATION);
        assertThat(old.parts()).containsEntry("asset", of("real-estate:FLAT")).containsEntry("day", day("2025-06-01"))
                .containsEntry("value", euros("250000"));
        assertThat(old.effect()).contains(eur("250000"));
        assertThat(desk.all(InsightKind.STALE_PRICES)).isEmpty();
    }

    @Test
    void copiesAreToldOfOnlyWhereTheyAreKnown() {
        assertThat(owner().all(InsightKind.NO_COPY)).isEmpty();
        assertThat(owner().copied(Optional.empty()).all(InsightKind.NO_COPY)).hasSize(1);
        Insight old = owner().copied(Optional.of(LocalDate.parse("2026-10-01"))).the(InsightKind.OLD_COPY);
        assertThat(old.parts()).containsEntry("count", count(50)).containsEntry("day", day("2026-10-01"));
        assertThat(owner().copied(Optional.of(LocalDate.parse("2026-11-01"))).all(InsightKind.OLD_COPY)).isEmpty();
    }

    @Test
    void threePositionsBelowATenThousandthAreDust() {
        Desk desk = new Desk().cash("Bank", "100000").holds("Wallet", "1", "crypto:AAA", "1").holds("Wallet", "1", "crypto:BBB", "2");
        assertThat(desk.all(InsightKind.DUST)).isEmpty();
        Insight dust = desk.holds("Wallet", "1", "crypto:CCC", "3").the(InsightKind.DUST);
        assertThat(dust.parts()).containsEntry("count", count(3)).containsEntry("value", euros("6"));
        assertThat(dust.effect()).contains(eur("6"));
    }

    @Test
    void aWalletInWhichNothingHappenedForYearsIsTold() {
        Desk desk = new Desk().cash("Bank", "900").holds("Wallet", "1", "crypto:BTC", "5000");
        assertThat(desk.all(InsightKind.ASLEEP)).as("not marked as a wallet").isEmpty();
        Insight asleep = desk.account("Wallet", Account.Kind.WALLET).the(InsightKind.ASLEEP);
        assertThat(asleep.parts()).containsEntry("account", account("Wallet")).containsEntry("day", day("2020-01-01"))
                .containsEntry("value", euros("5000"));
    }

    @Test
    void oneAssetInThreeAccountsIsTold() {
        Desk desk = new Desk().holds("A", "1", "crypto:BTC", "5000").opened("B", "2", "crypto:BTC", "5000");
        assertThat(desk.all(InsightKind.SCATTERED)).isEmpty();
        Insight scattered = desk.opened("C", "1", "crypto:BTC", "5000").the(InsightKind.SCATTERED);
        assertThat(scattered.parts()).containsEntry("count", count(3)).containsEntry("asset", of("crypto:BTC")).containsEntry("value", euros("20000"));
    }
}
