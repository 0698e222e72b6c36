package walletlens.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import walletlens.analyst.Dismissal;
import walletlens.asset.Asset;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.ledger.Account;
import walletlens.ledger.Entry;
import walletlens.ledger.Ledger;
import walletlens.plan.Plan;
import walletlens.privacy.Asked;
import walletlens.privacy.PrivacyLedger;
import walletlens.problem.Problem;
import walletlens.quote.LedgerQuotes;
import walletlens.quote.Prices;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;
import walletlens.vault.Hlc;
import walletlens.vault.RecordId;

/** Everything the user has said, folded. Immutable; a change gives another book. */
public final class Book {
    /** Nothing said yet. */
    public static final Book EMPTY =
            new Book(List.of(), Versions.NONE, List.of(), Ledger.EMPTY, Quotes.NONE, new TreeMap<>(), new Settings(new TreeMap<>()));

    private final List<Change> changes;
    private final Versions versions;
    private final List<Problem> problems;
    private final Ledger ledger;
    private final Quotes given;
    private final Map<AssetId, Asset> assets;
    private final Settings settings;
    private LedgerQuotes told;
    private Quotes quotes;
    private Commits commits;
    private PrivacyLedger outside;
    private List<Plan> plans;
    private List<Dismissal> dismissals;

    private Book(
            List<Change> changes,
            Versions versions,
            List<Problem> problems,
            Ledger ledger,
            Quotes given,
            Map<AssetId, Asset> assets,
            Settings settings) {
        this.changes = changes;
        this.versions = versions;
        this.problems = problems;
        this.ledger = ledger;
        this.given = given;
        this.assets = assets;
        this.settings = settings;
    }

    /**
     * The book of record texts in any order, each of one record or of several, one to a line. What cannot be read is a
     * problem and stays in the vault.
     */
    public static Book of(Collection<String> records) {
        return EMPTY.withRecords(records);
    }

    /**
     * This book and more records, such as those of another device, as {@link #of} takes them. Records it has already change
     * nothing.
     */
    public Book withRecords(Collection<String> records) {
        Reading reading = reading();
        records.forEach(reading::take);
        return reading.book();
    }

    /** Begins to read more records onto this book, for a host that has them one text after the other. */
    public Reading reading() {
        return new Reading(this);
    }

    /** This book and a commit made by {@link #commit} or the like. */
    public Book with(List<Change> more) {
        return with(more, problems);
    }

    /** This book and more changes, with all the problems there are then. */
    Book with(List<Change> more, List<Problem> wrong) {
        List<Change> sorted = new ArrayList<>(more);
        sorted.sort((a, b) -> a.id().compareTo(b.id()));
        List<Change> once = changes.isEmpty() ? new ArrayList<>(sorted.size()) : List.of();
        Map<String, List<Change>> entries = new LinkedHashMap<>();
        Map<String, List<Change>> others = new LinkedHashMap<>();
        List<Change> added = new ArrayList<>(sorted.size());
        String last = "";
        for (Change change : sorted) {
            Fact fact = change.fact();
            String about = fact.about();
            if (changes.isEmpty() && fact.isOfEntry() && about.compareTo(last) > 0) {
                once.add(change);
                added.add(change);
                last = about;
                continue;
            }
            Map<String, List<Change>> touched = fact.isOfEntry() ? entries : others;
            List<Change> already = touched.get(about);
            List<Change> known = changes.isEmpty() && fact.isOfEntry() ? Versions.among(once, about) : versions.of(fact);
            List<Change> before = already != null ? already : known;
            if (!knows(before, change.id())) {
                touched.put(about, inserted(before, change));
                added.add(change);
            }
        }
        return fold(joined(changes, added), wrong, once, entries, others);
    }

