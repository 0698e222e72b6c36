package walletlens.analyst.question;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import walletlens.analyst.Part;
import walletlens.asset.AssetId;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.lots.Lot;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.value.Trail;

/** Answers to what was done and when: entries, their number, first and last days, and the lots they left. */
final class Happenings {
    private static final int MOST_ROWS = 10;

    private final Answers at;
    private final Query query;

    Happenings(Answers at) {
        this.at = at;
        this.query = at.query;
    }

    void answer() {
        if (query.measure() == Measure.LOTS) {
            lots();
            return;
        }
        List<Entry> entries = entries();
        at.say("count", new Part.Count(entries.size()));
        if (entries.isEmpty()) {
            at.note("no-entries");
            return;
        }
        if (query.measure() == Measure.WHEN) {
            when(entries);
        }
        List<Entry> latest = new ArrayList<>(entries);
        Collections.reverse(latest);
        boolean first = query.get(Slot.ORDER).equals("first");
        List<Entry> shown = (first ? entries : latest).subList(0, Math.min(MOST_ROWS, entries.size()));
        table(query.measure() == Measure.WHEN && query.has(Slot.ORDER) ? shown.subList(0, 1) : shown);
        if (query.measure() != Measure.WHEN && entries.size() > MOST_ROWS) {
            at.note("latest-rows", new Part.Count(MOST_ROWS));
        }
    }

    private void when(List<Entry> entries) {
        LocalDate first = entries.get(0).when().date();
        LocalDate last = entries.get(entries.size() - 1).when().date();
        at.figures.clear();
        if (!query.get(Slot.ORDER).equals("last")) {
            at.say("first", new Part.Day(first));
        }
        if (!query.get(Slot.ORDER).equals("first")) {
            at.say("last", new Part.Day(last));
        }
        at.say("count", new Part.Count(entries.size()));
        at.say("days-ago", new Part.Count(at.today.toEpochDay() - (query.get(Slot.ORDER).equals("last") ? last : first).toEpochDay()));
    }

    /** The entries asked about, in the order of the ledger. */
    private List<Entry> entries() {
        List<Entry> some = new ArrayList<>();
        for (Entry entry : at.ground.valuation().ledger().entries()) {
            LocalDate day = entry.when().date();
            boolean time = !day.isBefore(at.from) && !day.isAfter(at.to);
            if (time && isOfKind(entry) && isAbout(entry)) {
                some.add(entry);
            }
        }
        return some;
    }

    private boolean isOfKind(Entry entry) {
        List<EntryKind> kinds = query.kinds();
        if (kinds.isEmpty() || kinds.contains(entry.kind())) {
            return true;
        }
        // An exchange is a purchase of what came in and a sale of what went out.
        boolean trade = entry.kind() == EntryKind.TRADE && at.subset.asset().isPresent();
        AssetId asset = at.subset.asset().orElse(null);
        return trade && (kinds.contains(EntryKind.BUY) && entry.in().filter(in -> in.asset().equals(asset)).isPresent()
                || kinds.contains(EntryKind.SELL) && entry.out().filter(out -> out.asset().equals(asset)).isPresent());
    }

    private boolean isAbout(Entry entry) {
        String account = at.subset.account();
        boolean there = account.isEmpty() || entry.account().equals(account) || entry.toAccount().equals(account);
        boolean tagged = at.subset.tag().isEmpty() || entry.tags().contains(at.subset.tag());
        boolean named = at.subset.asset().isEmpty() && at.subset.assetClass().isEmpty();
        List<AssetId> assets = new ArrayList<>();
        entry.in().map(Amount::asset).ifPresent(assets::add);
        entry.out().map(Amount::asset).ifPresent(assets::add);
        entry.about().ifPresent(assets::add);
        return there && tagged && (named || assets.stream().anyMatch(asset -> at.subset.asset().map(asset::equals)
                .orElse(at.subset.assetClass().filter(one -> one == asset.assetClass()).isPresent())));
    }

    private void table(List<Entry> entries) {
        List<Answer.Row> rows = new ArrayList<>();
        for (Entry entry : entries) {
            rows.add(new Answer.Row("kind." + entry.kind().code(), Optional.empty(), List.of(
                    Answers.cell(new Part.Day(entry.when().date())),
                    entry.in().map(in -> Answer.Figure.of("in", new Part.Units(in.quantity(), in.asset()))),
                    entry.out().map(out -> Answer.Figure.of("out", new Part.Units(out.quantity().negated(), out.asset())))), entry.id()));
        }
        at.tables.add(new Answer.Table("entries", List.of("kind", "day", "in", "out"), rows, false));
    }

    private void lots() {
        List<Answer.Row> rows = new ArrayList<>();
        Money cost = Money.zero(at.currency);
        int count = 0;
        List<Trail> trails = new ArrayList<>();
        for (Lot lot : at.ground.valuation().lots().open()) {
            if (!at.subset.covers(lot.account(), lot.asset()) || lot.asset().isCash() || !isOld(lot)) {
                continue;
            }
            count++;
            cost = cost.plus(lot.cost());
            trails.add(Trail.said("trail.lot", lot.cost()).with("asset", lot.asset()).with("entry", lot.entry()).with("time", lot.acquired()));
            if (rows.size() < MOST_ROWS + 5) {
                rows.add(new Answer.Row("", Optional.of(new Part.OfAsset(lot.asset())), List.of(
                        Answers.cell(new Part.Day(lot.acquired().date())), Answers.cell(new Part.Units(lot.quantity(), lot.asset())),
                        Answers.cell(Answers.amount(lot.cost()))), lot.entry()));
            }
        }
        at.say("lots", new Part.Count(count));
        if (count == 0) {
            at.note("no-lots");
            return;
        }
        at.say("cost", Answers.amount(cost), Trail.sum("trail.cost", cost, () -> trails));
        at.subset.asset().ifPresent(asset -> at.say("quantity", new Part.Units(sum(asset), asset)));
        at.tables.add(new Answer.Table("lots", List.of("asset", "acquired", "quantity", "cost"), rows, false));
        if (count > rows.size()) {
            at.note("more-rows", new Part.Count(count - rows.size()));
        }
    }

    private Quantity sum(AssetId asset) {
        Quantity sum = Quantity.ZERO;
        for (Lot lot : at.ground.valuation().lots().open(asset)) {
            sum = at.subset.covers(lot.account(), asset) && isOld(lot) ? sum.plus(lot.quantity()) : sum;
        }
        return sum;
    }

    private boolean isOld(Lot lot) {
        String age = query.get(Slot.AGE);
        if (age.isEmpty()) {
            return true;
        }
        boolean younger = age.startsWith("-");
        String length = younger ? age.substring(1) : age;
        int count = Integer.parseInt(length.substring(0, length.length() - 1));
        LocalDate limit = Periods.back(at.today, count, length.charAt(length.length() - 1));
        return younger ? lot.acquired().date().isAfter(limit) : lot.acquired().date().isBefore(limit);
    }
}
