package walletlens.lots;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import walletlens.ledger.When;
import walletlens.money.Quantity;

/**
 * From when on a holding counts as held for long.
 *
 * @param unit what is counted
 * @param count how many of them
 */
public record HoldingPeriod(Unit unit, int count) {
    /** More than one year by the calendar, as in the United States (26 U.S.C. 1222). */
    public static final HoldingPeriod MORE_THAN_A_YEAR = new HoldingPeriod(Unit.MORE_THAN_YEARS, 1);

    /** Nothing is ever held for long: for places that make no difference. */
    public static final HoldingPeriod NEVER = new HoldingPeriod(Unit.NEVER, 0);

    /** What a period counts. */
    public enum Unit {
        /** Disposed on a later day than the same day of the year that many years on. */
        MORE_THAN_YEARS,
        /** That many times 24 hours or more have passed. */
        DAYS,
        NEVER
    }

    /** Held for long once that many times 24 hours have passed. */
    public static HoldingPeriod days(int count) {
        return new HoldingPeriod(Unit.DAYS, count);
    }

    /** The period of a code: {@code 1y} for more than a year, {@code 365d} for that many days, {@code never}. */
    public static Optional<HoldingPeriod> parse(String code) {
        if (code.equals("never")) {
            return Optional.of(NEVER);
        }
        boolean years = code.endsWith("y");
        if (!years && !code.endsWith("d") || code.length() > 6) {
            return Optional.empty();
        }
        return Quantity.parse(code.substring(0, code.length() - 1)).filter(Quantity::isPositive)
                .map(Quantity::value).filter(count -> count.scale() <= 0)
                .map(count -> years ? new HoldingPeriod(Unit.MORE_THAN_YEARS, count.intValue()) : days(count.intValue()));
    }

    /** The name in settings, as {@link #parse} reads it. */
    public String code() {
        return switch (unit) {
            case MORE_THAN_YEARS -> count + "y";
            case DAYS -> count + "d";
            case NEVER -> "never";
        };
    }

    /** Whether what was acquired and disposed of then was held for long. */
    public Term term(When acquired, When disposed) {
        boolean held = switch (unit) {
            case MORE_THAN_YEARS -> disposed.date().isAfter(acquired.date().plusYears(count));
            case DAYS -> wholeDays(acquired, disposed) >= count;
            case NEVER -> false;
        };
        return held ? Term.LONG : Term.SHORT;
    }

    /** Whole times 24 hours; by the days alone where either has no time. */
    private static long wholeDays(When from, When to) {
        if (from.isDay() || to.isDay()) {
            return to.date().toEpochDay() - from.date().toEpochDay();
        }
        return Math.floorDiv(seconds(to) - seconds(from), 86_400L);
    }

    private static long seconds(When when) {
        LocalDate date = when.date();
        LocalTime time = when.time().orElse(LocalTime.MIDNIGHT);
        int shift = when.offset().map(offset -> offset.getTotalSeconds()).orElse(0);
        return date.toEpochDay() * 86_400L + time.toSecondOfDay() - shift;
    }
}
