package walletlens.lots;

import walletlens.asset.AssetId;
import walletlens.ledger.EntryKind;
import walletlens.ledger.When;
import walletlens.money.Money;
import walletlens.money.Quantity;

/**
 * Something received as income, before any fee.
 *
 * @param entry the entry that tells of it
 * @param kind what sort of income
 * @param asset what was received
 * @param quantity how much of it
 * @param about the asset it was received for, such as the share that pays a dividend; {@code asset} where none is named
 * @param account where
 * @param when when
 * @param worth what it was worth that day, in the reporting currency; this is also the cost of the lot it makes
 * @param basis how well the worth is known; zero keeps the place of an unknown one
 */
public record Income(
        String entry,
        EntryKind kind,
        AssetId asset,
        Quantity quantity,
        AssetId about,
        String account,
        When when,
        Money worth,
        Basis basis) {
}
