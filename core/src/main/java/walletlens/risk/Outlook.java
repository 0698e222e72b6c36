package walletlens.risk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.risk.Projection.Flow;
import walletlens.risk.Projection.Method;

/**
 * The answer to a {@link Projection}: where so many chance paths lead. The same question, seed and number of paths give the
 * same answer to the last digit, in the tab and on the JVM. A part of paths has a standard error of at most 1/(2 root n).
 */
public final class Outlook {
    /** How many paths are drawn where nobody asks for another number. */
    public static final int USUAL_PATHS = 10_000;

    /** The parts of all paths below which the lines of the fan lie, in percent. */
    public static final List<Integer> PERCENTILES = List.of(5, 25, 50, 75, 95);

    private final Projection projection;
    private final Paths paths;
    private final Currency currency;
    private final int firstMonth;
    private final Assumptions assumptions;

    /**
     * A year of the fan.
     *
     * @param year years from now
     * @param wealth by the order of {@link #PERCENTILES}, to the cent
     * @param ruined the part of all paths ruined until then, as a fraction
     */
    public record Year(int year, List<Money> wealth, Quantity ruined) {
    }

    private Outlook(Projection projection, Paths paths, Assumptions assumptions, int firstMonth) {
        this.projection = projection;
        this.paths = paths;
        this.currency = projection.owed().currency();
        this.firstMonth = firstMonth;
        this.assumptions = assumptions;
    }

    /**
     * Draws paths.
     *
     * @param projection the question; its wealth at the beginning is above zero, or something is put in
     * @param assumptions what is assumed
     * @param seed any number; the same gives the same paths
     * @param count how many paths, 1 or more
     */
    public static Outlook of(Projection projection, Assumptions assumptions, long seed, int count) {
        return drawing(projection, assumptions, seed, count).result();
    }

    /** The same, to be drawn part by part. */
    public static Drawing<Outlook> drawing(Projection projection, Assumptions assumptions, long seed, int count) {
        Mix mix = Mix.of(projection.holdings(), assumptions);
        double[] monthly = new double[projection.years() * 12];
        for (Flow flow : projection.flows()) {
            int to = Math.min(projection.years(), flow.toYear());
            for (int month = Math.max(0, flow.fromYear()) * 12; month < to * 12; month++) {
                monthly[month] += Elementary.of(flow.monthly().amount());
            }
        }
        double start = Math.max(0, Elementary.of(projection.start().amount()));
        Paths.Course course = new Paths.Course(start, monthly, projection.indexed(), projection.restored(),
                projection.method() == Method.FAT_TAILS, assumptions.monthlyInflation(), projection.todaysMoney());
        Paths.Drawing drawing = mix.drawing(projection.method(), course, assumptions, seed, count);
        return new Drawing<>(List.of(drawing),
                () -> new Outlook(projection, drawing.all(), assumptions, assumptions.first(mix.kinds())));
    }

    /** The question. */
    public Projection projection() {
        return projection;
    }

    /** The paths. */
    public Paths paths() {
        return paths;
    }

    /** Each year from now (year 0) to the end. */
    public List<Year> fan() {
        double[] parts = new double[PERCENTILES.size()];
        Arrays.setAll(parts, i -> PERCENTILES.get(i) / 100.0);
        List<Year> years = new ArrayList<>();
        for (int year = 0; year <= paths.years(); year++) {
            List<Money> wealth = new ArrayList<>();
            for (double each : paths.quantiles(year, parts)) {
                wealth.add(Money.of(Elementary.quantity(each, 2), currency));
            }
            years.add(new Year(year, List.copyOf(wealth), fraction(paths.ruinBy(year))));
        }
        return List.copyOf(years);
    }

    /** The part of all paths that reach the goal at the end; empty without a goal. */
    public Optional<Quantity> chanceOfGoal() {
        return projection.goal().map(this::chanceOf);
    }

    /** The part of all paths that have at least so much at the end. */
    public Quantity chanceOf(Money goal) {
        return fraction(paths.atLeast(Elementary.of(goal.amount()), paths.years()));
    }

    /** The part of all paths that are ruined before the end: a withdrawal could not be paid in full. */
    public Quantity chanceOfRuin() {
        return fraction(paths.ruinBy(paths.years()));
    }

    /** The first and the last month of the past that was drawn from, and how many; empty for the normal model. */
    public Optional<Span> span() {
        MarketHistory history = assumptions.history();
        return projection.method() != Method.HISTORY ? Optional.empty() : Optional.of(new Span(
                history.months().get(firstMonth), history.to(), history.months().size() - firstMonth));
    }

    /** Months of the past. */
    public record Span(String from, String to, int months) {
    }

    private static Quantity fraction(double part) {
        return Elementary.quantity(part, 4);
    }
}
