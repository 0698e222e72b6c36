package walletlens.desk.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import walletlens.desk.vault.MirrorFile.Answer;

class MirrorFileTest {
    private static final Unlock KEYFILE = Unlock.keyfile(new byte[32]);

    @TempDir Path directory;

    @Test void frames_are_added_to_the_state_they_name_and_to_no_other() throws IOException {
        Path source = directory.resolve("tab.wlv");
        VaultFile tab = ((VaultFile.Opened) VaultFile.create(source, List.of(KEYFILE))).vault();
        tab.append(List.of(Records.record(1, 0, "a")));
        byte[] first = Files.readAllBytes(source);
        tab.append(List.of(Records.record(2, 0, "b")));
        byte[] second = Files.readAllBytes(source);
        byte[] body = new byte[1024 + second.length - first.length];
        System.arraycopy(second, 8192, body, 0, 1024);
        System.arraycopy(second, first.length, body, 1024, second.length - first.length);
        MirrorFile mirror = MirrorFile.at(directory.resolve("mirror/vault.wlv"));

        assertThat(mirror.append("\"x\"", body)).isEqualTo(new Answer.Missing());
        assertThat(mirror.replace(Optional.empty(), first)).isInstanceOf(Answer.Stored.class);
        String etag = mirror.etag().orElseThrow();
        assertThat(mirror.append("\"x\"", body)).isEqualTo(new Answer.Changed(etag));
        assertThat(mirror.append(etag, Arrays.copyOf(body, body.length - 1))).isInstanceOf(Answer.Malformed.class);
        assertThat(mirror.append(etag, body)).isInstanceOf(Answer.Stored.class);

        assertThat(mirror.read().orElseThrow().bytes()).isEqualTo(second);
        var opened = (VaultFile.Opened) VaultFile.open(directory.resolve("mirror/vault.wlv"), KEYFILE);
        assertThat(opened.vault().records()).hasSize(2);
        assertThat(opened.vault().problems()).isEmpty();
    }

    @Test void a_file_is_replaced_only_from_the_state_named_and_only_by_a_vault() throws IOException {
        Path source = directory.resolve("tab.wlv");
        VaultFile.create(source, List.of(KEYFILE));
        byte[] whole = Files.readAllBytes(source);
        MirrorFile mirror = MirrorFile.at(directory.resolve("vault.wlv"));

        assertThat(mirror.replace(Optional.empty(), new byte[20_000])).isInstanceOf(Answer.Malformed.class);
        assertThat(mirror.replace(Optional.empty(), whole)).isInstanceOf(Answer.Stored.class);
        assertThat(mirror.replace(Optional.empty(), whole)).isInstanceOf(Answer.Changed.class);
        assertThat(mirror.replace(mirror.etag(), whole)).isInstanceOf(Answer.Stored.class);
    }

    @Test void a_file_that_does_not_read_is_moved_aside_and_not_overwritten() throws IOException {
        Path source = directory.resolve("tab.wlv");
        VaultFile.create(source, List.of(KEYFILE));
        Path file = directory.resolve("vault.wlv");
        Files.writeString(file, "somebody's notes");

        assertThat(MirrorFile.at(file).read()).isEmpty();
        assertThat(MirrorFile.at(file).replace(Optional.empty(), Files.readAllBytes(source))).isInstanceOf(Answer.Stored.class);

        assertThat(directory.resolve("vault.wlv.kept-1")).hasContent("somebody's notes");
    }

    @Test void a_key_file_is_made_once_and_never_overwritten() throws IOException {
        byte[] key = KeyFile.at(directory).readOrMake();

        assertThat(KeyFile.at(directory).readOrMake()).isEqualTo(key);
        Files.writeString(directory.resolve("vault.key"), "not a key");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> KeyFile.at(directory).readOrMake()))
            .isInstanceOf(IOException.class).hasMessageContaining("does not hold a key");
        assertThat(directory.resolve("vault.key")).hasContent("not a key");
    }
}
