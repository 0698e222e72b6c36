package walletlens.intake.export;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import walletlens.ledger.When;

/**
 * Reads the times of exports, however they are written: {@code 2022-12-19T18:33:00Z}, {@code 19-12-2022 18:33},
 * {@code 1/25/2022, 2:58:40 AM}, {@code Jan. 28, 2022, 12:13 AM}, {@code Mon Jan 01 2018 12:00:00 GMT+0000 (UTC)},
 * {@code 20230522;093000}, seconds or milliseconds since 1970. Of "posted as of another day" the other day holds.
 */
final class Moment {
    private static final List<String> MONTHS = List.of(
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** What stands first in a day of three numbers whose year stands last. */
    enum First {
        DAY,
        MONTH
    }

    /** A time with what may be missing of it. */
    private record Parts(LocalTime time, ZoneOffset offset, String rest) {
    }

    private Moment() {
    }

    /**
     * The time of a text; empty where it is none.
     *
     * @param first what stands first in a day such as {@code 3/4/2024}
     */
    static Optional<When> of(String text, First first) {
        String plain = Wording.plain(text);
        int asOf = plain.indexOf(" as of ");
        String moment = asOf < 0 ? plain : plain.substring(asOf + 7);
        try {
            return moment.isEmpty() || moment.length() > 80 ? Optional.empty() : Optional.ofNullable(read(moment, first));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** The three numbers of a day such as {@code 3/4/2024}; empty for days written otherwise. */
    static List<Integer> numbers(String text) {
        String day = Wording.plain(text);
        int space = day.indexOf(' ');
        List<String> words = words(space < 0 ? day : day.substring(0, space));
        List<Integer> numbers = new ArrayList<>();
        for (String word : words) {
            if (!isNumber(word) || word.length() > 4) {
                return List.of();
            }
            numbers.add(Integer.parseInt(word));
        }
        return numbers.size() == 3 && words.get(0).length() <= 2 ? numbers : List.of();
    }

    private static When read(String text, First first) {
        if (isNumber(text)) {
            return ofDigits(text);
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            return compact(text, first);
        }
        int begin = colon;
        while (begin > 0 && isDigit(text.charAt(begin - 1))) {
            begin--;
        }
        if (begin == colon || colon - begin > 2) {
            return null;
        }
        Parts parts = time(text, begin);
        if (parts == null) {
            return null;
        }
        String day = text.substring(0, begin);
        // A month or year may also stand behind the time: "Mon Jan 01 12:00:00 2018".
        LocalDate date = date(parts.rest.isEmpty() ? day : day + " " + parts.rest, first);
        if (date == null) {
            return null;
        }
        return parts.offset == null ? When.at(date, parts.time) : When.at(date, parts.time, parts.offset);
    }

    private static When ofDigits(String text) {
        int length = text.length();
        if (length == 8 || length == 14) {
            LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 4, 6), number(text, 6, 8));
            return length == 8 ? When.on(date)
                    : When.at(date, LocalTime.of(number(text, 8, 10), number(text, 10, 12), number(text, 12, 14)));
        }
        if (length == 10) {
            return When.at(Instant.ofEpochSecond(Long.parseLong(text)));
        }
        return length == 13 ? When.at(Instant.ofEpochMilli(Long.parseLong(text))) : null;
    }

    /** A day without a time, or {@code 20230522;093000}. */
    private static When compact(String text, First first) {
        if (text.length() >= 15 && isNumber(text.substring(0, 8)) && isNumber(text.substring(text.length() - 6))) {
            return ofDigits(text.substring(0, 8) + text.substring(text.length() - 6));
        }
        LocalDate date = date(text, first);
        return date == null ? null : When.on(date);
    }

    private static Parts time(String text, int begin) {
        int at = begin;
        int[] numbers = new int[3];
        int count = 0;
        while (count < 3 && at < text.length() && isDigit(text.charAt(at))) {
            int end = at;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            if (end - at > 2) {
                return null;
            }
            numbers[count++] = number(text, at, end);
            at = end < text.length() && text.charAt(end) == ':' && count < 3 ? end + 1 : end;
        }
        int nano = 0;
        if (count == 3 && at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == ',')
                && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            int scale = 1_000_000_000;
            for (at++; at < text.length() && isDigit(text.charAt(at)); at++) {
                scale /= 10;
                nano += (text.charAt(at) - '0') * scale;
            }
        }
        String rest = text.substring(at).strip();
        String lower = rest.toLowerCase(Locale.ROOT);
        int hour = numbers[0];
        if (lower.startsWith("am") || lower.startsWith("pm")) {
            if (hour < 1 || hour > 12) {
                return null;
            }
            hour = hour % 12 + (lower.startsWith("pm") ? 12 : 0);
            rest = rest.substring(2).strip();
        }
        ZoneOffset offset = offset(rest);
        boolean zone = offset != null || rest.startsWith("(");
        return new Parts(LocalTime.of(hour, numbers[1], numbers[2], nano), offset, zone ? "" : rest);
    }

