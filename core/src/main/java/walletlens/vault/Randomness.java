package walletlens.vault;

/** Where unpredictable bytes come from; a host's own secure source, or a fixed row in a test. */
@FunctionalInterface
public interface Randomness {
    /** The next {@code count} bytes. */
    byte[] next(int count);
}
