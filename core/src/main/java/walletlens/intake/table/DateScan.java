package walletlens.intake.table;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import walletlens.intake.table.DateText.Shape;

/**
 * Reads a written date and time word by word: numbers parted by a sign, names of months, hours, halves of the day, zones.
 * Whatever else stands in a text makes it no date.
 */
final class DateScan {
    /** Words that stand beside dates and say nothing. */
    private static final String IDLE = " de del of the at um uhr kl klo alle a las den le il om at on th st nd rd er h m ";
    private static final String WEEKDAYS = " mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday "
            + "saturday sunday mo di mi do fr sa so montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag "
            + "lundi mardi mercredi jeudi vendredi samedi dimanche lun mar mer jeu ven sam dim "
            + "lunes martes miercoles jueves viernes sabado domingo mie jue vie sab dom "
            + "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma wo vr za zo "
            + "mandag tisdag onsdag torsdag fredag lordag sondag tis ons tor fre lor son "
            + "lunedi martedi mercoledi giovedi venerdi sabato domenica gio "
            + "segunda terca quarta quinta sexta feira ";

    private final String text;
    private int at;
    private final int[] numbers = new int[3];
    private final int[] digits = new int[3];
    private int count;
    private char sign;
    private int month;
    private int monthAfter;
    /** Whether the month was taken from a word that can also be a weekday, such as {@code mar}. */
    private boolean monthOrWeekday;
    private LocalTime time;
    private ZoneOffset offset;

    DateScan(String text) {
        this.text = text;
    }

