package walletlens.intake.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import walletlens.intake.Doubt;
import walletlens.intake.DraftEntry;
import walletlens.intake.PlainTable;
import walletlens.intake.Reading;
import walletlens.intake.Skipped;
import walletlens.intake.SymbolGuess;
import walletlens.intake.Terms;
import walletlens.intake.table.Habits;
import walletlens.intake.table.Row;
import walletlens.intake.table.Table;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryCheck;
import walletlens.ledger.EntryKind;
import walletlens.problem.Place;
import walletlens.problem.Problem;

/** Reads a table by a {@link Mapping}: every data row becomes a draft, is skipped, or is a problem. */
public final class MappedTable {
    /** The name of the format that a mapping reads. */
    public static final String FORMAT = "mapping";

    private MappedTable() {
    }

    /**
     * Reads.
     *
     * @param table the table
     * @param mapping what its columns mean
     * @param terms what is said about the file; its answers come before the mapping's
     */
    public static Reading read(Table table, Mapping mapping, Terms terms) {
        return new Reader(table, mapping, terms).read();
    }

    /** Why a row cannot be read; never leaves this package. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        private final String column;
        private final String text;

        Unreadable(String column, String text, String message) {
            super(message, null, false, false);
            this.column = column;
            this.text = text;
        }
    }

    private static final class Reader {
        private final Table table;
        private final Columns columns;
        private final String account;
        private final SymbolGuess symbols;
        private final List<DraftEntry> drafts = new ArrayList<>();
        private final List<Skipped> skipped = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final Map<String, Integer> times = new TreeMap<>();

        Reader(Table table, Mapping mapping, Terms terms) {
            this.table = table;
            Map<String, String> answers = new TreeMap<>(mapping.answers());
            answers.putAll(terms.answers());
            this.columns = new Columns(table, mapping, Habits.of(table, answers));
            String constant = mapping.constants().getOrDefault(Meaning.ACCOUNT, "");
            this.account = !terms.account().isEmpty() ? terms.account() : constant.isEmpty() ? PlainTable.ACCOUNT : constant;
            TreeSet<String> used = new TreeSet<>();
            TreeSet<String> securities = new TreeSet<>();
            for (Row row : table.rows()) {
                for (Meaning meaning : List.of(Meaning.ASSET, Meaning.IN_ASSET, Meaning.OUT_ASSET)) {
                    String symbol = columns.text(row, meaning).toUpperCase(Locale.ROOT);
                    if (!symbol.isEmpty()) {
                        used.add(symbol);
                        boolean paper = KindWords.of(columns.text(row, Meaning.ACTION)).filter(kind -> kind == EntryKind.DIVIDEND || kind == EntryKind.SPLIT).isPresent();
                        if (paper || !columns.text(row, Meaning.ISIN).isEmpty()) {
                            securities.add(symbol);
                        }
                    }
                }
            }
            this.symbols = new SymbolGuess(terms.symbols(), used, securities);
        }

        Reading read() {
            table.preamble().forEach(row -> skipped.add(new Skipped(row.number(), "stands before the heading")));
            for (Row row : table.rows()) {
                try {
                    read(row);
                } catch (Unreadable why) {
                    problems.add(new Problem(Place.row(table.file(), row.number()).in(why.column), why.text, why.getMessage()));
                }
            }
            return new Reading(table.file(), table.sheet(), FORMAT, table.rows().size() + table.preamble().size(), drafts, skipped, problems);
        }

        private void read(Row row) throws Unreadable {
            if (row.torn()) {
                throw new Unreadable("", row.cell(0), "A quote opens in this row and never closes.");
            }
            if (row.cells().equals(table.heading().cells())) {
                skipped.add(new Skipped(row.number(), "repeats the heading"));
                return;
            }
            List<Doubt> doubts = new ArrayList<>();
            MappedRow mapped = new MappedRow(row, columns, symbols, account, doubts);
            Entry.Draft draft = mapped.entry();
            if (draft == null) {
                skipped.add(new Skipped(row.number(), "moves nothing: its amounts are zero or empty"));
                return;
            }
            Entry entry = draft.source(table.file()).externalId(id(row, draft.entry())).entry();
            List<Problem> wrong = EntryCheck.problems(entry);
            if (!wrong.isEmpty()) {
                throw new Unreadable(wrong.get(0).place().column(), wrong.get(0).text(), wrong.get(0).message());
            }
            drafts.add(new DraftEntry(List.of(row.number()), entry, "", doubts));
        }

        /** The source's own id; where it has none or repeats it, the content and how many equal rows stand before. */
        private String id(Row row, Entry entry) {
            String own = columns.text(row, Meaning.ID);
            String id = own.isEmpty() ? entry.when() + " " + entry.kind().code() + " " + entry.in().map(Object::toString).orElse("-")
                    + " " + entry.out().map(Object::toString).orElse("-") : own;
            int nth = times.merge(entry.account() + "\n" + id, 1, Integer::sum);
            return own.isEmpty() || nth > 1 ? id + " #" + nth : id;
        }
    }
}
