package walletlens.desk;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import walletlens.desk.vault.VaultFile;
import walletlens.desk.vault.VaultFile.Refused;

/** {@code walletlens merge}: takes the records of other vaults into this one; the union, whatever the order. */
@Command(name = "merge", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Takes everything from other vault files into the vault.")
final class MergeCommand implements Callable<Integer> {
    private final Main main;

    @Parameters(arity = "1..*", paramLabel = "FILE.wlv", description = "The vaults to take from; they stay as they are.")
    private List<Path> files;

    MergeCommand(Main main) {
        this.main = main;
    }

    @Override public Integer call() {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw new Stop(Exit.USAGE, "there is no file " + file + ".");
            }
        }
        // All of them are opened before anything is written.
        List<VaultFile> others = files.stream().map(file -> main.door().to(file).open().orElseThrow()).toList();
        VaultFile vault = main.door().openOrMake();
        JsonArray merged = new JsonArray();
        boolean sound = true;
        for (int i = 0; i < others.size(); i++) {
            VaultFile other = others.get(i);
            int before = vault.records().size();
            if (vault.merge(other.records()) instanceof Refused refused) {
                throw VaultDoor.stop(refused);
            }
            int added = vault.records().size() - before;
            merged.add(Json.object().add("file", files.get(i).toString()).add("records", other.records().size())
                .add("added", added).add("problems", other.problems().size()));
            if (!main.json()) {
                main.terminal().out().println(files.get(i) + ": " + added + " of " + other.records().size() + " records are new");
            }
            for (var problem : other.problems()) {
                sound = false;
                main.terminal().err().println("walletlens: " + files.get(i) + ": " + problem.why());
            }
        }
        if (main.json()) {
            main.terminal().out().println(Json.object().add("merged", merged));
        }
        return sound ? Exit.DONE : Exit.PROBLEMS;
    }
}
