package walletlens.lots;

import walletlens.asset.AssetId;
import walletlens.ledger.When;
import walletlens.money.Money;
import walletlens.money.Quantity;

/**
 * Units held that were acquired together.
 *
 * @param entry the entry by which they were first acquired; kept through transfers, mergers and spin-offs
 * @param asset of what
 * @param account where they lie; where lots are pooled over all accounts, where they were acquired
 * @param acquired when they were acquired
 * @param quantity how many are left
 * @param cost what those left had cost, fees included, in the reporting currency; zero keeps the place of an unknown cost
 * @param fees the part of the cost that was fees
 * @param paid the same cost in the currency it was paid in
 * @param basis how well the cost is known
 * @param carried the last entry that carried the lot on (transfer, merger, spin-off); the empty text where none did
 */
public record Lot(
        String entry,
        AssetId asset,
        String account,
        When acquired,
        Quantity quantity,
        Money cost,
        Money fees,
        Money paid,
        Basis basis,
        String carried) {
}
