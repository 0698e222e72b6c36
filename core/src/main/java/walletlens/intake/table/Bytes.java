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
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            add(each);
        }
    }

    void addAll(Bytes other) {
        for (int i = 0; i < other.size; i++) {
            add(other.bytes[i]);
        }
    }

    /** Whether it is only ASCII. */
    boolean isAscii() {
        for (int i = 0; i < size; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
}
