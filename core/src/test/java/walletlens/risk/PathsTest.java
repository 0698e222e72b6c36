package walletlens.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Against closed forms, within four standard errors of as many paths as were drawn. */
class PathsTest {
    private static final int PATHS = 40_000;
    private static final double GROWTH = 0.06 / 12;
    private static final double DEVIATION = 0.18 / Math.sqrt(12);
    private static final Paths.Model ONE =
            new Paths.Model(new double[] {1}, new double[] {GROWTH}, new double[] {DEVIATION}, new double[][] {{1}});

    private static Paths.Course course(double start, int years, double monthly, boolean restored, boolean fat) {
        double[] flows = new double[years * 12];
        Arrays.fill(flows, monthly);
        return new Paths.Course(start, flows, false, restored, fat, 0, false);
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    @Test
    void withoutFlowsWealthIsLognormal() {
        for (boolean restored : new boolean[] {true, false}) {
            Paths paths = Paths.normal(ONE, course(1000, 10, 0, restored, false), 1, PATHS);
            double mu = 0.6;
            double sigma = 0.18 * Math.sqrt(10);
            // The mean is 1000 exp(mu + sigma²/2), its error that mean x root((exp(sigma²) - 1) / n).
            double expected = 1000 * Math.exp(mu + sigma * sigma / 2);
            double error = expected * Math.sqrt((Math.exp(sigma * sigma) - 1) / PATHS);
            assertThat(mean(paths.atEndOf(10))).isCloseTo(expected, within(4 * error));
            // A quantile is 1000 exp(mu + z sigma), its error root(q (1 - q) / n) / density.
            double[] normal = {-1.6448536, -0.6744898, 0, 0.6744898, 1.6448536};
            double[] parts = {0.05, 0.25, 0.5, 0.75, 0.95};
            double[] quantiles = paths.quantiles(10, parts);
            for (int i = 0; i < parts.length; i++) {
                double density = Math.exp(-normal[i] * normal[i] / 2) / Math.sqrt(2 * Math.PI);
                double logError = Math.sqrt(parts[i] * (1 - parts[i]) / PATHS) / density * sigma;
                assertThat(Math.log(quantiles[i] / 1000)).isCloseTo(mu + normal[i] * sigma, within(4 * logError));
            }
        }
    }

    @Test
    void contributionsAddUpToWhatExpectationsSay() {
        for (boolean restored : new boolean[] {true, false}) {
            Paths paths = Paths.normal(ONE, course(0, 5, 100, restored, false), 2, PATHS);
            // Expected: the sum of 100 g^k for k = 0 to 59 with g = exp(growth + deviation²/2).
            double g = Math.exp(GROWTH + DEVIATION * DEVIATION / 2);
            double expected = 100 * (Math.pow(g, 60) - 1) / (g - 1);
            double[] ends = paths.atEndOf(5);
            double spread = Math.sqrt(Arrays.stream(ends).map(x -> (x - expected) * (x - expected)).average().orElseThrow() / PATHS);
            assertThat(mean(ends)).isCloseTo(expected, within(4 * spread));
            assertThat(paths.ruinBy(5)).isZero();
        }
    }

    @Test
    void restoredWeightsOfTwoAssetsAreOneLognormal() {
        double[][] together = {{1, 0.3}, {0.3, 1}};
        Paths.Model two = new Paths.Model(
                new double[] {0.6, 0.4}, new double[] {0.005, 0.002}, new double[] {0.05, 0.02}, together);
        Paths paths = Paths.normal(two, course(1, 20, 0, true, false), 3, PATHS);
        // S² = .36 x .0025 + .16 x .0004 + 2 x .24 x .3 x .001 = .001108;
        // drift = .6 (.005 + .00125) + .4 (.002 + .0002) - .000554 = .004076 a month.
        double sigma = Math.sqrt(0.001108 * 240);
        assertThat(Math.log(paths.quantiles(20, 0.5)[0])).isCloseTo(0.004076 * 240, within(4 * 1.2533 * sigma / Math.sqrt(PATHS)));
        // Drifting, the mean is the sum of the means of each.
        Paths drifting = Paths.normal(two, course(1, 20, 0, false, false), 3, PATHS);
        double expected = 0.6 * Math.exp(240 * (0.005 + 0.00125)) + 0.4 * Math.exp(240 * (0.002 + 0.0002));
        assertThat(mean(drifting.atEndOf(20))).isCloseTo(expected, within(expected * 0.03));
    }

    @Test
    void twoAssetsThatMoveAsOneAreOne() {
        Paths.Model twins = new Paths.Model(new double[] {0.5, 0.5}, new double[] {GROWTH, GROWTH},
                new double[] {DEVIATION, DEVIATION}, new double[][] {{1, 1}, {1, 1}});
        double[] alone = Paths.normal(ONE, course(1, 3, 0, true, false), 4, 1000).atEndOf(3);
        double[] both = Paths.normal(twins, course(1, 3, 0, true, false), 4, 1000).atEndOf(3);
        for (int i = 0; i < alone.length; i++) {
            assertThat(both[i]).isCloseTo(alone[i], within(1e-9));
        }
    }

    @Test
    void withoutUpsAndDownsRuinComesInTheMonthItMust() {
        Paths.Model still = new Paths.Model(new double[] {1}, new double[] {0}, new double[] {0}, new double[][] {{1}});
        for (boolean restored : new boolean[] {true, false}) {
            // 1,200 last 12 months at 100: the first withdrawal that fails is the thirteenth.
            Paths enough = Paths.normal(still, course(1200, 3, -100, restored, false), 5, 10);
            assertThat(enough.ruinBy(1)).isZero();
            assertThat(enough.ruinBy(2)).isEqualTo(1);
            assertThat(enough.atEndOf(1)).containsOnly(0);
            assertThat(enough.atEndOf(3)).containsOnly(0);
            Paths longer = Paths.normal(still, course(3600, 3, -100, restored, false), 5, 10);
            assertThat(longer.ruinBy(3)).isZero();
        }
    }

    @Test
    void theChanceOfRuinByOneWithdrawalIsThatOfTheLognormal() {
        // 1,000 is taken out once, at the end of the first year, from 1,000: ruin is a year that ends below what it began with.
        double[] flows = new double[12];
        flows[11] = -1000;
        for (boolean restored : new boolean[] {true, false}) {
            Paths paths = Paths.normal(ONE, new Paths.Course(1000, flows, false, restored, false, 0, false), 6, PATHS);
            // The median growth is 0.06, the deviation 0.18: P(0.06 + 0.18 z < 0) = P(z < -1/3) = 0.369441.
            assertThat(paths.ruinBy(1)).isCloseTo(0.369441, within(4 * Math.sqrt(0.3694 * 0.6306 / PATHS)));
        }
    }

    @Test
    void theChanceOfAGoalIsThatOfTheLognormal() {
        Paths paths = Paths.normal(ONE, course(1000, 4, 0, true, false), 7, PATHS);
        // P(0.24 + 0.36 z >= ln 1.5) = P(z >= 0.45963) = 0.32289.
        assertThat(paths.atLeast(1500, 4)).isCloseTo(0.32289, within(4 * Math.sqrt(0.3229 * 0.6771 / PATHS)));
    }

    @Test
    void fatTailsKeepTheDeviationAndHaveMoreExtremes() {
        Paths thin = Paths.normal(ONE, course(1, 1, 0, true, false), 8, PATHS);
        Paths fat = Paths.normal(ONE, course(1, 1, 0, true, true), 8, PATHS);
        assertThat(deviation(fat.atEndOf(1))).isCloseTo(deviation(thin.atEndOf(1)), within(0.006));
        assertThat(fat.quantiles(1, 0.0005)[0]).isLessThan(thin.quantiles(1, 0.0005)[0]);
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).map(Math::log).average().orElseThrow();
        return Math.sqrt(Arrays.stream(values).map(x -> (Math.log(x) - mean) * (Math.log(x) - mean)).average().orElseThrow());
    }

