/**
 * The demo portfolio: an imagined person's five years, to look around with. A date comes in; accounts, assets, entries
 * and prices that end on that date go out, always the same ones.
 */
package walletlens.app.demo;
