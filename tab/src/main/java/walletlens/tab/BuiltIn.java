package walletlens.tab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Texts that were built into the engine. */
final class BuiltIn {
    private BuiltIn() {}

    /**
     * Reads a resource as UTF-8.
     *
     * @param path the absolute resource path, beginning with a slash
     * @return its text, or empty when there is none
     */
    static Optional<String> text(String path) {
        try (InputStream in = BuiltIn.class.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
