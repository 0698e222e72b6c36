package walletlens.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.LotPick;
import walletlens.money.Quantity;
import walletlens.problem.Outcome;
import walletlens.quote.Quote;

class RecordReaderTest {
    private static final String ID = "2026-01-01T00:00:00.000Z-0007-00000001";
    private static final Entry ENTRY = Entry.of(EntryKind.STAKING, "2024-02-29T13:45:00+02:00", "Ledger").id("e1")
            .in("0.5", "crypto:ETH").fee("0.01", "crypto:ETH").fee("1.50", "cash:EUR").worth("1600.00", "USD")
            .about("crypto:ETH#ethereum").note("for March").source("file.csv:7").externalId("x/1").entry();
    private static final List<Change> COMMON = List.of(
            new Change(ID, ID, "", new Fact.EntryPut(ENTRY)),
            new Change(ID, "2025", "2024", new Fact.EntryPut(ENTRY.change().to("Bank").out("1", "metal:XAU").entry())),
            new Change(ID, ID, "", new Fact.EntryPut(ENTRY.change().tags(List.of("a", "b c")).acquired(ENTRY.when()).entry())),
            new Change(ID, ID, "", new Fact.PricesPut("p", List.of(
                    Quote.of("stock:ABC", "12.50", "EUR", "2024-01-01", "manual"),
                    Quote.of("cash:USD", "0.9", "EUR", "2024-01-01T10:00", "file")))),
            new Change(ID, ID, "", new Fact.PricesPut("p", List.of(
                    Quote.of("stock:ABC", "-12345678901234567890123456789012345678901.50", "EUR", "2024-01-01", "manual")))),
            new Change(ID, ID, "", new Fact.PricesPut("source/s/1", List.of(
                    Quote.of("stock:ABC", "12.50", "EUR", "2024-01-01", "s"), Quote.of("stock:ABC", "-13.00", "EUR", "2024-01-04", "s"),
                    Quote.of("stock:ABC", "12345678901234567890123456789012345678901.50", "EUR", "2024-02-04", "s"),
                    Quote.of("stock:ABC", "0.1", "EUR", "2023-02-04", "s"), Quote.of("crypto:ABC#abc-2", "1", "USD", "2024-01-01T10:00Z", "s")))));

    private static void sameAsByTheCarefulReader(String record) {
        Outcome<Change> careful = ChangeJson.read(record);
        Outcome<Change> read = new RecordReader().read(record);
        assertThat(read.value().map(ChangeJson::write)).isEqualTo(careful.value().map(ChangeJson::write));
        assertThat(read.problems()).isEqualTo(careful.problems());
    }

    @Test
    void whatTheProgramWritesOfEntriesAndPricesIsReadWithoutATree() {
        for (Change change : COMMON) {
            String record = ChangeJson.write(change);
            assertThat(new RecordReader().scanned(record, 0).map(ChangeJson::write)).contains(record);
        }
    }

    @Test
    void allOtherRecordsAreReadByTheCarefulReader() {
        List<Entry> others = List.of(
                ENTRY.change().note("a \"quoted\" word").entry(),
                ENTRY.change().picks(List.of(new LotPick("e0", Quantity.ONE))).entry(),
                ENTRY.change().ratio(new Entry.Ratio(Quantity.of(2), Quantity.ONE)).entry());
        for (Entry other : others) {
            String record = ChangeJson.write(new Change(ID, ID, "", new Fact.EntryPut(other)));
            assertThat(new RecordReader().scanned(record, 0)).isEmpty();
            assertThat(new RecordReader().read(record).value().map(ChangeJson::write)).contains(record);
        }
        sameAsByTheCarefulReader(ChangeJson.write(new Change(ID, ID, "", new Fact.EntryDelete("e1"))));
        sameAsByTheCarefulReader(ChangeJson.write(new Change(ID, ID, "", new Fact.SettingPut("a", "b"))));
    }

