/**
 * Prices and rates through time. {@link walletlens.quote.Quote Quotes} come in, by hand, from files, from sources, or told
 * by the ledger's own entries; the last known price of a day, exchange rates with the path they were derived by, and
 * whether a price is old go out. An old price is used and said to be old; it is never dropped and never zero.
 */
package walletlens.quote;
