package walletlens.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files named on the command line, read whole. */
final class InputBytes {
    private static final long LARGEST = 1L << 28;

    private InputBytes() {
    }

    /** The content of a file; stops the command where it cannot be read. */
    static byte[] read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new Stop(Exit.USAGE, Files.exists(file) ? file + " is not a file." : "there is no file " + file + ".");
            }
            if (Files.size(file) > LARGEST) {
                throw new Stop(Exit.USAGE, file + " is larger than 256 MiB; split it.");
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new Stop(Exit.USAGE, file + " cannot be read: " + unreadable.getMessage());
        }
    }
}
