package walletlens.lots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.money.Rates;

class FifoTest {
    private static Lots lots(Entry... entries) {
        return Lots.of(Ledger.of(List.of(entries), List.of()), LotRules.of(Currency.EUR), Rates.NONE, Worth.NONE);
    }

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    @Test
    void aSaleTakesTheOldestLotFirstAndSplitsTheNext() {
        Lots lots = lots(
                Entry.of(EntryKind.BUY, "2023-01-10", "Broker").id("1").in("10", "stock:ABC").out("100", "EUR").fee("5", "EUR").entry(),
                Entry.of(EntryKind.BUY, "2024-01-10", "Broker").id("2").in("10", "stock:ABC").out("200", "EUR").entry(),
                Entry.of(EntryKind.SELL, "2024-06-01", "Broker").id("3").out("15", "stock:ABC").in("450", "EUR").fee("3", "EUR").entry());

        // Proceeds 450 - 3 = 447: 10/15 are 298, the rest 149. Cost: 105 for the first lot, 5/10 of 200 for the second.
        assertThat(lots.disposals()).extracting(Disposal::lotEntry).containsExactly("1", "2");
        assertThat(lots.disposals()).extracting(Disposal::proceeds).containsExactly(eur("298"), eur("149"));
        assertThat(lots.disposals()).extracting(Disposal::cost).containsExactly(eur("105"), eur("100"));
        assertThat(lots.disposals()).extracting(Disposal::term).containsExactly(Term.LONG, Term.SHORT);
        assertThat(lots.disposals()).extracting(d -> d.gain().get()).containsExactly(eur("193"), eur("49"));
        assertThat(lots.open()).hasSize(1);
        assertThat(lots.open().get(0).quantity()).isEqualTo(Quantity.of("5"));
        assertThat(lots.open().get(0).cost()).isEqualTo(eur("100"));
        assertThat(lots.findings()).isEmpty();
    }
}
