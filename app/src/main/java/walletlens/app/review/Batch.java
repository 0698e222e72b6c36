package walletlens.app.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import walletlens.app.command.Request;
import walletlens.app.command.Resolver;
import walletlens.app.export.SnapshotJson;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.book.Book;
import walletlens.book.Fact;
import walletlens.intake.Doubt;
import walletlens.intake.DraftEntry;
import walletlens.intake.Known;
import walletlens.intake.OwnTransfer;
import walletlens.intake.Reading;
import walletlens.intake.Terms;
import walletlens.intake.mapping.Mapping;
import walletlens.intake.mapping.Opened;
import walletlens.intake.table.Habits;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.problem.Outcome;
import walletlens.problem.Problem;

/** Files read for review, with what the person decided. Immutable; reading is done once, deciding changes only the decisions. */
public final class Batch {
    /** Nothing to review. */
    public static final Batch EMPTY = new Batch(List.of(), List.of(), List.of(), new TreeMap<>(), false);

    private final List<Source> sources;
    private final List<Arrival> arrivals;
    private final List<Item> items;
    private final Map<Integer, Decision> decisions;
    private final boolean joining;

    /**
     * What one table of a file gave besides its drafts.
     *
     * @param file the place of its file
     * @param reading the reading
     * @param opened how it was read; empty for the program's own document and for files that could not be read
     * @param others accounts, assets, prices and settings it brings
     */
    public record Arrival(int file, Reading reading, Optional<Opened> opened, List<Fact> others) {
        /** Whether it was read by a guess that nobody has agreed to. */
        public boolean isGuess() {
            return opened.isPresent() && opened.get().how() == Opened.How.GUESSED;
        }
    }

    /**
     * What the person said of a draft.
     *
     * @param take whether it is to be saved
     * @param entry the entry as corrected; empty where it stays as it was read
     */
    public record Decision(boolean take, Optional<Entry> entry) {
    }

    private Batch(List<Source> sources, List<Arrival> arrivals, List<Item> items, Map<Integer, Decision> decisions, boolean joining) {
        this.sources = List.copyOf(sources);
        this.arrivals = List.copyOf(arrivals);
        this.items = List.copyOf(items);
        this.decisions = decisions;
        this.joining = joining;
    }

    /** Reads files against a book. */
    public static Batch read(List<Source> sources, Book book) {
        Resolver resolver = new Resolver(book);
        List<Entry> existing = new ArrayList<>(book.ledger().entries());
        Known known = new Known(existing);
        List<Arrival> arrivals = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (int file = 0; file < sources.size(); file++) {
            for (Arrival arrival : open(sources.get(file), file, book, resolver, existing)) {
                Reading reading = arrival.opened.isPresent() ? arrival.reading.against(known) : arrival.reading;
                resolver.learn(reading.assets());
                arrivals.add(new Arrival(file, reading, arrival.opened, arrival.others));
                for (DraftEntry draft : reading.drafts()) {
                    items.add(new Item(items.size(), file, draft, arrival.opened.map(Opened::table), arrival.isGuess()));
                    if (!draft.isDuplicate()) {
                        Entry entry = named(draft, reading.file());
                        existing.add(entry);
                        known.add(entry);
                    }
                }
            }
        }
        return new Batch(sources, arrivals, items, new TreeMap<>(), false);
    }

    private static List<Arrival> open(Source source, int file, Book book, Resolver resolver, List<Entry> existing) {
        if (SnapshotJson.isOne(text(source))) {
            SnapshotJson.Loaded loaded = SnapshotJson.read(source.name(), text(source), book, existing);
            return List.of(new Arrival(file, loaded.reading(), Optional.empty(), loaded.others()));
        }
        Terms terms = new Terms(source.account(), resolver, source.answers());
        Outcome<List<Opened>> opened = Opened.open(source.name(), source.bytes(), "", source.mapping(),
                print -> Optional.of(book.settings().get(Mapping.SETTING + print, "")).filter(line -> !line.isEmpty()), terms);
        List<Arrival> arrivals = new ArrayList<>();
        opened.orElse(List.of()).forEach(each -> arrivals.add(new Arrival(file, each.reading(), Optional.of(each), List.of())));
        if (!opened.problems().isEmpty()) {
            arrivals.add(new Arrival(file, new Reading(source.name(), "", 0, List.of(), List.of(), opened.problems()),
                    Optional.empty(), List.of()));
        }
        return arrivals;
    }