    @Test
    void inflationTakesItsPartOutOfTodaysMoneyAndRaisesIndexedFlows() {
        Paths.Model still = new Paths.Model(new double[] {1}, new double[] {0}, new double[] {0}, new double[][] {{1}});
        double[] flows = new double[24];
        Arrays.fill(flows, 10);
        Paths paths = Paths.normal(still, new Paths.Course(1000, flows, true, true, false, 0.01, true), 9, 2);
        double sum = 1000;
        for (int month = 1; month <= 24; month++) {
            sum += 10 * Math.exp(0.01 * month);
        }
        assertThat(paths.atEndOf(2)[0]).isCloseTo(sum / Math.exp(0.24), within(1e-9));
    }

    @Test
    void theSameSeedGivesTheSamePathsAndAnotherOthers() {
        for (boolean restored : new boolean[] {true, false}) {
            double[] once = Paths.normal(ONE, course(1, 2, 0, restored, true), 10, 1000).atEndOf(2);
            assertThat(Paths.normal(ONE, course(1, 2, 0, restored, true), 10, 1000).atEndOf(2)).containsExactly(once);
            assertThat(Paths.normal(ONE, course(1, 2, 0, restored, true), 11, 1000).atEndOf(2)).doesNotContain(once[0]);
            // More paths begin with the same ones.
            assertThat(Paths.normal(ONE, course(1, 2, 0, restored, true), 10, 1200).atEndOf(2)).startsWith(once);
        }
    }

