package walletlens.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import walletlens.desk.vault.KeyFile;
import walletlens.desk.vault.RecoveryCode;
import walletlens.desk.vault.Unlock;
import walletlens.desk.vault.VaultFile;
import walletlens.desk.vault.VaultFile.Opened;
import walletlens.desk.vault.VaultFile.Opening;
import walletlens.desk.vault.VaultFile.Reason;
import walletlens.desk.vault.VaultFile.Refused;

/**
 * The way into a vault file: the key file beside it where it has such a slot, the passphrase or a recovery code else.
 * The person is asked only when nothing at hand opens it.
 */
final class VaultDoor {
    private final Path file;
    private final PassphraseSource passphrase;

    VaultDoor(Path file, PassphraseSource passphrase) {
        this.file = file;
        this.passphrase = passphrase;
    }

    Path file() {
        return file;
    }

    /** The same means at another file. */
    VaultDoor to(Path other) {
        return new VaultDoor(other.toAbsolutePath().normalize(), passphrase);
    }

    /** The vault, if there is a file. Stops the command when it does not open. */
    Optional<VaultFile> open() {
        return open(text -> {
        });
    }

    /** The same; {@code told} is told the vault's texts, each as soon as it was unsealed. */
    Optional<VaultFile> open(Consumer<String> told) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> slots = slots();
        Optional<char[]> given = passphrase.given();
        Opening last = null;
        for (Unlock way : ways(slots, given)) {
            last = VaultFile.open(file, way, told);
            if (last instanceof Opened opened) {
                return Optional.of(opened.vault());
            }
        }
        boolean canAsk = slots.contains("passphrase") || slots.contains("recovery");
        if (given.isEmpty() && canAsk) {
            char[] typed = passphrase.ask("Passphrase or recovery code of " + file.getFileName() + ": ");
            for (Unlock way : secrets(slots, typed)) {
                last = VaultFile.open(file, way, told);
                if (last instanceof Opened opened) {
                    return Optional.of(opened.vault());
                }
            }
        }
        Refused refused = last instanceof Refused why ? why : (Refused) VaultFile.open(file, Unlock.keyfile(new byte[0]));
        throw new Stop(Exit.REFUSED, file.getFileName() + " does not open. " + refused.why());
    }

    /** The vault, made where there is none: opened by the passphrase if one was given, by the key file else. */
    VaultFile openOrMake() {
        return open().orElseGet(this::make);
    }

    private VaultFile make() {
        Unlock way = passphrase.given().map(Unlock::passphrase).orElseGet(() -> Unlock.keyfile(madeKey()));
        Opening opening = VaultFile.create(file, List.of(way));
        if (opening instanceof Opened opened) {
            return opened.vault();
        }
        throw new Stop(Exit.REFUSED, ((Refused) opening).why());
    }

    private List<Unlock> ways(List<String> slots, Optional<char[]> given) {
        var ways = new ArrayList<Unlock>();
        if (slots.contains("keyfile")) {
            key().map(Unlock::keyfile).ifPresent(ways::add);
        }
        given.ifPresent(secret -> ways.addAll(secrets(slots, secret)));
        return ways;
    }

    private static List<Unlock> secrets(List<String> slots, char[] secret) {
        var ways = new ArrayList<Unlock>();
        if (slots.contains("recovery")) {
            RecoveryCode.parse(new String(secret)).map(Unlock::recovery).ifPresent(ways::add);
        }
        if (slots.contains("passphrase")) {
            ways.add(Unlock.passphrase(secret));
        }
        return ways;
    }

    private List<String> slots() {
        try {
            return VaultFile.slots(file);
        } catch (IOException unreadable) {
            throw new Stop(Exit.REFUSED, file + " cannot be read: " + unreadable.getMessage());
        }
    }

    private Optional<byte[]> key() {
        try {
            return KeyFile.at(file.getParent()).read();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private byte[] madeKey() {
        try {
            return KeyFile.at(file.getParent()).readOrMake();
        } catch (IOException refused) {
            throw new Stop(Exit.REFUSED, "no key file could be made: " + refused.getMessage());
        }
    }

    /** What a refused change means for the command. */
    static Stop stop(Refused refused) {
        return new Stop(refused.reason() == Reason.UNFIT ? Exit.USAGE : Exit.REFUSED, refused.why());
    }
}
