package walletlens.risk;

import java.util.Arrays;

/**
 * Wealth paths by chance, month by month. Doubles throughout. The same input gives the same bits everywhere: paths are
 * drawn in parts of {@link #PART}, each with a sequence of its own made of the seed and the part's number.
 *
 * <p>Normal: each asset's monthly logarithm is normal with its median growth and deviation, correlated by the Cholesky
 * root; with fat tails all assets of a month share one factor that makes them Student's t with 6 degrees of freedom and
 * the same deviation. Drifting weights simulate every asset. Weights that are restored all the time need one number a
 * month, exactly: a sum of correlated Brownian motions is one with the drift sum w(a + s²/2) - S²/2 and the variance S² =
 * sum w w' s s' c (R. Merton, 1971). Paths come in pairs, the second with every chance of the first turned round: both are
 * as likely, and together they lie more evenly (J. Hammersley and K. Morton, 1956).
 *
 * <p>History: blocks of twelve months in a row of the real past, drawn with equal chance from a circle (D. Politis and J.
 * Romano, 1992), the same months for all assets, so that what happened together stays together.
 *
 * <p>Money flows at the end of each month. Who cannot pay a withdrawal in full is ruined and stays at nothing.
 */
public final class Paths {
    /** How many paths share a sequence of chance; even, for paths of the normal model come in pairs. */
    public static final int PART = 200;

    private static final int BLOCK = 12;
    private static final double CUT = 10;

    private final double[][] byYear;
    private final int[] ruined;

    /**
     * Assets and what is assumed of them.
     *
     * @param weights of the start, and of contributions; they add up to one
     * @param growth the median logarithm of a month
     * @param deviation the standard deviation of the logarithm of a month
     * @param correlation of the logarithms
     */
    public record Model(double[] weights, double[] growth, double[] deviation, double[][] correlation) {
    }

    /**
     * The months of the past.
     *
     * @param weights of the start, and of contributions; they add up to one
     * @param logs by asset, the logarithm of 1 + return of each month
     * @param inflation the same of consumer prices
     */
    public record Past(double[] weights, double[][] logs, double[] inflation) {
    }

    /**
     * What is done along the way.
     *
     * @param start the wealth at the beginning
     * @param monthly what is put in (or, below zero, taken out) at the end of each month; as many months as are followed
     * @param indexed whether that grows with consumer prices
     * @param restored whether weights are restored all the time; else they drift
     * @param fatTails whether extremes are as frequent as by Student's t; not for {@link Past}
     * @param inflation the logarithm of a month's inflation; not for {@link Past}, which has its own
     * @param todaysMoney whether the paths are told in what the money of the beginning bought
     */
    public record Course(
            double start, double[] monthly, boolean indexed, boolean restored, boolean fatTails, double inflation,
            boolean todaysMoney) {
        /** How many months are followed. */
        int months() {
            return monthly.length;
        }

        /** How many years, a begun one counted. */
        int years() {
            return (monthly.length + 11) / 12;
        }

        /** The month at whose end a year ends: the last one for a year that is begun only. */
        private int end(int year) {
            return Math.min(year * 12, monthly.length);
        }
    }

    private Paths(int years, int count) {
        byYear = new double[years + 1][count];
        ruined = new int[years + 1];
    }

    /** Paths by the normal model. */
    public static Paths normal(Model model, Course course, long seed, int count) {
        return drawing(model, course, seed, count).all();
    }

    /** Paths by the normal model, to be drawn part by part. */
    static Drawing drawing(Model model, Course course, long seed, int count) {
        Paths paths = new Paths(course.years(), count);
        double[] index = index(course);
        double[][] root = course.restored ? new double[0][] : Cholesky.root(model.correlation);
        return new Drawing(paths, course, model.weights.length, (part, from, to) -> {
            if (course.restored) {
                paths.restored(model, course, index, new Chance(seed, part), from, to);
            } else {
                paths.drifting(model, course, index, root, new Chance(seed, part), from, to);
            }
        });
    }

    /** Draws the paths of one part. */
    private interface Part {
        void draw(int part, int from, int to);
    }

    /**
     * Paths that are drawn part by part, so that other things can be done in between. Which parts are drawn when changes
     * nothing about them: each has its own chance.
     */
    static final class Drawing {
        private final Paths paths;
        private final Part part;
        private final int work;
        private int drawn;

        private Drawing(Paths paths, Course course, int assets, Part part) {
            this.paths = paths;
            this.part = part;
            this.work = PART * course.months() * (course.restored ? 1 : assets);
        }