    private static boolean knows(List<Change> versions, String id) {
        for (Change version : versions) {
            if (version.id().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private static List<Change> inserted(List<Change> versions, Change change) {
        if (versions.isEmpty()) {
            return List.of(change);
        }
        List<Change> all = new ArrayList<>(versions.size() + 1);
        all.addAll(versions);
        int at = all.size();
        while (at > 0 && all.get(at - 1).id().compareTo(change.id()) > 0) {
            at--;
        }
        all.add(at, change);
        return List.copyOf(all);
    }

    private static List<Change> joined(List<Change> known, List<Change> added) {
        List<Change> all = new ArrayList<>(known.size() + added.size());
        all.addAll(known);
        all.addAll(added);
        boolean later = known.isEmpty() || added.isEmpty()
                || known.get(known.size() - 1).id().compareTo(added.get(0).id()) < 0;
        if (!later) {
            all.sort((a, b) -> a.id().compareTo(b.id()));
        }
        return Collections.unmodifiableList(all);
    }

    /** Entries said once are those of the first records of all; one that stands among the others too was said again. */
    private Book fold(
            List<Change> all,
            List<Problem> wrong,
            List<Change> once,
            Map<String, List<Change>> entries,
            Map<String, List<Change>> touched) {
        Versions merged = changes.isEmpty() ? Versions.of(once, entries, touched) : versions.with(entries, touched);
        List<Entry> put = new ArrayList<>(once.size());
        TreeSet<String> gone = new TreeSet<>();
        boolean accountsTouched = false;
        boolean pricesTouched = false;
        TreeMap<AssetId, Asset> described = new TreeMap<>();
        TreeMap<String, String> chosen = new TreeMap<>();
        for (Change change : once) {
            if (change.fact() instanceof Fact.EntryPut entry && (entries.isEmpty() || !entries.containsKey(entry.about()))) {
                put.add(entry.entry());
            }
        }
        for (List<Change> history : entries.values()) {
            Fact fact = history.get(history.size() - 1).fact();
            if (fact instanceof Fact.EntryPut entry) {
                put.add(entry.entry());
            } else {
                gone.add(fact.about());
            }
        }
        for (List<Change> history : touched.values()) {
            Fact fact = history.get(history.size() - 1).fact();
            if (fact instanceof Fact.AssetPut asset) {
                described.put(asset.asset().id(), asset.asset());
            } else if (fact instanceof Fact.AssetDelete asset) {
                described.put(asset.id(), null);
            } else if (fact instanceof Fact.SettingPut setting) {
                chosen.put(setting.name(), setting.value());
            }
            accountsTouched |= fact instanceof Fact.AccountPut || fact instanceof Fact.AccountDelete;
            pricesTouched |= fact instanceof Fact.PricesPut || fact instanceof Fact.PricesDelete;
        }
        Ledger next = ledger;
        if (!put.isEmpty() || !gone.isEmpty()) {
            next = next.with(put, gone);
        }
        if (accountsTouched) {
            next = next.withAccounts(accounts(merged));
        }
        List<Prices> last = pricesTouched ? lastSaid(touched) : List.of();
        Book book = new Book(
                all,
                merged,
                List.copyOf(wrong),
                next,
                !pricesTouched ? given : last.isEmpty() ? quotes(merged) : given.withAll(last),
                described.isEmpty() ? assets : described(described),
                chosen.isEmpty() ? settings : settings.with(chosen));
        boolean onTop = pricesTouched && !last.isEmpty() && told != null && told.isOf(next, given);
        book.told = onTop ? told.adding(book.given, last) : told;
        return book;
    }

    /** The assets with some described anew, or no longer where there is null. */
    private Map<AssetId, Asset> described(Map<AssetId, Asset> anew) {
        TreeMap<AssetId, Asset> all = new TreeMap<>(assets);
        anew.forEach((id, asset) -> {
            if (asset == null) {
                all.remove(id);
            } else {
                all.put(id, asset);
            }
        });
        return Collections.unmodifiableMap(all);
    }

    private static List<Account> accounts(Versions versions) {
        List<Account> accounts = new ArrayList<>();
        for (Change latest : versions.latest("account")) {
            if (latest.fact() instanceof Fact.AccountPut put) {
                accounts.add(put.account());
            }
        }
        return accounts;
    }

    /**
     * Prices that come on top of those known, because they were said after all others; none where something else happened
     * to prices, so that they are read from the beginning.
     */
    private List<Prices> lastSaid(Map<String, List<Change>> touched) {
        List<Change> latest = new ArrayList<>();
        for (List<Change> history : touched.values()) {
            Change last = history.get(history.size() - 1);
            if (last.fact() instanceof Fact.PricesDelete) {
                return List.of();
            }
            if (last.fact() instanceof Fact.PricesPut put) {
                Fact before = history.size() < 2 ? null : history.get(history.size() - 2).fact();
                if (before instanceof Fact.PricesPut old && !says(put, old)) {
                    return List.of();
                }
                latest.add(last);
            }
        }
        latest.sort((a, b) -> a.id().compareTo(b.id()));
        String first = latest.get(0).id();
        for (Change known : versions.latest("prices")) {
            if (known.id().compareTo(first) >= 0) {
                return List.of();
            }
        }
        List<Prices> all = new ArrayList<>();
        latest.forEach(change -> all.add(((Fact.PricesPut) change.fact()).quotes()));
        return all;
    }

    /** Whether a batch prices everything on every day that an earlier one did. */
    private static boolean says(Fact.PricesPut later, Fact.PricesPut earlier) {
        Set<Quote.Spot> spots = new LinkedHashSet<>();
        later.quotes().forEach(quote -> spots.add(quote.spot()));
        return earlier.quotes().stream().allMatch(quote -> spots.contains(quote.spot()));
    }

    private static Quotes quotes(Versions versions) {
        List<Change> latest = versions.latest("prices");
        latest.sort((a, b) -> a.id().compareTo(b.id()));
        List<Prices> all = new ArrayList<>();
        for (Change change : latest) {
            if (change.fact() instanceof Fact.PricesPut put) {
                all.add(put.quotes());
            }
        }
        return Quotes.NONE.withAll(all);
    }

    /** Every change, in the order of history. */
    public List<Change> changes() {
        return changes;
    }

    /** Records that could not be read. */
    public List<Problem> problems() {
        return problems;
    }

    /** All entries and accounts. */
    public Ledger ledger() {
        return ledger;
    }

    /** The prices that were given, by hand, from a file or by a source; not those that entries tell. */
    public Quotes given() {
        return given;
    }

    /** Every price there is: those that entries tell, those that were given, and the currencies that loans are owed in. */
    public Quotes quotes() {
        if (quotes == null) {
            Quotes all = told().quotes();
            for (Asset asset : assets.values()) {
                if (asset.id().assetClass() == AssetClass.LOAN) {
                    all = all.owing(asset.id(), asset.currency());
                }
            }
            quotes = all;
        }
        return quotes;
    }

    /** Begins with what was told before the latest change. */
    private LedgerQuotes told() {
        told = told == null ? LedgerQuotes.of(ledger, given) : told.with(ledger, given);
        return told;
    }

    /** The user's own assets and those described anew. */
    public Map<AssetId, Asset> assets() {
        return assets;
    }

    /** What the user chose. */
    public Settings settings() {
        return settings;
    }

    /** What the user means to do, in the order of the plans' ids. */
    public List<Plan> plans() {
        if (plans == null) {
            List<Plan> latest = new ArrayList<>();
            for (Change change : versions.latest("plan")) {
                if (change.fact() instanceof Fact.PlanPut put) {
                    latest.add(put.plan());
                }
            }
            latest.sort((a, b) -> a.id().compareTo(b.id()));
            plans = List.copyOf(latest);
        }
        return plans;
    }

    /** The insights the user does not want to see again, in the order of their keys. */
    public List<Dismissal> dismissals() {
        if (dismissals == null) {
            List<Dismissal> latest = new ArrayList<>();
            for (Change change : versions.latest("dismissal")) {
                if (change.fact() instanceof Fact.DismissalPut put) {
                    latest.add(put.dismissal());
                }
            }
            dismissals = List.copyOf(latest);
        }
        return dismissals;
    }

    /** The prices of a batch; none where there is no batch of that id. */
    public List<Quote> batch(String id) {
        List<Change> history = versions.of("prices " + id);
        return !history.isEmpty() && history.get(history.size() - 1).fact() instanceof Fact.PricesPut put ? put.quotes() : List.of();
    }

    /** Every request that was made of the outside. */
    public PrivacyLedger outside() {
        if (outside == null) {
            List<Asked> lines = new ArrayList<>();
            for (Change latest : versions.latest("asked")) {
                if (latest.fact() instanceof Fact.AskedPut put) {
                    lines.add(put.asked());
                }
            }
            outside = PrivacyLedger.of(lines);
        }
        return outside;
    }

    /** Whether nothing has been entered. */
    public boolean isEmpty() {
        return ledger.entries().isEmpty() && ledger.accounts().isEmpty();
    }

    /** The entry of an id; empty where there is none, or no longer. */
    public Optional<Entry> entry(String id) {
        List<Change> history = history(id);
        return !history.isEmpty() && history.get(history.size() - 1).fact() instanceof Fact.EntryPut put
                ? Optional.of(put.entry()) : Optional.empty();
    }

    /** Every version of an entry, oldest first. */
    public List<Change> history(String entryId) {
        return versions.ofEntry(entryId);
    }

    /** A clock of a device that comes after everything in this book. */
    public Hlc clock(String device) {
        // The texts of ids sort as their moments do, so the last one that counts is the latest.
        Hlc fresh = Hlc.of(device);
        Hlc clock = fresh;
        for (int i = changes.size() - 1; i >= 0 && clock.equals(fresh); i--) {
            clock = RecordId.parse(changes.get(i).id()).map(fresh::saw).orElse(fresh);
        }
        return clock;
    }

    /**
     * Facts as one commit: an entry without an id, and a batch of prices without one, takes the id of its record.
     *
     * @param facts what was said, at least one
     * @param clock a clock that comes after this book
     * @param millis the time, in milliseconds since 1970 UTC
     */
    public static Commit commit(List<Fact> facts, Hlc clock, long millis) {
        return commit(facts, "", clock, millis);
    }

    private static Commit commit(List<Fact> facts, String undoes, Hlc clock, long millis) {
        List<Change> changes = new ArrayList<>(facts.size());
        Hlc running = clock;
        String commit = "";
        for (Fact fact : facts) {
            Hlc.Reading reading = running.read(millis);
            running = reading.clock();
            String id = reading.id().toString();
            commit = commit.isEmpty() ? id : commit;
            changes.add(new Change(id, commit, undoes, named(fact, id)));
        }
        return new Commit(List.copyOf(changes), running);
    }

    private static Fact named(Fact fact, String id) {
        if (fact instanceof Fact.EntryPut put && put.entry().id().isEmpty()) {
            return new Fact.EntryPut(put.entry().change().id(id).entry());
        }
        if (fact instanceof Fact.PricesPut put && put.id().isEmpty()) {
            return new Fact.PricesPut(id, put.quotes());
        }
        return fact;
    }

    /** The commit that takes back the latest one; empty where there is nothing to undo. */
    public Optional<Commit> undo(Hlc clock, long millis) {
        return commits().toUndo().map(commit -> takeBack(commit, clock, millis));
    }

    /** The commit that brings back what was undone last; empty where there is nothing to redo. */
    public Optional<Commit> redo(Hlc clock, long millis) {
        return commits().toRedo().map(commit -> takeBack(commit, clock, millis));
    }

    /** Whether there is something to undo. */
    public boolean canUndo() {
        return commits().toUndo().isPresent();
    }

    /** Whether there is something to redo. */
    public boolean canRedo() {
        return commits().toRedo().isPresent();
    }

    private Commits commits() {
        if (commits == null) {
            commits = Commits.of(changes);
        }
        return commits;
    }

    private Commit takeBack(String commit, Hlc clock, long millis) {
        List<Fact> facts = new ArrayList<>();
        for (Change change : changes) {
            if (change.commit().equals(commit)) {
                facts.add(before(change));
            }
        }
        Collections.reverse(facts);
        return commit(facts, commit, clock, millis);
    }

    /** The fact that puts back what held before a change. */
    private Fact before(Change change) {
        Fact earlier = null;
        for (Change version : versions.of(change.fact())) {
            if (version.id().compareTo(change.commit()) >= 0) {
                break;
            }
            earlier = version.fact();
        }
        return earlier != null ? earlier : removal(change.fact());
    }

    private static Fact removal(Fact fact) {
        if (fact instanceof Fact.EntryPut put) {
            return new Fact.EntryDelete(put.entry().id());
        } else if (fact instanceof Fact.AccountPut put) {
            return new Fact.AccountDelete(put.account().id());
        } else if (fact instanceof Fact.AssetPut put) {
            return new Fact.AssetDelete(put.asset().id());
        } else if (fact instanceof Fact.PricesPut put) {
            return new Fact.PricesDelete(put.id());
        } else if (fact instanceof Fact.PlanPut put) {
            return new Fact.PlanDelete(put.plan().id());
        } else if (fact instanceof Fact.DismissalPut put) {
            return new Fact.DismissalDelete(put.dismissal().key());
        } else if (fact instanceof Fact.SettingPut put) {
            return new Fact.SettingPut(put.name(), "");
        }
        return fact;
    }
}
