package walletlens.lots;

import walletlens.asset.AssetId;
import walletlens.ledger.EntryKind;
import walletlens.ledger.When;
import walletlens.money.Money;
import walletlens.money.Quantity;

/**
 * Something paid that is part of no cost and of no proceeds: fees by themselves, taxes, interest owed, fees of transfers
 * and of income. Fees of purchases and sales are not here: they are in {@link Lot#fees()} and {@link Disposal#fees()}.
 *
 * @param entry the entry that tells of it
 * @param kind the kind of that entry
 * @param asset what was paid with
 * @param quantity how much of it
 * @param about the asset it was paid for; {@code asset} where none is named
 * @param account where
 * @param when when
 * @param worth what it was worth that day, in the reporting currency
 * @param basis how well the worth is known; zero keeps the place of an unknown one
 */
public record Expense(
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
