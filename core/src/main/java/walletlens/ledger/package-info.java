/**
 * What happened: {@link walletlens.ledger.Entry entries} of one closed list of {@link walletlens.ledger.EntryKind kinds},
 * accounts, and the {@link walletlens.ledger.Ledger} that keeps them in order. What each kind does to holdings, cash,
 * lots and income stands in one table, {@link walletlens.ledger.EntryKind}; {@link walletlens.ledger.Postings} applies it.
 * Checked entries come in; signed postings per account and asset go out. Decision record 0001 tells why an entry is one
 * type with a kind.
 */
package walletlens.ledger;
