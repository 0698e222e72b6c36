package walletlens.app.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A zip archive in memory (PKWARE APPNOTE 6.3). {@code ZipOutputStream} would put the clock's time into every entry; here all
 * stand on the first day the format knows.
 */
final class Zip {
    private static final int ENTRY = 0x04034b50;
    private static final int LISTED = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int VERSION = 20;
    private static final int UTF8_NAMES = 1 << 11;
    private static final int DEFLATED = 8;
    private static final int FIRST_DAY = 1 << 5 | 1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream list = new ByteArrayOutputStream();
    private int count;

    /**
     * A file's bytes, packed.
     *
     * @param bytes packed
     * @param crc of what was packed
     * @param length of what was packed
     */
    record Packed(byte[] bytes, int crc, int length) {
    }

    /** Adds a file; no name twice. */
    void put(String name, Packed file) {
        byte[] named = name.getBytes(StandardCharsets.UTF_8);
        int at = out.size();
        number(out, ENTRY, 4);
        about(out, file, named.length);
        out.write(named, 0, named.length);
        out.write(file.bytes, 0, file.bytes.length);
        number(list, LISTED, 4);
        number(list, VERSION, 2);
        about(list, file, named.length);
        // No comment, the first disk, no attributes.
        number(list, 0, 2 + 2 + 2);
        number(list, 0, 4);
        number(list, at, 4);
        list.write(named, 0, named.length);
        count++;
    }

    /** What stands both before the file and in the list of all. */
    private static void about(ByteArrayOutputStream to, Packed file, int name) {
        number(to, VERSION, 2);
        number(to, UTF8_NAMES, 2);
        number(to, DEFLATED, 2);
        number(to, 0, 2);
        number(to, FIRST_DAY, 2);
        number(to, file.crc, 4);
        number(to, file.bytes.length, 4);
        number(to, file.length, 4);
        number(to, name, 2);
        number(to, 0, 2);
    }

    /** The whole archive. */
    byte[] bytes() {
        int at = out.size();
        byte[] listed = list.toByteArray();
        out.write(listed, 0, listed.length);
        number(out, END, 4);
        number(out, 0, 4);
        number(out, count, 2);
        number(out, count, 2);
        number(out, listed.length, 4);
        number(out, at, 4);
        number(out, 0, 2);
        return out.toByteArray();
    }

    /** Packs bytes. */
    static Packed packed(byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(content);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] some = new byte[1 << 14];
        while (!deflater.finished()) {
            packed.write(some, 0, deflater.deflate(some));
        }
        deflater.end();
        return new Packed(packed.toByteArray(), (int) crc.getValue(), content.length);
    }

    private static void number(ByteArrayOutputStream to, int value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            to.write(i < 4 ? value >>> (8 * i) : 0);
        }
    }
}
