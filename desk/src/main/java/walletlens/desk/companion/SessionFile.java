package walletlens.desk.companion;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import walletlens.desk.vault.SafeFile;

/**
 * The file beside a vault in which its companion's session stands, readable by this system user only. The companion
 * holds a system lock on it while it runs; so a second start learns that one is running without asking the port, which
 * another user's program could be listening on to be told the secret.
 */
final class SessionFile implements AutoCloseable {
    private static final int LONGEST = 1000;
    /** Far behind the text, so that others can read it where locks forbid reading. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final FileChannel channel;

    private SessionFile(FileChannel channel) {
        this.channel = channel;
    }

    private static Path besides(Path vault) {
        return vault.resolveSibling(vault.getFileName() + ".companion");
    }

    /** The file, held; empty when a companion of this vault is running. */
    static Optional<SessionFile> take(Path vault) throws IOException {
        Path file = besides(vault);
        if (!Files.exists(file)) {
            try {
                SafeFile.create(file, new byte[0]);
            } catch (FileAlreadyExistsException madeMeanwhile) {
                // The lock decides who it belongs to.
            }
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock(LOCKED_BYTE, 1, false) != null) {
                return Optional.of(new SessionFile(channel));
            }
        } catch (OverlappingFileLockException heldInThisProgram) {
            // As good as another program's.
        }
        channel.close();
        return Optional.empty();
    }

    /** The session of a vault whose companion another process runs. */
    static Optional<Session> read(Path vault) throws IOException {
        Path file = besides(vault);
        return Files.size(file) > LONGEST ? Optional.empty() : Session.parse(Files.readString(file));
    }

    /**
     * The session that stands in the file now. Read by the held channel: a system that drops a process's locks when it
     * closes any channel of the file would drop ours.
     */
    Optional<Session> read() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(LONGEST);
        while (buffer.hasRemaining() && channel.read(buffer, buffer.position()) >= 0) {
            continue;
        }
        return Session.parse(new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8));
    }

    void write(Session session) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(session.text().getBytes(StandardCharsets.UTF_8)), 0);
    }

    @Override public void close() throws IOException {
        channel.close();
    }
}
