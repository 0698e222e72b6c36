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

    @Option(names = "--format", paramLabel = "FORMAT", description = "json, csv, xlsx, hledger, beancount or ledger: everything; gains, gains-xlsx or form-8949: what was"
        + " realized; else by the file's ending.")
    private String format;

    @Option(names = "--from", paramLabel = "DATE", description = "For gains: from this day on.")
    private String from;

    @Option(names = "--to", paramLabel = "DATE", description = "For gains: up to and with this day.")
    private String to;

    @Option(names = "--method", paramLabel = "METHOD", description = "Cost basis: fifo, lifo, hifo or average.")
    private String method;

    @Option(names = "--pool", paramLabel = "POOL", description = "Lots per account, or all together.")
    private String pool;

    @Option(names = "--currency", paramLabel = "CUR", description = "The currency of values and gains.")
    private String currency;

    @Option(names = "--account", paramLabel = "NAME", description = "For gains: this account only.")
    private String account;

    ExportCommand(Main main) {
        this.main = main;
    }

    @Override public Integer call() {
        return new Errand(main, "export").arguments(List.of(file)).option("format", format)
            .option("from", from).option("to", to).option("method", method).option("pool", pool).option("currency", currency)
            .option("account", account).run();
    }
}
