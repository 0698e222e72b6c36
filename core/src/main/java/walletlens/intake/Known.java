package walletlens.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.intake.table.Progress;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.When;

/**
 * What is known already, and which drafts of a file say it again. Matched in passes from the surest to the least sure: the
 * same id of the outside in the same account; the same content, where one of the two has no id of the outside; then
 * {@link Likeness}, which is for a person to confirm.
 *
 * <p>A known entry answers for one draft of a file only, so two equal rows of a file stay two. A transfer answers once for
 * the withdrawal it was and once for the deposit. Notes and tags are the person's own and play no part.
 */
public final class Known {
    /** Between the ids of the two halves of a transfer that was joined from a withdrawal and a deposit. */
    static final String AND = " + ";

    /** Stands before the time of a half that has no id. */
    static final String AT = "at ";

    private final List<Entry> seen = new ArrayList<>();
    private final List<Entry> whole = new ArrayList<>();
    private final LongIndex byExternalId = new LongIndex();
    private final LongIndex byContent = new LongIndex();
    private final Map<Long, Near> near = new LinkedHashMap<>();
    private int indexed;

    /** What is known: the entries of a ledger. */
    public Known(Collection<Entry> entries) {
        entries.forEach(this::add);
    }

    /** Adds an entry that was learnt since, such as one of a file read before. */
    public void add(Entry entry) {
        put(entry, entry);
        if (entry.kind() == EntryKind.TRANSFER && entry.out().isPresent()) {
            String id = entry.externalId();
            int and = id.indexOf(AND);
            Amount out = entry.out().get();
            put(Entry.of(EntryKind.WITHDRAWAL, entry.when(), entry.account()).out(out).fees(entry.fees())
                    .externalId(and < 0 ? id : id.substring(0, and)).entry(), entry);
            String inId = and < 0 ? "" : id.substring(and + AND.length());
            When arrived = inId.startsWith(AT) ? When.parse(inId.substring(AT.length())).orElse(entry.when()) : entry.when();
            put(Entry.of(EntryKind.DEPOSIT, arrived, entry.toAccount()).in(entry.in().orElse(out))
                    .externalId(inId.startsWith(AT) ? "" : inId).entry(), entry);
        }
    }

    private void put(Entry as, Entry entry) {
        byExternalId.add(as.externalId().isEmpty() ? seen.size() : external(as));
        byContent.add(content(as));
        seen.add(as);
        whole.add(entry);
    }

    /** The drafts of one file, those marked that are known. */
    public List<DraftEntry> mark(List<DraftEntry> drafts) {
        return mark(drafts, Progress.NONE);
    }

    /**
     * The drafts of one file, those marked that are known.
     *
     * @param progress hears how many have been compared
     */
    public List<DraftEntry> mark(List<DraftEntry> drafts, Progress progress) {
        boolean[] taken = new boolean[seen.size()];
        DraftEntry[] marked = new DraftEntry[drafts.size()];
        for (int i = 0; i < marked.length; i++) {
            DraftEntry draft = drafts.get(i);
            marked[i] = draft.entry().externalId().isEmpty() ? draft : sameId(draft, taken);
        }
        for (int i = 0; i < marked.length; i++) {
            marked[i] = marked[i].isDuplicate() ? marked[i] : sameContent(marked[i], taken);
        }
        for (int i = 0; i < marked.length; i++) {
            progress.step(Progress.Stage.COMPARED, i, marked.length);
            marked[i] = marked[i].isDuplicate() || seen.isEmpty() ? marked[i] : likely(marked[i], taken);
        }
        return List.of(marked);
    }

    private DraftEntry sameId(DraftEntry draft, boolean[] taken) {
        Entry mine = draft.entry();
        for (int i = byExternalId.first(external(mine)); i >= 0; i = byExternalId.next(i)) {
            Entry known = seen.get(i);
            if (!taken[i] && known.externalId().equals(mine.externalId()) && known.account().equals(mine.account())) {
                taken[i] = true;
                return draft.with(new Twin(whole.get(i), Twin.Grade.SURE, "the same id in the same account"));
            }
        }
        return draft;
    }

    private DraftEntry sameContent(DraftEntry draft, boolean[] taken) {
        Entry mine = draft.entry();
        for (int i = byContent.first(content(mine)); i >= 0; i = byContent.next(i)) {
            Entry known = seen.get(i);
            boolean told = !mine.externalId().isEmpty() && !known.externalId().isEmpty();
            if (!taken[i] && !told && mine.when().equals(known.when()) && isSame(mine, known)) {
                taken[i] = true;
                return draft.with(new Twin(whole.get(i), Twin.Grade.SURE, "the same time, account and amounts"));
            }
        }
        return draft;
    }

