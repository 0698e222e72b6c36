package walletlens.vault;

import java.nio.charset.StandardCharsets;

/** The fixed places and sizes of the format, in bytes; all whole numbers in the file are big-endian and unsigned. */
public final class Layout {
    /** The format version this program writes; it reads this and every earlier one. */
    public static final int VERSION = 2;
    /** The first version that has frames of compressed records. */
    static final int PACKS = 2;
    /** One header copy; the file begins with two of them. */
    public static final int HEADER_BLOCK = 4096;
    /** Where the witness area begins. */
    public static final int WITNESS_AT = 2 * HEADER_BLOCK;
    /** One of the two witness slots; each has a disk sector to itself, so that one torn write spoils one slot. */
    public static final int WITNESS_SLOT = 512;
    /** Both witness slots. */
    public static final int WITNESS_AREA = 2 * WITNESS_SLOT;
    /** Where the first frame begins. */
    public static final int FRAMES_AT = WITNESS_AT + WITNESS_AREA;
    /** The clear part of a frame. */
    public static final int FRAME_HEAD = 36;
    /** An AES-GCM nonce. */
    public static final int NONCE = 12;
    /** An AES-GCM tag. */
    public static final int TAG = 16;
    /** A vault key. */
    public static final int KEY = 32;
    /** A vault id or a log id. */
    public static final int ID = 16;
    /** The most clear text one frame may hold (64 MiB). */
    public static final int MOST_IN_FRAME = 64 << 20;
    /** The most clear text all frames of a file may hold together, so far as they say so (1 GiB). */
    static final long MOST_UNPACKED = 1L << 30;
    /** The longest file this program opens (1 GiB). */
    public static final long LONGEST_FILE = 1L << 30;
    /** The most key slots a header may hold. */
    public static final int MOST_SLOTS = 8;

    private Layout() {
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static long u32(byte[] from, int at) {
        return (from[at] & 0xFFL) << 24 | (from[at + 1] & 0xFFL) << 16 | (from[at + 2] & 0xFFL) << 8 | from[at + 3] & 0xFFL;
    }

    static int u16(byte[] from, int at) {
        return (from[at] & 0xFF) << 8 | from[at + 1] & 0xFF;
    }

    static void putU32(byte[] to, int at, long value) {
        to[at] = (byte) (value >>> 24);
        to[at + 1] = (byte) (value >>> 16);
        to[at + 2] = (byte) (value >>> 8);
        to[at + 3] = (byte) value;
    }

    static void putU16(byte[] to, int at, int value) {
        to[at] = (byte) (value >>> 8);
        to[at + 1] = (byte) value;
    }
}
