/**
 * What the command line does, as pure functions: a {@link walletlens.app.command.Request} (command, options, texts of
 * files, the time, the {@link walletlens.book.Book}) comes in, a {@link walletlens.app.command.Response} (texts to print,
 * exit status, facts to record, files to write) goes out. Hosts read and write; nothing here does. The same commands run in
 * the tab, which is how both are held to the same bytes.
 */
package walletlens.app.command;
