package walletlens.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhenTest {
    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "2022-12-19T18:33", "2022-12-19T18:33:01", "2022-12-19T18:33:01.500Z",
            "2022-12-19T18:33+05:30", "2022-12-19T00:00-08:00"})
    void whatIsKnownOfATimeComesBackAsItWas(String text) {
        assertThat(When.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2023-02-29", "2024-2-9", "2024-02-29 13:00", "2024-02-29T25:00", "2024-02-29T13:00:61",
            "0000-01-01", "2024-02-29T13:00:00.", "2024-02-29T13:00+5", "２０２４-02-29"})
    void whatIsNoTimeIsRefused(String text) {
        assertThat(When.parse(text)).isEmpty();
    }

    @Property
    void aStampIsTheTimeAsTheJvmWritesItToTheMillisecond(@ForAll @LongRange(min = 0, max = 253_402_300_799_999L) long millis) {
        String stamp = When.stamp(millis);

        assertThat(stamp).hasSize(24).endsWith("Z");
        assertThat(Instant.parse(stamp).toEpochMilli()).isEqualTo(millis);
        assertThat(When.of(stamp).instant()).contains(Instant.ofEpochMilli(millis));
    }

    @Test
    void anInstantNeedsAnOffset() {
        assertThat(When.of("2022-12-19T18:33+05:30").instant()).contains(Instant.parse("2022-12-19T13:03:00Z"));
        assertThat(When.of("2022-12-19T18:33").instant()).isEmpty();
        assertThat(When.of("2022-12-19").instant()).isEmpty();
    }
}
