package walletlens.vault;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * The two header copies at the front of a file: magic, version, length, JSON, zeros, CRC-32. The second copy keeps a
 * vault open when a byte of the first goes bad; the checksum tells that damage from a wrong passphrase.
 */
public final class HeaderBlock {
    private static final byte[] MAGIC = {(byte) 0x89, 'W', 'L', 'V', '\r', '\n', 0x1A, '\n'};
    private static final int JSON_AT = 16;
    private static final int CRC_AT = Layout.HEADER_BLOCK - 4;

    private HeaderBlock() {
    }

    /** What the front of a file told. */
    public sealed interface Front {
    }

    /** A header, with any damage to one of its copies. */
    public record Found(Header header, List<VaultProblem> problems) implements Front {
        /** The problems are kept as given. */
        public Found {
            problems = List.copyOf(problems);
        }
    }

    /** Not a file this program can open, and why in one sentence. */
    public record Refused(String why) implements Front {
    }

    /** One header copy of 4096 bytes. */
    public static byte[] write(Header header) {
        byte[] json = header.json();
        if (json.length > CRC_AT - JSON_AT) {
            throw new IllegalArgumentException("the vault header does not fit its block");
        }
        byte[] block = new byte[Layout.HEADER_BLOCK];
        System.arraycopy(MAGIC, 0, block, 0, MAGIC.length);
        Layout.putU16(block, 8, header.version());
        Layout.putU32(block, 12, json.length);
        System.arraycopy(json, 0, block, JSON_AT, json.length);
        Layout.putU32(block, CRC_AT, crc(block, 0, CRC_AT));
        return block;
    }

    /** Reads the front of a file; never throws, whatever the bytes. */
    public static Front read(byte[] file) {
        if (file.length == 0) {
            return new Refused("The file is empty.");
        }
        boolean first = hasMagic(file, 0);
        boolean second = hasMagic(file, Layout.HEADER_BLOCK);
        if (!first && !second) {
            return new Refused("This is not a WalletLens vault.");
        }
        if (file.length < Layout.FRAMES_AT) {
            return new Refused("The vault is cut off inside its header: it has " + file.length + " of at least "
                + Layout.FRAMES_AT + " bytes.");
        }
        Optional<Header> a = copy(file, 0);
        Optional<Header> b = copy(file, Layout.HEADER_BLOCK);
        if (a.isEmpty() && b.isEmpty()) {
            int version = Layout.u16(file, first ? 8 : Layout.HEADER_BLOCK + 8);
            return new Refused(version > Layout.VERSION
                ? "This vault was written in format " + version + " by a newer WalletLens; this one reads formats up to "
                    + Layout.VERSION + "."
                : "Both copies of the vault's header are damaged.");
        }
        List<VaultProblem> problems = new ArrayList<>();
        if (a.isEmpty()) {
            problems.add(new VaultProblem(VaultProblem.Kind.HEADER, 0, 0,
                "The first copy of the header is damaged; the second was used."));
        } else if (b.isEmpty()) {
            problems.add(new VaultProblem(VaultProblem.Kind.HEADER, 0, Layout.HEADER_BLOCK,
                "The second copy of the header is damaged; the first was used."));
        } else if (!Arrays.equals(file, 0, Layout.HEADER_BLOCK, file, Layout.HEADER_BLOCK, Layout.WITNESS_AT)) {
            problems.add(new VaultProblem(VaultProblem.Kind.HEADER, 0, Layout.HEADER_BLOCK,
                "The two copies of the header differ; the first was used."));
        }
        return new Found(a.or(() -> b).orElseThrow(), problems);
    }

    static long crc(byte[] bytes, int from, int to) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, to - from);
        return crc.getValue();
    }

    private static boolean hasMagic(byte[] file, int at) {
        return file.length >= at + MAGIC.length + 2 && Arrays.equals(file, at, at + MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    private static Optional<Header> copy(byte[] file, int at) {
        long length = Layout.u32(file, at + 12);
        int version = Layout.u16(file, at + 8);
        boolean sound = hasMagic(file, at) && version >= 1 && version <= Layout.VERSION
            && length <= CRC_AT - JSON_AT && crc(file, at, at + CRC_AT) == Layout.u32(file, at + CRC_AT);
        return sound
            ? Header.read(version, Arrays.copyOfRange(file, at + JSON_AT, at + JSON_AT + (int) length))
            : Optional.empty();
    }
}
