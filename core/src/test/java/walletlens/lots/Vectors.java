package walletlens.lots;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where published cases lie that are no part of the project; tests that want them are skipped, saying so, without them. */
public final class Vectors {
    private Vectors() {
    }

    /** The folder, from WALLETLENS_VECTORS or {@code ../shared/vectors} beside the checkout. */
    public static Optional<Path> folder(String name) {
        String named = System.getProperty("WALLETLENS_VECTORS", System.getenv("WALLETLENS_VECTORS"));
        if (named != null) {
            return Optional.of(Path.of(named, name)).filter(Files::isDirectory);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path beside = at.resolveSibling("shared").resolve("vectors").resolve(name);
            if (Files.isDirectory(beside)) {
                return Optional.of(beside);
            }
        }
        return Optional.empty();
    }
}
