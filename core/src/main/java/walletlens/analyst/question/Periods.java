package walletlens.analyst.question;

import java.time.LocalDate;
import java.util.Optional;
import walletlens.intake.sentence.Spoken;
import walletlens.money.Quantity;

/**
 * Reads times as people say them, seen from today:
 *
 * <pre>
 * time    := since core | until core | between core and core | in time | core to core | core
 * core    := name of a time | last n units | quarter [year] | month [year] | year | day
 * length  := n unit
 * </pre>
 */
final class Periods {
    private final Spoken spoken;
    private final LocalDate today;

    /** A time, the token behind it, and whether its numbers can be read as two days. */
    record Read(int to, Period period, Optional<Period> other) {
        Read(int to, Period period) {
            this(to, period, Optional.empty());
        }
    }

    /** A length of time, as {@link Slot#AGE} writes it. */
    record Length(int to, String text) {
    }

    Periods(Spoken spoken, LocalDate today) {
        this.spoken = spoken;
        this.today = today;
    }

    /** The longest time that begins at a token; null for none. */
    Read at(int at) {
        Read since = led(at, "since", true);
        Read until = since == null ? led(at, "until", true) : null;
        if (since != null) {
            return new Read(since.to, new Period(since.period.from(), LocalDate.MAX));
        }
        if (until != null) {
            return new Read(until.to, new Period(LocalDate.MIN, until.period.to()));
        }
        Term.Hit between = Term.longest(spoken, at, "between");
        if (between != null) {
            Read first = core(skip(between.to()), true);
            Term.Hit and = first == null ? null : either(first.to);
            Read last = and == null ? null : core(skip(and.to()), true);
            if (last != null) {
                return range(first, last);
            }
        }
        Term.Hit in = Term.longest(spoken, at, "in");
        Read led = in == null ? null : at(in.to());
        Read linked = led != null || in == null ? led : core(in.to(), true);
        if (linked != null) {
            return linked;
        }
        Read first = core(at, false);
        if (first == null) {
            return null;
        }
        boolean dash = spoken.isSign(first.to, "-") || spoken.isSign(first.to, "\u2013");
        Term.Hit to = dash ? null : Term.longest(spoken, first.to, "to");
        Read last = dash ? core(first.to + 1, true) : to == null ? null : core(skip(to.to()), true);
        return last == null ? first : range(first, last);
    }

    private static Read range(Read first, Read last) {
        return new Read(last.to, new Period(first.period.from(), last.period.to()));
    }

    private Term.Hit either(int at) {
        Term.Hit and = Term.longest(spoken, at, "and");
        return and == null ? Term.longest(spoken, at, "to") : and;
    }

    private Read led(int at, String sort, boolean linked) {
        Term.Hit lead = Term.longest(spoken, at, sort);
        return lead == null ? null : core(skip(lead.to()), linked);
    }

    /** Leaves words such as "the" and "in" aside. */
    private int skip(int at) {
        Term.Hit in = Term.longest(spoken, at, "in");
        return in == null ? at : in.to();
    }

    private Read core(int at, boolean linked) {
        if (at >= spoken.size()) {
            return null;
        }
        Read best = null;
        for (Read each : new Read[] {named(at), lastUnits(at), quarter(at), month(at, linked), year(at), day(at)}) {
            best = each != null && (best == null || each.to > best.to) ? each : best;
        }
        return best;
    }

    private Read named(int at) {
        Term.Hit span = Term.longest(spoken, at, "span");
        return span == null ? null : new Read(span.to(), named(span.value("span")));
    }

