package walletlens.lots;

import walletlens.asset.AssetId;
import walletlens.ledger.When;
import walletlens.money.Money;
import walletlens.money.Quantity;

/**
 * Units of one lot that left without a gain: given away or withdrawn from the books. Their cost leaves with them.
 *
 * @param entry the entry by which they left
 * @param asset of what
 * @param account from where
 * @param quantity how many
 * @param acquired when they had been acquired; {@code left} where the lot is not known
 * @param left when they left
 * @param cost what they had cost, fees included, in the reporting currency
 * @param lotEntry the entry that acquired them; the empty text where they were not held
 * @param basis how well the cost is known
 */
public record Removal(
        String entry,
        AssetId asset,
        String account,
        Quantity quantity,
        When acquired,
        When left,
        Money cost,
        String lotEntry,
        Basis basis) {
}
