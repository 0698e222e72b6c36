package walletlens.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import walletlens.asset.AssetId;
import walletlens.money.Currency;

class LedgerTest {
    private static final AssetId EUR = AssetId.cash(Currency.EUR);

    private static Entry buy(String id, String when) {
        return Entry.of(EntryKind.BUY, when, "Broker").id(id).in("1", "stock:ABC").out("10", "EUR").entry();
    }

    private static Entry sell(String id, String when) {
        return Entry.of(EntryKind.SELL, when, "Broker").id(id).out("1", "stock:ABC").in("12", "EUR").entry();
    }

    @Test
    void aDaysPurchaseComesBeforeItsSaleWhateverWasWrittenFirst() {
        Ledger ledger = Ledger.of(List.of(sell("1", "2024-03-01"), buy("2", "2024-03-01")), List.of());

        assertThat(ledger.entries()).extracting(Entry::id).containsExactly("2", "1");
    }

    @Test
    void aSaleOfUnknownTimeComesAfterATimedPurchaseOfThatDay() {
        Ledger ledger = Ledger.of(List.of(sell("1", "2024-03-01"), buy("2", "2024-03-01T17:00")), List.of());

        assertThat(ledger.entries()).extracting(Entry::id).containsExactly("2", "1");
    }

    @Test
    void timesOfDifferentZonesAreComparedAsInstants() {
        Ledger ledger = Ledger.of(
                List.of(buy("1", "2024-03-01T10:00+05:00"), buy("2", "2024-03-01T06:00Z")), List.of());

        assertThat(ledger.entries()).extracting(Entry::id).containsExactly("1", "2");
    }

    @Test
    void cashIsNotKeptUntilSomethingTellsOfItsBalance() {
        Ledger bare = Ledger.of(List.of(buy("1", "2024-03-01")), List.of());
        Entry deposit = Entry.of(EntryKind.DEPOSIT, "2024-01-01", "Broker").id("0").in("100", "EUR").entry();
        Ledger funded = Ledger.of(List.of(buy("1", "2024-03-01"), deposit), List.of());

        assertThat(bare.keeps("Broker", EUR)).isFalse();
        assertThat(bare.postings(bare.entries().get(0))).extracting(Posting::asset).doesNotContain(EUR);
        assertThat(funded.keeps("Broker", EUR)).isTrue();
        assertThat(funded.keeps("Other", EUR)).isFalse();
    }
}