        /** How many months of single assets one part takes: what its time is in proportion to. */
        int work() {
            return work;
        }

        /** How many paths there will be. */
        int count() {
            return paths.count();
        }

        /** How many paths are drawn. */
        int drawn() {
            return drawn;
        }

        /** Whether all are. */
        boolean isDone() {
            return drawn >= paths.count();
        }

        /** Draws one more part, if there is one left. */
        void next() {
            if (!isDone()) {
                int to = Math.min(drawn + PART, paths.count());
                part.draw(drawn / PART, drawn, to);
                drawn = to;
            }
        }

        /** All paths; what is not drawn yet is drawn now. */
        Paths all() {
            while (!isDone()) {
                next();
            }
            return paths;
        }
    }

    /** Paths by blocks of the past. */
    public static Paths history(Past past, Course course, long seed, int count) {
        return drawing(past, course, seed, count).all();
    }

    /** Paths by blocks of the past, to be drawn part by part. */
    static Drawing drawing(Past past, Course course, long seed, int count) {
        Paths paths = new Paths(course.years(), count);
        double[][] factors = new double[past.logs.length][];
        for (int i = 0; i < factors.length; i++) {
            factors[i] = factors(past.logs[i]);
        }
        double[] prices = factors(past.inflation);
        double[] together = new double[prices.length];
        for (int i = 0; i < factors.length; i++) {
            for (int m = 0; m < together.length; m++) {
                together[m] += past.weights[i] * factors[i][m];
            }
        }
        return new Drawing(paths, course, past.weights.length, (part, from, to) -> {
            Chance chance = new Chance(seed, part);
            for (int path = from; path < to; path++) {
                if (course.restored) {
                    paths.restored(together, prices, course, chance, path);
                } else {
                    paths.drifting(past.weights, factors, prices, course, chance, path);
                }
            }
        });
    }

    private static double[] factors(double[] logs) {
        double[] factors = new double[logs.length];
        for (int i = 0; i < logs.length; i++) {
            factors[i] = Elementary.exp(logs[i]);
        }
        return factors;
    }

    /** What consumer prices are at the end of each month, from one at the beginning. */
    private static double[] index(Course course) {
        double[] index = new double[course.months() + 1];
        for (int m = 0; m < index.length; m++) {
            index[m] = Elementary.exp(course.inflation * m);
        }
        return index;
    }

    private void restored(Model model, Course course, double[] index, Chance chance, int from, int to) {
        double variance = variance(model);
        double drift = -0.5 * variance;
        for (int i = 0; i < model.weights.length; i++) {
            drift += model.weights[i] * (model.growth[i] + 0.5 * model.deviation[i] * model.deviation[i]);
        }
        double deviation = Math.sqrt(variance);
        double[] chances = new double[course.months()];
        for (int path = from; path < to; path += 2) {
            for (int month = 0; month < chances.length; month++) {
                double z = chance.normal();
                chances[month] = course.fatTails ? cut(z * chance.fatness()) : z;
            }
            restored(course, index, drift, deviation, chances, path);
            if (path + 1 < to) {
                restored(course, index, drift, -deviation, chances, path + 1);
            }
        }
    }

    private void restored(Course course, double[] index, double drift, double deviation, double[] chances, int path) {
        double wealth = course.start;
        byYear[0][path] = wealth;
        int month = 0;
        for (int year = 1; year <= course.years(); year++) {
            for (int end = course.end(year); month < end;) {
                double growth = Elementary.exp(drift + deviation * chances[month]);
                double flow = course.monthly[month++];
                wealth = wealth * growth + (course.indexed ? flow * index[month] : flow);
                if (wealth < 0) {
                    ruined[year]++;
                    return;
                }
            }
            byYear[year][path] = course.todaysMoney ? wealth / index[month] : wealth;
        }
    }

    /** The variance of a month of the whole. */
    static double variance(Model model) {
        double variance = 0;
        for (int i = 0; i < model.weights.length; i++) {
            for (int j = 0; j < model.weights.length; j++) {
                double correlation = i == j ? 1 : model.correlation[i][j];
                variance += model.weights[i] * model.weights[j] * model.deviation[i] * model.deviation[j] * correlation;
            }
        }
        return variance < 0 ? 0 : variance;
    }

    private static double cut(double y) {
        return y > CUT ? CUT : y < -CUT ? -CUT : y;
    }

