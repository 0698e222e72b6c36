package walletlens.money;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Writes many numbers in plain decimal notation: digit for digit what {@link Quantity#toString} gives, without a text for each
 * and the several that one is made of. One writer serves one thread.
 */
public final class DigitWriter {
    /** Numbers of up to this many bits are written here: 37 digits, more than any division gives. */
    private static final int BITS = 126;
    private static final int MOST_SCALE = 99;
    private static final long CHUNK = 1_000_000_000L;
    private static final int CHUNK_DIGITS = 9;
    private static final long LOW = 0xFFFF_FFFFL;

    /** Filled from its end; the digits begin at {@link #from}. */
    private final char[] digits = new char[160];
    private int from;

    /** Appends a number with all its decimals. */
    public void plain(Quantity number, StringBuilder to) {
        write(number, false, to);
    }

    /** Appends a number without the zeros at the end of its decimals, as {@link Quantity#stripped} writes it. */
    public void stripped(Quantity number, StringBuilder to) {
        write(number, true, to);
    }

    private void write(Quantity number, boolean strip, StringBuilder to) {
        BigDecimal value = number.value();
        int scale = value.scale();
        BigInteger unscaled = value.unscaledValue();
        if (scale < 0 || scale > MOST_SCALE || unscaled.bitLength() > BITS) {
            to.append(strip ? number.stripped() : number);
            return;
        }
        digits(unscaled.abs());
        // At least one digit stands before the point.
        while (digits.length - from <= scale) {
            digits[--from] = '0';
        }
        int stop = digits.length;
        int point = stop - scale;
        while (strip && stop > point && digits[stop - 1] == '0') {
            stop--;
        }
        if (unscaled.signum() < 0) {
            to.append('-');
        }
        to.append(digits, from, point - from);
        if (stop > point) {
            to.append('.').append(digits, point, stop - point);
        }
    }

    private void digits(BigInteger number) {
        from = digits.length;
        long low = number.longValue();
        if (number.bitLength() < Long.SIZE) {
            digits(low);
            return;
        }
        // Long division of four limbs of 32 bits, nine digits at a time.
        long high = number.shiftRight(Long.SIZE).longValue();
        long d = high >>> Integer.SIZE;
        long c = high & LOW;
        long b = low >>> Integer.SIZE;
        long a = low & LOW;
        while ((d | c | b) != 0) {
            long rest = d % CHUNK;
            d /= CHUNK;
            c |= rest << Integer.SIZE;
            rest = c % CHUNK;
            c /= CHUNK;
            b |= rest << Integer.SIZE;
            rest = b % CHUNK;
            b /= CHUNK;
            a |= rest << Integer.SIZE;
            rest = a % CHUNK;
            a /= CHUNK;
            int stop = from - CHUNK_DIGITS;
            digits(rest);
            while (from > stop) {
                digits[--from] = '0';
            }
        }
        digits(a);
    }

    private void digits(long number) {
        long left = number;
        do {
            long tenth = left / 10;
            digits[--from] = (char) ('0' + (left - tenth * 10));
            left = tenth;
        } while (left != 0);
    }
}
