package walletlens.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import walletlens.asset.AssetId;

/**
 * All entries in the order in which they take effect, and the accounts. Immutable.
 *
 * <p>The order: by moment; within one moment, and within a day for entries that know only the day, by phase (see
 * {@link EntryKind}); then by id. An entry that knows only its day takes effect at the beginning of the day if it brings
 * something in, and at its end if something only goes out, so that it agrees with timed entries of that day.
 */
public final class Ledger {
    /** No entries, no accounts. */
    public static final Ledger EMPTY = of(List.of(), List.of());

    private static final long DAY = 86_400_000L;

    private final List<Keyed> keyed;
    private final List<Entry> entries;
    private final List<Account> described;
    private final Map<String, Account> accounts;
    private final Map<String, Set<String>> cashKept;
    private final Map<String, Account.CashKept> chosen = new LinkedHashMap<>();
    private Set<AssetId> assets;

    private Ledger(List<Keyed> keyed, List<Account> described) {
        this(keyed, described, null);
    }

    /** Which cash is kept is as given; as the entries tell where that is null. */
    private Ledger(List<Keyed> keyed, List<Account> described, Map<String, Set<String>> given) {
        Map<String, Set<String>> kept = given != null ? given : new LinkedHashMap<>();
        List<Entry> ordered = new ArrayList<>(keyed.size());
        SortedMap<String, Account> known = new TreeMap<>();
        String last = "";
        for (Keyed each : keyed) {
            Entry entry = each.entry;
            ordered.add(entry);
            if (!entry.account().equals(last)) {
                last = entry.account();
                known.computeIfAbsent(last, Account::named);
            }
            if (!entry.toAccount().isEmpty()) {
                known.computeIfAbsent(entry.toAccount(), Account::named);
            }
            if (given == null) {
                keep(entry, kept);
            }
        }
        for (Account account : described) {
            known.put(account.id(), account);
            chosen.put(account.id(), account.cash());
        }
        this.keyed = keyed;
        this.entries = Collections.unmodifiableList(ordered);
        this.described = described;
        this.accounts = Collections.unmodifiableMap(known);
        this.cashKept = kept;
    }

    /** The ledger of entries in any order, and of the accounts that are described; others are known by name alone. */
    public static Ledger of(Collection<Entry> entries, Collection<Account> accounts) {
        return new Ledger(sorted(entries), List.copyOf(accounts));
    }

    private static List<Keyed> sorted(Collection<Entry> entries) {
        List<Keyed> keyed = new ArrayList<>(entries.size());
        boolean byId = true;
        String last = "";
        for (Entry entry : entries) {
            keyed.add(new Keyed(moment(entry), entry.kind().phase(), entry));
            byId = byId && last.compareTo(entry.id()) <= 0;
            last = entry.id();
        }
        // Sorting leaves what counts as equal in its order, so that ids in order, as a vault tells them, need no comparing.
        keyed.sort(byId ? Keyed.MOMENT : Keyed.ORDER);
        return keyed;
    }

    /** This ledger with entries added or, where their id is known, put in place of the old ones, and others taken out. */
    public Ledger with(Collection<Entry> put, Collection<String> gone) {
        List<Keyed> fresh = sorted(put);
        if (keyed.isEmpty()) {
            return new Ledger(fresh, described);
        }
        TreeSet<String> replaced = new TreeSet<>(gone);
        put.forEach(entry -> replaced.add(entry.id()));
        List<Keyed> merged = new ArrayList<>(keyed.size() + fresh.size());
        int next = 0;
        for (Keyed old : keyed) {
            if (replaced.contains(old.entry.id())) {
                continue;
            }
            while (next < fresh.size() && Keyed.ORDER.compare(fresh.get(next), old) < 0) {
                merged.add(fresh.get(next++));
            }
            merged.add(old);
        }
        merged.addAll(fresh.subList(next, fresh.size()));
        return new Ledger(merged, described);
    }

    /** This ledger with other descriptions of accounts. */
    public Ledger withAccounts(Collection<Account> newAccounts) {
        return new Ledger(keyed, List.copyOf(newAccounts), cashKept);
    }

    private static long moment(Entry entry) {
        long millis = entry.when().orderMillis();
        return entry.when().isDay() && entry.kind().phase() >= 2 ? millis + DAY - 1 : millis;
    }

    private record Keyed(long moment, int phase, Entry entry) {
        static final Comparator<Keyed> MOMENT = (a, b) -> {
            int byMoment = Long.compare(a.moment, b.moment);
            return byMoment != 0 ? byMoment : Integer.compare(a.phase, b.phase);
        };
        static final Comparator<Keyed> ORDER = (a, b) -> {
            int byMoment = MOMENT.compare(a, b);
            return byMoment != 0 ? byMoment : a.entry.id().compareTo(b.entry.id());
        };
    }