    /**
     * All paths of a part side by side, so that the loops run over numbers that lie next to each other: the first of each pair
     * in the lower half, the second in the upper.
     */
    private void drifting(
            Model model, Course course, double[] index, double[][] root, Chance chance, int from, int to) {
        int assets = model.weights.length;
        int pairs = (to - from + 1) / 2;
        double[][] worth = new double[assets][2 * pairs];
        double[][] chances = new double[assets][pairs];
        double[] mixed = new double[pairs];
        double[] fat = new double[pairs];
        double[] total = new double[2 * pairs];
        boolean[] over = new boolean[2 * pairs];
        double[] room = new double[2 * pairs];
        for (int i = 0; i < assets; i++) {
            Arrays.fill(worth[i], course.start * model.weights[i]);
        }
        Arrays.fill(byYear[0], from, to, course.start);
        for (int month = 0; month < course.months(); month++) {
            for (double[] row : chances) {
                for (int p = 0; p < pairs; p++) {
                    row[p] = chance.normal();
                }
            }
            for (int p = 0; course.fatTails && p < pairs; p++) {
                fat[p] = chance.fatness();
            }
            Arrays.fill(total, 0);
            for (int i = 0; i < assets; i++) {
                mix(root[i], chances, i, mixed);
                for (int p = 0; course.fatTails && p < pairs; p++) {
                    mixed[p] = cut(mixed[p] * fat[p]);
                }
                grow(worth[i], mixed, model.growth[i], model.deviation[i], total);
            }
            double flow = course.monthly[month] * (course.indexed ? index[month + 1] : 1);
            if (flow != 0) {
                flow(worth, model.weights, flow, total, over, room, to - from, 1 + month / 12);
            }
            if (month % 12 == 11 || month == course.months() - 1) {
                int year = 1 + month / 12;
                double deflator = course.todaysMoney ? index[month + 1] : 1;
                for (int p = 0; p < to - from; p++) {
                    byYear[year][from + p] = over[p] ? 0 : total[p] / deflator;
                }
            }
        }
    }

    /** One row of the root times the chances, four at a time so that each sum is read and written a quarter as often. */
    private static void mix(double[] root, double[][] chances, int last, double[] mixed) {
        Arrays.fill(mixed, 0);
        int j = 0;
        for (; j + 3 <= last; j += 4) {
            double a = root[j];
            double b = root[j + 1];
            double c = root[j + 2];
            double d = root[j + 3];
            double[] rowA = chances[j];
            double[] rowB = chances[j + 1];
            double[] rowC = chances[j + 2];
            double[] rowD = chances[j + 3];
            for (int p = 0; p < mixed.length; p++) {
                mixed[p] += a * rowA[p] + b * rowB[p] + (c * rowC[p] + d * rowD[p]);
            }
        }
        for (; j <= last; j++) {
            double a = root[j];
            double[] row = chances[j];
            for (int p = 0; p < mixed.length; p++) {
                mixed[p] += a * row[p];
            }
        }
    }

    /** By exp(growth + deviation y) in the lower half and exp(growth - deviation y) in the upper. */
    private static void grow(double[] worth, double[] mixed, double growth, double deviation, double[] total) {
        int pairs = mixed.length;
        double median = Elementary.exp(growth);
        for (int p = 0; p < pairs; p++) {
            mixed[p] = Elementary.expNear(deviation * mixed[p]);
        }
        for (int p = 0; p < pairs; p++) {
            worth[p] *= median * mixed[p];
            total[p] += worth[p];
        }
        for (int p = 0; p < pairs; p++) {
            worth[pairs + p] *= median / mixed[p];
            total[pairs + p] += worth[pairs + p];
        }
    }

    /**
     * Puts in by the weights of the start, takes out of everything alike: first what that is for each path, then for all
     * paths of an asset at a time.
     *
     * @param room a place to work in, one number a path
     */
    private void flow(
            double[][] worth, double[] weights, double flow, double[] total, boolean[] over, double[] room, int paths, int year) {
        if (flow > 0) {
            for (int p = 0; p < room.length; p++) {
                room[p] = over[p] ? 0 : flow;
                total[p] += room[p];
            }
            for (int i = 0; i < worth.length; i++) {
                add(worth[i], room, weights[i]);
            }
            return;
        }
        for (int p = 0; p < room.length; p++) {
            double after = total[p] + flow;
            if (after < 0 && !over[p]) {
                over[p] = true;
                ruined[year] += p < paths ? 1 : 0;
            }
            room[p] = over[p] || total[p] <= 0 ? 0 : after / total[p];
            total[p] = over[p] ? 0 : after;
        }
        for (double[] row : worth) {
            for (int p = 0; p < row.length; p++) {
                row[p] *= room[p];
            }
        }
    }

