package walletlens.vault;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * The sealed count of frames, kept at the front of the file, far from the end it vouches for: a file cut exactly
 * between two frames looks whole in itself, but not to its witness. Two slots take turns (frame count odd or even),
 * so a write torn by a crash spoils one of them at most.
 */
public final class Witness {
    private static final int SEALED = 4 + Layout.TAG;

    private Witness() {
    }

    /** Which of the two slots a count is written to. */
    public static int slotOf(long frames) {
        return (int) (frames & 1);
    }

    /** The 512 bytes of a slot that vouches for this many frames. */
    public static byte[] write(Header header, int slot, long frames, LogKeys keys, Randomness randomness) {
        byte[] clear = new byte[4];
        Layout.putU32(clear, 0, frames);
        byte[] nonce = randomness.next(Layout.NONCE);
        byte[] bytes = new byte[Layout.WITNESS_SLOT];
        System.arraycopy(nonce, 0, bytes, 0, Layout.NONCE);
        System.arraycopy(keys.witness().seal(nonce, bound(header, slot), clear), 0, bytes, Layout.NONCE, SEALED);
        return bytes;
    }

    /** The count a slot of the file vouches for; empty when it does not verify. */
    public static OptionalLong read(byte[] file, Header header, int slot, LogKeys keys) {
        int at = Layout.WITNESS_AT + slot * Layout.WITNESS_SLOT;
        for (int i = at + Layout.NONCE + SEALED; i < at + Layout.WITNESS_SLOT; i++) {
            if (file[i] != 0) {
                return OptionalLong.empty();
            }
        }
        byte[] nonce = Arrays.copyOfRange(file, at, at + Layout.NONCE);
        byte[] sealed = Arrays.copyOfRange(file, at + Layout.NONCE, at + Layout.NONCE + SEALED);
        return keys.witness().open(nonce, bound(header, slot), sealed).filter(clear -> clear.length == 4)
            .map(clear -> OptionalLong.of(Layout.u32(clear, 0))).orElse(OptionalLong.empty());
    }

    private static byte[] bound(Header header, int slot) {
        return Layout.ascii("walletlens witness v1|" + header.vaultId() + "|" + header.logId() + "|" + slot);
    }
}
