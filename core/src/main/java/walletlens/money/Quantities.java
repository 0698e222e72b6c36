package walletlens.money;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A column of exact numbers that grows at its end: up to eighteen digits as a whole number and where its point stands, more
 * than that as they are. Many prices take a tenth of the room so, and no time until one is asked for. Two columns hold the
 * same number, digit by digit, exactly where {@link #isSame} says so.
 */
public final class Quantities {
    /** So many digits always fit a {@code long}. */
    public static final int DIGITS = 18;

    /** So many bits hold them; what fits is always held in digits, so that the same number is held in one way only. */
    private static final int BITS = 62;

    private long[] digits;
    private byte[] scales;
    /** Null where every number is held in digits; else a number at its place, and null at the others. */
    private Quantity[] wide;
    private int size;

    /** An empty column with room for so many numbers; it finds more when they come. */
    public Quantities(int room) {
        digits = new long[room];
        scales = new byte[room];
    }

    /** How many numbers there are. */
    public int size() {
        return size;
    }

    /** Adds a number. */
    public void add(Quantity number) {
        BigInteger unscaled = number.value().unscaledValue();
        int scale = number.value().scale();
        if (unscaled.bitLength() <= BITS && scale >= Byte.MIN_VALUE && scale <= Byte.MAX_VALUE) {
            add(unscaled.longValue(), scale);
            return;
        }
        add(0, 0);
        wide = wide == null ? new Quantity[digits.length] : wide;
        wide[size - 1] = number;
    }

    /**
     * Adds a number of at most {@link #DIGITS} digits.
     *
     * @param unscaled its digits, with its sign
     * @param scale how many of them stand behind the point, from -128 to 127
     */
    public void add(long unscaled, int scale) {
        makeRoom();
        digits[size] = unscaled;
        scales[size++] = (byte) scale;
    }

    /** Adds a number of another column. */
    public void add(Quantities other, int place) {
        add(other.digits[place], other.scales[place]);
        if (other.wide != null && other.wide[place] != null) {
            wide = wide == null ? new Quantity[digits.length] : wide;
            wide[size - 1] = other.wide[place];
        }
    }

    /** Adds the numbers of another column from a place on, to before another. */
    public void addAll(Quantities other, int from, int to) {
        int needed = size + to - from;
        if (needed > digits.length) {
            grow(Math.max(needed, size + (size >> 1)));
        }
        System.arraycopy(other.digits, from, digits, size, to - from);
        System.arraycopy(other.scales, from, scales, size, to - from);
        if (other.wide != null) {
            wide = wide == null ? new Quantity[digits.length] : wide;
            System.arraycopy(other.wide, from, wide, size, to - from);
        }
        size = needed;
    }

    /** Takes away the last number. */
    public void removeLast() {
        size--;
        if (wide != null) {
            wide[size] = null;
        }
    }

    private void makeRoom() {
        if (size == digits.length) {
            grow(Math.max(8, size + (size >> 1)));
        }
    }

    private void grow(int room) {
        digits = Arrays.copyOf(digits, room);
        scales = Arrays.copyOf(scales, room);
        wide = wide == null ? null : Arrays.copyOf(wide, room);
    }

    /** The number at a place. */
    public Quantity get(int place) {
        return wide != null && wide[place] != null ? wide[place] : Quantity.of(digits[place], scales[place]);
    }

    /** -1, 0 or 1 for the number at a place. */
    public int signum(int place) {
        return wide != null && wide[place] != null ? wide[place].signum() : Long.signum(digits[place]);
    }

    /** Whether the number at a place is written with the very digits of one of another column. */
    public boolean isSame(int place, Quantities other, int otherPlace) {
        Quantity one = wide == null ? null : wide[place];
        Quantity two = other.wide == null ? null : other.wide[otherPlace];
        return one == null && two == null ? digits[place] == other.digits[otherPlace] && scales[place] == other.scales[otherPlace]
                : one != null && two != null && one.value().equals(two.value());
    }
}
