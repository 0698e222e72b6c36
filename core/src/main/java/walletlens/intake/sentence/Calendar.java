package walletlens.intake.sentence;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import walletlens.money.Quantity;

/** Reads days and times of day as people say them, seen from today. */
final class Calendar {
    private final Script script;
    private final Numerals numerals;
    private final LocalDate today;
    /** Whether the word before leads to months and years, as "in" does, and not to numbered days. */
    private boolean in;

    /**
     * A day.
     *
     * @param from its first token
     * @param to the token behind it
     * @param day the likeliest day
     * @param open why it is not certain: {@code order}, {@code vague} or {@code future}; empty where it is
     * @param choices the days it can be, where it is not certain
     */
    record Day(int from, int to, LocalDate day, String open, List<LocalDate> choices) {
        Day {
            choices = List.copyOf(choices);
        }

        Day from(int newFrom) {
            return new Day(newFrom, to, day, open, choices);
        }
    }

    /** A time of day. */
    record Time(int from, int to, LocalTime time) {
    }

    Calendar(Script script, Numerals numerals, LocalDate today) {
        this.script = script;
        this.numerals = numerals;
        this.today = today;
    }

    /** The longest day that begins at a token, with the words that lead to it; null for none. */
    Day at(int from) {
        in = false;
        Day best = core(from, false);
        int at = from;
        for (int i = 0; i < 2; i++) {
            Script.Hit link = link(at);
            if (link == null) {
                break;
            }
            at = link.to();
            in = link.value(Sort.DAYLINK).equals("y");
            Day day = core(at, true);
            Day year = link.value(Sort.DAYLINK).equals("y") ? wholeYear(at) : null;
            day = day == null ? year : day;
            if (day != null && (best == null || day.to() > best.to())) {
                best = day.from(from);
            }
        }
        if (best == null) {
            return null;
        }
        return best.open().isEmpty() && best.day().isAfter(today)
                ? new Day(best.from(), best.to(), best.day(), "future", List.of()) : best;
    }

    private Script.Hit link(int at) {
        return script.longest(at, Sort.DAYLINK);
    }

    private Day core(int at, boolean linked) {
        if (at >= script.size()) {
            return null;
        }
        Token token = script.token(at);
        if (token.is(Token.Shape.DATE)) {
            return numbered(at, token.text());
        }
        Day best = null;
        for (Day day : new Day[] {named(at), ago(at), ofMonth(at, linked), weekday(at, linked), short1(at, linked)}) {
            best = day != null && (best == null || day.to() > best.to()) ? day : best;
        }
        return best;
    }

    private Day numbered(int at, String text) {
        int[] parts = Days.parts(text);
        boolean dots = text.indexOf('.') > 0;
        LocalDate iso = parts[0] >= 1000 ? date(parts[0], parts[1], parts[2]) : null;
        if (iso != null) {
            return sure(at, at + 1, iso);
        }
        int year = parts[2] < 100 ? 2000 + parts[2] : parts[2];
        LocalDate dayFirst = date(year, parts[1], parts[0]);
        LocalDate monthFirst = dots || script.tongue().dayFirst() ? null : date(year, parts[0], parts[1]);
        return either(at, at + 1, dayFirst, monthFirst);
    }

    /** A day that may be read in two orders. */
    private static Day either(int from, int to, LocalDate dayFirst, LocalDate monthFirst) {
        if (dayFirst == null || monthFirst == null || dayFirst.equals(monthFirst)) {
            LocalDate one = dayFirst != null ? dayFirst : monthFirst;
            return one == null ? null : sure(from, to, one);
        }
        return new Day(from, to, dayFirst, "order", List.of(dayFirst, monthFirst));
    }

    private static Day sure(int from, int to, LocalDate day) {
        return day == null ? null : new Day(from, to, day, "", List.of());
    }

