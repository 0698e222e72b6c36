package walletlens.intake.table;

import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * One part of an archive, unpacked piece by piece into one buffer. What unpacks to more than {@link #MOST} bytes, or to
 * more than {@link #RATIO} times what is packed, is refused while it is being unpacked.
 */
final class Inflated {
    /** The most bytes a part may unpack to. */
    static final long MOST = 4L << 30;

    /** How many times larger than packed it may be. Large sheets of equal rows reach 60. */
    static final int RATIO = 250;

    private static final long ALWAYS = 10L << 20;
    private static final int PIECE = 32 * 1024;
    /** Parts of so many bytes take long enough to say how far they are, each time so many are done. */
    private static final int TOLD = 1_000_000;

    private final byte[] source;
    private final int packed;
    private final Zip.Part part;
    private final Inflater inflater;
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[PIECE];
    private final Progress progress;
    private int storedAt;
    private long total;

    Inflated(byte[] source, int from, int packed, Zip.Part part, Progress progress) {
        this.source = source;
        this.packed = packed;
        this.part = part;
        this.progress = progress;
        this.storedAt = from;
        this.inflater = part.method() == 8 ? new Inflater(true) : null;
        if (inflater != null) {
            inflater.setInput(source, from, packed);
        }
    }

    byte[] buffer() {
        return buffer;
    }

    /** Fills the buffer anew; how many bytes it holds, or -1 at the end. */
    int fill() throws Unreadable {
        int read = inflater == null ? stored() : inflated();
        if (read < 0) {
            close();
            if (total != part.size() || crc.getValue() != part.crc()) {
                throw new Unreadable("The workbook is damaged: what is in it does not fit its own checksum.");
            }
            return -1;
        }
        crc.update(buffer, 0, read);
        total += read;
        if (part.size() > TOLD && part.size() < Integer.MAX_VALUE && total / TOLD > (total - read) / TOLD) {
            progress.at(Progress.Stage.BYTES, (int) total, (int) part.size());
        }
        if (total > MOST || total > ALWAYS && total > (long) RATIO * packed) {
            close();
            throw new Unreadable("The workbook unpacks to far more than its size; it is not read.");
        }
        return read;
    }

    /** Gives back what unpacking holds. */
    void close() {
        if (inflater != null) {
            inflater.end();
        }
    }

    private int stored() {
        int left = (int) (packed - total);
        int read = Math.min(left, PIECE);
        if (read <= 0) {
            return -1;
        }
        System.arraycopy(source, storedAt, buffer, 0, read);
        storedAt += read;
        return read;
    }

    private int inflated() throws Unreadable {
        try {
            int read = 0;
            while (read == 0) {
                if (inflater.finished()) {
                    return -1;
                }
                read = inflater.inflate(buffer, 0, PIECE);
                if (read == 0 && !inflater.finished() && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new Unreadable("The workbook is damaged or cut short; get the file again.");
                }
            }
            return read;
        } catch (DataFormatException damaged) {
            throw new Unreadable("The workbook is damaged or cut short; get the file again.");
        }
    }
}
