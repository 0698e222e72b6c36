package walletlens.app.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import walletlens.app.words.Figure.Tone;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Figures.Written;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;

/**
 * Figures for the page: what {@link walletlens.money.Figures} writes, in parts that can be set more or less quietly, and
 * masked where amounts are hidden. Shares and percentages stay readable.
 */
public final class Figures {
    private static final String MASK = "•••••";

    private final walletlens.money.Figures numbers;
    private final boolean hidden;
    private final char decimal;

    private Figures(walletlens.money.Figures numbers, boolean hidden) {
        this.numbers = numbers;
        this.hidden = hidden;
        this.decimal = numbers.number(Quantity.of("0.5"), 1).charAt(1);
    }

    /** The figures of a language tag such as {@code de-AT}. */
    public static Figures of(String tag, boolean hidden) {
        return new Figures(walletlens.money.Figures.of(tag), hidden);
    }

    /** The tag whose habits are followed. */
    public String tag() {
        return numbers.tag();
    }

    /** Writes and reads plain texts by the same habits, never masked. */
    public walletlens.money.Figures numbers() {
        return numbers;
    }

    /** Whether amounts are masked. */
    public boolean hidden() {
        return hidden;
    }

    /** Money rounded to its minor unit: €1,234.50. */
    public Figure money(Money money) {
        return written(numbers.written(money), Tone.PLAIN);
    }

    /** Money with a plus or minus and the tone of a gain or loss: +€12.00. */
    public Figure change(Money money) {
        return written(numbers.writtenChange(money), Tone.of(money.rounded().signum()));
    }

    private Figure written(Written written, Tone tone) {
        if (hidden) {
            return new Figure(written.before(), MASK, "", written.after(), tone);
        }
        return split(written.sign() + written.before(), written.number(), written.after(), tone);
    }

    private Figure split(String before, String number, String after, Tone tone) {
        int point = number.lastIndexOf(decimal);
        return point < 0
                ? new Figure(before, number, "", after, tone)
                : new Figure(before, number.substring(0, point), number.substring(point), after, tone);
    }

    /** A price, with more decimals the smaller it is. */
    public Figure price(Price price) {
        return hidden ? written(numbers.written(Money.zero(price.currency())), Tone.PLAIN) : Figure.text(numbers.price(price));
    }

    /** An exchange rate. */
    public Figure rate(Quantity factor) {
        return Figure.text(numbers.rate(factor));
    }

    /** A quantity with at most eight decimals. */
    public Figure quantity(Quantity quantity) {
        return Figure.text(hidden ? MASK : numbers.quantity(quantity));
    }

    /** A quantity with the sign of a movement: +0.5 or −3. */
    public Figure moved(Quantity quantity) {
        String sign = quantity.signum() < 0 ? String.valueOf(walletlens.money.Figures.MINUS) : "+";
        String text = hidden ? MASK : numbers.quantity(quantity.abs());
        return new Figure(hidden ? "" : sign, text, "", "", Tone.of(quantity.signum()));
    }

    /** A fraction as a percentage with one decimal: 0.234 is 23.4%. */
    public Figure percent(Quantity fraction) {
        return Figure.text(numbers.percent(fraction, 1));
    }

    /** A fraction as a percentage with a sign and the tone of a gain or loss. */
    public Figure percentChange(Quantity fraction) {
        return Figure.text(numbers.percentChange(fraction, 1)).toned(Tone.of(fraction.signum()));
    }

    /** A whole number: 1,234. */
    public String count(long number) {
        return numbers.count(number);
    }

    /** A number as it would be typed into a field: no grouping, every digit. */
    public String typed(Quantity quantity) {
        String plain = quantity.toString();
        return decimal == '.' ? plain : plain.replace('.', decimal);
    }

    /** A day: 22 Nov 2026. */
    public String day(LocalDate day) {
        return numbers.day(day);
    }

    /** A day, with the time of day to the minute where it is known. */
    public String when(When when) {
        Optional<LocalTime> time = when.time();
        return time.isEmpty() ? day(when.date()) : day(when.date()) + ", " + walletlens.money.Figures.time(time.get());
    }

    /** A fraction of two amounts; empty where the whole is nothing. */
    public static Optional<Quantity> fraction(Quantity part, Quantity whole) {
        return whole.value().compareTo(BigDecimal.ZERO) == 0 ? Optional.empty() : Optional.of(part.dividedBy(whole));
    }

    /** The sign of a currency, or its code. */
    public static String sign(Currency currency) {
        return walletlens.money.Figures.sign(currency);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Figures && tag().equals(((Figures) other).tag()) && hidden == ((Figures) other).hidden;
    }

    @Override
    public int hashCode() {
        return tag().hashCode();
    }
}