    private static LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    /** Today, yesterday, Christmas, last week. */
    private Day named(int at) {
        Day best = null;
        for (Script.Hit hit : script.hits(at)) {
            if (hit.has(Sort.DAY)) {
                best = sure(at, hit.to(), today.plusDays(Integer.parseInt(hit.value(Sort.DAY))));
            } else if (hit.has(Sort.HOLIDAY)) {
                String value = hit.value(Sort.HOLIDAY);
                int dash = value.indexOf('-');
                int month = Integer.parseInt(value.substring(0, dash));
                int day = Integer.parseInt(value.substring(dash + 1));
                best = withYear(at, hit.to(), month, day);
            } else if (hit.has(Sort.VAGUE)) {
                best = vague(at, hit);
            }
        }
        return best;
    }

    private Day vague(int at, Script.Hit hit) {
        LocalDate first = today;
        List<LocalDate> choices = new ArrayList<>();
        switch (hit.value(Sort.VAGUE)) {
            case "w":
                LocalDate monday = today.minusDays(6 + today.getDayOfWeek().getValue());
                for (int i = 0; i < 7; i++) {
                    choices.add(monday.plusDays(i));
                }
                first = today.minusDays(7);
                break;
            case "m":
                first = today.minusMonths(1).withDayOfMonth(1);
                choices.addAll(ofMonth(first));
                break;
            case "y":
                first = LocalDate.of(today.getYear() - 1, 1, 1);
                choices.addAll(ofYear(first.getYear()));
                break;
            default:
                choices.addAll(List.of(today, today.minusDays(1), today.minusDays(7)));
                break;
        }
        return new Day(at, hit.to(), first, "vague", choices);
    }

    private static List<LocalDate> ofMonth(LocalDate first) {
        return List.of(first, first.withDayOfMonth(15), first.plusMonths(1).minusDays(1));
    }

