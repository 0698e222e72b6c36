package walletlens.book;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;
import walletlens.vault.Hlc;

/** Prices that sources tell: kept short, taking the place of earlier ones of their batch, and no business of undo's. */
class SourcePricesTest {
    private static final LocalDate LAST = LocalDate.of(2030, 1, 1);

    private static Quote quote(String asset, String amount, String currency, String time, String source) {
        return Quote.of(asset, amount, currency, time, source);
    }

    private static Book with(Book book, Fact fact, long millis) {
        return book.with(Book.commit(List.of(fact), book.clock("1a2b3c4d"), millis).changes());
    }

    @Test
    void a_later_batch_of_an_id_takes_the_earlier_ones_place() {
        Book book = with(Book.EMPTY, new Fact.PricesPut("source/kraken/2026-05-18/x", List.of(
                quote("crypto:BTC", "1", "USD", "2026-05-18T10:00Z", "kraken"), quote("crypto:ETH", "2", "USD", "2026-05-18T10:00Z", "kraken"))), 1);
        Book later = with(book, new Fact.PricesPut("source/kraken/2026-05-18/x", List.of(
                quote("crypto:BTC", "3", "USD", "2026-05-18T11:00Z", "kraken"))), 2);
        assertEquals("3 USD", later.given().latest(quote("crypto:BTC", "1", "USD", "2026-05-18", "x").asset()).orElseThrow().price().toString());
        assertTrue(later.given().latest(quote("crypto:ETH", "1", "USD", "2026-05-18", "x").asset()).isEmpty(), "the later batch does not tell of it");
        assertEquals(1, later.batch("source/kraken/2026-05-18/x").size());
    }

    @Test
    void undo_passes_by_what_a_source_told_and_takes_back_what_the_user_said() {
        Book book = with(Book.EMPTY, new Fact.PricesPut("", List.of(quote("crypto:BTC", "1", "USD", "2026-05-17", "manual"))), 1);
        book = with(book, new Fact.PricesPut("source/kraken/2026-05-18/x", List.of(quote("crypto:BTC", "3", "USD", "2026-05-18", "kraken"))), 2);
        Book undone = book.with(book.undo(book.clock("1a2b3c4d"), 3).orElseThrow().changes());
        assertEquals(List.of("kraken"), undone.given().series(quote("crypto:BTC", "1", "USD", "2026-05-18", "x").asset()).stream().map(Quote::source).toList());
        assertFalse(undone.canUndo());
    }

    @Test
    void a_run_of_days_is_written_short_and_read_back() {
        Fact.PricesPut put = new Fact.PricesPut("source/ecb/rates/2024-01-01", List.of(
                quote("cash:EUR", "1.0950", "USD", "2024-01-02", "ecb"), quote("cash:EUR", "1.0919", "USD", "2024-01-03", "ecb"),
                quote("cash:EUR", "1.0921", "USD", "2024-01-08", "ecb"), quote("cash:EUR", "0.93", "CHF", "2024-01-02", "ecb"),
                quote("crypto:BTC", "42000", "USD", "2024-01-02T10:00+01:00", "ecb")));
        String text = ChangeJson.write(Book.commit(List.of(put), Hlc.of("1a2b3c4d"), 1).changes().get(0));
        assertTrue(text.contains("[[\"cash:EUR\",\"USD\",\"2024-01-02\",\"1.0950\",1,\"1.0919\",5,\"1.0921\"],[\"cash:EUR\",\"CHF\",\"2024-01-02\",\"0.93\"],"
                + "[\"crypto:BTC\",\"USD\",\"2024-01-02T10:00+01:00\",\"42000\"]]"), text);
        assertEquals(put, Book.of(List.of(text)).changes().get(0).fact());
    }

    @Test
    void runs_that_are_damaged_are_a_problem_and_no_prices() {
        String good = ChangeJson.write(Book.commit(List.of(new Fact.PricesPut("source/ecb/r/x", List.of(
                quote("cash:EUR", "1.0950", "USD", "2024-01-02", "ecb"), quote("cash:EUR", "1.1", "USD", "2024-01-03", "ecb")))), Hlc.of("1a2b3c4d"), 1).changes().get(0));
        for (String[] damage : new String[][] {{"\"1.0950\"", "\"x\""}, {",1,", ",\"1\","}, {",1,", ",1.5,"}, {",1,", ",99999999999,"}, {",1,", ",9999999,"}, {",1,", ",-999999,"}, {",1,", ",01,"}, {",1,", ","}, {"\"USD\"", "7"},
            {"cash:EUR", "cash"}, {"2024-01-02", "2024-13-02"}, {",\"1.1\"", ""}, {"[[", "[7,["}}) {
            Book book = Book.of(List.of(good.replace(damage[0], damage[1])));
            assertEquals(1, book.problems().size(), damage[0] + " as " + damage[1]);
            assertTrue(book.problems().get(0).toString().endsWith("."), "a sentence: " + book.problems());
            assertEquals(0, book.given().size());
        }
    }

    /** What comes of prices put one after the other is what comes of reading all records from the beginning. */
    @Property(tries = 200)
    void prices_on_top_of_others_equal_prices_read_from_the_beginning(@ForAll @Size(max = 30) List<@IntRange(min = 0, max = 239) Integer> steps) {
        List<Change> bought = Book.commit(List.of(
                new Fact.EntryPut(Entry.of(EntryKind.BUY, "2026-05-11", "A").id("1").in("2", "crypto:BTC").out("10", "USD").entry()),
                new Fact.EntryPut(Entry.of(EntryKind.BUY, "2026-05-12", "A").id("2").in("2", "stock:AAPL").out("10", "CHF").entry())),
                Hlc.of("1a2b3c4d"), 0).changes();
        Book book = Book.EMPTY.with(bought);
        List<String> records = new ArrayList<>();
        bought.forEach(change -> records.add(ChangeJson.write(change)));
        book.quotes();
        String[] assets = {"crypto:BTC", "crypto:ETH", "cash:EUR", "stock:AAPL"};
        for (int i = 0; i < steps.size(); i++) {
            int step = steps.get(i);
            String id = step % 3 == 0 ? "" : "source/s/" + step % 5;
            List<Quote> quotes = new ArrayList<>();
            for (int j = 0; j <= step % 4; j++) {
                String asset = assets[(step / 4 + j) % 4];
                quotes.add(quote(asset, Integer.toString(i + 1), step % 2 == 0 ? "USD" : "CHF", "2026-05-" + (10 + (step / 16 + j) % 4), "s"));
            }
            Fact fact = step % 17 == 16 ? new Fact.PricesDelete("source/s/" + step % 5) : new Fact.PricesPut(id, quotes);
            List<Change> changes = Book.commit(List.of(fact), book.clock("1a2b3c4d"), i + 1).changes();
            book = book.with(changes);
            changes.forEach(change -> records.add(ChangeJson.write(change)));
            Quotes all = Book.of(records).quotes();
            assertTrue(i % 3 == 1 || book.quotes().sameUntil(LAST, all) && all.sameUntil(LAST, book.quotes()), "all after " + i + " of " + steps);
            Quotes anew = Book.of(records).given();
            assertTrue(book.given().sameUntil(LAST, anew) && anew.sameUntil(LAST, book.given()), "after " + i + " of " + steps);
        }
    }
}
