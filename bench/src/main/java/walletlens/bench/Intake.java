package walletlens.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.intake.DraftEntry;
import walletlens.intake.Formats;
import walletlens.intake.Known;
import walletlens.intake.Reading;
import walletlens.intake.Terms;
import walletlens.intake.table.Row;
import walletlens.intake.table.Table;
import walletlens.intake.table.Tables;
import walletlens.ledger.Entry;

/** What an import costs: cutting a text or a workbook into cells, recognising it, and finding what is known already. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class Intake {
    private static final Terms TERMS = Terms.of("Depot", symbol -> List.of(AssetId.of(AssetClass.STOCK, symbol)));

    /** How many rows. */
    @Param({"100000"})
    public int rows;

    private byte[] text;
    private byte[] workbook;
    private List<Entry> ledger;
    private List<DraftEntry> drafts;
    private List<DraftEntry> nameless;

    /** Makes the files, and a ledger of the same trades. */
    @Setup
    public void make() {
        text = Trades.table(rows).getBytes(StandardCharsets.UTF_8);
        workbook = Sheets.workbook(rows);
        drafts = recognise(text).drafts();
        ledger = new ArrayList<>();
        nameless = new ArrayList<>();
        for (DraftEntry draft : drafts) {
            ledger.add(draft.entry().change().id("e" + (1_000_000 + ledger.size())).entry());
            nameless.add(draft.with(draft.entry().change().externalId("").entry()));
        }
    }

    private static Reading recognise(byte[] bytes) {
        return Formats.read("t.csv", bytes, "", TERMS).get().get(0);
    }

    private static long cells(byte[] bytes) {
        long letters = 0;
        for (Table table : Tables.read("t", bytes).get()) {
            for (Row row : table.rows()) {
                for (String cell : row.cells()) {
                    letters += cell.length();
                }
            }
        }
        return letters;
    }

    /** Every cell of a text of eight columns. */
    @Benchmark
    public long readText() {
        return cells(text);
    }

    /** Every cell of a workbook of ten columns. */
    @Benchmark
    public long readWorkbook() {
        return cells(workbook);
    }

    /** The entries of a text. */
    @Benchmark
    public Reading recogniseText() {
        return recognise(text);
    }

    /** Entries that are all in the ledger, found by their ids. */
    @Benchmark
    public List<DraftEntry> knownById() {
        return new Known(ledger).mark(drafts);
    }

    /** The same entries without ids, found by what they say. */
    @Benchmark
    public List<DraftEntry> knownByContent() {
        return new Known(ledger).mark(nameless);
    }

    /** All of it: text, entries, what is known. */
    @Benchmark
    public Reading whole() {
        return recognise(text).against(ledger);
    }
}
