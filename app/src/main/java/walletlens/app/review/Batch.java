package walletlens.app.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.book.Book;
import walletlens.book.Fact;
import walletlens.intake.Doubt;
import walletlens.intake.DraftEntry;
import walletlens.intake.OwnTransfer;
import walletlens.intake.mapping.Mapping;
import walletlens.intake.mapping.Opened;
import walletlens.intake.table.Habits;
import walletlens.intake.table.Progress;
import walletlens.intake.table.Table;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.problem.Problem;

/** Files read for review, with what the person decided. Immutable; reading is done once, deciding changes only the decisions. */
public final class Batch {
    /** Nothing to review. */
    public static final Batch EMPTY = new Batch(List.of(), List.of(), List.of(), Decisions.none(0), false);

    private final List<Source> sources;
    private final List<Arrival> arrivals;
    private final List<Item> items;
    private final Decisions decisions;
    private final boolean joining;
    private Map<Item.State, List<Item>> byState;
    private List<Item> takenItems;
    private Book pairedWith;
    private List<OwnTransfer> pairs;

    private Batch(List<Source> sources, List<Arrival> arrivals, List<Item> items, Decisions decisions, boolean joining) {
        this.sources = List.copyOf(sources);
        this.arrivals = List.copyOf(arrivals);
        this.items = List.copyOf(items);
        this.decisions = decisions;
        this.joining = joining;
    }

    /** The same drafts with other decisions; what they say of none of these numbers stays worked out. */
    private Batch deciding(Decisions newDecisions, List<Integer> numbers) {
        Batch next = new Batch(sources, arrivals, items, newDecisions, joining);
        next.byState = byState;
        boolean halves = numbers.stream().anyMatch(number -> isHalf(entry(items.get(number))) || isHalf(next.entry(items.get(number))));
        next.pairedWith = halves ? null : pairedWith;
        next.pairs = halves ? null : pairs;
        return next;
    }

    private static boolean isHalf(Entry entry) {
        return entry.kind() == EntryKind.DEPOSIT || entry.kind() == EntryKind.WITHDRAWAL;
    }

    /** Reads files against a book. */
    public static Batch read(List<Source> sources, Book book, Progress progress) {
        Incoming incoming = new Incoming(book, (arrival, draft) -> true, progress);
        List<Arrival> arrivals = new ArrayList<>();
        List<Item> items = new ArrayList<>();
        for (Source source : sources) {
            for (Arrival arrival : incoming.open(source, "")) {
                arrivals.add(arrival);
                Optional<Table> table = arrival.opened().map(Opened::table);
                boolean guess = arrival.isGuess();
                for (DraftEntry draft : arrival.reading().drafts()) {
                    items.add(new Item(items.size(), arrival.file(), draft, table, guess));
                }
            }
        }
        return new Batch(sources, arrivals, items, Decisions.none(items.size()), false);
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
        arrivals.forEach(arrival -> problems.addAll(arrival.reading().problems()));
        return problems;
    }

    /** The drafts of one sort. */
    public List<Item> items(Item.State state) {
        if (byState == null) {
            Map<Item.State, List<Item>> sorted = new EnumMap<>(Item.State.class);
            for (Item item : items) {
                sorted.computeIfAbsent(item.state(), none -> new ArrayList<>()).add(item);
            }
            byState = sorted;
        }
        return Collections.unmodifiableList(byState.getOrDefault(state, List.of()));
    }

    /** The drafts that would be saved. */
    public List<Item> takenItems() {
        if (takenItems == null) {
            List<Item> taken = new ArrayList<>();
            for (Item item : items) {
                if (takes(item)) {
                    taken.add(item);
                }
            }
            takenItems = Collections.unmodifiableList(taken);
        }
        return takenItems;
    }

    /** Whether a draft is to be saved: as the person said, else where it is new and leaves nothing open. */
    public boolean takes(Item item) {
        return decisions.takes(item.number(), item.state() == Item.State.FRESH);
    }

    /** The entry of a draft as it would be saved. */
    public Entry entry(Item item) {
        return decisions.corrected(item.number()).orElseGet(() -> item.draft().entry());
    }

