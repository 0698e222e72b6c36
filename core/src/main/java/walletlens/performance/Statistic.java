package walletlens.performance;

import java.math.BigDecimal;
import java.util.Optional;
import walletlens.money.Quantity;

/**
 * A figure reckoned in double, or the reason why there is none. A fraction: 0.05 is five percent. What is shown is rounded
 * to {@link #DECIMALS} decimals, so that hosts whose roots and powers differ in the last bit show the same.
 */
public final class Statistic {
    /** How many decimals are given out. */
    public static final int DECIMALS = 10;

    private static final double SCALE = 1e10;
    private static final double LARGEST = 9e8;

    private final double number;
    private final Why why;

    private Statistic(double number, Why why) {
        this.number = number;
        this.why = why;
    }

    /** A figure; one that is no number, or beyond nine hundred million, has no solution. */
    static Statistic of(double number) {
        boolean told = number > -LARGEST && number < LARGEST;
        return told ? new Statistic(number, null) : missing(Why.NO_SOLUTION);
    }

    /** No figure. */
    static Statistic missing(Why why) {
        return new Statistic(Double.NaN, why);
    }

    /** Whether there is a figure. */
    public boolean isKnown() {
        return why == null;
    }

    /** The figure, unrounded; no number where there is none. */
    public double number() {
        return number;
    }

    /** The figure to {@link #DECIMALS} decimals, without zeros at its end; empty where there is none. */
    public Optional<Quantity> value() {
        return why != null ? Optional.empty() : Optional.of(decimal(number).stripped());
    }

    /** Why there is none; empty where there is a figure. */
    public Optional<Why> why() {
        return Optional.ofNullable(why);
    }

    /** A fraction to six decimals, for drawing; what is too large to draw becomes the largest number. */
    public static Quantity rounded(double fraction) {
        double bounded = Math.max(-LARGEST, Math.min(LARGEST, fraction));
        return Quantity.of(BigDecimal.valueOf(Math.round(bounded * 1e6), 6)).stripped();
    }

    /** A double as a decimal of {@link #DECIMALS} decimals. */
    static Quantity decimal(double number) {
        return Quantity.of(BigDecimal.valueOf(Math.round(number * SCALE), DECIMALS));
    }

    @Override
    public String toString() {
        return why != null ? why.code() : value().orElseThrow().toString();
    }
}
