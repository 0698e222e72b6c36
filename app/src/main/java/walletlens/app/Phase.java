package walletlens.app;

/** How far the program has come with opening the vault. */
public enum Phase {
    /** Waiting for the vault. */
    STARTING,
    /** The vault wants its passphrase. */
    LOCKED,
    /** The vault cannot be opened; its sealed bytes can be saved. */
    BROKEN,
    /** The book is open. */
    OPEN,
    /** Everything was deleted. */
    GONE
}
