package walletlens.performance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import walletlens.value.Course;

/**
 * The money-weighted return, a year: the rate at which everything that was put in, taken out and is left is worth nothing
 * together (internal rate of return, Actual/365, yearly compounding):
 *
 * <pre>
 * sum of  amount / (1 + rate) ^ (days since the first / 365)  =  0
 * </pre>
 *
 * <p>With {@code x = ln(1 + rate)} the sum is looked at from end to end of the rates that mean something: those at which the
 * first and the last flow are not weighed so differently that a double (17 digits) holds only one of them. Each change of
 * sign is closed in on by Brent's method (R. P. Brent, Algorithms for Minimization without Derivatives, 1973, ch. 4).
 *
 * <p>Several solutions are all told. The one given is that at which a higher rate makes the sum smaller, as with money that
 * is invested; of several such the one nearest to zero. Where none is such (money that is borrowed), the nearest to zero.
 */
public final class MoneyWeighted {
    private static final double YEAR = 365;
    private static final double DIGITS = 17 * 2.302585092994046;
    private static final double FARTHEST = 20;
    private static final int PROBES = 1_024;
    private static final int ROUNDS = 200;

    private final Statistic perYear;
    private final double years;
    private final List<Statistic> solutions;

    private MoneyWeighted(Statistic perYear, double years, List<Statistic> solutions) {
        this.perYear = perYear;
        this.years = years;
        this.solutions = Collections.unmodifiableList(solutions);
    }

    /**
     * A flow.
     *
     * @param day its day, counted from the beginning of 1970
     * @param amount below zero what was put in, above zero what was taken out or is left
     */
    public record Flow(int day, double amount) {
    }

    /** Of flows in any order. */
    public static MoneyWeighted of(List<Flow> flows) {
        List<Flow> sorted = new ArrayList<>(flows);
        sorted.sort(Comparator.comparingInt(Flow::day));
        boolean in = false;
        boolean out = false;
        for (Flow flow : sorted) {
            in |= flow.amount < 0;
            out |= flow.amount > 0;
        }
        if (!in && !out) {
            return none(Why.NOTHING_HELD);
        }
        double years = (sorted.get(sorted.size() - 1).day - sorted.get(0).day) / YEAR;
        if (!in || !out) {
            return none(Why.ONE_WAY);
        }
        return years > 0 ? new Search(sorted, years).solve() : none(Why.ONE_DAY);
    }

    /** Of a course: its worth at the beginning, what went in and out each day, its worth at the end. */
    public static MoneyWeighted of(Course course) {
        return of(course, 0);
    }

    /** The same from a later point on. */
    static MoneyWeighted of(Course course, int start) {
        List<Flow> flows = new ArrayList<>();
        flows.add(new Flow(course.epochDay(start), -Returns.number(course.value(start))));
        for (int i = start + 1; i < course.size(); i++) {
            if (course.unknown(i)) {
                return none(Why.UNKNOWN_FLOW);
            }
            if (!course.moved(i).isZero()) {
                flows.add(new Flow(course.epochDay(i), -Returns.number(course.moved(i))));
            }
        }
        int last = course.size() - 1;
        flows.add(new Flow(course.epochDay(last), Returns.number(course.value(last))));
        flows.removeIf(flow -> flow.amount == 0);
        return of(flows);
    }

    private static MoneyWeighted none(Why why) {
        return new MoneyWeighted(Statistic.missing(why), 0, List.of());
    }

    /** The rate a year. */
    public Statistic perYear() {
        return perYear;
    }

    /** The same for the time from the first flow to the last: what a year's rate would be hard to read for below a year. */
    public Statistic total() {
        return perYear.isKnown() ? Statistic.of(Math.pow(1 + perYear.number(), years) - 1) : perYear;
    }

    /** How many years lie between the first flow and the last. */
    public double years() {
        return years;
    }

