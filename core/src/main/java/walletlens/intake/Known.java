package walletlens.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
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

    /** So many entries of one day are compared with one that tells only the day. */
    private static final int MOST = 500;

    /** So many entries of one day are compared whatever their time. */
    private static final int FEW = 16;

    private static final int NO_MINUTE = -1;

    private final List<Entry> seen = new ArrayList<>();
    private final List<Entry> whole = new ArrayList<>();
    private final LongIndex byExternalId = new LongIndex();
    private final LongIndex byContent = new LongIndex();
    /** By day, kinds that are alike and assets, up to {@link #days}: made when it is first needed. */
    private final LongIndex byDay = new LongIndex();
    private int days;
    /** The same with the minute of the hour, up to {@link #minutes}: needed where many entries are of one day. */
    private final LongIndex byMinute = new LongIndex();
    private int minutes;

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
        if (as.externalId().isEmpty()) {
            byExternalId.skip();
        } else {
            byExternalId.add(external(as));
        }
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
        Closest closest = new Closest(draft.entry(), taken);
        for (int shift = -1; shift <= 1; shift++) {
            look(closest, day(draft.entry(), shift));
        }
        if (closest.at < 0) {
            return draft;
        }
        taken[closest.at] = true;
        return draft.with(new Twin(whole.get(closest.at), Twin.Grade.LIKELY, closest.why));
    }

    /** Looks at those of a day; where they are many, at those of the same minute of an hour, of the minutes beside it, and of no time. */
    private void look(Closest closest, long day) {
        for (; days < seen.size(); days++) {
            byDay.add(day(seen.get(days), 0));
        }
        int minute = minute(closest.mine);
        int most = minute < 0 ? MOST : FEW;
        int looked = 0;
        int i = byDay.first(day);
        for (; i >= 0 && looked < most; i = byDay.next(i)) {
            looked++;
        }
        if (minute < 0 || i < 0) {
            for (int j = byDay.first(day); j != i; j = byDay.next(j)) {
                closest.look(j);
            }
            return;
        }
        for (; minutes < seen.size(); minutes++) {
            byMinute.add(LongIndex.mix(day(seen.get(minutes), 0), minute(seen.get(minutes))));
        }
        for (int which = 0; which <= 3; which++) {
            int at = which == 3 ? NO_MINUTE : (minute + which + 59) % 60;
            for (int j = byMinute.first(LongIndex.mix(day, at)); j >= 0; j = byMinute.next(j)) {
                closest.look(j);
            }
        }
    }

    /** The known entry that differs least from a draft, in words. */
    private final class Closest {
        private final Entry mine;
        private final boolean[] taken;
        private int at = -1;
        private String why = "";

        Closest(Entry mine, boolean[] taken) {
            this.mine = mine;
            this.taken = taken;
        }

        void look(int i) {
            Optional<String> differs = taken[i] ? Optional.empty() : Likeness.between(mine, seen.get(i));
            if (differs.isPresent() && (at < 0 || differs.get().length() < why.length())) {
                at = i;
                why = differs.get();
            }
        }
    }

    private static int minute(Entry entry) {
        return entry.when().isDay() ? NO_MINUTE : (int) (entry.when().orderMillis() / 60_000 % 60);
    }

    private static long day(Entry entry, int shift) {
        long hash = LongIndex.mix(Likeness.group(entry.kind()), entry.when().epochDay() + shift);
        hash = LongIndex.mix(hash, symbol(entry.in()));
        return LongIndex.mix(hash, symbol(entry.out()));
    }

    private static int symbol(Optional<Amount> amount) {
        return amount.isPresent() ? amount.get().asset().symbol().hashCode() : 0;
    }

    private static long external(Entry entry) {
        return LongIndex.mix(entry.account().hashCode(), LongIndex.mix(1, entry.externalId().hashCode()) ^ entry.externalId().length());
    }

    private static long content(Entry entry) {
        long hash = LongIndex.mix(entry.kind().code().hashCode(), entry.when().epochDay());
        hash = LongIndex.mix(hash, entry.account().hashCode());
        hash = LongIndex.mix(hash, amount(entry.in()));
        return LongIndex.mix(hash, amount(entry.out()));
    }

    private static long amount(Optional<Amount> amount) {
        return amount.isEmpty() ? 0 : LongIndex.mix(amount.get().asset().symbol().hashCode(), amount.get().normal().hashCode());
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
