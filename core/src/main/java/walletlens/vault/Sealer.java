package walletlens.vault;

import java.util.Optional;

/** AES-256-GCM under one key, as the host offers it (JCA on the desk, WebCrypto in the tab). */
public interface Sealer {
    /**
     * Seals a text.
     *
     * @param nonce 12 bytes never used before under this key
     * @param bound bytes that are not hidden but must be the same at opening
     * @return the ciphertext followed by its 16-byte tag
     */
    byte[] seal(byte[] nonce, byte[] bound, byte[] clear);

    /** The clear text, or empty when key, nonce, bound bytes or sealed bytes are not those of the sealing. */
    Optional<byte[]> open(byte[] nonce, byte[] bound, byte[] sealed);
}
