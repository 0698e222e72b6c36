package walletlens.desk;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * The process's surroundings as values, so that tests can give others.
 *
 * @param out results, and nothing else
 * @param err everything said to the person
 * @param in standard input
 * @param environment the environment's variables
 * @param home the user's home folder
 * @param clock the time and the zone
 * @param prompt asks the person for a secret
 */
public record Terminal(
        PrintStream out, PrintStream err, InputStream in, Map<String, String> environment, Path home, Clock clock, Prompt prompt) {
    /** Asks for a secret without showing it. */
    @FunctionalInterface
    public interface Prompt {
        /** The answer; empty where nobody can be asked. */
        Optional<char[]> ask(String question);
    }

    /** This process's own surroundings; text is UTF-8 whatever the system's default. */
    public static Terminal ofProcess() {
        return new Terminal(stream(FileDescriptor.out), stream(FileDescriptor.err), System.in, System.getenv(),
            Path.of(System.getProperty("user.home")), Clock.systemDefaultZone(), Terminal::askConsole);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static Optional<char[]> askConsole(String question) {
        Console console = System.console();
        return console == null ? Optional.empty() : Optional.ofNullable(console.readPassword("%s", question));
    }
}
