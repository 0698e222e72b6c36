package walletlens.intake.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.intake.Doubt;
import walletlens.ledger.Entry.Ratio;
import walletlens.ledger.EntryKind;
import walletlens.ledger.When;
import walletlens.money.Money;
import walletlens.money.Quantity;

/** An entry on its way: signed amounts, of which those above zero come in. */
final class Piece {
    /**
     * A signed amount.
     *
     * @param quantity above zero for what comes in
     * @param asset of what
     */
    record Flow(Quantity quantity, AssetId asset) {
    }

    final List<Integer> rows = new ArrayList<>();
    final List<Flow> flows = new ArrayList<>();
    final List<Flow> fees = new ArrayList<>();
    final List<Doubt> doubts = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    /** The kind; null where the sides decide. */
    EntryKind kind;
    When when;
    String account = "";
    String toAccount = "";
    String id = "";
    Money worth;
    AssetId about;
    Ratio ratio;
    /** Whether it is an entry by itself where the rows it could be joined to are missing. */
    boolean standsAlone;

    void add(Quantity quantity, AssetId asset) {
        flows.add(new Flow(quantity, asset));
    }

    void fee(Quantity quantity, AssetId asset) {
        fees.add(new Flow(quantity, asset));
    }

    void doubt(List<Doubt> more) {
        more.stream().filter(doubt -> !doubts.contains(doubt)).forEach(doubts::add);
    }

    /** The sum of what comes in, or what goes out, of one asset; empty where nothing does. */
    Optional<Flow> side(boolean in) {
        return flows.stream().filter(flow -> in ? flow.quantity.isPositive() : flow.quantity.isNegative()).findFirst();
    }
}
