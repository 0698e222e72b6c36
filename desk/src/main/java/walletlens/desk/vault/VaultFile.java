package walletlens.desk.vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import walletlens.vault.Header;
import walletlens.vault.HeaderBlock;
import walletlens.vault.Hex;
import walletlens.vault.KeySlot;
import walletlens.vault.Layout;
import walletlens.vault.LogState;
import walletlens.vault.VaultContents;
import walletlens.vault.VaultProblem;
import walletlens.vault.VaultProblem.Kind;
import walletlens.vault.VaultReader;
import walletlens.vault.VaultRecord;
import walletlens.vault.VaultWriter;
import walletlens.vault.Witness;

/**
 * An unlocked vault file. What {@link #append} has answered with {@link Written} is on the disk; after a crash or a
 * refusal the file holds what it held before. The file is locked for each operation only, so the companion and the
 * command line share it; what another program added in between is taken in.
 */
public final class VaultFile {
    /** From this many frames on, a sound file of small frames is rewritten with few. */
    static final int MANY_FRAMES = 512;
    /** Frames of fewer bytes than this, on average, are worth gathering into larger ones. */
    private static final int SMALL_FRAME = 64 << 10;

    private static final Consumer<String> NOBODY = text -> {
    };

    private final Path file;
    private VaultKey key;
    private Header header;
    private String tag;
    private VaultContents contents;
    private List<VaultProblem> problems;

    private VaultFile(Path file, VaultKey key, Header header) {
        this.file = file;
        this.key = key;
        this.header = header;
    }

    /** Why a vault did not open or a change was not made. */
    public enum Reason {
        /** There is no such file. */
        MISSING,
        /** There is a file already. */
        EXISTS,
        /** Another program holds it. */
        BUSY,
        /** It is not a vault, or none this program can read. */
        UNREADABLE,
        /** It opens by other means than the one given. */
        LOCKED,
        /** The passphrase, code or key file is not the right one; the file itself is sound. */
        WRONG_KEY,
        /** It was sealed anew since it was opened. */
        RESEALED,
        /** It has damaged places, which this change would drop. */
        DAMAGED,
        /** The records cannot be stored as they are. */
        UNFIT,
        /** The disk refused. */
        DISK
    }

    /** What became of opening. */
    public sealed interface Opening permits Opened, Refused {
    }

    /** What became of a change. */
    public sealed interface Writing permits Written, Refused {
    }

    /** The vault is open. */
    public record Opened(VaultFile vault) implements Opening {
    }

    /** The change is on the disk. */
    public record Written() implements Writing {
    }

    /** It did not happen and nothing was changed; {@code why} is one sentence for a person. */
    public record Refused(Reason reason, String why) implements Opening, Writing {
    }

    /**
     * Makes a new, empty vault.
     *
     * @param ways who may open it; at least one
     */
    public static Opening create(Path file, List<Unlock> ways) {
        return guarded(file, () -> {
            if (Files.exists(file)) {
                return new Refused(Reason.EXISTS, "There is already a file " + file.getFileName() + ".");
            }
            VaultKey key = VaultKey.random();
            Header header = header(Hex.of(VaultKey.RANDOM.next(Layout.ID)), key, ways);
            SafeFile.replace(file, new VaultWriter(header, key.of(header), VaultKey.RANDOM).file(List.of()));
            VaultFile vault = new VaultFile(file, key, header);
            vault.load(Files.readAllBytes(file));
            return new Opened(vault);
        }, refused -> refused);
    }

    /** Opens a vault; damaged places do not prevent it and stand in {@link #problems}. */
    public static Opening open(Path file, Unlock way) {
        return open(file, way, NOBODY);
    }

    /**
     * The same for somebody who does not wait for the last frame.
     *
     * @param told is told the {@link #texts}, each as soon as it was unsealed, on this thread
     */
    public static Opening open(Path file, Unlock way, Consumer<String> told) {
        if (!Files.exists(file)) {
            return new Refused(Reason.MISSING, "There is no file " + file.getFileName() + ".");
        }
        return guarded(file, () -> {
            if (Files.size(file) > Layout.LONGEST_FILE) {
                return new Refused(Reason.UNREADABLE, "The file is larger than any vault this program opens.");
            }
            byte[] bytes = Files.readAllBytes(file);
            if (HeaderBlock.read(bytes) instanceof HeaderBlock.Found found) {
                return unlocked(file, bytes, found.header(), way, told);
            }
            return new Refused(Reason.UNREADABLE, ((HeaderBlock.Refused) HeaderBlock.read(bytes)).why());
        }, refused -> refused);
    }

