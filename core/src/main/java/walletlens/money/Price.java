package walletlens.money;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What one unit of something costs. A price that was told by a total for several units, or that a split has divided, keeps
 * the two numbers: 100 for 3 units makes 33.33…, and yet 3 units are worth 100, not 99.99….
 */
public final class Price {
    private final Quantity total;
    private final Quantity units;
    private final Currency currency;
    /** What one unit costs, to 34 digits where the division does not end. */
    private final Quantity amount;

    /**
     * A price.
     *
     * @param amount the amount per unit
     * @param currency the currency
     */
    public Price(Quantity amount, Currency currency) {
        this(amount, Quantity.ONE, amount, currency);
    }

    private Price(Quantity total, Quantity units, Quantity amount, Currency currency) {
        this.total = total;
        this.units = units;
        this.amount = amount;
        this.currency = currency;
    }

    /** A price from plain texts, such as {@code Price.of("3200", "USD")}. */
    public static Price of(String amount, String currency) {
        return new Price(Quantity.of(amount), Currency.of(currency));
    }

    /** The price per unit when a total was paid for a quantity that is not zero. */
    public static Price per(Money total, Quantity quantity) {
        return per(total.amount(), quantity, total.currency());
    }

    /** The same of an amount of a currency. A division that ends leaves one number, so that equal prices are equal. */
    public static Price per(Quantity total, Quantity quantity, Currency currency) {
        Quantity amount = total.dividedBy(quantity);
        boolean ends = amount.value().multiply(quantity.value()).compareTo(total.value()) == 0;
        return ends ? new Price(amount, currency) : new Price(total, quantity, amount, currency);
    }

    /** The amount per unit, to 34 digits where the division does not end. */
    public Quantity amount() {
        return amount;
    }

    /** The currency. */
    public Currency currency() {
        return currency;
    }

    /** The amount that {@link #units} cost together. */
    public Quantity total() {
        return total;
    }

    /** For how many units the total was told; one for most prices. */
    public Quantity units() {
        return units;
    }

    /** The price after every {@code from} units became {@code to}, both above zero. */
    public Price split(Quantity to, Quantity from) {
        return per(total.times(from), units.times(to), currency);
    }

    /** What a quantity is worth at this price: the product exactly, divided last where it has to be divided. */
    public Money times(Quantity quantity) {
        return new Money(worth(quantity, total, units), currency);
    }

    /** What a quantity is worth when so many units cost a total. */
    public static Quantity worth(Quantity quantity, Quantity total, Quantity units) {
        if (units == Quantity.ONE) {
            return quantity.times(total);
        }
        BigDecimal product = quantity.value().multiply(total.value());
        return Quantity.of(product).dividedBy(units);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Price price && amount.equals(price.amount) && currency.equals(price.currency)
                && total.equals(price.total) && units.equals(price.units);
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount, currency);
    }

    /** The amount and currency of one unit, such as {@code 3200 USD}. */
    @Override
    public String toString() {
        return amount + " " + currency;
    }
}