    @Test
    void anOddNumberOfPathsIsAsManyAsWereAsked() {
        for (boolean restored : new boolean[] {true, false}) {
            Paths paths = Paths.normal(ONE, course(100, 1, -20, restored, false), 12, 333);
            assertThat(paths.atEndOf(1)).hasSize(333);
            assertThat(paths.ruinBy(1)).isEqualTo(1);
        }
    }

    @Test
    void blocksOfThePastKeepTheMonthsTogether() {
        // Two assets that are each other's opposite, month by month: restored half and half, nothing is left but the cash of it.
        double[] up = new double[60];
        double[] down = new double[60];
        for (int i = 0; i < up.length; i++) {
            up[i] = Math.log(i % 2 == 0 ? 1.1 : 0.9);
            down[i] = Math.log(i % 2 == 0 ? 0.9 : 1.1);
        }
        Paths.Past past = new Paths.Past(new double[] {0.5, 0.5}, new double[][] {up, down}, new double[60]);
        Paths paths = Paths.history(past, course(1000, 5, 0, true, false), 13, 200);
        for (double each : paths.atEndOf(5)) {
            assertThat(each).isCloseTo(1000, within(1e-6));
        }
        // Drifting, each pair of months takes one percent off both: 0.99^30.
        Paths drifting = Paths.history(past, course(1000, 5, 0, false, false), 13, 200);
        for (double each : drifting.atEndOf(5)) {
            assertThat(each).isCloseTo(1000 * Math.pow(0.99, 30), within(1e-6));
        }
    }

