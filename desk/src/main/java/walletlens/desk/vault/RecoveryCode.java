package walletlens.desk.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import walletlens.vault.Randomness;

/**
 * 160 random bits a person can write down: 32 characters of Crockford's base 32 and four that check them, in nine groups
 * of four. Guessing 160 random bits is out of reach at any speed, so, unlike a passphrase, it needs no slow derivation.
 */
public final class RecoveryCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BYTES = 20;
    private static final int CHARACTERS = 32;
    private static final int CHECKS = 4;

    private final byte[] bytes;

    private RecoveryCode(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A fresh code. */
    public static RecoveryCode fresh() {
        return from(VaultKey.RANDOM);
    }

    static RecoveryCode from(Randomness randomness) {
        return new RecoveryCode(randomness.next(BYTES));
    }

    /**
     * The code a person typed: case, spaces and dashes do not matter, O is read as 0, and I and L as 1. Empty when its
     * check characters do not fit, so that a slip of the pen is told from the wrong code.
     */
    public static Optional<RecoveryCode> parse(String typed) {
        byte[] values = new byte[CHARACTERS + CHECKS];
        int count = 0;
        for (int i = 0; i < typed.length(); i++) {
            char c = Character.toUpperCase(typed.charAt(i));
            if (c == '-' || Character.isWhitespace(c)) {
                continue;
            }
            int value = ALPHABET.indexOf(c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c);
            if (value < 0 || count == values.length) {
                return Optional.empty();
            }
            values[count++] = (byte) value;
        }
        if (count != values.length) {
            return Optional.empty();
        }
        byte[] bytes = new byte[BYTES];
        for (int bit = 0; bit < BYTES * 8; bit++) {
            if ((values[bit / 5] >> (4 - bit % 5) & 1) != 0) {
                bytes[bit >> 3] |= (byte) (0x80 >> (bit & 7));
            }
        }
        RecoveryCode code = new RecoveryCode(bytes);
        byte[] again = code.values();
        return java.util.Arrays.equals(again, values) ? Optional.of(code) : Optional.empty();
    }

    /** The code as it is shown to its owner, once. */
    public String text() {
        StringBuilder text = new StringBuilder();
        byte[] values = values();
        for (int i = 0; i < values.length; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(ALPHABET.charAt(values[i]));
        }
        return text.toString();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override public String toString() {
        return "RecoveryCode";
    }

    /** Five bits each: the code, then the first twenty bits of SHA-256("walletlens recovery" + code). */
    private byte[] values() {
        byte[] both = java.util.Arrays.copyOf(bytes, BYTES + 3);
        System.arraycopy(check(), 0, both, BYTES, 3);
        byte[] values = new byte[CHARACTERS + CHECKS];
        for (int bit = 0; bit < values.length * 5; bit++) {
            if ((both[bit >> 3] & 0x80 >> (bit & 7)) != 0) {
                values[bit / 5] |= (byte) (0x10 >> bit % 5);
            }
        }
        return values;
    }

    private byte[] check() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("walletlens recovery".getBytes(StandardCharsets.US_ASCII));
            return digest.digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is missing from this JDK", e);
        }
    }
}
