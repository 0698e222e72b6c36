package walletlens.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.AssetId;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.value.Position;
import walletlens.value.Valuation;

/**
 * What the health score looks at: what is owned at smoothed prices, what is owed, what is doubtful about the figures, and
 * what the user said of themselves. Amounts are doubles in the currency of the totals.
 *
 * @param currency the currency of the totals
 * @param stakes what is owned, in the order of assets
 * @param owed all debts, not below zero
 * @param negative what was sold without being held, in the order of assets
 * @param unpriced what is held without any price
 * @param temperament how much up and down is willing to be borne; empty where nobody said
 * @param spending what is spent in a month; empty where nobody said
 */
public record BalanceSheet(
        Currency currency, List<Stake> stakes, double owed, List<AssetId> negative, List<AssetId> unpriced,
        Optional<Temperament> temperament, Optional<Double> spending) {
    /** Copies what can change. */
    public BalanceSheet {
        stakes = List.copyOf(stakes);
        negative = List.copyOf(negative);
        unpriced = List.copyOf(unpriced);
    }

    /**
     * Something owned.
     *
     * @param asset which asset
     * @param kind whose figures stand for it; empty for none
     * @param value its worth at smoothed prices, above zero
     * @param stale whether its price is old
     * @param costMissing whether what it had cost is not known in full
     */
    public record Stake(AssetId asset, Optional<RiskClass> kind, double value, boolean stale, boolean costMissing) {
        /** Whether it can be turned into money within days. */
        boolean isLiquid() {
            return switch (asset.assetClass()) {
                case REAL_ESTATE, VEHICLE, OTHER, LOAN -> false;
                default -> true;
            };
        }

        /** Whether it is one bet rather than a basket or money. */
        boolean isOneBet() {
            return switch (asset.assetClass()) {
                case ETF, FUND, CASH, LOAN -> false;
                default -> kind.map(some -> some != RiskClass.CASH).orElse(true);
            };
        }

        /** Whether it is money or as good as money. */
        boolean isMoney() {
            return kind.equals(Optional.of(RiskClass.CASH));
        }
    }

    /** The balance sheet of a valuation. */
    public static BalanceSheet of(Valuation valuation, Mapping mapping, Profile profile) {
        SmoothPrices prices = new SmoothPrices(valuation);
        TreeMap<AssetId, Quantity> owned = new TreeMap<>();
        TreeMap<AssetId, Quantity> lacking = new TreeMap<>();
        for (Position each : valuation.inAccounts()) {
            (each.quantity().isNegative() ? lacking : owned).merge(each.asset(), each.quantity(), Quantity::plus);
        }
        List<Stake> stakes = new ArrayList<>();
        List<AssetId> unpriced = new ArrayList<>();
        owned.forEach((asset, quantity) -> {
            Optional<Money> price = prices.of(asset);
            if (price.isEmpty() && !quantity.isZero()) {
                unpriced.add(asset);
            } else if (!quantity.isZero() && price.get().signum() > 0) {
                Optional<Position> position = valuation.position(asset);
                boolean money = asset.assetClass().isMoney();
                stakes.add(new Stake(asset, mapping.of(asset), Elementary.of(price.get().amount().times(quantity)),
                        position.map(Position::stale).orElse(false),
                        !money && position.map(some -> !some.costKnown()).orElse(false)));
            }
        });
        double owed = 0;
        List<AssetId> negative = new ArrayList<>();
        for (AssetId asset : lacking.keySet()) {
            Optional<Money> price = prices.of(asset);
            if (!asset.assetClass().isMoney()) {
                negative.add(asset);
            } else if (price.isEmpty()) {
                unpriced.add(asset);
            } else {
                owed -= Elementary.of(price.get().amount().times(lacking.get(asset)));
            }
        }
        Optional<Double> spending = profile.spending().flatMap(some -> prices.of(AssetId.cash(some.currency()))
                .map(one -> Elementary.of(some.amount().times(one.amount()))));
        return new BalanceSheet(valuation.currency(), stakes, owed, negative, unpriced, profile.temperament(), spending);
    }

    /** Everything owned. */
    public double owned() {
        double sum = 0;
        for (Stake each : stakes) {
            sum += each.value;
        }
        return sum;
    }

    /** What is owned of an asset; zero where it is not. */
    double owned(AssetId asset) {
        for (Stake each : stakes) {
            if (each.asset.equals(asset)) {
                return each.value;
            }
        }
        return 0;
    }

    /** This, with other stakes and debts. */
    BalanceSheet with(List<Stake> newStakes, double newOwed) {
        return new BalanceSheet(currency, newStakes, newOwed, negative, unpriced, temperament, spending);
    }

    /** This, with something else sold without being held. */
    BalanceSheet lacking(List<AssetId> newNegative) {
        return new BalanceSheet(currency, stakes, owed, newNegative, unpriced, temperament, spending);
    }
}
