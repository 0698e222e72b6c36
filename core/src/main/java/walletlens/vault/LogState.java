package walletlens.vault;

import java.util.Arrays;
import java.util.OptionalInt;

/**
 * What can be told about a log without its key: which log it is, how far it has come, and whether its bytes have the
 * shape of frames. A keeper of sealed copies (the companion's mirror) needs no more.
 */
public final class LogState {
    private LogState() {
    }

    /**
     * The tag of a whole file: log id, length and last 16 bytes (zeros while there is no frame), joined by dashes. Two
     * files with one tag hold the same frames, for those 16 bytes are the seal of the last.
     *
     * @param length of the file, at least {@link Layout#FRAMES_AT}
     * @param last   its last 16 bytes
     */
    public static String tag(Header header, long length, byte[] last) {
        return header.logId() + "-" + length + "-" + Hex.of(length == Layout.FRAMES_AT ? new byte[Layout.TAG] : last);
    }

    /** The tag of a file that is at hand as a whole. */
    public static String tag(Header header, byte[] file) {
        return tag(header, file.length, Arrays.copyOfRange(file, file.length - Layout.TAG, file.length));
    }

    /** How many frames fill the bytes exactly, from a byte to the end; empty when anything else stands there. */
    public static OptionalInt frames(byte[] bytes, int from) {
        int frames = 0;
        long at = from;
        while (at < bytes.length) {
            var head = FrameHead.at(bytes, (int) at);
            if (head.isEmpty()) {
                return OptionalInt.empty();
            }
            at += Layout.FRAME_HEAD + head.get().length();
            frames++;
        }
        return at == bytes.length ? OptionalInt.of(frames) : OptionalInt.empty();
    }
}
