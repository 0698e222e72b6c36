package walletlens.desk.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import walletlens.vault.HeaderBlock;
import walletlens.vault.Layout;
import walletlens.vault.LogState;

/**
 * A sealed copy of the tab's vault, kept without being opened. Every change names the state it starts from, so two
 * writers cannot overwrite each other unseen.
 */
public final class MirrorFile {
    private static final Pattern ASIDE = Pattern.compile("new|(kept|torn|damaged)-[0-9]+");

    private final Path file;

    private MirrorFile(Path file) {
        this.file = file;
    }

    /** The mirror at a path; the file need not exist yet. */
    public static MirrorFile at(Path file) {
        return new MirrorFile(file);
    }

    /** The bytes, and the tag that names this state, with the quotes of an HTTP ETag. */
    public record Mirror(byte[] bytes, String etag) {
    }

    /** What became of a change. */
    public sealed interface Answer {
        /** It is on disk, and this is the state now. */
        record Stored(String etag) implements Answer {
        }

        /** It is there no more. */
        record Deleted() implements Answer {
        }

        /** The file is in another state than the one named; nothing was changed. */
        record Changed(String etag) implements Answer {
        }

        /** There is no file. */
        record Missing() implements Answer {
        }

        /** The bytes sent do not have the shape of a vault; nothing was changed. */
        record Malformed(String why) implements Answer {
        }

        /** The disk refused; nothing was changed. */
        record Refused(String why) implements Answer {
        }

        /** Another program holds the file; nothing was changed. */
        record Busy(String why) implements Answer {
        }
    }

    /** The mirror as it is; empty when there is none or its front does not read. */
    public Optional<Mirror> read() throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > Layout.LONGEST_FILE) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        return tag(bytes).map(etag -> new Mirror(bytes, etag));
    }

    /** The tag of the present state; only the two ends of the file are read for it. */
    public Optional<String> etag() throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long length = channel.size();
            if (length < Layout.FRAMES_AT || length > Layout.LONGEST_FILE) {
                return Optional.empty();
            }
            byte[] front = part(channel, 0, Layout.FRAMES_AT);
            byte[] last = part(channel, length - Layout.TAG, Layout.TAG);
            return HeaderBlock.read(front) instanceof HeaderBlock.Found found
                ? Optional.of('"' + LogState.tag(found.header(), length, last) + '"')
                : Optional.empty();
        }
    }

    private static byte[] part(FileChannel channel, long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) >= 0) {
            // A file may come in pieces.
        }
        return buffer.array();
    }

    /**
     * Adds frames.
     *
     * @param etag the state they follow
     * @param body the new witness area (1024 bytes), then whole frames
     */
    public Answer append(String etag, byte[] body) {
        if (body.length <= Layout.WITNESS_AREA || LogState.frames(body, Layout.WITNESS_AREA).isEmpty()) {
            return new Answer.Malformed("The bytes sent are not a witness and whole frames.");
        }
        return guarded(() -> {
            Optional<String> now = etag();
            if (now.isEmpty()) {
                return new Answer.Missing();
            }
            if (!now.get().equals(etag)) {
                return new Answer.Changed(now.get());
            }
            appendTo(file, Files.size(file), Arrays.copyOfRange(body, Layout.WITNESS_AREA, body.length),
                Arrays.copyOf(body, Layout.WITNESS_AREA), Layout.WITNESS_AT);
            return new Answer.Stored(etag().orElseThrow());
        });
    }

    /**
     * Replaces the whole file.
     *
     * @param etag the state it replaces; empty when there must be no file yet
     */
    public Answer replace(Optional<String> etag, byte[] whole) {
        Optional<String> next = tag(whole);
        if (next.isEmpty() || LogState.frames(whole, Layout.FRAMES_AT).isEmpty()) {
            return new Answer.Malformed("The bytes sent are not a whole vault file.");
        }
        return guarded(() -> {
            Optional<String> now = etag();
            if (!now.equals(etag)) {
                return now.<Answer>map(Answer.Changed::new).orElseGet(Answer.Missing::new);
            }
            if (now.isEmpty() && Files.exists(file)) {
                keepAside(file);
            }
            SafeFile.replace(file, whole);
            return new Answer.Stored(next.get());
        });
    }

    /**
     * Removes the file, and the copies of it that were kept aside.
     *
     * @param etag the state it is known to be in, so that nothing goes unseen that another program has added
     */
    public Answer delete(String etag) {
        return guarded(() -> {
            Optional<String> now = etag();
            if (now.isEmpty()) {
                return new Answer.Missing();
            }
            if (!now.get().equals(etag)) {
                return new Answer.Changed(now.get());
            }
            Files.delete(file);
            for (Path beside : SafeFile.beside(file)) {
                if (isAside(file, beside)) {
                    Files.delete(beside);
                }
            }
            SafeFile.forceDirectory(file);
            return new Answer.Deleted();
        });
    }

    /** Whether a name is one under which bytes of a vault are kept that did not verify, or that were being written. */
    private static boolean isAside(Path file, Path beside) {
        String name = beside.getFileName().toString();
        String start = file.getFileName() + ".";
        return name.startsWith(start) && ASIDE.matcher(name.substring(start.length())).matches();
    }

    /** Adds bytes at the end, then the witness: in this order, so that the witness never vouches for what is not there. */
    static void appendTo(Path file, long length, byte[] frames, byte[] witness, long witnessAt) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            try {
                SafeFile.write(channel, frames, length);
                channel.force(true);
            } catch (IOException refused) {
                channel.truncate(length);
                channel.force(true);
                throw refused;
            }
            SafeFile.write(channel, witness, witnessAt);
            channel.force(false);
        }
    }

    /** Moves a file that cannot be read out of the way instead of overwriting it. */
    static void keepAside(Path file) throws IOException {
        int n = 1;
        Path aside = file.resolveSibling(file.getFileName() + ".kept-" + n);
        while (Files.exists(aside)) {
            n++;
            aside = file.resolveSibling(file.getFileName() + ".kept-" + n);
        }
        Files.move(file, aside);
    }

    private interface Change {
        Answer run() throws IOException;
    }

    private Answer guarded(Change change) {
        try (FileGuard guard = FileGuard.take(file).orElse(null)) {
            return guard == null ? new Answer.Busy(FileGuard.busy(file)) : change.run();
        } catch (IOException refused) {
            return new Answer.Refused("The disk refused " + file.getFileName() + ": " + refused.getMessage());
        }
    }

    private static Optional<String> tag(byte[] bytes) {
        return HeaderBlock.read(bytes) instanceof HeaderBlock.Found found
            ? Optional.of('"' + LogState.tag(found.header(), bytes) + '"')
            : Optional.empty();
    }
}
