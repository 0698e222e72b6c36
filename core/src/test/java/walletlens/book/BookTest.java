package walletlens.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import walletlens.analyst.Dismissal;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.ledger.Account;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryJson;
import walletlens.ledger.EntryKind;
import walletlens.ledger.When;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.quote.Quote;
import walletlens.vault.Hlc;

class BookTest {
    private static final Hlc CLOCK = Hlc.of("1a2b3c4d");
    private static final AssetId BTC = AssetId.of(AssetClass.CRYPTO, "BTC");

    private static Entry buy(String id, String quantity) {
        return Entry.of(EntryKind.BUY, "2024-03-01", "Kraken").id(id).in(quantity, "crypto:BTC").out("10", "EUR").entry();
    }

    private static Fact.PricesPut price(String day, String amount) {
        return new Fact.PricesPut("", List.of(new Quote(BTC, Price.of(amount, "EUR"), When.of(day), "hand")));
    }

    /** All that a book says, as one text. */
    private static String state(Book book) {
        JsonArray entries = new JsonArray();
        book.ledger().entries().forEach(entry -> entries.add(EntryJson.write(entry)));
        JsonArray accounts = new JsonArray();
        book.ledger().accounts().values().forEach(account -> accounts.add(ChangeJson.write(account)));
        JsonArray assets = new JsonArray();
        book.assets().values().forEach(asset -> assets.add(ChangeJson.write(asset)));
        JsonObject settings = new JsonObject();
        book.settings().all().forEach((name, value) -> {
            if (!value.isEmpty()) {
                settings.add(name, value);
            }
        });
        return new JsonObject()
                .add("entries", entries)
                .add("accounts", accounts)
                .add("assets", assets)
                .add("settings", settings)
                .add("price", String.valueOf(book.given().at(BTC, When.of("2024-12-31").date())))
                .toString();
    }

    /** A book being written by one device, one commit at a time. */
    private static final class Desk {
        private Book book = Book.EMPTY;
        private Hlc clock = CLOCK;
        private final List<String> records = new ArrayList<>();
        private long now = 1_700_000_000_000L;

        void say(Fact... facts) {
            keep(Book.commit(List.of(facts), clock, now += 7));
        }

        void keep(Commit commit) {
            clock = commit.clock();
            records.addAll(commit.records());
            book = book.with(commit.changes());
        }
    }

    @Test
    void anEntryWithoutAnIdTakesThatOfItsRecord() {
        Desk desk = new Desk();

        desk.say(new Fact.EntryPut(buy("", "1")));

        assertThat(desk.book.ledger().entries().get(0).id()).isEqualTo(desk.book.changes().get(0).id());
    }

    @Test
    void aCorrectionReplacesAndKeepsItsHistory() {
        Desk desk = new Desk();
        desk.say(new Fact.EntryPut(buy("e", "1")));
        desk.say(new Fact.EntryPut(buy("e", "2")));

        assertThat(desk.book.ledger().entries()).hasSize(1);
        assertThat(desk.book.ledger().entries().get(0).in().orElseThrow().quantity()).hasToString("2");
        assertThat(desk.book.history("e")).hasSize(2);
    }

    @Test
    void undoAndRedoWalkThroughHistoryAndANewCommitEndsRedo() {
        Desk desk = new Desk();
        desk.say(new Fact.EntryPut(buy("e", "1")));
        desk.say(new Fact.EntryPut(buy("e", "2")), new Fact.EntryPut(buy("f", "5")));
        desk.say(new Fact.EntryDelete("e"));

        desk.keep(desk.book.undo(desk.clock, desk.now += 7).orElseThrow());
        desk.keep(desk.book.undo(desk.clock, desk.now += 7).orElseThrow());
        assertThat(desk.book.ledger().entries()).containsExactly(buy("e", "1"));
        desk.keep(desk.book.redo(desk.clock, desk.now += 7).orElseThrow());
        assertThat(desk.book.ledger().entries()).containsExactly(buy("e", "2"), buy("f", "5"));
        assertThat(desk.book.canRedo()).isTrue();
        desk.say(new Fact.EntryPut(buy("g", "1")));
        assertThat(desk.book.canRedo()).isFalse();
    }

    @Test
    void aDismissedInsightStaysDismissedUntilItIsUndoneOrWantedAgain() {
        Desk desk = new Desk();
        Dismissal until = new Dismissal("large-bet asset:crypto:BTC", Optional.of(Quantity.of("0.4")));
        Dismissal forEver = new Dismissal("last-month all 2026-10", Optional.empty());
        desk.say(new Fact.DismissalPut(forEver));
        desk.say(new Fact.DismissalPut(until));
        assertThat(desk.book.dismissals()).containsExactly(until, forEver);
        assertThat(Book.of(desk.records).dismissals()).as("read back").containsExactly(until, forEver);

        desk.keep(desk.book.undo(desk.clock, desk.now += 7).orElseThrow());
        assertThat(desk.book.dismissals()).containsExactly(forEver);
        desk.keep(desk.book.redo(desk.clock, desk.now += 7).orElseThrow());
        assertThat(desk.book.dismissals()).containsExactly(until, forEver);
        desk.say(new Fact.DismissalDelete(forEver.key()));
        assertThat(desk.book.dismissals()).containsExactly(until);
        assertThat(Book.of(desk.records).dismissals()).containsExactly(until);
    }

