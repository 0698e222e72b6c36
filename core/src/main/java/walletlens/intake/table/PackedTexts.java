package walletlens.intake.table;

import java.nio.charset.StandardCharsets;

/** Many texts in a few blocks of bytes, found by number. */
final class PackedTexts {
    /** The most bytes it holds; beyond that a tab would run out of memory. */
    static final int MOST = 1 << 29;

    private static final int BITS = 16;
    private static final int BLOCK = 1 << BITS;

    private byte[][] blocks = new byte[16][];
    private int size;

    int size() {
        return size;
    }

    void add(int value) throws Unreadable {
        int block = size >> BITS;
        if (size == MOST) {
            throw new Unreadable("The workbook holds more than 512 MB of text; split it.");
        }
        if (block == blocks.length) {
            byte[][] more = new byte[blocks.length * 2][];
            System.arraycopy(blocks, 0, more, 0, blocks.length);
            blocks = more;
        }
        if (blocks[block] == null) {
            blocks[block] = new byte[BLOCK];
        }
        blocks[block][size & (BLOCK - 1)] = (byte) value;
        size++;
    }

    /** Adds a text in UTF-8; bytes that UTF-8 does not have become question marks. */
    void add(Bytes text) throws Unreadable {
        for (int i = 0; i < text.size(); i++) {
            add((text.get(i) & 0xFF) >= 0xF8 ? '?' : text.get(i));
        }
    }

    int get(int index) {
        return blocks[index >> BITS][index & (BLOCK - 1)] & 0xFF;
    }

    /** The text between two places. */
    String text(int from, int to) {
        int length = to - from;
        if (length == 0) {
            return "";
        }
        byte[] bytes = new byte[length];
        boolean ascii = true;
        boolean escapes = false;
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) get(from + i);
            ascii &= bytes[i] >= 0;
            escapes |= bytes[i] == '_';
        }
        String text = new String(bytes, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        return escapes ? unescaped(text) : text;
    }

    /** Characters that XML cannot hold stand as {@code _x000D_} (ECMA-376 part 1, 22.9.2.19). */
    private static String unescaped(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder();
        int from = 0;
        while (at >= 0) {
            int code = at + 7 <= text.length() && text.charAt(at + 6) == '_' ? hex(text, at + 2) : -1;
            if (code >= 0) {
                plain.append(text, from, at).append((char) code);
                from = at + 7;
            }
            at = text.indexOf("_x", Math.max(at + 2, from));
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static int hex(String text, int from) {
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            code = code * 16 + digit;
        }
        return code;
    }
}