    private Period named(String span) {
        LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1);
        int quarter = Math.floorDiv(today.getMonthValue() - 1, 3) + 1;
        return switch (span) {
            case "today" -> Period.day(today);
            case "yesterday" -> Period.day(today.minusDays(1));
            case "this-week" -> new Period(monday, monday.plusDays(6));
            case "last-week" -> new Period(monday.minusDays(7), monday.minusDays(1));
            case "this-month" -> Period.month(today);
            case "last-month" -> Period.month(today.minusMonths(1));
            case "this-quarter" -> Period.quarter(today.getYear(), quarter);
            case "last-quarter" -> quarter == 1 ? Period.quarter(today.getYear() - 1, 4) : Period.quarter(today.getYear(), quarter - 1);
            case "this-year" -> Period.year(today.getYear());
            case "last-year" -> Period.year(today.getYear() - 1);
            case "before-last-year" -> Period.year(today.getYear() - 2);
            default -> Period.ALL;
        };
    }

    /** The last three months, les 3 derniers mois: so many whole units up to today. */
    private Read lastUnits(int at) {
        Optional<Spoken.Told> lead = spoken.told(at, "last");
        int from = lead.map(Spoken.Told::to).orElse(at);
        Optional<Spoken.Counted> number = small(from);
        int next = number.map(Spoken.Counted::to).orElse(from);
        Optional<Spoken.Told> inner = lead.isPresent() ? Optional.empty() : spoken.told(next, "last");
        next = inner.map(Spoken.Told::to).orElse(next);
        Optional<Spoken.Told> unit = spoken.told(next, "period");
        if (unit.isEmpty()) {
            return null;
        }
        int to = unit.get().to();
        Optional<Spoken.Told> behind = lead.isPresent() || inner.isPresent() ? Optional.empty() : spoken.told(to, "last");
        if (lead.isEmpty() && inner.isEmpty() && behind.isEmpty()) {
            return null;
        }
        to = behind.map(Spoken.Told::to).orElse(to);
        int count = number.map(some -> some.value().value().intValue()).orElse(unit.get().value().length() > 1 ? 2 : 1);
        return new Read(to, new Period(back(today, count, unit.get().value().charAt(0)).plusDays(1), today));
    }

    private Optional<Spoken.Counted> small(int at) {
        return spoken.number(at).filter(number -> number.other().isEmpty() && number.value().isPositive()
                && number.value().compareTo(Quantity.of(1000)) <= 0 && number.value().stripped().value().scale() <= 0);
    }

    static LocalDate back(LocalDate day, int count, char unit) {
        return switch (unit) {
            case 'd' -> day.minusDays(count);
            case 'w' -> day.minusDays(7L * count);
            case 'm' -> day.minusMonths(count);
            default -> day.minusYears(count);
        };
    }

    private Read quarter(int at) {
        Term.Hit word = Term.longest(spoken, at, "quarter");
        if (word == null) {
            return null;
        }
        Read year = yearBehind(word.to());
        String value = word.value("quarter");
        int number = value.charAt(value.length() - 1) - '0';
        int in = year == null ? today.getYear() : year.period.from().getYear();
        Period period = value.charAt(0) == 'h'
                ? new Period(LocalDate.of(in, 6 * number - 5, 1), Period.quarter(in, 2 * number).to()) : Period.quarter(in, number);
        if (year == null && period.from().isAfter(today)) {
            period = new Period(period.from().minusYears(1), period.from().minusYears(1).plusMonths(value.charAt(0) == 'h' ? 6 : 3).minusDays(1));
        }
        return new Read(year == null ? word.to() : year.to, period);
    }

    /** A month; without a year the latest that has begun. One that is a word as well wants a year or a word that leads to it. */
    private Read month(int at, boolean linked) {
        Optional<Spoken.Told> word = spoken.told(at, "month");
        if (word.isEmpty()) {
            return null;
        }
        int month = Integer.parseInt(word.get().value());
        Read year = yearBehind(word.get().to());
        Optional<Spoken.Told> last = spoken.told(word.get().to(), "last");
        boolean bare = year == null && last.isEmpty();
        if (bare && !linked && (spoken.plain(at).length() < 4 || Term.words(spoken.tongue()).knows(spoken.plain(at)))) {
            return null;
        }
        int in = year == null ? today.getYear() : year.period.from().getYear();
        LocalDate first = LocalDate.of(in, month, 1);
        first = year == null && first.isAfter(today) ? first.minusYears(1) : first;
        return new Read(year != null ? year.to : last.map(Spoken.Told::to).orElse(word.get().to()), Period.month(first));
    }

    private Read yearBehind(int at) {
        int from = skip(at);
        Read year = year(from);
        Term.Hit span = year == null ? Term.longest(spoken, from, "span") : null;
        boolean named = span != null && named(span.value("span")).isYear();
        return year != null ? year : named ? new Read(span.to(), named(span.value("span"))) : null;
    }

    private Read year(int at) {
        if (at >= spoken.size() || !spoken.isDigits(at) || spoken.plain(at).length() != 4) {
            return null;
        }
        int year = 0;
        for (int i = 0; i < 4; i++) {
            char c = spoken.plain(at).charAt(i);
            year = c < '0' || c > '9' ? -1_000_000 : year * 10 + (c - '0');
        }
        return year < 1970 || year > 2100 ? null : new Read(at + 1, Period.year(year));
    }

    private Read day(int at) {
        Optional<Spoken.Dated> day = spoken.day(at).filter(one -> !one.vague());
        return day.map(one -> new Read(one.to(), Period.day(one.day()),
                one.choices().size() == 2 ? Optional.of(Period.day(one.choices().get(1))) : Optional.empty())).orElse(null);
    }

    /** A year, 18 months: how long. */
    Length length(int at) {
        Optional<Spoken.Counted> number = small(at);
        Optional<Spoken.Told> article = number.isPresent() ? Optional.empty() : spoken.told(at, "article");
        int next = number.map(Spoken.Counted::to).orElse(article.map(Spoken.Told::to).orElse(at));
        Optional<Spoken.Told> unit = spoken.told(next, "period");
        if (unit.isEmpty()) {
            return null;
        }
        int count = number.map(some -> some.value().value().intValue()).orElse(unit.get().value().length() > 1 ? 2 : 1);
        boolean said = number.isPresent() || article.isPresent() || unit.get().value().length() > 1;
        return said ? new Length(unit.get().to(), Integer.toString(count) + unit.get().value().charAt(0)) : null;
    }
}
