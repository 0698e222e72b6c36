package walletlens.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.problem.Outcome;

class PlainTableTest {
    private static final String HEADING = "date,action,symbol,quantity,price,fees,currency\n";

    private static final Symbols SYMBOLS = symbol -> switch (symbol) {
        case "ACME", "WIDG" -> List.of(AssetId.of(walletlens.asset.AssetClass.STOCK, symbol));
        case "BTC" -> List.of(AssetId.of(walletlens.asset.AssetClass.CRYPTO, symbol));
        case "META" -> List.of(
                AssetId.of(walletlens.asset.AssetClass.STOCK, symbol), AssetId.of(walletlens.asset.AssetClass.CRYPTO, symbol));
        default -> List.of();
    };

    private static Reading read(String text) {
        return Formats.read("t.csv", text.getBytes(StandardCharsets.UTF_8), "", Terms.of("", SYMBOLS)).get().get(0);
    }

    private static Entry only(String row) {
        Reading reading = read(HEADING + row + "\n");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.drafts()).hasSize(1);
        return reading.drafts().get(0).entry();
    }

    @Test
    void aPurchaseBringsUnitsForCashAndPaysItsFeeOnTop() {
        Entry entry = only("2024-03-01,BUY,ACME,10,2.50,0.99,EUR");

        assertThat(entry.kind()).isEqualTo(EntryKind.BUY);
        assertThat(entry.when()).hasToString("2024-03-01");
        assertThat(entry.in()).hasToString("Optional[10 stock:ACME]");
        assertThat(entry.out()).hasToString("Optional[25.00 cash:EUR]");
        assertThat(entry.fees()).hasToString("[0.99 cash:EUR]");
        assertThat(entry.account()).isEqualTo("Imported");
    }

    @Test
    void aSaleMayWriteItsQuantityBelowZero() {
        Entry entry = only("2024-03-01,sell,ACME,-10,2.50,0,EUR");

        assertThat(entry.out()).hasToString("Optional[10 stock:ACME]");
        assertThat(entry.in()).hasToString("Optional[25.00 cash:EUR]");
    }

    @Test
    void aDividendPaysItsPricePerUnitHeld() {
        Entry entry = only("2024-03-01,DIVIDEND,ACME,40,0.25,0.0,USD");

        assertThat(entry.in()).hasToString("Optional[10.00 cash:USD]");
        assertThat(entry.about()).hasToString("Optional[stock:ACME]");
    }

    @Test
    void aSplitAddsItsQuantity() {
        Entry entry = only("2024-03-01,STOCK_SPLIT,ACME,30,0.00,0.00,USD");

        assertThat(entry.kind()).isEqualTo(EntryKind.SPLIT);
        assertThat(entry.in()).hasToString("Optional[30 stock:ACME]");
        assertThat(entry.about()).hasToString("Optional[stock:ACME]");
    }

    @Test
    void aTransferOfNoSymbolIsCashInOrOutByItsSign() {
        assertThat(only("2024-03-01,TRANSFER,,500,1,0,EUR").in()).hasToString("Optional[500 cash:EUR]");
        assertThat(only("2024-03-01,TRANSFER,,-500,,0,EUR").out()).hasToString("Optional[500 cash:EUR]");
        assertThat(only("2024-03-01,DEPOSIT,BTC,0.5,30000,0,EUR").worth()).hasToString("Optional[15000.0 EUR]");
    }

    @Test
    void aPriceInPenceIsAHundredthOfAPound() {
        assertThat(only("2024-03-01,BUY,ACME,10,250,5,GBX").out()).hasToString("Optional[25.00 cash:GBP]");
        assertThat(only("2024-03-01,BUY,ACME,10,250,5,GBp").fees()).hasToString("[0.05 cash:GBP]");
    }

    @Test
    void columnsMayStandInAnyOrderAndCaseWithSemicolonsAndDecimalCommas() {
        Reading reading = read("\uFEFFCurrency;Symbol;ACTION;Date;Price;Quantity;Fee\nEUR;ACME;Buy;31.12.2024;1.234,50;2;0,5\n");

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.drafts().get(0).entry().out()).hasToString("Optional[2469.00 cash:EUR]");
        assertThat(reading.drafts().get(0).entry().when()).hasToString("2024-12-31");
    }

    @Test
    void aTickerOfTwoAssetsTakesTheSideOfTheFileAndSaysSo() {
        Reading reading = read(HEADING + "2024-03-01,BUY,ACME,1,1,0,USD\n2024-03-02,BUY,META,1,1,0,USD\n");

        Doubt doubt = reading.drafts().get(1).doubts().get(0);
        assertThat(doubt.choices()).containsExactly("stock:META", "crypto:META");
        assertThat(doubt.chosen()).isEqualTo("stock:META");
        assertThat(reading.ready()).hasSize(2);
    }

    @Test
    void aTickerOfTwoAssetsInAFileWithoutSideIsAsked() {
        Reading reading = read(HEADING + "2024-03-02,BUY,META,1,1,0,USD\n");

        assertThat(reading.drafts().get(0).isOpen()).isTrue();
        assertThat(reading.ready()).isEmpty();
    }

    @Test
    void aDateThatReadsTwoWaysIsAskedUnlessTheFileTells() {
        assertThat(read(HEADING + "03/04/2024,BUY,ACME,1,1,0,USD\n").drafts().get(0).isOpen()).isTrue();

        Reading told = read(HEADING + "03/04/2024,BUY,ACME,1,1,0,USD\n03/25/2024,BUY,ACME,1,1,0,USD\n");
        assertThat(told.drafts().get(0).entry().when()).hasToString("2024-03-04");
        assertThat(told.drafts().get(0).isOpen()).isFalse();
    }

    @Test
    void whatCannotBeReadIsNamedByRowColumnAndText() {
        Reading reading = read(HEADING + "2024-02-30,BUY,ACME,1,1,0,USD\n2024-03-01,HODL,ACME,1,1,0,USD\n"
                + "2024-03-01,BUY,ACME,one,1,0,USD\n2024-03-01,BUY,ACME,1,,0,USD\n2024-03-01,BUY,ACME,0,1,0,USD\n");

        assertThat(reading.problems()).extracting(problem -> problem.place().row() + " " + problem.place().column() + " " + problem.text())
                .containsExactly("2 date 2024-02-30", "3 action HODL", "4 quantity one", "5 price ");
        assertThat(reading.skipped()).extracting(Skipped::row).containsExactly(6);
    }

    @Test
    void readingAFileAgainFindsEveryEntryAndEqualRowsStayTwo() {
        String text = HEADING + "2024-03-01,BUY,ACME,1,1,0,USD\n2024-03-01,BUY,ACME,1,1,0,USD\n";
        List<Entry> saved = saved(read(text));
        assertThat(saved).hasSize(2);

        assertThat(read(text).against(saved).ready()).isEmpty();
        Reading longer = read(text + "2024-03-01,BUY,ACME,1,1,0,USD\n").against(saved);
        assertThat(longer.drafts()).extracting(DraftEntry::isDuplicate).containsExactly(true, true, false);
    }

    @Test
    void anEntryMadeByHandIsFoundByItsContent() {
        Entry byHand = Entry.of(EntryKind.BUY, "2024-03-01", "Imported").id("h")
                .in("1.0", "stock:ACME").out("1.00", "USD").note("mine").entry();

        Reading reading = read(HEADING + "2024-03-01,BUY,ACME,1,1,0,USD\n").against(List.of(byHand));

        assertThat(reading.drafts().get(0).duplicateOf()).isEqualTo("h");
    }

    @Property
    void everyRowIsAccountedForOnceAndReadingTwiceChangesNothing(@ForAll("tables") List<String> rows) {
        String text = HEADING + String.join("\n", rows) + "\n";
        Outcome<List<Reading>> whole = Formats.read("t.csv", text.getBytes(StandardCharsets.UTF_8), "", Terms.of("", SYMBOLS));
        if (!whole.hasValue()) {
            // More than a twentieth of it are control characters: then it is no text, and the file as a whole is refused.
            assertThat(text.chars().filter(c -> c < ' ' && "\n\r\t\f".indexOf(c) < 0 || c == 0x7f).count() * 20).isGreaterThan(text.length());
            assertThat(whole.problems()).hasSize(1);
            return;
        }
        Reading reading = whole.get().get(0);

        TreeSet<Integer> accounted = new TreeSet<>();
        reading.drafts().forEach(draft -> draft.rows().forEach(row -> assertThat(accounted.add(row)).isTrue()));
        reading.skipped().forEach(row -> assertThat(accounted.add(row.row())).isTrue());
        reading.problems().forEach(problem -> assertThat(accounted.add(problem.place().row())).isTrue());
        assertThat(accounted).hasSize(reading.rows());
        assertThat(read(HEADING + String.join("\n", rows) + "\n").against(saved(reading)).ready()).isEmpty();
    }

    @Provide
    Arbitrary<List<String>> tables() {
        Arbitrary<String> cell = Arbitraries.oneOf(
                Arbitraries.of("", "1", "-2", "0", "1,5", "\"1,234\"", "1e400", "x", "\"a\nb\"", "=1+1"),
                Arbitraries.strings().ofMaxLength(5));
        Arbitrary<String> date = Arbitraries.oneOf(Arbitraries.of("2024-01-02", "1.2.2024", "2024-13-01"), cell);
        Arbitrary<String> action = Arbitraries.oneOf(
                Arbitraries.of("BUY", "SELL", "DIVIDEND", "STOCK_SPLIT", "TRANSFER", "FEE", "INTEREST", "REWARD"), cell);
        Arbitrary<String> symbol = Arbitraries.oneOf(Arbitraries.of("ACME", "BTC", "META", "USD", ""), cell);
        Arbitrary<String> currency = Arbitraries.oneOf(Arbitraries.of("USD", "EUR", "GBX"), cell);
        return Combinators.combine(date, action, symbol, cell, cell, cell, currency)
                .as((d, a, s, q, p, f, c) -> String.join(",", d, a, s, q, p, f, c)).list().ofMaxSize(12);
    }

    @Test
    void aPublishedTableOfTradesIsReadWhole() throws Exception {
        Path file = Path.of("../../shared/vectors/exports/plain-trades.csv");
        if (!Files.exists(file)) {
            System.out.println("Skipped: the published table plain-trades.csv is not beside this checkout.");
            Assumptions.abort("no shared vectors");
        }
        Symbols stocks = symbol -> List.of(AssetId.of(walletlens.asset.AssetClass.STOCK, symbol));

        Reading reading = Formats.read("plain-trades.csv", Files.readAllBytes(file), "", Terms.of("", stocks)).get().get(0);

        assertThat(reading.rows()).isEqualTo(16);
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.ready()).hasSize(16);
    }

    private static List<Entry> saved(Reading reading) {
        List<Entry> saved = new ArrayList<>();
        for (DraftEntry draft : reading.drafts()) {
            saved.add(draft.entry().change().id("e" + saved.size()).entry());
        }
        return saved;
    }
}