    /** The offset a text begins with; null where it names none. */
    private static ZoneOffset offset(String text) {
        String zone = text.toUpperCase(Locale.ROOT);
        boolean named = zone.startsWith("UTC") || zone.startsWith("GMT");
        String rest = named ? zone.substring(3) : zone.startsWith("Z") ? zone.substring(1) : zone;
        if (rest.length() >= 3 && (rest.charAt(0) == '+' || rest.charAt(0) == '-') && isNumber(rest.substring(1, 3))) {
            boolean colon = rest.length() > 3 && rest.charAt(3) == ':';
            int from = colon ? 4 : 3;
            int minutes = rest.length() >= from + 2 && isNumber(rest.substring(from, from + 2)) ? number(rest, from, from + 2) : 0;
            int sign = rest.charAt(0) == '-' ? -1 : 1;
            return ZoneOffset.ofHoursMinutes(sign * number(rest, 1, 3), sign * minutes);
        }
        return named || zone.equals("Z") ? ZoneOffset.UTC : null;
    }

    private static LocalDate date(String text, First first) {
        return isIso(text) ? LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10)) : worded(text, first);
    }

    /** Whether a text is {@code 2024-02-29}, with a space or the T before an hour behind it at most. */
    private static boolean isIso(String text) {
        int length = text.length();
        if (length < 10 || length > 11 || length == 11 && text.charAt(10) != ' ' && text.charAt(10) != 'T') {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            boolean dash = i == 4 || i == 7;
            if (dash ? text.charAt(i) != '-' : !isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static LocalDate worded(String text, First first) {
        List<Integer> numbers = new ArrayList<>();
        int month = 0;
        boolean yearFirst = false;
        boolean shortYear = false;
        for (String word : words(text)) {
            if (isNumber(word)) {
                if (word.length() > 4 || numbers.size() == 3) {
                    return null;
                }
                yearFirst |= numbers.isEmpty() && word.length() == 4;
                shortYear = word.length() <= 2;
                numbers.add(Integer.parseInt(word));
            } else if (word.length() >= 3 && MONTHS.contains(word.substring(0, 3).toLowerCase(Locale.ROOT))) {
                month = MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
            } else if (!word.equalsIgnoreCase("t") && !isDayOfWeek(word) && !isOrdinal(word)) {
                return null;
            }
        }
        if (numbers.size() != (month > 0 ? 2 : 3)) {
            return null;
        }
        if (month > 0) {
            int day = yearFirst ? numbers.get(1) : numbers.get(0);
            return LocalDate.of(year(yearFirst ? numbers.get(0) : numbers.get(1), !yearFirst && shortYear), month, day);
        }
        if (yearFirst) {
            return LocalDate.of(numbers.get(0), numbers.get(1), numbers.get(2));
        }
        boolean dayFirst = first == First.DAY || text.indexOf('.') > 0;
        return LocalDate.of(year(numbers.get(2), shortYear), numbers.get(dayFirst ? 1 : 0), numbers.get(dayFirst ? 0 : 1));
    }

    private static int year(int number, boolean isShort) {
        return isShort ? 2000 + number : number >= 1000 ? number : -1;
    }

    /** The runs of digits and the runs of letters of a text. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean ends = i == text.length() || kind(text.charAt(i)) == 0 || i > from && kind(text.charAt(i)) != kind(text.charAt(from));
            if (ends) {
                if (i > from) {
                    words.add(text.substring(from, i));
                }
                from = i < text.length() && kind(text.charAt(i)) == 0 ? i + 1 : i;
            }
        }
        return words;
    }

    private static int kind(char c) {
        return isDigit(c) ? 1 : Character.isLetter(c) ? 2 : 0;
    }

    private static boolean isDayOfWeek(String word) {
        return word.length() >= 2 && "monday tuesday wednesday thursday friday saturday sunday".indexOf(word.toLowerCase(Locale.ROOT)) >= 0;
    }

    private static boolean isOrdinal(String word) {
        return List.of("st", "nd", "rd", "th", "at").contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** The digits of a part of a text as a number; out of any range where there are others. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return -1;
            }
            number = number * 10 + (text.charAt(i) - '0');
        }
        return from < to ? number : -1;
    }
}
