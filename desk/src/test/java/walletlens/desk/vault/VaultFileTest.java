package walletlens.desk.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static walletlens.desk.vault.Records.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import walletlens.desk.vault.VaultFile.Opened;
import walletlens.desk.vault.VaultFile.Opening;
import walletlens.desk.vault.VaultFile.Reason;
import walletlens.desk.vault.VaultFile.Refused;
import walletlens.desk.vault.VaultFile.Written;
import walletlens.vault.KeySlot;
import walletlens.vault.VaultProblem;
import walletlens.vault.VaultProblem.Kind;

class VaultFileTest {
    private static final Unlock KEYFILE = Unlock.keyfile(new byte[32]);
    private static final KeySlot.Cost CHEAP = new KeySlot.Cost(8192, 1, 1);

    @TempDir Path directory;
    private Path file;

    @BeforeEach void path() {
        file = directory.resolve("vault.wlv");
    }

    @Test void what_is_appended_is_there_after_opening_again() {
        VaultFile vault = opened(VaultFile.create(file, List.of(KEYFILE)));

        assertThat(vault.append(List.of(record(1, 0, "Zürich €5 \uD83D\uDE00")))).isEqualTo(new Written());
        assertThat(vault.append(List.of(record(2, 0, "b"), record(2, 1, "c")))).isEqualTo(new Written());

        VaultFile again = opened(VaultFile.open(file, KEYFILE));
        assertThat(again.records()).containsExactly(record(1, 0, "Zürich €5 \uD83D\uDE00"), record(2, 0, "b"), record(2, 1, "c"));
        assertThat(again.problems()).isEmpty();
        assertThat(again.frames()).isEqualTo(2);
    }

