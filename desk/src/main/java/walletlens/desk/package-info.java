/**
 * What makes WalletLens run on a JVM: the command {@code walletlens}. This room reads arguments, files, the clock and
 * the passphrase, hands them to the application as values, and writes what comes back; it computes nothing itself.
 * Results go to standard output, everything else to standard error.
 */
package walletlens.desk;
