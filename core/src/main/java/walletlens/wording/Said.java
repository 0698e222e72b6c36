package walletlens.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** A number as a text says it. */
sealed interface Said {
    /**
     * An amount of something.
     *
     * @param value the number, without a sign; of a percentage the number before the sign
     * @param decimals how many decimals were said; less than none where thousands were
     * @param sign −1 for one said to be less than nothing, 1 for one with a plus, else 0
     * @param measure what it measures
     * @param units the currencies or units it may be of
     * @param year whether it has the form of a year
     */
    record Amount(BigDecimal value, int decimals, int sign, Measure measure, List<String> units, boolean year) implements Said {
        public Amount {
            units = List.copyOf(units);
        }
    }

    /**
     * A part of a whole or a place in an order, said in words or digits.
     *
     * @param value the part, or the place
     * @param part whether it is a part
     */
    record Plain(BigDecimal value, boolean part) implements Said {
    }

    /**
     * A day, or as much of it as was said.
     *
     * @param year the year; 0 where it was not said
     * @param month the month
     * @param day the day of the month; 0 where it was not said
     */
    record Day(int year, int month, int day) implements Said {
        boolean is(LocalDate other) {
            return (year == 0 || year == other.getYear()) && month == other.getMonthValue()
                    && (day == 0 || day == other.getDayOfMonth());
        }
    }

    /** Either of two days, where a writer's habit decides. */
    record EitherDay(Day one, Day other) implements Said {
    }

    /** Something of digits that has no one reading. */
    record Unreadable() implements Said {
    }

    /** What an amount measures, as far as the text says. */
    enum Measure {
        NOTHING,
        PERCENT,
        MONEY,
        UNIT
    }
}
