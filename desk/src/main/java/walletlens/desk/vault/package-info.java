/**
 * The vault on a machine with files: the ciphers of the JDK, Argon2id, the key file, and a {@code .wlv} file that is
 * written so that a crash or a full disk leaves either what was there or what was meant. The format itself is
 * {@link walletlens.vault}. In: a path, and one way to unlock. Out: records, named problems, and answers as values.
 */
package walletlens.desk.vault;
