package walletlens.app.command;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.book.Book;
import walletlens.intake.table.Encoding;
import walletlens.lots.Crew;

/**
 * A command as the host understood it.
 *
 * @param command the command's name, such as {@code report}
 * @param arguments what stands behind it without dashes, such as {@code gains}; for {@code export} the file's name
 * @param options the options by name without dashes; a flag has the value {@code true}
 * @param files the files named, with their contents
 * @param now the moment
 * @param today the day where the user is
 * @param book the state
 * @param crew does work that can be shared
 */
public record Request(
        String command,
        List<String> arguments,
        Map<String, String> options,
        List<InputFile> files,
        Instant now,
        LocalDate today,
        Book book,
        Crew crew) {
    /** A command of a host that does one thing after the other. */
    public Request(
            String command,
            List<String> arguments,
            Map<String, String> options,
            List<InputFile> files,
            Instant now,
            LocalDate today,
            Book book) {
        this(command, arguments, options, files, now, today, book, Crew.ALONE);
    }

    /** Copies what can change. */
    public Request {
        arguments = List.copyOf(arguments);
        options = Collections.unmodifiableMap(new TreeMap<>(options));
        files = List.copyOf(files);
    }

    /**
     * A file that was read.
     *
     * @param name its name as it is shown, without folders
     * @param bytes its content; nobody changes it
     */
    public record InputFile(String name, byte[] bytes) {
        /** A file of a text. */
        public InputFile(String name, String text) {
            this(name, text.getBytes(StandardCharsets.UTF_8));
        }

        /** Its text, in whatever encoding it is written. */
        public String text() {
            return Encoding.decode(bytes).text();
        }
    }

    /** Whether a flag was given. */
    public boolean has(String flag) {
        return options.containsKey(flag);
    }

    /** The value of an option. */
    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** The argument at a place; the empty text where there is none. */
    public String argument(int at) {
        return at < arguments.size() ? arguments.get(at) : "";
    }

    /** Whether the answer is for a machine. */
    public boolean json() {
        return has("json");
    }
}
