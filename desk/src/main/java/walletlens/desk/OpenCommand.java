package walletlens.desk;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code walletlens open}. */
@Command(name = "open", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Opens the app in the browser (also without this word).")
final class OpenCommand implements Callable<Integer> {
    private final Main main;

    @Mixin
    private OpenOptions options;

    OpenCommand(Main main) {
        this.main = main;
    }

    @Override public Integer call() {
        return options.run(main);
    }
}
