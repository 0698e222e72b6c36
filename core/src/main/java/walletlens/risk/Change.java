package walletlens.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.money.Money;
import walletlens.risk.BalanceSheet.Stake;

/** One thing that could be otherwise. Applied to a balance sheet it gives another, which is scored like any. */
public sealed interface Change {
    /** The balance sheet after it. */
    BalanceSheet applied(BalanceSheet before);

    /**
     * Some of one asset in another at smoothed prices, without costs.
     *
     * @param from which asset becomes less
     * @param to which becomes more; see {@link #any} for a fund that need not be held yet
     * @param kind whose figures stand for that
     * @param amount how much
     */
    record Move(AssetId from, AssetId to, RiskClass kind, Money amount) implements Change {
        @Override
        public BalanceSheet applied(BalanceSheet before) {
            double moved = Elementary.of(amount.amount());
            List<Stake> stakes = new ArrayList<>();
            boolean found = false;
            for (Stake each : before.stakes()) {
                double by = each.asset().equals(from) ? -moved : each.asset().equals(to) ? moved : 0;
                found |= each.asset().equals(to);
                stakes.add(by == 0 ? each
                        : new Stake(each.asset(), each.kind(), each.value() + by, each.stale(), each.costMissing()));
            }
            if (!found) {
                stakes.add(new Stake(to, Optional.of(kind), moved, false, false));
            }
            stakes.removeIf(each -> each.value() <= 0);
            return before.with(stakes, before.owed());
        }
    }

    /**
     * Debts paid back out of cash.
     *
     * @param from which cash
     * @param amount how much
     */
    record Repay(AssetId from, Money amount) implements Change {
        @Override
        public BalanceSheet applied(BalanceSheet before) {
            double paid = Elementary.of(amount.amount());
            List<Stake> stakes = new ArrayList<>();
            for (Stake each : before.stakes()) {
                stakes.add(!each.asset().equals(from) ? each
                        : new Stake(each.asset(), each.kind(), each.value() - paid, each.stale(), each.costMissing()));
            }
            stakes.removeIf(each -> each.value() <= 0);
            double owed = before.owed() - paid;
            return before.with(stakes, owed < 0 ? 0 : owed);
        }
    }

    /**
     * Every old price brought up to date, at the price it had.
     *
     * @param count how many are old
     */
    record Refresh(int count) implements Change {
        @Override
        public BalanceSheet applied(BalanceSheet before) {
            List<Stake> stakes = new ArrayList<>();
            for (Stake each : before.stakes()) {
                stakes.add(new Stake(each.asset(), each.kind(), each.value(), false, each.costMissing()));
            }
            return before.with(stakes, before.owed());
        }
    }

    /**
     * What an asset had cost told.
     *
     * @param asset which
     */
    record TellCost(AssetId asset) implements Change {
        @Override
        public BalanceSheet applied(BalanceSheet before) {
            List<Stake> stakes = new ArrayList<>();
            for (Stake each : before.stakes()) {
                stakes.add(!each.asset().equals(asset) ? each
                        : new Stake(each.asset(), each.kind(), each.value(), each.stale(), false));
            }
            return before.with(stakes, before.owed());
        }
    }

    /**
     * What was sold without being held explained by an entry that was missing.
     *
     * @param asset which
     */
    record Settle(AssetId asset) implements Change {
        @Override
        public BalanceSheet applied(BalanceSheet before) {
            List<AssetId> rest = new ArrayList<>(before.negative());
            rest.remove(asset);
            return before.lacking(rest);
        }
    }

    /** A broad fund of a kind that need not be held yet: of shares, of bonds, of gold. */
    static AssetId any(RiskClass kind) {
        return new AssetId(AssetClass.ETF, kind.code(), "any");
    }

    /** Whether an asset is such a fund. */
    static boolean isAny(AssetId asset) {
        return asset.assetClass() == AssetClass.ETF && asset.qualifier().equals("any");
    }
}