    @Test
    void everyMonthOfThePastIsDrawnAlikeFromTheCircle() {
        double[] logs = new double[120];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = 0.01 + (i % 3 - 1) * 0.03;
        }
        Paths.Past past = new Paths.Past(new double[] {1}, new double[][] {logs}, new double[120]);
        Paths paths = Paths.history(past, course(1, 10, 0, true, false), 14, PATHS);
        double mean = Arrays.stream(paths.atEndOf(10)).map(Math::log).average().orElseThrow();
        assertThat(mean).isCloseTo(1.2, within(1e-9));
    }

    @Test
    void correlationsThatDoNotFitTogetherAreDrawnTowardsIndependence() {
        double[][] impossible = {{1, 0.9, -0.9}, {0.9, 1, 0.9}, {-0.9, 0.9, 1}};
        double[][] root = Cholesky.root(impossible);
        double first = root[1][0];
        assertThat(first).isBetween(0.1, 0.9);
        double[][] possible = {{1, 0.5}, {0.5, 1}};
        assertThat(Cholesky.root(possible)[1]).containsExactly(0.5, Math.sqrt(0.75));
    }

    // ---- fat tails, ruin, correlation and blocks against their own closed forms --------------------------------------------

    @Test
    void aMonthWithFatTailsIsStudentsT() {
        // The logarithm of a month is growth + deviation x root(4/6) x t with 6 degrees. Its quantiles from the tables of t.
        double[] parts = {0.005, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 0.995};
        double[] t = {-3.70743, -3.14267, -1.94318, -0.71756, 0, 0.71756, 1.94318, 3.14267, 3.70743};
        for (boolean restored : new boolean[] {true, false}) {
            Paths paths = Paths.normal(ONE, new Paths.Course(1, new double[1], false, restored, true, 0, false), 21, PATHS);
            double[] quantiles = paths.quantiles(1, parts);
            for (int i = 0; i < parts.length; i++) {
                // The density of t with 6 degrees: 15/(16 root 6) (1 + t²/6)^-3.5. An error of root(q (1 - q) / n) / density.
                double density = 15 / (16 * Math.sqrt(6)) * Math.pow(1 + t[i] * t[i] / 6, -3.5);
                double scale = DEVIATION * Math.sqrt(4.0 / 6);
                double error = Math.sqrt(parts[i] * (1 - parts[i]) / PATHS) / density * scale;
                assertThat(Math.log(quantiles[i])).as("%s", parts[i]).isCloseTo(GROWTH + scale * t[i], within(4 * error));
            }
        }
    }

    @Test
    void theChanceOfRuinByTwoWithdrawalsIsTheIntegralOverTheFirstYear() {
        // 600 is taken out at the end of each of two years, from 1,000. With Y = exp(0.06 + 0.18 z) the growth of a year, ruin is
        // Y1 < 0.6, or Y2 < 0.6 / (Y1 - 0.6); the integral over z1 of the second by Simpson's rule.
        double first = (Math.log(0.6) - 0.06) / 0.18;
        double ruin = normalBelow(first);
        int steps = 20_000;
        double width = (8 - first) / steps;
        for (int i = 0; i <= steps; i++) {
            double z = first + i * width;
            double left = Math.exp(0.06 + 0.18 * z) - 0.6;
            double then = left <= 0 ? 1 : normalBelow((Math.log(0.6 / left) - 0.06) / 0.18);
            double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
            ruin += weight * width / 3 * then * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
        }
        double[] flows = new double[24];
        flows[11] = -600;
        flows[23] = -600;
        for (boolean restored : new boolean[] {true, false}) {
            Paths paths = Paths.normal(ONE, new Paths.Course(1000, flows, false, restored, false, 0, false), 22, PATHS);
            assertThat(paths.ruinBy(2)).isCloseTo(ruin, within(4 * Math.sqrt(ruin * (1 - ruin) / PATHS)));
            assertThat(paths.ruinBy(1)).isCloseTo(normalBelow(first), within(4 * Math.sqrt(0.001 / PATHS)));
        }
    }

    /** By Simpson's rule over the density. */
    private static double normalBelow(double z) {
        double from = -10;
        if (z <= from) {
            return 0;
        }
        int steps = 2_000;
        double width = (z - from) / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double x = from + i * width;
            sum += (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2) * Math.exp(-x * x / 2);
        }
        return sum * width / 3 / Math.sqrt(2 * Math.PI);
    }

    @Test
    void assetsThatDriftMoveTogetherAsTheirCorrelationSays() {
        // W = w1 X1 + w2 X2 with lognormal X: E W² = sum w w' exp(m + m' + (v + v' + 2 c)/2), c the covariance of the logarithms.
        for (double correlation : new double[] {-0.6, 0, 0.35, 0.9}) {
            Paths.Model two = new Paths.Model(new double[] {0.6, 0.4}, new double[] {0.005, 0.002}, new double[] {0.05, 0.03},
                    new double[][] {{1, correlation}, {correlation, 1}});
            double[] ends = Paths.normal(two, course(1, 5, 0, false, false), 23, PATHS).atEndOf(5);
            double[] weight = {0.6, 0.4};
            double[] mean = {0.3, 0.12};
            double[] deviation = {0.05 * Math.sqrt(60), 0.03 * Math.sqrt(60)};
            double squares = 0;
            for (int i = 0; i < 2; i++) {
                for (int j = 0; j < 2; j++) {
                    double covariance = deviation[i] * deviation[j] * (i == j ? 1 : correlation);
                    double both = deviation[i] * deviation[i] + deviation[j] * deviation[j] + 2 * covariance;
                    squares += weight[i] * weight[j] * Math.exp(mean[i] + mean[j] + both / 2);
                }
            }
            double expected = squares;
            double spread = Math.sqrt(Arrays.stream(ends).map(x -> (x * x - expected) * (x * x - expected)).average().orElseThrow() / PATHS);
            assertThat(Arrays.stream(ends).map(x -> x * x).average().orElseThrow()).as("%s", correlation)
                    .isCloseTo(expected, within(4 * spread));
        }
    }

    @Test
    void blocksOfThePastHaveTheMomentsAndTheRuinOfTheirCircle() {
        // A year is one of 240 blocks with equal chance: its mean, and the chance that it ends below what it began with, are counted.
        double[] logs = new double[240];
        for (int i = 0; i < logs.length; i++) {
            logs[i] = 0.004 + 0.05 * Math.sin(i * 0.7) + 0.02 * Math.cos(i * 2.3);
        }
        double mean = 0;
        double below = 0;
        for (int at = 0; at < logs.length; at++) {
            double year = 0;
            for (int month = 0; month < 12; month++) {
                year += logs[(at + month) % logs.length];
            }
            mean += Math.exp(year) / logs.length;
            below += year < 0 ? 1.0 / logs.length : 0;
        }
        Paths.Past past = new Paths.Past(new double[] {1}, new double[][] {logs}, new double[logs.length]);
        double[] flows = new double[12];
        flows[11] = -1000;
        for (boolean restored : new boolean[] {true, false}) {
            double[] ends = Paths.history(past, course(1, 5, 0, restored, false), 24, PATHS).atEndOf(5);
            double expected = Math.pow(mean, 5);
            double spread = Math.sqrt(Arrays.stream(ends).map(x -> (x - expected) * (x - expected)).average().orElseThrow() / PATHS);
            assertThat(mean(ends)).isCloseTo(expected, within(4 * spread));
            Paths emptied = Paths.history(past, new Paths.Course(1000, flows, false, restored, false, 0, false), 25, PATHS);
            assertThat(emptied.ruinBy(1)).isCloseTo(below, within(4 * Math.sqrt(below * (1 - below) / PATHS)));
        }
    }

    @Test
    void aBegunYearEndsWithItsLastMonth() {
        Paths.Model still = new Paths.Model(new double[] {1}, new double[] {0}, new double[] {0}, new double[][] {{1}});
        Paths.Past quiet = new Paths.Past(new double[] {1}, new double[][] {new double[24]}, new double[24]);
        double[] flows = new double[17];
        Arrays.fill(flows, 10);
        for (boolean restored : new boolean[] {true, false}) {
            Paths.Course course = new Paths.Course(100, flows, false, restored, false, 0, false);
            for (Paths paths : new Paths[] {Paths.normal(still, course, 1, 4), Paths.history(quiet, course, 1, 4)}) {
                assertThat(paths.years()).isEqualTo(2);
                assertThat(paths.atEndOf(1)).containsOnly(220);
                assertThat(paths.atEndOf(2)).containsOnly(270);
            }
        }
    }
}
