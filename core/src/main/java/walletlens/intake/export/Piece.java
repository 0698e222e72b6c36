package walletlens.intake.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import walletlens.asset.AssetId;
import walletlens.intake.Doubt;
import walletlens.ledger.Entry;
import walletlens.ledger.Entry.Ratio;
import walletlens.ledger.EntryKind;
import walletlens.ledger.When;
import walletlens.money.Money;
import walletlens.money.Quantity;

/** An entry on its way: signed amounts, of which those above zero come in. */
final class Piece {
    private static final int MOST_NOTES = 10;

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
    /** The entry it makes, where that was made to be checked; nothing that it rests on changes afterwards. */
    Entry made;
    /** Whether it is an entry by itself where the rows it could be joined to are missing. */
    boolean standsAlone;
    /** Whether it and what it takes back cancel each other. */
    boolean cancelled;

    void add(Quantity quantity, AssetId asset) {
        flows.add(new Flow(quantity, asset));
    }

    void fee(Quantity quantity, AssetId asset) {
        fees.add(new Flow(quantity, asset));
    }

    /** Takes over rows, notes and doubts of the parts it is made of; however many they are, each once. */
    void takeFrom(List<Piece> parts) {
        TreeSet<Integer> allRows = new TreeSet<>(rows);
        LinkedHashSet<String> allNotes = new LinkedHashSet<>(notes);
        LinkedHashSet<Doubt> allDoubts = new LinkedHashSet<>(doubts);
        for (Piece part : parts) {
            allRows.addAll(part.rows);
            allDoubts.addAll(part.doubts);
            if (allNotes.size() < MOST_NOTES) {
                allNotes.addAll(part.notes);
            }
        }
        replace(rows, allRows);
        replace(notes, allNotes);
        replace(doubts, allDoubts);
    }

    private static <T> void replace(List<T> list, Collection<T> with) {
        list.clear();
        list.addAll(with);
    }

    void doubt(List<Doubt> more) {
        for (Doubt doubt : more) {
            if (!doubts.contains(doubt)) {
                doubts.add(doubt);
            }
        }
    }

    /** The sum of what comes in, or what goes out, of one asset; empty where nothing does. */
    Optional<Flow> side(boolean in) {
        for (Flow flow : flows) {
            if (in ? flow.quantity.isPositive() : flow.quantity.isNegative()) {
                return Optional.of(flow);
            }
        }
        return Optional.empty();
    }
}
