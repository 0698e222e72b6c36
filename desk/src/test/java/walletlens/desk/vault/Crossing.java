package walletlens.desk.vault;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import walletlens.vault.KeySlot;

/**
 * The desk's half of the crossing test: reads every vault in a folder and writes beside it what it found, and makes
 * vaults of its own for the tab to read. What opens a file stands in its name: keyfile, passphrase or recovery.
 */
final class Crossing {
    static final byte[] KEY_BYTES = new byte[32];
    static final String PASSPHRASE = "Café 3 € \uD83D\uDE00";

    static {
        Arrays.fill(KEY_BYTES, (byte) 7);
    }

    private Crossing() {
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        RecoveryCode code = RecoveryCode.fresh();
        write(folder.resolve("java-keyfile.wlv"), Unlock.keyfile(KEY_BYTES));
        write(folder.resolve("java-passphrase.wlv"), Unlock.passphrase(PASSPHRASE.toCharArray(), new KeySlot.Cost(8192, 2, 1)));
        write(folder.resolve("java-recovery.wlv"), Unlock.recovery(code));
        Files.writeString(folder.resolve("java-recovery.txt"), code.text());
        List<Path> files;
        try (var all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".wlv")).sorted().toList();
        }
        for (Path file : files) {
            Files.writeString(Path.of(file + ".java"), found(file));
        }
    }

    private static void write(Path file, Unlock way) {
        VaultFile vault = ((VaultFile.Opened) VaultFile.create(file, List.of(way))).vault();
        vault.append(List.of(Records.record(1, 0, "Zürich €5 \uD83D\uDE00 \\u0000")));
        vault.append(List.of(Records.record(2, 0, "b"), Records.record(2, 1, "x".repeat(5000))));
    }

    private static String found(Path file) throws IOException {
        String name = file.getFileName().toString();
        Unlock way = name.contains("passphrase") ? Unlock.passphrase(PASSPHRASE.toCharArray())
            : name.contains("recovery") ? Unlock.recovery(RecoveryCode.parse(
                Files.readString(Path.of(file.toString().replace(".wlv", ".txt")), StandardCharsets.US_ASCII)).orElseThrow())
            : Unlock.keyfile(KEY_BYTES);
        JsonObject json = new JsonObject();
        if (VaultFile.open(file, way) instanceof VaultFile.Opened opened) {
            JsonArray records = new JsonArray();
            opened.vault().records().forEach(records::add);
            JsonArray problems = new JsonArray();
            opened.vault().problems().forEach(problem -> problems.add(new JsonObject().add("kind", problem.kind().name())
                .add("frame", problem.frame()).add("offset", problem.offset()).add("why", problem.why())));
            return json.add("records", records).add("problems", problems).toString();
        }
        return json.add("refused", ((VaultFile.Refused) VaultFile.open(file, way)).why()).toString();
    }
}
