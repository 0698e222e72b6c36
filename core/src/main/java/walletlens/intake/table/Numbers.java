package walletlens.intake.table;

import java.util.Collection;
import java.util.Optional;
import walletlens.money.Quantity;

/**
 * Reads the numbers of one file. Which sign is the decimal mark is found from all of its numbers together: in
 * {@code 1,234.56} it is the last sign, in {@code 0,80} the comma cannot part thousands, and a file that gives no such
 * hint writes plain numbers, or leaves a {@link #isUnclear doubt}.
 */
public final class Numbers {
    private final char mark;
    private final boolean known;

    private Numbers(char mark, boolean known) {
        this.mark = mark;
        this.known = known;
    }

    /** The way of writing that a file's numbers show. */
    public static Numbers of(Collection<String> texts) {
        return of(texts, "");
    }

    /** The way of writing that a file's numbers show, or the one a person says: {@code .} or {@code ,}. */
    static Numbers of(Collection<String> texts, String answer) {
        if (answer.equals(",") || answer.equals(".")) {
            return new Numbers(answer.charAt(0), true);
        }

        boolean comma = false;
        boolean point = false;
        for (String text : texts) {
            char shown = shown(text);
            comma |= shown == ',';
            point |= shown == '.';
        }
        return new Numbers(comma && !point ? ',' : '.', comma != point);
    }

    /** The decimal mark that a number shows beyond doubt; 0 where it could be read both ways or has no mark. */
    private static char shown(String text) {
        int comma = text.lastIndexOf(',');
        int point = text.lastIndexOf('.');
        if (comma >= 0 && point >= 0) {
            return comma > point ? ',' : '.';
        }
        int at = Math.max(comma, point);
        if (at < 0) {
            return 0;
        }
        char sign = text.charAt(at);
        int digits = 0;
        for (int i = at + 1; i < text.length() && Character.isDigit(text.charAt(i)); i++) {
            digits++;
        }
        int before = 0;
        for (int i = at - 1; i >= 0 && Character.isDigit(text.charAt(i)); i--) {
            before++;
        }
        boolean repeated = text.indexOf(sign) != at;
        if (repeated) {
            return sign == ',' ? '.' : ',';
        }
        boolean thousands = digits == 3 && before >= 1 && before <= 3 && text.charAt(at - before) != '0';
        return thousands ? 0 : sign;
    }

    /** Whether a number could be read in two ways and nothing in the file tells which. A lone point is a decimal point. */
    public boolean isUnclear(String text) {
        return !known && text.indexOf(',') >= 0 && shown(text) == 0;
    }

    /**
     * The number of a text, currency signs and spaces left aside, brackets taken as a minus; empty where it is none.
     * Groups of thousands have three digits each.
     */
    public Optional<Quantity> read(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean brackets = text.startsWith("(") && text.endsWith(")") && text.length() > 2;
        String inner = brackets ? text.substring(1, text.length() - 1) : text;
        int markAt = inner.lastIndexOf(mark);
        int group = -1;
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (c == mark) {
                if (i != markAt || group >= 0 && group != 3) {
                    return Optional.empty();
                }
                plain.append('.');
                group = -1;
            } else if (isGrouping(c) && digitAt(inner, i - 1) && digitAt(inner, i + 1)) {
                if (markAt >= 0 && i > markAt || group >= 0 && group != 3) {
                    return Optional.empty();
                }
                group = 0;
            } else if (digit) {
                plain.append(c);
                group = group < 0 ? group : group + 1;
            } else if (!isOrnament(c)) {
                plain.append(c == '\u2212' ? '-' : c);
            }
        }
        if (group >= 0 && group != 3) {
            return Optional.empty();
        }
        return Quantity.parse(plain.toString()).map(number -> brackets ? number.negated() : number);
    }

    /** The number of a text with what it counts. */
    Optional<Figure> figure(String text) {
        return read(text).map(number -> new Figure(number, ""));
    }

    private boolean isGrouping(char c) {
        return c == (mark == '.' ? ',' : '.') || c == '\'' || c == '\u2019' || c == ' ' || c == '\u00a0' || c == '\u202f';
    }

    private static boolean isOrnament(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '$' || c == '\u20ac' || c == '\u00a3' || c == '\u00a5';
    }

    private static boolean digitAt(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
