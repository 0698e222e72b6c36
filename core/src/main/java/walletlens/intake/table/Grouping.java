package walletlens.intake.table;

/**
 * The digits of a number and the signs between them. Groups of thousands have three digits each, or two but for the last
 * (1,23,45,678); one sign groups a number, and at most one other parts its decimals.
 */
final class Grouping {
    private Grouping() {
    }

    /** Says that a text is not one of digits with a point between them at most. */
    static final int OTHER = -2;

    /** Where the one point of a text stands that has digits before and behind it, -1 where it is all digits, else {@link #OTHER}. */
    static int point(String digits) {
        int point = -1;
        int length = digits.length();
        for (int i = 0; i < length; i++) {
            char c = digits.charAt(i);
            if (c == '.' && point < 0 && i > 0 && i < length - 1) {
                point = i;
            } else if (!NumberText.isDigit(c)) {
                return OTHER;
            }
        }
        return length == 0 ? OTHER : point;
    }

    /** Whether a text of digits and signs can be read as a number with one of the two decimal signs. */
    static boolean isPlausible(String digits) {
        return plain(digits, '.') != null || plain(digits, ',') != null;
    }

    /** The decimal sign a number shows beyond doubt; 0 where it has none or could be read both ways. */
    static char shown(String digits) {
        int only = point(digits);
        if (only == -1 || isOpen(digits)) {
            return 0;
        }
        if (only >= 0) {
            // A point that cannot part thousands parts decimals.
            return '.';
        }
        boolean point = plain(digits, '.') != null;
        boolean comma = plain(digits, ',') != null;
        return point && !comma ? '.' : comma && !point ? ',' : 0;
    }

    /** Whether its one comma or point could part thousands as well as decimals: {@code 1,234} but not {@code 0,234}. */
    static boolean isOpen(String digits) {
        int at = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
        return at >= 1 && at <= 3 && digits.length() - at == 4 && digits.charAt(0) != '0' && allDigits(digits, at);
    }

    private static boolean allDigits(String digits, int but) {
        for (int i = 0; i < digits.length(); i++) {
            if (i != but && !NumberText.isDigit(digits.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The number with a point for decimals and without groups; null where it cannot be read with this decimal sign. */
    static String plain(String digits, char decimal) {
        int exponent = exponent(digits);
        int end = exponent < 0 ? digits.length() : exponent;
        int mark = -1;
        for (int i = 0; i < end; i++) {
            if (digits.charAt(i) == decimal) {
                if (mark >= 0) {
                    return null;
                }
                mark = i;
            }
        }
        StringBuilder plain = new StringBuilder(digits.length());
        if (!whole(digits, mark < 0 ? end : mark, decimal, plain)) {
            return null;
        }
        if (mark >= 0) {
            plain.append('.');
            for (int i = mark + 1; i < end; i++) {
                if (!NumberText.isDigit(digits.charAt(i))) {
                    return null;
                }
                plain.append(digits.charAt(i));
            }
        }
        if (exponent >= 0) {
            plain.append(digits, exponent, digits.length());
        }
        return plain.toString();
    }

    /** Where an exponent begins, such as the {@code e} of {@code 1e-8}; -1 where there is none. */
    private static int exponent(String digits) {
        for (int i = 1; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c == 'e' || c == 'E') {
                return i;
            }
        }
        return -1;
    }

    /** Reads the whole part up to a place; false where its groups are none. */
    private static boolean whole(String digits, int end, char decimal, StringBuilder plain) {
        char sign = 0;
        int group = 0;
        boolean two = false;
        for (int i = 0; i < end; i++) {
            char c = digits.charAt(i);
            if (NumberText.isDigit(c)) {
                plain.append(c);
                group++;
                continue;
            }
            char kind = NumberText.isSpace(c) ? ' ' : NumberText.isApostrophe(c) ? '\'' : c;
            boolean groups = kind == ' ' || kind == '\'' || NumberText.isPoint(kind) && kind != decimal;
            boolean first = sign == 0;
            if (!groups || group == 0 || group > 3 || (first ? plain.charAt(0) == '0' : kind != sign)) {
                return false;
            }
            if (!first && group != 3 && (group != 2 || kind != ',')) {
                return false;
            }
            two |= !first && group == 2;
            if (!first && group == 3 && two) {
                return false;
            }
            sign = kind;
            group = 0;
        }
        return sign == 0 || group == 3;
    }
}
