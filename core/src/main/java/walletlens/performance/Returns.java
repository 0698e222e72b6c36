package walletlens.performance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.quote.History;
import walletlens.quote.Quotes;
import walletlens.quote.RatePath;
import walletlens.value.Course;

/**
 * The return of each day, free of what was put in and taken out, and what follows from chaining them. Point 0 is the
 * evening before the span; point {@code i} the evening of its {@code i}-th day.
 *
 * <p>The return of a day, with {@code V} the worth of an evening and {@code F} what was put in that day less what was taken
 * out: what comes in takes part in the day, what goes out leaves at its end:
 *
 * <pre>
 * r = (V + out) / (V of the evening before + in) - 1,   in = max(F, 0), out = max(-F, 0)
 * </pre>
 *
 * <p>Where days lack a price that comes later, the stretch until it comes has one return, by modified Dietz, see {@link
 * #dietzDays}. Days before the first complete one are not measured, see {@link #start}.
 */
public final class Returns {
    private static final double YEAR = 365;

    private final int[] days;
    private final double[] daily;
    private final double[] index;
    private final boolean[] observed;
    private final boolean[] active;
    private final Why[] wrong;
    private final int start;
    private final int dietzDays;

    private Returns(
            int[] days, double[] daily, boolean[] observed, boolean[] active, Why[] wrong, int start, int dietzDays) {
        this.days = days;
        this.daily = daily;
        this.observed = observed;
        this.active = active;
        this.wrong = wrong;
        this.start = start;
        this.dietzDays = dietzDays;
        this.index = new double[days.length];
        double level = 1;
        for (int i = 0; i < days.length; i++) {
            level *= 1 + daily[i];
            index[i] = level;
        }
    }

    /** The returns of a course by days. */
    public static Returns of(Course course) {
        return new Chain(course).returns();
    }

    /**
     * The returns of holding one asset, in a currency: prices alone, without what it pays out.
     *
     * @param first the first day; the price of the evening before is the first point
     * @param last the last day
     */
    public static Returns of(AssetId asset, Quotes quotes, Currency into, LocalDate first, LocalDate last) {
        int from = (int) first.toEpochDay() - 1;
        int count = (int) last.toEpochDay() - from + 1;
        int[] days = new int[count];
        double[] prices = new double[count];
        boolean[] observed = new boolean[count];
        History.Walk walk = quotes.history(asset).walk();
        Optional<Currency> money = quotes.moneyOf(asset);
        for (int i = 0; i < count; i++) {
            days[i] = from + i;
            double amount = 1;
            Currency currency = money.orElse(into);
            if (money.isEmpty()) {
                if (!walk.to(days[i])) {
                    continue;
                }
                amount = number(walk.amount());
                currency = walk.currency();
                observed[i] = walk.epochDay() == days[i];
            }
            if (!currency.equals(into)) {
                Optional<RatePath> path = quotes.path(currency, into, LocalDate.ofEpochDay(days[i]));
                amount = path.isEmpty() ? 0 : amount * number(path.get().factor());
                observed[i] |= path.isPresent() && path.get().day().toEpochDay() == days[i];
            }
            prices[i] = amount;
        }
        return ofPrices(days, prices, observed);
    }

    /** Of prices day by day; zero where none is known yet. */
    private static Returns ofPrices(int[] days, double[] prices, boolean[] observed) {
        double[] daily = new double[days.length];
        boolean[] active = new boolean[days.length];
        int start = 0;
        while (start < days.length - 1 && !(prices[start] > 0)) {
            start++;
        }
        for (int i = start + 1; i < days.length; i++) {
            active[i] = prices[i - 1] > 0;
            daily[i] = active[i] ? prices[i] / prices[i - 1] - 1 : 0;
        }
        return new Returns(days, daily, observed, active, new Why[days.length], start, 0);
    }

    /** How many points there are. */
    public int size() {
        return days.length;
    }

    /** The day of a point. */
    public LocalDate day(int point) {
        return LocalDate.ofEpochDay(days[point]);
    }

    /** The return since the point before; zero at the first. */
    public double daily(int point) {
        return daily[point];
    }

    /** What one unit put in at the first point has become. */
    public double index(int point) {
        return index[point];
    }

    /** Whether a price or rate is of the very day. */
    public boolean observed(int point) {
        return observed[point];
    }

    /** Whether something was held that day, so that there was something to earn on. */
    public boolean active(int point) {
        return active[point];
    }

    /** The first point that everything held has a price at: where measuring begins. */
    public int start() {
        return start;
    }

    /** How many days have no return of their own and were bridged by modified Dietz. */
    public int dietzDays() {
        return dietzDays;
    }

    /** The return of the whole span. */
    public Statistic total() {
        return between(0, days.length - 1);
    }

    /** The return from one point to another. */
    public Statistic between(int from, int to) {
        boolean any = false;
        for (int i = Math.max(from, start) + 1; i <= to; i++) {
            if (wrong[i] != null) {
                return Statistic.missing(wrong[i]);
            }
            any |= active[i];
        }
        return !any ? Statistic.missing(Why.NOTHING_HELD) : Statistic.of(chained(from, to) - 1);
    }

    /** From point to point anew, for the index may have become zero on the way. */
    private double chained(int from, int to) {
        if (index[from] > 0) {
            return index[to] / index[from];
        }
        double level = 1;
        for (int i = from + 1; i <= to; i++) {
            level *= 1 + daily[i];
        }
        return level;
    }

