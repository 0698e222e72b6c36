package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.form.Filled;
import walletlens.app.words.Figure;
import walletlens.app.words.Words;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry;
import walletlens.ledger.Ledger;
import walletlens.ledger.Posting;
import walletlens.lots.Disposal;
import walletlens.lots.Finding;
import walletlens.lots.Holding;
import walletlens.lots.Income;
import walletlens.lots.Lot;
import walletlens.lots.Lots;
import walletlens.money.Money;
import walletlens.money.Quantity;

/** What a filled form would do: the balances, lots and gain that would result, reckoned by the same rules as everything. */
final class EntryPreview {
    /** An id after every real one, so that the entry comes last among those of its moment. */
    static final String DRAFT = "~";

    private EntryPreview() {
    }

    /** The lots without an entry that is being corrected. */
    static Lots lotsWithout(Standing standing, String entry) {
        if (entry.isEmpty()) {
            return standing.lots();
        }
        Ledger ledger = standing.ledger().with(List.of(), List.of(entry));
        return standing.lots().with(ledger, standing.quotes(), standing.quotes());
    }

    static Preview of(State state, Filled filled) {
        Optional<Entry> read = EntryForms.read(state, filled).value();
        if (read.isEmpty()) {
            return Preview.NONE;
        }
        return of(state, read.get().id().isEmpty() ? read.get().change().id(DRAFT).entry() : read.get());
    }

    /** What a whole entry would do. */
    static Preview of(State state, Entry entry) {
        Standing standing = state.books().standing();
        Ledger ledger = standing.ledger().with(List.of(entry), List.of());
        // The prices known already: gathering them anew at each keystroke would cost more than all the rest.
        Lots lots = standing.lots().with(ledger, standing.quotes(), standing.quotes());
        Pen pen = state.pen();
        List<Preview.Line> lines = new ArrayList<>();
        balances(lines, pen, standing, ledger, entry, lots);
        lots(lines, pen, entry, lots);
        return new Preview(lines, warnings(pen, standing, entry, lots));
    }

    /** The balances of what the entry moves, as they would stand. */
    private static void balances(
            List<Preview.Line> lines, Pen pen, Standing standing, Ledger ledger, Entry entry, Lots lots) {
        Map<String, Quantity> after = new TreeMap<>();
        for (Holding holding : lots.holdings()) {
            after.put(holding.account() + "\n" + holding.asset(), holding.quantity());
        }
        List<String> said = new ArrayList<>();
        for (Posting posting : ledger.postings(entry)) {
            String key = posting.account() + "\n" + posting.asset();
            if (said.contains(key)) {
                continue;
            }
            said.add(key);
            Quantity quantity = after.getOrDefault(key, Quantity.ZERO);
            AssetId asset = posting.asset();
            Figure figure = asset.currency().map(currency -> pen.money(Money.of(quantity, currency)))
                    .orElseGet(() -> pen.quantity(quantity));
            lines.add(new Preview.Line(pen.say("preview.balance", Words.quoted(standing.assets().name(asset)),
                    Words.quoted(standing.ledger().account(posting.account()).name())), figure));
        }
    }

    private static void lots(List<Preview.Line> lines, Pen pen, Entry entry, Lots lots) {
        for (Lot lot : lots.open()) {
            if (lot.entry().equals(entry.id())) {
                lines.add(new Preview.Line(pen.say("preview.lot"), pen.money(lot.cost())));
            }
        }
        for (Income income : lots.income()) {
            if (income.entry().equals(entry.id())) {
                lines.add(new Preview.Line(pen.say("preview.income"), pen.money(income.worth())));
            }
        }
        int used = 0;
        Optional<Money> gain = Optional.empty();
        boolean known = true;
        for (Disposal disposal : lots.disposals()) {
            if (disposal.entry().equals(entry.id())) {
                used++;
                known &= disposal.gain().isPresent();
                Optional<Money> before = gain;
                gain = disposal.gain().map(more -> before.map(more::plus).orElse(more)).or(() -> before);
            }
        }
        if (used > 0) {
            lines.add(new Preview.Line(pen.say("preview.used"), Figure.text(pen.figures().count(used))));
        }
        if (gain.isPresent() && known) {
            lines.add(new Preview.Line(pen.say("preview.gain"), pen.change(gain.get())));
        }
    }

    private static List<String> warnings(Pen pen, Standing standing, Entry entry, Lots lots) {
        List<String> warnings = new ArrayList<>();
        for (Finding finding : lots.findings()) {
            if (finding.entries().contains(entry.id())) {
                warnings.add(pen.hidden() ? pen.say("finding.short." + finding.kind().code()) : finding.message());
            }
        }
        return warnings;
    }
}
