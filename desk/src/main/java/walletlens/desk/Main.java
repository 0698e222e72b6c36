package walletlens.desk;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** The command {@code walletlens}. */
@Command(name = "walletlens", mixinStandardHelpOptions = true, version = "WalletLens 0.1.0",
    description = "Keeps track of everything you own, on your own machine.")
public final class Main {
    private Main() {
    }

    /** Runs the program and ends the process with its exit status, one of {@link Exit}. */
    public static void main(String[] arguments) {
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    /** Runs the program. */
    static int run(Terminal terminal, String... arguments) {
        CommandLine line = new CommandLine(new Main())
            .setOut(new java.io.PrintWriter(terminal.out(), true))
            .setErr(new java.io.PrintWriter(terminal.err(), true));
        for (String name : List.of("open", "import", "add", "report", "price", "export", "merge", "verify", "formats", "sync")) {
            line.addSubcommand(name, new NotYet(terminal, name));
        }
        return line.execute(arguments);
    }

    /** A command of the contract that this version does not have. */
    @Command(hidden = true)
    static final class NotYet implements java.util.concurrent.Callable<Integer> {
        private final Terminal terminal;
        private final String name;

        @Unmatched
        private List<String> rest;

        NotYet(Terminal terminal, String name) {
            this.terminal = terminal;
            this.name = name;
        }

        @Override public Integer call() {
            terminal.err().println("walletlens: \"" + name + "\" is not available in this version.");
            return Exit.USAGE;
        }
    }
}
