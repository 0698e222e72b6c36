package walletlens.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code walletlens price}: prices and exchange rates by hand or from a file. */
@Command(name = "price", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Takes in prices and exchange rates: price set ASSET PRICE CUR, or price import FILE.")
final class PriceCommand implements Callable<Integer> {
    private final Main main;

    @Parameters(arity = "1..*", paramLabel = "set ASSET PRICE CUR | import FILE", hideParamSyntax = true,
        description = "The price of one unit in a currency, or a table of prices with the columns date, asset, price, currency.")
    private List<String> words;

    @Option(names = "--at", paramLabel = "DATE", description = "The day of the price; today unless named.")
    private String at;

    PriceCommand(Main main) {
        this.main = main;
    }

    @Override public Integer call() {
        if (words.get(0).equals("refresh")) {
            throw Stop.notYet("price refresh");
        }
        Errand errand = new Errand(main, "price").arguments(words).option("at", at);
        if (words.get(0).equals("import")) {
            words.subList(1, words.size()).forEach(name -> errand.file(Path.of(name)));
        }
        return errand.run();
    }
}