    @Test void only_the_owner_may_read_the_files() throws IOException {
        Assumptions.assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        Path inside = directory.resolve("home/vault.wlv");
        opened(VaultFile.create(inside, List.of(KEYFILE)));
        KeyFile.at(inside.getParent()).readOrMake();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inside))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inside.resolveSibling("vault.key")))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inside.getParent()))).isEqualTo("rwx------");
    }

    @Test void a_wrong_passphrase_is_told_from_damage() throws IOException {
        opened(VaultFile.create(file, List.of(passphrase("correct horse"))));

        assertThat(refused(VaultFile.open(file, passphrase("battery staple"))).reason()).isEqualTo(Reason.WRONG_KEY);
        assertThat(refused(VaultFile.open(file, KEYFILE)).why())
            .isEqualTo("This vault does not open by a key file; it opens by passphrase.");
        byte[] bytes = Files.readAllBytes(file);
        bytes[200] ^= 1;
        bytes[4096 + 200] ^= 1;
        Files.write(file, bytes);
        assertThat(refused(VaultFile.open(file, passphrase("correct horse"))))
            .isEqualTo(new Refused(Reason.UNREADABLE, "Both copies of the vault's header are damaged."));
    }

    @Test void a_passphrase_opens_however_the_keyboard_composes_it() {
        opened(VaultFile.create(file, List.of(passphrase("Caf\u00e9"))));

        assertThat(VaultFile.open(file, passphrase("Cafe\u0301"))).isInstanceOf(Opened.class);
    }

    @Test void setting_a_passphrase_shuts_out_the_key_file_and_every_older_copy() throws IOException {
        VaultFile vault = opened(VaultFile.create(file, List.of(KEYFILE)));
        vault.append(List.of(record(1, 0, "a")));
        byte[] older = Files.readAllBytes(file);

        assertThat(vault.protect(List.of(passphrase("new words")))).isEqualTo(new Written());
        assertThat(vault.append(List.of(record(2, 0, "b")))).isEqualTo(new Written());

        assertThat(vault.slots()).containsExactly("passphrase");
        assertThat(refused(VaultFile.open(file, KEYFILE)).reason()).isEqualTo(Reason.LOCKED);
        assertThat(opened(VaultFile.open(file, passphrase("new words"))).records()).hasSize(2);
        // The key an older copy gives away does not open the new frames.
        byte[] grafted = Files.readAllBytes(file);
        System.arraycopy(older, 0, grafted, 0, 8192);
        Files.write(file, grafted);
        assertThat(opened(VaultFile.open(file, KEYFILE)).records()).isEmpty();
    }

    @Test void a_recovery_code_opens_and_a_slip_of_the_pen_is_noticed() {
        RecoveryCode code = RecoveryCode.fresh();
        opened(VaultFile.create(file, List.of(Unlock.recovery(code))));

        String typed = code.text().toLowerCase(java.util.Locale.ROOT).replace('-', ' ').replace('0', 'o').replace('1', 'l');
        assertThat(VaultFile.open(file, Unlock.recovery(RecoveryCode.parse(typed).orElseThrow()))).isInstanceOf(Opened.class);
        assertThat(code.text()).matches("([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}");
        int unnoticed = 0;
        for (int i = 0; i < code.text().length(); i++) {
            char other = code.text().charAt(i) == 'A' ? 'B' : 'A';
            String slip = code.text().substring(0, i) + other + code.text().substring(i + 1);
            unnoticed += RecoveryCode.parse(slip).isPresent() ? 1 : 0;
        }
        assertThat(unnoticed).isZero();
        assertThat(refused(VaultFile.open(file, Unlock.recovery(RecoveryCode.fresh()))).why())
            .isEqualTo("This is not the vault's own recovery code.");
    }

    @Test void a_torn_tail_is_kept_aside_before_the_next_frame_goes_over_it() throws IOException {
        VaultFile vault = opened(VaultFile.create(file, List.of(KEYFILE)));
        vault.append(List.of(record(1, 0, "a")));
        long sound = Files.size(file);
        vault.append(List.of(record(2, 0, "b")));
        byte[] torn = Arrays.copyOf(Files.readAllBytes(file), (int) sound + 50);
        Files.write(file, torn);

        VaultFile again = opened(VaultFile.open(file, KEYFILE));
        assertThat(again.problems()).extracting(VaultProblem::kind).containsExactly(Kind.TORN);
        assertThat(again.append(List.of(record(3, 0, "c")))).isEqualTo(new Written());

        assertThat(Files.readAllBytes(directory.resolve("vault.wlv.torn-1"))).isEqualTo(Arrays.copyOfRange(torn, (int) sound, torn.length));
        assertThat(opened(VaultFile.open(file, KEYFILE)).records()).containsExactly(record(1, 0, "a"), record(3, 0, "c"));
    }

    @Test void a_damaged_vault_keeps_its_bytes_when_repaired_and_is_not_resealed_before() throws IOException {
        VaultFile vault = opened(VaultFile.create(file, List.of(KEYFILE)));
        vault.append(List.of(record(1, 0, "a")));
        long second = Files.size(file);
        vault.append(List.of(record(2, 0, "b")));
        vault.append(List.of(record(3, 0, "c")));
        byte[] bytes = Files.readAllBytes(file);
        bytes[(int) second + 40] ^= 1;
        Files.write(file, bytes);

        VaultFile damaged = opened(VaultFile.open(file, KEYFILE));
        assertThat(((Refused) damaged.protect(List.of(passphrase("x")))).reason()).isEqualTo(Reason.DAMAGED);
        assertThat(damaged.repair()).isEqualTo(new Written());

        assertThat(Files.readAllBytes(directory.resolve("vault.wlv.damaged-1"))).isEqualTo(bytes);
        VaultFile repaired = opened(VaultFile.open(file, KEYFILE));
        assertThat(repaired.problems()).isEmpty();
        assertThat(repaired.records()).containsExactly(record(1, 0, "a"), record(3, 0, "c"));
    }

    @Test void another_program_at_the_vault_is_named_and_nothing_changes() throws IOException {
        VaultFile vault = opened(VaultFile.create(file, List.of(KEYFILE)));
        byte[] before = Files.readAllBytes(file);
        try (FileGuard held = FileGuard.take(file).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(vault.append(List.of(record(1, 0, "a"))))
                .isEqualTo(new Refused(Reason.BUSY, "Another program is using vault.wlv; try again when it has finished."));
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test void two_programs_take_in_what_the_other_wrote() {
        VaultFile one = opened(VaultFile.create(file, List.of(KEYFILE)));
        VaultFile two = opened(VaultFile.open(file, KEYFILE));
        one.append(List.of(record(1, 0, "a")));
        two.append(List.of(record(2, 0, "b")));
        one.compact();
        two.append(List.of(record(3, 0, "c")));

        assertThat(opened(VaultFile.open(file, KEYFILE)).records())
            .containsExactly(record(1, 0, "a"), record(2, 0, "b"), record(3, 0, "c"));
        assertThat(one.protect(List.of(passphrase("x")))).isEqualTo(new Written());
        assertThat(((Refused) two.append(List.of(record(4, 0, "d")))).reason()).isEqualTo(Reason.RESEALED);
    }

    @Test void many_small_frames_are_gathered_and_merging_twice_is_merging_once() {
        VaultFile vault = opened(VaultFile.create(file, List.of(KEYFILE)));
        for (int n = 1; n <= VaultFile.MANY_FRAMES + 1; n++) {
            vault.append(List.of(record(n, 0, "a")));
        }
        assertThat(vault.frames()).isEqualTo(2);
        vault.merge(List.of(record(1, 0, "a"), record(9000, 0, "z")));
        vault.merge(List.of(record(1, 0, "a"), record(9000, 0, "z")));

        assertThat(opened(VaultFile.open(file, KEYFILE)).records()).hasSize(VaultFile.MANY_FRAMES + 2);
    }

    @Test void a_record_that_is_not_one_is_refused() {
        VaultFile vault = opened(VaultFile.create(file, List.of(KEYFILE)));

        assertThat(((Refused) vault.append(List.of("{\"x\":1}"))).reason()).isEqualTo(Reason.UNFIT);
        assertThat(((Refused) vault.append(List.of(record(1, 0, "x".repeat(23 << 20))))).reason()).isEqualTo(Reason.UNFIT);
    }

    @Test void no_secret_shows_in_a_text() {
        RecoveryCode code = RecoveryCode.fresh();
        String shown = Stream.of(passphrase("hunter2"), KEYFILE, code, Unlock.recovery(code), VaultKey.random(),
            opened(VaultFile.create(file, List.of(KEYFILE)))).map(Object::toString).toList().toString();

        assertThat(shown).isEqualTo("[a passphrase, a key file, RecoveryCode, a recovery code, VaultKey, VaultFile[vault.wlv]]");
    }

    @Test void killing_the_program_at_any_moment_loses_nothing_it_confirmed() throws Exception {
        opened(VaultFile.create(file, List.of(KEYFILE)));
        Set<Integer> confirmed = new HashSet<>();
        Random moment = new Random(1);
        int next = 1;
        for (int round = 0; round < 6; round++) {
            Process program = start("", next, 200);
            var lines = program.inputReader();
            String line = lines.readLine();
            long kill = System.nanoTime() + moment.nextInt(120_000_000);
            while (line != null) {
                confirmed.add(Integer.parseInt(line));
                if (System.nanoTime() > kill) {
                    program.toHandle().destroyForcibly();
                }
                line = lines.readLine();
            }
            program.waitFor();
            VaultFile vault = opened(VaultFile.open(file, KEYFILE));
            assertThat(vault.problems()).allMatch(problem -> problem.kind() == Kind.TORN || problem.kind() == Kind.UNREADABLE);
            Set<Integer> there = new HashSet<>();
            vault.records().forEach(text -> there.add(Integer.parseInt(text.replaceAll(".*\"n\":(\\d+),.*", "$1"))));
            assertThat(there).containsAll(confirmed);
            next = 1 + there.stream().mapToInt(n -> n).max().orElse(0);
        }
        assertThat(confirmed).hasSizeGreaterThan(20);
    }

    @Test void a_full_disk_is_named_and_what_was_there_stays() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell to set a file size limit");
        opened(VaultFile.create(file, List.of(KEYFILE)));
        Process program = start("ulimit -f 40; ", 1, 3000);
        List<String> lines = program.inputReader().lines().toList();
        program.waitFor();

        assertThat(lines.get(lines.size() - 1)).startsWith("DISK The disk refused vault.wlv:");
        VaultFile vault = opened(VaultFile.open(file, KEYFILE));
        assertThat(vault.problems()).isEmpty();
        assertThat(vault.frames()).isEqualTo(lines.size() - 1).isPositive();
    }

    private Process start(String before, int from, int size) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String command = before + "exec '" + java + "' -cp '" + System.getProperty("java.class.path") + "' "
            + AppendForever.class.getName() + " '" + file + "' " + from + " " + size;
        return new ProcessBuilder("/bin/sh", "-c", command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static Unlock passphrase(String text) {
        return Unlock.passphrase(text.toCharArray(), CHEAP);
    }

    private static VaultFile opened(Opening opening) {
        assertThat(opening).isInstanceOf(Opened.class);
        return ((Opened) opening).vault();
    }

    private static Refused refused(Opening opening) {
        assertThat(opening).isInstanceOf(Refused.class);
        return (Refused) opening;
    }
}