    private DraftEntry likely(DraftEntry draft, boolean[] taken) {
        indexNear();
        Entry mine = draft.entry();
        int best = -1;
        String why = "";
        for (int day = -1; day <= 1; day++) {
            Near day1 = near.get(day(mine, day));
            for (int i = day1 == null ? -1 : day1.first(mine); i >= 0; i = day1.next()) {
                Optional<String> differs = taken[i] ? Optional.empty() : Likeness.between(mine, seen.get(i));
                if (differs.isPresent() && (best < 0 || differs.get().length() < why.length())) {
                    best = i;
                    why = differs.get();
                }
            }
        }
        if (best < 0) {
            return draft;
        }
        taken[best] = true;
        return draft.with(new Twin(whole.get(best), Twin.Grade.LIKELY, why));
    }

    private void indexNear() {
        for (; indexed < seen.size(); indexed++) {
            near.computeIfAbsent(day(seen.get(indexed), 0), key -> new Near()).add(indexed, seen.get(indexed));
        }
    }

    /** Entries of one day, kind and pair of assets; by the minute of their hour, where they are many. */
    private static final class Near {
        /** So many entries of one day are compared with one that tells only the day. */
        private static final int MOST = 500;

        private final List<Integer> all = new ArrayList<>(2);
        private final Map<Integer, List<Integer>> byMinute = new LinkedHashMap<>();
        private List<Integer> walked = List.of();
        private int at;
        private int step;
        private int minute;

        void add(int index, Entry entry) {
            all.add(index);
            byMinute.computeIfAbsent(minute(entry), key -> new ArrayList<>(2)).add(index);
        }

        /** The first of those that may be like an entry. */
        int first(Entry entry) {
            minute = minute(entry);
            at = 0;
            step = 0;
            walked = minute < 0 ? all.subList(0, Math.min(MOST, all.size())) : all.size() <= 16 ? all : lists(step);
            return next();
        }

        int next() {
            while (at == walked.size()) {
                step++;
                if (minute < 0 || all.size() <= 16 || step > 3) {
                    return -1;
                }
                walked = lists(step);
                at = 0;
            }
            return walked.get(at++);
        }

        /** Of the same minute, of those beside it, and of those that tell only the day. */
        private List<Integer> lists(int which) {
            int key = which == 3 ? -1 : (minute + which + 59) % 60;
            return byMinute.getOrDefault(key, List.of());
        }

        private static int minute(Entry entry) {
            return entry.when().isDay() ? -1 : (int) (entry.when().orderMillis() / 60_000 % 60);
        }
    }

    private static long day(Entry entry, int shift) {
        long hash = LongIndex.mix(Likeness.group(entry.kind()), entry.when().date().toEpochDay() + shift);
        hash = LongIndex.mix(hash, entry.in().map(in -> in.asset().symbol().hashCode()).orElse(0));
        return LongIndex.mix(hash, entry.out().map(out -> out.asset().symbol().hashCode()).orElse(0));
    }

    private static long external(Entry entry) {
        return LongIndex.mix(entry.account().hashCode(), LongIndex.mix(1, entry.externalId().hashCode()) ^ entry.externalId().length());
    }

    private static long content(Entry entry) {
        long hash = LongIndex.mix(entry.kind().code().hashCode(), entry.when().date().toEpochDay());
        hash = LongIndex.mix(hash, entry.account().hashCode());
        hash = LongIndex.mix(hash, entry.in().map(Known::amount).orElse(0L));
        return LongIndex.mix(hash, entry.out().map(Known::amount).orElse(0L));
    }

    private static long amount(Amount amount) {
        return LongIndex.mix(amount.asset().symbol().hashCode(), amount.normal().hashCode());
    }

    /** Whether two entries say the same but for their time, notes and tags. */
    private static boolean isSame(Entry one, Entry other) {
        return one.kind() == other.kind() && one.account().equals(other.account()) && one.toAccount().equals(other.toAccount())
                && same(one.in(), other.in()) && same(one.out(), other.out()) && fees(one).equals(fees(other))
                && one.about().equals(other.about())
                && one.ratio().map(ratio -> ratio.fraction().stripped()).equals(other.ratio().map(ratio -> ratio.fraction().stripped()))
                && one.worth().equals(other.worth());
    }

    private static boolean same(Optional<Amount> one, Optional<Amount> other) {
        return one.map(Amount::asset).equals(other.map(Amount::asset)) && one.map(Amount::normal).equals(other.map(Amount::normal));
    }

    private static List<String> fees(Entry entry) {
        return entry.fees().stream().map(fee -> fee.normal().stripped() + " " + fee.asset()).sorted().toList();
    }
}
