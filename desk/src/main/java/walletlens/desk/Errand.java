package walletlens.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.app.command.Commands;
import walletlens.app.command.Request;
import walletlens.app.command.Request.InputFile;
import walletlens.app.command.Response;
import walletlens.app.command.Response.OutputFile;
import walletlens.book.Book;
import walletlens.desk.vault.SafeFile;
import walletlens.desk.vault.VaultFile;
import walletlens.desk.vault.VaultFile.Refused;

/**
 * One run of one of the application's commands: the vault is opened and folded, the command answers, what it wants
 * recorded is on the disk before anything is said of it.
 */
final class Errand {
    private final Main main;
    private final String command;
    private final List<String> arguments = new ArrayList<>();
    private final Map<String, String> options = new TreeMap<>();
    private final List<InputFile> files = new ArrayList<>();

    Errand(Main main, String command) {
        this.main = main;
        this.command = command;
        if (main.json()) {
            options.put("json", "true");
        }
    }

    Errand arguments(List<String> more) {
        arguments.addAll(more);
        return this;
    }

    /** An option with its value; null where it was not given. */
    Errand option(String name, String value) {
        if (value != null) {
            options.put(name, value);
        }
        return this;
    }

    Errand flag(String name, boolean given) {
        return option(name, given ? "true" : null);
    }

    /** Reads a file the command was given. */
    Errand file(Path file) {
        files.add(new InputFile(file.getFileName().toString(), InputBytes.read(file)));
        return this;
    }

    /** Runs it and answers the exit status. */
    int run() {
        VaultDoor door = main.door();
        try (BookReader reader = new BookReader()) {
            Optional<VaultFile> vault = door.open(reader::take);
            return run(door, vault, reader.book());
        }
    }

    private int run(VaultDoor door, Optional<VaultFile> vault, Book book) {
        Response response = ask(book);
        var terminal = main.terminal();
        String told = "";
        if (!response.question().isEmpty()) {
            print(response.pieces());
            if (agrees(response.question())) {
                told = response.out();
                options.put("yes", "true");
                response = ask(book);
            } else {
                terminal.err().print(response.err());
                return exit(response, vault);
            }
        }
        record(response, book, door, vault);
        response.files().forEach(file -> write(file, door.file()));
        print(told.isEmpty() ? response.pieces() : List.of(untold(response.out(), told)));
        terminal.err().print(response.err());
        return exit(response, vault);
    }

    /** Runs one that says nothing of the user's; the vault stays closed. */
    int runWithoutVault() {
        Response response = ask(Book.EMPTY);
        print(response.pieces());
        main.terminal().err().print(response.err());
        return response.exit();
    }

    private void print(List<String> pieces) {
        for (String piece : pieces) {
            main.terminal().out().writeBytes(piece.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What of a result was not shown before the person was asked. */
    private static String untold(String out, String told) {
        return out.startsWith(told) ? out.substring(told.length()) : out;
    }

    private Response ask(Book book) {
        Instant now = main.terminal().clock().instant();
        LocalDate today = LocalDate.now(main.terminal().clock());
        return Commands.run(new Request(command, arguments, options, files, now, today, book, new Threads()));
    }

    private boolean agrees(String question) {
        return main.terminal().person().answer(question + " [y/N] ")
            .map(typed -> List.of("y", "yes").contains(typed.strip().toLowerCase(Locale.ROOT))).orElse(false);
    }

    private void record(Response response, Book book, VaultDoor door, Optional<VaultFile> vault) {
        if (response.facts().isEmpty()) {
            return;
        }
        long millis = main.terminal().clock().millis();
        List<String> records = Book.commit(response.facts(), book.clock(Device.ofThisRun()), millis).records();
        VaultFile open = vault.orElseGet(door::openOrMake);
        // A merge, because it spreads over as many frames as a large import needs.
        if (open.merge(records) instanceof Refused refused) {
            throw VaultDoor.stop(refused);
        }
    }

    private static void write(OutputFile file, Path vault) {
        Path path = Path.of(file.name()).toAbsolutePath().normalize();
        try {
            if (path.equals(vault) || !VaultFile.slots(path).isEmpty()) {
                throw new Stop(Exit.USAGE, path + " is a vault; name another file to write.");
            }
            SafeFile.replace(path, file.bytes());
        } catch (IOException refused) {
            throw new Stop(Exit.REFUSED, path + " could not be written: " + refused.getMessage());
        }
    }

    private int exit(Response response, Optional<VaultFile> vault) {
        var problems = vault.map(VaultFile::problems).orElse(List.of());
        problems.forEach(problem -> main.terminal().err().println("walletlens: the vault is damaged at byte "
            + problem.offset() + ": " + problem.why()));
        return response.exit() == Exit.DONE && !problems.isEmpty() ? Exit.PROBLEMS : response.exit();
    }
}