    /** The date; null where the text is none. */
    DateText read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (NumberText.isSpace(c) || c == ',') {
                at++;
            } else if (NumberText.isDigit(c)) {
                if (!number()) {
                    return null;
                }
            } else if (Character.isLetter(c)) {
                if (!word()) {
                    return null;
                }
            } else if (c == '(' || c == ')') {
                if (!bracket()) {
                    return null;
                }
            } else if ((c == '+' || c == '-' || c == '\u2212') && time != null) {
                if (!shift()) {
                    return null;
                }
            } else if (isSign(c) && count > 0 && count < 3 || c == '.') {
                at++;
            } else {
                return null;
            }
        }
        return date();
    }

    private static boolean isSign(char c) {
        return c == '.' || c == '/' || c == '-' || c == '\u2013';
    }

    private int digitsAt(int from) {
        int end = from;
        while (end < text.length() && NumberText.isDigit(text.charAt(end))) {
            end++;
        }
        return end - from;
    }

    private int value(int from, int length) {
        int value = 0;
        for (int i = from; i < from + length; i++) {
            value = value * 10 + (text.charAt(i) - '0');
        }
        return value;
    }

    private boolean number() {
        int length = digitsAt(at);
        int after = at + length;
        char next = after < text.length() ? text.charAt(after) : 0;
        boolean hour = length <= 2 && (next == ':' || (next == 'h' || next == 'H') && digitsAt(after + 1) == 2);
        if (hour) {
            return hour(next);
        }
        boolean enough = count == 3 || month > 0 && count == 2;
        if (enough && time == null && (length == 6 || length == 4)) {
            time = LocalTime.of(value(at, 2), value(at + 2, 2), length == 6 ? value(at + 4, 2) : 0);
            at += length;
            return true;
        }
        if (count == 0 && length == 8) {
            numbers[0] = value(at, 4);
            numbers[1] = value(at + 4, 2);
            numbers[2] = value(at + 6, 2);
            digits[0] = 4;
            count = 3;
            at += length;
            return numbers[0] >= 1900 && numbers[0] <= 2200;
        }
        if (enough || length > 4 || length == 3) {
            return false;
        }
        numbers[count] = value(at, length);
        digits[count] = length;
        count++;
        at = after;
        if (isSign(next) && count < 3 && month == 0) {
            if (sign != 0 && sign != next && digitsAt(after + 1) > 0) {
                return false;
            }
            sign = sign == 0 || sign == '.' ? next : sign;
        }
        return true;
    }

    private boolean hour(char colon) {
        if (time != null) {
            return false;
        }
        int length = digitsAt(at);
        int hours = value(at, length);
        at += length + 1;
        if (digitsAt(at) != 2) {
            return false;
        }
        int minutes = value(at, 2);
        at += 2;
        int seconds = 0;
        int nanos = 0;
        if (at < text.length() && text.charAt(at) == colon && colon == ':' && digitsAt(at + 1) == 2) {
            seconds = value(at + 1, 2);
            at += 3;
            if (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',') && digitsAt(at + 1) > 0) {
                int decimals = digitsAt(at + 1);
                int kept = Math.min(9, decimals);
                nanos = value(at + 1, kept);
                for (int i = kept; i < 9; i++) {
                    nanos *= 10;
                }
                at += 1 + decimals;
            }
        }
        time = LocalTime.of(hours == 24 && minutes == 0 ? 0 : hours, minutes, seconds, nanos);
        return hours != 24;
    }

    private boolean word() {
        int from = at;
        while (at < text.length() && (Character.isLetter(text.charAt(at))
                || text.charAt(at) == '.' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1)) && at - from == 1)) {
            at++;
        }
        String word = text.substring(from, at);
        String plain = MonthNames.folded(word).replace(".", "");
        if (word.equals("T") && count > 0) {
            return true;
        }
        if (time != null && (plain.equals("am") || plain.equals("pm") || plain.equals("a") || plain.equals("p"))) {
            return half(plain.charAt(0) == 'p');
        }
        int named = MonthNames.month(word);
        boolean weekday = WEEKDAYS.contains(" " + plain + " ");
        if (named > 0 && (month == 0 || monthOrWeekday)) {
            month = named;
            monthAfter = count;
            monthOrWeekday = weekday;
            return true;
        }
        Optional<ZoneOffset> zone = time == null ? Optional.empty() : Zones.named(word);
        if (zone.isPresent()) {
            offset = offset == null ? zone.get() : offset;
            return true;
        }
        return weekday || IDLE.contains(" " + plain + " ");
    }

    private boolean half(boolean afternoon) {
        if (time.getHour() > 12 || time.getHour() == 0) {
            return time.getHour() > 12 == afternoon;
        }
        time = time.withHour(time.getHour() % 12 + (afternoon ? 12 : 0));
        return true;
    }

    /** A bracket names a zone, as {@code (UTC)} or {@code (Central European Time)}: only one that is known counts. */
    private boolean bracket() {
        int close = text.indexOf(')', at);
        if (text.charAt(at) != '(' || close < 0 || time == null) {
            return false;
        }
        Optional<ZoneOffset> zone = Zones.named(text.substring(at + 1, close));
        offset = offset == null && zone.isPresent() ? zone.get() : offset;
        at = close + 1;
        return true;
    }

    /** An offset behind a time, alone or behind UTC or GMT. */
    private boolean shift() {
        int from = at++;
        while (at < text.length() && (NumberText.isDigit(text.charAt(at)) || text.charAt(at) == ':')) {
            at++;
        }
        Optional<ZoneOffset> shift = Zones.offset(text.substring(from, at));
        offset = shift.orElse(offset);
        return shift.isPresent();
    }

    private DateText date() {
        if (month > 0) {
            return named();
        }
        if (count != 3) {
            return null;
        }
        if (digits[0] == 4) {
            return new DateText(Shape.CLEAR, numbers[0], numbers[1], numbers[2], time, offset);
        }
        if (numbers[0] > 31 && digits[2] <= 2) {
            return new DateText(Shape.CLEAR, century(numbers[0], digits[0]), numbers[1], numbers[2], time, offset);
        }
        int year = century(numbers[2], digits[2]);
        if (digits[0] > 2 || digits[1] > 2 || digits[2] == 1) {
            return null;
        }
        return sign == '.'
                ? new DateText(Shape.CLEAR, year, numbers[1], numbers[0], time, offset)
                : new DateText(Shape.OPEN, year, numbers[0], numbers[1], time, offset);
    }

    /** A date with the name of its month: the day is the number beside it, the year the other. */
    private DateText named() {
        if (count != 2) {
            return null;
        }
        int yearAt = digits[0] == 4 || numbers[0] > 31 ? 0 : 1;
        if (yearAt == 0 && monthAfter == 0 || digits[yearAt] != 4 && digits[yearAt] != 2) {
            return null;
        }
        return new DateText(Shape.CLEAR, century(numbers[yearAt], digits[yearAt]), month, numbers[1 - yearAt], time, offset);
    }

    /** Two digits of a year from 1970 to 2069. */
    private static int century(int year, int digits) {
        return digits > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
    }
}
