package walletlens.desk.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import walletlens.vault.Header;
import walletlens.vault.Hex;
import walletlens.vault.KeySlot;
import walletlens.vault.Layout;
import walletlens.vault.LogKeys;
import walletlens.vault.Randomness;
import walletlens.vault.VaultWriter;

/** The worked example of docs/vault-format.md: made again from its fixed "randomness", byte for byte. */
class WorkedExampleTest {
    private static final Path DOCS = Path.of("../docs");
    private static final String PASSPHRASE = "correct horse battery staple";
    private static final String FIRST = "{\"id\":\"2026-11-22T15:00:00.123Z-0000-1a2b3c4d\",\"v\":1,\"note\":\"first\"}";
    private static final String SECOND = "{\"id\":\"2026-11-22T15:00:00.123Z-0001-1a2b3c4d\",\"v\":1,\"note\":\"Zürich\"}";
    private static final String THIRD = "{\"id\":\"2026-11-22T15:00:01.000Z-0000-1a2b3c4d\",\"v\":1,\"note\":\"third\"}";

    /** Twenty more, of which the document prints the compressed bytes: another compressor may find others for the same text. */
    private static final List<String> TWENTY = IntStream.range(0, 20).mapToObj(n -> "{\"id\":\"2026-11-22T15:00:02.000Z-00"
        + (n < 16 ? "0" : "") + Integer.toHexString(n) + "-1a2b3c4d\",\"v\":1,\"note\":\"one of twenty\"}").toList();

    @Test void the_file_beside_the_document_is_made_by_the_rules_in_it() throws IOException {
        assertThat(Files.readAllBytes(DOCS.resolve("vault-example.wlv"))).isEqualTo(example().file);
    }

    @Test void every_value_the_document_prints_is_the_one_of_the_file() throws IOException {
        assertThat(printed()).containsExactlyInAnyOrderEntriesOf(example().values);
    }

    private static Map<String, String> printed() throws IOException {
        Map<String, String> printed = new LinkedHashMap<>();
        var line = Pattern.compile("(?m)^ {4}([a-z0-9 ]+): +([0-9a-zA-Z-]+)$").matcher(Files.readString(DOCS.resolve("vault-format.md")));
        while (line.find()) {
            printed.put(line.group(1), line.group(2));
        }
        return printed;
    }

    @Test void a_file_of_the_first_format_opens_and_is_of_the_present_one_after_it_was_written_to(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("vault.wlv");
        Files.copy(Path.of("src/test/resources/walletlens/desk/vault/format-1.wlv"), file);
        assertThat(Files.readAllBytes(file)[9]).isEqualTo((byte) 1);
        var opened = ((VaultFile.Opened) VaultFile.open(file, Unlock.keyfile(row(32)))).vault();
        assertThat(opened.records()).containsExactly(FIRST, SECOND, THIRD);
        assertThat(opened.problems()).isEmpty();
        assertThat(Files.readAllBytes(file)[9]).as("reading changes nothing").isEqualTo((byte) 1);

        assertThat(opened.append(TWENTY)).isInstanceOf(VaultFile.Written.class);

        assertThat(Files.readAllBytes(file)[9]).isEqualTo((byte) 2);
        for (Unlock way : List.of(Unlock.keyfile(row(32)), Unlock.passphrase(PASSPHRASE.toCharArray()))) {
            var again = ((VaultFile.Opened) VaultFile.open(file, way)).vault();
            assertThat(again.records()).startsWith(FIRST, SECOND, THIRD).hasSize(23);
            assertThat(again.problems()).isEmpty();
        }
    }

    @Test void the_example_opens_by_each_of_its_three_slots(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("vault.wlv");
        Files.copy(DOCS.resolve("vault-example.wlv"), file);
        Example example = example();
        RecoveryCode code = RecoveryCode.parse(example.values.get("recovery code")).orElseThrow();

        for (Unlock way : List.of(Unlock.keyfile(row(32)), Unlock.passphrase(PASSPHRASE.toCharArray()), Unlock.recovery(code))) {
            var opened = (VaultFile.Opened) VaultFile.open(file, way);
            assertThat(opened.vault().records()).startsWith(FIRST, SECOND, THIRD).endsWith(TWENTY.toArray(String[]::new)).hasSize(23);
            assertThat(opened.vault().problems()).isEmpty();
        }
    }

    private record Example(byte[] file, Map<String, String> values) {
    }

    /** 00 01 02 … */
    private static byte[] row(int count) {
        byte[] row = new byte[count];
        for (int i = 0; i < count; i++) {
            row[i] = (byte) i;
        }
        return row;
    }

