package walletlens.lots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.asset.Unit;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.money.Rates;

class LotsTest {
    private static final AssetId GOLD = AssetId.of(AssetClass.METAL, "XAU");

    private static Lots lots(List<Entry> entries) {
        return Lots.of(Ledger.of(entries, List.of()), LotRules.of(Currency.EUR), Rates.NONE, Worth.NONE);
    }

    private static Amount grams(String grams) {
        return new Amount(Quantity.of(grams), Unit.GRAM, GOLD);
    }

    @Test
    void goldBoughtInGramsAndSoldInPartsLeavesNoDust() {
        Lots lots = lots(List.of(
                Entry.of(EntryKind.BUY, "2024-01-01", "Safe").id("1").in(grams("100")).out("6000", "EUR").entry(),
                Entry.of(EntryKind.SELL, "2024-02-01", "Safe").id("2").out(grams("33")).in("2100", "EUR").entry(),
                Entry.of(EntryKind.SELL, "2024-03-01", "Safe").id("3").out(grams("33")).in("2100", "EUR").entry(),
                Entry.of(EntryKind.SELL, "2024-04-01", "Safe").id("4").out(grams("34")).in("2200", "EUR").entry()));

        assertThat(lots.open()).isEmpty();
        assertThat(lots.holdings()).extracting(Holding::asset).doesNotContain(GOLD);
        assertThat(lots.findings()).isEmpty();
        Money cost = lots.disposals().stream().map(Disposal::cost).reduce(Money.zero(Currency.EUR), Money::plus);
        assertThat(cost).isEqualTo(Money.of("6000", "EUR"));
    }

    @Test
    void anOversaleNamesItsEntryAndThoseBeforeIt() {
        Lots lots = lots(List.of(
                Entry.of(EntryKind.BUY, "2024-01-01", "A").id("1").in("10", "stock:ABC").out("100", "EUR").entry(),
                Entry.of(EntryKind.BUY, "2024-01-02", "A").id("2").in("10", "stock:XYZ").out("100", "EUR").entry(),
                Entry.of(EntryKind.SELL, "2024-02-01", "A").id("3").out("6", "stock:ABC").in("90", "EUR").entry(),
                Entry.of(EntryKind.SELL, "2024-03-01", "A").id("4").out("6", "stock:ABC").in("90", "EUR").entry()));

        assertThat(lots.findings()).hasSize(1);
        assertThat(lots.findings().get(0).kind()).isEqualTo(Finding.Kind.OVERSOLD);
        assertThat(lots.findings().get(0).entries()).containsExactly("1", "3", "4");
        assertThat(lots.problems().get(0).text()).isEqualTo("4");
        assertThat(lots.disposals()).extracting(Disposal::oversold).containsExactly(false, false, true);
    }

    @Test
    void aThousandEntriesWithoutARateMakeOneFindingThatCountsThem() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            entries.add(Entry.of(EntryKind.BUY, "2024-01-01", "A").id(String.valueOf(1000 + i))
                    .in("1", "stock:ABC").out("10", "USD").entry());
        }

        List<Finding> findings = lots(entries).findings();

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).count()).isEqualTo(1000);
        assertThat(findings.get(0).entries()).hasSize(20).endsWith("1999");
    }

    @Test
    void aLotAndADisposalTellWhatWasPaidAndReceivedInItsOwnCurrency() {
        Rates rates = (from, to, day) -> Optional.of(
                new Rates.Rate(Quantity.of(day.getYear() == 2023 ? "0.9" : "0.8"), day, "test"));
        Ledger ledger = Ledger.of(List.of(
                Entry.of(EntryKind.BUY, "2023-01-10", "A").id("1").in("10", "stock:ABC").out("1000", "USD")
                        .fee("9", "EUR").entry(),
                Entry.of(EntryKind.SELL, "2024-06-01", "A").id("2").out("4", "stock:ABC").in("600", "USD")
                        .fee("5", "USD").entry()), List.of());

        Lots lots = Lots.of(ledger, LotRules.of(Currency.EUR), rates, Worth.NONE);

        // The fee of 9 EUR is 10 USD at the rate of the purchase: 1010 USD, of which 6/10 are left.
        assertThat(lots.open().get(0).paid()).isEqualTo(Money.of("606", "USD"));
        assertThat(lots.open().get(0).fees()).isEqualTo(Money.of("5.4", "EUR"));
        Disposal sale = lots.disposals().get(0);
        assertThat(sale.paid()).isEqualTo(Money.of("404", "USD"));
        assertThat(sale.received()).isEqualTo(Money.of("595", "USD"));
        assertThat(sale.fees()).isEqualTo(Money.of("4", "EUR"));
        assertThat(sale.proceeds().plus(sale.fees())).isEqualTo(Money.of("480", "EUR"));
    }

    @Test
    void aChangedWorthIsNoticedAlthoughTheEntriesAreTheSame() {
        List<Entry> entries = List.of(
                Entry.of(EntryKind.STAKING, "2024-01-01", "A").id("1").in("1", "crypto:ETH").entry(),
                Entry.of(EntryKind.BUY, "2024-01-01", "A").id("2").in("1", "crypto:BTC").out("100", "EUR").entry());
        Ledger ledger = Ledger.of(entries, List.of());
        Lots before = lots(entries);

        Lots after = before.with(ledger, Rates.NONE, (asset, when) -> Optional.of(Money.of("7", "EUR")));

        assertThat(after.reused()).isEqualTo(1);
        assertThat(after.open(AssetId.of(AssetClass.CRYPTO, "ETH")).get(0).cost()).isEqualTo(Money.of("7", "EUR"));
    }

    /** Two accounts that send each other what neither has, with a split between: what comes in goes round, and comes to rest. */
    @Test
    void unitsSentInACircleWithoutBeingHeldComeToRestWhatIsSplitBetween() {
        for (String ratio : List.of("1:2", "2:1", "7:3", "1:10")) {
            for (String bought : List.of("0.5", "1", "3")) {
                Lots lots = Lots.of(Ledger.of(List.of(
                        Entry.of(EntryKind.TRANSFER, "2024-01-01", "A").id("1").to("B").out("2", "stock:ABC").entry(),
                        Entry.of(EntryKind.SPLIT, "2024-01-02", "B").id("2").about("stock:ABC")
                                .ratio(Entry.Ratio.parse(ratio).orElseThrow()).entry(),
                        Entry.of(EntryKind.TRANSFER, "2024-01-03", "B").id("3").to("A").out("40", "stock:ABC").entry(),
                        Entry.of(EntryKind.BUY, "2024-01-04", "A").id("4").in(bought, "stock:ABC").out("100", "EUR").entry()),
                        List.of()), LotRules.of(Currency.EUR).withPool(Pool.ACCOUNT), Rates.NONE, Worth.NONE);

                Money cost = lots.open().stream().map(Lot::cost).reduce(Money.zero(Currency.EUR), Money::plus);
                assertThat(cost).as("%s, %s bought", ratio, bought).isEqualTo(Money.of("100", "EUR"));
            }
        }
    }
}
