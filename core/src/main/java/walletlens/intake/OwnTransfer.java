package walletlens.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import walletlens.ledger.Amount;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.When;
import walletlens.money.Quantity;

/**
 * A withdrawal of one account and a deposit of another that look like one transfer between own accounts: the same asset, the
 * arrival up to a day after the departure (three where only the day is known; an hour before, for clocks that differ), and
 * as much as was sent, but for a fee of at most two hundredths.
 *
 * @param out the withdrawal
 * @param in the deposit
 */
public record OwnTransfer(Entry out, Entry in) {
    private static final long HOUR = 3_600_000L;
    private static final int LATEST_DAYS = 3;
    private static final int MOST_CANDIDATES = 1000;
    private static final BigDecimal MOST_LOST = new BigDecimal("0.02");

    /** The one entry the two are: it leaves one account and arrives at the other, and what is lost is on the way. */
    public Entry joined() {
        return joined(out, in);
    }

    private static Entry joined(Entry out, Entry in) {
        Amount sent = out.out().orElseThrow();
        Amount arrived = in.in().orElseThrow();
        Entry.Draft transfer = Entry.of(EntryKind.TRANSFER, out.when(), out.account()).to(in.account()).out(sent)
                .fees(out.fees()).id(out.id()).note(out.note().isEmpty() ? in.note() : out.note()).tags(out.tags())
                .source(out.source());
        in.fees().forEach(transfer::fee);
        transfer.externalId(out.externalId() + Known.AND + (in.externalId().isEmpty() ? Known.AT + in.when() : in.externalId()));
        return (arrived.normal().equals(sent.normal()) ? transfer : transfer.in(arrived)).entry();
    }

    /** The transfers among entries of several files or of the ledger, the closest in time first; each entry is in one at most. */
    public static List<OwnTransfer> among(Collection<Entry> entries) {
        return candidates(entries).among(place -> true, entry -> true).transfers();
    }

