package walletlens.desk.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HKDF with SHA-256 (RFC 5869), for outputs of 32 bytes, which one round of expansion gives. */
final class Hkdf {
    private Hkdf() {
    }

    static byte[] derive(byte[] secret, byte[] salt, String purpose) {
        byte[] extracted = hmac(salt, secret);
        byte[] info = purpose.getBytes(StandardCharsets.US_ASCII);
        byte[] round = java.util.Arrays.copyOf(info, info.length + 1);
        round[info.length] = 1;
        return hmac(extracted, round);
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing from this JDK", e);
        }
    }
}
