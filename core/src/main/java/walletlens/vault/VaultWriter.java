package walletlens.vault;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the bytes of a vault file; the host puts them on disk. */
public final class VaultWriter {
    /** How much clear text a frame is filled with when a whole log is written at once (1 MiB). */
    public static final int FULL_FRAME = 1 << 20;

    private final Header header;
    private final LogKeys keys;
    private final Randomness randomness;

    /** A writer for one log. */
    public VaultWriter(Header header, LogKeys keys, Randomness randomness) {
        this.header = header;
        this.keys = keys;
        this.randomness = randomness;
    }

    /** Everything before the first frame, its witness vouching for this many frames. */
    public byte[] front(long frames) {
        byte[] front = new byte[Layout.FRAMES_AT];
        byte[] block = HeaderBlock.write(header);
        System.arraycopy(block, 0, front, 0, block.length);
        System.arraycopy(block, 0, front, Layout.HEADER_BLOCK, block.length);
        for (int slot = 0; slot < 2; slot++) {
            System.arraycopy(witness(slot, frames), 0, front, Layout.WITNESS_AT + slot * Layout.WITNESS_SLOT,
                Layout.WITNESS_SLOT);
        }
        return front;
    }

    /** A witness slot vouching for this many frames. */
    public byte[] witness(int slot, long frames) {
        return Witness.write(header, slot, frames, keys, randomness);
    }

    /**
     * One frame.
     *
     * @param number  its place in the log, from 1
     * @param records texts that {@link VaultRecord#fits}; at least one, together under {@link Layout#MOST_IN_FRAME}
     */
    public byte[] frame(long number, List<String> records) {
        byte[] clear = String.join("\n", records).getBytes(StandardCharsets.UTF_8);
        if (records.isEmpty() || clear.length > Layout.MOST_IN_FRAME || !records.stream().allMatch(VaultRecord::fits)) {
            throw new IllegalArgumentException("these records do not fit a frame");
        }
        Optional<byte[]> packed = header.version() >= Layout.PACKS ? Packing.pack(clear) : Optional.empty();
        return packed.isPresent()
            ? frame(number, records.size(), Packing.blocks(clear.length), packed.get())
            : frame(number, records.size(), 0, clear);
    }

    /**
     * One frame of records that were compressed elsewhere.
     *
     * @param number     its place in the log, from 1
     * @param records    how many records there are
     * @param clear      how many bytes they are
     * @param compressed the same by raw DEFLATE
     */
    public byte[] packedFrame(long number, int records, int clear, byte[] compressed) {
        return frame(number, records, Packing.blocks(clear), Packing.packed(compressed));
    }

    private byte[] frame(long number, int records, int blocks, byte[] content) {
        byte[] nonce = randomness.next(Layout.NONCE);
        var head = new FrameHead(blocks, number, records, content.length + (long) Layout.TAG, Hex.of(nonce));
        byte[] sealed = keys.frames().seal(nonce, head.bound(header), content);
        byte[] frame = new byte[Layout.FRAME_HEAD + sealed.length];
        System.arraycopy(head.bytes(), 0, frame, 0, Layout.FRAME_HEAD);
        System.arraycopy(sealed, 0, frame, Layout.FRAME_HEAD, sealed.length);
        return frame;
    }

    /** A whole file: the front, then all records in as few frames as {@link #FULL_FRAME} allows. */
    public byte[] file(List<String> records) {
        List<List<String>> frames = full(records);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(front(frames.size()));
        for (int i = 0; i < frames.size(); i++) {
            file.writeBytes(frame(i + 1L, frames.get(i)));
        }
        return file.toByteArray();
    }

    /** The records cut into frames of about {@link #FULL_FRAME} bytes each; a longer record gets a frame of its own. */
    public static List<List<String>> full(List<String> records) {
        List<List<String>> frames = new ArrayList<>();
        List<String> frame = new ArrayList<>();
        long size = 0;
        for (String record : records) {
            // Three bytes per UTF-16 unit is the most UTF-8 takes: an upper bound without encoding twice.
            long most = 3L * record.length() + 1;
            if (!frame.isEmpty() && size + most > FULL_FRAME) {
                frames.add(frame);
                frame = new ArrayList<>();
                size = 0;
            }
            frame.add(record);
            size += most;
        }
        if (!frame.isEmpty()) {
            frames.add(frame);
        }
        return frames;
    }
}
