package walletlens.vault;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

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
        try {
            long millis = Instant.parse(text.substring(0, TIME)).toEpochMilli();
            if (millis < 0 || millis >= YEAR_10000) {
                return Optional.empty();
            }
            var id = new RecordId(millis, Integer.parseInt(text.substring(TIME + 1, TIME + 5), 16), text.substring(TIME + 6));
            // A second way to write the same moment (a leap second, 24:00) would sort differently.
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    @Override public int compareTo(RecordId other) {
        int byTime = Long.compare(millis, other.millis);
        int byCount = byTime != 0 ? byTime : Integer.compare(count, other.count);
        return byCount != 0 ? byCount : device.compareTo(other.device);
    }

    @Override public String toString() {
        String seconds = Instant.ofEpochSecond(millis / 1000).toString();
        String hex = Integer.toHexString(count);
        return seconds.substring(0, 19) + "." + padded(Long.toString(millis % 1000), 3) + "Z-" + padded(hex, 4) + "-" + device;
    }

    private static String padded(String digits, int width) {
        return "0".repeat(width - digits.length()) + digits;
    }

    private static boolean isHex(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }
}
