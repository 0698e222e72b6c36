package walletlens.desk.vault;

import java.util.Arrays;
import java.util.Optional;
import walletlens.vault.Header;
import walletlens.vault.Hex;
import walletlens.vault.KeySlot;
import walletlens.vault.Randomness;

/** One way to open a vault. None of them shows its secret in a text. */
public sealed interface Unlock {
    /** Whether the vault has a slot of this sort. */
    boolean fits(Header header);

    /** The key, or empty when this way does not open the slot it fits. */
    Optional<VaultKey> open(Header header);

    /** A slot this way opens. */
    KeySlot newSlot(String vaultId, byte[] vaultKey, Randomness randomness);

    /** By the 32 bytes of a key file. */
    static Unlock keyfile(byte[] bytes) {
        return new ByKeyfile(bytes.clone());
    }

    /** By a passphrase; the characters are copied, and the caller wipes its own. */
    static Unlock passphrase(char[] passphrase) {
        return new ByPassphrase(passphrase.clone(), KeySlot.Cost.USUAL);
    }

    /** By a passphrase with other costs than usual for a new slot; an existing slot's own costs are always used. */
    static Unlock passphrase(char[] passphrase, KeySlot.Cost cost) {
        return new ByPassphrase(passphrase.clone(), cost);
    }

    /** By a recovery code that was checked. */
    static Unlock recovery(RecoveryCode code) {
        return new ByRecovery(code);
    }

    /** See {@link Unlock#keyfile}. */
    final class ByKeyfile implements Unlock {
        private final byte[] bytes;

        private ByKeyfile(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override public boolean fits(Header header) {
            return header.slot(KeySlot.Keyfile.class).isPresent();
        }

        @Override public Optional<VaultKey> open(Header header) {
            return header.slot(KeySlot.Keyfile.class).flatMap(slot -> slot.unwrap(header.vaultId(), key(header.vaultId())))
                .map(VaultKey::new);
        }

        @Override public KeySlot newSlot(String vaultId, byte[] vaultKey, Randomness randomness) {
            return new KeySlot.Keyfile("", "").wrap(vaultId, key(vaultId), vaultKey, randomness);
        }

        private AesGcm key(String vaultId) {
            return new AesGcm(Hkdf.derive(bytes, Hex.parse(vaultId).orElseThrow(), KeySlot.Keyfile.PURPOSE));
        }

        @Override public String toString() {
            return "a key file";
        }
    }

    /** See {@link Unlock#passphrase}. */
    final class ByPassphrase implements Unlock {
        private final char[] passphrase;
        private final KeySlot.Cost cost;

        private ByPassphrase(char[] passphrase, KeySlot.Cost cost) {
            this.passphrase = passphrase;
            this.cost = cost;
        }

        @Override public boolean fits(Header header) {
            return header.slot(KeySlot.Passphrase.class).isPresent();
        }

        @Override public Optional<VaultKey> open(Header header) {
            return header.slot(KeySlot.Passphrase.class)
                .flatMap(slot -> slot.unwrap(header.vaultId(), key(slot.salt(), slot.cost()))).map(VaultKey::new);
        }

        @Override public KeySlot newSlot(String vaultId, byte[] vaultKey, Randomness randomness) {
            String salt = Hex.of(randomness.next(16));
            return new KeySlot.Passphrase(cost, salt, "", "").wrap(vaultId, key(salt, cost), vaultKey, randomness);
        }

        private AesGcm key(String salt, KeySlot.Cost atCost) {
            return new AesGcm(Argon2id.derive(passphrase, Hex.parse(salt).orElseThrow(), atCost));
        }

        /** Forgets the passphrase; this way opens nothing afterwards. */
        public void wipe() {
            Arrays.fill(passphrase, '\0');
        }

        @Override public String toString() {
            return "a passphrase";
        }
    }

    /** See {@link Unlock#recovery}. */
    final class ByRecovery implements Unlock {
        private final RecoveryCode code;

        private ByRecovery(RecoveryCode code) {
            this.code = code;
        }

        @Override public boolean fits(Header header) {
            return header.slot(KeySlot.Recovery.class).isPresent();
        }

        @Override public Optional<VaultKey> open(Header header) {
            return header.slot(KeySlot.Recovery.class).flatMap(slot -> slot.unwrap(header.vaultId(), key(header.vaultId())))
                .map(VaultKey::new);
        }

        @Override public KeySlot newSlot(String vaultId, byte[] vaultKey, Randomness randomness) {
            return new KeySlot.Recovery("", "").wrap(vaultId, key(vaultId), vaultKey, randomness);
        }

        private AesGcm key(String vaultId) {
            return new AesGcm(Hkdf.derive(code.bytes(), Hex.parse(vaultId).orElseThrow(), KeySlot.Recovery.PURPOSE));
        }

        @Override public String toString() {
            return "a recovery code";
        }
    }
}
