package walletlens.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code walletlens price}: prices and exchange rates by hand, from a file, or from sources that are switched on. */
@Command(name = "price", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Takes in prices and exchange rates: price set ASSET PRICE CUR, price import FILE, or price refresh.")
final class PriceCommand implements Callable<Integer> {
    private final Main main;

    @Parameters(arity = "1..*", paramLabel = "set ASSET PRICE CUR | import FILE | refresh", hideParamSyntax = true,
        description = "The price of one unit in a currency; a table of prices with the columns date, asset, price, currency; "
            + "or the prices of now from the sources that are switched on in the vault.")
    private List<String> words;

    @Option(names = "--at", paramLabel = "DATE", description = "The day of the price; today unless named.")
    private String at;

    @Option(names = "--source", paramLabel = "NAME", description = "Refresh: ask this source only, switched on or not.")
    private String source;

    @Option(names = "--past", description = "Refresh: ask for the past days that lack a price instead.")
    private boolean past;

    PriceCommand(Main main) {
        this.main = main;
    }

    @Override public Integer call() {
        if (words.get(0).equals("refresh")) {
            return refresh();
        }
        Errand errand = new Errand(main, "price").arguments(words).option("at", at);
        if (words.get(0).equals("import")) {
            words.subList(1, words.size()).forEach(name -> errand.file(Path.of(name)));
        }
        return errand.run();
    }

    private int refresh() {
        if (words.size() > 1) {
            throw new Stop(Exit.USAGE, "price refresh takes no words, only --source NAME and --past.");
        }
        Map<String, String> options = new TreeMap<>();
        if (main.json()) {
            options.put("json", "true");
        }
        if (source != null) {
            options.put("source", source);
        }
        return new RefreshErrand(main, main.outside()).run(options, past);
    }
}