    /**
     * The entries of a day and all before it, by the day as written. Which cash is kept stays as the whole ledger tells, so
     * that the value of a past day is the same in this ledger and in the whole one.
     */
    public Ledger until(LocalDate day) {
        // A day as written begins and ends within a day of that of UTC.
        if (keyed.isEmpty() || keyed.get(keyed.size() - 1).moment < day.toEpochDay() * DAY - DAY) {
            return this;
        }
        List<Keyed> some = new ArrayList<>(keyed.size());
        for (Keyed each : keyed) {
            if (!each.entry.when().date().isAfter(day)) {
                some.add(each);
            }
        }
        return some.size() == keyed.size() ? this : new Ledger(some, described, cashKept);
    }

    /** Some of the entries. Which cash is kept stays as the whole ledger tells, as in {@link #until}. */
    public Ledger only(Predicate<Entry> some) {
        List<Keyed> picked = new ArrayList<>();
        for (Keyed each : keyed) {
            if (some.test(each.entry)) {
                picked.add(each);
            }
        }
        return new Ledger(picked, described, cashKept);
    }

    /** This ledger with entries of ids it does not know. The cash they have kept is kept beside what is kept already. */
    public Ledger plus(Collection<Entry> more) {
        List<Keyed> fresh = sorted(more);
        Map<String, Set<String>> kept = new LinkedHashMap<>();
        fresh.forEach(each -> keep(each.entry, kept));
        cashKept.forEach((account, currencies) -> kept.computeIfAbsent(account, none -> new LinkedHashSet<>()).addAll(currencies));
        List<Keyed> merged = new ArrayList<>(keyed);
        merged.addAll(fresh);
        merged.sort(Keyed.ORDER);
        return new Ledger(merged, described, kept);
    }

    /** Whether another ledger says the very same: the same entries, and the same of accounts and the cash they keep. */
    public boolean saysTheSame(Ledger other) {
        if (this == other) {
            return true;
        }
        int count = entries.size();
        if (count != other.entries.size() || !described.equals(other.described) || !cashKept.equals(other.cashKept)) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            if (entries.get(i) != other.entries.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether another ledger keeps the same cash in the same accounts. */
    public boolean keepsLike(Ledger other) {
        return this == other || chosen.equals(other.chosen) && cashKept.equals(other.cashKept);
    }

    /** The entries in the order in which they take effect. */
    public List<Entry> entries() {
        return entries;
    }

    /** The accounts by id: those described, and those that entries name. */
    public Map<String, Account> accounts() {
        return accounts;
    }

    /** The account of an id, known by its name alone where it is nowhere described. */
    public Account account(String id) {
        Account known = accounts.get(id);
        return known != null ? known : Account.named(id);
    }

    /** The entry of an id. */
    public Optional<Entry> entry(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** Whether a balance of this cash is kept in the account; always true of what is not cash. See {@link Account.CashKept}. */
    public boolean keeps(String account, AssetId asset) {
        if (!asset.isCash()) {
            return true;
        }
        switch (chosen.getOrDefault(account, Account.CashKept.AUTOMATIC)) {
            case ALWAYS:
                return true;
            case NEVER:
                return false;
            default:
                Set<String> kept = cashKept.get(account);
                return kept != null && kept.contains(asset.symbol());
        }
    }

    /** The movements of an entry in holdings and kept cash; see {@link Postings#of}. */
    public List<Posting> postings(Entry entry) {
        List<Posting> all = entry.postings();
        for (int i = 0; i < all.size(); i++) {
            if (!keeps(all.get(i).account(), all.get(i).asset())) {
                return kept(all);
            }
        }
        return all;
    }

    private List<Posting> kept(List<Posting> all) {
        List<Posting> kept = new ArrayList<>(all.size());
        for (Posting posting : all) {
            if (keeps(posting.account(), posting.asset())) {
                kept.add(posting);
            }
        }
        return kept;
    }

    /** The assets that any entry moves or is about, in order. */
    public Set<AssetId> assets() {
        if (assets == null) {
            // Hashed first, sorted once: there are far more entries than assets.
            Set<AssetId> named = new LinkedHashSet<>();
            for (Entry entry : entries) {
                entry.in().ifPresent(in -> named.add(in.asset()));
                entry.out().ifPresent(out -> named.add(out.asset()));
                entry.about().ifPresent(named::add);
                for (Amount fee : entry.fees()) {
                    named.add(fee.asset());
                }
            }
            assets = Collections.unmodifiableSet(new TreeSet<>(named));
        }
        return assets;
    }

    /** Adds the currencies of which an account keeps a balance by what an entry tells. */
    private static void keep(Entry entry, Map<String, Set<String>> kept) {
        switch (entry.kind()) {
            case DEPOSIT:
            case WITHDRAWAL:
            case OPENING:
            case TRANSFER:
            case BORROWING:
                for (Posting posting : entry.postings()) {
                    if (posting.asset().isCash() && !posting.fee()) {
                        kept.computeIfAbsent(posting.account(), none -> new LinkedHashSet<>()).add(posting.asset().symbol());
                    }
                }
                break;
            default:
                break;
        }
    }
}
