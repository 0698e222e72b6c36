package walletlens.desk;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the passphrase comes from: the file that was named, the environment, or the person. */
final class PassphraseSource {
    static final String VARIABLE = "WALLETLENS_PASSPHRASE";
    private static final long LONGEST = 10_000;

    private final Terminal terminal;
    private final Path file;

    /**
     * Where to look.
     *
     * @param file the file that was named, or null
     */
    PassphraseSource(Terminal terminal, Path file) {
        this.terminal = terminal;
        this.file = file;
    }

    /** What was given with the command; empty when nothing was. */
    Optional<char[]> given() {
        if (file != null) {
            return Optional.of(firstLine().toCharArray());
        }
        return Optional.ofNullable(terminal.environment().get(VARIABLE)).filter(text -> !text.isEmpty()).map(String::toCharArray);
    }

    /** Asks the person; stops the command where nobody can be asked. */
    char[] ask(String question) {
        return terminal.person().secret(question).orElseThrow(() -> new Stop(Exit.REFUSED,
            "the vault needs its passphrase; give it with --passphrase-file or " + VARIABLE + "."));
    }

    /** Without the line's end, which editors add; other white space may belong to it. */
    private String firstLine() {
        try {
            if (Files.size(file) > LONGEST) {
                throw new Stop(Exit.USAGE, "the passphrase file " + file + " is too long to be one.");
            }
            String text = Files.readString(file);
            int end = 0;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            if (end == 0) {
                throw new Stop(Exit.USAGE, "the passphrase file " + file + " has no first line.");
            }
            return text.substring(0, end);
        } catch (CharacterCodingException notText) {
            throw new Stop(Exit.USAGE, "the passphrase file " + file + " is not UTF-8 text.");
        } catch (IOException unreadable) {
            throw new Stop(Exit.USAGE, "the passphrase file " + file + " cannot be read.");
        }
    }
}
