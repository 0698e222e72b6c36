package walletlens.analyst.question;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A time that a question is about: from the first of its days to the last. Written as {@code 2024}, {@code 2024-Q1},
 * {@code 2024-03}, {@code 2024-03-05}, {@code 2024-03-05/2024-06-01}, open as {@code 2024-03-05/} and {@code /2024-03-05}, or
 * {@code all}.
 *
 * @param from its first day; {@link LocalDate#MIN} where it has no beginning
 * @param to its last day; {@link LocalDate#MAX} where it has no end
 */
public record Period(LocalDate from, LocalDate to) {
    /** All the time there is. */
    public static final Period ALL = new Period(LocalDate.MIN, LocalDate.MAX);

    private static final String WHOLE = "all";

    /** Sorts the days. */
    public Period {
        if (to.isBefore(from)) {
            LocalDate first = to;
            to = from;
            from = first;
        }
    }

    /** A calendar year. */
    public static Period year(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** A quarter of a year, counted from 1. */
    public static Period quarter(int year, int quarter) {
        LocalDate first = LocalDate.of(year, 3 * quarter - 2, 1);
        return new Period(first, first.plusMonths(3).minusDays(1));
    }

    /** The month of a day. */
    public static Period month(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        return new Period(first, first.plusMonths(1).minusDays(1));
    }

    /** One day. */
    public static Period day(LocalDate day) {
        return new Period(day, day);
    }

    /** From a day on. */
    public static Period since(LocalDate day) {
        return new Period(day, LocalDate.MAX);
    }

    /** Up to a day. */
    public static Period until(LocalDate day) {
        return new Period(LocalDate.MIN, day);
    }

    /** Reads what {@link #toString} writes; empty for anything else. */
    public static Optional<Period> parse(String text) {
        int slash = text.indexOf('/');
        if (text.equals(WHOLE)) {
            return Optional.of(ALL);
        }
        if (slash < 0) {
            return one(text);
        }
        Optional<Period> from = slash == 0 ? Optional.of(ALL) : one(text.substring(0, slash));
        Optional<Period> to = slash == text.length() - 1 ? Optional.of(ALL) : one(text.substring(slash + 1));
        return from.flatMap(first -> to.map(last -> new Period(first.from, last.to)));
    }

    private static Optional<Period> one(String text) {
        try {
            int year = text.length() < 4 ? -1 : number(text.substring(0, 4));
            if (year < 1000) {
                return Optional.empty();
            }
            if (text.length() == 4) {
                return Optional.of(year(year));
            }
            if (text.length() == 7 && text.charAt(4) == '-' && text.charAt(5) == 'Q') {
                int quarter = number(text.substring(6));
                return quarter < 1 || quarter > 4 ? Optional.empty() : Optional.of(quarter(year, quarter));
            }
            int month = text.length() >= 7 && text.charAt(4) == '-' ? number(text.substring(5, 7)) : -1;
            if (month > 0 && text.length() == 7) {
                return Optional.of(month(LocalDate.of(year, month, 1)));
            }
            int day = text.length() == 10 && text.charAt(7) == '-' ? number(text.substring(8)) : -1;
            return month > 0 && day > 0 ? Optional.of(day(LocalDate.of(year, month, day))) : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    /** Whether it has a beginning. */
    public boolean begins() {
        return !from.equals(LocalDate.MIN);
    }

    /** Whether it has an end. */
    public boolean ends() {
        return !to.equals(LocalDate.MAX);
    }

    /** Whether it is one day. */
    public boolean isDay() {
        return from.equals(to);
    }

    /** Whether it is a calendar year. */
    public boolean isYear() {
        return begins() && equals(year(from.getYear()));
    }

    /** Whether it is a calendar month. */
    public boolean isMonth() {
        return begins() && equals(month(from));
    }

    /** The number of the quarter it is; 0 where it is none. */
    public int quarter() {
        int quarter = begins() ? Math.floorDiv(from.getMonthValue() - 1, 3) + 1 : 0;
        return quarter > 0 && equals(quarter(from.getYear(), quarter)) ? quarter : 0;
    }

    /** The last of its days that is not after another. */
    public LocalDate lastUntil(LocalDate today) {
        return to.isAfter(today) ? today : to;
    }

    @Override
    public String toString() {
        if (equals(ALL)) {
            return WHOLE;
        }
        if (isYear()) {
            return from.toString().substring(0, 4);
        }
        if (quarter() > 0) {
            return from.toString().substring(0, 5) + "Q" + quarter();
        }
        if (isMonth()) {
            return from.toString().substring(0, 7);
        }
        return isDay() ? from.toString() : (begins() ? from.toString() : "") + "/" + (ends() ? to.toString() : "");
    }
}
