package walletlens.desk.vault;

import java.security.SecureRandom;
import java.util.Arrays;
import walletlens.vault.Header;
import walletlens.vault.KeySlot;
import walletlens.vault.Layout;
import walletlens.vault.LogKeys;
import walletlens.vault.Randomness;

/** The random key behind everything in a vault. Its bytes leave this class only wrapped. */
public final class VaultKey {
    private static final SecureRandom SECURE = new SecureRandom();
    /** The system's secure source. */
    static final Randomness RANDOM = count -> {
        byte[] bytes = new byte[count];
        SECURE.nextBytes(bytes);
        return bytes;
    };

    private final byte[] bytes;

    VaultKey(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** A fresh key. */
    static VaultKey random() {
        return new VaultKey(RANDOM.next(Layout.KEY));
    }

    /** The keys of one of the vault's logs. */
    LogKeys of(Header header) {
        return new LogKeys(new AesGcm(Hkdf.derive(bytes, header.logBytes(), LogKeys.FRAMES)),
            new AesGcm(Hkdf.derive(bytes, header.logBytes(), LogKeys.WITNESS)));
    }

    /** A slot that a way to unlock opens. */
    KeySlot slotFor(Unlock way, String vaultId) {
        return way.newSlot(vaultId, bytes, RANDOM);
    }

    /** Whether both hold the same key. */
    boolean same(VaultKey other) {
        return Arrays.equals(bytes, other.bytes);
    }

    @Override public String toString() {
        return "VaultKey";
    }
}
