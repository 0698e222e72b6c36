package walletlens.money;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * An exact number of units of something. Keeps the digits it was made with ({@code 2.50} prints as {@code 2.50});
 * two quantities are equal when they are the same number, however many zeros end them.
 *
 * @param value the number
 */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {
    /** The one context for divisions that do not end: 34 digits, half even (IEEE 754 decimal128). */
    public static final MathContext DIVISION = MathContext.DECIMAL128;

    /** Nothing. */
    public static final Quantity ZERO = new Quantity(BigDecimal.ZERO);

    /** One unit. */
    public static final Quantity ONE = new Quantity(BigDecimal.ONE);

    /** The longest text read as a number; longer input is refused rather than computed with. */
    static final int LONGEST = 400;

    /** Shorter texts hold no number beyond a long. */
    private static final int SHORT = 18;

    /** The quantity of a number. */
    public static Quantity of(BigDecimal value) {
        return value.signum() == 0 && value.scale() == 0 ? ZERO : new Quantity(value);
    }

    /** The quantity of a whole number. */
    public static Quantity of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /** The quantity of digits of which some stand behind the point: 1250 and 2 make {@code 12.50}. */
    public static Quantity of(long unscaled, int scale) {
        return of(BigDecimal.valueOf(unscaled, scale));
    }

    /**
     * The quantity of a plain decimal text such as {@code -12.50}; for texts the program wrote itself.
     *
     * @throws NumberFormatException where the text is no such number
     */
    public static Quantity of(String text) {
        return parse(text).orElseThrow(() -> new NumberFormatException("not a plain decimal number"));
    }

    /**
     * Reads a plain decimal text: an optional sign, digits, at most one point, an optional exponent of at most three
     * digits. Empty for anything else and for texts of over 400 characters.
     */
    public static Optional<Quantity> parse(String text) {
        if (text.length() <= SHORT) {
            Quantity plain = plain(text);
            if (plain != null) {
                return Optional.of(plain);
            }
        }
        return isDecimal(text) ? Optional.of(of(new BigDecimal(text))) : Optional.empty();
    }

    /** A text of digits, a minus before and a point among them at most, whose number is within a long; null for any other. */
    private static Quantity plain(String text) {
        int length = text.length();
        int from = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        long number = 0;
        int point = -1;
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                number = number * 10 + (c - '0');
            } else if (c == '.' && point < 0 && i > from) {
                point = i;
            } else {
                return null;
            }
        }
        if (length == from) {
            return null;
        }
        return of(BigDecimal.valueOf(from > 0 ? -number : number, point < 0 ? 0 : length - 1 - point));
    }

    private static boolean isDecimal(String text) {
        int length = text.length();
        if (length == 0 || length > LONGEST) {
            return false;
        }
        int at = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int digits = 0;
        boolean point = false;
        for (; at < length; at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && !point) {
                point = true;
            } else {
                break;
            }
        }
        return digits > 0 && (at == length || isExponent(text, at));
    }

    private static boolean isExponent(String text, int from) {
        if (text.charAt(from) != 'e' && text.charAt(from) != 'E') {
            return false;
        }
        int at = from + 1;
        if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
            at++;
        }
        int digits = text.length() - at;
        if (digits < 1 || digits > 3) {
            return false;
        }
        for (; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The sum. */
    public Quantity plus(Quantity other) {
        return isZero() ? other : other.isZero() ? this : new Quantity(value.add(other.value));
    }

    /** The difference. */
    public Quantity minus(Quantity other) {
        return other.isZero() ? this : new Quantity(value.subtract(other.value));
    }

    /** The exact product. */
    public Quantity times(Quantity other) {
        return new Quantity(value.multiply(other.value));
    }

    /** The quotient in {@link #DIVISION}; the divisor is not zero. */
    public Quantity dividedBy(Quantity divisor) {
        return new Quantity(Division.of(value, divisor.value));
    }

    /** The opposite. */
    public Quantity negated() {
        return isZero() ? this : new Quantity(value.negate());
    }

    /** The size without its sign. */
    public Quantity abs() {
        return value.signum() < 0 ? negated() : this;
    }

    /** The smaller of the two. */
    public Quantity min(Quantity other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** -1, 0 or 1. */
    public int signum() {
        return value.signum();
    }

    /** Whether this is nothing. */
    public boolean isZero() {
        return value.signum() == 0;
    }

    /** Whether this is more than nothing. */
    public boolean isPositive() {
        return value.signum() > 0;
    }

    /** Whether this is less than nothing. */
    public boolean isNegative() {
        return value.signum() < 0;
    }

    /** The same number without zeros at its end. */
    public Quantity stripped() {
        return isZero() ? ZERO : new Quantity(value.stripTrailingZeros());
    }

    /**
     * The text of {@link #stripped}; taken from the text this was read from where that is the plain number, without arithmetic.
     *
     * @param from a text this number was read from, in whatever way it is written
     */
    public String strippedText(String from) {
        int end = from.length();
        int point = -1;
        for (int i = 0; i < end; i++) {
            char c = from.charAt(i);
            if (c == '.' && point < 0 && i > 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return stripped().toString();
            }
        }
        // A point that groups thousands would leave another scale.
        if (end == 0 || value.scale() != (point < 0 ? 0 : end - 1 - point)) {
            return stripped().toString();
        }
        int begin = 0;
        int whole = point < 0 ? end : point;
        while (begin < whole - 1 && from.charAt(begin) == '0') {
            begin++;
        }
        while (point >= 0 && end > point && (from.charAt(end - 1) == '0' || end - 1 == point)) {
            end--;
        }
        return from.substring(begin, end);
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity && value.compareTo(((Quantity) other).value) == 0;
    }

    /** Of the digits without the zeros at their end; by a long, where they fit into one, as they nearly always do. */
    @Override
    public int hashCode() {
        if (isZero()) {
            return 0;
        }
        BigDecimal number = isLong(value) ? value : value.stripTrailingZeros();
        int scale = number.scale();
        if (!isLong(number)) {
            return number.unscaledValue().hashCode() * 31 + scale;
        }
        long digits = number.unscaledValue().longValue();
        while (digits % 10 == 0) {
            digits /= 10;
            scale--;
        }
        return Long.hashCode(digits) * 31 + scale;
    }

    private static boolean isLong(BigDecimal number) {
        return number.unscaledValue().bitLength() < Long.SIZE;
    }

    /** Plain decimal notation, exact, never with an exponent. */
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
