package walletlens.desk.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import walletlens.vault.Hex;
import walletlens.vault.Layout;

/** The file {@code vault.key}: 32 random bytes as hex, which only this system user can read. */
public final class KeyFile {
    private final Path file;

    private KeyFile(Path file) {
        this.file = file;
    }

    /** The key file of a directory, which need not exist yet. */
    public static KeyFile at(Path directory) {
        return new KeyFile(directory.resolve("vault.key"));
    }

    /** The key, if there is a file and it holds one. */
    public Optional<byte[]> read() throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > 200) {
            return Optional.empty();
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.US_ASCII).strip();
        return Hex.parse(text).filter(key -> key.length == Layout.KEY);
    }

    /**
     * The key, made on first use.
     *
     * @throws IOException when the file cannot be made, or is there and does not hold a key (it is never overwritten:
     *     it may be the only way into a vault)
     */
    public byte[] readOrMake() throws IOException {
        if (!Files.exists(file)) {
            byte[] key = VaultKey.RANDOM.next(Layout.KEY);
            try {
                SafeFile.create(file, (Hex.of(key) + "\n").getBytes(StandardCharsets.US_ASCII));
                return key;
            } catch (FileAlreadyExistsException madeMeanwhile) {
                // Another program of this user was faster; its key is the one.
            }
        }
        return read().orElseThrow(() -> new IOException("The key file " + file + " does not hold a key of 64 hex digits."));
    }

    /** Removes the file, unless a vault lies beside it, to which it may be the only way in. */
    public void deleteUnlessNeeded() throws IOException {
        if (Files.exists(file) && SafeFile.beside(file).stream().noneMatch(KeyFile::isVault)) {
            Files.delete(file);
            SafeFile.forceDirectory(file);
        }
    }

    private static boolean isVault(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".wlv") || name.contains(".wlv.") && !name.endsWith(".lock") && !name.endsWith(".companion");
    }
}
