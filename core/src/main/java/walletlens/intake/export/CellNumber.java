package walletlens.intake.export;

import java.util.Optional;
import walletlens.money.Quantity;

/**
 * Reads a number of an export whose decimal sign is known, but which may have passed through a spreadsheet: the other sign
 * is taken for the decimal one where it cannot part thousands. Currency signs and spaces are left aside, brackets are a
 * minus. With a unit behind or before it ({@code 2.00000000 ETH}), {@link #of} gives both.
 *
 * @param quantity the number
 * @param unit the letters beside it; the empty text where there are none
 */
record CellNumber(Quantity quantity, String unit) {
    /** The number and unit of a text; empty where it has no number or anything besides. */
    static Optional<CellNumber> of(String text, char mark) {
        if (isPlain(text, mark)) {
            return Quantity.parse(text).map(number -> new CellNumber(number, ""));
        }
        String plain = Wording.plain(text);
        boolean brackets = plain.length() > 2 && plain.startsWith("(") && plain.endsWith(")");
        String inner = brackets ? plain.substring(1, plain.length() - 1) : plain;
        int from = 0;
        int to = inner.length();
        while (from < to && !beginsNumber(inner, from)) {
            from++;
        }
        while (to > from && !isDigit(inner.charAt(to - 1)) && !isPointAfterDigit(inner, to - 1, mark)) {
            to--;
        }
        String before = inner.substring(0, from).strip();
        String after = inner.substring(to).strip();
        String sign = before;
        boolean minus = false;
        for (char each : new char[] {'-', '\u2212', '+'}) {
            // Before a currency sign or behind it: -$5, $-5.
            int at = sign.indexOf(each);
            if (at == 0 || at > 0 && at == sign.length() - 1) {
                minus = each != '+';
                sign = (sign.substring(0, at) + sign.substring(at + 1)).strip();
                break;
            }
        }
        if (!sign.isEmpty() && !after.isEmpty()) {
            return Optional.empty();
        }
        Optional<Quantity> number = plain(inner.substring(from, to), mark);
        if (number.isEmpty()) {
            return Optional.empty();
        }
        Quantity signed = brackets != minus ? number.get().negated() : number.get();
        return Optional.of(new CellNumber(signed, currency(sign + after)));
    }

    /** Whether a text is digits, a minus before them and one point that parts decimals among them at most. */
    private static boolean isPlain(String text, char mark) {
        int length = text.length();
        int from = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        boolean point = mark != '.';
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (c == '.' && !point && i > from && i < length - 1) {
                point = true;
            } else if (!isDigit(c)) {
                return false;
            }
        }
        return length > from;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean beginsNumber(String text, int at) {
        char c = text.charAt(at);
        return isDigit(c) || (c == '.' || c == ',') && at + 1 < text.length() && isDigit(text.charAt(at + 1));
    }

    private static boolean isPointAfterDigit(String text, int at, char mark) {
        return at > 0 && text.charAt(at) == mark && isDigit(text.charAt(at - 1));
    }

    /** The code of a currency sign; letters stay as they are. */
    private static String currency(String sign) {
        switch (sign) {
            case "$":
            case "US$":
                return "USD";
            case "\u20ac":
                return "EUR";
            case "\u00a3":
                return "GBP";
            case "\u00a5":
                return "JPY";
            default:
                return sign;
        }
    }

    private static Optional<Quantity> plain(String text, char mark) {
        char decimal = decimal(text, mark);
        int last = decimal == 0 ? -1 : text.lastIndexOf(decimal);
        StringBuilder digits = new StringBuilder(text.length());
        int group = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i == last) {
                if (group >= 0 && group != 3) {
                    return Optional.empty();
                }
                group = -1;
                digits.append('.');
            } else if (isDigit(c)) {
                digits.append(c);
                group = group < 0 ? group : group + 1;
            } else if (c == '-' || c == '\u2212' || c == '+') {
                digits.append(c == '\u2212' ? '-' : c);
            } else if (c == 'e' || c == 'E') {
                digits.append(c);
            } else if (c == ' ' && i > 0 && !isDigit(text.charAt(i - 1))) {
                continue;
            } else if (",.' \u2019".indexOf(c) >= 0 && (last < 0 || i < last) && (group < 0 ? isFirstGroup(digits) : group == 3)) {
                group = 0;
            } else {
                return Optional.empty();
            }
        }
        return group >= 0 && group != 3 ? Optional.empty() : Quantity.parse(digits.toString());
    }

    private static boolean isFirstGroup(StringBuilder digits) {
        int count = digits.length() - (digits.length() > 0 && !isDigit(digits.charAt(0)) ? 1 : 0);
        return count >= 1 && count <= 3;
    }

    /** The decimal sign of one number; 0 where it has none. */
    private static char decimal(String text, char mark) {
        char other = mark == ',' ? '.' : ',';
        int at = text.lastIndexOf(mark);
        int beside = text.lastIndexOf(other);
        if (at >= 0 && beside >= 0) {
            return at > beside ? mark : other;
        }
        if (at >= 0) {
            return text.indexOf(mark) == at ? mark : 0;
        }
        if (beside < 0 || text.indexOf(other) != beside) {
            return 0;
        }
        int digits = 0;
        while (beside + 1 + digits < text.length() && isDigit(text.charAt(beside + 1 + digits))) {
            digits++;
        }
        boolean groups = digits == 3 && beside > 0 && isDigit(text.charAt(beside - 1)) && !leadsWithZero(text);
        return groups ? 0 : other;
    }

    private static boolean leadsWithZero(String text) {
        int at = 0;
        while (at < text.length() && !isDigit(text.charAt(at))) {
            at++;
        }
        return at < text.length() && text.charAt(at) == '0';
    }
}
