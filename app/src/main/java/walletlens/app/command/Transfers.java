package walletlens.app.command;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import walletlens.book.Fact;
import walletlens.intake.OwnTransfer;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;

/** Transfers between own accounts among what is imported and what the ledger has: proposed, and joined where that is asked. */
final class Transfers {
    /** The option that joins them. */
    static final String FLAG = "join-transfers";

    private final List<Entry> halves = new ArrayList<>();
    private int old;
    private OwnTransfer.Found among;

    Transfers(Collection<Entry> existing) {
        existing.forEach(this::add);
        old = halves.size();
    }

    /** Adds an entry that is about to be saved. */
    void add(Entry entry) {
        if (entry.kind() == EntryKind.DEPOSIT || entry.kind() == EntryKind.WITHDRAWAL) {
            halves.add(entry);
        }
    }

    /** Those with at least one half that is new. */
    List<OwnTransfer> found() {
        return among().transfers();
    }

    private OwnTransfer.Found among() {
        if (among == null) {
            List<Entry> some = halves.size() > old ? halves : List.of();
            among = OwnTransfer.candidates(some).among(place -> true, entry -> entry.id().isEmpty());
        }
        return among;
    }

    /** The facts with each pair of halves put down as one transfer; entries stand in them in the order in which they were added. */
    List<Fact> joined(List<Fact> facts) {
        List<Fact> joined = new ArrayList<>();
        int place = old;
        for (Fact fact : facts) {
            boolean half = place < halves.size() && fact instanceof Fact.EntryPut put && put.entry() == halves.get(place);
            if (!half || !among().has(place)) {
                joined.add(fact);
            }
            place += half ? 1 : 0;
        }
        for (OwnTransfer each : found()) {
            joined.add(new Fact.EntryPut(each.joined()));
            if (!each.in().id().isEmpty()) {
                joined.add(new Fact.EntryDelete(each.in().id()));
            }
        }
        return joined;
    }

    String sentence() {
        OwnTransfer first = found().get(0);
        int count = found().size();
        return (count == 1 ? "A withdrawal and a deposit look" : count + " withdrawals and deposits look")
                + " like " + (count == 1 ? "a transfer" : "transfers") + " between your own accounts, such as "
                + Plain.oneLine(first.out().account()) + " to " + Plain.oneLine(first.in().account()) + " on " + first.out().when().date()
                + " (" + first.why() + "). Say --" + FLAG + " to save each pair as one transfer.";
    }

    JsonArray json() {
        JsonArray json = new JsonArray();
        for (OwnTransfer each : found()) {
            json.add(new JsonObject().add("from", each.out().account()).add("to", each.in().account())
                    .add("left", each.out().when().toString()).add("arrived", each.in().when().toString())
                    .add("quantity", each.out().out().orElseThrow().quantity().toString())
                    .add("asset", each.out().out().orElseThrow().asset().symbol())
                    .add("outId", each.out().externalId()).add("inId", each.in().externalId()).add("why", each.why()));
        }
        return json;
    }
}