    private static Example example() throws IOException {
        int[] drawn = {0};
        Randomness randomness = count -> {
            byte[] bytes = new byte[count];
            for (int i = 0; i < count; i++) {
                bytes[i] = (byte) drawn[0]++;
            }
            return bytes;
        };
        Map<String, String> values = new LinkedHashMap<>();
        byte[] vaultKey = randomness.next(32);
        String vault = Hex.of(randomness.next(16));
        String log = Hex.of(randomness.next(16));
        List<KeySlot> slots = new ArrayList<>();
        slots.add(Unlock.keyfile(row(32)).newSlot(vault, vaultKey, randomness));
        slots.add(Unlock.passphrase(PASSPHRASE.toCharArray()).newSlot(vault, vaultKey, randomness));
        RecoveryCode code = RecoveryCode.from(randomness);
        slots.add(Unlock.recovery(code).newSlot(vault, vaultKey, randomness));
        Header header = new Header(vault, log, slots);
        LogKeys keys = new VaultKey(vaultKey).of(header);
        VaultWriter writer = new VaultWriter(header, keys, randomness);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        byte[] front = writer.front(3);
        byte[] one = writer.frame(1, List.of(FIRST, SECOND));
        byte[] two = writer.frame(2, List.of(THIRD));
        file.writeBytes(front);
        file.writeBytes(one);
        file.writeBytes(two);
        byte[] clear = String.join("\n", TWENTY).getBytes(StandardCharsets.UTF_8);
        byte[] compressed = compressed(clear);
        byte[] three = writer.packedFrame(3, TWENTY.size(), clear.length, compressed);
        file.writeBytes(three);
        values.put("vault key", Hex.of(vaultKey));
        values.put("vault id", vault);
        values.put("log id", log);
        values.put("recovery code", code.text());
        values.put("keyfile slot key", Hex.of(Hkdf.derive(row(32), Hex.parse(vault).orElseThrow(), KeySlot.Keyfile.PURPOSE)));
        values.put("keyfile wrapped", slots.get(0).wrapped());
        values.put("passphrase salt", ((KeySlot.Passphrase) slots.get(1)).salt());
        values.put("passphrase slot key", Hex.of(Argon2id.derive(PASSPHRASE.toCharArray(),
            Hex.parse(((KeySlot.Passphrase) slots.get(1)).salt()).orElseThrow(), KeySlot.Cost.USUAL)));
        values.put("passphrase wrapped", slots.get(1).wrapped());
        values.put("recovery slot key", Hex.of(Hkdf.derive(code.bytes(), Hex.parse(vault).orElseThrow(), KeySlot.Recovery.PURPOSE)));
        values.put("recovery wrapped", slots.get(2).wrapped());
        values.put("header crc32", Hex.of(Arrays.copyOfRange(front, 4092, 4096)));
        values.put("frame key", Hex.of(Hkdf.derive(vaultKey, Hex.parse(log).orElseThrow(), LogKeys.FRAMES)));
        values.put("witness key", Hex.of(Hkdf.derive(vaultKey, Hex.parse(log).orElseThrow(), LogKeys.WITNESS)));
        values.put("witness slot 0", Hex.of(Arrays.copyOfRange(front, 8192, 8192 + 32)));
        values.put("witness slot 1", Hex.of(Arrays.copyOfRange(front, 8704, 8704 + 32)));
        values.put("frame 1 head", Hex.of(Arrays.copyOf(one, Layout.FRAME_HEAD)));
        values.put("frame 1 bound", Hex.of(concat("walletlens frame".getBytes(StandardCharsets.US_ASCII), new byte[] {0, 2},
            header.vaultBytes(), header.logBytes(), Arrays.copyOf(one, 20))));
        values.put("frame 1 tag", Hex.of(Arrays.copyOfRange(one, one.length - 16, one.length)));
        values.put("frame 2 head", Hex.of(Arrays.copyOf(two, Layout.FRAME_HEAD)));
        values.put("frame 2 sealed", Hex.of(Arrays.copyOfRange(two, Layout.FRAME_HEAD, two.length)));
        values.put("frame 3 compressed", Hex.of(compressed));
        values.put("frame 3 head", Hex.of(Arrays.copyOf(three, Layout.FRAME_HEAD)));
        values.put("frame 3 tag", Hex.of(Arrays.copyOfRange(three, three.length - 16, three.length)));
        return new Example(file.toByteArray(), values);
    }

    /** As the document prints them; made where it does not yet. */
    private static byte[] compressed(byte[] clear) throws IOException {
        String known = printed().getOrDefault("frame 3 compressed", "");
        if (!known.isEmpty()) {
            return Hex.parse(known).orElseThrow();
        }
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(clear);
        deflater.finish();
        byte[] out = new byte[clear.length];
        return Arrays.copyOf(out, deflater.deflate(out));
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** Prints the document's block and makes its file anew, for a change of the format. */
    public static void main(String[] args) throws IOException {
        Example example = example();
        example.values.forEach((name, value) -> System.out.println("    " + name + ": " + value));
        Files.write(Path.of(args[0]), example.file);
    }
}
