/**
 * Everything the user has, in forms others read: our own JSON ({@link walletlens.app.export.Snapshot}, complete, read back
 * to the same state), tables of separated values, and journals for hledger, ledger and beancount. A
 * {@link walletlens.book.Book} comes in; texts go out. No text of the user's can become a directive, a formula or a second
 * row of what is written here.
 */
package walletlens.app.export;
