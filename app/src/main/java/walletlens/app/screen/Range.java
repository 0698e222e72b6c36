package walletlens.app.screen;

import java.time.LocalDate;
import java.util.Optional;

/** A range of time that ends today. */
public enum Range {
    DAY("1d"),
    WEEK("1w"),
    MONTH("1m"),
    THIS_YEAR("ytd"),
    YEAR("1y"),
    FIVE_YEARS("5y"),
    ALL("all");

    private final String code;

    Range(String code) {
        this.code = code;
    }

    /** Its name in events and words. */
    public String code() {
        return code;
    }

    /** The range of a code; empty for an unknown one. */
    public static Optional<Range> of(String code) {
        for (Range each : values()) {
            if (each.code.equals(code)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /**
     * The day at whose end it begins; never before the day ahead of the first entry.
     *
     * @param today the last day
     * @param first the day of the first entry
     */
    public LocalDate start(LocalDate today, LocalDate first) {
        LocalDate earliest = first.minusDays(1);
        LocalDate start = switch (this) {
            case DAY -> today.minusDays(1);
            case WEEK -> today.minusWeeks(1);
            case MONTH -> today.minusMonths(1);
            case THIS_YEAR -> LocalDate.of(today.getYear() - 1, 12, 31);
            case YEAR -> today.minusYears(1);
            case FIVE_YEARS -> today.minusYears(5);
            case ALL -> earliest;
        };
        return start.isBefore(earliest) ? earliest : start;
    }
}
