package walletlens.app.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Runs an accounting program on a journal; where it is not installed the test is skipped, saying so. */
final class Accountant {
    private Accountant() {
    }

    static List<String> run(String journal, String... command) throws IOException, InterruptedException {
        if (!isInstalled(command[0])) {
            System.out.println("Skipped: " + command[0] + " is not installed here.");
            Assumptions.abort(command[0] + " is not installed");
        }
        Path file = Files.createTempFile("walletlens", ".journal");
        Path out = Files.createTempFile("walletlens", ".out");
        try {
            Files.writeString(file, journal);
            List<String> words = new ArrayList<>();
            for (String word : command) {
                words.add(word.equals("JOURNAL") ? file.toString() : word);
            }
            Process process = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(out.toFile()).start();
            if (!process.waitFor(300, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command[0] + " did not finish");
            }
            List<String> lines = Files.readAllLines(out);
            if (process.exitValue() != 0) {
                throw new AssertionError(command[0] + " refused the journal: " + lines.subList(0, Math.min(30, lines.size())));
            }
            return lines;
        } finally {
            Files.delete(file);
            Files.delete(out);
        }
    }

    private static boolean isInstalled(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
