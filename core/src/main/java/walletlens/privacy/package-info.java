/**
 * What left the device: the ledger of every request that was made of the outside. A host's requests and answers come in
 * as plain values; sums by day, source and host go out. Nothing here asks anybody anything.
 */
package walletlens.privacy;
