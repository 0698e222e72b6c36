package walletlens.desk.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/** Files of this system user alone, replaced whole or not at all. */
public final class SafeFile {
    private static final boolean POSIX = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private SafeFile() {
    }

    /** Replaces a file: written beside it, forced to disk, renamed over it. */
    public static void replace(Path file, byte[] bytes) throws IOException {
        directory(file);
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(beside);
        try {
            create(beside, bytes);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
        forceDirectory(file);
    }

    /** Makes a file that must not be there yet. */
    public static void create(Path file, byte[] bytes) throws IOException {
        directory(file);
        try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                owner("rw-------"))) {
            write(channel, bytes, 0);
            channel.force(true);
        }
    }

    /** The files in the folder of a file. */
    static List<Path> beside(Path file) throws IOException {
        try (var files = Files.list(file.toAbsolutePath().getParent())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    /** Writes all bytes at a place, however many calls the system takes for it. */
    static void write(FileChannel channel, byte[] bytes, long at) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer, at + buffer.position());
        }
    }

    /** Makes the folder of a file, and what is missing above it, for this system user alone. */
    public static void directory(Path file) throws IOException {
        Path directory = file.toAbsolutePath().getParent();
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, owner("rwx------"));
        }
    }

    private static FileAttribute<?>[] owner(String permissions) {
        return POSIX
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
            : new FileAttribute<?>[0];
    }

    /** A rename is on disk only once its directory is; systems that cannot open a directory do not need it. */
    static void forceDirectory(Path file) {
        try (FileChannel directory = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        } catch (IOException notOnThisSystem) {
            // Windows: MoveFileEx has already written through.
        }
    }
}
