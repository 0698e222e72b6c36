package walletlens.desk;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code walletlens export}. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Writes everything to a file that others read.")
final class ExportCommand implements Callable<Integer> {
    private final Main main;

    @Parameters(paramLabel = "FILE", description = "The file to write; one that is there is replaced.")
    private String file;

    @Option(names = "--format", paramLabel = "FORMAT", description = "json, csv, hledger, beancount or ledger; else by the file's ending.")
    private String format;

    ExportCommand(Main main) {
        this.main = main;
    }

    @Override public Integer call() {
        return new Errand(main, "export").arguments(List.of(file)).option("format", format).run();
    }
}
