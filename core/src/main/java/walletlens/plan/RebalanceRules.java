package walletlens.plan;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import walletlens.asset.AssetId;
import walletlens.money.Money;
import walletlens.money.Quantity;

/**
 * What a rebalancing keeps to. Money is in the currency of the valuation.
 *
 * @param targets what part everything should be; what no target names is left out of the whole
 * @param band how far weights may drift before they are moved; plays no part without sales
 * @param mode what may be done
 * @param money what comes in from outside, or with {@link Mode#WITHDRAWAL} what is taken out; not below zero
 * @param least the least a trade is worth doing for
 * @param fee what a trade costs
 * @param untouchable what is neither bought nor sold; it counts in the whole
 * @param lots what is traded only in multiples of so many units: one for whole units, 1,000 for a bond of that denomination
 * @param islands accounts that can move money among themselves but not to others; accounts in none are together in the first
 * @param losses whether what stands at a loss is sold first, and its dearest lots
 */
public record RebalanceRules(
        List<Target> targets,
        Band band,
        Mode mode,
        Money money,
        Money least,
        Fee fee,
        Set<AssetId> untouchable,
        Map<AssetId, Quantity> lots,
        List<List<String>> islands,
        boolean losses) implements Plan {
    /** The id of the one set of target weights. */
    public static final String ID = "rebalance";

    /** Copies what can change. */
    public RebalanceRules {
        targets = List.copyOf(targets);
        untouchable = Collections.unmodifiableSet(new TreeSet<>(untouchable));
        lots = Collections.unmodifiableMap(new TreeMap<>(lots));
        islands = islands.stream().map(List::copyOf).toList();
    }

    @Override
    public String id() {
        return ID;
    }

    /** What may be done. */
    public enum Mode {
        /** New money is spent; nothing is ever sold. */
        NEW_MONEY("new-money"),
        /** Money is taken out; nothing is bought. */
        WITHDRAWAL("withdrawal"),
        /** Bought and sold. */
        SALES("sales");

        private final String code;

        Mode(String code) {
            this.code = code;
        }

        /** The name in files and on the command line. */
        public String code() {
            return code;
        }

        /** The mode of a code; {@link #SALES} for an unknown one. */
        public static Mode of(String code) {
            for (Mode each : values()) {
                if (each.code.equals(code)) {
                    return each;
                }
            }
            return SALES;
        }
    }

    /**
     * What a trade costs: a fixed sum and a part of its worth, together.
     *
     * @param fixed in the currency of the valuation
     * @param rate a fraction such as {@code 0.0025}
     */
    public record Fee(Money fixed, Quantity rate) {
        /** The fee of a trade of a worth. */
        public Money of(Money worth) {
            return worth.isZero() ? worth : fixed.plus(Money.of(worth.amount().abs().times(rate), worth.currency()));
        }
    }

    /** Rules with sales, the usual band, no fees and no least trade. */
    public static RebalanceRules of(List<Target> targets, Money money) {
        Money none = Money.zero(money.currency());
        return new RebalanceRules(targets, Band.FIVE_TWENTY_FIVE, Mode.SALES, money, none, new Fee(none, Quantity.ZERO),
                Set.of(), Map.of(), List.of(), false);
    }

    /** These rules in another mode. */
    public RebalanceRules with(Mode newMode) {
        return new RebalanceRules(targets, band, newMode, money, least, fee, untouchable, lots, islands, losses);
    }

    /** These rules with another band. */
    public RebalanceRules with(Band newBand) {
        return new RebalanceRules(targets, newBand, mode, money, least, fee, untouchable, lots, islands, losses);
    }

    /** These rules with another fee. */
    public RebalanceRules with(Fee newFee) {
        return new RebalanceRules(targets, band, mode, money, least, newFee, untouchable, lots, islands, losses);
    }

    /** These rules with another sum of money. */
    public RebalanceRules withMoney(Money newMoney) {
        return new RebalanceRules(targets, band, mode, newMoney, least, fee, untouchable, lots, islands, losses);
    }

    /** These rules with another least trade. */
    public RebalanceRules withLeast(Money newLeast) {
        return new RebalanceRules(targets, band, mode, money, newLeast, fee, untouchable, lots, islands, losses);
    }

    /** These rules with other untouchable assets. */
    public RebalanceRules withUntouchable(Set<AssetId> assets) {
        return new RebalanceRules(targets, band, mode, money, least, fee, assets, lots, islands, losses);
    }

    /** These rules with other assets traded in whole units. */
    public RebalanceRules withWhole(Set<AssetId> assets) {
        TreeMap<AssetId, Quantity> ones = new TreeMap<>();
        assets.forEach(asset -> ones.put(asset, Quantity.ONE));
        return withLots(ones);
    }

    /** These rules with other lot sizes, each above zero. */
    public RebalanceRules withLots(Map<AssetId, Quantity> newLots) {
        return new RebalanceRules(targets, band, mode, money, least, fee, untouchable, newLots, islands, losses);
    }

    /** These rules with other islands. */
    public RebalanceRules withIslands(List<List<String>> newIslands) {
        return new RebalanceRules(targets, band, mode, money, least, fee, untouchable, lots, newIslands, losses);
    }

    /** These rules with losses first, or not. */
    public RebalanceRules withLosses(boolean first) {
        return new RebalanceRules(targets, band, mode, money, least, fee, untouchable, lots, islands, first);
    }

    /** The island of an account. */
    int island(String account) {
        for (int i = 1; i < islands.size(); i++) {
            if (islands.get(i).contains(account)) {
                return i;
            }
        }
        return 0;
    }

    int islandCount() {
        return Math.max(1, islands.size());
    }

    boolean isUntouchable(AssetId asset) {
        return untouchable.contains(asset);
    }
}
