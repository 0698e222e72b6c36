package walletlens.vault;

import java.util.Arrays;
import java.util.Optional;

/**
 * The clear 36 bytes before a frame's sealed bytes.
 *
 * @param blocks how much room the unpacked records take, in {@link Packing#BLOCK}s; 0 when they are not packed
 * @param number the frame's place in its log, counted from 1
 * @param count  how many records it seals
 * @param length how many sealed bytes follow, tag included
 * @param nonce  as hex
 */
record FrameHead(int blocks, long number, long count, long length, String nonce) {
    private static final byte[] MARKER = {'W', 'L', 'F', '1'};
    private static final int KIND_RECORDS = 1;
    private static final int KIND_PACKED = 2;
    private static final int NONCE_AT = 20;
    private static final int CRC_AT = 32;
    /** How much of the head is bound into the seal: everything but the nonce and the checksum. */
    private static final int BOUND = NONCE_AT;

    /** The head that stands at a byte; empty when its marker, its checksum or a bound does not hold. */
    static Optional<FrameHead> at(byte[] file, int at) {
        if (at > file.length - Layout.FRAME_HEAD || !Arrays.equals(file, at, at + 4, MARKER, 0, 4)
            || HeaderBlock.crc(file, at, at + CRC_AT) != Layout.u32(file, at + CRC_AT)) {
            return Optional.empty();
        }
        int kind = file[at + 4];
        int blocks = (int) (Layout.u32(file, at + 4) & 0xFFFFFF);
        var head = new FrameHead(blocks, Layout.u32(file, at + 8), Layout.u32(file, at + 12), Layout.u32(file, at + 16),
            Hex.of(Arrays.copyOfRange(file, at + NONCE_AT, at + CRC_AT)));
        boolean possible = head.number >= 1 && (kind == KIND_RECORDS ? blocks == 0 : kind == KIND_PACKED && blocks >= 1)
            && blocks <= Packing.blocks(Layout.MOST_IN_FRAME) && head.length >= Layout.TAG
            && head.length <= Layout.MOST_IN_FRAME + Layout.TAG;
        return possible ? Optional.of(head) : Optional.empty();
    }

    /** The first place at or after a byte where a head stands; the file's length when there is none. */
    static int next(byte[] file, int from) {
        for (int at = from; at <= file.length - Layout.FRAME_HEAD; at++) {
            if (file[at] == MARKER[0] && at(file, at).isPresent()) {
                return at;
            }
        }
        return file.length;
    }

    /** The head's bytes. */
    byte[] bytes() {
        byte[] head = new byte[Layout.FRAME_HEAD];
        System.arraycopy(MARKER, 0, head, 0, 4);
        Layout.putU32(head, 4, (blocks == 0 ? KIND_RECORDS : (long) KIND_PACKED) << 24 | blocks);
        Layout.putU32(head, 8, number);
        Layout.putU32(head, 12, count);
        Layout.putU32(head, 16, length);
        System.arraycopy(Hex.parse(nonce).orElseThrow(), 0, head, NONCE_AT, Layout.NONCE);
        Layout.putU32(head, CRC_AT, HeaderBlock.crc(head, 0, CRC_AT));
        return head;
    }

    /** The bytes bound into the seal: the vault, the log, the format and the frame's place in them. */
    byte[] bound(Header header) {
        byte[] word = Layout.ascii("walletlens frame");
        byte[] bound = new byte[word.length + 2 + 2 * Layout.ID + BOUND];
        System.arraycopy(word, 0, bound, 0, word.length);
        Layout.putU16(bound, word.length, header.version());
        System.arraycopy(header.vaultBytes(), 0, bound, word.length + 2, Layout.ID);
        System.arraycopy(header.logBytes(), 0, bound, word.length + 2 + Layout.ID, Layout.ID);
        System.arraycopy(bytes(), 0, bound, word.length + 2 + 2 * Layout.ID, BOUND);
        return bound;
    }
}
