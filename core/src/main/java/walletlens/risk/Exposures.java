package walletlens.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.value.Position;
import walletlens.value.Trail;
import walletlens.value.Valuation;

/** What a shock works on: everything owned and owed that has a worth, by asset, with what it is and the currency it hangs on. */
public final class Exposures {
    private final Valuation valuation;
    private final Mapping mapping;
    private final List<Exposure> all;

    /**
     * One asset on one side.
     *
     * @param asset which asset
     * @param kind whose figures stand for it; empty for none, and for debts
     * @param currency the currency that its worth hangs on
     * @param value its worth; of debts below zero
     * @param isDebt whether it is owed
     * @param trail how the worth was made
     */
    public record Exposure(
            AssetId asset, Optional<RiskClass> kind, Currency currency, Money value, boolean isDebt, Trail trail) {
    }

    private Exposures(Valuation valuation, Mapping mapping, List<Exposure> all) {
        this.valuation = valuation;
        this.mapping = mapping;
        this.all = List.copyOf(all);
    }

    /** What a valuation has, on the side it lies in each account. */
    public static Exposures of(Valuation valuation, Mapping mapping) {
        TreeMap<AssetId, List<Position>> owned = new TreeMap<>();
        TreeMap<AssetId, List<Position>> owed = new TreeMap<>();
        for (Position each : valuation.inAccounts()) {
            if (each.value().isPresent() && !each.quantity().isZero()) {
                (each.isDebt() ? owed : owned).computeIfAbsent(each.asset(), none -> new ArrayList<>()).add(each);
            }
        }
        List<Exposure> all = new ArrayList<>();
        owned.forEach((asset, side) -> all.add(exposure(valuation, mapping, asset, side, false)));
        owed.forEach((asset, side) -> all.add(exposure(valuation, mapping, asset, side, true)));
        return new Exposures(valuation, mapping, all);
    }

    private static Exposure exposure(
            Valuation valuation, Mapping mapping, AssetId asset, List<Position> side, boolean debt) {
        Money value = Money.zero(valuation.currency());
        for (Position each : side) {
            value = value.plus(each.value().orElseThrow());
        }
        Optional<RiskClass> kind = debt ? Optional.empty() : mapping.of(asset);
        Currency priced = side.get(0).price().map(price -> price.currency()).orElse(valuation.currency());
        Currency currency = kind.map(RiskClass::worldPrice).orElse(false)
                ? Currency.USD : Mapping.promised(asset).orElse(priced);
        Money sum = value;
        Trail trail = side.size() == 1 ? side.get(0).trail()
                : Trail.sum("trail.value", sum, () -> side.stream().map(Position::trail).toList()).with("asset", asset);
        return new Exposure(asset, kind, currency, value, debt, trail);
    }

    /** The valuation they are of. */
    public Valuation valuation() {
        return valuation;
    }

    /** Which kind stands for which asset. */
    public Mapping mapping() {
        return mapping;
    }

    /** All of them: what is owned in the order of assets, then what is owed. */
    public List<Exposure> all() {
        return all;
    }

    /** What is owned of a class; zero where nothing is. */
    public Money owned(AssetClass assetClass) {
        Money sum = Money.zero(valuation.currency());
        for (Exposure each : all) {
            sum = !each.isDebt && each.asset.assetClass() == assetClass ? sum.plus(each.value) : sum;
        }
        return sum;
    }

    /** What part of everything owned an amount is, as a fraction; zero where nothing is owned. */
    Quantity share(Money part) {
        Money owned = valuation.owned();
        return owned.isZero() ? Quantity.ZERO : part.amount().dividedBy(owned.amount());
    }
}
