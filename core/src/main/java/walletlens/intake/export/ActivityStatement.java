package walletlens.intake.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.Asset;
import walletlens.intake.DraftEntry;
import walletlens.intake.Reading;
import walletlens.intake.Skipped;
import walletlens.intake.TableFormat;
import walletlens.intake.Terms;
import walletlens.intake.table.Row;
import walletlens.intake.table.Table;
import walletlens.problem.Problem;

/**
 * The activity statement of Interactive Brokers: many tables in one file. The first column of a row names its section, the
 * second says whether it is the section's heading or data. Each section that moves something is read by a page of its own;
 * the ISINs of trades come from the section that describes the instruments.
 */
public final class ActivityStatement implements TableFormat {
    /** The sections that move something, and the page that reads each. */
    private static final Map<String, String> SECTIONS = Map.of(
            "Trades", "ibkr-activity-trades", "Dividends", "ibkr-activity-cash", "Withholding Tax", "ibkr-activity-cash",
            "Payment In Lieu Of Dividends", "ibkr-activity-cash", "Deposits & Withdrawals", "ibkr-activity-cash",
            "Interest", "ibkr-activity-cash", "Fees", "ibkr-activity-cash", "Other Fees", "ibkr-activity-cash",
            "Corporate Actions", "ibkr-activity-corporate");

    private static final String INSTRUMENTS = "Financial Instrument Information";
    private static final int SECTION = 0;
    private static final int KIND = 1;
    private static final int FIRST = 2;

    @Override
    public String name() {
        return "ibkr-activity";
    }

    @Override
    public String description() {
        return "Interactive Brokers, activity statement";
    }

    @Override
    public boolean claims(Table table) {
        Row first = table.heading().cells().isEmpty() && !table.rows().isEmpty() ? table.rows().get(0) : table.heading();
        Row top = table.preamble().isEmpty() ? first : table.preamble().get(0);
        return top.cell(SECTION).equalsIgnoreCase("Statement") && top.cell(KIND).equalsIgnoreCase("Header");
    }

    @Override
    public Reading read(Table table, Terms terms) {
        return new Statement(table, terms).read();
    }

    /** One statement on its way. */
    private static final class Statement {
        private final Table table;
        private final Terms terms;
        private final Map<String, List<String>> instruments = new TreeMap<>();
        private final List<DraftEntry> drafts = new ArrayList<>();
        private final List<Skipped> skipped = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private final List<Asset> assets = new ArrayList<>();
        private Row heading = new Row(0, List.of());
        private List<Row> rows = new ArrayList<>();

        Statement(Table table, Terms terms) {
            this.table = table;
            this.terms = terms;
        }

        Reading read() {
            List<Row> all = table.all();
            learnInstruments(all);
            for (Row row : all) {
                if (row.cell(KIND).equalsIgnoreCase("Header")) {
                    section();
                    heading = row;
                    skipped.add(new Skipped(row.number(), "is the heading of " + row.cell(SECTION)));
                } else if (!row.cell(KIND).equalsIgnoreCase("Data")) {
                    skipped.add(new Skipped(row.number(), "is a total or a note of the statement"));
                } else if (!SECTIONS.containsKey(row.cell(SECTION)) || !row.cell(SECTION).equals(heading.cell(SECTION))) {
                    skipped.add(new Skipped(row.number(), row.cell(SECTION) + " moves nothing"));
                } else {
                    rows.add(row);
                }
            }
            section();
            skipped.sort((a, b) -> a.row() - b.row());
            return new Reading(table.file(), table.sheet(), "ibkr-activity", all.size(), drafts, skipped, problems, assets);
        }

        private void learnInstruments(List<Row> all) {
            Row columns = new Row(0, List.of());
            for (Row row : all) {
                if (row.cell(SECTION).equals(INSTRUMENTS) && row.cell(KIND).equals("Header")) {
                    columns = row;
                } else if (row.cell(SECTION).equals(INSTRUMENTS)) {
                    String isin = row.cell(columns.cells().indexOf("Security ID"));
                    String name = row.cell(columns.cells().indexOf("Description"));
                    String kind = row.cell(columns.cells().indexOf("Type"));
                    String symbols = row.cell(columns.cells().indexOf("Symbol"));
                    Page.parts(symbols, ", ").forEach(symbol -> instruments.put(symbol, List.of(isin, name, kind)));
                }
            }
        }

        /** Reads the rows gathered under a heading. */
        private void section() {
            if (!rows.isEmpty()) {
                String section = heading.cell(SECTION);
                List<Row> some = rows.stream().map(row -> told(row, section)).toList();
                List<String> names = new ArrayList<>(heading.cells().subList(FIRST, heading.cells().size()));
                names.addAll(List.of("Section", "ISIN", "Name", "Type"));
                Table part = new Table(table.file(), table.sheet(), List.of(), new Row(heading.number(), names), some, table.evidence());
                Page page = Page.read(SECTIONS.get(section));
                Optional<Map<String, Integer>> columns = KnownExport.columns(page, part);
                if (columns.isPresent()) {
                    Reading reading = TableReader.read(page, part, columns.get(), terms);
                    drafts.addAll(reading.drafts());
                    skipped.addAll(reading.skipped());
                    problems.addAll(reading.problems());
                    assets.addAll(reading.assets());
                } else {
                    rows.forEach(row -> skipped.add(new Skipped(row.number(), "has columns of an unknown kind of " + section)));
                }
            }
            rows = new ArrayList<>();
        }

        /** A row without the columns that say where it stands, with what the statement tells of its instrument. */
        private Row told(Row row, String section) {
            List<String> cells = new ArrayList<>(row.cells().subList(Math.min(FIRST, row.cells().size()), row.cells().size()));
            int width = heading.cells().size() - FIRST;
            while (cells.size() < width) {
                cells.add("");
            }
            List<String> whole = new ArrayList<>(cells.subList(0, width));
            String symbol = row.cell(heading.cells().indexOf("Symbol"));
            whole.add(section);
            whole.addAll(instruments.getOrDefault(symbol, List.of("", "", "")));
            return new Row(row.number(), whole, row.torn());
        }
    }
}
