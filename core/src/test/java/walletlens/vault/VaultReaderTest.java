package walletlens.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import walletlens.vault.VaultProblem.Kind;

class VaultReaderTest {
    @Test void a_sound_file_gives_back_every_record_in_order_and_no_problem() {
        byte[] file = Sample.joined(Sample.parts(4));

        VaultContents contents = Sample.read(file);

        assertThat(contents.problems()).isEmpty();
        assertThat(contents.records()).hasSize(1 + 2 + 3 + 4).startsWith(Sample.record(1, 0), Sample.record(2, 0));
        assertThat(contents.lastNumber()).isEqualTo(4);
        assertThat(contents.end()).isEqualTo(file.length);
    }

    @Test void a_changed_frame_is_named_with_its_place_and_the_others_are_kept() {
        List<byte[]> parts = Sample.parts(4);
        int offset = parts.get(0).length + parts.get(1).length;
        byte[] file = Sample.joined(parts);
        file[offset + 50] ^= 1;

        VaultContents contents = Sample.read(file);

        assertThat(contents.problems()).containsExactly(new VaultProblem(Kind.CHANGED, 2, offset,
            "Frame 2 was changed after it was written; its 2 records cannot be read."));
        assertThat(contents.records()).hasSize(1 + 3 + 4);
    }

    @Test void a_missing_frame_is_named() {
        List<byte[]> parts = Sample.parts(5);
        parts.subList(2, 4).clear();

        assertThat(Sample.read(Sample.joined(parts)).problems())
            .extracting(VaultProblem::kind, VaultProblem::frame, VaultProblem::why)
            .containsExactly(tuple(Kind.MISSING, 2L, "Frames 2 to 3 are missing."));
    }

    @Test void a_repeated_frame_is_named_and_read_once() {
        List<byte[]> parts = Sample.parts(3);
        parts.add(2, parts.get(1));

        VaultContents contents = Sample.read(Sample.joined(parts));

        assertThat(contents.problems()).extracting(VaultProblem::kind, VaultProblem::frame)
            .containsExactly(tuple(Kind.REPEATED, 1L));
        assertThat(contents.records()).hasSize(6);
    }

    @Test void swapped_frames_are_named_and_both_kept() {
        List<byte[]> parts = Sample.parts(3);
        parts.add(1, parts.remove(2));

        VaultContents contents = Sample.read(Sample.joined(parts));

        assertThat(contents.problems()).extracting(VaultProblem::kind, VaultProblem::frame)
            .containsExactly(tuple(Kind.REORDERED, 1L));
        assertThat(contents.records()).hasSize(6);
    }

    @Test void a_frame_torn_at_the_end_is_named_and_the_next_one_goes_over_it() {
        List<byte[]> parts = Sample.parts(3);
        byte[] whole = Sample.joined(parts);
        byte[] file = Arrays.copyOf(whole, whole.length - 10);

        VaultContents contents = Sample.read(file);

        int size = parts.get(3).length;
        assertThat(contents.problems()).extracting(VaultProblem::kind, VaultProblem::frame, VaultProblem::why)
            .containsExactly(tuple(Kind.TORN, 3L, "Frame 3 was not written to its end: " + (size - 10) + " of " + size
                + " bytes are there."));
        assertThat(contents.end()).isEqualTo(whole.length - size);
    }

    @Test void a_cut_exactly_between_two_frames_is_seen_by_the_witness() {
        List<byte[]> parts = Sample.parts(4);
        parts.subList(3, 5).clear();

        VaultContents contents = Sample.read(Sample.joined(parts));

        assertThat(contents.problems()).extracting(VaultProblem::kind, VaultProblem::why)
            .containsExactly(tuple(Kind.CUT, "Frames 3 to 4 are missing from the end of the file."));
        assertThat(contents.lastNumber()).as("a lost number is not given again").isEqualTo(4);
    }

    @Test void a_frame_of_another_log_does_not_pass_for_one_of_ours() {
        var other = new Header(Sample.HEADER.vaultId(), "b2".repeat(16), Sample.HEADER.slots());
        byte[] stranger = new VaultWriter(other, Sample.KEYS, byte[]::new).frame(2, List.of(Sample.record(2, 0)));
        List<byte[]> parts = Sample.parts(2);
        parts.set(2, stranger);

        assertThat(Sample.read(Sample.joined(parts)).problems()).extracting(VaultProblem::kind, VaultProblem::frame)
            .containsExactly(tuple(Kind.CHANGED, 2L));
    }

