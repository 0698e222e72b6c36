package walletlens.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How far apart the points of a series through time stand. */
public enum Step {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    /** A step that gives a span between about 50 and 400 points: days up to 13 months, weeks up to 6 years, then months. */
    public static Step fitting(LocalDate from, LocalDate to) {
        long days = to.toEpochDay() - from.toEpochDay();
        return days <= 400 ? DAY : days <= 2_200 ? WEEK : MONTH;
    }

    /** The days of a span: its first, its last, and between them those that lie whole steps before the last. */
    public List<LocalDate> days(LocalDate from, LocalDate to) {
        List<LocalDate> backwards = new ArrayList<>();
        for (int steps = 0; ; steps++) {
            LocalDate day = before(to, steps);
            if (!day.isAfter(from)) {
                break;
            }
            backwards.add(day);
        }
        List<LocalDate> days = new ArrayList<>(backwards.size() + 1);
        if (!from.isAfter(to)) {
            days.add(from);
        }
        for (int i = backwards.size() - 1; i >= 0; i--) {
            days.add(backwards.get(i));
        }
        return days;
    }

    private LocalDate before(LocalDate day, int steps) {
        return switch (this) {
            case DAY -> day.minusDays(steps);
            case WEEK -> day.minusWeeks(steps);
            case MONTH -> day.minusMonths(steps);
            case QUARTER -> day.minusMonths(3L * steps);
            case YEAR -> day.minusYears(steps);
        };
    }
}
