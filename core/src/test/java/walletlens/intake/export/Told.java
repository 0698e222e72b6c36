package walletlens.intake.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.Map;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.asset.Catalogue;
import walletlens.intake.Doubt;
import walletlens.intake.DraftEntry;
import walletlens.intake.Formats;
import walletlens.intake.Reading;
import walletlens.intake.Skipped;
import walletlens.intake.Symbols;
import walletlens.intake.Terms;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.problem.Problem;

/** A reading as lines that an accountant can read and compare. */
final class Told {
    /** What the built-in catalogue knows. */
    static final Symbols CATALOGUE = new Symbols() {
        @Override
        public List<AssetId> named(String symbol) {
            return Catalogue.builtIn().bySymbol(symbol).stream().map(Asset::id).toList();
        }

        @Override
        public List<AssetId> identified(String isin) {
            return Catalogue.builtIn().byIsin(isin).stream().map(Asset::id).toList();
        }
    };

    private Told() {
    }

    static Reading read(String file, byte[] bytes) {
        return Formats.read(file, bytes, "", Terms.of("", CATALOGUE)).get().get(0);
    }

    /** One line for each row's outcome, in the order of the rows. */
    static List<String> lines(Reading reading) {
        Map<String, List<String>> byRow = new TreeMap<>();
        for (DraftEntry draft : reading.drafts()) {
            StringBuilder rows = new StringBuilder();
            draft.rows().forEach(row -> rows.append(rows.length() > 0 ? "," : "").append(row));
            add(byRow, draft.rows().get(0), rows + " " + line(draft));
        }
        for (Skipped each : reading.skipped()) {
            add(byRow, each.row(), each.row() + " skipped: " + each.why());
        }
        for (Problem each : reading.problems()) {
            add(byRow, each.place().row(), each.place().row() + " problem: " + each.place().column() + " \"" + each.text() + "\" " + each.message());
        }
        List<String> lines = new ArrayList<>();
        byRow.values().forEach(lines::addAll);
        return lines;
    }

    private static void add(Map<String, List<String>> byRow, int row, String line) {
        String key = "000000".substring(String.valueOf(row).length()) + row;
        byRow.computeIfAbsent(key, none -> new ArrayList<>()).add(line);
    }

    private static String line(DraftEntry draft) {
        Entry entry = draft.entry();
        StringBuilder line = new StringBuilder(entry.when().toString()).append(' ').append(entry.kind().code().toUpperCase(Locale.ROOT));
        line.append(" in ").append(entry.account());
        if (!entry.toAccount().isEmpty()) {
            line.append(" to ").append(entry.toAccount());
        }
        line.append(':');
        entry.in().ifPresent(in -> line.append(" +").append(amount(in)));
        entry.out().ifPresent(out -> line.append(" -").append(amount(out)));
        entry.fees().forEach(fee -> line.append(" fee ").append(amount(fee)));
        entry.about().ifPresent(about -> line.append(" about ").append(about));
        entry.ratio().ifPresent(ratio -> line.append(" ratio ").append(ratio));
        entry.worth().ifPresent(worth -> line.append(" worth ").append(worth.amount()).append(' ').append(worth.currency()));
        for (Doubt doubt : draft.doubts()) {
            line.append(doubt.isOpen() ? " ASKS " : " SAYS ").append(doubt.field()).append(": ").append(doubt.question());
        }
        return line.toString();
    }

    private static String amount(Amount amount) {
        return amount.quantity() + " " + (amount.asset().isCash() ? amount.asset().symbol() : amount.asset());
    }
}