    private static List<LocalDate> ofYear(int year) {
        return List.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 30), LocalDate.of(year, 12, 31));
    }

    /** Two weeks ago, vor drei Tagen, hace un mes. */
    private Day ago(int at) {
        Script.Hit before = null;
        for (Script.Hit hit : script.hits(at)) {
            before = hit.has(Sort.AGO) && hit.value(Sort.AGO).equals("before") ? hit : before;
        }
        int from = before == null ? at : before.to();
        long count = 1;
        int next = from;
        Numerals.Number number = numerals.at(from);
        Script.Hit article = script.longest(from, Sort.ARTICLE);
        if (number != null && number.isClear() && isSmall(number.value())) {
            count = number.value().value().longValue();
            next = number.to();
        } else if (article != null) {
            next = article.to();
        } else if (before == null || script.tongue() != Tongue.ARABIC) {
            return null;
        }
        Script.Hit period = script.longest(next, Sort.PERIOD);
        if (period == null) {
            return null;
        }
        String unit = period.value(Sort.PERIOD);
        count = unit.length() > 1 ? 2 : count;
        int to = period.to();
        if (before == null) {
            Script.Hit after = script.longest(to, Sort.AGO);
            if (after == null || !after.value(Sort.AGO).equals("after")) {
                return null;
            }
            to = after.to();
        }
        LocalDate day = switch (unit.charAt(0)) {
            case 'd' -> today.minusDays(count);
            case 'w' -> today.minusDays(7 * count);
            case 'm' -> today.minusMonths(count);
            default -> today.minusYears(count);
        };
        return sure(at, to, day);
    }

    private static boolean isSmall(Quantity number) {
        return number.compareTo(Quantity.of(1000)) <= 0 && number.stripped().value().scale() <= 0 && number.isPositive();
    }

    /** Last Friday, vendredi dernier, on Monday. */
    private Day weekday(int at, boolean linked) {
        Script.Hit before = script.longest(at, Sort.LAST);
        Script.Hit next = script.longest(at, Sort.NEXT);
        Script.Hit own = script.longest(at, Sort.THIS);
        Script.Hit lead = before != null ? before : next != null ? next : own;
        Script.Hit weekday = script.longest(lead == null ? at : lead.to(), Sort.WEEKDAY);
        if (weekday == null) {
            return null;
        }
        int to = weekday.to();
        Script.Hit last = script.longest(to, Sort.LAST);
        Script.Hit after = script.longest(to, Sort.NEXT);
        if (lead == null && last == null && after == null && !linked && script.token(at).plain().length() < 5
                && script.tongue() != Tongue.ARABIC) {
            return null;
        }
        to = last != null ? last.to() : after != null ? after.to() : to;
        DayOfWeek wanted = DayOfWeek.of(Integer.parseInt(weekday.value(Sort.WEEKDAY)));
        int back = today.getDayOfWeek().getValue() - wanted.getValue();
        LocalDate day = today.minusDays(back > 0 ? back : back + 7);
        return sure(at, to, next != null || after != null ? day.plusDays(7) : day);
    }

    /** The 3rd of May, 3. Mai 2024, May 3, end of March, last March. */
    private Day ofMonth(int at, boolean linked) {
        Script.Hit edge = script.longest(at, Sort.EDGE);
        if (edge != null) {
            Day day = edged(at, edge);
            if (day != null) {
                return day;
            }
        }
        int number = dayNumber(at);
        if (number > 0) {
            int next = skipOrdinal(at + dayLength(at));
            Script.Hit month = month(next);
            if (month != null) {
                int to = month.to();
                int year = year(to);
                int end = year > 0 ? yearEnd(to) : to;
                int value = Integer.parseInt(month.value(Sort.MONTH));
                return year > 0 ? sure(at, end, date(year, value, number)) : withYear(at, end, value, number);
            }
            boolean ordinal = next > at + 1 || script.tongue() == Tongue.FRENCH || script.tongue() == Tongue.SPANISH;
            if (linked && !in && ordinal && isAlone(next)) {
                LocalDate day = latestOfMonth(number);
                return sure(at, next, day);
            }
        }
        Script.Hit last = script.longest(at, Sort.LAST);
        Script.Hit month = script.longest(last == null ? at : last.to(), Sort.MONTH);
        return month == null ? null : monthFirst(at, month, linked || last != null);
    }

    /** Whether a numbered day ends here: nothing follows that would make its number a quantity. */
    private boolean isAlone(int at) {
        if (at >= script.size()) {
            return true;
        }
        Token token = script.token(at);
        return !token.is(Token.Shape.CURRENCY) && (token.is(Token.Shape.SIGN) || token.is(Token.Shape.NUMBER)
                || !script.hits(at).isEmpty()
                        && script.longest(at, Sort.UNIT) == null && script.longest(at, Sort.NOUN) == null
                        && script.longest(at, Sort.NUM) == null && script.longest(at, Sort.PERIOD) == null);
    }

    private Day monthFirst(int at, Script.Hit month, boolean linked) {
        int value = Integer.parseInt(month.value(Sort.MONTH));
        int number = dayNumber(month.to());
        if (number > 0 && !(script.token(month.to()).text().length() > 2)) {
            int next = skipOrdinal(month.to() + dayLength(month.to()));
            boolean english = script.tongue() == Tongue.ENGLISH || next > month.to() + 1;
            if (english && (isAlone(next) || linked)) {
                int comma = script.isSign(next, ",") && year(next + 1) > 0 ? next + 1 : next;
                int year = year(comma);
                return year > 0 ? sure(at, yearEnd(comma), date(year, value, number)) : withYear(at, next, value, number);
            }
        }
        int year = year(month.to());
        Script.Hit last = script.longest(month.to(), Sort.LAST);
        if (year == 0 && !linked && last == null) {
            return null;
        }
        LocalDate first = year > 0 ? LocalDate.of(year, value, 1) : latest(value, 1);
        int to = year > 0 ? yearEnd(month.to()) : last != null ? last.to() : month.to();
        return new Day(at, to, first, "vague", ofMonth(first));
    }

    private Day edged(int at, Script.Hit edge) {
        int next = edge.to();
        for (Script.Hit link = link(next); link != null; link = link(next)) {
            next = link.to();
        }
        Script.Hit last = script.longest(next, Sort.LAST);
        Script.Hit month = script.longest(last == null ? next : last.to(), Sort.MONTH);
        Script.Hit vague = script.longest(next, Sort.VAGUE);
        LocalDate first;
        int to;
        if (month != null) {
            int year = year(month.to());
            int value = Integer.parseInt(month.value(Sort.MONTH));
            first = year > 0 ? LocalDate.of(year, value, 1) : latest(value, 1);
            to = year > 0 ? yearEnd(month.to()) : month.to();
            Script.Hit after = script.longest(to, Sort.LAST);
            to = after != null ? after.to() : to;
        } else if (vague != null && vague.value(Sort.VAGUE).equals("m")) {
            first = today.minusMonths(1).withDayOfMonth(1);
            to = vague.to();
        } else {
            return null;
        }
        return sure(at, to, switch (edge.value(Sort.EDGE)) {
            case "start" -> first;
            case "mid" -> first.withDayOfMonth(15);
            default -> first.plusMonths(1).minusDays(1);
        });
    }

    private Script.Hit month(int at) {
        Script.Hit month = script.longest(at, Sort.MONTH);
        if (month == null) {
            Script.Hit link = link(at);
            month = link == null ? null : script.longest(link.to(), Sort.MONTH);
        }
        return month;
    }

    /** The number of a day at a token, in digits or as a word; 0 for none. */
    private int dayNumber(int at) {
        if (at >= script.size()) {
            return 0;
        }
        Token token = script.token(at);
        if (token.is(Token.Shape.NUMBER) && token.text().length() <= 2) {
            int number = token.text().indexOf('.') >= 0 || token.text().indexOf(',') >= 0 ? 0 : Integer.parseInt(token.text());
            return number <= 31 ? number : 0;
        }
        Script.Hit word = script.longest(at, Sort.DAYWORD);
        if (word != null) {
            return Integer.parseInt(word.value(Sort.DAYWORD));
        }
        Numerals.Number number = token.is(Token.Shape.WORD) ? numerals.at(at) : null;
        boolean day = number != null && isSmall(number.value()) && number.value().compareTo(Quantity.of(31)) <= 0;
        return day && script.tongue() != Tongue.ENGLISH ? number.value().value().intValue() : 0;
    }

    private int dayLength(int at) {
        if (script.token(at).is(Token.Shape.NUMBER)) {
            return 1;
        }
        Script.Hit word = script.longest(at, Sort.DAYWORD);
        return (word != null ? word.to() : numerals.at(at).to()) - at;
    }

    private int skipOrdinal(int at) {
        Script.Hit ordinal = script.longest(at, Sort.ORDINAL);
        boolean glued = ordinal != null && script.token(at).glued() && ordinal.to() == at + 1;
        if (glued) {
            return ordinal.to();
        }
        boolean point = script.isSign(at, ".") && script.token(at).glued()
                && (script.tongue() == Tongue.GERMAN || script.longest(at + 1, Sort.MONTH) != null);
        return point ? at + 1 : at;
    }

    /** The year at a token, perhaps behind a word such as "of"; 0 for none. */
    private int year(int at) {
        Script.Hit link = script.isNumber(at) ? null : link(at);
        int place = link == null ? at : link.to();
        if (!script.isNumber(place) || script.token(place).text().length() != 4) {
            return 0;
        }
        String text = script.token(place).text();
        int year = text.indexOf('.') < 0 && text.indexOf(',') < 0 && text.indexOf('\'') < 0 ? Integer.parseInt(text) : 0;
        return year >= 1950 && year <= 2100 ? year : 0;
    }

    private int yearEnd(int at) {
        return script.isNumber(at) ? at + 1 : link(at).to() + 1;
    }

    private Day withYear(int from, int to, int month, int day) {
        return sure(from, to, latest(month, day));
    }

    /** The latest such day that is not after today; a leap day needs its year. */
    private LocalDate latest(int month, int day) {
        for (int year = today.getYear(); year > today.getYear() - 9; year--) {
            LocalDate date = date(year, month, day);
            if (date != null && !date.isAfter(today)) {
                return date;
            }
        }
        return null;
    }

    private LocalDate latestOfMonth(int day) {
        for (LocalDate month = today; month.isAfter(today.minusMonths(4)); month = month.minusMonths(1)) {
            LocalDate date = date(month.getYear(), month.getMonthValue(), day);
            if (date != null && !date.isAfter(today)) {
                return date;
            }
        }
        return null;
    }

    /** A day and month in numbers: {@code am 3.5.}, {@code on 5/3}. */
    private Day short1(int at, boolean linked) {
        if (!linked || !script.isNumber(at)) {
            return null;
        }
        String text = script.token(at).text();
        int point = text.indexOf('.');
        boolean dotted = point > 0 && point == text.lastIndexOf('.') && text.length() - point <= 3 && point <= 2
                && text.indexOf(',') < 0 && text.indexOf('\'') < 0
                && script.isSign(at + 1, ".") && script.token(at + 1).glued() && script.tongue() != Tongue.ENGLISH;
        if (dotted) {
            LocalDate day = latest(Integer.parseInt(text.substring(point + 1)), Integer.parseInt(text.substring(0, point)));
            return sure(at, at + 2, day);
        }
        boolean slashed = script.isSign(at + 1, "/") && script.token(at + 1).glued() && isShort(at)
                && isShort(at + 2) && script.token(at + 2).glued();
        if (!slashed) {
            return null;
        }
        int first = Integer.parseInt(text);
        int second = Integer.parseInt(script.token(at + 2).text());
        return either(at, at + 3, latest(second, first), script.tongue().dayFirst() ? null : latest(first, second));
    }

    /** In 2021: a year, of which the day has to be asked. */
    private Day wholeYear(int at) {
        int year = script.isNumber(at) ? year(at) : 0;
        boolean alone = year > 0 && isAlone(at + 1);
        return !alone || year > today.getYear() ? null
                : new Day(at, at + 1, LocalDate.of(year, 1, 1), "vague", ofYear(year));
    }

    /** Whether a token is one or two digits. */
    private boolean isShort(int at) {
        if (!script.isNumber(at)) {
            return false;
        }
        String text = script.token(at).text();
        return text.length() <= 2 && Character.isDigit(text.charAt(0)) && Character.isDigit(text.charAt(text.length() - 1));
    }

    /** The time of day at a token; null for none. */
    Time timeAt(int at) {
        Script.Hit lead = script.longest(at, Sort.DAYLINK);
        Time led = lead == null ? null : time(lead.to());
        return led != null ? new Time(at, led.to(), led.time()) : time(at);
    }

    private Time time(int at) {
        if (!isShort(at)) {
            return null;
        }
        int hour = Integer.parseInt(script.token(at).text());
        int minute = 0;
        int to = at + 1;
        boolean colon = script.isSign(to, ":") && script.token(to).glued() && isShort(to + 1)
                && script.token(to + 1).glued() && script.token(to + 1).text().length() == 2;
        if (colon) {
            minute = Integer.parseInt(script.token(to + 1).text());
            to += 2;
        }
        Script.Hit clock = script.longest(to, Sort.CLOCK);
        if (clock == null && !colon) {
            return null;
        }
        String half = clock == null ? "" : clock.value(Sort.CLOCK);
        to = clock == null ? to : clock.to();
        if (half.equals("h") && !colon && isShort(to) && script.token(to).text().length() == 2) {
            minute = Integer.parseInt(script.token(to).text());
            to++;
        }
        hour = half.equals("pm") && hour < 12 ? hour + 12 : half.equals("am") && hour == 12 ? 0 : hour;
        return hour < 24 && minute < 60 ? new Time(at, to, LocalTime.of(hour, minute)) : null;
    }
}
