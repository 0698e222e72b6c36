package walletlens.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import walletlens.asset.AssetId;
import walletlens.ledger.Balances;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.market.Learnt.Dividend;
import walletlens.money.Money;
import walletlens.money.Quantity;

/**
 * Splits and dividends that sources told of shares held, and that no entry tells. What is in the ledger already is not asked
 * about: a split within a week of the exchange's day, in the same account; a dividend of the share from a week before the
 * day it was traded without it to two months after, each entry for one dividend only.
 */
public final class Unbooked {
    private static final int SPLIT_DAYS = 7;
    private static final int BEFORE = 7;
    private static final int AFTER = 60;

    private final List<Split> splits = new ArrayList<>();
    private final List<Paid> dividends = new ArrayList<>();

    /**
     * A split that some account lacks.
     *
     * @param told what the source told
     * @param day the day to book it on: that of another account's entry, where one has it already
     * @param accounts the accounts that held the share and lack the split, and how much they held before it
     */
    public record Split(Learnt.Split told, LocalDate day, Map<String, Quantity> accounts) {
        /** Copies what can change. */
        public Split {
            accounts = Collections.unmodifiableMap(new TreeMap<>(accounts));
        }

        /** The entries that book it, one for each account. */
        public List<Entry> entries() {
            List<Entry> entries = new ArrayList<>();
            accounts.keySet().forEach(account -> entries.add(Entry.of(EntryKind.SPLIT, walletlens.ledger.When.on(day), account)
                    .about(told.asset()).ratio(new Entry.Ratio(told.to(), told.from())).entry()));
            return entries;
        }
    }

    /**
     * A dividend that an account lacks.
     *
     * @param told what the source told
     * @param account the account that held the share
     * @param held how much it held the evening before the share was traded without it
     */
    public record Paid(Dividend told, String account, Quantity held) {
        /** Before taxes and fees: what was held times what each paid. */
        public Money gross() {
            return told.each().times(held);
        }
    }

    private Unbooked() {
    }

    /** What a ledger lacks of what was told until a day. */
    public static Unbooked of(Ledger ledger, Collection<Actions> told, LocalDate today) {
        Unbooked unbooked = new Unbooked();
        TreeMap<LocalDate, List<Object>> days = new TreeMap<>();
        TreeSet<AssetId> assets = new TreeSet<>();
        for (Actions actions : told) {
            actions.splits().forEach(split -> days.computeIfAbsent(split.day(), none -> new ArrayList<>()).add(split));
            actions.dividends().forEach(paid -> days.computeIfAbsent(paid.day(), none -> new ArrayList<>()).add(paid));
            actions.splits().forEach(split -> assets.add(split.asset()));
            actions.dividends().forEach(paid -> assets.add(paid.asset()));
        }
        if (days.isEmpty()) {
            return unbooked;
        }
        Map<AssetId, List<Entry>> booked = booked(ledger, assets);
        Balances balances = new Balances(ledger);
        int at = 0;
        List<Entry> entries = ledger.entries();
        for (Map.Entry<LocalDate, List<Object>> day : days.headMap(today, true).entrySet()) {
            while (at < entries.size() && entries.get(at).when().date().isBefore(day.getKey())) {
                balances.apply(entries.get(at++));
            }
            for (Object each : day.getValue()) {
                if (each instanceof Learnt.Split split) {
                    unbooked.split(split, balances.byAccount(split.asset()), booked.getOrDefault(split.asset(), List.of()));
                } else if (each instanceof Dividend dividend) {
                    unbooked.dividend(dividend, balances.byAccount(dividend.asset()), booked.getOrDefault(dividend.asset(), new ArrayList<>()));
                }
            }
        }
        return unbooked;
    }

    /** The entries about each asset that may be the booking of a split or dividend, in the order of the ledger. */
    private static Map<AssetId, List<Entry>> booked(Ledger ledger, TreeSet<AssetId> assets) {
        Map<AssetId, List<Entry>> booked = new TreeMap<>();
        for (Entry entry : ledger.entries()) {
            boolean fits = entry.kind() == EntryKind.SPLIT || entry.kind() == EntryKind.DIVIDEND || entry.kind() == EntryKind.INTEREST;
            if (fits) {
                entry.about().filter(assets::contains).ifPresent(asset -> booked.computeIfAbsent(asset, none -> new ArrayList<>()).add(entry));
            }
        }
        return booked;
    }

    private void split(Learnt.Split split, Map<String, Quantity> held, List<Entry> booked) {
        TreeMap<String, Quantity> lacking = new TreeMap<>();
        held.forEach((account, quantity) -> {
            if (quantity.isPositive()) {
                lacking.put(account, quantity);
            }
        });
        LocalDate day = split.day();
        for (Entry entry : booked) {
            long apart = entry.when().date().toEpochDay() - split.day().toEpochDay();
            if (entry.kind() == EntryKind.SPLIT && apart >= -SPLIT_DAYS && apart <= SPLIT_DAYS) {
                lacking.remove(entry.account());
                day = entry.when().date();
            }
        }
        if (!lacking.isEmpty()) {
            splits.add(new Split(split, day, lacking));
        }
    }

    /** Entries that are taken for the booking of a dividend are taken away, so that none stands for two. */
    private void dividend(Dividend dividend, Map<String, Quantity> held, List<Entry> booked) {
        List<Paid> lacking = new ArrayList<>();
        held.forEach((account, quantity) -> {
            boolean there = !quantity.isPositive() || taken(booked, dividend, entry -> entry.account().equals(account));
            if (!there) {
                lacking.add(new Paid(dividend, account, quantity));
            }
        });
        // What was paid into an account that holds none of the share, such as the bank's, stands for one that lacks it.
        lacking.removeIf(paid -> taken(booked, dividend, entry -> !held.containsKey(entry.account())));
        dividends.addAll(lacking);
    }

    private static boolean taken(List<Entry> booked, Dividend dividend, java.util.function.Predicate<Entry> fits) {
        Optional<Entry> found = Optional.empty();
        for (Entry entry : booked) {
            long after = entry.when().date().toEpochDay() - dividend.day().toEpochDay();
            if (found.isEmpty() && entry.kind() != EntryKind.SPLIT && after >= -BEFORE && after <= AFTER && fits.test(entry)) {
                found = Optional.of(entry);
            }
        }
        found.ifPresent(booked::remove);
        return found.isPresent();
    }

    /** The splits, oldest first. */
    public List<Split> splits() {
        return List.copyOf(splits);
    }

    /** The dividends, oldest first. */
    public List<Paid> dividends() {
        return List.copyOf(dividends);
    }
}
