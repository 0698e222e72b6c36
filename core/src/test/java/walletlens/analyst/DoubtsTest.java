package walletlens.analyst;

import static org.assertj.core.api.Assertions.assertThat;
import static walletlens.analyst.Desk.account;
import static walletlens.analyst.Desk.count;
import static walletlens.analyst.Desk.day;
import static walletlens.analyst.Desk.eur;
import static walletlens.analyst.Desk.euros;
import static walletlens.analyst.Desk.of;
import static walletlens.analyst.Desk.share;
import static walletlens.analyst.Desk.units;

import org.junit.jupiter.api.Test;
import walletlens.ledger.Account;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;

/** What keeps figures from being sure, and what is told twice or by half. */
class DoubtsTest {
    @Test
    void oldPricesAreToldTogetherWithTheOldestAndTheirShare() {
        // Shares are old after four days. 10 x 40 = 400 priced on 1 November and 5 x 20 = 100 on the 5th, of 1,000 owned: half.
        Desk desk = new Desk().cash("Bank", "500").opened("Broker", "10", "stock:ABC", "30").price("stock:ABC", "40", "2026-11-01")
                .opened("Broker", "5", "stock:XYZ", "20").price("stock:XYZ", "20", "2026-11-05");

        Insight old = desk.the(InsightKind.STALE_PRICES);
        assertThat(old.parts()).containsEntry("count", count(2)).containsEntry("asset", of("stock:ABC"))
                .containsEntry("day", day("2026-11-01")).containsEntry("share", share("0.5"));
        assertThat(old.effect()).contains(eur("500"));
        assertThat(old.severity()).isEqualTo(Severity.WRONG);
    }

    @Test
    void pricesOfTheDayAreNotOld() {
        assertThat(new Desk().holds("Broker", "10", "stock:ABC", "40").all(InsightKind.STALE_PRICES)).isEmpty();
    }

    @Test
    void whatHasNoPriceIsCounted() {
        Desk desk = new Desk().cash("Bank", "500").with(Entry.of(EntryKind.OPENING, "2026-01-01", "Safe").in("3", "other:STAMP"));
        Insight missing = desk.the(InsightKind.MISSING_PRICE);
        assertThat(missing.parts()).containsEntry("count", count(1)).containsEntry("asset", of("other:STAMP"));
        assertThat(missing.effect()).isEmpty();
    }

    @Test
    void aCurrencyWithoutARateIsNamed() {
        Desk desk = new Desk().cash("Bank", "500").cash("Bank", "900", "USD", "2026-01-01");
        assertThat(desk.the(InsightKind.MISSING_RATE).parts()).containsEntry("count", count(1)).containsEntry("asset", of("cash:USD"));
    }

    @Test
    void whatNobodySaidTheCostOfIsNamedWithItsWorth() {
        // Two coins came in without a price of that day: 2 x 50 today.
        Desk desk = new Desk().cash("Bank", "900").with(Entry.of(EntryKind.OPENING, "2021-05-01", "Wallet").in("2", "crypto:ABC"))
                .price("crypto:ABC", "50", "2026-11-20");
        Insight costless = desk.the(InsightKind.MISSING_COST);
        assertThat(costless.parts()).containsEntry("asset", of("crypto:ABC")).containsEntry("quantity", units("2", "crypto:ABC"));
        assertThat(costless.effect()).contains(eur("100"));
    }

    @Test
    void rewardsOfUnknownWorthAreCounted() {
        Desk desk = new Desk().cash("Bank", "900").with(Entry.of(EntryKind.STAKING, "2021-05-01", "Wallet").in("2", "crypto:ABC"))
                .with(Entry.of(EntryKind.STAKING, "2021-06-01", "Wallet").in("1", "crypto:ABC")).price("crypto:ABC", "50", "2026-11-20");
        assertThat(desk.the(InsightKind.MISSING_WORTH).parts()).containsEntry("count", count(2)).containsEntry("asset", of("crypto:ABC"));
    }

