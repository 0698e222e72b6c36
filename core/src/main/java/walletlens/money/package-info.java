/**
 * Exact numbers: quantities, prices, money and currencies. Values are immutable decimals that keep every digit they came
 * with; a division names its context ({@link walletlens.money.Quantity#DIVISION}); rounding to a currency's minor unit
 * happens only where a figure is shown. No double comes in or goes out.
 */
package walletlens.money;
