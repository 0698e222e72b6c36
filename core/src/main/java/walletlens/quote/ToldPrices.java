package walletlens.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.ledger.Amount;
import walletlens.ledger.Balances;
import walletlens.ledger.Entry;
import walletlens.ledger.Entry.Ratio;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;

/** Reads from entries what they tell of prices, splits, and the currencies in which loans are owed. Fees are left out. */
final class ToldPrices {
    private final Prices.Taking prices = new Prices.Taking(8);
    private final SortedMap<AssetId, List<History.Split>> splits = new TreeMap<>();
    private final SortedMap<AssetId, Currency> owed = new TreeMap<>();
    private final SortedMap<AssetId, Quote> last = new TreeMap<>();

    private ToldPrices() {
    }

    static ToldPrices of(Ledger ledger) {
        ToldPrices told = new ToldPrices();
        Balances balances = new Balances(ledger);
        boolean needed = ledger.entries().stream().anyMatch(ToldPrices::addsUnits);
        for (Entry entry : ledger.entries()) {
            told.read(entry, balances);
            if (needed) {
                balances.apply(entry);
            }
        }
        return told;
    }

    /** What entries tell that need no others to tell it; see {@link #needsOthers}. */
    static ToldPrices of(List<Entry> entries) {
        ToldPrices told = new ToldPrices();
        Balances none = new Balances(Ledger.EMPTY);
        for (Entry entry : entries) {
            told.read(entry, none);
        }
        return told;
    }

    /** Whether what an entry tells depends on those before it. */
    static boolean needsOthers(Entry entry) {
        return entry.kind() == EntryKind.SYMBOL_CHANGE || addsUnits(entry);
    }

    /** Whether it may tell something else than prices: a split, or in which currency a loan is owed. */
    static boolean tellsMore(Entry entry) {
        return entry.kind() == EntryKind.SPLIT || isLoan(entry.in()) || isLoan(entry.out());
    }

    private static boolean isLoan(Optional<Amount> amount) {
        return amount.isPresent() && amount.get().asset().assetClass() == AssetClass.LOAN;
    }

    /** A split told by its new units says what it is only beside what was held. */
    private static boolean addsUnits(Entry entry) {
        return entry.kind() == EntryKind.SPLIT && entry.ratio().isEmpty();
    }

    Prices prices() {
        return prices.done();
    }

    SortedMap<AssetId, List<History.Split>> splits() {
        return splits;
    }

    SortedMap<AssetId, Currency> owed() {
        return owed;
    }

    private void read(Entry entry, Balances balances) {
        switch (entry.kind()) {
            case BUY, SELL, TRADE -> exchanged(entry);
            case VALUATION -> entry.worth().ifPresent(
                    worth -> entry.about().ifPresent(asset -> tell(entry, asset, worth, Quantity.ONE, Origin.SAID)));
            case SPLIT -> split(entry, balances);
            case SYMBOL_CHANGE -> renamed(entry);
            case BORROWING -> loan(entry.out(), entry.in());
            case LOAN_PAYMENT -> loan(entry.in(), entry.out());
            case TRANSFER -> {
            }
            default -> entry.worth().ifPresent(worth -> worth(entry, worth));
        }
    }

    /** What came in for what went out: where one side is cash, or the worth of both was written down. */
    private void exchanged(Entry entry) {
        if (entry.in().isEmpty() || entry.out().isEmpty()) {
            return;
        }
        Amount in = entry.in().get();
        Amount out = entry.out().get();
        Optional<Money> paid = money(out);
        Optional<Money> got = money(in);
        paid.or(entry::worth).ifPresent(total -> tell(entry, in.asset(), total, in.normal(), Origin.TRADED));
        if (paid.isEmpty()) {
            got.or(entry::worth).ifPresent(total -> tell(entry, out.asset(), total, out.normal(), Origin.TRADED));
        }
    }

    private void worth(Entry entry, Money worth) {
        int strength = entry.kind() == EntryKind.OPENING ? Origin.SAID : Origin.TRADED;
        Optional<Amount> moved = entry.in().or(entry::out);
        if (moved.isPresent() && moved.get().asset().assetClass() == AssetClass.LOAN) {
            owed.putIfAbsent(moved.get().asset(), worth.currency());
        } else {
            moved.ifPresent(amount -> tell(entry, amount.asset(), worth, amount.normal(), strength));
        }
    }

    /** The worth given with a holding is that of the day it was acquired. */
    private void tell(Entry entry, AssetId asset, Money total, Quantity quantity, int strength) {
        boolean itself = asset.isCash(total.currency());
        if (itself || asset.assetClass() == AssetClass.LOAN || !quantity.isPositive() || total.signum() <= 0) {
            return;
        }
        When time = entry.acquired().orElse(entry.when());
        Quote quote = new Quote(asset, Price.per(total, quantity), time, Quote.ENTRY, entry.id());
        prices.add(quote, strength);
        last.put(asset, quote);
    }

    private static Optional<Money> money(Amount amount) {
        return amount.asset().currency().map(currency -> Money.of(amount.normal(), currency));
    }

    /** Two accounts that record one split on one day tell of one split. */
    private void split(Entry entry, Balances balances) {
        AssetId asset = entry.about().orElse(null);
        Ratio ratio = asset == null ? null : balances.splitRatio(entry).orElse(null);
        if (ratio == null) {
            return;
        }
        int day = (int) entry.when().date().toEpochDay();
        List<History.Split> known = splits.computeIfAbsent(asset, key -> new ArrayList<>());
        if (known.isEmpty() || known.get(known.size() - 1).day() != day) {
            known.add(new History.Split(day, ratio));
        }
    }

    /** What had a price under its old name has it under the new one. */
    private void renamed(Entry entry) {
        if (entry.in().isEmpty() || entry.out().isEmpty()) {
            return;
        }
        Quote old = last.get(entry.out().get().asset());
        if (old != null) {
            Money total = old.price().times(entry.out().get().normal());
            tell(entry, entry.in().get().asset(), total, entry.in().get().normal(), Origin.TRADED);
        }
    }

    private void loan(Optional<Amount> debt, Optional<Amount> cash) {
        Optional<Currency> currency = cash.flatMap(amount -> amount.asset().currency());
        if (debt.isPresent() && currency.isPresent()) {
            owed.putIfAbsent(debt.get().asset(), currency.get());
        }
    }
}
