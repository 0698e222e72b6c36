package walletlens.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;

class KnownTest {
    private static Entry.Draft bought(String when, String quantity, String cost) {
        return Entry.of(EntryKind.BUY, when, "Kraken").in(quantity, "crypto:BTC").out(cost, "EUR");
    }

    private static DraftEntry draft(Entry.Draft entry) {
        return new DraftEntry(List.of(2), entry.entry(), "", List.of());
    }

    private static DraftEntry marked(Entry known, Entry.Draft draft) {
        return new Known(List.of(known)).mark(List.of(draft(draft))).get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2024-03-01T10:00:00Z | 0.12345678 | 5000.00 | 2024-03-01T10:00:00Z | 0.123457 | 5000 | an amount is rounded",
        "2024-03-01T10:00:00Z | 0.5 | 5000 | 2024-03-01T12:00:00 | 0.5 | 5000 | 2 hours apart, as two time zones are",
        "2024-03-01T23:30:10Z | 0.5 | 5000 | 2024-03-02T00:30 | 0.5 | 5000 | 1 hour apart, as two time zones are",
        "2024-03-01T10:00:00Z | 0.5 | 5000 | 2024-03-01 | 0.5 | 5000 | one tells only the day",
        "2024-03-01T10:00:00Z | 0.5 | 5000 | 2024-03-01T10:00:07Z | 0.5 | 5000 | 7 seconds apart"
    })
    void theSameTradeInOtherWordsIsALikelyTwin(
            String time, String quantity, String cost, String otherTime, String otherQuantity, String otherCost, String why) {
        DraftEntry marked = marked(bought(time, quantity, cost).id("k").externalId("T-1").entry(), bought(otherTime, otherQuantity, otherCost));

        assertThat(marked.isDuplicate()).isFalse();
        assertThat(marked.isLikelyDuplicate()).isTrue();
        assertThat(marked.isOpen()).as("it waits for a word").isTrue();
        assertThat(marked.twin().orElseThrow().entry().id()).isEqualTo("k");
        assertThat(marked.twin().orElseThrow().why()).isEqualTo(why);
    }

    @Test
    void aFeeThatOneHasInItsTotalIsSeen() {
        Entry apart = bought("2024-03-01T10:00:00Z", "0.5", "5000").fee("12.50", "EUR").id("k").entry();

        assertThat(marked(apart, bought("2024-03-01T10:00:00Z", "0.5", "5012.50")).twin().orElseThrow().why())
                .isEqualTo("the fee is in the amount of one");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "another day | 2024-03-02T10:00:00Z | 0.5 | 5000", "half an hour apart | 2024-03-01T10:30:00Z | 0.5 | 5000",
        "another amount | 2024-03-01T10:00:00Z | 0.6 | 5000", "another price | 2024-03-01T10:00:00Z | 0.5 | 5100",
        "fifteen hours apart | 2024-03-01T19:00:00-06:00 | 0.5 | 5000"
    })
    void whatIsAnotherTradeIsNoTwin(String what, String time, String quantity, String cost) {
        assertThat(marked(bought("2024-03-01T10:00:00Z", "0.5", "5000").id("k").entry(), bought(time, quantity, cost)).twin())
                .as(what).isEmpty();
    }

    @Test
    void idsOfOneMakeThatDifferMeanDifferentTrades() {
        Entry known = bought("2024-03-01T10:00:00Z", "0.5", "5000").id("k").externalId("TABC12-XYZ").entry();

        assertThat(marked(known, bought("2024-03-01T10:00:00Z", "0.5", "5000").externalId("TQRS99-UVW")).twin()).isEmpty();
        assertThat(marked(known, bought("2024-03-01T10:00:00Z", "0.5", "5000").externalId("991234")).isLikelyDuplicate())
                .as("ids of two sources").isTrue();
        assertThat(marked(known, bought("2030-01-01", "1", "1").externalId("TABC12-XYZ")).duplicateOf()).isEqualTo("k");
    }

    @Test
    void twoEqualTradesInOneFileStayTwo() {
        List<DraftEntry> twice = List.of(draft(bought("2024-03-01T10:00Z", "0.5", "5000")), draft(bought("2024-03-01T10:00Z", "0.5", "5000")));

        assertThat(new Known(List.of()).mark(twice)).noneMatch(DraftEntry::isDuplicate).noneMatch(DraftEntry::isOpen);
        List<DraftEntry> againstOne = new Known(List.of(bought("2024-03-01T10:00Z", "0.5", "5000").id("k").entry())).mark(twice);
        assertThat(againstOne).extracting(DraftEntry::duplicateOf).containsExactly("k", "");
        assertThat(againstOne.get(1).isOpen()).isFalse();
    }

    @Test
    void aTransferAnswersForTheWithdrawalAndForTheDepositItWasJoinedFrom() {
        Entry out = Entry.of(EntryKind.WITHDRAWAL, "2024-03-01T10:00Z", "Kraken").out("1.5", "crypto:ETH").externalId("W1").entry();
        Entry in = Entry.of(EntryKind.DEPOSIT, "2024-03-01T10:20Z", "Ledger").in("1.498", "crypto:ETH").externalId("D1").entry();
        List<OwnTransfer> found = OwnTransfer.among(List.of(in, out));

        assertThat(found).hasSize(1);
        assertThat(found.get(0).why()).isEqualTo("the same amount but for 0.002 ETH, 20 minutes apart");
        Entry joined = found.get(0).joined().change().id("t").entry();
        assertThat(joined.kind()).isEqualTo(EntryKind.TRANSFER);
        assertThat(joined.toAccount()).isEqualTo("Ledger");

        Known known = new Known(List.of(joined));
        assertThat(known.mark(List.of(draft(out.change()))).get(0).duplicateOf()).isEqualTo("t");
        assertThat(known.mark(List.of(draft(in.change()))).get(0).duplicateOf()).isEqualTo("t");
        assertThat(known.mark(List.of(draft(out.change()), draft(out.change()))).get(1).isDuplicate()).as("once").isFalse();
    }

    @Test
    void aDepositIsTheArrivalOfTheClosestWithdrawalOnly() {
        Entry early = Entry.of(EntryKind.WITHDRAWAL, "2024-03-01T08:00Z", "Kraken").out("1", "crypto:ETH").entry();
        Entry late = Entry.of(EntryKind.WITHDRAWAL, "2024-03-01T10:00Z", "Kraken").out("1", "crypto:ETH").entry();
        Entry in = Entry.of(EntryKind.DEPOSIT, "2024-03-01T10:20Z", "Ledger").in("1", "crypto:ETH").entry();
        Entry other = Entry.of(EntryKind.DEPOSIT, "2024-03-01T10:20Z", "Ledger").in("0.9", "crypto:ETH").entry();
        Entry own = Entry.of(EntryKind.DEPOSIT, "2024-03-01T10:05Z", "Kraken").in("1", "crypto:ETH").entry();

        assertThat(OwnTransfer.among(List.of(early, late, in, other, own))).extracting(OwnTransfer::out).containsExactly(late);
    }

    /** Trades of few assets, days and amounts, so that many are alike. */
    @Provide
    Arbitrary<List<Entry>> sources() {
        Arbitrary<Entry> entry = Combinators.combine(Arbitraries.integers().between(1, 3), Arbitraries.integers().between(0, 23),
                Arbitraries.of("0.5", "0.51", "1"), Arbitraries.of("crypto:BTC", "crypto:ETH"), Arbitraries.of("", "A-1", "A-2", "77"))
                .as((day, hour, quantity, asset, id) -> Entry.of(EntryKind.BUY, "2024-03-0" + day + "T" + (hour < 10 ? "0" : "") + hour + ":00Z", "K")
                        .in(quantity, asset).out("100", "EUR").externalId(id).entry());
        return entry.list().ofMaxSize(12);
    }

    private static List<Entry> imported(List<Entry> ledger, List<Entry> file) {
        List<DraftEntry> drafts = new ArrayList<>();
        file.forEach(entry -> drafts.add(new DraftEntry(List.of(drafts.size() + 2), entry, "", List.of())));
        List<Entry> saved = new ArrayList<>(ledger);
        for (DraftEntry draft : new Known(ledger).mark(drafts)) {
            if (!draft.isDuplicate() && !draft.isOpen()) {
                saved.add(draft.entry().change().id("e" + saved.size()).entry());
            }
        }
        return saved;
    }

    @Property
    void importingTwiceIsImportingOnce(@ForAll("sources") List<Entry> file) {
        List<Entry> once = imported(List.of(), file);

        assertThat(imported(once, file)).isEqualTo(once);
    }

    @Property
    void aLongerFileAddsWhatIsNewOnly(@ForAll("sources") List<Entry> file, @ForAll Random random) {
        int cut = file.isEmpty() ? 0 : random.nextInt(file.size());
        List<Entry> first = imported(List.of(), file.subList(0, cut));

        List<Entry> both = imported(first, file);
        assertThat(both.size()).isLessThanOrEqualTo(file.size());
        assertThat(imported(both, file)).isEqualTo(both);
    }

    @Property
    void nothingIsLost(@ForAll("sources") List<Entry> ledger, @ForAll("sources") List<Entry> file) {
        List<DraftEntry> drafts = file.stream().map(entry -> new DraftEntry(List.of(1), entry, "", List.of())).toList();
        List<Entry> named = new ArrayList<>();
        ledger.forEach(entry -> named.add(entry.change().id("k" + named.size()).entry()));

        List<DraftEntry> marked = new Known(named).mark(drafts);

        assertThat(marked).extracting(DraftEntry::entry).isEqualTo(file);
        List<String> twins = marked.stream().flatMap(each -> each.twin().stream()).map(twin -> twin.entry().id()).toList();
        assertThat(twins).as("an entry answers once").doesNotHaveDuplicates();
    }

    @Property
    void theOrderOfFilesDoesNotMatter(@ForAll("sources") List<Entry> source, @ForAll Random random) {
        List<Entry> unique = new ArrayList<>();
        for (Entry entry : source) {
            unique.add(entry.change().externalId("X-" + unique.size()).entry());
        }
        List<Entry> left = unique.stream().filter(entry -> random.nextInt(3) > 0).toList();
        List<Entry> right = unique.stream().filter(entry -> random.nextInt(3) > 0).toList();

        assertThat(contents(imported(imported(List.of(), left), right))).isEqualTo(contents(imported(imported(List.of(), right), left)));
    }

    private static List<String> contents(List<Entry> entries) {
        return entries.stream().map(Entry::externalId).sorted().toList();
    }
}
