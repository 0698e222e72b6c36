package walletlens.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class HlcTest {
    private static final long NOON = 1_795_359_600_123L; // 2026-11-22T15:00:00.123Z

    @Test void an_id_reads_as_time_count_and_device() {
        assertThat(Hlc.of("1a2b3c4d").read(NOON).id()).hasToString("2026-11-22T15:00:00.123Z-0000-1a2b3c4d");
    }

    @Test void two_readings_of_one_millisecond_differ_by_their_count() {
        var first = Hlc.of("1a2b3c4d").read(NOON);

        assertThat(first.clock().read(NOON).id()).hasToString("2026-11-22T15:00:00.123Z-0001-1a2b3c4d");
    }

    @Test void a_clock_set_back_does_not_set_ids_back() {
        var first = Hlc.of("1a2b3c4d").read(NOON);

        assertThat(first.clock().read(NOON - 3_600_000).id()).isGreaterThan(first.id());
    }

    @Test void a_correction_sorts_after_a_record_from_a_device_whose_clock_runs_ahead() {
        RecordId ahead = RecordId.parse("2027-03-01T00:00:00.000Z-0007-ffffffff").orElseThrow();

        assertThat(Hlc.of("00000000").saw(ahead).read(NOON).id()).hasToString("2027-03-01T00:00:00.000Z-0008-00000000");
    }

    @Test void an_absurd_id_does_not_use_up_the_clock() {
        RecordId absurd = RecordId.parse("9999-12-31T23:59:59.999Z-ffff-ffffffff").orElseThrow();

        assertThat(Hlc.of("00000000").saw(absurd).read(NOON).id().millis()).isEqualTo(NOON);
    }

    @Test void seventy_thousand_ids_of_one_millisecond_are_all_different_and_sorted() {
        var clock = Hlc.of("1a2b3c4d");
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 70_000; i++) {
            var reading = clock.read(NOON);
            ids.add(reading.id().toString());
            clock = reading.clock();
        }

        assertThat(ids).doesNotHaveDuplicates().isSorted();
    }

    @Property void an_id_is_read_back_as_it_was_written(@ForAll @LongRange(min = 0, max = 253_402_300_799_999L) long millis,
            @ForAll @IntRange(min = 0, max = 0xFFFF) int count) {
        var id = new RecordId(millis, count, "1a2b3c4d");

        assertThat(RecordId.parse(id.toString())).hasValue(id);
    }

    @Property void ids_sort_as_their_texts_do(
            @ForAll @Size(2) List<@LongRange(min = 0, max = 253_402_300_799_999L) Long> times,
            @ForAll @Size(2) List<@IntRange(min = 0, max = 0xFFFF) Integer> counts) {
        var a = new RecordId(times.get(0), counts.get(0), "1a2b3c4d");
        var b = new RecordId(times.get(1), counts.get(1), "1a2b3c4d");

        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Integer.signum(a.toString().compareTo(b.toString())));
    }

    @Property void readings_grow_whatever_the_wall_clock_says(@ForAll @Size(min = 2, max = 20)
            List<@LongRange(min = 0, max = 4_000_000_000_000L) Long> walls) {
        var clock = Hlc.of("1a2b3c4d");
        List<RecordId> ids = new ArrayList<>();
        for (long wall : walls) {
            var reading = clock.read(wall);
            ids.add(reading.id());
            clock = reading.clock();
        }

        List<RecordId> sorted = new ArrayList<>(ids);
        Collections.sort(sorted);
        assertThat(ids).isEqualTo(sorted).doesNotHaveDuplicates();
    }

    @Test void what_is_not_exactly_an_id_is_not_read() {
        for (String text : List.of("", "2026-11-22T15:00:00.123Z-0000-1A2B3C4D", "2026-11-22T24:00:00.000Z-0000-1a2b3c4d",
                "2026-13-22T15:00:00.123Z-0000-1a2b3c4d", "2026-11-22T15:00:00.123Z+0000-1a2b3c4d",
                "2026-11-22T15:00:00.123Z-0000-1a2b3c4", "1969-11-22T15:00:00.123Z-0000-1a2b3c4d",
                "2026-11-22T15:00:60.123Z-0000-1a2b3c4d", "2026-11-22T15:00:00,123Z-0000-1a2b3c4d")) {
            assertThat(RecordId.parse(text)).as(text).isEmpty();
        }
    }
}
