package walletlens.intake.table;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import walletlens.ledger.When;

/**
 * A cell that is a time, before anyone knows whether its day or month stands first. Of {@code 08/18/2023 as of 08/15/2023}
 * the second counts: it is the day it takes effect.
 */
final class DateText {
    /** What its three numbers are. */
    enum Shape {
        /** The year is known by its place or size, day and month by place or name: only one reading. */
        CLEAR,
        /** Two numbers and a year, with a sign that is used in both orders. */
        OPEN
    }

    private static final long MICRO = 1_000_000L;
    private static final String AS_OF = " as of ";

    private final Shape shape;
    private final int year;
    private final int first;
    private final int second;
    private final LocalTime time;
    private final ZoneOffset offset;

    DateText(Shape shape, int year, int first, int second, LocalTime time, ZoneOffset offset) {
        this.shape = shape;
        this.year = year;
        this.first = first;
        this.second = second;
        this.time = time;
        this.offset = offset;
    }

    private static DateText of(LocalDate date, LocalTime time, ZoneOffset offset) {
        return new DateText(Shape.CLEAR, date.getYear(), date.getMonthValue(), date.getDayOfMonth(), time, offset);
    }

    /** The parts of a text; null where it is no time in any reading. */
    static DateText parse(String text) {
        if (text.length() < 6 || text.length() > 80) {
            return null;
        }
        try {
            Optional<When> iso = When.parse(text);
            if (iso.isPresent()) {
                return of(iso.get().date(), iso.get().time().orElse(null), iso.get().offset().orElse(null));
            }
            DateText number = ofNumber(text);
            if (number != null) {
                return number;
            }
            int asOf = text.indexOf(AS_OF);
            return new DateScan(asOf < 0 ? text : text.substring(asOf + AS_OF.length())).read();
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** Times of digits alone: seconds, thousandths or millionths since 1970, or year, month, day run together. */
    private static DateText ofNumber(String text) {
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!NumberText.isDigit(text.charAt(i)) || i > 17) {
                return null;
            }
            number = number * 10 + (text.charAt(i) - '0');
        }
        switch (text.length()) {
            case 8:
                return run(text, 8);
            case 12:
                return run(text, 12);
            case 14:
                return run(text, 14);
            case 10:
                return since(number * MICRO);
            case 13:
                return since(number * 1000);
            case 16:
                return since(number);
            default:
                return null;
        }
    }

    private static DateText run(String text, int length) {
        int year = number(text, 0, 4);
        if (year < 1900 || year > 2200) {
            return null;
        }
        LocalDate date = LocalDate.of(year, number(text, 4, 6), number(text, 6, 8));
        return of(date, length == 8 ? null
                : LocalTime.of(number(text, 8, 10), number(text, 10, 12), length == 14 ? number(text, 12, 14) : 0), null);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + (text.charAt(i) - '0');
        }
        return number;
    }

    private static DateText since(long micros) {
        var utc = Instant.ofEpochSecond(Math.floorDiv(micros, MICRO), Math.floorMod(micros, MICRO) * 1000).atOffset(ZoneOffset.UTC);
        return of(utc.toLocalDate(), utc.toLocalTime(), ZoneOffset.UTC);
    }

    /** Whether reading it takes knowing what stands first. */
    boolean asksOrder() {
        return shape == Shape.OPEN;
    }

    /** Whether two numbers of it could each be the day. */
    boolean isOpen() {
        return shape == Shape.OPEN && first <= 12 && second <= 12 && first != second;
    }

    /** Whether its first number can only be the day. */
    boolean showsDayFirst() {
        return shape == Shape.OPEN && first > 12 && second <= 12;
    }

    /** Whether its second number can only be the day. */
    boolean showsMonthFirst() {
        return shape == Shape.OPEN && second > 12 && first <= 12;
    }

    /** The time with its day read first or second; empty for a day that does not exist. */
    Optional<When> read(boolean dayFirst, ZoneOffset zone) {
        boolean swap = shape == Shape.OPEN && (first > 12 || dayFirst && second <= 12);
        try {
            LocalDate date = LocalDate.of(year, swap ? second : first, swap ? first : second);
            if (time == null) {
                return Optional.of(When.on(date));
            }
            ZoneOffset shift = offset == null ? zone : offset;
            return Optional.of(shift == null ? When.at(date, time) : When.at(date, time, shift));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** The day's number in one of the two readings, for comparing the order of rows; below zero where there is none. */
    long order(boolean dayFirst) {
        return read(dayFirst, ZoneOffset.UTC).map(When::orderMillis).orElse(-1L);
    }
}
