package walletlens.desk.vault;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import walletlens.vault.KeySlot.Cost;
import walletlens.vault.Layout;

/** Turns a passphrase into a key, slowly on purpose (RFC 9106, version 0x13). */
final class Argon2id {
    private Argon2id() {
    }

    /** The 32-byte key; the passphrase is taken in Unicode form NFC, so that it does not matter how a keyboard composes é. */
    static byte[] derive(char[] passphrase, byte[] salt, Cost cost) {
        if (!cost.allowed()) {
            throw new IllegalArgumentException("Argon2id settings out of bounds");
        }
        byte[] text = utf8(passphrase);
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory()).withIterations(cost.passes()).withParallelism(cost.lanes()).withSalt(salt).build());
            byte[] key = new byte[Layout.KEY];
            generator.generateBytes(text, key);
            return key;
        } finally {
            Arrays.fill(text, (byte) 0);
        }
    }

    private static byte[] utf8(char[] passphrase) {
        CharBuffer chars = CharBuffer.wrap(passphrase);
        // Only a passphrase that needs composing takes the way over an unwipeable String.
        CharBuffer composed = Normalizer.isNormalized(chars, Normalizer.Form.NFC)
            ? chars
            : CharBuffer.wrap(Normalizer.normalize(chars, Normalizer.Form.NFC));
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(composed);
        byte[] text = new byte[encoded.remaining()];
        encoded.get(text);
        Arrays.fill(encoded.array(), (byte) 0);
        return text;
    }
}
