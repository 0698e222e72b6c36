package walletlens.lots;

import walletlens.asset.AssetId;
import walletlens.money.Quantity;

/**
 * How much of an asset an account holds after all entries, cash and loans included. Below zero for debts and for what was
 * sold without being held.
 *
 * @param account where
 * @param asset of what
 * @param quantity how much, in the asset's own unit
 */
public record Holding(String account, AssetId asset, Quantity quantity) {
}
