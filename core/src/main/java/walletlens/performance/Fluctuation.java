package walletlens.performance;

import walletlens.money.Quantity;

/**
 * How much returns vary, and what was earned for it. Reckoned from simple returns between days with new prices, annualised
 * by how many such days a year had ({@link Returns#observationsPerYear}), so that coins count 365 and shares about 252.
 *
 * <p>With {@code m} the mean of the observations, {@code f} the risk-free rate for one of them, {@code n} how many there
 * are and {@code P} how many a year has:
 *
 * <pre>
 * volatility = s * sqrt(P),   s^2 = sum (r - m)^2 / (n - 1)
 * Sharpe     = (m - f) / s * sqrt(P)
 * Sortino    = (m - f) / d * sqrt(P),   d^2 = sum min(r - f, 0)^2 / n
 * f          = (1 + yearly rate) ^ (1 / P) - 1
 * </pre>
 *
 * <p>Sources: W. F. Sharpe, The Sharpe Ratio, Journal of Portfolio Management 21 (1994); F. A. Sortino and L. N. Price,
 * Performance Measurement in a Downside Risk Framework, Journal of Investing 3 (1994).
 */
public final class Fluctuation {
    /** Below this many observations nothing is told. */
    public static final int FEWEST = 12;

    private static final double NONE = 1e-12;

    private final Statistic volatility;
    private final Statistic sharpe;
    private final Statistic sortino;
    private final int observations;
    private final double perYear;
    private final double mean;
    private final double free;
    private final double spread;
    private final double downside;

    private Fluctuation(Statistic volatility, Statistic sharpe, Statistic sortino, int observations, double perYear, double mean,
            double free, double spread, double downside) {
        this.volatility = volatility;
        this.sharpe = sharpe;
        this.sortino = sortino;
        this.observations = observations;
        this.perYear = perYear;
        this.mean = mean;
        this.free = free;
        this.spread = spread;
        this.downside = downside;
    }

    /**
     * Of returns.
     *
     * @param riskFree the risk-free rate a year, as a fraction
     */
    public static Fluctuation of(Returns returns, Quantity riskFree) {
        double[] seen = returns.observations();
        double perYear = returns.observationsPerYear();
        if (!returns.total().isKnown() || seen.length < FEWEST) {
            Statistic none = Statistic.missing(returns.wrong().orElse(Why.TOO_FEW));
            return new Fluctuation(none, none, none, seen.length, perYear, mean(seen), 0, 0, 0);
        }
        double free = Math.pow(1 + Returns.number(riskFree), 1 / perYear) - 1;
        double mean = mean(seen);
        double squares = 0;
        double below = 0;
        for (double each : seen) {
            squares += (each - mean) * (each - mean);
            double shortfall = Math.min(each - free, 0);
            below += shortfall * shortfall;
        }
        double spread = Math.sqrt(squares / (seen.length - 1));
        double downside = Math.sqrt(below / seen.length);
        double root = Math.sqrt(perYear);
        return new Fluctuation(Statistic.of(spread * root), ratio(mean - free, spread, root), ratio(mean - free, downside, root),
                seen.length, perYear, mean, free, spread, downside);
    }

    private static Statistic ratio(double excess, double spread, double root) {
        return spread < NONE ? Statistic.missing(Why.NO_VARIATION) : Statistic.of(excess / spread * root);
    }

    static double mean(double[] all) {
        double sum = 0;
        for (double each : all) {
            sum += each;
        }
        return all.length == 0 ? 0 : sum / all.length;
    }

    /** The standard deviation of returns, a year. */
    public Statistic volatility() {
        return volatility;
    }

    /** The mean return above the risk-free rate by the standard deviation, a year. */
    public Statistic sharpe() {
        return sharpe;
    }

    /** The mean return above the risk-free rate by the deviation below it, a year. */
    public Statistic sortino() {
        return sortino;
    }

    /** How many observations it rests on. */
    public int observations() {
        return observations;
    }

    /** The mean of the observations. */
    public double mean() {
        return mean;
    }

    /** The risk-free rate for one observation. */
    public double free() {
        return free;
    }

    /** The standard deviation of the observations. */
    public double spread() {
        return spread;
    }

    /** The deviation of the observations below the risk-free rate. */
    public double downside() {
        return downside;
    }

    /** How many a year has. */
    public double perYear() {
        return perYear;
    }
}
