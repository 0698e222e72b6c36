package walletlens.money;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import walletlens.problem.Outcome;
import walletlens.problem.Problem;

/**
 * Reads numbers and small sums as typed. Exact but for quotients that do not end. A text may hold numbers of two readings
 * ({@code 1.234}); it is then computed twice, and has two readings where the results differ.
 *
 * <pre>
 * text    = number | number "/" number | whole " " whole "/" whole | "=" sum
 * sum     = product (("+" | "-") product)*
 * product = factor (("*" | "/") factor)*
 * factor  = "-" factor | "(" sum ")" | number ["%"]
 * </pre>
 */
final class FigureReader {
    /** Stands for the decimal sign of a writer of unknown habits. */
    static final char UNKNOWN = 0;

    private static final int LONGEST = 120;
    private static final int DEEPEST = 20;
    private static final int LARGEST_EXPONENT = 40;

    /** What may stand behind a number, as powers of ten. */
    private static final Map<String, Integer> SCALES = Map.ofEntries(
            Map.entry("k", 3), Map.entry("tsd", 3), Map.entry("tsd.", 3), Map.entry("m", 6), Map.entry("mn", 6),
            Map.entry("mio", 6), Map.entry("mio.", 6), Map.entry("b", 9), Map.entry("bn", 9), Map.entry("md", 9),
            Map.entry("mrd", 9), Map.entry("mrd.", 9));

    private final char decimal;
    private final boolean certain;

    /**
     * @param decimal the writer's decimal sign, or {@link #UNKNOWN}
     * @param certain whether the other sign surely groups thousands
     */
    FigureReader(char decimal, boolean certain) {
        this.decimal = decimal;
        this.certain = certain;
    }

    Outcome<Quantity> read(String text) {
        if (text.isBlank()) {
            return Outcome.failed(Problem.of("", text, "A number is missing."));
        }
        if (text.length() > LONGEST) {
            return Outcome.failed(Problem.of("", text.substring(0, LONGEST) + "\u2026", "This is too long for a number."));
        }
        try {
            List<Quantity> readings = computed(text);
            return readings.size() == 1 ? Outcome.of(readings.get(0)) : Outcome.failed(ambiguous(text, readings));
        } catch (NotANumber why) {
            return Outcome.failed(Problem.of("", text, why.getMessage()));
        }
    }

