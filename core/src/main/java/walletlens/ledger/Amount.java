package walletlens.ledger;

import walletlens.asset.AssetId;
import walletlens.asset.Unit;
import walletlens.money.Currency;
import walletlens.money.Quantity;

/**
 * A quantity of an asset as the user gave it.
 *
 * @param quantity how much, in the given unit
 * @param unit the unit it was given in
 * @param asset of what
 */
public record Amount(Quantity quantity, Unit unit, AssetId asset) {
    /** An amount in the asset's own unit. */
    public static Amount of(Quantity quantity, AssetId asset) {
        return new Amount(quantity, Unit.PIECE, asset);
    }

    /** An amount of cash. */
    public static Amount cash(Quantity quantity, Currency currency) {
        return of(quantity, AssetId.cash(currency));
    }

    /** The quantity in the unit its asset is counted in. */
    public Quantity normal() {
        return unit.normal(quantity);
    }

    @Override
    public String toString() {
        return quantity + (unit.code().isEmpty() ? "" : " " + unit.code()) + " " + asset;
    }
}
