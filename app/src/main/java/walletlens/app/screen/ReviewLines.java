package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.review.Batch;
import walletlens.app.review.Item;
import walletlens.asset.AssetId;
import walletlens.intake.Doubt;
import walletlens.intake.Twin;
import walletlens.intake.table.Row;
import walletlens.intake.table.Table;
import walletlens.ledger.EntryKind;

/** Drafts in one line, and what stands behind each. */
final class ReviewLines {
    private static final int LONGEST_RAW = 120;
    private static final int LONGEST_CELL = 300;
    private static final int MOST_ROWS = 6;

    private ReviewLines() {
    }

    static ReviewPage.Line line(Pen pen, Standing standing, Batch batch, Item item, boolean open) {
        StringBuilder rows = new StringBuilder();
        item.draft().rows().stream().limit(MOST_ROWS).forEach(row -> rows.append(rows.length() == 0 ? "" : ", ").append(row));
        StringBuilder raw = new StringBuilder();
        for (Row row : rows(item)) {
            for (String cell : row.cells()) {
                if (!cell.isEmpty() && raw.length() <= LONGEST_RAW) {
                    raw.append(raw.length() == 0 ? "" : " · ").append(cell);
                }
            }
        }
        String state = batch.isCorrected(item) ? "corrected" : item.state().code();
        return new ReviewPage.Line(item.number(), rows.toString(), Lines.shortened(raw.toString(), LONGEST_RAW),
                Lines.bare(pen, standing, batch.entry(item), open), state, pen.say("review.state." + state), batch.takes(item),
                batch.isCorrected(item), open);
    }

    /** The rows of the file that a draft was read from. */
    private static List<Row> rows(Item item) {
        List<Row> rows = new ArrayList<>();
        Optional<Table> table = item.table();
        if (table.isPresent()) {
            for (int number : item.draft().rows()) {
                row(table.get(), number).ifPresent(rows::add);
            }
        }
        return rows;
    }

    /** The row of a number; rows stand in the order of their numbers. */
    private static Optional<Row> row(Table table, int number) {
        int low = 0;
        int high = table.rows().size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = table.rows().get(middle).number();
            if (found == number) {
                return Optional.of(table.rows().get(middle));
            }
            if (found < number) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return Optional.empty();
    }

    static ReviewPage.Detail detail(Pen pen, Standing standing, Batch batch, Item item) {
        List<ReviewPage.Cell> cells = new ArrayList<>();
        List<Row> rows = rows(item);
        for (Row row : rows.subList(0, Math.min(MOST_ROWS, rows.size()))) {
            for (int i = 0; i < row.cells().size(); i++) {
                if (!row.cell(i).isEmpty()) {
                    cells.add(new ReviewPage.Cell(item.table().orElseThrow().nameOf(i), Lines.shortened(row.cell(i), LONGEST_CELL)));
                }
            }
        }
        List<ReviewPage.Question> questions = new ArrayList<>();
        List<Doubt> doubts = item.draft().doubts();
        for (int i = 0; i < doubts.size(); i++) {
            Doubt doubt = doubts.get(i);
            List<ReviewPage.Option> choices = new ArrayList<>();
            doubt.choices().forEach(choice -> choices.add(
                    new ReviewPage.Option(choice, label(pen, standing, choice), choice.equals(doubt.chosen()))));
            questions.add(new ReviewPage.Question(i, doubt.question(), Lines.shortened(doubt.text()), choices));
        }
        Optional<Twin> twin = item.draft().twin();
        return new ReviewPage.Detail(cells, questions,
                twin.map(each -> Lines.bare(pen, standing, each.entry(), false)).orElse(null), twin.map(Twin::why).orElse(""));
    }

    /** Answers to questions about how cells are written. */
    static final List<String> WRITTEN = List.of("day", "month", "thousands", "decimals");

    /** An answer in words: the name of an asset with its class, the name of a kind, how a cell is written, else as it is. */
    private static String label(Pen pen, Standing standing, String choice) {
        Optional<AssetId> asset = AssetId.parse(choice);
        if (asset.isPresent()) {
            return standing.assets().name(asset.get()) + " · " + asset.get().symbol() + " · "
                    + pen.say("class." + asset.get().assetClass().code());
        }
        return WRITTEN.contains(choice) ? pen.say("review.written." + choice)
                : EntryKind.of(choice).map(kind -> pen.say("kind." + kind.code())).orElse(choice);
    }
}
