package walletlens.intake.sentence;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import walletlens.money.Quantity;

/** Reads numbers, written in digits or in words, in the way of one language. */
final class Numerals {
    private static final BigDecimal THOUSAND = new BigDecimal(1000);
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Script script;
    private final char shownDecimal;

    /**
     * A number.
     *
     * @param from its first token
     * @param to the token behind it
     * @param value the number
     * @param other the number in the other way of reading it; null where there is one way only
     * @param exact the fraction it was said as, not yet divided; null for none
     */
    record Number(int from, int to, Quantity value, Quantity other, Fraction exact) {
        boolean isClear() {
            return other == null;
        }
    }

    /** A part of a whole. */
    record Fraction(Quantity above, Quantity below) {
        static Fraction of(String text) {
            int slash = text.indexOf('/');
            return new Fraction(Quantity.of(text.substring(0, slash)), Quantity.of(text.substring(slash + 1)));
        }

        Quantity of(Quantity whole) {
            Quantity product = whole.times(above);
            return below.equals(Quantity.ONE) ? product : product.dividedBy(below).stripped();
        }
    }

    Numerals(Script script) {
        this.script = script;
        this.shownDecimal = shown(script.tokens());
    }

    /** The decimal sign that some number of the text shows beyond doubt; 0 for none, or for two. */
    private static char shown(List<Token> tokens) {
        char shown = 0;
        for (Token token : tokens) {
            String text = token.text();
            int comma = text.lastIndexOf(',');
            int point = text.lastIndexOf('.');
            if (token.is(Token.Shape.NUMBER) && comma > 0 && point > 0) {
                char sign = comma > point ? ',' : '.';
                if (shown != 0 && shown != sign) {
                    return 0;
                }
                shown = sign;
            }
        }
        return shown;
    }

    /** The longest number that begins at a token; null for none. Articles and parts of a whole are none. */
    Number at(int from) {
        if (from >= script.size()) {
            return null;
        }
        Token token = script.token(from);
        if (token.is(Token.Shape.NUMBER)) {
            return digits(from);
        }
        Fraction sign = fractionSign(token);
        if (sign != null) {
            return new Number(from, from + 1, sign.of(Quantity.ONE), null, sign);
        }
        return words(from);
    }

    private static Fraction fractionSign(Token token) {
        return token.isSign("\u00bd") ? Fraction.of("1/2") : token.isSign("\u00bc") ? Fraction.of("1/4")
                : token.isSign("\u00be") ? Fraction.of("3/4") : null;
    }

    private Number digits(int from) {
        List<Quantity> readings = readings(script.token(from).text());
        int to = from + 1;
        String text = script.token(from).text();
        // 2 500 with a space between: two numbers for the lexer.
        boolean spaces = script.tongue() != Tongue.ENGLISH || text.length() <= 3 && isGroup(to) && isGroup(to + 1);
        if (spaces && text.length() <= 3 && text.charAt(0) != '0' && isPlain(text)) {
            StringBuilder joined = new StringBuilder(text);
            while (isGroup(to)) {
                joined.append(script.token(to).text());
                to++;
            }
            readings = to > from + 1 ? readings(joined.toString()) : readings;
        }
        if (readings.isEmpty()) {
            return null;
        }
        Quantity value = readings.get(0);
        Quantity other = readings.size() > 1 ? readings.get(1) : null;
        Fraction exact = null;
        if (script.isSign(to, "/") && script.token(to).glued() && script.isNumber(to + 1) && script.token(to + 1).glued()) {
            List<Quantity> below = readings(script.token(to + 1).text());
            if (below.size() == 1 && below.get(0).isPositive() && other == null) {
                exact = new Fraction(value, below.get(0));
                return new Number(from, to + 2, exact.of(Quantity.ONE), null, exact);
            }
        }
        Fraction sign = to < script.size() ? fractionSign(script.token(to)) : null;
        if (sign != null) {
            return new Number(from, to + 1, value.plus(sign.of(Quantity.ONE)), null, null);
        }
        boolean mixed = script.isNumber(to) && script.isSign(to + 1, "/") && script.isNumber(to + 2)
                && script.token(to + 1).glued() && script.token(to + 2).glued();
        if (mixed) {
            Number part = digits(to);
            if (part != null && part.exact() != null) {
                return new Number(from, part.to(), value.plus(part.value()), null, null);
            }
        }
        return scaled(new Number(from, to, value, other, null));
    }

