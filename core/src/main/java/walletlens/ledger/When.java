package walletlens.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;

/**
 * When something happened, as exactly as it is known: a day, a day and a time of unknown zone, or an instant with its
 * offset from UTC. A day stays a day. The tax day is the day as written ({@link #date()}). Prints as ISO 8601 and is read
 * back by {@link #parse}.
 */
public final class When {
    private static final long DAY = 86_400_000L;

    private final LocalDate date;
    private final LocalTime time;
    private final ZoneOffset offset;
    private final int epochDay;
    private String text;

    private When(LocalDate date, LocalTime time, ZoneOffset offset) {
        this.date = date;
        this.time = time;
        this.offset = offset;
        this.epochDay = (int) date.toEpochDay();
    }

    /** A day without a time. */
    public static When on(LocalDate date) {
        return new When(date, null, null);
    }

    /** A day and a time of unknown zone. */
    public static When at(LocalDate date, LocalTime time) {
        return new When(date, time, null);
    }

    /** A day and a time at an offset from UTC. */
    public static When at(LocalDate date, LocalTime time, ZoneOffset offset) {
        return new When(date, time, offset);
    }

    /** An instant, written in UTC. */
    public static When at(Instant instant) {
        var utc = instant.atOffset(ZoneOffset.UTC);
        return new When(utc.toLocalDate(), utc.toLocalTime(), ZoneOffset.UTC);
    }

    /**
     * A time the program wrote itself.
     *
     * @throws IllegalArgumentException where {@link #parse} reads nothing
     */
    public static When of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not an ISO 8601 time"));
    }

    /**
     * Reads {@code 2024-02-29}, {@code 2024-02-29T13:45}, with seconds and up to nine decimals, and with {@code Z} or
     * {@code +02:00} behind the time. Years 1000 to 9999. Empty for anything else, impossible days included.
     */
    public static Optional<When> parse(String text) {
        try {
            return Optional.ofNullable(read(text));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static When read(String text) {
        int length = text.length();
        if (length < 10 || length > 40 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 2);
        int day = number(text, 8, 2);
        if (year < 1000 || month < 0 || day < 0) {
            return null;
        }
        LocalDate date = LocalDate.of(year, month, day);
        if (length == 10) {
            return on(date);
        }
        if (length < 16 || text.charAt(10) != 'T' || text.charAt(13) != ':') {
            return null;
        }
        int hour = number(text, 11, 2);
        int minute = number(text, 14, 2);
        int second = 0;
        int nano = 0;
        int at = 16;
        if (at < length && text.charAt(at) == ':') {
            second = number(text, 17, 2);
            at = 19;
            if (at < length && text.charAt(at) == '.') {
                int from = ++at;
                int scale = 1_000_000_000;
                while (at < length && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                    scale /= 10;
                    nano += (text.charAt(at) - '0') * scale;
                    at++;
                }
                if (at == from || at - from > 9) {
                    return null;
                }
            }
        }
        if (hour < 0 || minute < 0 || second < 0) {
            return null;
        }
        LocalTime time = LocalTime.of(hour, minute, second, nano);
        if (at == length) {
            return at(date, time);
        }
        ZoneOffset offset = offset(text, at);
        return offset == null ? null : at(date, time, offset);
    }

    private static ZoneOffset offset(String text, int at) {
        char sign = text.charAt(at);
        int rest = text.length() - at;
        if (sign == 'Z' && rest == 1) {
            return ZoneOffset.UTC;
        }
        if (sign != '+' && sign != '-' || rest != 6 || text.charAt(at + 3) != ':') {
            return null;
        }
        int hours = number(text, at + 1, 2);
        int minutes = number(text, at + 4, 2);
        if (hours < 0 || minutes < 0) {
            return null;
        }
        return sign == '+' ? ZoneOffset.ofHoursMinutes(hours, minutes) : ZoneOffset.ofHoursMinutes(-hours, -minutes);
    }

    /** The digits from a place on as a number, or -1 where there is anything else. */
    private static int number(String text, int from, int count) {
        if (from + count > text.length()) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < from + count; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    /** The day as written. */
    public LocalDate date() {
        return date;
    }

    /** The day as written, counted from the beginning of 1970. */
    public int epochDay() {
        return epochDay;
    }

    /** The time of day as written; empty where only the day is known. */
    public Optional<LocalTime> time() {
        return Optional.ofNullable(time);
    }

    /** The offset from UTC; empty where it is not known. */
    public Optional<ZoneOffset> offset() {
        return Optional.ofNullable(offset);
    }

    /** The instant; empty where the offset from UTC is not known. */
    public Optional<Instant> instant() {
        return offset == null ? Optional.empty() : Optional.of(date.atTime(time).toInstant(offset));
    }

    /**
     * A moment in UTC as text of one length, so that sorting the texts sorts the moments:
     * {@code 2026-11-22T15:00:00.123Z}.
     *
     * @param millis since 1970-01-01T00:00Z, within the years 1970 to 9999
     */
    public static String stamp(long millis) {
        int ofDay = (int) (millis % DAY);
        StringBuilder text = new StringBuilder(24).append(LocalDate.ofEpochDay(millis / DAY)).append('T');
        two(text, ofDay / 3_600_000).append(':');
        two(text, ofDay / 60_000 % 60).append(':');
        two(text, ofDay / 1000 % 60).append('.');
        return two(text, ofDay % 1000 / 10).append((char) ('0' + ofDay % 10)).append('Z').toString();
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /** Whether only the day is known. */
    public boolean isDay() {
        return time == null;
    }

    /** Milliseconds of UTC since 1970 for ordering: a time of unknown zone counts as UTC, a day as its beginning. */
    public long orderMillis() {
        long seconds = epochDay * 86_400L;
        if (time == null) {
            return seconds * 1000;
        }
        int shift = offset == null ? 0 : offset.getTotalSeconds();
        return (seconds + time.toSecondOfDay() - shift) * 1000 + time.getNano() / 1_000_000;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof When that && date.equals(that.date) && Objects.equals(time, that.time)
                && Objects.equals(offset, that.offset);
    }

    @Override
    public int hashCode() {
        return date.hashCode();
    }

    /** ISO 8601, with as much of a time as is known; made once, for a day has many entries. */
    @Override
    public String toString() {
        String known = text;
        if (known == null) {
            known = time == null ? date.toString() : date + "T" + time + (offset == null ? "" : offset.toString());
            text = known;
        }
        return known;
    }
}
