package walletlens.risk;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.risk.Projection.Method;

/**
 * How likely a sum is reached by saving, and what it takes each month for a chance. On every path wealth at the end is
 * start x G + monthly x A, with G what one unit held from the beginning comes to and A what one unit put in at the end of
 * each month does: so both are drawn once, and every sum, start and monthly amount is answered from them. For the same
 * question and seed the chance is that of {@link Outlook}. Doubles; a part of paths has a standard error of at most
 * 1/(2 root n).
 */
public final class Saving {
    private static final Quantity CENT = Quantity.of("0.01");

    private final double[] one;
    private final double[] monthly;

    /**
     * What it is drawn for.
     *
     * @param holdings what money is held in, by kind; only the parts count, and contributions go in by the same
     * @param months how many months, 1 to twelve times {@link Projection#LONGEST}
     * @param method how chance is drawn
     * @param restored whether weights are restored all the time; else they drift
     */
    public record Question(Map<RiskClass, Money> holdings, int months, Method method, boolean restored) {
        /** Copies what can change. */
        public Question {
            holdings = Collections.unmodifiableMap(new TreeMap<>(holdings));
            if (months < 1 || months > Projection.LONGEST * 12) {
                throw new IllegalArgumentException("1 to " + Projection.LONGEST * 12 + " months");
            }
        }
    }

    private Saving(double[] one, double[] monthly) {
        this.one = one;
        this.monthly = monthly;
    }

    /** Draws paths. */
    public static Saving of(Question question, Assumptions assumptions, long seed, int count) {
        return drawing(question, assumptions, seed, count).result();
    }

    /** Paths to be drawn part by part: those of one unit held, then on the same chance those of one unit a month. */
    public static Drawing<Saving> drawing(Question question, Assumptions assumptions, long seed, int count) {
        Mix mix = Mix.of(question.holdings, assumptions);
        double[] ones = new double[question.months];
        Paths.Drawing held = mix.drawing(question.method, course(question, 1, ones.clone()), assumptions, seed, count);
        Arrays.fill(ones, 1);
        Paths.Drawing put = mix.drawing(question.method, course(question, 0, ones), assumptions, seed, count);
        return new Drawing<>(List.of(held, put), () -> new Saving(last(held.all()), last(put.all())));
    }

    private static Paths.Course course(Question question, double start, double[] flows) {
        return new Paths.Course(start, flows, false, question.restored, question.method == Method.FAT_TAILS, 0, false);
    }

    private static double[] last(Paths paths) {
        return paths.atEndOf(paths.years());
    }

    /** How many paths there are. */
    public int count() {
        return one.length;
    }

    /**
     * The part of all paths that have at least a sum at the end.
     *
     * @param start what is there at the beginning; what is owed more than owned does not grow and is wanted on top of the sum
     * @param put what is put in at the end of each month, not below zero
     * @param goal the sum, in the money of then
     */
    public Quantity chance(Money start, Money put, Money goal) {
        double there = there(start);
        double wanted = wanted(start, goal);
        double more = Elementary.of(put.amount());
        int reached = 0;
        for (int i = 0; i < one.length; i++) {
            reached += there * one[i] + more * monthly[i] >= wanted ? 1 : 0;
        }
        return Elementary.quantity((double) reached / one.length, 4);
    }

    /**
     * The least that has to be put in at the end of each month for a sum to be reached on a part of all paths, rounded up to
     * the cent: the quantile of what each path asks for, (goal - start x G) / A.
     *
     * @param chance the part, above zero and at most one
     */
    public Money monthlyFor(Money start, Money goal, Quantity chance) {
        double there = there(start);
        double wanted = wanted(start, goal);
        double[] asked = new double[one.length];
        for (int i = 0; i < asked.length; i++) {
            double missing = wanted - there * one[i];
            asked[i] = missing > 0 ? missing / monthly[i] : 0;
        }
        Arrays.sort(asked);
        double places = Elementary.of(chance) * asked.length;
        int place = (int) places;
        place = place < places ? place : place - 1;
        double least = asked[place < 0 ? 0 : place >= asked.length ? asked.length - 1 : place];
        Quantity rounded = Elementary.quantity(least, 2);
        return Money.of(Elementary.of(rounded) < least ? rounded.plus(CENT) : rounded, goal.currency());
    }

    /** The sum at the end below which a part of all paths lies, to the cent. */
    public Money below(Quantity part, Money start, Money put) {
        double there = there(start);
        double owed = wanted(start, Money.zero(start.currency()));
        double more = Elementary.of(put.amount());
        double[] ends = new double[one.length];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = there * one[i] + more * monthly[i] - owed;
        }
        Arrays.sort(ends);
        return Money.of(Elementary.quantity(ends[(int) (Elementary.of(part) * (ends.length - 1) + 0.5)], 2), start.currency());
    }

    private static double there(Money start) {
        double there = Elementary.of(start.amount());
        return there > 0 ? there : 0;
    }

    private static double wanted(Money start, Money goal) {
        double there = Elementary.of(start.amount());
        return Elementary.of(goal.amount()) - (there < 0 ? there : 0);
    }
}
