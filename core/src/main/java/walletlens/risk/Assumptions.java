package walletlens.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.money.Quantity;

/**
 * What is assumed of the years to come: for each kind its expected growth and its deviation a year, how kinds go together,
 * and inflation. The usual values are those of the real monthly history, but one: coins have no more than nine years of
 * history, nearly all of it rising, so their growth is taken to be that of shares. Every growth can be set. Doubles.
 *
 * <p>Expected growth g is the mean over all paths, not the median: with the deviation s of the yearly logarithm the median
 * path grows by ln(1 + g) - s²/2. What goes up and down more has to grow more to end where it began.
 */
public final class Assumptions {
    /** A kind's growth in percent a year stands under this with the kind's code, inflation's with {@code inflation}. */
    public static final String SETTING = "risk.growth.";

    private static final Quantity LOWEST = Quantity.of(-50);
    private static final Quantity HIGHEST = Quantity.of(100);

    private final MarketHistory history = MarketHistory.known();
    private final List<Kind> kinds;
    private final double inflation;
    private final boolean inflationChosen;

    /**
     * One kind.
     *
     * @param kind which
     * @param growth its expected growth a year, as a fraction
     * @param deviation the standard deviation of its yearly logarithm
     * @param chosen whether the user set the growth
     * @param growthLike the kind whose past growth is taken; empty where it is its own, or was set
     * @param series the kind whose past ups and downs are taken
     * @param from the first month of those
     */
    public record Kind(
            RiskClass kind, double growth, double deviation, boolean chosen, Optional<RiskClass> growthLike, RiskClass series,
            String from) {
    }

    private Assumptions(Map<String, String> settings) {
        List<Kind> made = new ArrayList<>();
        for (RiskClass kind : RiskClass.values()) {
            RiskClass series = MarketHistory.standIn(kind);
            RiskClass like = series == RiskClass.BITCOIN ? RiskClass.STOCKS : series;
            Optional<Double> set = set(settings, kind.code());
            double growth = set.orElse(expected(like));
            made.add(new Kind(kind, growth, history.yearlyDeviation(kind), set.isPresent(),
                    set.isPresent() || like == kind ? Optional.empty() : Optional.of(like), series,
                    history.from(history.of(kind))));
        }
        this.kinds = List.copyOf(made);
        Optional<Double> set = set(settings, "inflation");
        this.inflation = set.orElse(Elementary.exp(12 * history.inflation().mean()) - 1);
        this.inflationChosen = set.isPresent();
    }

    /** The assumptions of a user: the usual ones, but for what was set. */
    public static Assumptions of(Map<String, String> settings) {
        return new Assumptions(settings);
    }

    /** The mean of the lognormal year that a kind's past makes: exp(mean + deviation²/2). */
    private double expected(RiskClass kind) {
        double deviation = history.yearlyDeviation(kind);
        return Elementary.exp(12 * history.of(kind).mean() + deviation * deviation / 2) - 1;
    }

    private static Optional<Double> set(Map<String, String> settings, String code) {
        return percent(settings.getOrDefault(SETTING + code, "")).map(percent -> Elementary.of(percent) / 100);
    }

    /** Reads a yearly growth in percent, from -50 to 100; empty for anything else. */
    public static Optional<Quantity> percent(String text) {
        return Quantity.parse(text).filter(percent -> percent.compareTo(LOWEST) >= 0 && percent.compareTo(HIGHEST) <= 0);
    }

    /** Every kind, in the order of kinds. */
    public List<Kind> kinds() {
        return kinds;
    }

    /** What is assumed of a kind. */
    public Kind of(RiskClass kind) {
        return kinds.get(kind.ordinal());
    }

    /** Inflation a year, as a fraction. */
    public double inflation() {
        return inflation;
    }

    /** Whether the user set the inflation. */
    public boolean inflationChosen() {
        return inflationChosen;
    }

    /** The history behind the deviations. */
    public MarketHistory history() {
        return history;
    }

    /** The logarithm of a month's inflation. */
    double monthlyInflation() {
        return Elementary.log(1 + inflation) / 12;
    }

    /** The normal model of some kinds. */
    Paths.Model model(List<RiskClass> of, double[] weights) {
        int n = of.size();
        double[] growth = new double[n];
        double[] deviation = new double[n];
        double[][] correlation = new double[n][n];
        double month = Math.sqrt(1.0 / 12);
        for (int i = 0; i < n; i++) {
            deviation[i] = of(of.get(i)).deviation * month;
            growth[i] = Elementary.log(1 + of(of.get(i)).growth) / 12 - deviation[i] * deviation[i] / 2;
            for (int j = 0; j < n; j++) {
                correlation[i][j] = history.correlation(of.get(i), of.get(j));
            }
        }
        return new Paths.Model(weights, growth, deviation, correlation);
    }

    /** The months of the past that all of some kinds have, moved up or down to the growth and inflation assumed. */
    Paths.Past past(List<RiskClass> of, double[] weights) {
        int first = first(of);
        double[][] logs = new double[of.size()][];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = moved(history.of(of.get(i)), first, Elementary.log(1 + of(of.get(i)).growth) / 12);
        }
        return new Paths.Past(weights, logs, moved(history.inflation(), first, monthlyInflation()));
    }

    /** The place of the first month that all have. */
    int first(List<RiskClass> of) {
        int first = 0;
        for (RiskClass kind : of) {
            first = Math.max(first, history.of(kind).first());
        }
        return first;
    }

    /** The months moved alike so that the mean factor of all blocks of a year is that of the growth wanted, a month. */
    private static double[] moved(MarketHistory.Series series, int first, double wanted) {
        int from = first - series.first();
        double[] logs = new double[series.size() - from];
        double sum = 0;
        for (int i = 0; i < logs.length; i++) {
            double year = 0;
            for (int month = 0; month < 12; month++) {
                int at = i + month;
                year += series.logs()[from + (at < logs.length ? at : at - logs.length)];
            }
            sum += Elementary.exp(year);
        }
        double by = wanted - Elementary.log(sum / logs.length) / 12;
        for (int i = 0; i < logs.length; i++) {
            logs[i] = series.logs()[from + i] + by;
        }
        return logs;
    }
}
