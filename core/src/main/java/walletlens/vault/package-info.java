/**
 * The vault's file format and the rules that keep two copies of it alike.
 *
 * <p>In: bytes of a {@code .wlv} file, record texts, and the few things only a host has ({@link walletlens.vault.Sealer},
 * {@link walletlens.vault.Randomness}). Out: the records that verify, a named {@link walletlens.vault.VaultProblem} for
 * everything that does not, and the bytes to write. No cipher, clock, randomness or file lives here. The layout is
 * written down for strangers in {@code docs/vault-format.md}.
 */
package walletlens.vault;
