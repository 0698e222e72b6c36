package walletlens.intake.table;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import walletlens.ledger.When;

/**
 * Reads the times of one column. Whether day or month stands first is found from all of them together: a number above
 * twelve can only be a day, and rows that are in order in one reading only are read so. What that leaves open is
 * {@link #isUnclear unclear}.
 */
final class Dates {
    /** Fewer different days than this being in order is chance. */
    private static final int ENOUGH = 4;

    /** What a column's texts show of the order of day and month. */
    static final class Shown {
        private int dates;
        private int dayFirst;
        private int monthFirst;
        private int open;
        private String day = "";
        private String month = "";
        private int zoned;
        private final Sorting asDay = new Sorting();
        private final Sorting asMonth = new Sorting();
        private final Recent<DateText> recent = new Recent<>(DateText::parse);

        /** Looks at one more text. */
        void look(String text) {
            DateText date = recent.of(text);
            if (date == null) {
                return;
            }
            dates++;
            open += date.isOpen() ? 1 : 0;
            if (date.showsDayFirst()) {
                dayFirst++;
                day = day.isEmpty() ? text : day;
            } else if (date.showsMonthFirst()) {
                monthFirst++;
                month = month.isEmpty() ? text : month;
            }
            long asRead = date.order(true);
            asDay.look(asRead);
            asMonth.look(date.asksOrder() ? date.order(false) : asRead);
        }

        int dates() {
            return dates;
        }

        /** {@code day} or {@code month} where the texts show it; the empty text where they do not or contradict themselves. */
        String order() {
            if (dayFirst > 0 || monthFirst > 0) {
                return monthFirst == 0 ? "day" : dayFirst == 0 ? "month" : "";
            }
            boolean days = asDay.holds();
            return open > 0 && days != asMonth.holds() ? days ? "day" : "month" : "";
        }

        boolean isContradicted() {
            return dayFirst > 0 && monthFirst > 0;
        }

        boolean isOpen() {
            return open > 0;
        }

        Evidence evidence(String what) {
            String order = order();
            if (isContradicted()) {
                return new Evidence(what, "each date by itself", "there are " + day + " and " + month);
            }
            if (order.isEmpty()) {
                return new Evidence(what, open > 0 ? "unknown" : "clear", open > 0
                        ? "every date could be read both ways" : "every date can be read in one way only");
            }
            String shown = order.equals("day") ? day : month;
            return new Evidence(what, order + " first", shown.isEmpty()
                    ? "only so the rows are in the order of time" : shown + " can be read so only");
        }
    }

    /** Whether dates read in one way go only up or only down. */
    private static final class Sorting {
        private long last = Long.MIN_VALUE;
        private int ups;
        private int downs;

        void look(long order) {
            if (last != Long.MIN_VALUE) {
                ups += order > last ? 1 : 0;
                downs += order < last ? 1 : 0;
            }
            last = order;
        }

        boolean holds() {
            return ups == 0 && downs >= ENOUGH - 1 || downs == 0 && ups >= ENOUGH - 1;
        }
    }

    /** What is known of one text. */
    private record Read(DateText date, Optional<When> when) {
        static final Read NONE = new Read(null, Optional.empty());
    }

    private final Supplier<String> order;
    private final ZoneOffset zone;
    private final Recent<Read> recent = new Recent<>(this::made);
    /** Found when the first day is met that could be read both ways; the empty text where nothing tells. */
    private String found;

    private Dates(Supplier<String> order, ZoneOffset zone) {
        this.order = order;
        this.zone = zone;
    }

    /** The dates of texts that stand alone. */
    static Dates of(List<String> texts) {
        Shown shown = new Shown();
        texts.forEach(shown::look);
        return of(() -> shown, () -> "", Optional.empty(), "");
    }

    /**
     * @param column tells what the column shows
     * @param table tells the order that other columns of the table show; the empty text where they show none
     * @param zone the zone of times that name none themselves
     * @param answer what a person said, {@code day} or {@code month}; the empty text where nobody did
     */
    static Dates of(Supplier<Shown> column, Supplier<String> table, Optional<ZoneOffset> zone, String answer) {
        return new Dates(() -> answer.isEmpty() ? shown(column.get(), table) : answer, zone.orElse(null));
    }

    private static String shown(Shown column, Supplier<String> table) {
        boolean asks = column.order().isEmpty() && column.isOpen() && !column.isContradicted();
        return asks ? table.get() : column.order();
    }

    private String order() {
        if (found == null) {
            found = order.get();
        }
        return found;
    }

    private Read made(String text) {
        DateText date = DateText.parse(text);
        return date == null ? Read.NONE : new Read(date, date.read(!date.asksOrder() || !order().equals("month"), zone));
    }

    /** Whether a text could be read in two ways and nothing tells which. */
    boolean isUnclear(String text) {
        DateText date = recent.of(text).date;
        return date != null && date.isOpen() && !order().equals("day") && !order().equals("month");
    }

    /** The time of a text; empty where it is none. An unclear one is read day first. */
    Optional<When> read(String text) {
        return recent.of(text).when;
    }
}
