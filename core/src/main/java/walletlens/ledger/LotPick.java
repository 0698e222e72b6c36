package walletlens.ledger;

import walletlens.money.Quantity;

/**
 * A choice of a specific lot to give up.
 *
 * @param entry the entry by which the lot was acquired
 * @param quantity how much of it
 */
public record LotPick(String entry, Quantity quantity) {
}
