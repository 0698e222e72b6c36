package walletlens.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.intake.Formats;
import walletlens.intake.Known;
import walletlens.intake.Reading;
import walletlens.intake.Terms;
import walletlens.intake.table.Table;
import walletlens.intake.table.Tables;
import walletlens.ledger.Entry;

/**
 * What the parts of an import take in a process of its own, in milliseconds that the thread was on a processor: bytes cut into
 * a table, rows made drafts, drafts compared with a ledger of as many trades. The first round is that of cold code.
 */
public final class Phases {
    private Phases() {
    }

    /** Arguments: the file, how often (once), how many entries the ledger has (none). */
    public static void main(String[] arguments) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(arguments[0]));
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1;
        int size = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        Collection<Entry> ledger = size == 0 ? List.of() : Trades.ledger(size).entries();
        Terms terms = Terms.of("Depot", symbol -> List.of(AssetId.of(AssetClass.STOCK, symbol)));
        for (int round = 0; round < rounds; round++) {
            long begun = millis();
            List<Table> tables = Tables.read(arguments[0], bytes).get();
            long cut = millis();
            Reading reading = Formats.read(tables.get(0), "", terms).get();
            long drafted = millis();
            int drafts = reading.against(new Known(ledger)).drafts().size();
            long compared = millis();
            System.out.println(drafts + " drafts: table " + (cut - begun) + ", drafts " + (drafted - cut) + ", compared "
                    + (compared - drafted) + ", all " + (compared - begun) + " ms");
        }
    }

    private static long millis() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
    }
}
