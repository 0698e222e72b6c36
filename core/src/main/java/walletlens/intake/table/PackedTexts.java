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
        byte[] bytes = text.array();
        int length = text.size();
        for (int i = 0; i < length; i++) {
            add((bytes[i] & 0xFF) >= 0xF8 ? '?' : bytes[i]);
        }
    }

    int get(int index) {
        return blocks[index >> BITS][index & (BLOCK - 1)] & 0xFF;
    }

    /** The first place from one on, before another, whose byte is at least so large; the other where there is none. */
    int find(int from, int to, int least) {
        int at = from;
        while (at < to) {
            byte[] block = blocks[at >> BITS];
            int end = Math.min(to, (at | BLOCK - 1) + 1);
            for (; at < end; at++) {
                if ((block[at & (BLOCK - 1)] & 0xFF) >= least) {
                    return at;
                }
            }
        }
        return to;
    }

    private byte[] bytes(int from, int to) {
        byte[] bytes = new byte[to - from];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) get(from + i);
        }
        return bytes;
    }

    /** The text between two places. */
    String text(int from, int to) {
        int length = to - from;
        if (length == 0) {
            return "";
        }
        char[] letters = new char[length];
        boolean ascii = true;
        boolean escapes = false;
        int at = from;
        while (at < to) {
            byte[] block = blocks[at >> BITS];
            int end = Math.min(to, (at | BLOCK - 1) + 1);
            for (; at < end; at++) {
                byte b = block[at & (BLOCK - 1)];
                letters[at - from] = (char) b;
                ascii &= b >= 0;
                escapes |= b == '_';
            }
        }
        String text = ascii ? new String(letters) : new String(bytes(from, to), StandardCharsets.UTF_8);
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
