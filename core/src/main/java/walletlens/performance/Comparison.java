package walletlens.performance;

import java.util.Arrays;

/**
 * Returns beside those of a benchmark over the same days.
 *
 * <pre>
 * excess      = return - return of the benchmark
 * beta        = covariance of both / variance of the benchmark
 * correlation = covariance of both / (deviation of one * deviation of the other)
 * </pre>
 *
 * <p>Beta and correlation rest on the returns between days on which both have new prices.
 */
public final class Comparison {
    private final Returns benchmark;
    private final Statistic total;
    private final Statistic excess;
    private final Statistic beta;
    private final Statistic correlation;
    private final int observations;
    private final double covariance;
    private final double ownVariance;
    private final double variance;

    private Comparison(Returns benchmark, Statistic total, Statistic excess, Statistic beta, Statistic correlation, int observations,
            double covariance, double ownVariance, double variance) {
        this.benchmark = benchmark;
        this.total = total;
        this.excess = excess;
        this.beta = beta;
        this.correlation = correlation;
        this.observations = observations;
        this.covariance = covariance;
        this.ownVariance = ownVariance;
        this.variance = variance;
    }

    /** Compares; both are of the same days. */
    public static Comparison of(Returns returns, Returns benchmark) {
        int from = returns.start();
        int last = returns.size() - 1;
        Statistic whole = returns.total();
        Statistic total = benchmark.start() > from ? Statistic.missing(Why.NO_PRICE) : benchmark.between(from, last);
        Statistic excess = !whole.isKnown() ? whole : !total.isKnown() ? total : Statistic.of(whole.number() - total.number());
        if (!whole.isKnown()) {
            return new Comparison(benchmark, total, excess, whole, whole, 0, 0, 0, 0);
        }
        double[][] pairs = pairs(returns, benchmark);
        double[] ours = pairs[0];
        double[] theirs = pairs[1];
        if (ours.length < Fluctuation.FEWEST) {
            Statistic few = Statistic.missing(Why.TOO_FEW);
            return new Comparison(benchmark, total, excess, few, few, ours.length, 0, 0, 0);
        }
        double both = covariance(ours, theirs);
        double one = covariance(ours, ours);
        double other = covariance(theirs, theirs);
        Statistic none = Statistic.missing(Why.NO_VARIATION);
        Statistic beta = other > 0 ? Statistic.of(both / other) : none;
        Statistic correlation = other > 0 && one > 0 ? Statistic.of(both / Math.sqrt(one * other)) : none;
        return new Comparison(benchmark, total, excess, beta, correlation, ours.length, both, one, other);
    }

    /** The returns of both between days on which both have new prices; for correlations of any two. */
    public static double[][] pairs(Returns one, Returns other) {
        int size = Math.min(one.size(), other.size());
        double[][] pairs = new double[2][size];
        int count = 0;
        double first = 1;
        double second = 1;
        for (int i = Math.max(one.start(), other.start()) + 1; i < size; i++) {
            if (!one.active(i) || !other.active(i)) {
                first = 1;
                second = 1;
                continue;
            }
            first *= 1 + one.daily(i);
            second *= 1 + other.daily(i);
            if (one.observed(i) && other.observed(i)) {
                pairs[0][count] = first - 1;
                pairs[1][count++] = second - 1;
                first = 1;
                second = 1;
            }
        }
        return new double[][] {Arrays.copyOf(pairs[0], count), Arrays.copyOf(pairs[1], count)};
    }

    private static double covariance(double[] one, double[] other) {
        double a = Fluctuation.mean(one);
        double b = Fluctuation.mean(other);
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - a) * (other[i] - b);
        }
        return sum / (one.length - 1);
    }

    /** How many pairs of returns beta and correlation rest on. */
    public int observations() {
        return observations;
    }

    /** The covariance of the pairs. */
    public double covariance() {
        return covariance;
    }

    /** The variance of the own returns of the pairs. */
    public double ownVariance() {
        return ownVariance;
    }

    /** The variance of the benchmark's returns of the pairs. */
    public double variance() {
        return variance;
    }

    /** The benchmark's own returns. */
    public Returns benchmark() {
        return benchmark;
    }

    /** The benchmark's return over the days that are measured. */
    public Statistic total() {
        return total;
    }

    /** The return less the benchmark's. */
    public Statistic excess() {
        return excess;
    }

    /** How much of the benchmark's movement is followed. */
    public Statistic beta() {
        return beta;
    }

    /** How closely it is followed, from -1 to 1. */
    public Statistic correlation() {
        return correlation;
    }
}
