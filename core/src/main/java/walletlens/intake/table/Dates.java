package walletlens.intake.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import walletlens.ledger.When;

/**
 * Reads the times of one file: ISO 8601 with a T or a space, and numbered days such as {@code 31.12.2024} or
 * {@code 12/31/2024}. Whether day or month stands first is found from all of its dates together.
 */
public final class Dates {
    private final Order order;

    private enum Order {
        UNKNOWN,
        DAY_FIRST,
        MONTH_FIRST,
        CONTRADICTED
    }

    private Dates(Order order) {
        this.order = order;
    }

    /** The order that a file's dates show. */
    public static Dates of(Collection<String> texts) {
        return of(texts, "");
    }

    /** The order that a file's dates show, or the one a person says: {@code day} or {@code month} first. */
    static Dates of(Collection<String> texts, String answer) {
        if (answer.equals("day") || answer.equals("month")) {
            return new Dates(answer.equals("day") ? Order.DAY_FIRST : Order.MONTH_FIRST);
        }

        boolean day = false;
        boolean month = false;
        for (String text : texts) {
            int[] parts = parts(text);
            if (parts.length == 3 && text.indexOf('.') < 0) {
                day |= parts[0] > 12 && parts[1] <= 12;
                month |= parts[1] > 12 && parts[0] <= 12;
            }
        }
        if (day && month) {
            return new Dates(Order.CONTRADICTED);
        }
        return new Dates(day ? Order.DAY_FIRST : month ? Order.MONTH_FIRST : Order.UNKNOWN);
    }

    /** Whether a date could be read in two ways and nothing in the file tells which. */
    public boolean isUnclear(String text) {
        int[] parts = parts(text);
        boolean open = order == Order.UNKNOWN || order == Order.CONTRADICTED;
        return open && parts.length == 3 && text.indexOf('.') < 0 && parts[0] <= 12 && parts[1] <= 12 && parts[0] != parts[1];
    }

    /** The time of a text; empty where it is none. A date that could be read in two ways is read day first. */
    public Optional<When> read(String text) {
        String zoned = text.toUpperCase(Locale.ROOT).replace(" UTC", "Z").replace(" Z", "Z");
        Optional<When> iso = When.parse(zoned.length() > 10 && zoned.charAt(10) == ' '
                ? zoned.substring(0, 10) + 'T' + zoned.substring(11) : zoned);
        if (iso.isPresent()) {
            return iso;
        }
        int[] parts = parts(text);
        if (parts.length != 3) {
            return Optional.empty();
        }
        boolean monthFirst = text.indexOf('.') < 0
                && (order == Order.MONTH_FIRST || parts[1] > 12 && order != Order.DAY_FIRST);
        try {
            LocalDate date = LocalDate.of(parts[2], monthFirst ? parts[0] : parts[1], monthFirst ? parts[1] : parts[0]);
            int space = text.indexOf(' ');
            return space < 0 ? Optional.of(When.on(date)) : When.parse(date + "T" + text.substring(space + 1).strip());
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** The three numbers of a day written {@code d/m/yyyy} with points, slashes or dashes; empty for anything else. */
    private static int[] parts(String text) {
        int space = text.indexOf(' ');
        String day = space < 0 ? text : text.substring(0, space);
        if (day.length() < 8 || day.length() > 10) {
            return new int[0];
        }
        int[] parts = new int[3];
        int part = 0;
        int digits = 0;
        char sign = 0;
        for (int i = 0; i < day.length(); i++) {
            char c = day.charAt(i);
            if (c >= '0' && c <= '9') {
                parts[part] = parts[part] * 10 + (c - '0');
                digits++;
            } else if ((c == '.' || c == '/' || c == '-') && (sign == 0 || sign == c) && digits > 0 && digits <= 2 && part < 2) {
                sign = c;
                part++;
                digits = 0;
            } else {
                return new int[0];
            }
        }
        return part == 2 && digits == 4 ? parts : new int[0];
    }
}
