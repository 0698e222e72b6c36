package walletlens.desk;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code walletlens report}. */
@Command(name = "report", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Prints holdings, networth, gains, income or allocation.")
final class ReportCommand implements Callable<Integer> {
    /** Reports of the contract that this version does not have. */
    private static final List<String> NOT_YET = List.of("performance", "health", "stress", "rebalance", "insights");

    private final Main main;

    @Parameters(paramLabel = "KIND", description = "holdings, networth, gains, income or allocation.")
    private String kind;

    @Option(names = "--at", paramLabel = "DATE", description = "As of the end of this day; today unless named.")
    private String at;

    @Option(names = "--from", paramLabel = "DATE", description = "From this day on.")
    private String from;

    @Option(names = "--to", paramLabel = "DATE", description = "Up to and with this day.")
    private String to;

    @Option(names = "--method", paramLabel = "METHOD", description = "Cost basis: fifo, lifo, hifo or average.")
    private String method;

    @Option(names = "--pool", paramLabel = "POOL", description = "Lots per account, or all together.")
    private String pool;

    @Option(names = "--currency", paramLabel = "CUR", description = "The currency to report in.")
    private String currency;

    @Option(names = "--account", paramLabel = "NAME", description = "This account only.")
    private String account;

    ReportCommand(Main main) {
        this.main = main;
    }

    @Override public Integer call() {
        if (NOT_YET.contains(kind)) {
            throw Stop.notYet("report " + kind);
        }
        return new Errand(main, "report").arguments(List.of(kind)).option("at", at).option("from", from).option("to", to)
            .option("method", method).option("pool", pool).option("currency", currency).option("account", account).run();
    }
}
