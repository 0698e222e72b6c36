package walletlens.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code walletlens import}. */
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Reads files, shows what they would add, and adds it once you agree.")
final class ImportCommand implements Callable<Integer> {
    private final Main main;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files to read.")
    private List<Path> files;

    @Option(names = "--account", paramLabel = "NAME", description = "The account the files are of.")
    private String account;

    @Option(names = "--as", paramLabel = "FORMAT", description = "Their format, one that the command formats names; else it is recognised.")
    private String format;

    @Option(names = "--map", paramLabel = "MAP",
        description = "What the columns of an unknown table mean, such as date=Datum,asset=Papier,quantity=Anzahl,price=Kurs,currency=EUR. "
            + "It is remembered for tables of the same heading.")
    private String map;

    @Option(names = "--join-transfers", description = "Save a withdrawal and the deposit it arrived as, of two own accounts, as one transfer.")
    private boolean joinTransfers;

    @Option(names = "--dry-run", description = "Look only; save nothing.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Save without asking.")
    private boolean yes;

    ImportCommand(Main main) {
        this.main = main;
    }

    @Override public Integer call() {
        Errand errand = new Errand(main, "import").option("account", account).option("as", format)
            .option("map", map).flag("join-transfers", joinTransfers).flag("dry-run", dryRun).flag("yes", yes);
        files.forEach(errand::file);
        return errand.run();
    }
}
