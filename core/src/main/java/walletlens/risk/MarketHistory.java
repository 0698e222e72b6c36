package walletlens.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.Resources;

/**
 * Real monthly returns of kinds of assets and of consumer prices, in US dollars, from the program's own table. Statistics
 * are doubles.
 */
public final class MarketHistory {
    private static final String TABLE = "walletlens/risk/history.tsv";
    /** The variance of changes of monthly averages is two thirds of that of changes from month end to month end. */
    private static final double AVERAGED = 1.5;

    private final List<Series> series;
    private final List<String> months;

    /**
     * The returns of one kind.
     *
     * @param code a kind's code, or {@code inflation}
     * @param source whose figures
     * @param habit how the figures were taken
     * @param first the first month, as its place among all months
     * @param logs the natural logarithm of 1 + return of each month from the first on
     */
    public record Series(String code, Scenario.Source source, Habit habit, int first, double[] logs) {
        /** How many months there are. */
        public int size() {
            return logs.length;
        }

        /** The mean of the logarithms, a month. */
        double mean() {
            return mean(0, logs.length);
        }

        double mean(int from, int to) {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += logs[i];
            }
            return to == from ? 0 : sum / (to - from);
        }

        /** The standard deviation of the logarithms, a month, corrected for how the figures were taken; see {@link Habit}. */
        double deviation() {
            return switch (habit) {
                case MONTH_ENDS -> Math.sqrt(variance(1));
                case AVERAGES -> Math.sqrt(variance(1) * AVERAGED);
                case SMOOTHED -> Math.sqrt(variance(12) / 12);
            };
        }

        /** The variance of the sums of so many months in a row, overlapping. */
        private double variance(int span) {
            int count = logs.length - span + 1;
            double mean = mean() * span;
            double sum = 0;
            for (int i = 0; i < count; i++) {
                double of = 0;
                for (int j = 0; j < span; j++) {
                    of += logs[i + j];
                }
                sum += (of - mean) * (of - mean);
            }
            return count < 2 ? 0 : sum / (count - 1);
        }
    }

    /** How the figures of a series were taken, which decides how much of the real ups and downs they show. */
    public enum Habit {
        /** From month end to month end. */
        MONTH_ENDS("ends"),
        /** Averages of the days of a month: their changes have two thirds of the variance (H. Working, 1960). */
        AVERAGES("averages"),
        /** An index that follows prices slowly: the variance of a year is taken, a twelfth of it for a month. */
        SMOOTHED("smoothed");

        private final String code;

        Habit(String code) {
            this.code = code;
        }

        static Habit of(String code) {
            for (Habit each : values()) {
                if (each.code.equals(code)) {
                    return each;
                }
            }
            throw new IllegalArgumentException("no habit " + code);
        }
    }

    private MarketHistory(List<String> months, List<Series> series) {
        this.months = List.copyOf(months);
        this.series = List.copyOf(series);
    }

    private static final class Known {
        static final MarketHistory HISTORY = read();
    }

    /** The program's own table. */
    public static MarketHistory known() {
        return Known.HISTORY;
    }

    private static MarketHistory read() {
        List<Resources.Row> rows = Resources.rows(TABLE);
        Resources.Row kinds = rows.get(0);
        Resources.Row sources = rows.get(1);
        Resources.Row habits = rows.get(2);
        List<String> months = new ArrayList<>();
        for (Resources.Row row : rows.subList(3, rows.size())) {
            months.add(row.cell(0));
        }
        List<Series> series = new ArrayList<>();
        for (int column = 1; column < kinds.cells().size(); column++) {
            int first = 0;
            while (rows.get(3 + first).cell(column).isEmpty()) {
                first++;
            }
            double[] logs = new double[months.size() - first];
            for (int i = 0; i < logs.length; i++) {
                logs[i] = Elementary.log(1 + Integer.parseInt(rows.get(3 + first + i).cell(column)) / 10000.0);
            }
            series.add(new Series(kinds.cell(column), Scenario.source(sources.cell(column)),
                    Habit.of(habits.cell(column)), first, logs));
        }
        return new MarketHistory(months, series);
    }

    /** Every month, {@code yyyy-mm}, oldest first. */
    public List<String> months() {
        return months;
    }

    /** Every series. */
    public List<Series> series() {
        return series;
    }

    /** The series of a code. */
    public Series series(String code) {
        for (Series each : series) {
            if (each.code.equals(code)) {
                return each;
            }
        }
        throw new IllegalArgumentException("no series " + code);
    }

    /** The kind whose series stands for a kind: its own, else that of its nearest relative. */
    public static RiskClass standIn(RiskClass kind) {
        return switch (kind) {
            case SILVER, PLATINUM, PALLADIUM -> RiskClass.GOLD;
            case ETHER, COINS -> RiskClass.BITCOIN;
            default -> kind;
        };
    }

    /** The series that stands for a kind. */
    public Series of(RiskClass kind) {
        return series(standIn(kind).code());
    }

    /** The first month of a series. */
    public String from(Series of) {
        return months.get(of.first);
    }

    /** The last month of every series. */
    public String to() {
        return months.get(months.size() - 1);
    }

    /** The correlation of two kinds' monthly logarithms over the months both have; one of a kind with itself. */
    public double correlation(RiskClass one, RiskClass other) {
        Series a = of(one);
        Series b = of(other);
        if (a == b) {
            return 1;
        }
        int first = Math.max(a.first, b.first);
        int fromA = first - a.first;
        int fromB = first - b.first;
        int count = months.size() - first;
        double meanA = a.mean(fromA, fromA + count);
        double meanB = b.mean(fromB, fromB + count);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < count; i++) {
            double x = a.logs[fromA + i] - meanA;
            double y = b.logs[fromB + i] - meanB;
            ab += x * y;
            aa += x * x;
            bb += y * y;
        }
        return aa <= 0 || bb <= 0 ? 0 : ab / Math.sqrt(aa * bb);
    }

    /** The deviation of a kind's yearly logarithm, twelve independent months. */
    public double yearlyDeviation(RiskClass kind) {
        return of(kind).deviation() * Math.sqrt(12);
    }

    /** The series of consumer prices. */
    public Series inflation() {
        return series("inflation");
    }

    /** The history of a kind in words of data: empty where it stands in for itself. */
    public Optional<RiskClass> standsInFor(RiskClass kind) {
        return standIn(kind) == kind ? Optional.empty() : Optional.of(standIn(kind));
    }
}