    /** The return of the whole span as so much a year, by 365 days; missing for spans below a year. */
    public Statistic perYear() {
        Statistic total = total();
        int length = days[days.length - 1] - days[start];
        if (!total.isKnown() || length < YEAR) {
            return total.isKnown() ? Statistic.missing(Why.TOO_SHORT) : total;
        }
        return Statistic.of(Math.pow(1 + total.number(), YEAR / length) - 1);
    }

    /** How many days something was held on. */
    public int activeDays() {
        int count = 0;
        for (int i = start + 1; i < days.length; i++) {
            count += active[i] ? 1 : 0;
        }
        return count;
    }

    /** The first thing that keeps the return from being told. */
    public Optional<Why> wrong() {
        return total().why();
    }

    /**
     * The returns from each day with new prices to the next: what statistics are made of. Days between, such as weekends,
     * add to the next; days on which nothing was held are left out.
     */
    public double[] observations() {
        double[] found = new double[days.length];
        int count = 0;
        double level = 1;
        for (int i = start + 1; i < days.length; i++) {
            level = active[i] ? level * (1 + daily[i]) : 1;
            if (active[i] && observed[i]) {
                found[count++] = level - 1;
                level = 1;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** How many observations there are in 365 days on which something is held: 365 for coins, about 252 for shares. */
    public double observationsPerYear() {
        int active = activeDays();
        return active == 0 ? 0 : observations().length * YEAR / active;
    }

    /**
     * The return of a month or a year.
     *
     * @param year the year
     * @param month 1 to 12; 0 for the whole year
     * @param total the return, or why there is none
     * @param whole whether the span holds all of it
     */
    public record Period(int year, int month, Statistic total, boolean whole) {
    }

    /** The months of the span, oldest first. */
    public List<Period> months() {
        return periods(true);
    }

    /** The years of the span, oldest first. */
    public List<Period> years() {
        return periods(false);
    }

    private List<Period> periods(boolean monthly) {
        List<Period> periods = new ArrayList<>();
        int from = 0;
        while (from < days.length - 1) {
            LocalDate first = day(from + 1);
            int to = from + 1;
            while (to + 1 < days.length && same(day(to + 1), first, monthly)) {
                to++;
            }
            boolean begins = first.getDayOfMonth() == 1 && (monthly || first.getMonthValue() == 1) && start <= from;
            boolean ends = !same(day(to).plusDays(1), first, monthly);
            periods.add(new Period(first.getYear(), monthly ? first.getMonthValue() : 0, between(from, to), begins && ends));
            from = to;
        }
        return periods;
    }

    private static boolean same(LocalDate day, LocalDate as, boolean month) {
        return day.getYear() == as.getYear() && (!month || day.getMonthValue() == as.getMonthValue());
    }

    static double number(Quantity quantity) {
        return quantity.value().doubleValue();
    }

    static double number(Money money) {
        return number(money.amount());
    }

    /** Makes returns of a course. */
    private static final class Chain {
        private final Course course;
        private final double[] daily;
        private final boolean[] active;
        private final Why[] wrong;
        private int dietzDays;

        Chain(Course course) {
            this.course = course;
            this.daily = new double[course.size()];
            this.active = new boolean[course.size()];
            this.wrong = new Why[course.size()];
        }

        Returns returns() {
            int count = course.size();
            int[] days = new int[count];
            boolean[] observed = new boolean[count];
            for (int i = 0; i < count; i++) {
                days[i] = course.epochDay(i);
                observed[i] = course.observed(i);
            }
            int start = 0;
            while (start < count - 1 && !course.complete(start)) {
                start++;
            }
            int last = start;
            for (int i = start + 1; i < count; i++) {
                if (course.complete(i)) {
                    if (last == i - 1) {
                        day(i);
                    } else {
                        bridge(last, i);
                    }
                    last = i;
                }
            }
            return new Returns(days, daily, observed, active, wrong, start, dietzDays);
        }

        private void day(int point) {
            double before = number(course.value(point - 1));
            double now = number(course.value(point));
            double net = number(course.moved(point));
            double in = Math.max(net, 0);
            double out = Math.max(-net, 0);
            if (!(before + in > 0)) {
                in = number(course.putIn(point));
                out = in - net;
            }
            settle(point, before + in, now + out);
        }

        /** From the last complete day over others to the next: the gain by what was in on average. */
        private void bridge(int from, int to) {
            double base = number(course.value(from));
            double net = 0;
            double length = course.epochDay(to) - course.epochDay(from);
            Why unknown = null;
            for (int i = from + 1; i <= to; i++) {
                double flow = number(course.moved(i));
                net += flow;
                base += flow * (course.epochDay(to) - course.epochDay(i)) / length;
                unknown = course.unknown(i) ? Why.UNKNOWN_FLOW : unknown;
            }
            dietzDays += to - from;
            settle(to, base, base + number(course.value(to)) - number(course.value(from)) - net);
            for (int i = from + 1; i < to; i++) {
                active[i] = active[to];
            }
            wrong[to] = unknown != null ? unknown : wrong[to];
        }

        private void settle(int point, double before, double after) {
            active[point] = before > 0;
            if (before > 0 && after >= 0) {
                daily[point] = after / before - 1;
            } else if (before != 0 || after != 0) {
                wrong[point] = Why.NOT_POSITIVE;
            }
        }
    }
}
