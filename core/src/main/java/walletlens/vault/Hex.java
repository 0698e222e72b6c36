package walletlens.vault;

import java.util.Optional;

/** Bytes as lower-case hexadecimal text. */
public final class Hex {
    private static final String DIGITS = "0123456789abcdef";

    private Hex() {
    }

    /** The bytes as text, two digits each. */
    public static String of(byte[] bytes) {
        var text = new StringBuilder(bytes.length * 2);
        for (byte b : bytes) {
            text.append(DIGITS.charAt(b >> 4 & 15)).append(DIGITS.charAt(b & 15));
        }
        return text.toString();
    }

    /** The bytes behind the text; empty unless it is an even number of lower-case digits. */
    public static Optional<byte[]> parse(String text) {
        if ((text.length() & 1) != 0) {
            return Optional.empty();
        }
        byte[] bytes = new byte[text.length() >> 1];
        for (int i = 0; i < bytes.length; i++) {
            int high = DIGITS.indexOf(text.charAt(2 * i));
            int low = DIGITS.indexOf(text.charAt(2 * i + 1));
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes[i] = (byte) (high << 4 | low);
        }
        return Optional.of(bytes);
    }
}
