package walletlens.desk;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code walletlens add}. */
@Command(name = "add", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Understands a sentence such as \"bought 0.5 ETH at 3200 yesterday on Kraken\", shows what it would add, "
        + "and adds it once you agree. In English, German, French, Spanish or Arabic.")
final class AddCommand implements Callable<Integer> {
    private final Main main;

    @Parameters(arity = "1..*", paramLabel = "SENTENCE", description = "What you did, in your own words.")
    private List<String> words;

    @Option(names = "--now", paramLabel = "INSTANT", description = "The moment from which days such as yesterday are counted; now unless given.")
    private String now;

    @Option(names = "--dry-run", description = "Look only; save nothing.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Save without asking.")
    private boolean yes;

    AddCommand(Main main) {
        this.main = main;
    }

    @Override public Integer call() {
        return new Errand(main, "add").arguments(words).option("now", now).flag("dry-run", dryRun).flag("yes", yes).run();
    }
}
