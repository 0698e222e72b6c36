package walletlens.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import walletlens.desk.vault.KeyFile;
import walletlens.desk.vault.Unlock;
import walletlens.desk.vault.VaultFile;
import walletlens.vault.KeySlot;

/** The program as the shell sees it: exit status, what goes to which stream. */
@Timeout(60)
class ProgramTest {
    private static final String RECORD =
        "{\"id\":\"2026-11-22T15:00:00.123Z-0000-1a2b3c4d\",\"v\":1,\"commit\":\"2026-11-22T15:00:00.123Z-0000-1a2b3c4d\","
            + "\"type\":\"setting.put\",\"body\":{\"name\":\"currency\",\"value\":\"EUR\"}}";

    private static final KeySlot.Cost CHEAP = new KeySlot.Cost(8192, 1, 1);

    @TempDir Path home;

    private VaultFile vault(String name, Unlock way) {
        return ((VaultFile.Opened) VaultFile.create(home.resolve(name), List.of(way))).vault();
    }

    private Unlock key() throws IOException {
        return Unlock.keyfile(KeyFile.at(home).readOrMake());
    }

    @Test void help_goes_to_standard_output_and_ends_well() throws Exception {
        Program.Ended ended = new Program(home).run("--help");

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("verify", "merge", "--vault");
        assertThat(ended.err()).isEmpty();
    }

    @Test void an_unknown_option_is_named_on_standard_error() throws Exception {
        Program.Ended ended = new Program(home).run("verify", "--colour");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("--colour");
    }

    @Test void what_this_version_lacks_is_said_so() throws Exception {
        Program.Ended ended = new Program(home).run("sync", "KRAKEN", "--json");

        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).isEqualTo("walletlens: \"sync\" is not available in this version.\n");
    }

    @Test void a_sound_vault_verifies() throws Exception {
        vault("a.wlv", key()).append(List.of(RECORD));

        Program.Ended ended = new Program(home).run("verify", "--json", "--vault", home.resolve("a.wlv").toString());

        assertThat(ended.exit()).isZero();
        assertThat(ended.out()).contains("\"frames\":1,\"records\":1,\"opensBy\":[\"keyfile\"],\"problems\":[]");
        assertThat(ended.err()).isEmpty();
    }

    @Test void a_damaged_vault_is_refused_and_its_place_named() throws Exception {
        vault("a.wlv", key()).append(List.of(RECORD));
        byte[] bytes = Files.readAllBytes(home.resolve("a.wlv"));
        bytes[bytes.length - 1] ^= 1;
        Files.write(home.resolve("a.wlv"), bytes);

        Program.Ended ended = new Program(home).run("--vault", home.resolve("a.wlv").toString(), "verify");

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.out()).contains("frame 1");
    }

    @Test void a_wrong_passphrase_is_refused() throws Exception {
        vault("a.wlv", Unlock.passphrase("right".toCharArray(), CHEAP));

        Program.Ended ended = new Program(home).with("WALLETLENS_PASSPHRASE=wrong").run("verify", "--vault", home.resolve("a.wlv").toString());

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains("passphrase is wrong");
    }

    @Test void the_first_line_of_the_passphrase_file_opens_the_vault() throws Exception {
        vault("a.wlv", Unlock.passphrase("two words ".toCharArray(), CHEAP));
        Files.writeString(home.resolve("pass.txt"), "two words \nsomething else\n");

        Program.Ended ended = new Program(home).run("verify", "--vault", home.resolve("a.wlv").toString(),
            "--passphrase-file", home.resolve("pass.txt").toString());

        assertThat(ended.exit()).isZero();
    }

    @Test void a_vault_that_needs_a_passphrase_nobody_can_type_is_refused() throws Exception {
        vault("a.wlv", Unlock.passphrase("right".toCharArray(), CHEAP));

        Program.Ended ended = new Program(home).run("verify", "--vault", home.resolve("a.wlv").toString());

        assertThat(ended.exit()).isEqualTo(3);
        assertThat(ended.err()).contains("--passphrase-file");
    }

    @Test void merging_takes_each_record_once() throws Exception {
        vault("a.wlv", key()).append(List.of(RECORD));
        String target = home.resolve("b.wlv").toString();

        Program.Ended first = new Program(home).run("merge", home.resolve("a.wlv").toString(), "--vault", target);
        Program.Ended second = new Program(home).run("merge", home.resolve("a.wlv").toString(), "--vault", target, "--json");

        assertThat(first.exit()).isZero();
        assertThat(first.out()).contains("1 of 1 records are new");
        assertThat(second.out()).contains("\"added\":0");
    }

    @Test void the_address_comes_first_and_the_end_is_clean() throws Exception {
        Files.createDirectories(home.resolve("site"));
        Files.writeString(home.resolve("site/index.html"), "<p>");
        Files.writeString(home.resolve("site/headers.json"), "{}");
        String vault = home.resolve("a.wlv").toString();
        Path err = home.resolve("err.txt");

        Process first = new Program(home).start(err, "open", "--no-browser", "--port", "0", "--vault", vault);
        try (BufferedReader out = first.inputReader()) {
            String address = out.readLine();
            assertThat(address).matches("http://127\\.0\\.0\\.1:\\d+/\\?token=[0-9a-f]{64}");
            Program.Ended second = new Program(home).run("--demo", "--no-browser", "--vault", vault);
            assertThat(second.exit()).isZero();
            assertThat(second.out()).isEqualTo(address + "#demo\n");
        } finally {
            first.destroy();
        }
        assertThat(first.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(err)).doesNotContain("Exception");
    }
}