    /** The sorts of slots a vault file has ({@code passphrase}, {@code keyfile}, …); empty when its header does not read. */
    public static List<String> slots(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        byte[] front;
        try (var in = Files.newInputStream(file)) {
            front = in.readNBytes(Layout.FRAMES_AT);
        }
        return HeaderBlock.read(front) instanceof HeaderBlock.Found found
            ? found.header().slots().stream().map(KeySlot::kind).toList()
            : List.of();
    }

    /** The text of every record that verifies, in file order. */
    public List<String> records() {
        return contents.records();
    }

    /** The same as longer texts of many records, one to a line. */
    public List<String> texts() {
        return contents.texts();
    }

    /** Everything that does not verify, in file order. */
    public List<VaultProblem> problems() {
        return problems;
    }

    /** How many frames verified. */
    public int frames() {
        return contents.frames();
    }

    /** The sorts of slots that open this vault. */
    public List<String> slots() {
        return header.slots().stream().map(KeySlot::kind).toList();
    }

    /**
     * Adds records as one frame: all of them are on the disk afterwards, or none.
     *
     * @param records texts that {@link VaultRecord#read} reads
     */
    public Writing append(List<String> records) {
        if (records.isEmpty()) {
            return new Written();
        }
        if (!records.stream().allMatch(text -> VaultRecord.read(text).isPresent())) {
            return new Refused(Reason.UNFIT, "A record must stand on one line and begin with its id.");
        }
        if (records.stream().mapToLong(text -> 3L * text.length() + 1).sum() > Layout.MOST_IN_FRAME) {
            return new Refused(Reason.UNFIT, "These records are too large to be saved in one step.");
        }
        return write(List.of(records));
    }

    /** Takes in the records of others that this vault lacks, all or none; told apart by their whole text. */
    public Writing merge(List<String> others) {
        var lacking = new LinkedHashSet<>(others);
        contents.records().forEach(lacking::remove);
        if (!lacking.stream().allMatch(VaultRecord::fits)) {
            return new Refused(Reason.UNFIT, "A record must stand on one line.");
        }
        return lacking.isEmpty() ? new Written() : write(VaultWriter.full(new ArrayList<>(lacking)));
    }

    /**
     * Changes who may open the vault. It is sealed anew under a new key, so that an old copy of it and whatever opened
     * that copy are of no help with what comes later. Refused while there are damaged places, which could not be sealed
     * anew; {@link #repair} first.
     */
    public Writing protect(List<Unlock> ways) {
        return change(() -> {
            if (!problems.isEmpty()) {
                return new Refused(Reason.DAMAGED, "The vault has damaged places; repair it first, then change its protection.");
            }
            VaultKey fresh = VaultKey.random();
            Header next = header(header.vaultId(), fresh, ways);
            SafeFile.replace(file, new VaultWriter(next, fresh.of(next), VaultKey.RANDOM).file(contents.records()));
            key = fresh;
            header = next;
            load(Files.readAllBytes(file));
            return new Written();
        });
    }

    /** Writes the log anew in few frames. A damaged vault is left as it is. */
    public Writing compact() {
        return change(() -> {
            if (problems.isEmpty()) {
                rewrite();
            }
            return new Written();
        });
    }

    /** Keeps the damaged file beside the vault under another name, and writes what verifies anew. */
    public Writing repair() {
        return change(() -> {
            if (!problems.isEmpty()) {
                byte[] damaged = Files.readAllBytes(file);
                SafeFile.create(aside("damaged"), damaged);
                rewrite();
            }
            return new Written();
        });
    }

    @Override public String toString() {
        return "VaultFile[" + file.getFileName() + "]";
    }

    /** Writes frames at the end and waits for the disk once. */
    private Writing write(List<List<String>> frames) {
        return change(() -> {
            if (contents.end() < Files.size(file)) {
                keepTornTail();
                load(Files.readAllBytes(file));
            } else if (problems.isEmpty() && (header.isEarlier() || contents.frames() >= MANY_FRAMES
                    && contents.end() < (long) contents.frames() * SMALL_FRAME)) {
                rewrite();
            }
            VaultWriter writer = writer();
            VaultContents after = contents;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (List<String> records : frames) {
                byte[] frame = writer.frame(after.lastNumber() + 1, records);
                bytes.writeBytes(frame);
                after = after.and(records, after.lastNumber() + 1, after.end() + frame.length);
            }
            byte[] added = bytes.toByteArray();
            int slot = Witness.slotOf(after.lastNumber());
            MirrorFile.appendTo(file, contents.end(), added, writer.witness(slot, after.lastNumber()),
                Layout.WITNESS_AT + (long) slot * Layout.WITNESS_SLOT);
            contents = after;
            tag = LogState.tag(header, after.end(), Arrays.copyOfRange(added, added.length - Layout.TAG, added.length));
            return new Written();
        });
    }

