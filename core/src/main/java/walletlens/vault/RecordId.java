package walletlens.vault;

import java.time.Instant;
import java.util.Optional;
import walletlens.ledger.When;

/**
 * A record's name and its place in time: the reading of a hybrid logical clock (Kulkarni et al., 2014) and the device
 * that read it. Written {@code 2026-11-22T15:00:00.123Z-0000-1a2b3c4d}, always 38 characters, so that sorting the texts
 * sorts the ids.
 *
 * @param millis since 1970-01-01T00:00Z, within the years 1970 to 9999
 * @param count  0 to 65535, tells readings of one millisecond apart
 * @param device eight lower-case hex digits
 */
public record RecordId(long millis, int count, String device) implements Comparable<RecordId> {
    /** How many characters an id has. */
    public static final int LENGTH = 38;
    static final int MOST = 0xFFFF;
    private static final int TIME = 24;
    private static final long YEAR_10000 = 253_402_300_800_000L;

    /** An id; out of its bounds is a fault of the program. */
    public RecordId {
        if (millis < 0 || millis >= YEAR_10000 || count < 0 || count > MOST || !isHex(device, 8)) {
            throw new IllegalArgumentException("not a record id");
        }
    }

    /** The id behind a text; empty unless the text is exactly what {@link #toString} writes. */
    public static Optional<RecordId> parse(String text) {
        if (text.length() != LENGTH || text.charAt(TIME) != '-' || text.charAt(TIME + 5) != '-'
            || !isHex(text.substring(TIME + 1, TIME + 5), 4) || !isHex(text.substring(TIME + 6), 8)) {
            return Optional.empty();
        }
        long millis = When.parse(text.substring(0, TIME)).flatMap(When::instant).map(Instant::toEpochMilli).orElse(-1L);
        if (millis < 0 || millis >= YEAR_10000) {
            return Optional.empty();
        }
        var id = new RecordId(millis, Integer.parseInt(text.substring(TIME + 1, TIME + 5), 16), text.substring(TIME + 6));
        // A second way to write the same moment (another offset, more decimals) would sort differently.
        return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
    }

    @Override public int compareTo(RecordId other) {
        int byTime = Long.compare(millis, other.millis);
        int byCount = byTime != 0 ? byTime : Integer.compare(count, other.count);
        return byCount != 0 ? byCount : device.compareTo(other.device);
    }

    @Override public String toString() {
        String hex = Integer.toHexString(count);
        return When.stamp(millis) + "-" + "0".repeat(4 - hex.length()) + hex + "-" + device;
    }

    private static boolean isHex(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }
}