    /** Whether the person has corrected a draft. */
    public boolean isCorrected(Item item) {
        return decisions.corrected(item.number()).isPresent();
    }

    /** How many drafts would be saved. */
    public int taken() {
        return takenItems().size();
    }

    /** Withdrawals and deposits that look like transfers between own accounts, with a half at least that would be saved. */
    public List<OwnTransfer> transfers(Book book) {
        if (pairs == null || pairedWith != book) {
            List<Entry> halves = new ArrayList<>();
            for (Entry entry : book.ledger().entries()) {
                if (isHalf(entry)) {
                    halves.add(entry);
                }
            }
            for (Item item : takenItems()) {
                Entry entry = entry(item);
                if (isHalf(entry)) {
                    halves.add(entry);
                }
            }
            pairs = OwnTransfer.among(halves).stream()
                    .filter(each -> each.out().id().isEmpty() || each.in().id().isEmpty()).toList();
            pairedWith = book;
        }
        return pairs;
    }

    /** Whether such pairs are saved as one transfer each. */
    public boolean joins() {
        return joining;
    }

    // ---- what the person says ----------------------------------------------------------------------------------------

    /** With another file. */
    public Batch with(Source source, Book book, Progress progress) {
        List<Source> more = new ArrayList<>(sources);
        more.removeIf(each -> each.name().equals(source.name()) && java.util.Arrays.equals(each.bytes(), source.bytes()));
        more.add(source);
        return read(more, book, progress);
    }

    /** With a file read otherwise. */
    public Batch with(int file, Source source, Book book, Progress progress) {
        List<Source> changed = new ArrayList<>(sources);
        changed.set(file, source);
        return read(changed, book, progress);
    }

    /** With drafts taken or left. */
    public Batch deciding(List<Integer> numbers, boolean take) {
        return deciding(decisions.deciding(numbers, take), numbers);
    }

    /** With a draft corrected; it is taken. */
    public Batch correcting(int number, Entry entry) {
        return deciding(decisions.correcting(number, entry), List.of(number));
    }

    /**
     * With a question answered, for every draft of the same file that leaves the same open. What is asked of the whole file
     * (which of day and month stands first, what a comma parts) has it read anew.
     */
    public Batch answering(int number, Doubt doubt, String choice, Book book, Progress progress) {
        int file = items.get(number).file();
        Optional<String> wide = wide(doubt, choice);
        if (wide.isPresent()) {
            Source source = sources.get(file);
            return with(file, doubt.choices().contains("day") ? source.answering(Habits.DATES, choice)
                    : source.answering(Habits.DECIMAL, wide.get()), book, progress);
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
        List<OwnTransfer> joined = joining ? transfers(book) : List.of();
        for (Item item : takenItems()) {
            Entry entry = entry(item);
            entry.in().ifPresent(in -> used.add(in.asset()));
            entry.out().ifPresent(out -> used.add(out.asset()));
            entry.about().ifPresent(used::add);
            if (!isHalf(entry) || joined.stream().noneMatch(pair -> pair.out() == entry || pair.in() == entry)) {
                facts.add(new Fact.EntryPut(entry));
            }
        }
        for (OwnTransfer pair : joined) {
            facts.add(new Fact.EntryPut(pair.joined()));
            if (!pair.in().id().isEmpty()) {
                facts.add(new Fact.EntryDelete(pair.in().id()));
            }
        }
        for (Arrival arrival : arrivals) {
            for (Asset asset : arrival.reading().assets()) {
                if (used.remove(asset.id()) && !book.assets().containsKey(asset.id())) {
                    facts.add(new Fact.AssetPut(asset));
                }
            }
            facts.addAll(arrival.others());
            arrival.opened().filter(opened -> opened.how() == Opened.How.GIVEN && opened.mapping().isPresent()).ifPresent(opened ->
                    facts.add(new Fact.SettingPut(Mapping.SETTING + Mapping.fingerprint(opened.table()),
                            opened.mapping().get().toString())));
        }
        return facts;
    }
}