    private void rewrite() throws IOException {
        header = new Header(header.vaultId(), Hex.of(VaultKey.RANDOM.next(Layout.ID)), header.slots());
        SafeFile.replace(file, writer().file(contents.records()));
        load(Files.readAllBytes(file));
    }

    private VaultWriter writer() {
        return new VaultWriter(header, key.of(header), VaultKey.RANDOM);
    }

    /** Copies the odd bytes at the end to a file of their own and then takes them off. */
    private void keepTornTail() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        SafeFile.create(aside("torn"), Arrays.copyOfRange(bytes, contents.end(), bytes.length));
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(contents.end());
            channel.force(true);
        }
    }

    private Path aside(String what) {
        int n = 1;
        Path aside = file.resolveSibling(file.getFileName() + "." + what + "-" + n);
        while (Files.exists(aside)) {
            n++;
            aside = file.resolveSibling(file.getFileName() + "." + what + "-" + n);
        }
        return aside;
    }

    private static Opening unlocked(
        Path file, byte[] bytes, Header header, Unlock way, Consumer<String> told) throws IOException {
        if (!way.fits(header)) {
            List<String> sorts = header.slots().stream().map(KeySlot::kind).toList();
            return new Refused(Reason.LOCKED, sorts.isEmpty()
                ? "No way to open this vault is known to this program."
                : "This vault does not open by " + way + "; it opens by " + String.join(" or ", sorts) + ".");
        }
        Optional<VaultKey> key = way.open(header);
        if (key.isEmpty()) {
            return new Refused(Reason.WRONG_KEY, way instanceof Unlock.ByPassphrase
                ? "The passphrase is wrong; the vault itself is not damaged at this place."
                : "This is not the vault's own " + way.toString().replaceFirst("^an? ", "") + ".");
        }
        VaultFile vault = new VaultFile(file, key.get(), header);
        vault.load(bytes, told);
        return new Opened(vault);
    }

    private static Header header(String vaultId, VaultKey key, List<Unlock> ways) {
        if (ways.isEmpty()) {
            throw new IllegalArgumentException("a vault nobody can open");
        }
        return new Header(vaultId, Hex.of(VaultKey.RANDOM.next(Layout.ID)),
            ways.stream().map(way -> key.slotFor(way, vaultId)).toList());
    }

    private void load(byte[] bytes) {
        load(bytes, NOBODY);
    }

    private void load(byte[] bytes, Consumer<String> told) {
        List<VaultProblem> all = new ArrayList<>();
        if (HeaderBlock.read(bytes) instanceof HeaderBlock.Found found) {
            all.addAll(found.problems());
        }
        contents = VaultReader.read(bytes, header, key.of(header), told);
        all.addAll(contents.problems());
        problems = List.copyOf(all);
        tag = LogState.tag(header, bytes);
    }

    /** Runs a change under the lock, on the file as it is now. */
    private Writing change(Step<Writing> step) {
        return guarded(file, () -> {
            if (!MirrorFile.at(file).etag().equals(Optional.of('"' + tag + '"'))) {
                Optional<Refused> refused = takeIn(Files.readAllBytes(file));
                if (refused.isPresent()) {
                    return refused.get();
                }
            }
            return step.run();
        }, refused -> refused);
    }

    /** Takes in what another program made of the file since it was read. */
    private Optional<Refused> takeIn(byte[] bytes) {
        if (!(HeaderBlock.read(bytes) instanceof HeaderBlock.Found found)) {
            return Optional.of(new Refused(Reason.UNREADABLE, ((HeaderBlock.Refused) HeaderBlock.read(bytes)).why()));
        }
        VaultContents now = VaultReader.read(bytes, found.header(), key.of(found.header()));
        boolean otherKey = now.problems().stream().filter(problem -> problem.kind() == Kind.WITNESS).count() == 2;
        if (otherKey) {
            return Optional.of(new Refused(Reason.RESEALED, "The vault was sealed anew by another program; open it again."));
        }
        header = found.header();
        load(bytes);
        return Optional.empty();
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    private static <T> T guarded(Path file, Step<T> step, Function<Refused, T> refuse) {
        try (FileGuard guard = FileGuard.take(file).orElse(null)) {
            return guard == null ? refuse.apply(new Refused(Reason.BUSY, FileGuard.busy(file))) : step.run();
        } catch (IOException refused) {
            return refuse.apply(new Refused(Reason.DISK, "The disk refused " + file.getFileName() + ": " + refused.getMessage()));
        }
    }
}
