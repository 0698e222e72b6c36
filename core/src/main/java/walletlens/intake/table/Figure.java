package walletlens.intake.table;

import walletlens.money.Quantity;

/**
 * A number as a cell has it, with what it counts.
 *
 * @param quantity the number
 * @param unit the currency, coin or sign beside it, such as {@code SEK}, {@code EUR} for a euro sign, {@code BTC} or
 *     {@code %}; the empty text where it stands alone
 */
public record Figure(Quantity quantity, String unit) {
}
