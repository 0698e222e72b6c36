package walletlens.desk;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Unmatched;
import walletlens.desk.net.Door;
import walletlens.desk.net.Proxy;

/** The command {@code walletlens}; without a subcommand it opens the app. */
@Command(name = "walletlens", mixinStandardHelpOptions = true, version = "WalletLens 0.1.0", sortOptions = false,
    synopsisSubcommandLabel = "[COMMAND]", description = "Keeps track of everything you own, on your own machine.",
    footer = {"", "Exit status: 0 done; 1 done, with problems that want a look; 2 used wrongly; 3 refused",
        "(wrong passphrase, damaged vault, a disk that does not take it)."})
public final class Main implements Callable<Integer> {
    @Option(names = "--vault", paramLabel = "FILE", scope = ScopeType.INHERIT,
        description = "The vault; ~/.walletlens/vault.wlv unless named. A new one is made where none is.")
    private Path vault;

    @Option(names = "--passphrase-file", paramLabel = "FILE", scope = ScopeType.INHERIT,
        description = "Holds the passphrase in its first line. Else WALLETLENS_PASSPHRASE is taken, else you are asked.")
    private Path passphraseFile;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print JSON for machines instead of tables.")
    private boolean json;

    @Option(names = "--proxy", paramLabel = "ADDRESS", scope = ScopeType.INHERIT,
        description = "Ask sources of prices through this SOCKS 5 proxy, such as socks5://127.0.0.1:9050 for Tor. No other is used.")
    private String proxy;

    @Mixin
    private OpenOptions open;

    private final Terminal terminal;
    private final Function<Optional<Proxy>, Door> outside;

    private Main(Terminal terminal, Function<Optional<Proxy>, Door> outside) {
        this.terminal = terminal;
        this.outside = outside;
    }

    /** Runs the program and ends the process with its exit status, one of {@link Exit}. */
    public static void main(String[] arguments) {
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    /** Runs the program and answers its exit status. */
    static int run(Terminal terminal, String... arguments) {
        return run(terminal, Door::outside, arguments);
    }

    /** The same with another way to the outside. */
    static int run(Terminal terminal, Function<Optional<Proxy>, Door> outside, String... arguments) {
        Main main = new Main(terminal, outside);
        CommandLine line = new CommandLine(main);
        commands(main, List.of(arguments)).forEach(line::addSubcommand);
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler((wrong, given) -> {
                terminal.err().println("walletlens: " + wrong.getMessage());
                return Exit.USAGE;
            })
            .setExecutionExceptionHandler((fault, command, parsed) -> {
                if (fault instanceof Stop stop) {
                    terminal.err().println("walletlens: " + stop.getMessage());
                    return stop.exit();
                }
                terminal.err().println("walletlens: a fault of the program, nothing was saved by this command:");
                fault.printStackTrace(terminal.err());
                return Exit.FAULT;
            });
        return line.execute(arguments);
    }

    /** The commands that are named, or all where none is or help is asked for: describing all takes longer than many a report. */
    private static Map<String, Object> commands(Main main, List<String> arguments) {
        Map<String, Supplier<Object>> all = new LinkedHashMap<>();
        all.put("open", () -> new OpenCommand(main));
        all.put("import", () -> new ImportCommand(main));
        all.put("add", () -> new AddCommand(main));
        all.put("report", () -> new ReportCommand(main));
        all.put("price", () -> new PriceCommand(main));
        all.put("export", () -> new ExportCommand(main));
        all.put("merge", () -> new MergeCommand(main));
        all.put("verify", () -> new VerifyCommand(main));
        all.put("formats", () -> new FormatsCommand(main));
        all.put("sync", () -> new NotYet("sync"));
        boolean some = arguments.stream().anyMatch(all::containsKey) && arguments.stream().noneMatch(List.of("-h", "--help")::contains);
        Map<String, Object> commands = new LinkedHashMap<>();
        all.forEach((name, command) -> {
            if (!some || arguments.contains(name)) {
                commands.put(name, command.get());
            }
        });
        return commands;
    }

    @Override public Integer call() {
        return open.run(this);
    }

    Terminal terminal() {
        return terminal;
    }

    boolean json() {
        return json;
    }

    /** The vault the command is about. */
    VaultDoor door() {
        Path file = vault != null ? vault : terminal.home().resolve(".walletlens").resolve("vault.wlv");
        return new VaultDoor(file.toAbsolutePath().normalize(), new PassphraseSource(terminal, passphraseFile));
    }

    /** The one door to the outside. */
    Door outside() {
        if (proxy == null) {
            return outside.apply(Optional.empty());
        }
        return outside.apply(Optional.of(Proxy.parse(proxy).orElseThrow(() ->
            new Stop(Exit.USAGE, "--proxy is an address such as socks5://127.0.0.1:9050."))));
    }

    /** A command of the contract that this version does not have. */
    @Command(hidden = true)
    private static final class NotYet implements Callable<Integer> {
        private final String name;

        @Unmatched
        private List<String> rest;

        NotYet(String name) {
            this.name = name;
        }

        @Override public Integer call() {
            throw Stop.notYet(name);
        }
    }
}
