package walletlens.intake.table;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Offsets from UTC as they are written. A name that is used for several zones, such as CST or IST, is none. */
final class Zones {
    private static final Map<String, Integer> HOURS = Map.ofEntries(
            Map.entry("Z", 0), Map.entry("UTC", 0), Map.entry("GMT", 0), Map.entry("WET", 0), Map.entry("WEST", 1),
            Map.entry("CET", 1), Map.entry("CEST", 2), Map.entry("MEZ", 1), Map.entry("MESZ", 2), Map.entry("EET", 2),
            Map.entry("EEST", 3), Map.entry("MSK", 3), Map.entry("JST", 9), Map.entry("EST", -5), Map.entry("EDT", -4),
            Map.entry("CDT", -5), Map.entry("MDT", -6), Map.entry("PST", -8), Map.entry("PDT", -7), Map.entry("AEST", 10),
            Map.entry("AEDT", 11));

    private Zones() {
    }

    /** The offset of a name such as {@code UTC} or {@code CET}; empty where it names none or several. */
    static Optional<ZoneOffset> named(String name) {
        return Optional.ofNullable(HOURS.get(name.toUpperCase(Locale.ROOT))).map(ZoneOffset::ofHours);
    }

    /** The offset of {@code +02:00}, {@code -0500} or {@code +2}; empty where it is none. */
    static Optional<ZoneOffset> offset(String text) {
        int length = text.length();
        if (length < 2 || length > 6 || text.charAt(0) != '+' && text.charAt(0) != '-' && text.charAt(0) != '\u2212') {
            return Optional.empty();
        }
        int[] parts = new int[2];
        int digits = 0;
        for (int i = 1; i < length; i++) {
            char c = text.charAt(i);
            if (c == ':' && digits >= 1 && digits <= 2 && i == length - 3) {
                digits = 2;
            } else if (NumberText.isDigit(c)) {
                parts[digits >= 2 ? 1 : 0] = parts[digits >= 2 ? 1 : 0] * 10 + (c - '0');
                digits++;
            } else {
                return Optional.empty();
            }
        }
        boolean whole = digits == 1 || digits == 2 || digits == 4;
        if (!whole || parts[0] > 14 || parts[1] > 59) {
            return Optional.empty();
        }
        int minutes = parts[0] * 60 + parts[1];
        return Optional.of(ZoneOffset.ofTotalSeconds((text.charAt(0) == '+' ? minutes : -minutes) * 60));
    }

    /** The zone that a column's name tells, as {@code Date (UTC)}, {@code UTC_Time} or {@code date(UTC+8)} do. */
    static Optional<ZoneOffset> ofHeading(String heading) {
        int from = 0;
        while (from < heading.length()) {
            int to = from;
            while (to < heading.length() && Character.isLetter(heading.charAt(to))) {
                to++;
            }
            String word = heading.substring(from, to);
            if (word.equals("UTC") || word.equals("GMT") || word.length() > 2 && HOURS.containsKey(word)) {
                int end = to;
                while (end < heading.length() && "+-:0123456789".indexOf(heading.charAt(end)) >= 0) {
                    end++;
                }
                Optional<ZoneOffset> shift = offset(heading.substring(to, end));
                return shift.isPresent() ? shift : named(word);
            }
            from = Math.max(to, from + 1);
        }
        return Optional.empty();
    }
}
