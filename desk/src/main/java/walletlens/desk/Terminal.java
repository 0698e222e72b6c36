package walletlens.desk;

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
 * @param person who sits at the terminal, if anybody does
 */
public record Terminal(
        PrintStream out, PrintStream err, InputStream in, Map<String, String> environment, Path home, Clock clock, Person person) {
    /** Somebody who can be asked. Every answer is empty where nobody can. */
    public interface Person {
        /** Asks for a secret without showing it. */
        Optional<char[]> secret(String question);

        /** Asks, and gives back the line that was typed. */
        Optional<String> answer(String question);
    }

    /** This process's own surroundings; text is UTF-8 whatever the system's default. */
    public static Terminal ofProcess() {
        return new Terminal(stream(FileDescriptor.out), stream(FileDescriptor.err), System.in, System.getenv(),
            Path.of(System.getProperty("user.home")), Clock.systemDefaultZone(), new AtConsole());
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static final class AtConsole implements Person {
        @Override public Optional<char[]> secret(String question) {
            return Optional.ofNullable(System.console()).map(console -> console.readPassword("%s", question));
        }

        @Override public Optional<String> answer(String question) {
            return Optional.ofNullable(System.console()).map(console -> console.readLine("%s", question));
        }
    }
}
