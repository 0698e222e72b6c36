package walletlens.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import walletlens.problem.Outcome;

/**
 * The one place where figures are written for people, and read back as people type them. Rounds half even, here and
 * nowhere else. Minus is U+2212; digits are Latin in every language.
 */
public final class Figures {
    /** The minus sign of figures. */
    public static final char MINUS = '\u2212';

    /** Units of what can be divided without end (crypto, fractions of shares) are shown with up to so many decimals. */
    public static final int QUANTITY_DECIMALS = 8;

    private static final char NO_BREAK = '\u00a0';
    private static final int PRICE_DECIMALS = 4;
    private static final int SMALL_PRICE_DIGITS = 6;

    /** Signs that mean one currency only, or nearly so; others are written by their code. */
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("EUR", "€"), Map.entry("USD", "$"), Map.entry("GBP", "£"), Map.entry("JPY", "¥"),
            Map.entry("INR", "₹"), Map.entry("KRW", "₩"), Map.entry("ILS", "₪"), Map.entry("VND", "₫"),
            Map.entry("BRL", "R$"), Map.entry("CAD", "CA$"), Map.entry("AUD", "A$"), Map.entry("NZD", "NZ$"),
            Map.entry("MXN", "MX$"), Map.entry("HKD", "HK$"), Map.entry("CNY", "CN¥"), Map.entry("TWD", "NT$"),
            Map.entry("PHP", "₱"), Map.entry("UAH", "₴"), Map.entry("NGN", "₦"), Map.entry("TRY", "₺"));

    private final NumberHabit habit;

    private Figures(NumberHabit habit) {
        this.habit = habit;
    }

    /** The figures of a language tag such as {@code de-AT}; English for an unknown one. */
    public static Figures of(String tag) {
        return new Figures(NumberHabit.of(tag));
    }

    /** The language tag whose habits are followed. */
    public String tag() {
        return habit.tag();
    }

    /**
     * An amount of money in its parts, so that the currency can be set small and quiet.
     *
     * @param sign minus or plus, or the empty text
     * @param before the currency's sign or code where it stands first, its space included
     * @param number the number without its sign
     * @param after the currency's sign or code where it stands last, its space included
     */
    public record Written(String sign, String before, String number, String after) {
        /** All in one. */
        @Override
        public String toString() {
            return sign + before + number + after;
        }
    }

    /** Money in its currency's minor unit, such as {@code €1,234.50}, {@code 1.234,50 €}, {@code CHF 12.00}. */
    public String money(Money money) {
        return written(money).toString();
    }

    /** Money with a plus before what is more than nothing: for gains and changes. */
    public String change(Money money) {
        return writtenChange(money).toString();
    }

    /** {@link #money} in parts. */
    public Written written(Money money) {
        BigDecimal shown = money.amount().value().setScale(money.currency().digits(), RoundingMode.HALF_EVEN);
        return written(shown, money.currency(), false);
    }

    /** {@link #change} in parts. */
    public Written writtenChange(Money money) {
        BigDecimal shown = money.amount().value().setScale(money.currency().digits(), RoundingMode.HALF_EVEN);
        return written(shown, money.currency(), true);
    }

    private Written written(BigDecimal shown, Currency currency, boolean plus) {
        return around(sign(shown, plus), grouped(shown.abs()), currency);
    }

    private Written around(String sign, String number, Currency currency) {
        String mark = SIGNS.getOrDefault(currency.code(), currency.code());
        boolean code = mark.equals(currency.code());
        return habit.moneyFirst()
                ? new Written(sign, code ? mark + NO_BREAK : mark, number, "")
                : new Written(sign, "", number, NO_BREAK + mark);
    }

    /** The sign by which the currency is written: {@code €}, or its code. */
    public static String sign(Currency currency) {
        return SIGNS.getOrDefault(currency.code(), currency.code());
    }

    /** Whole units of money without decimals, for large figures where cents are noise. */
    public String wholeMoney(Money money) {
        return written(money.amount().value().setScale(0, RoundingMode.HALF_EVEN), money.currency(), false).toString();
    }

    /**
     * The price of one unit: at least the minor unit; where it has more digits up to four decimals, and for a price below
     * one up to six digits that count ({@code €0.00000815123}).
     */
    public String price(Price price) {
        BigDecimal amount = price.amount().value();
        return written(trimmed(amount, decimalsOf(amount), price.currency().digits()), price.currency(), false).toString();
    }

    /** An exchange rate or another plain factor, with up to four decimals, more where it is below one. */
    public String rate(Quantity factor) {
        BigDecimal value = factor.value();
        BigDecimal shown = trimmed(value, decimalsOf(value), 0);
        return sign(shown, false) + grouped(shown.abs());
    }

    private static int decimalsOf(BigDecimal value) {
        int digitsBeforePoint = value.precision() - value.scale();
        return value.signum() == 0 || digitsBeforePoint > 0 ? PRICE_DECIMALS : SMALL_PRICE_DIGITS - digitsBeforePoint;
    }

    /** Rounded to the most decimals, then without zeros at its end down to the fewest. */
    private static BigDecimal trimmed(BigDecimal value, int most, int fewest) {
        BigDecimal shown = value.setScale(Math.max(most, fewest), RoundingMode.HALF_EVEN);
        BigDecimal stripped = shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros();
        return stripped.setScale(Math.max(stripped.scale(), fewest));
    }

    /**
     * A quantity with up to eight decimals. Zeros at the end are left out only where the figure is exact, so
     * {@code 1.00000000} is nearly one and {@code 1} is one; what is not zero never shows as zero but as
     * {@code <0.00000001}.
     */
    public String quantity(Quantity quantity) {
        return quantity(quantity, QUANTITY_DECIMALS);
    }

    /** A quantity with up to so many decimals; see {@link #quantity(Quantity)}. */
    public String quantity(Quantity quantity, int decimals) {
        BigDecimal exact = quantity.isZero() ? BigDecimal.ZERO : quantity.value().stripTrailingZeros();
        if (exact.scale() <= decimals) {
            BigDecimal shown = exact.setScale(Math.max(0, exact.scale()));
            return sign(shown, false) + grouped(shown.abs());
        }
        BigDecimal shown = exact.setScale(decimals, RoundingMode.HALF_EVEN);
        if (shown.signum() != 0) {
            return sign(shown, false) + grouped(shown.abs());
        }
        BigDecimal least = BigDecimal.valueOf(exact.signum(), decimals);
        return (exact.signum() > 0 ? "<" : ">") + sign(least, false) + grouped(least.abs());
    }

    /** Every digit of a number, grouped. */
    public String exact(Quantity quantity) {
        BigDecimal value = quantity.value().scale() < 0 ? quantity.value().setScale(0) : quantity.value();
        return sign(value, false) + grouped(value.abs());
    }

    /** A number with so many decimals. */
    public String number(Quantity number, int decimals) {
        BigDecimal shown = number.value().setScale(decimals, RoundingMode.HALF_EVEN);
        return sign(shown, false) + grouped(shown.abs());
    }

    /** A whole number. */
    public String count(long number) {
        return number(Quantity.of(number), 0);
    }

    /** A fraction in percent: 0.234 with one decimal is {@code 23.4%}. */
    public String percent(Quantity fraction, int decimals) {
        return percent(fraction, decimals, false);
    }

    /** A fraction in percent, with a plus before what is more than nothing. */
    public String percentChange(Quantity fraction, int decimals) {
        return percent(fraction, decimals, true);
    }

    private String percent(Quantity fraction, int decimals, boolean plus) {
        BigDecimal shown = fraction.value().movePointRight(2).setScale(decimals, RoundingMode.HALF_EVEN);
        return sign(shown, plus) + grouped(shown.abs()) + habit.percent();
    }

    /** A number of two or three digits and its scale, such as {@code 1.2m}: for the axes of charts. */
    public String compact(Quantity number) {
        Short shown = shortened(number.value());
        return sign(shown.number, false) + grouped(shown.number.abs()) + shown.scale;
    }

    /** Money of two or three digits, such as {@code €1.2m}. */
    public String compact(Money money) {
        Short shown = shortened(money.amount().value());
        return around(sign(shown.number, false), grouped(shown.number.abs()) + shown.scale, money.currency()).toString();
    }

    private record Short(BigDecimal number, String scale) {
    }

    private Short shortened(BigDecimal value) {
        for (int thousands = 0; ; thousands++) {
            BigDecimal scaled = value.movePointLeft(3 * thousands);
            boolean tenths = scaled.abs().compareTo(BigDecimal.TEN.movePointRight(1)) < 0;
            BigDecimal shown = scaled.setScale(tenths ? 1 : 0, RoundingMode.HALF_EVEN);
            boolean last = thousands == habit.scales().size();
            if (last || shown.abs().compareTo(BigDecimal.TEN.movePointRight(2)) < 0) {
                BigDecimal plain = shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros();
                plain = plain.setScale(Math.max(0, plain.scale()));
                return new Short(plain, thousands == 0 ? "" : habit.scales().get(thousands - 1));
            }
        }
    }

    private String sign(BigDecimal shown, boolean plus) {
        if (shown.signum() < 0) {
            return habit.mark() + MINUS;
        }
        return plus && shown.signum() > 0 ? habit.mark() + "+" : "";
    }

    private String grouped(BigDecimal positive) {
        String plain = positive.toPlainString();
        int point = plain.indexOf('.');
        int whole = point < 0 ? plain.length() : point;
        StringBuilder text = new StringBuilder(plain.length() + 8);
        for (int i = 0; i < whole; i++) {
            if (i > 0 && (whole - i) % 3 == 0 && whole >= habit.grouped()) {
                text.append(habit.group());
            }
            text.append(plain.charAt(i));
        }
        if (point >= 0) {
            text.append(habit.decimal()).append(plain, point + 1, plain.length());
        }
        return text.toString();
    }

    /** A day with its year, such as {@code 22 Nov 2026} or {@code 22.11.2026}. */
    public String day(LocalDate day) {
        return day(habit.day(), day);
    }

    /** A day without its year, such as {@code 22 Nov}. */
    public String dayOfYear(LocalDate day) {
        return day(habit.dayOfYear(), day);
    }

    /** A month and its year, such as {@code Nov 2026}. */
    public String month(LocalDate day) {
        return day("m y", day);
    }

    /** Hours and minutes, such as {@code 15:04}. */
    public static String time(LocalTime time) {
        return twoDigits(time.getHour()) + ":" + twoDigits(time.getMinute());
    }

    private String day(String pattern, LocalDate day) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            switch (c) {
                case 'd' -> text.append(pattern.indexOf('M') >= 0
                        ? twoDigits(day.getDayOfMonth()) : Integer.toString(day.getDayOfMonth()));
                case 'M' -> text.append(twoDigits(day.getMonthValue()));
                case 'm' -> text.append(habit.months().get(day.getMonthValue() - 1));
                case 'y' -> text.append(day.getYear());
                default -> text.append(c);
            }
        }
        return text.toString();
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /**
     * Reads a number as a person types it: with either decimal sign and any usual separator of thousands, {@code 65k},
     * {@code 1.2m}, {@code 1/2}, {@code 2 1/2}, {@code ½}, or a sum after an equals sign, {@code =3*0.125}. A text that
     * has two readings is a problem that names both; it is never guessed.
     */
    public Outcome<Quantity> read(String text) {
        return new FigureReader(habit.decimal(), habit.certain()).read(text);
    }

    /** What {@link #read} could take a text for: none, one, or two numbers where it has to ask. */
    public List<Quantity> readings(String text) {
        return new FigureReader(habit.decimal(), habit.certain()).readings(text);
    }

    /** Reads a number of which the writer's habits are not known, such as one in a file. */
    public static Outcome<Quantity> readAny(String text) {
        return new FigureReader(FigureReader.UNKNOWN, false).read(text);
    }

    /**
     * Reads a number of a file whose decimal mark is known, point or comma. A lone sign of the other kind before three
     * digits is a problem, since nobody knows whether the writer kept to the mark.
     */
    public static Outcome<Quantity> readMarked(String text, char mark) {
        return new FigureReader(mark, false).read(text);
    }

    /** The code of a currency's sign ({@code €}), where a sign means one; any other text unchanged. */
    public static String currencyOf(String sign) {
        for (Map.Entry<String, String> each : SIGNS.entrySet()) {
            if (each.getValue().equals(sign)) {
                return each.getKey();
            }
        }
        return sign;
    }
}