    /** The pairs of entries that could be transfers, whichever of the entries are there in the end. */
    public static Candidates candidates(Collection<Entry> entries) {
        List<Entry> all = List.copyOf(entries);
        Map<String, List<Integer>> deposits = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Entry entry = all.get(i);
            if (entry.kind() == EntryKind.DEPOSIT && entry.in().isPresent()) {
                deposits.computeIfAbsent(key(entry.in().get(), entry.when(), 0), key -> new ArrayList<>()).add(i);
            }
        }
        for (List<Integer> sameDay : deposits.values()) {
            sameDay.sort(Comparator.comparing(i -> arrived(all.get(i))));
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Entry entry = all.get(i);
            if (entry.kind() == EntryKind.WITHDRAWAL && entry.out().isPresent()) {
                for (int day = -1; day <= LATEST_DAYS; day++) {
                    arrivals(all, i, deposits.getOrDefault(key(entry.out().get(), entry.when(), day), List.of()), pairs);
                }
            }
        }
        pairs.sort(Comparator.comparingLong(Pair::apart).thenComparingInt(Pair::out).thenComparingInt(Pair::in));
        return new Candidates(all, pairs);
    }

    /** Withdrawals and deposits that could be transfers. */
    public static final class Candidates {
        private final List<Entry> all;
        private final List<Pair> pairs;

        private Candidates(List<Entry> all, List<Pair> pairs) {
            this.all = all;
            this.pairs = pairs;
        }

        /**
         * The transfers: the closest in time first, each entry in one at most.
         *
         * @param isThere which of the entries are there, by their places
         * @param isNew which are new; of others among themselves nothing is said
         */
        public Found among(IntPredicate isThere, Predicate<Entry> isNew) {
            boolean[] taken = new boolean[all.size()];
            boolean[] told = new boolean[all.size()];
            List<OwnTransfer> found = new ArrayList<>();
            for (Pair pair : pairs) {
                if (!taken[pair.out] && !taken[pair.in] && isThere.test(pair.out) && isThere.test(pair.in)) {
                    taken[pair.out] = true;
                    taken[pair.in] = true;
                    Entry out = all.get(pair.out);
                    Entry in = all.get(pair.in);
                    if (isNew.test(out) || isNew.test(in)) {
                        told[pair.out] = true;
                        told[pair.in] = true;
                        found.add(new OwnTransfer(out, in));
                    }
                }
            }
            return new Found(found, told);
        }
    }

    /** Transfers that were found, and which entries they are made of. */
    public static final class Found {
        private final List<OwnTransfer> transfers;
        private final boolean[] halves;

        private Found(List<OwnTransfer> transfers, boolean[] halves) {
            this.transfers = Collections.unmodifiableList(transfers);
            this.halves = halves;
        }

        /** The transfers, the closest in time first. */
        public List<OwnTransfer> transfers() {
            return transfers;
        }

        /** Whether the entry of a place is in one. */
        public boolean has(int place) {
            return halves[place];
        }
    }

    /** A withdrawal and a deposit by their places, and how far apart they are in time. */
    private record Pair(int out, int in, long apart) {
    }

    /** Adds the pairs of a withdrawal with the deposits of one day, which are sorted by amount. */
    private static void arrivals(List<Entry> all, int withdrawal, List<Integer> sameDay, List<Pair> pairs) {
        Entry out = all.get(withdrawal);
        Quantity sent = out.out().orElseThrow().normal();
        int low = 0;
        int high = sameDay.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (arrived(all.get(sameDay.get(middle))).compareTo(sent) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low - 1; i >= 0 && i >= low - MOST_CANDIDATES; i--) {
            Entry in = all.get(sameDay.get(i));
            if (isAsMuch(out, sent, arrived(in)) && isInTime(out.when(), in.when()) && !out.account().equals(in.account())) {
                pairs.add(new Pair(withdrawal, sameDay.get(i), Math.abs(in.when().orderMillis() - out.when().orderMillis())));
            }
        }
    }

    private static Quantity arrived(Entry deposit) {
        return deposit.in().orElseThrow().normal();
    }

    private static String key(Amount amount, When when, int shift) {
        return amount.asset() + " " + (when.date().toEpochDay() + shift);
    }

    private static boolean isAsMuch(Entry out, Quantity sent, Quantity arrived) {
        BigDecimal lost = sent.value().subtract(arrived.value());
        if (lost.signum() == 0 || lost.compareTo(sent.value().multiply(MOST_LOST)) <= 0) {
            return sent.isPositive();
        }
        return out.fees().stream().anyMatch(fee ->
                fee.asset().equals(out.out().orElseThrow().asset()) && fee.normal().value().compareTo(lost) == 0);
    }

    private static boolean isInTime(When out, When in) {
        if (out.isDay() || in.isDay()) {
            long days = in.date().toEpochDay() - out.date().toEpochDay();
            return days >= 0 && days <= LATEST_DAYS;
        }
        boolean zones = out.offset().isPresent() && in.offset().isPresent();
        long later = in.orderMillis() - out.orderMillis();
        return later >= (zones ? -HOUR : -14 * HOUR) && later <= 24 * HOUR;
    }

    /** What makes them look like one, for a person. */
    public String why() {
        BigDecimal lost = out.out().orElseThrow().normal().value().subtract(arrived(in).value());
        String amount = lost.signum() == 0 ? "the same amount" : "the same amount but for " + lost.stripTrailingZeros().toPlainString()
                + " " + in.in().orElseThrow().asset().symbol();
        if (out.when().isDay() || in.when().isDay()) {
            long days = in.when().date().toEpochDay() - out.when().date().toEpochDay();
            return amount + (days == 0 ? ", on the same day" : days == 1 ? ", one day later" : ", " + days + " days later");
        }
        long minutes = Math.abs(in.when().orderMillis() - out.when().orderMillis()) / 60_000;
        return amount + ", " + (minutes < 120 ? minutes + (minutes == 1 ? " minute apart" : " minutes apart") : minutes / 60 + " hours apart");
    }
}