    @Test
    void whatWasSoldWithoutBeingHeldIsToldWithTheWorthOfTheShortage() {
        // One was held, three were sold: two are missing, 2 x 40 today.
        Desk desk = new Desk().cash("Broker", "900").holds("Broker", "1", "stock:ABC", "40")
                .with(Entry.of(EntryKind.SELL, "2026-02-01", "Broker").out("3", "stock:ABC").in("120", "EUR"));
        Insight oversold = desk.the(InsightKind.OVERSOLD);
        assertThat(oversold.parts()).containsEntry("count", count(1)).containsEntry("asset", of("stock:ABC"));
        assertThat(oversold.effect()).contains(eur("80"));
        assertThat(oversold.trail("asset")).isPresent();
    }

    @Test
    void cashBelowZeroIsToldUnlessTheAccountGivesCredit() {
        Desk desk = new Desk().cash("Bank", "900").cash("Broker", "100")
                .with(Entry.of(EntryKind.WITHDRAWAL, "2026-02-01", "Broker").out("130", "EUR"));
        Insight below = desk.the(InsightKind.CASH_BELOW_ZERO);
        assertThat(below.parts()).containsEntry("account", account("Broker")).containsEntry("cash", euros("-30"));
        assertThat(below.effect()).contains(eur("30"));
        assertThat(desk.account("Broker", Account.Kind.CREDIT).all(InsightKind.CASH_BELOW_ZERO)).isEmpty();
    }

    private static Entry.Draft bought(String source, String id) {
        return Entry.of(EntryKind.BUY, "2026-03-01", "Broker").in("2", "stock:ABC").out("80", "EUR").source(source).externalId(id);
    }

    @Test
    void onePurchaseToldByTwoSourcesIsOneInsight() {
        Desk desk = new Desk().cash("Broker", "900").price("stock:ABC", "40", "2026-03-01").price("stock:ABC", "41", "2026-11-20");
        assertThat(desk.with(bought("a.csv", "")).all(InsightKind.TOLD_TWICE)).isEmpty();
        Insight twice = desk.with(bought("hand", "")).the(InsightKind.TOLD_TWICE);
        assertThat(twice.parts()).containsEntry("asset", of("stock:ABC")).containsEntry("quantity", units("2", "stock:ABC"))
                .containsEntry("day", day("2026-03-01"));
        assertThat(twice.effect()).contains(eur("80"));
        assertThat(twice.severity()).isEqualTo(Severity.WRONG);
    }

    @Test
    void onePurchaseEnteredTwiceByHandIsTold() {
        Desk desk = new Desk().cash("Broker", "900").price("stock:ABC", "41", "2026-11-20").with(bought("hand", "")).with(bought("hand", ""));
        assertThat(desk.all(InsightKind.TOLD_TWICE)).hasSize(1);
    }

    @Test
    void twoEqualPurchasesOfOneFileAreTwo() {
        Desk desk = new Desk().cash("Broker", "900").price("stock:ABC", "41", "2026-11-20").with(bought("a.csv", "1")).with(bought("a.csv", "2"));
        assertThat(desk.all(InsightKind.TOLD_TWICE)).isEmpty();
    }

    @Test
    void aWithdrawalAndADepositThatFitAreATransferInTwoHalves() {
        Desk desk = new Desk().holds("Kraken", "2", "crypto:BTC", "50000")
                .with(Entry.of(EntryKind.WITHDRAWAL, "2026-05-01", "Kraken").out("1", "crypto:BTC"))
                .with(Entry.of(EntryKind.DEPOSIT, "2026-05-02", "Ledger").in("0.9995", "crypto:BTC"));
        Insight halves = desk.the(InsightKind.TRANSFER_IN_TWO);
        assertThat(halves.parts()).containsEntry("quantity", units("1", "crypto:BTC")).containsEntry("account", account("Kraken"))
                .containsEntry("other", account("Ledger")).containsEntry("day", day("2026-05-01"));
        assertThat(halves.effect()).contains(eur("50000"));
        assertThat(desk.all(InsightKind.LEFT)).isEmpty();
    }

    @Test
    void whatLeftForNowhereIsTold() {
        Desk desk = new Desk().holds("Kraken", "2", "crypto:BTC", "50000")
                .with(Entry.of(EntryKind.WITHDRAWAL, "2026-05-01", "Kraken").out("1", "crypto:BTC"));
        Insight left = desk.the(InsightKind.LEFT);
        assertThat(left.parts()).containsEntry("quantity", units("1", "crypto:BTC")).containsEntry("account", account("Kraken"));
        assertThat(left.effect()).contains(eur("50000"));
    }
}
