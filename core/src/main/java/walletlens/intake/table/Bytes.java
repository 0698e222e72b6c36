package walletlens.intake.table;

import java.nio.charset.StandardCharsets;

/** A growing run of bytes that is used again and again. */
final class Bytes {
    private byte[] bytes = new byte[256];
    private int size;

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    int get(int index) {
        return bytes[index];
    }

    byte[] array() {
        return bytes;
    }

    void add(int value) {
        if (size == bytes.length) {
            byte[] wider = new byte[size * 2];
            System.arraycopy(bytes, 0, wider, 0, size);
            bytes = wider;
        }
        bytes[size++] = (byte) value;
    }

    void addText(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                byte[] rest = text.substring(i).getBytes(StandardCharsets.UTF_8);
                add(rest, 0, rest.length);
                return;
            }
            add(text.charAt(i));
        }
    }

    void addAll(Bytes other) {
        add(other.bytes, 0, other.size);
    }

    /** Adds the bytes from a place on before another. */
    void add(byte[] from, int begin, int end) {
        int more = end - begin;
        if (size + more > bytes.length) {
            byte[] wider = new byte[Math.max(size + more, size * 2)];
            System.arraycopy(bytes, 0, wider, 0, size);
            bytes = wider;
        }
        System.arraycopy(from, begin, bytes, size, more);
        size += more;
    }

    /** The text from a place on before another. */
    String text(int from, int to) {
        char[] letters = new char[to - from];
        for (int i = from; i < to; i++) {
            if (bytes[i] < 0) {
                return new String(bytes, from, to - from, StandardCharsets.UTF_8);
            }
            letters[i - from] = (char) bytes[i];
        }
        return new String(letters);
    }

    @Override
    public String toString() {
        return text(0, size);
    }
}