    private static String text(Source source) {
        return new Request.InputFile(source.name(), source.bytes()).text();
    }

    /** A draft's entry under a name, so that later files can be compared with it. */
    private static Entry named(DraftEntry draft, String file) {
        StringBuilder id = new StringBuilder("~ ").append(file).append(", ").append(draft.entry().kind().code());
        draft.rows().forEach(row -> id.append(", ").append(row));
        return draft.entry().change().id(id.toString()).entry();
    }

    // ---- what there is -----------------------------------------------------------------------------------------------

    /** The files. */
    public List<Source> sources() {
        return sources;
    }

    /** What each table gave. */
    public List<Arrival> arrivals() {
        return arrivals;
    }

    /** All drafts. */
    public List<Item> items() {
        return items;
    }

    /** Whether there is nothing to review. */
    public boolean isEmpty() {
        return sources.isEmpty();
    }

    /** Every problem, in the order of the files. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        arrivals.forEach(arrival -> problems.addAll(arrival.reading.problems()));
        return problems;
    }

    /** Whether a draft is to be saved: as the person said, else where it is new and leaves nothing open. */
    public boolean takes(Item item) {
        Decision decision = decisions.get(item.number());
        return decision != null ? decision.take : item.state() == Item.State.FRESH;
    }

    /** The entry of a draft as it would be saved. */
    public Entry entry(Item item) {
        Decision decision = decisions.get(item.number());
        return decision == null ? item.draft().entry() : decision.entry.orElse(item.draft().entry());
    }

    /** Whether the person has corrected a draft. */
    public boolean isCorrected(Item item) {
        Decision decision = decisions.get(item.number());
        return decision != null && decision.entry.isPresent();
    }

    /** How many drafts would be saved. */
    public int taken() {
        int taken = 0;
        for (Item item : items) {
            taken += takes(item) ? 1 : 0;
        }
        return taken;
    }

    /** Withdrawals and deposits that look like transfers between own accounts, with a half at least that would be saved. */
    public List<OwnTransfer> transfers(Book book) {
        List<Entry> halves = new ArrayList<>(book.ledger().entries());
        for (Item item : items) {
            if (takes(item)) {
                halves.add(entry(item));
            }
        }
        return OwnTransfer.among(halves).stream()
                .filter(each -> each.out().id().isEmpty() || each.in().id().isEmpty()).toList();
    }

    /** Whether such pairs are saved as one transfer each. */
    public boolean joins() {
        return joining;
    }

    // ---- what the person says ----------------------------------------------------------------------------------------

    /** With another file. */
    public Batch with(Source source, Book book) {
        List<Source> more = new ArrayList<>(sources);
        more.removeIf(each -> each.name().equals(source.name()) && java.util.Arrays.equals(each.bytes(), source.bytes()));
        more.add(source);
        return read(more, book);
    }

    /** With a file read otherwise. */
    public Batch with(int file, Source source, Book book) {
        List<Source> changed = new ArrayList<>(sources);
        changed.set(file, source);
        return read(changed, book);
    }

    /** With drafts taken or left. */
    public Batch deciding(List<Integer> numbers, boolean take) {
        TreeMap<Integer, Decision> more = new TreeMap<>(decisions);
        for (int number : numbers) {
            Decision before = decisions.get(number);
            more.put(number, new Decision(take, before == null ? Optional.empty() : before.entry));
        }
        return new Batch(sources, arrivals, items, more, joining);
    }

    /** With a draft corrected; it is taken. */
    public Batch correcting(int number, Entry entry) {
        TreeMap<Integer, Decision> more = new TreeMap<>(decisions);
        more.put(number, new Decision(true, Optional.of(entry)));
        return new Batch(sources, arrivals, items, more, joining);
    }

    /**
     * With a question answered, for every draft of the same file that leaves the same open. What is asked of the whole file
     * (which of day and month stands first, what a comma parts) has it read anew.
     */
    public Batch answering(int number, Doubt doubt, String choice, Book book) {
        int file = items.get(number).file();
        Optional<String> wide = wide(doubt, choice);
        if (wide.isPresent()) {
            Source source = sources.get(file);
            return with(file, doubt.choices().contains("day") ? source.answering(Habits.DATES, choice)
                    : source.answering(Habits.DECIMAL, wide.get()), book);
        }
        List<Item> changed = new ArrayList<>(items);
        for (int i = 0; i < changed.size(); i++) {
            Item item = changed.get(i);
            if (item.file() == file && item.draft().doubts().contains(doubt)) {
                changed.set(i, item.with(answered(item.draft(), doubt, choice)));
            }
        }
        return new Batch(sources, arrivals, changed, decisions, joining);
    }

