package walletlens.lots;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.ledger.EntryKind;
import walletlens.lots.Tally.Balance;
import walletlens.money.Quantity;

/** What a component's assets stand at: their pools of lots, what each account holds, and what is doubtful about it. */
final class Stock {
    final boolean perAccount;
    final Timeline<Finding> findings = new Timeline<>();
    private final TreeMap<AssetId, Held> held = new TreeMap<>();
    private final List<Balance> touched = new ArrayList<>(4);
    private final Step step;
    private Held last;

    Stock(Pool pool, List<AssetId> assets, Step step) {
        this.perAccount = pool == Pool.ACCOUNT;
        this.step = step;
        for (AssetId asset : assets) {
            held.put(asset, new Held(asset));
        }
    }

    /** One asset. */
    static final class Held {
        final AssetId asset;
        /** By account, or one under the empty name where all accounts share their lots. */
        final TreeMap<String, ParcelPool> pools = new TreeMap<>();
        final Tally balances;
        /** Units sent from where they were not held to where they are now. */
        final List<Transfers.Forward> awaited = new ArrayList<>(0);
        /** The splits there have been, to notice one that is entered twice. */
        final Set<String> splits = new LinkedHashSet<>(0);
        /** The last spin-off of lots that accounts share, and which part of their cost it has moved so far. */
        String spinOff = "";
        BigDecimal spunOff = BigDecimal.ZERO;

        Held(AssetId asset) {
            this.asset = asset;
            this.balances = new Tally(asset);
        }
    }

    /** The asset; null where it is money or belongs to another component. */
    Held held(AssetId asset) {
        if (last != null && last.asset.equals(asset)) {
            return last;
        }
        Held found = held.get(asset);
        if (found != null) {
            last = found;
        }
        return found;
    }

    Collection<Held> all() {
        return held.values();
    }

    /** The lots an account may take from, under the method of the day. */
    ParcelPool pool(Held asset, String account) {
        String key = perAccount ? account : "";
        ParcelPool pool = asset.pools.get(key);
        if (pool == null) {
            pool = new ParcelPool();
            if (asset.asset.assetClass() == AssetClass.METAL) {
                pool.inexact();
            }
            asset.pools.put(key, pool);
        }
        return pool.use(step.method);
    }

    Balance balance(Held asset, String account) {
        Balance balance = asset.balances.of(account);
        if (!touched.contains(balance)) {
            balance.before = balance.quantity;
            balance.moved(step.entry.id());
            touched.add(balance);
        }
        return balance;
    }

    void move(Held asset, String account, BigDecimal quantity) {
        Balance balance = balance(asset, account);
        balance.quantity = balance.quantity.add(quantity);
    }

    /** What all accounts hold together. */
    static BigDecimal total(Held asset) {
        BigDecimal total = BigDecimal.ZERO;
        for (Balance balance : asset.balances.all()) {
            total = total.add(balance.quantity);
        }
        return total;
    }

    /** After an entry: closes dust, and tells of every account that it took below zero, or further below. */
    void settle() {
        for (int i = 0; i < touched.size(); i++) {
            Balance balance = touched.get(i);
            if (balance.quantity.signum() != 0 && balance.quantity.abs().compareTo(ParcelPool.DUST) < 0
                    && pool(held(balance.asset), balance.account).isDust(balance.quantity)) {
                balance.quantity = BigDecimal.ZERO;
            }
            boolean worse = balance.quantity.signum() < 0 && balance.quantity.compareTo(balance.before) < 0;
            if (worse && step.entry.kind() != EntryKind.SPLIT) {
                oversold(balance);
            }
        }
        touched.clear();
    }

    private void oversold(Balance balance) {
        BigDecimal had = balance.before.max(BigDecimal.ZERO);
        BigDecimal went = balance.before.subtract(balance.quantity);
        findings.add(step.index, new Finding(Finding.Kind.OVERSOLD, balance.asset, balance.account, balance.entries(), 1,
                plain(went) + " " + balance.asset.symbol() + " went out of " + balance.account + " on "
                        + step.entry.when().date() + ", where " + plain(had) + " was held; it now stands at "
                        + plain(balance.quantity) + "."));
    }

    void find(Finding.Kind kind, AssetId asset, String message) {
        findings.add(step.index,
                new Finding(kind, asset, step.entry.account(), List.of(step.entry.id()), 1, message));
    }

    static String plain(BigDecimal number) {
        return Quantity.of(number).stripped().toString();
    }
}