    List<Quantity> readings(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            return List.of();
        }
        try {
            return computed(text);
        } catch (NotANumber why) {
            return List.of();
        }
    }

    private List<Quantity> computed(String text) throws NotANumber {
        Typed typed = new Typed(FigureSpelling.plain(text), false);
        Quantity one = Quantity.of(typed.whole());
        if (!typed.ambiguous) {
            return List.of(one);
        }
        Quantity other = Quantity.of(new Typed(FigureSpelling.plain(text), true).whole());
        return one.equals(other) ? List.of(one) : List.of(other, one);
    }

    private Problem ambiguous(String text, List<Quantity> readings) {
        String grouped = typed(readings.get(0), 0);
        String decimals = typed(readings.get(1), 0);
        boolean number = readings.get(1).value().scale() == 3;
        String clear = number ? typed(readings.get(1), 4) : decimals;
        return Problem.of("", text, "This can mean " + grouped + " or " + decimals + ": write " + grouped + " or " + clear + ".");
    }

    /** A number as the writer would type it, without groups. */
    private String typed(Quantity number, int decimals) {
        BigDecimal value = number.value();
        String plain = value.setScale(Math.max(Math.max(value.scale(), 0), decimals)).toPlainString();
        return decimal == ',' ? plain.replace('.', ',') : plain;
    }

    /** Tells why a text is no number; never leaves this class. */
    private static final class NotANumber extends Exception {
        NotANumber(String why) {
            super(why);
        }
    }

    /** A number on the way, divided last, so that a third times three is one. */
    private record Fraction(BigDecimal above, BigDecimal below) {
        static Fraction of(BigDecimal number) {
            return new Fraction(number, BigDecimal.ONE);
        }

        Fraction plus(Fraction other) {
            return below.equals(other.below)
                    ? new Fraction(above.add(other.above), below)
                    : new Fraction(above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
        }

        Fraction times(Fraction other) {
            return new Fraction(above.multiply(other.above), below.multiply(other.below));
        }

        Fraction over(Fraction other) throws NotANumber {
            if (other.above.signum() == 0) {
                throw new NotANumber("This divides by zero.");
            }
            return new Fraction(above.multiply(other.below), below.multiply(other.above));
        }

        Fraction negated() {
            return new Fraction(above.negate(), below);
        }

        BigDecimal decimal() {
            return below.equals(BigDecimal.ONE) ? above : Division.of(above, below);
        }
    }

    /** One computation over a text. */
    private final class Typed {
        private final String text;
        private final boolean grouping;
        private int at;
        private int depth;
        private boolean ambiguous;

        /** @param grouping whether a separator that may be either is taken to group thousands */
        Typed(String text, boolean grouping) {
            this.text = text;
            this.grouping = grouping;
        }

        BigDecimal whole() throws NotANumber {
            Fraction value;
            if (peek() == '=') {
                at++;
                value = sum();
            } else {
                value = alone();
            }
            spaces();
            if (at < text.length()) {
                throw new NotANumber("This is not a number: \u201c" + text.substring(at) + "\u201d is not understood.");
            }
            return value.decimal();
        }

        /** A number, a fraction or a mixed fraction, with a sign. */
        private Fraction alone() throws NotANumber {
            boolean minus = peek() == '-';
            if (minus || peek() == '+') {
                at++;
            }
            Fraction value = Fraction.of(number());
            int after = at;
            spaces();
            if (peek() == '/') {
                at++;
                value = value.over(Fraction.of(number()));
            } else if (after < at && isDigit(peek())) {
                Fraction above = Fraction.of(number());
                if (peek() != '/') {
                    throw new NotANumber("This looks like two numbers.");
                }
                at++;
                value = value.plus(above.over(Fraction.of(number())));
            } else {
                at = after;
            }
            return minus ? value.negated() : value;
        }

        private Fraction sum() throws NotANumber {
            Fraction value = product();
            for (char c = peek(); c == '+' || c == '-'; c = peek()) {
                at++;
                Fraction other = product();
                value = value.plus(c == '+' ? other : other.negated());
            }
            return value;
        }

        private Fraction product() throws NotANumber {
            Fraction value = factor();
            for (char c = peek(); c == '*' || c == '/'; c = peek()) {
                at++;
                Fraction other = factor();
                value = c == '*' ? value.times(other) : value.over(other);
            }
            return value;
        }

        private Fraction factor() throws NotANumber {
            if (++depth > DEEPEST) {
                throw new NotANumber("This sum is nested too deeply.");
            }
            Fraction value;
            if (peek() == '-') {
                at++;
                value = factor().negated();
            } else if (peek() == '(') {
                at++;
                value = sum();
                if (peek() != ')') {
                    throw new NotANumber("A closing bracket is missing.");
                }
                at++;
            } else {
                BigDecimal number = number();
                boolean percent = peek() == '%';
                at += percent ? 1 : 0;
                value = Fraction.of(percent ? number.movePointLeft(2) : number);
            }
            depth--;
            return value;
        }

        /** A number without a sign, and the scale word behind it. */
        private BigDecimal number() throws NotANumber {
            spaces();
            int from = at;
            while (at < text.length() && (isDigit(text.charAt(at)) || isSeparator(at))) {
                at++;
            }
            if (from == at) {
                throw new NotANumber(at < text.length()
                        ? "This is not a number: \u201c" + text.substring(at) + "\u201d is not understood."
                        : "This is not a number: something is missing at its end.");
            }
            BigDecimal value = digits(text.substring(from, at));
            return exponent(value).movePointRight(scale());
        }

        /** A separator stands beside a digit; a space separates only before exactly three digits. */
        private boolean isSeparator(int place) {
            char c = text.charAt(place);
            if (c == '.' || c == ',') {
                return true;
            }
            if (c != ' ' && c != '\'') {
                return false;
            }
            int digits = 0;
            while (place + 1 + digits < text.length() && isDigit(text.charAt(place + 1 + digits))) {
                digits++;
            }
            return digits == 3 && place > 0 && isDigit(text.charAt(place - 1));
        }

        private BigDecimal exponent(BigDecimal value) throws NotANumber {
            int sign = at + 1 < text.length() && (text.charAt(at + 1) == '-' || text.charAt(at + 1) == '+') ? 1 : 0;
            if (at >= text.length() || text.charAt(at) != 'e' && text.charAt(at) != 'E'
                    || at + 1 + sign >= text.length() || !isDigit(text.charAt(at + 1 + sign))) {
                return value;
            }
            boolean minus = text.charAt(at + 1) == '-';
            int exponent = 0;
            at += 1 + sign;
            while (at < text.length() && isDigit(text.charAt(at))) {
                exponent = Math.min(1000, exponent * 10 + (text.charAt(at++) - '0'));
            }
            if (exponent > LARGEST_EXPONENT) {
                throw new NotANumber("This number is too large or too small.");
            }
            return value.movePointRight(minus ? -exponent : exponent);
        }

        private int scale() {
            int from = at;
            while (from < text.length() && text.charAt(from) == ' ') {
                from++;
            }
            int to = from;
            while (to < text.length() && (isLetter(text.charAt(to)) || to > from && text.charAt(to) == '.')) {
                to++;
            }
            Integer scale = SCALES.get(FigureSpelling.lower(text.substring(from, to)));
            if (scale == null) {
                return 0;
            }
            at = to;
            return scale;
        }

        /** Decides which separators group and which one, if any, is the decimal sign. */
        private BigDecimal digits(String token) throws NotANumber {
            int points = count(token, '.');
            int commas = count(token, ',');
            char sign = 0;
            if (points > 0 && commas > 0) {
                sign = token.lastIndexOf('.') > token.lastIndexOf(',') ? '.' : ',';
                if (count(token, sign) > 1) {
                    throw new NotANumber("This number has its separators in no known order.");
                }
            } else if (points + commas == 1) {
                char only = points == 1 ? '.' : ',';
                sign = isDecimal(token, only) ? only : 0;
            }
            int point = sign == 0 ? token.length() : token.lastIndexOf(sign);
            String whole = token.substring(0, point);
            String rest = point < token.length() ? token.substring(point + 1) : "";
            List<String> groups = groups(whole);
            if (!isGrouped(groups) || groups(rest).size() > 1) {
                throw new NotANumber("This number is grouped in no known way.");
            }
            String plain = String.join("", groups);
            if (plain.isEmpty() && rest.isEmpty()) {
                throw new NotANumber("This is not a number.");
            }
            return new BigDecimal((plain.isEmpty() ? "0" : plain) + (rest.isEmpty() ? "" : "." + rest));
        }

        /** Whether the only point or comma of a number stands before its decimals. */
        private boolean isDecimal(String token, char separator) {
            int place = token.indexOf(separator);
            String before = token.substring(0, place);
            boolean spaced = before.indexOf(' ') >= 0 || before.indexOf('\'') >= 0;
            boolean mayGroup = token.length() - place == 4 && place >= 1 && place <= 3 && !spaced && token.charAt(0) != '0';
            if (!mayGroup || separator == decimal) {
                return true;
            }
            if (certain) {
                return false;
            }
            ambiguous = true;
            return !grouping;
        }

        private char peek() {
            spaces();
            return at < text.length() ? text.charAt(at) : 0;
        }

        private void spaces() {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
        }
    }

    private static List<String> groups(String digits) {
        List<String> groups = new ArrayList<>();
        StringBuilder group = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (isDigit(digits.charAt(i))) {
                group.append(digits.charAt(i));
            } else {
                groups.add(group.toString());
                group.setLength(0);
            }
        }
        groups.add(group.toString());
        return groups;
    }

    /** One group of any length; or a first of one to three, others of three, or of two before the last as in India. */
    private static boolean isGrouped(List<String> groups) {
        int last = groups.size() - 1;
        if (last == 0) {
            return true;
        }
        int first = groups.get(0).length();
        int middle = last > 1 ? groups.get(1).length() : 3;
        boolean fits = first >= 1 && first <= middle && (middle == 3 || middle == 2) && groups.get(last).length() == 3;
        for (int i = 1; i < last; i++) {
            fits &= groups.get(i).length() == middle;
        }
        return fits;
    }

    private static int count(String text, char wanted) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) == wanted ? 1 : 0;
        }
        return count;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
