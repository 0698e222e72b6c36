package walletlens.vault;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The records of a frame, compressed by raw DEFLATE (RFC 1951) before they are sealed. What is sealed is rounded up, so
 * that a frame's length tells little of what is in it.
 *
 * <p>Packed: the length of the compressed bytes as {@code u32}, those bytes, zeros up to a multiple of {@link #STEP}.
 */
final class Packing {
    /** What is packed is as long as a multiple of this. */
    static final int STEP = 256;
    /** Shorter texts are sealed as they are: little would be won, and one more entry is to be saved at once. */
    static final int FROM = 4096;
    /** The unit in which a frame's head tells how much room the unpacked records take. */
    static final int BLOCK = 4096;

    private static final int LENGTH = 4;

    private Packing() {
    }

    /** The packed bytes; empty where packing does not pay. */
    static Optional<byte[]> pack(byte[] clear) {
        if (clear.length < FROM) {
            return Optional.empty();
        }
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(clear);
            deflater.finish();
            byte[] compressed = new byte[clear.length];
            int length = deflater.deflate(compressed);
            return deflater.finished() && rounded(length) < clear.length
                ? Optional.of(packed(Arrays.copyOf(compressed, length))) : Optional.empty();
        } finally {
            deflater.end();
        }
    }

    /** Compressed bytes as they are sealed. */
    static byte[] packed(byte[] compressed) {
        byte[] packed = new byte[rounded(compressed.length)];
        Layout.putU32(packed, 0, compressed.length);
        System.arraycopy(compressed, 0, packed, LENGTH, compressed.length);
        return packed;
    }

    /**
     * Unpacks the records' bytes and tells how many they are; none where the packed bytes are not as {@link #pack} makes them.
     * No more is unpacked than the blocks hold.
     *
     * @param blocks how much room the records take, in {@link #BLOCK}s
     * @param clear  takes the records' bytes; at least that much room
     */
    static OptionalInt unpack(byte[] packed, int blocks, byte[] clear) {
        if (packed.length < STEP || packed.length % STEP != 0) {
            return OptionalInt.empty();
        }
        long length = Layout.u32(packed, 0);
        if (length > packed.length - LENGTH || rounded((int) length) != packed.length
            || !areZero(packed, LENGTH + (int) length)) {
            return OptionalInt.empty();
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed, LENGTH, (int) length);
            int filled = inflater.inflate(clear, 0, blocks * BLOCK);
            // Where the records fill their last block, the end of the stream is still to be read.
            boolean ends = inflater.finished() || inflater.inflate(new byte[1]) == 0 && inflater.finished();
            boolean whole = ends && inflater.getRemaining() == 0 && blocks(filled) == blocks;
            return whole ? OptionalInt.of(filled) : OptionalInt.empty();
        } catch (DataFormatException notDeflated) {
            return OptionalInt.empty();
        } finally {
            inflater.end();
        }
    }

    /** How many blocks some bytes take. */
    static int blocks(int length) {
        return (length + BLOCK - 1) / BLOCK;
    }

    private static int rounded(int compressed) {
        return (compressed + LENGTH + STEP - 1) / STEP * STEP;
    }

    private static boolean areZero(byte[] bytes, int from) {
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
