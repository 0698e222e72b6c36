package walletlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import walletlens.book.Book;
import walletlens.book.ChangeJson;
import walletlens.book.Fact;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.quote.Quote;
import walletlens.vault.Hlc;

/** A large vault that is opened shows what everything is worth first and the rest a moment later. */
class OpeningTest {
    private static String records() {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact.SettingPut("currency", "EUR"));
        for (int i = 0; i < 2_000; i++) {
            facts.add(new Fact.EntryPut(Entry.of(EntryKind.BUY, "2026-01-" + (10 + i % 20), "Broker").id("e" + i).in("1", "stock:ABC").out("10", "EUR").entry()));
        }
        facts.add(new Fact.PricesPut("source/s/stock:ABC/2026-01-01", List.of(
                Quote.of("stock:ABC", "12", "EUR", "2026-01-30", "s"), Quote.of("stock:ABC", "12.50", "EUR", "2026-01-31", "s"))));
        StringBuilder records = new StringBuilder();
        Book.commit(facts, Hlc.of("1a2b3c4d"), 1_700_000_000_000L).changes()
                .forEach(change -> records.append(records.length() == 0 ? "" : "\n").append(ChangeJson.write(change)));
        return records.toString();
    }

    @Test
    void theFirstFigureComesBeforeTheCurveAndStaysWhenItIsDrawn() {
        Driver driver = new Driver();
        driver.boot();
        driver.answer("vault.open", "ok", "true", "state", "open", "records", records());
        String worth = driver.text(".hero");
        assertThat(driver.text(".hero-figure")).isEqualTo("€25,000.00");
        assertThat(driver.page().select("wl-chart")).isEmpty();
        assertThat(driver.page().select(".skeleton")).isNotEmpty();

        driver.send("overview.rest");

        assertThat(driver.text(".hero")).isEqualTo(worth);
        assertThat(driver.page().select("#worth-chart")).hasSize(1);
        assertThat(driver.page().select(".skeleton")).isEmpty();
    }
}
