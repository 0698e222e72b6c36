package walletlens.app.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import walletlens.app.command.CommandLine;
import walletlens.app.command.Response;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.book.Book;
import walletlens.book.Fact;
import walletlens.ledger.Account;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.money.Currency;
import walletlens.privacy.Asked;
import walletlens.quote.Quote;
import walletlens.vault.Hlc;

class SnapshotTest {
    private static final Instant NOW = Instant.parse("2025-01-01T00:00:00Z");

    private static Book saved(Book book, List<Fact> facts) {
        return facts.isEmpty() ? book : book.with(Book.commit(facts, book.clock("0000000a"), NOW.toEpochMilli()).changes());
    }

    private static Response imported(Book book, String json) {
        return CommandLine.run("import all.json --yes", Map.of("all.json", json), NOW, LocalDate.of(2025, 1, 1), book);
    }

    private static Book sample(int entries, long seed, List<String> notes) {
        List<Fact> facts = new ArrayList<>();
        int number = 0;
        for (Entry entry : ManyEntries.ledger(entries, seed).entries()) {
            String note = notes.isEmpty() ? "" : notes.get(number % notes.size());
            facts.add(new Fact.EntryPut(entry.change().note(note).tags(note.isEmpty() ? List.of() : List.of(note)).entry()));
            number++;
        }
        facts.add(new Fact.AccountPut(new Account("Old", "Old " + notes, Account.Kind.BANK, Account.CashKept.NEVER, true)));
        facts.add(new Fact.AccountPut(Account.named("Empty")));
        TreeMap<String, String> identifiers = new TreeMap<>();
        identifiers.put("isin", "XX0000000000");
        facts.add(new Fact.AssetPut(new Asset(AssetId.parse("stock:ACME").orElseThrow(), "Acme \"Inc\"", Currency.USD,
                identifiers, List.of("acme"))));
        facts.add(new Fact.PricesPut("one", List.of(Quote.of("stock:ACME", "12.50", "USD", "2024-01-01", "manual"),
                Quote.of("cash:USD", "0.9000", "EUR", "2024-01-01T10:00Z", "hand"))));
        facts.add(new Fact.PricesPut("two", List.of(Quote.of("stock:ACME", "13", "USD", "2024-02-01", "x.csv"))));
        facts.add(new Fact.SettingPut("currency", "EUR"));
        facts.add(new Fact.AskedPut(Asked.first(new Asked.Question(LocalDate.of(2024, 5, 6), "0000000b", "ecb", "www.ecb.europa.eu", "/x",
                "Nothing " + notes), "", NOW).answered(200, 1, 2).again("For rates", NOW)));
        return Book.EMPTY.with(Book.commit(facts, Hlc.of("0000000b"), NOW.toEpochMilli()).changes());
    }

    @Property(tries = 60)
    void whatIsExportedComesBackAsTheSameState(
            @ForAll @IntRange(max = 40) int entries, @ForAll long seed, @ForAll @Size(max = 3) List<String> notes) {
        Book book = sample(entries, seed, notes.stream().map(SnapshotTest::storable).toList());
        String json = SnapshotJson.write(book, NOW);

        Response response = imported(Book.EMPTY, json);
        Book again = saved(Book.EMPTY, response.facts());

        assertThat(response.exit()).as(response.err()).isZero();
        assertThat(SnapshotJson.write(again, NOW)).isEqualTo(json);
        assertThat(again.ledger().entries()).isEqualTo(book.ledger().entries());
        assertThat(again.ledger().accounts()).isEqualTo(book.ledger().accounts());
        assertThat(again.assets()).isEqualTo(book.assets());
        assertThat(again.settings().all()).isEqualTo(book.settings().all());
    }

    /** A vault stores UTF-8, so half a surrogate pair never gets into a book. */
    private static String storable(String text) {
        return new String(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void aFileSwitchesNoSourceOn() {
        Book on = saved(Book.EMPTY, List.of(new Fact.SettingPut("source:kraken", "on"), new Fact.SettingPut("method", "lifo")));

        Book again = saved(Book.EMPTY, imported(Book.EMPTY, SnapshotJson.write(on, NOW)).facts());

        assertThat(again.settings().all()).containsOnly(Map.entry("method", "lifo"));
    }

    @Test
    void importingItAgainChangesNothing() {
        Book book = sample(30, 7, List.of("note"));
        String json = SnapshotJson.write(book, NOW);

        assertThat(imported(book, json).facts()).isEmpty();
        Book once = saved(Book.EMPTY, imported(Book.EMPTY, json).facts());
        assertThat(imported(once, json).facts()).isEmpty();
    }

    @Test
    void anEntryThatWasCorrectedSinceIsAskedAboutAndNotPutBack() {
        Entry old = Entry.of(EntryKind.DEPOSIT, "2024-01-01", "Bank").id("1").in("5", "EUR").entry();
        Book then = Book.EMPTY.with(Book.commit(List.of(new Fact.EntryPut(old)), Hlc.of("0000000b"), 1).changes());
        Book now = saved(then, List.of(new Fact.EntryPut(old.change().in("6", "EUR").entry())));

        Response response = imported(now, SnapshotJson.write(then, NOW));

        assertThat(response.facts()).isEmpty();
        assertThat(response.exit()).isEqualTo(1);
        assertThat(response.err()).contains("1 entry waits");
    }

    @Test
    void whatIsNoExportIsSaidAndNothingIsTaken() {
        for (String text : List.of("{", "{}", "{\"format\":\"walletlens\",\"schema\":2}", "{\"format\":1,\"schema\":1}")) {
            Response response = imported(Book.EMPTY, text);

            assertThat(response.facts()).isEmpty();
            assertThat(response.exit()).isEqualTo(1);
        }
        String one = "{\"format\":\"walletlens\",\"schema\":1,\"entries\":[3,{\"kind\":\"buy\"}],\"accounts\":[{}],\"assets\":[1],"
                + "\"prices\":[{}],\"settings\":[]}";
        assertThat(imported(Book.EMPTY, one).err().lines()).hasSize(5);
    }

    @Test
    void aFormulaInACellStaysText() {
        assertThat(Csv.cell("=1+1")).isEqualTo("'=1+1");
        assertThat(Csv.cell("@x")).isEqualTo("'@x");
        assertThat(Csv.cell("-2+3")).isEqualTo("'-2+3");
        assertThat(Csv.cell("+12")).isEqualTo("'+12");
        assertThat(Csv.cell("\tx")).isEqualTo("\"'\tx\"");
        assertThat(Csv.cell("-5.20")).isEqualTo("-5.20");
        assertThat(Csv.cell("a\"b\r\nc")).isEqualTo("\"a\"\"b\r\nc\"");
    }
}
