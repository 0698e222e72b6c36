package walletlens.desk.vault;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import walletlens.vault.Sealer;

/** AES-256-GCM by the JDK. */
final class AesGcm implements Sealer {
    private final SecretKeySpec key;

    /** A sealer under a key of 32 bytes. */
    AesGcm(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    @Override public byte[] seal(byte[] nonce, byte[] bound, byte[] clear) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, nonce, bound).doFinal(clear);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is missing from this JDK", e);
        }
    }

    @Override public Optional<byte[]> open(byte[] nonce, byte[] bound, byte[] sealed) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, bound).doFinal(sealed));
        } catch (AEADBadTagException changed) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is missing from this JDK", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(128, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }
}