    private boolean isGroup(int at) {
        if (!script.isNumber(at) || script.token(at).glued()) {
            return false;
        }
        String text = script.token(at).text();
        int end = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end == 3 && (end == text.length() || script.tongue().decimal() == text.charAt(end) && !isGroup(at + 1));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Takes in what stands behind a number: k, million, and a half. */
    private Number scaled(Number number) {
        int at = number.to();
        if (at >= script.size()) {
            return number;
        }
        Token next = script.token(at);
        boolean million = next.glued() && (next.plain().equals("m") || next.plain().equals("mm") && script.tongue() == Tongue.ENGLISH);
        Script.Hit scale = script.longest(at, Sort.NUM);
        String value = scale == null ? "" : scale.value(Sort.NUM);
        if (million || value.length() > 3 || value.equals("100")) {
            Quantity times = Quantity.of(million ? "1000000" : value);
            Quantity decimal = number.other() == null ? number.value() : smaller(number);
            return scaled(new Number(number.from(), million ? at + 1 : scale.to(), decimal.times(times).stripped(), null, null));
        }
        Script.Hit half = script.longest(at, Sort.ANDHALF);
        if (half != null && number.isClear()) {
            Quantity more = Fraction.of(half.value(Sort.ANDHALF)).of(Quantity.ONE);
            return new Number(number.from(), half.to(), number.value().plus(more), null, null);
        }
        return number;
    }

    private static Quantity smaller(Number number) {
        return number.value().min(number.other());
    }

    /**
     * What digits and separators can mean: nothing where the groups are wrong, two numbers where a lone separator before
     * three digits may group thousands or begin decimals.
     */
    List<Quantity> readings(String text) {
        int points = count(text, '.');
        int commas = count(text, ',');
        int marks = count(text, '\'');
        if (points + commas == 0 || points > 0 && commas > 0) {
            char decimal = points + commas == 0 ? 0 : text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
            return one(text, decimal);
        }
        char sign = points > 0 ? '.' : ',';
        if (points + commas > 1) {
            return one(text, (char) 0);
        }
        int at = text.indexOf(sign);
        int after = text.length() - at - 1;
        boolean lone = after == 3 && at >= 1 && at <= 3 && text.charAt(0) != '0' && marks == 0;
        if (!lone) {
            return one(text, sign);
        }
        if (shownDecimal != 0) {
            return one(text, shownDecimal == sign ? sign : (char) 0);
        }
        if (sign == script.tongue().group()) {
            return one(text, (char) 0);
        }
        // Nobody writes a zero at the end of three decimals unless by habit of a form: then it may be thousands.
        if (sign == script.tongue().decimal() && text.charAt(text.length() - 1) != '0') {
            return one(text, sign);
        }
        List<Quantity> both = new ArrayList<>(one(text, (char) 0));
        both.addAll(one(text, sign));
        return both;
    }

    private static int count(String text, char sign) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += text.charAt(i) == sign ? 1 : 0;
        }
        return count;
    }

    /** The number with a decimal sign, or without one; empty where groups do not have three digits. */
    private static List<Quantity> one(String text, char decimal) {
        StringBuilder plain = new StringBuilder(text.length());
        int group = -1;
        boolean behind = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                plain.append(c);
                group = group < 0 ? group : group + 1;
            } else if (c == decimal) {
                if (behind || group >= 0 && group != 3) {
                    return List.of();
                }
                behind = true;
                group = -1;
                plain.append('.');
            } else {
                boolean first = group < 0 && (i == 0 || i > 3);
                if (behind || first || group >= 0 && group != 3) {
                    return List.of();
                }
                group = 0;
            }
        }
        if (group >= 0 && group != 3) {
            return List.of();
        }
        return Quantity.parse(plain.toString()).map(List::of).orElse(List.of());
    }

    /** A number in words: sums of descending values, multiplied by hundred and the scales; digits behind a spoken point. */
    private Number words(int from) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal current = BigDecimal.ZERO;
        BigDecimal lowest = null;
        int at = from;
        int end = from;
        boolean any = false;
        Script.Hit article = script.longest(from, Sort.ARTICLE);
        if (article != null && isMultiple(script.longest(article.to(), Sort.NUM))) {
            at = article.to();
            current = BigDecimal.ONE;
            lowest = BigDecimal.ONE;
        }
        while (at < script.size()) {
            Script.Hit hit = script.longest(at, Sort.NUM);
            Script.Hit and = any ? script.longest(at, Sort.NUMAND) : null;
            if (hit == null && and != null) {
                hit = script.longest(and.to(), Sort.NUM);
                boolean joins = hit != null && joins(lowest, current, new BigDecimal(hit.value(Sort.NUM)));
                hit = joins ? hit : null;
            }
            if (hit == null || hit.value(Sort.NUM).equals("1000") && script.token(at).plain().equals("k")) {
                break;
            }
            BigDecimal value = new BigDecimal(hit.value(Sort.NUM));
            if (value.compareTo(THOUSAND) == 0 || value.compareTo(new BigDecimal(1_000_000)) >= 0) {
                BigDecimal above = current.signum() == 0 ? BigDecimal.ONE : current;
                if (total.signum() != 0 && total.compareTo(above.multiply(value)) < 0) {
                    total = total.add(above).multiply(value);
                } else {
                    total = total.add(above.multiply(value));
                }
                current = BigDecimal.ZERO;
                lowest = value;
            } else if (value.compareTo(HUNDRED) == 0 && current.compareTo(HUNDRED) < 0) {
                current = (current.signum() == 0 ? BigDecimal.ONE : current).multiply(HUNDRED);
                lowest = HUNDRED;
            } else if (value.intValue() == 20 && current.intValue() == 4 && script.tongue() == Tongue.FRENCH) {
                current = new BigDecimal(80);
                lowest = BigDecimal.TEN.multiply(new BigDecimal(2));
            } else if (!any || joins(lowest, current, value)) {
                current = current.add(value);
                boolean tens = value.compareTo(BigDecimal.TEN) > 0 && value.intValue() % 10 == 0;
                boolean ten = value.intValue() == 10 && script.tongue() == Tongue.FRENCH;
                lowest = value.compareTo(THOUSAND) >= 0 ? THOUSAND : value.compareTo(HUNDRED) >= 0 ? HUNDRED
                        : ten ? BigDecimal.TEN : tens ? value.intValue() == 60 || value.intValue() == 80
                        ? new BigDecimal(20) : BigDecimal.TEN : BigDecimal.ONE;
            } else {
                break;
            }
            any = true;
            at = hit.to();
            end = at;
        }
        return spoken(from, end, any, total.add(current));
    }

    private static boolean isMultiple(Script.Hit hit) {
        return hit != null && hit.value(Sort.NUM).length() > 2 && hit.value(Sort.NUM).endsWith("00");
    }

    /** Whether a word adds to the number so far: it is below its lowest place, or German and Arabic say the ones first. */
    private boolean joins(BigDecimal lowest, BigDecimal current, BigDecimal value) {
        if (lowest != null && value.compareTo(lowest) < 0) {
            return true;
        }
        boolean onesFirst = script.tongue() == Tongue.GERMAN || script.tongue() == Tongue.ARABIC;
        int ones = current.intValue() % 100;
        boolean tens = value.intValue() >= 20 && value.intValue() < 100 && value.intValue() % 10 == 0;
        return onesFirst && ones > 0 && ones < 10 && tens;
    }

    private Number spoken(int from, int end, boolean any, BigDecimal whole) {
        Script.Hit point = script.longest(end, Sort.POINT);
        if (point != null) {
            StringBuilder decimals = new StringBuilder();
            int at = point.to();
            for (Script.Hit hit = script.longest(at, Sort.NUM); hit != null && decimals.length() < 30; hit = script.longest(at, Sort.NUM)) {
                String value = hit.value(Sort.NUM);
                boolean tens = value.length() == 2 && decimals.length() == 0;
                if (value.length() != 1 && !tens || value.indexOf('.') >= 0) {
                    break;
                }
                decimals.append(value);
                at = hit.to();
            }
            while (at < script.size() && script.isNumber(at) && decimals.length() == 0) {
                decimals.append(script.token(at).text());
                at++;
            }
            Quantity value = decimals.length() == 0 ? null : Quantity.parse(whole.toPlainString() + "." + decimals).orElse(null);
            if (value != null) {
                return scaled(new Number(from, at, value, null, null));
            }
        }
        return any ? scaledWords(new Number(from, end, Quantity.of(whole), null, null)) : null;
    }

    private Number scaledWords(Number number) {
        Script.Hit half = script.longest(number.to(), Sort.ANDHALF);
        if (half != null) {
            Quantity more = Fraction.of(half.value(Sort.ANDHALF)).of(Quantity.ONE);
            return new Number(number.from(), half.to(), number.value().plus(more), null, null);
        }
        return number;
    }
}
