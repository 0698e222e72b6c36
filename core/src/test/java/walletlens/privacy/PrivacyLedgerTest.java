package walletlens.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import walletlens.book.Book;
import walletlens.book.Change;
import walletlens.book.ChangeJson;
import walletlens.book.Commit;
import walletlens.book.Fact;
import walletlens.vault.Hlc;

class PrivacyLedgerTest {
    private static final Instant TEN = Instant.parse("2026-11-25T10:00:00Z");

    private static Asked.Question question(String day, String device, String source, String reveals) {
        return new Asked.Question(LocalDate.parse(day), device, source, source + ".example", "/all", reveals);
    }

    private static Book said(Book book, String device, Asked line) {
        Commit commit = Book.commit(List.of(new Fact.AskedPut(line)), book.clock(device), TEN.toEpochMilli());
        return book.with(commit.changes());
    }

    @Test
    void a_line_comes_back_from_its_record() {
        Asked line = Asked.first(question("2026-11-25", "1a2b3c4d", "ecb", "Nothing."), "For \"rates\"", TEN).answered(200, 150, 70_000);
        Change change = new Change("2026-11-25T10:00:00.000Z-0000-1a2b3c4d", "2026-11-25T10:00:00.000Z-0000-1a2b3c4d", "",
                new Fact.AskedPut(line));
        assertThat(ChangeJson.read(ChangeJson.write(change)).get()).isEqualTo(change);
    }

    @Test
    void a_line_that_cannot_be_read_is_no_line() {
        String good = AskedJson.write(Asked.first(question("2026-11-25", "1a2b3c4d", "ecb", ""), "", TEN)).toString();
        assertThat(AskedJson.read(Json.parse(good))).isPresent();
        for (String bad : List.of(good.replace("\"count\":1", "\"count\":0"), good.replace("\"count\":1", "\"count\":\"1\""),
                good.replace("2026-11-25\"", "yesterday\""), good.replace("\"bytesIn\":0", "\"bytesIn\":-1"),
                good.replace("\"status\":0", "\"status\":1.5"), "[]", "7")) {
            assertThat(AskedJson.read(Json.parse(bad))).as(bad).isEmpty();
        }
    }

    @Test
    void two_devices_keep_each_its_own_count() {
        Asked phone = Asked.first(question("2026-11-25", "aaaaaaaa", "ecb", "Nothing."), "", TEN).again("", TEN).answered(200, 10, 100);
        Asked desk = Asked.first(question("2026-11-25", "bbbbbbbb", "ecb", "Nothing."), "", TEN).answered(200, 5, 50);
        Book one = said(Book.EMPTY, "aaaaaaaa", phone);
        Book other = said(Book.EMPTY, "bbbbbbbb", desk);
        Book merged = one.with(other.changes());
        assertThat(merged.outside().requests()).isEqualTo(3); // 2 + 1
        assertThat(merged.outside().bytesOut()).isEqualTo(15); // 10 + 5
        assertThat(merged.outside().contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.requests()).isEqualTo(3);
            assertThat(contact.bytesIn()).isEqualTo(150);
            assertThat(contact.revealed()).containsExactly("Nothing.");
        });
    }

    @Test
    void the_latest_day_comes_first_and_each_revelation_once() {
        PrivacyLedger ledger = PrivacyLedger.of(List.of(
                Asked.first(question("2026-11-24", "aaaaaaaa", "yahoo", "That you hold AAPL."), "", TEN).answered(200, 1, 2),
                Asked.first(question("2026-11-25", "aaaaaaaa", "yahoo", "That you hold AAPL."), "", TEN).answered(404, 1, 2),
                Asked.first(question("2026-11-25", "aaaaaaaa", "yahoo", "That you hold MSFT."), "", TEN).answered(200, 1, 2),
                Asked.first(question("2026-11-25", "bbbbbbbb", "yahoo", "That you hold MSFT."), "", TEN).answered(0, 1, 0)));
        assertThat(ledger.contacts()).extracting(Contact::day)
                .containsExactly(LocalDate.of(2026, 11, 25), LocalDate.of(2026, 11, 24));
        assertThat(ledger.contacts().get(0).revealed()).containsExactly("That you hold AAPL.", "That you hold MSFT.");
        assertThat(ledger.contacts().get(0).failures()).isEqualTo(2); // the 404 and the one without an answer
        assertThat(ledger.hosts()).containsExactly("yahoo.example");
    }
}
