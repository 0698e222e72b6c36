package walletlens.intake.table;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Turns the bytes of a text file into text: UTF-8, UTF-16 by its mark or its zeros, or else windows-1252. */
public final class Encoding {
    /** What windows-1252 has where ISO 8859-1 has control characters, 0x80 to 0x9F; its five gaps stay what they are. */
    private static final String WINDOWS = "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
            + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

    /** How many of the first bytes are looked at for the zeros that UTF-16 has between Latin letters. */
    private static final int LOOK = 4000;

    private Encoding() {
    }

    /**
     * A text and how it was written.
     *
     * @param text the text, without a byte order mark
     * @param evidence the encoding, and what shows it
     */
    public record Decoded(String text, List<Evidence> evidence) {
        private static Decoded of(String text, String encoding, String why) {
            return new Decoded(text, List.of(new Evidence("encoding", encoding, why)));
        }
    }

    /** The text of bytes; every sequence of bytes is some text. */
    public static Decoded decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Decoded.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), "UTF-8", "its mark stands first");
        }
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
            boolean little = (bytes[0] & 0xFF) == 0xFF;
            return Decoded.of(wide(bytes, 2, little), little ? "UTF-16LE" : "UTF-16BE", "its mark stands first");
        }
        int zeros = zeros(bytes);
        if (zeros != 0) {
            return Decoded.of(wide(bytes, 0, zeros > 0), zeros > 0 ? "UTF-16LE" : "UTF-16BE", "every other byte is zero");
        }
        int wrong = Utf8.firstWrong(bytes);
        if (wrong < 0) {
            return Decoded.of(new String(bytes, StandardCharsets.UTF_8), "UTF-8", "every byte of it is valid UTF-8");
        }
        return Decoded.of(windows(bytes), "windows-1252", "byte " + (wrong + 1) + " is not UTF-8");
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Above zero where the odd bytes are mostly zeros, below where the even ones are, zero where neither. */
    private static int zeros(byte[] bytes) {
        int look = Math.min(LOOK, bytes.length) / 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < look; i++) {
            even += bytes[2 * i] == 0 ? 1 : 0;
            odd += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (look < 2 || bytes.length % 2 != 0) {
            return 0;
        }
        return odd * 10 > look * 7 && even == 0 ? 1 : even * 10 > look * 7 && odd == 0 ? -1 : 0;
    }

    private static String wide(byte[] bytes, int from, boolean little) {
        int length = (bytes.length - from) / 2;
        char[] text = new char[length];
        for (int i = 0; i < length; i++) {
            int first = bytes[from + 2 * i] & 0xFF;
            int second = bytes[from + 2 * i + 1] & 0xFF;
            text[i] = (char) (little ? second << 8 | first : first << 8 | second);
        }
        return new String(text);
    }

    private static String windows(byte[] bytes) {
        char[] text = new char[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            int b = bytes[i] & 0xFF;
            text[i] = b >= 0x80 && b < 0xA0 ? WINDOWS.charAt(b - 0x80) : (char) b;
        }
        return new String(text);
    }
}
