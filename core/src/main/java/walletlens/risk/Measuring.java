package walletlens.risk;

import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.AssetId;
import walletlens.risk.BalanceSheet.Stake;
import walletlens.risk.Health.Measure;
import walletlens.risk.Health.Part;
import walletlens.risk.Health.Unknown;

/** How each part of the health score is measured. The thresholds are explained in {@code docs/risk.md}. */
final class Measuring {
    private static final double ONE_BET_FINE = 0.10;
    private static final double ONE_BET_TOO_MUCH = 0.50;
    private static final double KINDS_FINE = 2.5;
    private static final double BETS_FINE = 2;
    private static final double LIQUID_FINE = 0.40;
    private static final double MONTHS_FINE = 6;
    private static final double DEBT_TOO_MUCH = 0.75;
    private static final double COST_COUNTS = 0.5;
    private static final double GAP_COUNTS = 0.1;
    private static final double ENOUGH_FIGURES = 0.5;

    private final BalanceSheet sheet;
    private final double owned;
    private final double[] byKind = new double[RiskClass.values().length];
    private final double covered;

    Measuring(BalanceSheet sheet) {
        this.sheet = sheet;
        this.owned = sheet.owned();
        double sum = 0;
        for (Stake stake : sheet.stakes()) {
            if (stake.kind().isPresent()) {
                byKind[stake.kind().get().ordinal()] += stake.value();
                sum += stake.value();
            }
        }
        this.covered = sum;
    }

    Measure of(Part part) {
        if (owned <= 0) {
            return Measure.not(Unknown.NO_RISK);
        }
        return switch (part) {
            case ASSET -> asset();
            case KIND -> kind();
            case DIVERSIFICATION -> diversification();
            case LIQUIDITY -> liquidity();
            case RUNWAY -> runway();
            case VOLATILITY -> volatility();
            case DEBT -> Measure.of(sheet.owed() / owned, 1 - sheet.owed() / owned / DEBT_TOO_MUCH);
            case DATA -> data();
        };
    }

    /** The figure at which a part earns nothing, and the one at which it earns all of its points. */
    static double[] thresholds(Part part, BalanceSheet sheet) {
        double band = sheet.temperament().map(some -> some.percent() / 100.0).orElse(0.0);
        return switch (part) {
            case ASSET -> new double[] {ONE_BET_TOO_MUCH, ONE_BET_FINE};
            case KIND -> new double[] {1, KINDS_FINE};
            case DIVERSIFICATION -> new double[] {1, BETS_FINE};
            case LIQUIDITY -> new double[] {0, LIQUID_FINE};
            case RUNWAY -> new double[] {0, MONTHS_FINE};
            case VOLATILITY -> new double[] {2 * band, band};
            case DEBT -> new double[] {DEBT_TOO_MUCH, 0};
            case DATA -> new double[] {1, 0};
        };
    }

    private Measure asset() {
        double largest = 0;
        Optional<AssetId> which = Optional.empty();
        for (Stake stake : sheet.stakes()) {
            if (stake.isOneBet() && stake.value() > largest) {
                largest = stake.value();
                which = Optional.of(stake.asset());
            }
        }
        double weight = largest / owned;
        double share = (ONE_BET_TOO_MUCH - weight) / (ONE_BET_TOO_MUCH - ONE_BET_FINE);
        return new Measure(weight, Health.clamped(share), Unknown.NOTHING, which, 0);
    }

    /** One over the sum of squared weights: as many kinds of equal weight would be as concentrated (O. Herfindahl). */
    private Measure kind() {
        TreeMap<String, Double> kinds = new TreeMap<>();
        for (Stake stake : sheet.stakes()) {
            kinds.merge(Health.kindOf(stake), stake.value() / owned, Double::sum);
        }
        double squares = 0;
        for (double weight : kinds.values()) {
            squares += weight * weight;
        }
        double number = 1 / squares;
        return Measure.of(number, (number - 1) / (KINDS_FINE - 1));
    }