    private static void add(double[] worth, double[] flows, double weight) {
        for (int p = 0; p < worth.length; p++) {
            worth[p] += flows[p] * weight;
        }
    }

    private void restored(double[] together, double[] prices, Course course, Chance chance, int path) {
        double wealth = course.start;
        double index = 1;
        byYear[0][path] = wealth;
        for (int year = 1; year <= course.years(); year++) {
            int at = chance.below(together.length);
            for (int month = year * BLOCK - BLOCK; month < course.end(year); month++) {
                index *= prices[at];
                double flow = course.monthly[month];
                wealth = wealth * together[at] + (course.indexed ? flow * index : flow);
                if (wealth < 0) {
                    ruined[year]++;
                    return;
                }
                at = at + 1 == together.length ? 0 : at + 1;
            }
            byYear[year][path] = course.todaysMoney ? wealth / index : wealth;
        }
    }

    private void drifting(
            double[] weights, double[][] factors, double[] prices, Course course, Chance chance, int path) {
        double[] worth = new double[weights.length];
        for (int i = 0; i < worth.length; i++) {
            worth[i] = course.start * weights[i];
        }
        double index = 1;
        byYear[0][path] = course.start;
        for (int year = 1; year <= course.years(); year++) {
            int at = chance.below(prices.length);
            double total = 0;
            for (int month = year * BLOCK - BLOCK; month < course.end(year); month++) {
                index *= prices[at];
                total = 0;
                for (int i = 0; i < worth.length; i++) {
                    worth[i] *= factors[i][at];
                    total += worth[i];
                }
                double flow = course.monthly[month] * (course.indexed ? index : 1);
                double after = total + flow;
                if (after < 0) {
                    ruined[year]++;
                    return;
                }
                double kept = total <= 0 ? 1 : after / total;
                for (int i = 0; flow != 0 && i < worth.length; i++) {
                    worth[i] = flow > 0 ? worth[i] + flow * weights[i] : worth[i] * kept;
                }
                total = after;
                at = at + 1 == prices.length ? 0 : at + 1;
            }
            byYear[year][path] = course.todaysMoney ? total / index : total;
        }
    }

    /** How many paths there are. */
    public int count() {
        return byYear[0].length;
    }

    /** How many years; the last may be only begun. */
    public int years() {
        return byYear.length - 1;
    }

    /** The wealth of each path at the end of a year, in the order of paths; the beginning is year 0. */
    public double[] atEndOf(int year) {
        return byYear[year].clone();
    }

    /** The part of all paths that was ruined by the end of a year. */
    public double ruinBy(int year) {
        int sum = 0;
        for (int i = 0; i <= year; i++) {
            sum += ruined[i];
        }
        return (double) sum / count();
    }

    /** The part of all paths that has at least so much at the end of a year. */
    public double atLeast(double wealth, int year) {
        int sum = 0;
        for (double each : byYear[year]) {
            sum += each >= wealth ? 1 : 0;
        }
        return (double) sum / count();
    }

    /** The wealth below which these parts of all paths lie at the end of a year; the parts are in ascending order. */
    public double[] quantiles(int year, double... parts) {
        double[] values = byYear[year].clone();
        double[] found = new double[parts.length];
        int low = 0;
        for (int i = 0; i < parts.length; i++) {
            int place = (int) (parts[i] * (values.length - 1) + 0.5);
            select(values, low, values.length - 1, place);
            found[i] = values[place];
            low = place;
        }
        return found;
    }

    /** Brings the value that would stand at a place, were the range sorted, to that place (C. Hoare's FIND, 1961). */
    private static void select(double[] values, int from, int to, int place) {
        int low = from;
        int high = to;
        while (low < high) {
            double pivot = values[low + (high - low >> 1)];
            int i = low;
            int j = high;
            while (i <= j) {
                while (values[i] < pivot) {
                    i++;
                }
                while (pivot < values[j]) {
                    j--;
                }
                if (i <= j) {
                    double swapped = values[i];
                    values[i++] = values[j];
                    values[j--] = swapped;
                }
            }
            if (j < place) {
                low = i;
            }
            if (place < i) {
                high = j;
            }
        }
    }
}
