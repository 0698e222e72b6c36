package walletlens.desk.vault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of its own that adds records until it is killed or refused, and prints each number the vault has confirmed. */
final class AppendForever {
    private AppendForever() {
    }

    public static void main(String[] args) {
        var opened = (VaultFile.Opened) VaultFile.open(Path.of(args[0]), Unlock.keyfile(new byte[32]));
        VaultFile vault = opened.vault();
        int number = Integer.parseInt(args[1]);
        int size = Integer.parseInt(args[2]);
        while (true) {
            List<String> batch = new ArrayList<>();
            for (int i = 0; i <= number % 3; i++) {
                batch.add(Records.record(number, i, "x".repeat(size)));
            }
            VaultFile.Writing answer = vault.append(batch);
            if (answer instanceof VaultFile.Refused refused) {
                System.out.println(refused.reason() + " " + refused.why());
                return;
            }
            System.out.println(number++);
        }
    }
}