    @Test
    void textsAndAssetsThatComeAgainAreTheSameObjects() {
        RecordReader reader = new RecordReader();
        Entry first = entry(reader.read(ChangeJson.write(COMMON.get(0))));
        Entry second = entry(reader.read(ChangeJson.write(COMMON.get(0))));

        assertThat(second.account()).isSameAs(first.account());
        assertThat(second.in().orElseThrow().asset()).isSameAs(first.in().orElseThrow().asset());
    }

    private static Entry entry(Outcome<Change> read) {
        return ((Fact.EntryPut) read.get().fact()).entry();
    }

    /** Records with a few characters taken out, doubled, or put in place of others. */
    @Provide
    Arbitrary<String> spoilt() {
        Arbitrary<int[]> places = Combinators.combine(Arbitraries.integers().between(0, 2), Arbitraries.integers().between(0, 399),
                Arbitraries.integers().between(1, 12), Arbitraries.of('"', '{', '}', ',', ':', '[', ' ', '\\', '0', 'x', '-', '\n'))
                .as((how, at, length, with) -> new int[] {how, at, length, with});
        return Combinators.combine(Arbitraries.of(COMMON).map(ChangeJson::write), places.list().ofMinSize(1).ofMaxSize(2))
                .as((record, all) -> {
                    String text = record;
                    for (int[] place : all) {
                        int at = Math.min(place[1], text.length() - 1);
                        int end = Math.min(at + place[2], text.length());
                        String middle = place[0] == 0 ? "" : place[0] == 1 ? text.substring(at, end).repeat(2)
                                : String.valueOf((char) place[3]);
                        text = text.substring(0, at) + middle + text.substring(end);
                    }
                    return text;
                });
    }

    @Property(tries = 3000)
    void whateverIsSpoiltIsReadAsTheCarefulReaderDoes(@ForAll("spoilt") String record) {
        sameAsByTheCarefulReader(record);
    }

    @Property(tries = 500)
    void manyRecordsInOneTextAreReadAsEachOfTheirLinesAlone(@ForAll @Size(max = 5) List<@From("spoilt") String> records) {
        String text = String.join("\n", records);
        Book lineByLine = Book.of(List.of(text.split("\n")));
        Book together = Book.of(List.of(text));

        assertThat(together.changes().stream().map(ChangeJson::write).toList()).isEqualTo(
                lineByLine.changes().stream().map(ChangeJson::write).toList());
        assertThat(together.problems()).isEqualTo(lineByLine.problems());
    }

    @Property(tries = 200)
    void aMemberToldTwiceIsReadAsTheCarefulReaderDoes(@ForAll("members") List<String> members) {
        sameAsByTheCarefulReader("{\"id\":\"" + ID + "\",\"v\":1,\"commit\":\"" + ID + "\",\"type\":\"entry.put\",\"body\":{"
                + String.join(",", members) + "}}");
    }

    @Provide
    Arbitrary<List<String>> members() {
        return Arbitraries.of("\"id\":\"a\"", "\"id\":\"b\"", "\"kind\":\"buy\"", "\"kind\":\"reward\"", "\"subkind\":\"mining\"",
                "\"time\":\"2024-02-29\"", "\"time\":\"2024-02-30\"", "\"account\":\"A\"", "\"fee\":[]", "\"worth\":null",
                "\"in\":{\"quantity\":\"1\",\"asset\":{\"symbol\":\"BTC\",\"class\":\"crypto\"}}", "\"tags\":[]", "\"none\":\"x\"",
                "\"in\":{\"asset\":{\"symbol\":\"BTC\",\"class\":\"crypto\"},\"quantity\":\"1\"}", "\"about\":{\"symbol\":\"#\",\"class\":\"crypto\"}",
                "\"out\":{\"quantity\":\"1e3\",\"unit\":\"g\",\"asset\":{\"symbol\":\"XAU\",\"class\":\"metal\"}}",
                "\"worth\":{\"amount\":\"x\",\"currency\":\"EUR\"}").list().ofMinSize(1).ofMaxSize(7);
    }
}
