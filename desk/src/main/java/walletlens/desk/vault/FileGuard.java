package walletlens.desk.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * One program at a time at a vault: a system lock on a small file beside it (the vault itself is replaced by renaming,
 * which would leave a lock on the old file). The system drops it when a program dies.
 */
final class FileGuard implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(3);
    private static final long PAUSE_MILLIS = 20;

    private final FileChannel channel;

    private FileGuard(FileChannel channel) {
        this.channel = channel;
    }

    /** What a person is told when another program does not let go. */
    static String busy(Path vault) {
        return "Another program is using " + vault.getFileName() + "; try again when it has finished.";
    }

    /** The guard, or empty when another program has held it for three seconds. */
    static Optional<FileGuard> take(Path vault) throws IOException {
        SafeFile.directory(vault);
        FileChannel channel = FileChannel.open(vault.resolveSibling(vault.getFileName() + ".lock"),
            StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long start = System.nanoTime();
        try {
            while (!taken(channel)) {
                if (System.nanoTime() - start > PATIENCE) {
                    channel.close();
                    return Optional.empty();
                }
                Thread.sleep(PAUSE_MILLIS);
            }
            return Optional.of(new FileGuard(channel));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            channel.close();
            return Optional.empty();
        }
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProgram) {
            return false;
        }
    }

    @Override public void close() throws IOException {
        channel.close();
    }
}
