package walletlens.desk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files as text, whatever they were written in: UTF-8, UTF-16 with its mark, or else the old Windows code page. */
final class InputText {
    private static final long LONGEST = 1L << 28;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private InputText() {
    }

    /** The text of a file, without a byte order mark; stops the command where it cannot be read. */
    static String read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new Stop(Exit.USAGE, Files.exists(file) ? file + " is not a file." : "there is no file " + file + ".");
            }
            if (Files.size(file) > LONGEST) {
                throw new Stop(Exit.USAGE, file + " is larger than 256 MiB; split it.");
            }
            return of(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new Stop(Exit.USAGE, file + " cannot be read: " + unreadable.getMessage());
        }
    }

    static String of(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException older) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
