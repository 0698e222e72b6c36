package walletlens.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import walletlens.money.Quantity;

/**
 * Exponential, logarithm and conversions that give the same bits in the tab and on the JVM, where those of
 * {@link Math} may differ in the last digit. They use only additions, multiplications, divisions and bit patterns, which
 * IEEE 754 defines to the bit. Errors are below 4e-16 of the result.
 *
 * <p>exp: x = (64 e + j) ln2/64 + r with |r| below ln2/128, so exp x = 2^e 2^(j/64) (1 + r + r^2/2 + … + r^6/720), the
 * powers from a table. log: x = m 2^e with m between the roots of 1/2 and 2, log x = e ln2 + 2 artanh((m-1)/(m+1)) by its
 * series.
 */
public final class Elementary {
    private static final double LN2 = 0.6931471805599453;
    /** ln2/64 in two parts: the first has zeros at its end, so that its multiples are exact. */
    private static final double STEP_HIGH = 0x1.62e42fep-7;
    private static final double STEP_LOW = 0x1.f473de6af278ep-36;
    private static final double STEPS = 92.33248261893577;
    /** Added and taken away again, it rounds to a whole number, which then stands in the lowest bits. */
    private static final double ROUNDER = 6755399441055744.0;
    private static final double ROOT_HALF = 0.7071067811865476;
    private static final long[] POWERS = powers();
    private static final long[] TENS = tens();

    private Elementary() {
    }

    private static long[] powers() {
        long[] table = new long[64];
        for (int j = 0; j < table.length; j++) {
            double x = j * LN2 / 64;
            double sum = 1;
            for (int n = 24; n >= 1; n--) {
                sum = 1 + sum * x / n;
            }
            table[j] = Double.doubleToRawLongBits(sum);
        }
        return table;
    }

    private static long[] tens() {
        long[] tens = new long[19];
        tens[0] = 1;
        for (int i = 1; i < tens.length; i++) {
            tens[i] = tens[i - 1] * 10;
        }
        return tens;
    }

    /** e to a power; what is beyond the powers -700 and 700 counts as these. */
    public static double exp(double power) {
        double x = power > 700 ? 700 : power < -700 ? -700 : power;
        double shifted = x * STEPS + ROUNDER;
        int n = (int) Double.doubleToRawLongBits(shifted);
        double whole = shifted - ROUNDER;
        double r = x - whole * STEP_HIGH - whole * STEP_LOW;
        double tail = r * (1 + r * (0.5 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120 + r * (1.0 / 720))))));
        double scale = Double.longBitsToDouble(POWERS[n & 63] + ((long) (n >> 6) << 52));
        return scale + scale * tail;
    }

    /** The natural logarithm of a number above zero; of others that of the smallest number there is, about -708. */
    public static double log(double number) {
        double x = number < Double.MIN_NORMAL ? Double.MIN_NORMAL : number;
        long bits = Double.doubleToRawLongBits(x);
        int e = (int) (bits >>> 52) - 1022;
        double m = Double.longBitsToDouble(bits & 0x000fffffffffffffL | 0x3fe0000000000000L);
        if (m < ROOT_HALF) {
            m *= 2;
            e--;
        }
        double s = (m - 1) / (m + 1);
        double z = s * s;
        double sum = z * (1.0 / 3 + z * (1.0 / 5 + z * (1.0 / 7 + z * (1.0 / 9 + z * (1.0 / 11 + z * (1.0 / 13
                + z * (1.0 / 15 + z * (1.0 / 17 + z * (1.0 / 19 + z * (1.0 / 21))))))))));
        return e * LN2 + 2 * (s + s * sum);
    }

    /**
     * e to a power of a small size, in a way that a loop over many numbers can do side by side: the series for a sixty-fourth
     * of the power, squared six times. The error is below 2e-12 of the result for powers up to 1, below 2e-8 up to 5.
     */
    static double expNear(double power) {
        double r = power * (1.0 / 64);
        double e = 1 + r * (1 + r * (1.0 / 2 + r * (1.0 / 6 + r * (1.0 / 24 + r * (1.0 / 120 + r * (1.0 / 720))))));
        e *= e;
        e *= e;
        e *= e;
        e *= e;
        e *= e;
        return e * e;
    }

    /** A number to a whole power that is not below zero. */
    static double power(double base, int exponent) {
        double result = 1;
        for (int i = 0; i < exponent; i++) {
            result *= base;
        }
        return result;
    }

    /** A decimal as a double, by its first 15 digits. */
    public static double of(Quantity quantity) {
        BigDecimal value = quantity.value();
        if (value.signum() == 0) {
            return 0;
        }
        int scale = Math.min(15 - (value.precision() - value.scale()), 300);
        long digits = value.setScale(scale, RoundingMode.HALF_EVEN).unscaledValue().longValue();
        double result = digits;
        for (int left = Math.abs(scale); left > 0; left -= 18) {
            double ten = TENS[Math.min(left, 18)];
            result = scale > 0 ? result / ten : result * ten;
        }
        return result;
    }

    /**
     * A double as a decimal with a number of decimals, halves up. What is larger than a million million million is cut
     * there: no wealth is.
     *
     * @param decimals 0 to 9
     */
    public static Quantity quantity(double value, int decimals) {
        double most = 1e18;
        double x = value > most ? most : value < -most ? -most : value == value ? value : 0;
        double size = Math.abs(x);
        int kept = decimals;
        while (kept > 0 && size * TENS[kept] > 9e15) {
            kept--;
        }
        long rounded = (long) (size * TENS[kept] + 0.5);
        return Quantity.of(BigDecimal.valueOf(x < 0 ? -rounded : rounded, kept));
    }
}
