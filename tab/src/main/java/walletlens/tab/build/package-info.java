/**
 * What the compiler asks while it builds the engine. Nothing here is part of the engine itself.
 *
 * <p>Resources: a file below {@code /walletlens/} in any module is built in and is read with
 * {@code Class.getResourceAsStream("/walletlens/…")} on both targets. Listing folders works on neither.
 */
package walletlens.tab.build;
