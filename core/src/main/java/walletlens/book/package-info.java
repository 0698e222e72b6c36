/**
 * The state of the program: a {@link walletlens.book.Book} is the fold of all {@link walletlens.book.Change changes} ever
 * recorded, in the order of their ids. Record texts from a vault come in; the ledger, the user's own assets, prices,
 * settings and the history of commits go out. Entity by entity the last change wins, so the order in which records are
 * read does not matter and two copies merge by taking all records of both. Undo is a commit of its own.
 */
package walletlens.book;
