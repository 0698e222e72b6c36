package walletlens.lots;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import walletlens.ledger.When;

/**
 * The year gains are declared for: it begins on the same day of the calendar each year.
 *
 * @param month the month of its first day, from 1
 * @param day its first day in that month, from 1 to 28
 */
public record TaxYear(int month, int day) {
    /** The year of the calendar. */
    public static final TaxYear CALENDAR = new TaxYear(1, 1);

    /**
     * First days that tax authorities use: 1 January; 1 March (South Africa); 1 April (India, Japan, New Zealand); 6 April
     * (United Kingdom); 1 July (Australia).
     */
    public static final List<TaxYear> KNOWN =
            List.of(CALENDAR, new TaxYear(3, 1), new TaxYear(4, 1), new TaxYear(4, 6), new TaxYear(7, 1));

    /** Refuses days that not every year has. */
    public TaxYear {
        if (month < 1 || month > 12 || day < 1 || day > 28) {
            throw new IllegalArgumentException("no first day of a tax year: " + month + "-" + day);
        }
    }

    /** The tax year whose first day is written as {@code 04-06}. */
    public static Optional<TaxYear> parse(String text) {
        return When.parse("2001-" + text).filter(When::isDay).map(When::date)
                .filter(first -> first.getDayOfMonth() <= 28)
                .map(first -> new TaxYear(first.getMonthValue(), first.getDayOfMonth()));
    }

    /** The first day of the tax year that a day lies in. */
    public LocalDate first(LocalDate within) {
        LocalDate first = LocalDate.of(within.getYear(), month, day);
        return within.isBefore(first) ? first.minusYears(1) : first;
    }

    /** The last day of the tax year that a day lies in. */
    public LocalDate last(LocalDate within) {
        return first(within).plusYears(1).minusDays(1);
    }

    /** What the tax year of a day is called: {@code 2024}, or {@code 2024/25} where it ends in the next. */
    public String name(LocalDate within) {
        int year = first(within).getYear();
        int next = Math.floorMod(year + 1, 100);
        return equals(CALENDAR) ? "" + year : year + "/" + (next < 10 ? "0" : "") + next;
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return (month < 10 ? "0" : "") + month + "-" + (day < 10 ? "0" : "") + day;
    }
}
