package walletlens.ledger;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry.Ratio;
import walletlens.money.Quantity;

/** The running balances of all accounts: entries go in one by one in the ledger's order. Loans are below zero. */
public final class Balances {
    /** What is left of a metal below this, after weights were converted with 34 digits, is rounding and counts as nothing. */
    public static final Quantity METAL_DUST = Quantity.of(new BigDecimal("1e-24"));

    private final Ledger ledger;
    private final SortedMap<AssetId, TreeMap<String, Quantity>> held = new TreeMap<>();
    /** The same by hash: an entry looks for its assets many more times than anybody reads all of them in order. */
    private final Map<AssetId, TreeMap<String, Quantity>> found = new LinkedHashMap<>();

    /** Empty balances that follow a ledger's rules on which cash is kept. */
    public Balances(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The same balances, to go on from by the rules of a ledger that keeps the same cash. */
    public Balances copy(Ledger following) {
        Balances copy = new Balances(following);
        held.forEach((asset, accounts) -> copy.accounts(asset).putAll(accounts));
        return copy;
    }

    /** Takes one entry in. */
    public void apply(Entry entry) {
        if (entry.kind() == EntryKind.SPLIT && entry.ratio().isPresent() && entry.about().isPresent()) {
            AssetId asset = entry.about().get();
            Ratio ratio = entry.ratio().get();
            put(accounts(asset), entry.account(), asset, ratio.of(of(entry.account(), asset)));
        }
        for (Posting posting : ledger.postings(entry)) {
            TreeMap<String, Quantity> accounts = accounts(posting.asset());
            Quantity before = accounts.getOrDefault(posting.account(), Quantity.ZERO);
            put(accounts, posting.account(), posting.asset(), before.plus(posting.quantity()));
        }
    }

    private TreeMap<String, Quantity> accounts(AssetId asset) {
        TreeMap<String, Quantity> accounts = found.get(asset);
        if (accounts == null) {
            accounts = new TreeMap<>();
            found.put(asset, accounts);
            held.put(asset, accounts);
        }
        return accounts;
    }

    private static void put(TreeMap<String, Quantity> accounts, String account, AssetId asset, Quantity quantity) {
        boolean dust = asset.assetClass() == AssetClass.METAL && quantity.abs().compareTo(METAL_DUST) < 0;
        if (quantity.isZero() || dust) {
            accounts.remove(account);
        } else {
            accounts.put(account, quantity);
        }
    }

    /** How much of an asset is in an account. */
    public Quantity of(String account, AssetId asset) {
        TreeMap<String, Quantity> accounts = found.get(asset);
        return accounts == null ? Quantity.ZERO : accounts.getOrDefault(account, Quantity.ZERO);
    }

    /** How much of an asset is in all accounts together. */
    public Quantity of(AssetId asset) {
        Quantity sum = Quantity.ZERO;
        for (Quantity quantity : byAccount(asset).values()) {
            sum = sum.plus(quantity);
        }
        return sum;
    }

    /** The accounts that have some of an asset, and how much. */
    public Map<String, Quantity> byAccount(AssetId asset) {
        return Collections.unmodifiableMap(found.getOrDefault(asset, new TreeMap<>()));
    }

    /** Every asset that some account has or had, with its accounts and quantities; what is gone has no accounts. */
    public Map<AssetId, TreeMap<String, Quantity>> all() {
        return Collections.unmodifiableMap(held);
    }

    /** New units per old unit of a split, before it is taken in; empty where units were added to nothing. */
    public Optional<Ratio> splitRatio(Entry split) {
        if (split.ratio().isPresent() || split.about().isEmpty()) {
            return split.ratio();
        }
        Quantity before = of(split.account(), split.about().get());
        Quantity after = before;
        for (Posting posting : Postings.of(split)) {
            after = posting.fee() ? after : after.plus(posting.quantity());
        }
        return before.isPositive() && after.isPositive() ? Optional.of(new Ratio(after, before)) : Optional.empty();
    }
}
