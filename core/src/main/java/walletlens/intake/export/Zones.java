package walletlens.intake.export;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import walletlens.ledger.When;

/**
 * Offsets from UTC of the zones that exports name, under the rules in force since 1996 in Europe (last Sunday of March to
 * last Sunday of October, turning at 01:00 UTC; Directive 2000/84/EC) and since 2007 in the United States (second Sunday
 * of March to first Sunday of November, turning at 2:00 local time; Energy Policy Act of 2005). Earlier times, the hour
 * that comes twice, and other zones stay without an offset.
 */
final class Zones {
    /** Hours ahead of UTC in winter. */
    private static final Map<Integer, List<String>> EUROPE = Map.of(
            0, List.of("london", "dublin", "lisbon"),
            1, List.of("amsterdam", "berlin", "paris", "brussels", "madrid", "rome", "vienna", "zurich", "luxembourg",
                    "copenhagen", "stockholm", "oslo", "prague", "warsaw", "budapest", "bratislava", "ljubljana", "zagreb",
                    "malta", "monaco", "belgrade", "vaduz", "andorra", "san_marino", "busingen"),
            2, List.of("athens", "helsinki", "sofia", "bucharest", "riga", "tallinn", "vilnius", "kiev", "kyiv", "mariehamn"));

    private static final Map<String, Integer> AMERICA = Map.of(
            "new_york", -5, "detroit", -5, "toronto", -5, "chicago", -6, "denver", -7, "los_angeles", -8);

    private Zones() {
    }

    /** A time of unknown zone as one of a zone such as {@code UTC} or {@code Europe/Amsterdam}; any other as it is. */
    static When in(String zone, When when) {
        if (when.isDay() || when.offset().isPresent() || when.time().isEmpty()) {
            return when;
        }
        LocalTime time = when.time().get();
        return offset(zone, when.date(), time).map(offset -> When.at(when.date(), time, offset)).orElse(when);
    }

    private static Optional<ZoneOffset> offset(String zone, LocalDate date, LocalTime time) {
        String name = zone.strip().toLowerCase(Locale.ROOT);
        if (List.of("utc", "gmt", "z", "etc/utc", "utc+0").contains(name)) {
            return Optional.of(ZoneOffset.UTC);
        }
        int slash = name.indexOf('/');
        String city = name.substring(slash + 1);
        for (Map.Entry<Integer, List<String>> each : EUROPE.entrySet()) {
            if (slash > 0 && name.startsWith("europe") && each.getValue().contains(city)) {
                int winter = each.getKey();
                LocalDate begins = last(date.getYear(), 3);
                LocalDate ends = last(date.getYear(), 10);
                return date.getYear() < 1996 ? Optional.empty() : offset(winter, winter + 1, begins, ends, date, time);
            }
        }
        if (AMERICA.containsKey(city) && date.getYear() >= 2007) {
            int winter = AMERICA.get(city);
            LocalDate begins = sundayFrom(LocalDate.of(date.getYear(), 3, 8));
            LocalDate ends = sundayFrom(LocalDate.of(date.getYear(), 11, 1));
            return offset(winter, 2, begins, ends, date, time);
        }
        return Optional.empty();
    }

    private static LocalDate last(int year, int month) {
        return sundayFrom(LocalDate.of(year, month, 25));
    }

    private static LocalDate sundayFrom(LocalDate day) {
        return day.plusDays(7 - day.getDayOfWeek().getValue());
    }

    /** @param turn the hour of winter time at which summer time begins; it ends an hour of summer time later */
    private static Optional<ZoneOffset> offset(
            int winter, int turn, LocalDate begins, LocalDate ends, LocalDate date, LocalTime time) {
        boolean american = winter < 0;
        int endsAt = american ? 2 : turn + 1;
        if (date.equals(ends) && time.getHour() == endsAt - 1) {
            return Optional.empty();
        }
        boolean afterBegin = date.isAfter(begins) || date.equals(begins) && time.getHour() >= turn;
        boolean beforeEnd = date.isBefore(ends) || date.equals(ends) && time.getHour() < endsAt;
        return Optional.of(ZoneOffset.ofHours(winter + (afterBegin && beforeEnd ? 1 : 0)));
    }
}
