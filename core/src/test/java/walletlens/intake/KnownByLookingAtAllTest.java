package walletlens.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;

/** {@link Known} finds by its indexes what looking at every pair finds. */
class KnownByLookingAtAllTest {
    /** Few days, minutes, amounts and ids, so that much is alike; many enough that a day has to be told apart by the minute. */
    @Provide
    Arbitrary<List<Entry>> entries() {
        Arbitrary<String> times = Arbitraries.of("", "T09:59:40Z", "T10:00Z", "T10:00:07Z", "T10:01Z", "T11:00:00", "T11:00:30+01:00", "T23:59:58");
        Arbitrary<Entry> entry = Combinators.combine(Arbitraries.of(EntryKind.BUY, EntryKind.TRADE, EntryKind.BUY, EntryKind.TRANSFER), Arbitraries.of("02", "03", "03", "04"),
                times, Arbitraries.of("K", "L"), Arbitraries.of("0.5", "0.50", "0.512", "0.51"), Arbitraries.of("", "", "A-1", "A-2", "77"), Arbitraries.of("", "1"))
                .as((kind, day, time, account, quantity, id, fee) -> {
                    Entry.Draft draft = Entry.of(kind, "2024-03-" + day + time, account).externalId(id);
                    Entry.Draft moved = kind == EntryKind.TRANSFER ? draft.to("M").out(quantity, "crypto:BTC")
                            : draft.in(quantity, "crypto:BTC").out("100", "EUR");
                    return (fee.isEmpty() ? moved : moved.fee(fee, "EUR")).entry();
                });
        return entry.list().ofMinSize(1).ofMaxSize(150);
    }

    @Property(tries = 300)
    void theTwinsAreThoseThatComparingEveryPairFinds(@ForAll("entries") List<Entry> ledger, @ForAll("entries") List<Entry> file) {
        List<Entry> named = new ArrayList<>();
        ledger.forEach(entry -> named.add(entry.change().id("k" + named.size()).entry()));
        List<DraftEntry> drafts = file.stream().map(entry -> new DraftEntry(List.of(1), entry, "", List.of())).toList();

        List<DraftEntry> marked = new Known(named).mark(drafts);

        assertThat(marked.stream().map(each -> each.twin().map(twin -> twin.entry().id() + ": " + twin.why()).orElse("")).toList())
                .isEqualTo(new All(named).twins(drafts));
    }

    /** The same passes, each over all that is known. */
    private static final class All {
        private final List<Entry> as = new ArrayList<>();
        private final List<Entry> whole = new ArrayList<>();

        All(List<Entry> known) {
            for (Entry entry : known) {
                put(entry, entry);
                if (entry.kind() == EntryKind.TRANSFER) {
                    put(Entry.of(EntryKind.WITHDRAWAL, entry.when(), entry.account()).out(entry.out().orElseThrow()).fees(entry.fees())
                            .externalId(entry.externalId()).entry(), entry);
                    put(Entry.of(EntryKind.DEPOSIT, entry.when(), entry.toAccount()).in(entry.out().orElseThrow()).entry(), entry);
                }
            }
        }

        private void put(Entry entry, Entry of) {
            as.add(entry);
            whole.add(of);
        }

        List<String> twins(List<DraftEntry> drafts) {
            String[] twins = new String[drafts.size()];
            boolean[] taken = new boolean[as.size()];
            for (int pass = 0; pass < 3; pass++) {
                for (int i = 0; i < twins.length; i++) {
                    twins[i] = twins[i] != null ? twins[i] : twin(pass, drafts.get(i).entry(), taken);
                }
            }
            List<String> all = new ArrayList<>();
            for (String twin : twins) {
                all.add(twin == null ? "" : twin);
            }
            return all;
        }

        private String twin(int pass, Entry mine, boolean[] taken) {
            int best = -1;
            String why = "";
            for (int i : pass < 2 ? inOrder() : beside(mine)) {
                Optional<String> said = taken[i] ? Optional.empty() : pass == 0 ? sameId(mine, as.get(i))
                        : pass == 1 ? same(mine, as.get(i)) : Likeness.between(mine, as.get(i));
                if (said.isPresent() && (best < 0 || said.get().length() < why.length())) {
                    best = i;
                    why = said.get();
                }
            }
            if (best < 0) {
                return null;
            }
            taken[best] = true;
            return whole.get(best).id() + ": " + why;
        }

        private List<Integer> inOrder() {
            List<Integer> all = new ArrayList<>();
            for (int i = 0; i < as.size(); i++) {
                all.add(i);
            }
            return all;
        }

        /** Those of the day before, the day and the day after; of a day with many those of the minute before, the minute, the minute after, of none. */
        private List<Integer> beside(Entry mine) {
            List<Integer> all = new ArrayList<>();
            for (int shift = -1; shift <= 1; shift++) {
                List<Integer> day = new ArrayList<>();
                for (int i = 0; i < as.size(); i++) {
                    if (as.get(i).when().epochDay() == mine.when().epochDay() + shift && isMoved(mine, as.get(i))) {
                        day.add(i);
                    }
                }
                if (mine.when().isDay() || day.size() <= 16) {
                    all.addAll(day);
                    continue;
                }
                for (int minute : new int[] {(minute(mine) + 59) % 60, minute(mine), (minute(mine) + 1) % 60, -1}) {
                    day.stream().filter(i -> minute(as.get(i)) == minute).forEach(all::add);
                }
            }
            return all;
        }

        private static boolean isMoved(Entry one, Entry other) {
            return Likeness.group(one.kind()) == Likeness.group(other.kind())
                    && one.in().isPresent() == other.in().isPresent() && one.out().isPresent() == other.out().isPresent();
        }

        private static int minute(Entry entry) {
            return entry.when().isDay() ? -1 : (int) (entry.when().orderMillis() / 60_000 % 60);
        }

        private static Optional<String> sameId(Entry one, Entry other) {
            return !one.externalId().isEmpty() && one.externalId().equals(other.externalId()) && one.account().equals(other.account())
                    ? Optional.of("the same id in the same account") : Optional.empty();
        }

        private static Optional<String> same(Entry one, Entry other) {
            boolean told = !one.externalId().isEmpty() && !other.externalId().isEmpty();
            return !told && plain(one).equals(plain(other)) ? Optional.of("the same time, account and amounts") : Optional.empty();
        }

        private static String plain(Entry entry) {
            return entry.kind() + " " + entry.when() + " " + entry.account() + " " + entry.toAccount()
                    + entry.in().map(in -> in.asset() + " " + in.quantity().stripped())
                    + entry.out().map(out -> out.asset() + " " + out.quantity().stripped())
                    + entry.fees().stream().map(fee -> fee.asset() + " " + fee.quantity().stripped()).toList();
        }
    }
}
