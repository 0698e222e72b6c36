package walletlens.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * The time, as the last event told it.
 *
 * @param now the instant
 * @param zone the reader's offset from UTC
 */
public record Moment(Instant now, ZoneOffset zone) {
    /** Before the first event. */
    public static final Moment NONE = new Moment(Instant.EPOCH, ZoneOffset.UTC);

    /** The reader's day. */
    public LocalDate today() {
        return now.atOffset(zone).toLocalDate();
    }

    /** Milliseconds since 1970 UTC. */
    public long millis() {
        return now.toEpochMilli();
    }
}
