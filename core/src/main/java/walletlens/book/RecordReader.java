package walletlens.book;

import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.ledger.EntryScan;
import walletlens.ledger.JsonScan;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.problem.Outcome;
import walletlens.quote.Prices;

/**
 * Reads many records: entries and prices as the program writes them from left to right, everything else, and whatever is
 * wrong, as {@link ChangeJson#read} does. The outcome is always that of {@link ChangeJson#read}.
 */
final class RecordReader {
    private final JsonScan scan = new JsonScan();
    private final EntryScan entries = new EntryScan(scan);

    /** The change of a record that is a text of its own. */
    Outcome<Change> read(String record) {
        Optional<Change> scanned = scanned(record, 0);
        return scanned.isPresent() && end() == record.length() ? Outcome.of(scanned.get()) : ChangeJson.read(record);
    }

    /**
     * The change of the record that begins at a place of a text, where it is in the common form and fills its line; empty for
     * any other.
     */
    Optional<Change> scanned(String text, int from) {
        scan.begin(text, from);
        scan.expect("{\"id\":");
        String id = scan.text();
        scan.expect(",\"v\":1,\"commit\":");
        String commit = scan.text(id);
        String undoes = scan.passes(",\"undoes\":") ? scan.text() : "";
        Optional<Fact> fact = fact(id);
        scan.expect("}");
        if (fact.isEmpty() || !scan.atLineEnd()) {
            return Optional.empty();
        }
        return Optional.of(new Change(id, commit.isEmpty() || commit.equals(id) ? id : commit, undoes, fact.get()));
    }

    /** Where the line ends that was just scanned. */
    int end() {
        return scan.at();
    }

    private Optional<Fact> fact(String id) {
        if (scan.passes(",\"type\":\"entry.put\",\"body\":")) {
            return entries.read(id).map(Fact.EntryPut::new);
        }
        if (scan.passes(",\"type\":\"price.put\",\"body\":{\"id\":")) {
            return prices(scan.text(id));
        }
        return Optional.empty();
    }

    private Optional<Fact> prices(String id) {
        Optional<Prices> prices = scan.passes(",\"prices\":[") ? singly() : Runs.scanned(scan);
        return prices.map(all -> new Fact.PricesPut(id, all));
    }

    private Optional<Prices> singly() {
        Prices.Taking prices = new Prices.Taking(8);
        do {
            scan.expect("{\"asset\":");
            Optional<AssetId> asset = scan.asset();
            scan.expect(",\"value\":");
            scan.quantity(prices.amounts());
            scan.expect(",\"currency\":");
            Currency currency = scan.currency();
            scan.expect(",\"time\":");
            Optional<When> time = scan.when();
            scan.expect(",\"source\":");
            String source = scan.word();
            scan.expect("}");
            if (scan.lost()) {
                return Optional.empty();
            }
            prices.given(asset.orElseThrow(), currency, time.orElseThrow(), source);
        } while (scan.passes(","));
        scan.expect("]}");
        return Optional.of(prices.done());
    }
}
