package walletlens.desk;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code walletlens report}. */
@Command(name = "report", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Prints holdings, networth, gains, income, performance, allocation, health, stress, outlook, rebalance or insights.")
final class ReportCommand implements Callable<Integer> {
    private final Main main;

    @Parameters(paramLabel = "KIND", description = "holdings, networth, gains, income, performance, allocation, health, stress, outlook, rebalance or insights.")
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

    @Option(names = "--class", paramLabel = "CLASS", description = "This class only, such as crypto (performance, networth, income).")
    private String assetClass;

    @Option(names = "--asset", paramLabel = "ASSET", description = "This asset only (performance, networth, income).")
    private String asset;

    @Option(names = "--tag", paramLabel = "TAG", description = "What entries with this tag brought only (performance, networth).")
    private String tag;

    @Option(names = "--benchmark", paramLabel = "ASSET", description = "Compare the performance with the price of this asset.")
    private String benchmark;

    @Option(names = "--risk-free", paramLabel = "RATE", description = "The risk-free rate a year as a fraction, for Sharpe and Sortino.")
    private String riskFree;

    @Option(names = "--years", paramLabel = "N", description = "For outlook: how many years; 30.")
    private String years;

    @Option(names = "--monthly", paramLabel = "AMOUNT", description = "For outlook: put in each month; below zero taken out.")
    private String monthly;

    @Option(names = "--goal", paramLabel = "AMOUNT", description = "For outlook: wanted at the end, in today's money.")
    private String goal;

    @Option(names = "--chance", paramLabel = "HOW", description = "For outlook: normal, fat or history.")
    private String chance;

    @Option(names = "--drift", description = "For outlook: weights drift; else they are restored.")
    private boolean drift;

    @Option(names = "--all", description = "For insights: those further down as well.")
    private boolean all;

    @Option(names = "--seed", paramLabel = "N", description = "For outlook: the same number gives the same paths; 1.")
    private String seed;

    @Option(names = "--paths", paramLabel = "N", description = "For outlook: how many paths; 10000.")
    private String paths;

    @Option(names = "--targets", paramLabel = "LIST",
        description = "For rebalance: what part everything should be, such as stock=50,bond=30,cash=20.")
    private String targets;

    @Option(names = "--mode", paramLabel = "MODE", description = "For rebalance: new-money, withdrawal or sales.")
    private String mode;

    @Option(names = "--money", paramLabel = "AMOUNT", description = "For rebalance: what comes in, or is taken out.")
    private String money;

    @Option(names = "--band", paramLabel = "P/R", description = "For rebalance: points and percent of the target; 5/25.")
    private String band;

    @Option(names = "--least", paramLabel = "AMOUNT", description = "For rebalance: the smallest trade worth doing.")
    private String least;

    @Option(names = "--fee", paramLabel = "PERCENT", description = "For rebalance: what a trade costs.")
    private String fee;

    @Option(names = "--whole", paramLabel = "ASSETS", description = "For rebalance: traded in whole units only.")
    private String whole;

    @Option(names = "--keep", paramLabel = "ASSETS", description = "For rebalance: neither bought nor sold.")
    private String keep;

    ReportCommand(Main main) {
        this.main = main;
    }

    @Override public Integer call() {
        return new Errand(main, "report").arguments(List.of(kind)).option("at", at).option("from", from).option("to", to)
            .option("method", method).option("pool", pool).option("currency", currency).option("account", account)
            .option("targets", targets).option("mode", mode).option("money", money).option("band", band).option("least", least)
            .option("fee", fee).option("whole", whole).option("keep", keep)
            .option("class", assetClass).option("asset", asset).option("tag", tag).option("benchmark", benchmark)
            .option("risk-free", riskFree)
            .option("years", years).option("monthly", monthly).option("goal", goal).option("chance", chance)
            .option("seed", seed).option("paths", paths).flag("drift", drift).flag("all", all).run();
    }
}