    /** All rates that fit, lowest first. */
    public List<Statistic> solutions() {
        return solutions;
    }

    private static final class Search {
        private final double[] times;
        private final double[] amounts;
        private final double years;

        Search(List<Flow> flows, double years) {
            this.years = years;
            this.times = new double[flows.size()];
            this.amounts = new double[flows.size()];
            for (int i = 0; i < times.length; i++) {
                times[i] = (flows.get(i).day - flows.get(0).day) / YEAR;
                amounts[i] = flows.get(i).amount;
            }
        }

        /** The sum, times a positive factor that keeps it from overflowing. */
        double at(double x) {
            double from = x >= 0 ? 0 : years;
            double sum = 0;
            for (int i = 0; i < times.length; i++) {
                sum += amounts[i] * Math.exp(-x * (times[i] - from));
            }
            return sum;
        }

        MoneyWeighted solve() {
            double bound = Math.min(DIGITS / years, FARTHEST);
            List<Statistic> solutions = new ArrayList<>();
            Optional<Double> best = Optional.empty();
            boolean bestFalls = false;
            double last = -bound;
            double before = at(last);
            for (int i = 1; i <= PROBES; i++) {
                double x = -bound + 2 * bound * i / PROBES;
                double now = at(x);
                if (now == 0 || before < 0 && now > 0 || before > 0 && now < 0) {
                    double root = now == 0 ? x : brent(last, before, x, now);
                    boolean falls = before > 0;
                    solutions.add(Statistic.of(Math.exp(root) - 1));
                    boolean nearer = best.isEmpty() || Math.abs(root) < Math.abs(best.get());
                    if (best.isEmpty() || falls && !bestFalls || falls == bestFalls && nearer) {
                        best = Optional.of(root);
                        bestFalls = falls;
                    }
                }
                last = x;
                before = now;
            }
            Statistic chosen = best.map(x -> Statistic.of(Math.exp(x) - 1)).orElse(Statistic.missing(Why.NO_SOLUTION));
            return new MoneyWeighted(chosen, years, solutions);
        }

        /** Brent's method between two points with values of different signs. */
        private double brent(double from, double atFrom, double to, double atTo) {
            double a = from;
            double fa = atFrom;
            double b = to;
            double fb = atTo;
            double c = b;
            double fc = fb;
            double step = b - a;
            double before = step;
            for (int round = 0; round < ROUNDS; round++) {
                if (fb > 0 == fc > 0) {
                    c = a;
                    fc = fa;
                    step = b - a;
                    before = step;
                }
                if (Math.abs(fc) < Math.abs(fb)) {
                    a = b;
                    b = c;
                    c = a;
                    fa = fb;
                    fb = fc;
                    fc = fa;
                }
                double tolerance = 4e-16 * Math.abs(b) + 1e-15;
                double middle = (c - b) / 2;
                if (Math.abs(middle) <= tolerance || fb == 0) {
                    return b;
                }
                if (Math.abs(before) >= tolerance && Math.abs(fa) > Math.abs(fb)) {
                    double s = fb / fa;
                    double p;
                    double q;
                    if (a == c) {
                        p = 2 * middle * s;
                        q = 1 - s;
                    } else {
                        double r = fb / fc;
                        double t = fa / fc;
                        p = s * (2 * middle * t * (t - r) - (b - a) * (r - 1));
                        q = (t - 1) * (r - 1) * (s - 1);
                    }
                    q = p > 0 ? -q : q;
                    p = Math.abs(p);
                    boolean good = 2 * p < Math.min(3 * middle * q - Math.abs(tolerance * q), Math.abs(before * q));
                    before = good ? step : middle;
                    step = good ? p / q : middle;
                } else {
                    step = middle;
                    before = middle;
                }
                a = b;
                fa = fb;
                b += Math.abs(step) > tolerance ? step : middle > 0 ? tolerance : -tolerance;
                fb = at(b);
            }
            return b;
        }
    }
}