    @Test void a_flipped_bit_in_any_byte_is_named_and_costs_one_frame_at_most() {
        List<byte[]> parts = Sample.parts(4);
        byte[] sound = Sample.joined(parts);
        for (int at = 0; at < sound.length; at++) {
            byte[] file = sound.clone();
            file[at] ^= (byte) (1 << at % 8);

            var front = (HeaderBlock.Found) HeaderBlock.read(file);
            VaultContents contents = VaultReader.read(file, front.header(), Sample.KEYS);

            int hit = frameAt(parts, at);
            List<String> kept = new ArrayList<>();
            for (int n = 1; n <= 4; n++) {
                if (n != hit) {
                    kept.addAll(Sample.records(n));
                }
            }
            assertThat(contents.records()).as("byte " + at).containsExactlyElementsOf(kept);
            List<VaultProblem> named = new ArrayList<>(front.problems());
            named.addAll(contents.problems());
            assertThat(named).as("byte " + at).isNotEmpty().allMatch(problem -> problem.frame() == hit);
        }
    }

    @Property(tries = 300) void a_file_cut_anywhere_keeps_every_whole_frame_and_says_it_is_cut(
            @ForAll @IntRange(min = 9216, max = 9216 + 1400) int length) {
        List<byte[]> parts = Sample.parts(4);
        byte[] whole = Sample.joined(parts);
        byte[] file = Arrays.copyOf(whole, Math.min(length, whole.length - 1));

        VaultContents contents = Sample.read(file);

        int hit = frameAt(parts, file.length);
        List<String> kept = new ArrayList<>();
        for (int n = 1; n < hit; n++) {
            kept.addAll(Sample.records(n));
        }
        assertThat(contents.records()).containsExactlyElementsOf(kept);
        assertThat(contents.problems()).extracting(VaultProblem::kind).containsAnyOf(Kind.TORN, Kind.CUT, Kind.UNREADABLE);
    }

    @Property(tries = 200) void frames_in_any_order_and_number_keep_what_is_there_and_name_what_is_not(
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 5) Integer> order) {
        List<byte[]> parts = Sample.parts(5);
        List<byte[]> mixed = new ArrayList<>(parts.subList(0, 1));
        order.forEach(n -> mixed.add(parts.get(n)));

        VaultContents contents = Sample.read(Sample.joined(mixed));

        List<String> present = order.stream().distinct().flatMap(n -> Sample.records(n).stream()).toList();
        assertThat(contents.records()).containsExactlyElementsOf(present);
        assertThat(contents.problems().isEmpty()).isEqualTo(order.equals(List.of(1, 2, 3, 4, 5)));
    }

    @Property(tries = 500) void no_bytes_make_the_reader_throw(@ForAll @Size(max = 400) byte[] noise,
            @ForAll @IntRange(max = 9216 + 1400) int at) {
        byte[] file = Sample.joined(Sample.parts(4));
        System.arraycopy(noise, 0, file, Math.min(at, file.length - noise.length), noise.length);

        if (HeaderBlock.read(file) instanceof HeaderBlock.Found found) {
            VaultReader.read(file, found.header(), Sample.KEYS);
        }
        HeaderBlock.read(noise);
    }

    @Test void ten_thousand_false_frames_are_read_in_proportion_to_the_file() {
        // Heads whose checksum holds and that each claim everything after them: reading must not become quadratic.
        byte[] file = Arrays.copyOf(Sample.joined(Sample.parts(1)), Layout.FRAMES_AT + 16_000_000);
        for (int at = Layout.FRAMES_AT; at + 1600 < file.length; at += 1600) {
            byte[] head = new FrameHead(0, 7, 1, file.length - at - 36, "00".repeat(12)).bytes();
            System.arraycopy(head, 0, file, at, head.length);
        }
        long[] opened = {0};
        Sealer counting = new Sealer() {
            @Override public byte[] seal(byte[] nonce, byte[] bound, byte[] clear) {
                throw new AssertionError();
            }

            @Override public java.util.Optional<byte[]> open(byte[] nonce, byte[] bound, byte[] sealed) {
                opened[0] += sealed.length;
                return java.util.Optional.empty();
            }
        };

        VaultContents contents = VaultReader.read(file, Sample.HEADER, new LogKeys(counting, Sample.KEYS.witness()));

        assertThat(contents.records()).isEmpty();
        assertThat(contents.problems().get(contents.problems().size() - 1).why()).contains("too many false frames");
        assertThat(opened[0]).isLessThan(4L * file.length + Layout.MOST_IN_FRAME);
    }

    /** The frame a byte belongs to: 0 for the front, and the frame it begins for the byte between two. */
    private static int frameAt(List<byte[]> parts, int at) {
        int start = 0;
        for (int i = 0; i < parts.size(); i++) {
            start += parts.get(i).length;
            if (at < start) {
                return i;
            }
        }
        return parts.size();
    }
}
