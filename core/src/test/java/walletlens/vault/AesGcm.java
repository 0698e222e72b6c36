package walletlens.vault;

import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The real cipher, so that the reader is tested against seals that do break. */
record AesGcm(byte[] key) implements Sealer {
    @Override public byte[] seal(byte[] nonce, byte[] bound, byte[] clear) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, nonce, bound).doFinal(clear);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override public Optional<byte[]> open(byte[] nonce, byte[] bound, byte[] sealed) {
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce, bound).doFinal(sealed));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }
}
