package walletlens.wording;

import java.math.BigDecimal;
import java.time.LocalDate;
import walletlens.money.Currency;
import walletlens.money.Figures;
import walletlens.money.Money;
import walletlens.money.Quantity;

/**
 * A figure that a text may name.
 *
 * @param id tells it from others; who shows the text finds the figure's trail by it
 * @param meaning what it is, in a few words
 * @param kind how it is said
 * @param value the exact value: money in whole units, a share as a fraction, a day in days since 1970
 * @param unit the currency's code, the symbol of what is counted, or {@code d}, {@code w}, {@code m}, {@code y} for spans of
 *     time; the empty text for a plain number
 */
public record Given(String id, String meaning, Kind kind, Quantity value, String unit) {
    /** How a figure is said, and with it how far it may be rounded. */
    public enum Kind {
        /** An amount or a price: to two digits that count at the coarsest, or to the minor unit. */
        MONEY,
        /** A fraction, said in percent: to whole percents, below one percent to tenths. */
        SHARE,
        /** A quantity or a factor: to two digits that count. */
        NUMBER,
        /** A whole number, said exactly. */
        COUNT,
        /** A day, said in full or by its month or year. */
        DAY
    }

    private static final BigDecimal WHOLE_PERCENT = new BigDecimal("0.01");
    private static final BigDecimal TENTH_OF_PERCENT = new BigDecimal("0.001");

    /** An amount. */
    public static Given money(String id, String meaning, Money money) {
        return new Given(id, meaning, Kind.MONEY, money.amount(), money.currency().code());
    }

    /** A share or a change, as a fraction: 0.25 is 25%. */
    public static Given share(String id, String meaning, Quantity fraction) {
        return new Given(id, meaning, Kind.SHARE, fraction, "%");
    }

    /** A quantity of something, or a plain factor. */
    public static Given number(String id, String meaning, Quantity number, String unit) {
        return new Given(id, meaning, Kind.NUMBER, number, unit);
    }

    /** A whole number of something. */
    public static Given count(String id, String meaning, long number, String unit) {
        return new Given(id, meaning, Kind.COUNT, Quantity.of(number), unit);
    }

    /** A day. */
    public static Given day(String id, String meaning, LocalDate day) {
        return new Given(id, meaning, Kind.DAY, Quantity.of(day.toEpochDay()), "");
    }

    /** The day, of a fact that is one. */
    LocalDate day() {
        return LocalDate.ofEpochDay(value.value().longValue());
    }

    /** The figure as it is told to a model, by the habits of a reader. */
    public String written(Figures figures) {
        switch (kind) {
            case MONEY:
                Money money = Money.of(value, Currency.of(unit));
                BigDecimal minor = BigDecimal.ONE.movePointLeft(money.currency().digits());
                boolean fine = value.value().signum() != 0 && value.value().abs().compareTo(minor) < 0;
                return fine ? figures.number(value, value.stripped().value().scale()) + " " + unit : figures.money(money);
            case SHARE:
                boolean small = value.value().abs().compareTo(WHOLE_PERCENT) < 0;
                return figures.percent(value, small ? 2 : 1);
            case NUMBER:
                return figures.quantity(value) + (unit.isEmpty() ? "" : " " + unit);
            case COUNT:
                return figures.number(value, 0) + (unit.isEmpty() ? "" : " " + span());
            default:
                return figures.day(day());
        }
    }

    private String span() {
        return switch (unit) {
            case "d" -> "days";
            case "w" -> "weeks";
            case "m" -> "months";
            case "y" -> "years";
            default -> unit;
        };
    }

    /** Whether a number, said with so many decimals, is this one, rounded no further than it may be. Signs are not looked at. */
    boolean isSaidAs(BigDecimal said, int decimals) {
        BigDecimal exact = value.value().abs();
        BigDecimal spoken = said.abs();
        if (spoken.compareTo(exact) == 0) {
            return true;
        }
        if (kind == Kind.COUNT || kind == Kind.DAY) {
            return false;
        }
        BigDecimal error = spoken.subtract(exact).abs();
        BigDecimal coarsest = coarsest(exact);
        BigDecimal place = BigDecimal.ONE.movePointLeft(decimals);
        while (place.compareTo(coarsest) <= 0) {
            // Half a unit of the last place said, in either direction: both ways to round a half are good.
            if (error.add(error).compareTo(place) <= 0) {
                return true;
            }
            place = place.movePointRight(1);
            if (spoken.remainder(place).signum() != 0) {
                return false;
            }
        }
        return false;
    }

    /** The coarsest last place that may be said. */
    private BigDecimal coarsest(BigDecimal exact) {
        BigDecimal tenth = exact.movePointLeft(1);
        if (kind == Kind.SHARE) {
            return tenth.max(exact.compareTo(WHOLE_PERCENT) < 0 ? TENTH_OF_PERCENT : WHOLE_PERCENT);
        }
        return kind == Kind.MONEY ? tenth.max(BigDecimal.ONE.movePointLeft(Currency.of(unit).digits())) : tenth;
    }
}
