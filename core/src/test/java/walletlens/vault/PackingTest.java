package walletlens.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.zip.Deflater;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import walletlens.vault.VaultProblem.Kind;

class PackingTest {
    private static final List<String> MANY = many(200);

    private static List<String> many(int count) {
        List<String> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add("{\"id\":\"2026-11-22T15:00:00.000Z-" + String.format("%04x", i) + "-1a2b3c4d\",\"v\":1,\"note\":\"Zürich €5\"}");
        }
        return records;
    }

    private static byte[] clear(List<String> records) {
        return String.join("\n", records).getBytes(StandardCharsets.UTF_8);
    }

    private static Optional<byte[]> unpacked(byte[] packed, int blocks) {
        byte[] clear = new byte[Math.max(0, blocks) * Packing.BLOCK];
        OptionalInt length = Packing.unpack(packed, blocks, clear);
        return length.isPresent() ? Optional.of(Arrays.copyOf(clear, length.getAsInt())) : Optional.empty();
    }

    private static byte[] deflated(byte[] clear) {
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(clear);
        deflater.finish();
        byte[] out = new byte[clear.length + 100];
        return Arrays.copyOf(out, deflater.deflate(out));
    }

    @Test void many_records_take_a_fraction_of_their_room_and_come_back_as_they_were() {
        byte[] clear = clear(MANY);
        byte[] packed = Packing.pack(clear).orElseThrow();

        assertThat(packed.length).isLessThan(clear.length / 8);
        assertThat(packed.length % 256).isZero();
        assertThat(unpacked(packed, Packing.blocks(clear.length))).hasValue(clear);
    }

    @Test void a_frame_of_many_records_is_packed_and_a_frame_of_one_is_not() {
        byte[] one = Sample.writer().frame(1, MANY.subList(0, 1));
        byte[] all = Sample.writer().frame(2, MANY);

        assertThat(FrameHead.at(one, 0).orElseThrow().blocks()).isZero();
        assertThat(FrameHead.at(all, 0).orElseThrow().blocks()).isEqualTo(Packing.blocks(clear(MANY).length));
        byte[] file = Sample.joined(List.of(Sample.writer().front(2), one, all));
        VaultContents contents = Sample.read(file);
        assertThat(contents.problems()).isEmpty();
        assertThat(contents.records()).hasSize(201).endsWith(MANY.get(199));
    }

    @Test void what_does_not_become_shorter_is_not_packed() {
        byte[] noise = new byte[100_000];
        new java.util.Random(1).nextBytes(noise);
        assertThat(Packing.pack(noise)).isEmpty();
        assertThat(Packing.pack(new byte[4095])).isEmpty();
        assertThat(Packing.pack(new byte[4096])).isPresent();
    }

    @Test void a_file_of_the_first_format_gets_no_packed_frames() {
        var earlier = new Header(1, Sample.HEADER.vaultId(), Sample.HEADER.logId(), Sample.HEADER.slots());
        byte[] frame = new VaultWriter(earlier, Sample.KEYS, byte[]::new).frame(1, MANY);
        assertThat(FrameHead.at(frame, 0).orElseThrow().blocks()).isZero();
        byte[] file = Sample.joined(List.of(new VaultWriter(earlier, Sample.KEYS, byte[]::new).front(1), frame));
        assertThat(Sample.read(file).records()).isEqualTo(MANY);
    }

    @Property(tries = 200) void whatever_is_packed_comes_back(@ForAll @Size(min = 1, max = 300) byte[] pattern,
            @ForAll @IntRange(min = 4096, max = 40_000) int length) {
        byte[] clear = new byte[length];
        for (int i = 0; i < length; i++) {
            clear[i] = pattern[i % pattern.length];
        }
        assertThat(unpacked(Packing.pack(clear).orElseThrow(), Packing.blocks(length))).hasValue(clear);
    }

    @Test void records_that_fill_their_last_block_to_the_byte_come_back() {
        byte[] clear = new byte[5 * 4096];
        Arrays.fill(clear, (byte) 'a');
        assertThat(unpacked(Packing.pack(clear).orElseThrow(), 5)).hasValue(clear);
    }

    @Test void no_more_is_unpacked_than_the_head_says() {
        // A thousandfold: 20 MB of one letter in about 20 KB, by a head that speaks of one block.
        byte[] clear = new byte[20_000_000];
        byte[] packed = Packing.packed(deflated(clear));
        assertThat(packed.length).isLessThan(30_000);
        assertThat(unpacked(packed, 1)).isEmpty();
        assertThat(unpacked(packed, Packing.blocks(clear.length) - 1)).isEmpty();
        assertThat(unpacked(packed, Packing.blocks(clear.length) + 1)).isEmpty();
        assertThat(unpacked(packed, Packing.blocks(clear.length))).isPresent();
    }

    @Test void packed_bytes_that_are_not_as_they_should_be_are_refused() {
        byte[] clear = clear(MANY);
        int blocks = Packing.blocks(clear.length);
        byte[] packed = Packing.pack(clear).orElseThrow();

        assertThat(unpacked(new byte[0], blocks)).isEmpty();
        assertThat(unpacked(new byte[256], blocks)).isEmpty();
        assertThat(unpacked(Arrays.copyOf(packed, packed.length - 1), blocks)).isEmpty();
        assertThat(unpacked(Arrays.copyOf(packed, packed.length + 256), blocks)).as("more room than needed").isEmpty();
        byte[] longer = packed.clone();
        longer[0] = (byte) 0x7f;
        assertThat(unpacked(longer, blocks)).isEmpty();
        byte[] trailing = packed.clone();
        trailing[packed.length - 1] = 1;
        assertThat(unpacked(trailing, blocks)).as("not zeros at the end").isEmpty();
        byte[] stream = deflated(clear);
        assertThat(unpacked(Packing.packed(Arrays.copyOf(stream, stream.length + 1)), blocks)).as("bytes after the stream").isEmpty();
        assertThat(unpacked(Packing.packed(Arrays.copyOf(stream, stream.length - 1)), blocks)).as("a stream cut off").isEmpty();
    }

    @Property(tries = 500) void no_bytes_make_unpacking_throw(@ForAll @Size(max = 1100) byte[] noise, @ForAll @IntRange(min = 1, max = 20) int blocks) {
        unpacked(noise, blocks);
        unpacked(Packing.packed(noise), blocks);
    }

    @Test void a_frame_that_does_not_unpack_is_named_and_the_others_are_kept() {
        List<byte[]> parts = new ArrayList<>(Sample.parts(1));
        int offset = parts.get(0).length + parts.get(1).length;
        parts.add(Sample.writer().packedFrame(2, 7, 5000, new byte[] {1, 2, 3}));
        parts.add(Sample.writer().frame(3, Sample.records(3)));

        VaultContents contents = Sample.read(Sample.joined(parts));

        assertThat(contents.records()).hasSize(1 + 3);
        assertThat(contents.problems()).containsExactly(new VaultProblem(Kind.CONTENT, 2, offset,
            "Frame 2 does not unpack as it says; its 7 records cannot be read."));
    }

    @Test void a_file_that_would_unpack_without_end_is_read_only_so_far() {
        byte[] clear = new byte[60 << 20];
        Arrays.fill(clear, (byte) 'a');
        byte[] stream = deflated(clear);
        List<byte[]> parts = new ArrayList<>();
        parts.add(Sample.writer().front(20));
        for (int n = 1; n <= 20; n++) {
            parts.add(Sample.writer().packedFrame(n, 1, clear.length, n == 1 ? stream : new byte[] {3, 0}));
        }

        VaultContents contents = Sample.read(Sample.joined(parts));

        assertThat(contents.records()).hasSize(1);
        assertThat(contents.problems()).extracting(VaultProblem::why).anySatisfy(why ->
            assertThat(why).contains("would unpack to more than any vault holds; the rest was not read"));
    }
}