    /** What an answer says of the whole file; empty where it is about drafts only. */
    private static Optional<String> wide(Doubt doubt, String choice) {
        if (choice.equals("day") || choice.equals("month")) {
            return Optional.of(choice);
        }
        boolean comma = doubt.text().indexOf(',') >= 0;
        return choice.equals("decimals") ? Optional.of(comma ? "," : ".")
                : choice.equals("thousands") ? Optional.of(comma ? "." : ",") : Optional.empty();
    }

    private static DraftEntry answered(DraftEntry draft, Doubt doubt, String choice) {
        List<Doubt> doubts = new ArrayList<>();
        for (Doubt each : draft.doubts()) {
            doubts.add(each.equals(doubt)
                    ? new Doubt(each.field(), each.text(), each.question(), each.choices(), choice) : each);
        }
        Entry entry = draft.entry();
        Optional<AssetId> asset = AssetId.parse(choice);
        Optional<EntryKind> kind = EntryKind.of(choice);
        if (asset.isPresent()) {
            entry = renamed(entry, doubt, asset.get());
        } else if (kind.isPresent()) {
            entry = entry.change().kind(kind.get()).entry();
        }
        return draft.with(entry).withDoubts(doubts);
    }

    /** The entry with the asset that the doubt is about called by its right name. */
    private static Entry renamed(Entry entry, Doubt doubt, AssetId right) {
        Entry.Draft changed = entry.change();
        entry.in().ifPresent(in -> changed.in(renamed(in, doubt, right)));
        entry.out().ifPresent(out -> changed.out(renamed(out, doubt, right)));
        entry.about().filter(about -> isMeant(about, doubt)).ifPresent(about -> changed.about(right));
        return changed.fees(entry.fees().stream().map(fee -> renamed(fee, doubt, right)).toList()).entry();
    }

    private static Amount renamed(Amount amount, Doubt doubt, AssetId right) {
        return isMeant(amount.asset(), doubt) ? new Amount(amount.quantity(), amount.unit(), right) : amount;
    }

    private static boolean isMeant(AssetId asset, Doubt doubt) {
        return doubt.choices().contains(asset.toString()) || asset.symbol().equalsIgnoreCase(doubt.text());
    }

    /** With the pairs saved as transfers, or not. */
    public Batch joining(boolean join) {
        return new Batch(sources, arrivals, items, decisions, join);
    }

    // ---- what comes of it --------------------------------------------------------------------------------------------

    /** The facts to save as one commit. */
    public List<Fact> facts(Book book) {
        List<Fact> facts = new ArrayList<>();
        TreeSet<AssetId> used = new TreeSet<>();
        List<OwnTransfer> pairs = joining ? transfers(book) : List.of();
        for (Item item : items) {
            if (takes(item)) {
                Entry entry = entry(item);
                entry.in().ifPresent(in -> used.add(in.asset()));
                entry.out().ifPresent(out -> used.add(out.asset()));
                entry.about().ifPresent(used::add);
                if (pairs.stream().noneMatch(pair -> pair.out() == entry || pair.in() == entry)) {
                    facts.add(new Fact.EntryPut(entry));
                }
            }
        }
        for (OwnTransfer pair : pairs) {
            facts.add(new Fact.EntryPut(pair.joined()));
            if (!pair.in().id().isEmpty()) {
                facts.add(new Fact.EntryDelete(pair.in().id()));
            }
        }
        for (Arrival arrival : arrivals) {
            for (Asset asset : arrival.reading.assets()) {
                if (used.remove(asset.id()) && !book.assets().containsKey(asset.id())) {
                    facts.add(new Fact.AssetPut(asset));
                }
            }
            facts.addAll(arrival.others);
            arrival.opened.filter(opened -> opened.how() == Opened.How.GIVEN && opened.mapping().isPresent()).ifPresent(opened ->
                    facts.add(new Fact.SettingPut(Mapping.SETTING + Mapping.fingerprint(opened.table()),
                            opened.mapping().get().toString())));
        }
        return facts;
    }
}
