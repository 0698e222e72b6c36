package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.app.State;
import walletlens.app.review.Arrival;
import walletlens.app.review.Batch;
import walletlens.app.words.Figure;
import walletlens.app.words.Words;
import walletlens.asset.AssetId;
import walletlens.intake.OwnTransfer;
import walletlens.intake.Skipped;
import walletlens.intake.mapping.Mapping;
import walletlens.intake.mapping.Meaning;
import walletlens.intake.mapping.Opened;
import walletlens.intake.table.Row;
import walletlens.intake.table.Table;
import walletlens.ledger.Entry;
import walletlens.lots.Outlook;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.problem.Problem;

/** What the review tells beside its drafts: how each file was read, and the sums before and after. */
final class ReviewSums {
    private static final int MOST_LINES = 100;
    private static final int MOST_SUMS = 40;
    /** Beyond so many drafts the sums are worked out when they are asked for, lest every click waits for them. */
    private static final int MOST_TRIED = 2_000;
    private static final List<String> FILTERS = List.of("all", "taken", "new", "asks", "likely", "duplicate");

    private ReviewSums() {
    }

    static ReviewPage.Summary of(State state) {
        Pen pen = state.pen();
        ReviewView view = state.views().review();
        Batch batch = view.batch();
        List<ReviewPage.Told> tables = new ArrayList<>();
        for (Arrival arrival : batch.arrivals()) {
            tables.add(told(pen, batch, arrival));
        }
        List<ReviewPage.Filter> filters = new ArrayList<>();
        for (String filter : FILTERS) {
            int count = ReviewScreen.shown(batch, filter).size();
            if (count > 0 || filter.equals("all")) {
                filters.add(new ReviewPage.Filter(filter, pen.say("review.filter." + filter), pen.figures().count(count),
                        filter.equals(view.filter())));
            }
        }
        int taken = batch.taken();
        List<OwnTransfer> pairs = batch.transfers(state.books().book());
        boolean saves = taken > 0 || batch.arrivals().stream().anyMatch(arrival -> !arrival.others().isEmpty());
        boolean asks = taken > MOST_TRIED && batch != view.summed();
        return new ReviewPage.Summary(tables, asks ? List.of() : sums(state, batch), filters,
                saves ? pen.count("review.save", taken) : "",
                pairs.isEmpty() ? "" : pen.count("review.transfers", pairs.size(), account(state, pairs.get(0).out().account()),
                        account(state, pairs.get(0).in().account()), pen.day(pairs.get(0).out().when().date())),
                batch.joins(), asks);
    }

    private static String account(State state, String id) {
        return state.books().standing().ledger().account(id).name();
    }

    private static ReviewPage.Told told(Pen pen, Batch batch, Arrival arrival) {
        List<String> skipped = new ArrayList<>();
        for (Skipped each : arrival.reading().skipped().subList(0, Math.min(MOST_LINES, arrival.reading().skipped().size()))) {
            skipped.add(pen.say("review.row", each.row(), each.why()));
        }
        List<String> problems = new ArrayList<>();
        for (Problem each : arrival.reading().problems().subList(0, Math.min(MOST_LINES, arrival.reading().problems().size()))) {
            problems.add(each.text().isEmpty() ? each.toString() : each + " " + Words.quoted(Lines.shortened(each.text())));
        }
        List<String> evidence = new ArrayList<>();
        arrival.opened().ifPresent(opened -> {
            opened.table().evidence().forEach(each -> evidence.add(each.toString()));
            opened.evidence().forEach(each -> evidence.add(each.toString()));
        });
        String name = arrival.reading().sheet().isEmpty() ? arrival.reading().file()
                : arrival.reading().file() + " · " + arrival.reading().sheet();
        String how = arrival.opened().isEmpty() ? arrival.reading().format()
                : arrival.opened().get().how() == Opened.How.KNOWN ? pen.say("review.how.known", arrival.reading().format())
                : pen.say("review.how." + (arrival.isGuess() ? "guessed" : "mapped"));
        int rows = arrival.reading().rows();
        int drafts = arrival.reading().drafts().size();
        return new ReviewPage.Told(arrival.file(), name, how, pen.count("review.counts", rows, pen.figures().count(rows),
                pen.count("review.drafts", drafts, pen.figures().count(drafts)), pen.figures().count(arrival.reading().skipped().size()),
                pen.figures().count(arrival.reading().problems().size())), evidence, skipped, problems, columns(pen, arrival),
                arrival.isGuess(), batch.sources().get(arrival.file()).account());
    }

    private static List<ReviewPage.Column> columns(Pen pen, Arrival arrival) {
        List<ReviewPage.Column> columns = new ArrayList<>();
        Optional<Mapping> mapping = arrival.opened().flatMap(Opened::mapping);
        if (mapping.isEmpty()) {
            return columns;
        }
        Table table = arrival.opened().get().table();
        List<String> names = Mapping.names(table);
        for (int i = 0; i < names.size(); i++) {
            List<ReviewPage.Option> meanings = new ArrayList<>();
            meanings.add(new ReviewPage.Option("", pen.say("review.means.nothing"), false));
            for (Meaning meaning : Meaning.values()) {
                meanings.add(new ReviewPage.Option(meaning.code(), pen.say("review.means." + meaning.code()),
                        names.get(i).equals(mapping.get().columns().get(meaning))));
            }
            String sample = "";
            for (Row row : table.rows().subList(0, Math.min(20, table.rows().size()))) {
                sample = sample.isEmpty() ? row.cell(i) : sample;
            }
            columns.add(new ReviewPage.Column(names.get(i), "column-" + i, Lines.shortened(sample, 40), meanings));
        }
        return columns;
    }

    /** What is held of everything the drafts move, and what has been gained, before and after. */
    private static List<ReviewPage.Sum> sums(State state, Batch batch) {
        Pen pen = state.pen();
        Standing standing = state.books().standing();
        List<Entry> more = batch.takenEntries();
        TreeSet<AssetId> touched = new TreeSet<>();
        for (Entry entry : more) {
            entry.in().ifPresent(in -> touched.add(in.asset()));
            entry.out().ifPresent(out -> touched.add(out.asset()));
        }
        if (more.isEmpty()) {
            return List.of();
        }
        Outlook outlook = batch.outlook(standing.lots(), standing.ledger(), standing.quotes());
        Outlook.Figures before = outlook.before();
        Outlook.Figures after = outlook.with(more);
        List<ReviewPage.Sum> sums = new ArrayList<>();
        for (AssetId asset : touched) {
            if (sums.size() < MOST_SUMS) {
                sums.add(new ReviewPage.Sum(standing.assets().name(asset), units(pen, asset, before.held()), units(pen, asset, after.held())));
            }
        }
        if (!before.gained().equals(after.gained())) {
            sums.add(new ReviewPage.Sum(pen.say("review.realized"), pen.change(before.gained()), pen.change(after.gained())));
        }
        return sums;
    }

    private static Figure units(Pen pen, AssetId asset, Map<AssetId, Quantity> held) {
        Quantity quantity = held.getOrDefault(asset, Quantity.ZERO);
        return asset.currency().map(currency -> pen.money(Money.of(quantity, currency))).orElseGet(() -> pen.quantity(quantity));
    }
}
