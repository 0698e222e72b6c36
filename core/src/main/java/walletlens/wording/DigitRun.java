package walletlens.wording;

import java.math.BigDecimal;
import java.util.List;
import walletlens.money.Figures;
import walletlens.money.Quantity;

/**
 * Digits with what separates them.
 *
 * @param to where they end
 * @param value the number; null where there is no one reading
 * @param decimals how many of the digits are decimals
 * @param isPlain whether there are digits only
 */
record DigitRun(int to, BigDecimal value, int decimals, boolean isPlain) {
    private static final int LONGEST = 40;

    boolean isReadable() {
        return value != null;
    }

    /** The run that begins at a place. */
    static DigitRun at(Scan scan, int from, Figures figures) {
        StringBuilder run = new StringBuilder();
        StringBuilder digits = new StringBuilder();
        boolean odd = false;
        int at = from;
        while (true) {
            int c = scan.at(at);
            int digit = Glyphs.digit(c);
            if (digit >= 0) {
                run.append((char) ('0' + digit));
                digits.append((char) ('0' + digit));
            } else if (Glyphs.isOddNumber(c)) {
                odd = true;
                run.append('0');
            } else if (Glyphs.isSpace(c) && c != '\t' && isGroup(scan, at, run)) {
                run.append('\'');
            } else if (Glyphs.separator(c) != 0 && scan.isDigit(at + Scan.width(c))) {
                run.append(Glyphs.separator(c));
            } else {
                break;
            }
            at += Scan.width(c);
        }
        if (odd || run.length() > LONGEST || scan.at(at) == ':' && scan.isDigit(at + 1)) {
            return new DigitRun(at, null, 0, false);
        }
        String text = run.charAt(0) == '.' || run.charAt(0) == ',' ? "0" + run : run.toString();
        List<Quantity> readings = figures.readings(text);
        if (readings.isEmpty()) {
            return new DigitRun(at, null, 0, false);
        }
        // Where a lone separator can be either, the writer's habit makes it one of thousands: the larger reading.
        Quantity value = readings.get(0);
        for (Quantity each : readings) {
            value = each.compareTo(value) > 0 ? each : value;
        }
        return new DigitRun(at, value.value(), decimals(text, digits.toString(), value.value()), text.length() == digits.length());
    }

    /** A space groups where one to three digits, or groups, stand before it and exactly three behind. */
    private static boolean isGroup(Scan scan, int space, StringBuilder run) {
        int from = run.length();
        while (from > 0 && run.charAt(from - 1) >= '0' && run.charAt(from - 1) <= '9') {
            from--;
        }
        int before = run.length() - from;
        boolean first = from == 0 && before >= 1 && before <= 3;
        boolean later = from > 0 && run.charAt(from - 1) == '\'' && before == 3;
        return (first || later) && scan.isDigit(space + 1) && scan.isDigit(space + 2) && scan.isDigit(space + 3) && !scan.isDigit(space + 4);
    }

    /** How many of the digits stand behind the decimal sign. */
    private static int decimals(String text, String digits, BigDecimal value) {
        int last = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        int behind = last < 0 ? 0 : text.length() - last - 1;
        return last >= 0 && new BigDecimal(digits).movePointLeft(behind).compareTo(value) == 0 ? behind : 0;
    }

    /** The day that begins at a place, in three numbers with the same sign between; null for none. */
    static Said day(Scan scan, int from) {
        int[] numbers = new int[3];
        int[] lengths = new int[3];
        int at = from;
        int sign = 0;
        for (int i = 0; i < 3; i++) {
            while (scan.isDigit(at) && lengths[i] < 5) {
                numbers[i] = numbers[i] * 10 + Glyphs.digit(scan.at(at));
                lengths[i]++;
                at++;
            }
            int c = scan.at(at);
            boolean joins = i == 2 || (c == '.' || c == '/' || c == '-') && (sign == 0 || c == sign);
            if (lengths[i] == 0 || !joins) {
                return null;
            }
            sign = c;
            at += i < 2 ? 1 : 0;
        }
        if (!isBetween(lengths[1], 1, 2) || Glyphs.isLetter(scan.at(at)) && scan.at(at) != 'T' || Glyphs.isPercent(scan.at(at)) || Glyphs.isMoney(scan.at(at))) {
            return null;
        }
        if (lengths[0] == 4 && isBetween(lengths[2], 1, 2)) {
            return day(numbers[0], numbers[1], numbers[2]);
        }
        if (lengths[2] != 4 || !isBetween(lengths[0], 1, 2)) {
            return null;
        }
        Said.Day dayFirst = day(numbers[2], numbers[1], numbers[0]);
        Said.Day monthFirst = day(numbers[2], numbers[0], numbers[1]);
        return dayFirst == null ? monthFirst : monthFirst == null ? dayFirst : new Said.EitherDay(dayFirst, monthFirst);
    }

    /** Where the day that begins at a place ends. */
    static int dayEnd(Scan scan, int from) {
        int at = from;
        for (int i = 0; i < 3; i++) {
            while (scan.isDigit(at)) {
                at++;
            }
            at += i < 2 ? 1 : 0;
        }
        return at;
    }

    private static Said.Day day(int year, int month, int day) {
        return isBetween(year, 1900, 2099) && isBetween(month, 1, 12) && isBetween(day, 1, 31) ? new Said.Day(year, month, day) : null;
    }

    private static boolean isBetween(int number, int least, int most) {
        return number >= least && number <= most;
    }
}
