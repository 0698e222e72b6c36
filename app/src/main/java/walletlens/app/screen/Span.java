package walletlens.app.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.app.Event;
import walletlens.app.Pen;
import walletlens.app.Standing;
import walletlens.ledger.When;

/**
 * A span of days to look at: a range that ends today, or from one day to another.
 *
 * @param range the code of a {@link Range}; {@code own} for days of one's own
 * @param from the first day, where they are one's own
 * @param to the last day, where they are one's own
 * @param typed days that were typed and are no span, as they were typed: the first and the last; empty where nothing is wrong
 * @param wrong what is wrong with them; empty where nothing is
 */
public record Span(String range, LocalDate from, LocalDate to, List<String> typed, String wrong) {
    /** The code of a span from one day to another. */
    public static final String OWN = "own";

    /** A range that ends today. */
    public static Span of(Range range) {
        return new Span(range.code(), LocalDate.MIN, LocalDate.MIN, List.of(), "");
    }

    /** Whether the days were chosen. */
    boolean isOwn() {
        return range.equals(OWN);
    }

    private Range known() {
        return Range.of(range).orElse(Range.YEAR);
    }

    /** The day at whose end it begins. */
    LocalDate start(Standing standing) {
        return isOwn() ? from.minusDays(1) : known().start(standing.today(), standing.beginning());
    }

    /** The last day. */
    LocalDate end(Standing standing) {
        return isOwn() && to.isBefore(standing.today()) ? to : standing.today();
    }

    /** It in words, such as: in the past year. */
    String over(Pen pen) {
        return isOwn() ? pen.say("span.over", pen.day(from), pen.day(to)) : pen.say("range.over." + range);
    }

    /** The span that an event chooses: by {@code range}, or by {@code from} and {@code to}. */
    Span chosen(Event event, Pen pen, Standing standing) {
        Optional<Range> named = Range.of(event.get("range"));
        if (named.isPresent()) {
            return of(named.get());
        }
        Optional<LocalDate> first = day(event.get("from"));
        Optional<LocalDate> last = day(event.get("to"));
        if (first.isEmpty() || last.isEmpty()) {
            return new Span(range, from, to, List.of(event.get("from"), event.get("to")), pen.say("wrong.date"));
        }
        if (first.get().isAfter(last.get()) || first.get().isAfter(standing.today())) {
            return new Span(range, from, to, List.of(event.get("from"), event.get("to")), pen.say("span.wrong"));
        }
        return new Span(OWN, first.get(), last.get(), List.of(), "");
    }

    private static Optional<LocalDate> day(String text) {
        return When.parse(text).filter(When::isDay).map(When::date);
    }

    /** The choices and the fields for it. */
    SpanPicker picker(Pen pen, Standing standing, String room) {
        List<OverviewPage.Choice> ranges = new ArrayList<>();
        for (Range each : Range.values()) {
            ranges.add(new OverviewPage.Choice(each.code(), pen.say("range." + each.code()),
                    pen.say("range.over." + each.code()), each.code().equals(range)));
        }
        String first = typed.isEmpty() ? start(standing).plusDays(1).toString() : typed.get(0);
        String last = typed.isEmpty() ? end(standing).toString() : typed.get(1);
        return new SpanPicker(room, ranges, isOwn() || !wrong.isEmpty(), first, last, wrong);
    }
}
