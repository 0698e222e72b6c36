/**
 * The form of an entry: which fields each kind has ({@link walletlens.app.form.EntryFields}, a table), how people write
 * numbers into them ({@link walletlens.app.form.NumberText}), and the way from filled fields to an entry and back
 * ({@link walletlens.app.form.EntryReader}, {@link walletlens.app.form.EntryWriter}). Texts typed come in; an entry or
 * problems by field go out.
 */
package walletlens.app.form;
