package walletlens.vault;

/**
 * The two keys of one log, derived by the host from the vault key and the log id.
 *
 * @param frames  seals frames
 * @param witness seals the count of frames
 */
public record LogKeys(Sealer frames, Sealer witness) {
    /** What HKDF is told when the frame key is derived. */
    public static final String FRAMES = "walletlens frames v1";
    /** What HKDF is told when the witness key is derived. */
    public static final String WITNESS = "walletlens witness v1";
}
