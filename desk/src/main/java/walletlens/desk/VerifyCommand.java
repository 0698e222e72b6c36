package walletlens.desk;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import walletlens.desk.vault.VaultFile;
import walletlens.vault.VaultProblem;

/** {@code walletlens verify}: reads the whole vault and names every place that does not hold. */
@Command(name = "verify", mixinStandardHelpOptions = true, sortOptions = false,
    description = "Reads the whole vault and names every place that is damaged.")
final class VerifyCommand implements Callable<Integer> {
    private final Main main;

    VerifyCommand(Main main) {
        this.main = main;
    }

    @Override public Integer call() {
        VaultDoor door = main.door();
        VaultFile vault = door.open().orElseThrow(() -> new Stop(Exit.USAGE, "there is no vault " + door.file() + "."));
        var out = main.terminal().out();
        if (main.json()) {
            JsonArray problems = new JsonArray();
            for (VaultProblem problem : vault.problems()) {
                problems.add(Json.object().add("frame", problem.frame()).add("offset", problem.offset())
                    .add("kind", problem.kind().name().toLowerCase(java.util.Locale.ROOT)).add("message", problem.why()));
            }
            JsonArray slots = new JsonArray();
            vault.slots().forEach(slots::add);
            out.println(Json.object().add("file", door.file().toString()).add("frames", vault.frames())
                .add("records", vault.records().size()).add("opensBy", slots).add("problems", problems));
        } else {
            out.println(door.file() + ": " + vault.frames() + " frames, " + vault.records().size() + " records, "
                + (vault.problems().isEmpty() ? "all sound" : vault.problems().size() + " damaged places"));
            vault.problems().forEach(problem -> out.println("  byte " + problem.offset()
                + (problem.frame() > 0 ? ", frame " + problem.frame() : "") + ": " + problem.why()));
        }
        return vault.problems().isEmpty() ? Exit.DONE : Exit.REFUSED;
    }
}
