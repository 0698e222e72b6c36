package walletlens.vault;

import java.util.ArrayList;
import java.util.List;

/** A small log with a known key: frame n holds n records. */
final class Sample {
    static final Header HEADER = new Header("0f".repeat(16), "a1".repeat(16),
        List.of(new KeySlot.Keyfile("00".repeat(12), "11".repeat(48))));
    static final LogKeys KEYS = new LogKeys(new AesGcm(key(1)), new AesGcm(key(2)));

    private Sample() {
    }

    static VaultWriter writer() {
        byte[] counter = {0};
        return new VaultWriter(HEADER, KEYS, count -> {
            byte[] bytes = new byte[count];
            bytes[0] = ++counter[0];
            return bytes;
        });
    }

    static String record(int frame, int number) {
        return "{\"id\":\"2026-11-22T15:00:0" + frame + ".00" + number + "Z-0000-1a2b3c4d\",\"v\":1,\"note\":\"Zürich €5\"}";
    }

    static List<String> records(int frame) {
        List<String> records = new ArrayList<>();
        for (int i = 0; i < frame; i++) {
            records.add(record(frame, i));
        }
        return records;
    }

    /** The front, then each frame's bytes. */
    static List<byte[]> parts(int frames) {
        VaultWriter writer = writer();
        List<byte[]> parts = new ArrayList<>();
        parts.add(writer.front(frames));
        for (int n = 1; n <= frames; n++) {
            parts.add(writer.frame(n, records(n)));
        }
        return parts;
    }

    static byte[] joined(List<byte[]> parts) {
        var out = new java.io.ByteArrayOutputStream();
        parts.forEach(out::writeBytes);
        return out.toByteArray();
    }

    static VaultContents read(byte[] file) {
        var front = (HeaderBlock.Found) HeaderBlock.read(file);
        return VaultReader.read(file, front.header(), KEYS);
    }

    private static byte[] key(int with) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, (byte) with);
        return key;
    }
}