    @Test
    void aSettingAloneStandsInTheWayOfNeitherUndoNorRedo() {
        Desk desk = new Desk();
        desk.say(new Fact.EntryPut(buy("e", "1")));
        desk.say(new Fact.SettingPut("hide", "true"));

        desk.keep(desk.book.undo(desk.clock, desk.now += 7).orElseThrow());
        desk.say(new Fact.SettingPut("hide", ""));

        assertThat(desk.book.ledger().entries()).isEmpty();
        assertThat(desk.book.canRedo()).isTrue();
        assertThat(desk.book.canUndo()).isFalse();
    }

    @Test
    void aRecordOfANewerVersionIsNamedAndTheRestIsKept() {
        Desk desk = new Desk();
        desk.say(new Fact.EntryPut(buy("e", "1")));
        String newer = desk.records.get(0).replace("\"v\":1", "\"v\":2");

        Book book = Book.of(List.of(newer, "{", desk.records.get(0)));

        assertThat(book.ledger().entries()).hasSize(1);
        assertThat(book.problems()).hasSize(2);
        assertThat(book.problems().get(0).message()).contains("newer version");
    }

    @Test
    void halfASurrogatePairIsStoredAsAReplacementCharacter() {
        Desk desk = new Desk();
        desk.say(new Fact.EntryPut(buy("e", "1").change().note("a\ud800b").entry()));

        JsonValue body = Json.parse(desk.records.get(0)).asObject().get("body");

        assertThat(body.asObject().getString("note", "")).isEqualTo("a\ufffdb");
    }

    @Property(tries = 60)
    void anyOrderOfReadingAndAnyWayOfMergingGivesTheSameBook(
            @ForAll @Size(min = 1, max = 25) List<@IntRange(max = 11) Integer> steps, @ForAll long seed) {
        Desk desk = written(steps);
        List<String> shuffled = new ArrayList<>(desk.records);
        Collections.shuffle(shuffled, new Random(seed));
        int cut = Math.floorMod((int) seed, shuffled.size() + 1);

        Book at = Book.of(shuffled);
        Book inTwo = Book.of(shuffled.subList(0, cut)).withRecords(shuffled.subList(cut, shuffled.size()));
        Book twice = inTwo.withRecords(desk.records);

        assertThat(state(at)).isEqualTo(state(desk.book));
        assertThat(state(inTwo)).isEqualTo(state(desk.book));
        assertThat(state(twice)).isEqualTo(state(desk.book));
        assertThat(twice.changes()).isEqualTo(desk.book.changes());
        assertThat(twice.canUndo()).isEqualTo(desk.book.canUndo());
    }

    @Property(tries = 60)
    void undoingEverythingLeavesNothingAndRedoingEverythingBringsItBack(
            @ForAll @Size(min = 1, max = 15) List<@IntRange(max = 9) Integer> steps) {
        Desk desk = written(steps);
        String before = state(desk.book);

        while (desk.book.canUndo()) {
            desk.keep(desk.book.undo(desk.clock, desk.now += 7).orElseThrow());
        }
        assertThat(state(desk.book)).isEqualTo(state(Book.EMPTY));
        while (desk.book.canRedo()) {
            desk.keep(desk.book.redo(desk.clock, desk.now += 7).orElseThrow());
        }
        assertThat(state(desk.book)).isEqualTo(before);
    }

    /** Steps 0 to 9 say something; 10 undoes and 11 redoes where possible. */
    private static Desk written(List<Integer> steps) {
        Desk desk = new Desk();
        for (int step : steps) {
            switch (step) {
                case 0, 1, 2 -> desk.say(new Fact.EntryPut(buy("e" + step, String.valueOf(desk.records.size() + 1))));
                case 3 -> desk.say(new Fact.EntryDelete("e1"));
                case 4 -> desk.say(new Fact.AccountPut(new Account(
                        "Kraken", "Kraken " + desk.records.size(), Account.Kind.EXCHANGE, Account.CashKept.NEVER, false)));
                case 5 -> desk.say(price("2024-02-01", String.valueOf(desk.records.size() + 1)));
                case 6 -> desk.say(new Fact.SettingPut("currency", "CHF"), price("2024-02-02", "7"));
                case 7 -> desk.say(new Fact.EntryPut(buy("", "3")), new Fact.EntryDelete("e2"));
                case 8 -> desk.say(new Fact.EntryPut(buy("e0", "1")), new Fact.EntryPut(buy("e0", "2")));
                case 9 -> desk.say(new Fact.AccountDelete("Kraken"));
                case 10 -> desk.book.undo(desk.clock, desk.now += 7).ifPresent(desk::keep);
                default -> desk.book.redo(desk.clock, desk.now += 7).ifPresent(desk::keep);
            }
        }
        return desk;
    }

    @Test
    void theClockComesAfterTheLatestIdThatCanBeBelieved() {
        String setting = "\"v\":1,\"type\":\"setting.put\",\"body\":{\"name\":\"a\",\"value\":\"b\"}}";
        Book book = Book.of(List.of(
                "{\"id\":\"2026-01-01T00:00:00.000Z-0007-00000001\"," + setting,
                "{\"id\":\"2025-01-01T00:00:00.000Z-0009-00000001\"," + setting,
                "{\"id\":\"9999-01-01T00:00:00.000Z-0000-00000001\"," + setting,
                "{\"id\":\"not an id\"," + setting));

        assertThat(book.clock("1a2b3c4d").read(0).id().toString()).isEqualTo("2026-01-01T00:00:00.000Z-0008-1a2b3c4d");
    }
}