    /** The square of the diversification ratio over what is not money: the number of independent bets. */
    private Measure diversification() {
        double risky = covered - byKind[RiskClass.CASH.ordinal()];
        if (covered < ENOUGH_FIGURES * owned) {
            return Measure.not(Unknown.FIGURES);
        }
        if (risky <= 0) {
            return Measure.not(Unknown.NO_RISK);
        }
        double alone = 0;
        double variance = 0;
        for (RiskClass one : RiskClass.values()) {
            if (one == RiskClass.CASH || byKind[one.ordinal()] <= 0) {
                continue;
            }
            double weight = byKind[one.ordinal()] / risky;
            alone += weight * Statistics.deviation(one);
            for (RiskClass other : RiskClass.values()) {
                variance += other == RiskClass.CASH ? 0
                        : weight * byKind[other.ordinal()] / risky * Statistics.covariance(one, other);
            }
        }
        double bets = variance <= 0 ? 1 : alone * alone / variance;
        return Measure.of(bets, (bets - 1) / (BETS_FINE - 1));
    }

    private Measure liquidity() {
        double liquid = 0;
        for (Stake stake : sheet.stakes()) {
            liquid += stake.isLiquid() ? stake.value() : 0;
        }
        return Measure.of(liquid / owned, liquid / owned / LIQUID_FINE);
    }

    private Measure runway() {
        if (sheet.spending().isEmpty()) {
            return Measure.not(Unknown.SPENDING);
        }
        double money = 0;
        for (Stake stake : sheet.stakes()) {
            money += stake.isMoney() ? stake.value() : 0;
        }
        double months = money / sheet.spending().get();
        return Measure.of(months, months / MONTHS_FINE);
    }

    private Measure volatility() {
        if (covered < ENOUGH_FIGURES * owned) {
            return Measure.not(Unknown.FIGURES);
        }
        double variance = 0;
        for (RiskClass one : RiskClass.values()) {
            for (RiskClass other : RiskClass.values()) {
                variance += byKind[one.ordinal()] / covered * (byKind[other.ordinal()] / covered)
                        * Statistics.covariance(one, other);
            }
        }
        double volatility = Math.sqrt(variance < 0 ? 0 : variance);
        if (sheet.temperament().isEmpty()) {
            return new Measure(volatility, 0, Unknown.TEMPERAMENT, Optional.empty(), covered / owned);
        }
        double fine = sheet.temperament().get().percent() / 100.0;
        return new Measure(volatility, Health.clamped(2 - volatility / fine), Unknown.NOTHING, Optional.empty(), covered / owned);
    }

    private Measure data() {
        double stale = 0;
        double costless = 0;
        for (Stake stake : sheet.stakes()) {
            stale += stake.stale() ? stake.value() : 0;
            costless += stake.costMissing() ? stake.value() : 0;
        }
        double doubtful = stale / owned + COST_COUNTS * costless / owned
                + GAP_COUNTS * (sheet.negative().size() + sheet.unpriced().size());
        return Measure.of(doubtful >= 1 ? 1 : doubtful, 1 - doubtful);
    }

    /** Deviations and covariances of yearly logarithms, worked out once. */
    private static final class Statistics {
        private static final double[] DEVIATION = new double[RiskClass.values().length];
        private static final double[][] COVARIANCE = new double[DEVIATION.length][DEVIATION.length];

        static {
            MarketHistory history = MarketHistory.known();
            for (RiskClass one : RiskClass.values()) {
                DEVIATION[one.ordinal()] = history.yearlyDeviation(one);
            }
            for (RiskClass one : RiskClass.values()) {
                for (RiskClass other : RiskClass.values()) {
                    COVARIANCE[one.ordinal()][other.ordinal()] = DEVIATION[one.ordinal()] * DEVIATION[other.ordinal()]
                            * history.correlation(one, other);
                }
            }
        }

        static double deviation(RiskClass of) {
            return DEVIATION[of.ordinal()];
        }

        static double covariance(RiskClass one, RiskClass other) {
            return COVARIANCE[one.ordinal()][other.ordinal()];
        }
    }
}
