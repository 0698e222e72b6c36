package walletlens.performance;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The deepest fall from a peak, by the chained return and not by the worth, so that taking money out is no fall.
 *
 * @param depth the fall as a part of the peak: 0.25 is a quarter; zero where nothing fell
 * @param peak the first day that stands at the peak
 * @param trough the day of the deepest point
 * @param recovered the first day that stands as high as the peak again; empty where it does not
 * @param days how many days from the peak to that day, or to the end of the span
 */
public record Drawdown(Statistic depth, LocalDate peak, LocalDate trough, Optional<LocalDate> recovered, int days) {
    /** What chaining many days in double may add or lose. */
    private static final double NOISE = 1e-12;

    /** The deepest fall of some returns; where they are not known, the depth says why. */
    public static Drawdown largest(Returns returns) {
        int start = returns.start();
        int peak = start;
        int deepPeak = start;
        int trough = start;
        double depth = 0;
        for (int i = start; i < returns.size(); i++) {
            if (returns.index(i) > returns.index(peak) * (1 + NOISE)) {
                peak = i;
            }
            double fall = 1 - returns.index(i) / returns.index(peak);
            if (fall > depth) {
                depth = fall;
                deepPeak = peak;
                trough = i;
            }
        }
        int end = trough;
        while (end < returns.size() && returns.index(end) < returns.index(deepPeak) * (1 - NOISE)) {
            end++;
        }
        boolean recovered = depth > 0 && end < returns.size();
        int last = recovered ? end : returns.size() - 1;
        int length = depth > 0 ? (int) (returns.day(last).toEpochDay() - returns.day(deepPeak).toEpochDay()) : 0;
        Statistic figure = returns.wrong().map(Statistic::missing).orElse(Statistic.of(depth));
        return new Drawdown(figure, returns.day(deepPeak), returns.day(trough),
                recovered ? Optional.of(returns.day(end)) : Optional.empty(), length);
    }

    /** How far below the last peak each point stands, as a fraction at or below zero. */
    public static double[] below(Returns returns) {
        double[] below = new double[returns.size()];
        double peak = returns.index(0);
        for (int i = 0; i < below.length; i++) {
            peak = Math.max(peak, returns.index(i));
            below[i] = peak > 0 ? returns.index(i) / peak - 1 : 0;
        }
        return below;
    }
}
