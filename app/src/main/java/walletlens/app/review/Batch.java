package walletlens.app.review;

import java.util.ArrayList;
import java.util.Arrays;
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
import walletlens.ledger.Ledger;
import walletlens.lots.Lots;
import walletlens.lots.Outlook;
import walletlens.problem.Problem;
import walletlens.quote.Quotes;

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
    private boolean[] fresh;
    private Incoming incoming;
    private Outlook outlook;
    private Entry[] looked;
    private Halves halves;

    private Batch(List<Source> sources, List<Arrival> arrivals, List<Item> items, Decisions decisions, boolean joining) {
        this.sources = List.copyOf(sources);
        this.arrivals = List.copyOf(arrivals);
        this.items = List.copyOf(items);
        this.decisions = decisions;
        this.joining = joining;
    }

    /** The same drafts with other decisions; what no decision changes stays worked out. */
    private Batch deciding(Decisions newDecisions, boolean join) {
        Batch next = new Batch(sources, arrivals, items, newDecisions, join);
        next.byState = byState;
        next.fresh = fresh;
        next.incoming = incoming;
        next.outlook = newDecisions.correctsLike(decisions) ? outlook : null;
        next.looked = newDecisions.correctsLike(decisions) ? looked : null;
        next.halves = newDecisions.correctsLike(decisions) ? halves : null;
        return next;
    }

    private static boolean isHalf(Entry entry) {
        return entry.kind() == EntryKind.DEPOSIT || entry.kind() == EntryKind.WITHDRAWAL;
    }

    /** Reads files against a book. */
    public static Batch read(List<Source> sources, Book book, Progress progress) {
        return new Batch(List.of(), List.of(), List.of(), Decisions.none(0), false).reading(sources, new Incoming(book, (arrival, draft) -> true), progress);
    }

    /** These drafts, and those of files that are read after them. */
    private Batch reading(List<Source> more, Incoming by, Progress progress) {
        List<Source> allSources = new ArrayList<>(sources);
        List<Arrival> allArrivals = new ArrayList<>(arrivals);
        List<Item> allItems = new ArrayList<>(items);
        for (Source source : more) {
            allSources.add(source);
            for (Arrival arrival : by.open(source, "", progress)) {
                allArrivals.add(arrival);
                Optional<Table> table = arrival.opened().map(Opened::table);
                boolean guess = arrival.isGuess();
                for (DraftEntry draft : arrival.reading().drafts()) {
                    allItems.add(new Item(allItems.size(), arrival.file(), draft, table, guess));
                }
            }
        }
        Batch read = new Batch(allSources, allArrivals, allItems, decisions.of(allItems.size()), joining);
        read.incoming = by;
        return read;
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
        if (fresh == null) {
            fresh = new boolean[items.size()];
            for (Item each : items(Item.State.FRESH)) {
                fresh[each.number()] = true;
            }
        }
        return decisions.takes(item.number(), fresh[item.number()]);
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
        return halves(book).found(this).transfers();
    }

    private Halves halves(Book book) {
        if (halves == null || halves.ledger != book.ledger()) {
            halves = new Halves(book.ledger(), this);
        }
        return halves;
    }

    /** What could be halves of transfers: of the ledger, and of all drafts whether they are taken or not. */
    private static final class Halves {
        private final Ledger ledger;
        private final int[] items;
        private final int old;
        private final OwnTransfer.Candidates candidates;
        private Batch foundFor;
        private OwnTransfer.Found found;

        Halves(Ledger ledger, Batch batch) {
            this.ledger = ledger;
            List<Entry> all = new ArrayList<>();
            for (Entry entry : ledger.entries()) {
                if (isHalf(entry)) {
                    all.add(entry);
                }
            }
            old = all.size();
            int[] numbers = new int[batch.items.size()];
            for (Item item : batch.items) {
                Entry entry = batch.entry(item);
                if (isHalf(entry)) {
                    numbers[all.size() - old] = item.number();
                    all.add(entry);
                }
            }
            items = Arrays.copyOf(numbers, all.size() - old);
            candidates = OwnTransfer.candidates(old < all.size() ? all : List.of());
        }

        /** The transfers with the drafts that a batch takes. */
        OwnTransfer.Found found(Batch batch) {
            if (foundFor != batch) {
                foundFor = batch;
                found = candidates.among(place -> place < old || batch.takes(batch.items.get(items[place - old])), entry -> entry.id().isEmpty());
            }
            return found;
        }

        /** Which drafts are halves of those, by their numbers. */
        boolean[] joined(Batch batch) {
            boolean[] joined = new boolean[batch.items.size()];
            for (int i = 0; i < items.length; i++) {
                joined[items[i]] = found(batch).has(old + i);
            }
            return joined;
        }
    }

    /** What saving drafts would do to what is held and gained, whichever of them are taken. */
    public Outlook outlook(Lots lots, Ledger ledger, Quotes quotes) {
        if (outlook == null || !outlook.isFrom(lots)) {
            outlook = Outlook.of(lots, ledger, quotes, quotes, items.stream().map(this::entry).toList());
        }
        return outlook;
    }

    /** The drafts that would be saved, with ids behind all others as an {@link Outlook} takes them: the same objects for every choice. */
    public List<Entry> takenEntries() {
        if (looked == null) {
            looked = new Entry[items.size()];
        }
        List<Entry> taken = new ArrayList<>();
        for (Item item : takenItems()) {
            int number = item.number();
            if (looked[number] == null) {
                looked[number] = entry(item).change().id("~" + (1_000_000 + number)).entry();
            }
            taken.add(looked[number]);
        }
        return taken;
    }

    /** Whether such pairs are saved as one transfer each. */
    public boolean joins() {
        return joining;
    }

    // ---- what the person says ----------------------------------------------------------------------------------------

    /** With another file. Those before it are read again only where the book says something else than when they were read. */
    public Batch with(Source source, Book book, Progress progress) {
        if (incoming != null && incoming.goesOn(sources.size(), book) && sources.stream().noneMatch(source::isAgain)) {
            return reading(List.of(source), incoming, progress);
        }
        List<Source> more = new ArrayList<>(sources);
        more.removeIf(source::isAgain);
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
        return deciding(decisions.deciding(numbers, take), joining);
    }

    /** With a draft corrected; it is taken. */
    public Batch correcting(int number, Entry entry) {
        return deciding(decisions.correcting(number, entry), joining);
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
        return deciding(decisions, join);
    }

    // ---- what comes of it --------------------------------------------------------------------------------------------

    /** The facts to save as one commit. */
    public List<Fact> facts(Book book) {
        List<Fact> facts = new ArrayList<>();
        TreeSet<AssetId> used = new TreeSet<>();
        List<OwnTransfer> joined = joining ? transfers(book) : List.of();
        boolean[] isJoined = joining ? halves(book).joined(this) : new boolean[items.size()];
        for (Item item : takenItems()) {
            Entry entry = entry(item);
            entry.in().ifPresent(in -> used.add(in.asset()));
            entry.out().ifPresent(out -> used.add(out.asset()));
            entry.about().ifPresent(used::add);
            if (!isJoined[item.number()]) {
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
