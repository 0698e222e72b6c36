package walletlens.intake.table;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The directory of a zip archive (PKWARE APPNOTE 6.3.3, 4.3.12 and 4.3.16). Parts are found through the directory at the
 * end, so an archive that is cut short is noticed before anything is read.
 */
final class Zip {
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int MOST_ENTRIES = 10_000;

    /** A part: how it is packed and where its packed bytes stand. */
    record Part(String name, boolean encrypted, int method, long crc, long packed, long size, long header) {
    }

    private final byte[] bytes;
    private final Progress progress;
    private final Map<String, Part> parts = new TreeMap<>();

    Zip(byte[] bytes, Progress progress) throws Unreadable {
        this.bytes = bytes;
        this.progress = progress;
        int end = end();
        int count = two(end + 10);
        long at = four(end + 16);
        for (int i = 0; i < count; i++) {
            if (i >= MOST_ENTRIES || at < 0 || at + 46 > bytes.length || four((int) at) != ENTRY) {
                throw damaged();
            }
            at = entry((int) at);
        }
    }

    private static Unreadable damaged() {
        return new Unreadable("The workbook is damaged or cut short; get the file again.");
    }

    private int end() throws Unreadable {
        for (int at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - 0xFFFF; at--) {
            if (four(at) == END) {
                return at;
            }
        }
        throw damaged();
    }

    private long entry(int at) throws Unreadable {
        int flags = two(at + 8);
        int nameLength = two(at + 28);
        int extraLength = two(at + 30);
        long next = at + 46L + nameLength + extraLength + two(at + 32);
        if (next > bytes.length) {
            throw damaged();
        }
        long packed = four(at + 20) & 0xFFFFFFFFL;
        long size = four(at + 24) & 0xFFFFFFFFL;
        long header = four(at + 42) & 0xFFFFFFFFL;
        int extra = at + 46 + nameLength;
        int extraEnd = extra + extraLength;
        while (extra + 4 <= extraEnd) {
            int length = two(extra + 2);
            if (two(extra) == 1 && extra + 4 + length <= extraEnd) {
                int field = extra + 4;
                if (size == 0xFFFFFFFFL && field + 8 <= extra + 4 + length) {
                    size = eight(field);
                    field += 8;
                }
                if (packed == 0xFFFFFFFFL && field + 8 <= extra + 4 + length) {
                    packed = eight(field);
                    field += 8;
                }
                if (header == 0xFFFFFFFFL && field + 8 <= extra + 4 + length) {
                    header = eight(field);
                }
            }
            extra += 4 + length;
        }
        String name = new String(bytes, at + 46, nameLength, StandardCharsets.UTF_8);
        parts.put(name.startsWith("/") ? name.substring(1) : name,
                new Part(name, (flags & 1) != 0, two(at + 10), four(at + 16) & 0xFFFFFFFFL, packed, size, header));
        return next;
    }

    boolean has(String name) {
        return parts.containsKey(name);
    }

    /** Whether any part's name begins so. */
    boolean hasFolder(String start) {
        return parts.keySet().stream().anyMatch(name -> name.startsWith(start));
    }

    /** The size of a part unpacked, as the directory says. */
    long size(String name) {
        Part part = parts.get(name);
        return part == null ? 0 : part.size();
    }

    /** Opens a part for reading. */
    Inflated open(String name) throws Unreadable {
        Part part = parts.get(name);
        if (part == null) {
            throw damaged();
        }
        if (part.encrypted()) {
            throw new Unreadable("This workbook is protected by a password; save it without one.");
        }
        if (part.method() != 0 && part.method() != 8) {
            throw new Unreadable("This workbook is packed in a way that is not known; save it anew.");
        }
        if (part.header() < 0 || part.header() + 30 > bytes.length || four((int) part.header()) != LOCAL) {
            throw damaged();
        }
        int header = (int) part.header();
        long from = header + 30L + two(header + 26) + two(header + 28);
        if (part.packed() < 0 || from + part.packed() > bytes.length) {
            throw damaged();
        }
        return new Inflated(bytes, (int) from, (int) part.packed(), part, progress);
    }

    private int two(int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    }

    private int four(int at) {
        return two(at) | two(at + 2) << 16;
    }

    private long eight(int at) {
        return four(at) & 0xFFFFFFFFL | (long) four(at + 4) << 32;
    }
}
