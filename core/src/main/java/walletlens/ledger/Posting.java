package walletlens.ledger;

import walletlens.asset.AssetId;
import walletlens.money.Quantity;

/**
 * One signed movement that an entry makes.
 *
 * @param account where
 * @param asset of what
 * @param quantity how much, in the asset's own unit; positive comes in
 * @param role what it means
 * @param fee whether it is one of the entry's fees
 */
public record Posting(String account, AssetId asset, Quantity quantity, Role role, boolean fee) {
}
