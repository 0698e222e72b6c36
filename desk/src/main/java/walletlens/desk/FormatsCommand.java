package walletlens.desk;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code walletlens formats}. */
@Command(name = "formats", mixinStandardHelpOptions = true, description = "Names the formats that can be read and written.")
final class FormatsCommand implements Callable<Integer> {
    private final Main main;

    FormatsCommand(Main main) {
        this.main = main;
    }

    @Override public Integer call() {
        return new Errand(main, "formats").runWithoutVault();
    }
}
