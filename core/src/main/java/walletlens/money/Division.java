package walletlens.money;

import java.math.BigDecimal;

/**
 * The one division: the result of {@link BigDecimal#divide(BigDecimal, java.math.MathContext)} in {@link Quantity#DIVISION},
 * digit for digit, only sooner for numbers of up to 18 digits whose quotient ends. Such a one, most often a price out of a
 * total, would first be written out to 34 digits and then be stripped of its zeros one by one.
 */
public final class Division {
    /** So many digits always fit a long. */
    private static final int LONG_DIGITS = 18;
    private static final int MOST_SCALE = 10_000;
    private static final long[] FIVES = powersOfFive();

    private Division() {
    }

    /**
     * The quotient: exact where it ends within 34 digits, else rounded to 34, half to even.
     *
     * @throws ArithmeticException where the divisor is zero
     */
    public static BigDecimal of(BigDecimal dividend, BigDecimal divisor) {
        long scale = (long) dividend.scale() - divisor.scale();
        boolean small = dividend.precision() <= LONG_DIGITS && divisor.precision() <= LONG_DIGITS;
        if (small && divisor.signum() != 0 && scale >= -MOST_SCALE && scale <= MOST_SCALE) {
            BigDecimal ending = ending(dividend.unscaledValue().longValue(), divisor.unscaledValue().longValue(), (int) scale);
            if (ending != null) {
                return ending;
            }
        }
        return dividend.divide(divisor, Quantity.DIVISION);
    }

    /**
     * A quotient that ends, with as many decimals as {@code scale} says or the fewest more that it needs; null where it does
     * not end, or its digits are too many for a long.
     */
    private static BigDecimal ending(long dividend, long divisor, int scale) {
        if (divides(divisor, dividend)) {
            return BigDecimal.valueOf(quotient(dividend, divisor), scale);
        }
        // It ends where the divisor, once what it shares with the dividend is gone, is made of twos and fives alone.
        long rest = Math.abs(divisor);
        int twos = Long.numberOfTrailingZeros(rest);
        rest >>= twos;
        int fives = 0;
        while (rest % 5 == 0) {
            rest /= 5;
            fives++;
        }
        if (!divides(rest, dividend)) {
            return null;
        }
        long number = quotient(dividend, rest);
        int shared = Math.min(twos, Long.numberOfTrailingZeros(number));
        number >>= shared;
        twos -= shared;
        while (fives > 0 && number % 5 == 0) {
            number /= 5;
            fives--;
        }
        int more = Math.max(twos, fives);
        if (more - fives >= FIVES.length) {
            return null;
        }
        long factor = FIVES[more - fives];
        int bits = 128 - Long.numberOfLeadingZeros(Math.abs(number)) - Long.numberOfLeadingZeros(factor) + more - twos;
        if (bits > 62) {
            return null;
        }
        long digits = (number * factor) << (more - twos);
        return BigDecimal.valueOf(divisor < 0 ? -digits : digits, scale + more);
    }

    private static boolean divides(long divisor, long dividend) {
        return dividend % divisor == 0;
    }

    /** Neither is the smallest long, so that not even minus one is too small a divisor; zero was turned away before. */
    private static long quotient(long dividend, long divisor) {
        return dividend / divisor;
    }

    private static long[] powersOfFive() {
        long[] powers = new long[LONG_DIGITS + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 5;
        }
        return powers;
    }
}
