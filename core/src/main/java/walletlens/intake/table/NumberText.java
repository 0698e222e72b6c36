package walletlens.intake.table;

import java.util.Optional;
import walletlens.money.Quantity;

/**
 * A cell that is a number with what stands around it, before anyone knows which of its signs parts decimals:
 * {@code 1.234,56 €}, {@code (12.50)}, {@code 0.5 BTC}, {@code −3}, {@code 12.5 %}, {@code 1e-8}, {@code 12.50-}.
 */
final class NumberText {
    /** The longest text taken for a number. */
    static final int LONGEST = 400;

    private static final int LONGEST_UNIT = 12;
    private static final String MINUS = "-\u2212\u2013\uFE63\uFF0D";
    private static final String SPACES = " \u00a0\u2009\u202f\u2007\u2006\u3000\t";
    private static final String APOSTROPHES = "'\u2019\u02bc`";

    private final String digits;
    private final boolean negative;
    private final String unit;

    private NumberText(String digits, boolean negative, String unit) {
        this.digits = digits;
        this.negative = negative;
        this.unit = unit;
    }

    /** Whether a text has digits only, behind one minus at most: such a number has one reading. */
    static boolean isWhole(String text) {
        int length = text.length();
        int from = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        if (length == from || length > LONGEST) {
            return false;
        }
        for (int i = from; i < length; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The parts of a text; null where it is no number in any reading. */
    static NumberText parse(String text) {
        int length = text.length();
        if (length == 0 || length > LONGEST) {
            return null;
        }
        if (Grouping.point(text) != Grouping.OTHER) {
            return new NumberText(text, false, "");
        }
        int from = 0;
        while (from < length && !isDigit(text.charAt(from))) {
            from++;
        }
        if (from == length) {
            return null;
        }
        if (from > 0 && isPoint(text.charAt(from - 1)) && (from == 1 || !Character.isLetter(text.charAt(from - 2)))) {
            from--;
        }
        int to = length;
        while (!isDigit(text.charAt(to - 1))) {
            to--;
        }
        if (to < length && isPoint(text.charAt(to))) {
            to++;
        }
        Around around = new Around();
        return around.read(text, 0, from, true) && around.read(text, to, length, false)
                ? around.number(text.substring(from, to)) : null;
    }

    /** What stands before and behind the digits. */
    private static final class Around {
        private String unit = "";
        private boolean sign;
        private int minuses;
        private int opened;
        private int closed;

        boolean read(String text, int from, int to, boolean before) {
            int at = from;
            while (at < to) {
                char c = text.charAt(at);
                int begin = at;
                if (SPACES.indexOf(c) >= 0 || c == '+') {
                    at++;
                } else if (MINUS.indexOf(c) >= 0) {
                    minuses++;
                    at++;
                } else if (c == '(' && before) {
                    opened++;
                    at++;
                } else if (c == ')' && !before) {
                    closed++;
                    at++;
                } else {
                    while (at < to && isUnit(text.charAt(at), at > begin)) {
                        at++;
                    }
                    if (at == begin || at - begin > LONGEST_UNIT || !counts(text.substring(begin, at))) {
                        return false;
                    }
                }
            }
            return true;
        }

        /** Takes a unit; false for a second one, unless one is the sign of a currency and the other its code. */
        private boolean counts(String word) {
            String code = CurrencySigns.code(word);
            if (!unit.isEmpty() && !unit.equals(code) && sign == CurrencySigns.isKnown(word)) {
                return false;
            }
            unit = unit.isEmpty() || sign ? code : unit;
            sign = CurrencySigns.isKnown(word);
            return true;
        }

        NumberText number(String digits) {
            if (minuses > 1 || opened > 1 || opened != closed || minuses + opened > 1) {
                return null;
            }
            return Grouping.isPlausible(digits) ? new NumberText(digits, minuses + opened == 1, unit) : null;
        }

        private static boolean isUnit(char c, boolean within) {
            return Character.isLetter(c) || c == '$' || c == '%' || CurrencySigns.isSign(c)
                    || within && (isDigit(c) || c == '.' || c == '/' || c == '$');
        }
    }

    /** What the number counts; the empty text where it stands alone. */
    String unit() {
        return unit;
    }

    /** The decimal sign that this number shows beyond doubt; 0 where it has none or could be read both ways. */
    char shown() {
        return Grouping.shown(digits);
    }

    /** Whether its one comma or point could part thousands as well as decimals. */
    boolean isOpen() {
        return Grouping.isOpen(digits);
    }

    /** Whether its one sign that could mean either is this one. */
    boolean isOpenAt(char sign) {
        return isOpen() && digits.indexOf(sign) >= 0;
    }

    /** The number, where this sign parts decimals; empty where it cannot be read so. */
    Optional<Quantity> read(char decimal) {
        String plain = Grouping.plain(digits, decimal);
        return plain == null ? Optional.empty() : Quantity.parse(negative ? "-" + plain : plain);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isPoint(char c) {
        return c == '.' || c == ',';
    }

    static boolean isSpace(char c) {
        return SPACES.indexOf(c) >= 0;
    }

    static boolean isApostrophe(char c) {
        return APOSTROPHES.indexOf(c) >= 0;
    }
}
