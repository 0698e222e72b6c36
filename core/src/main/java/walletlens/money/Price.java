package walletlens.money;

/**
 * What one unit of something costs.
 *
 * @param amount the amount per unit
 * @param currency the currency
 */
public record Price(Quantity amount, Currency currency) {
    /** A price from plain texts, such as {@code Price.of("3200", "USD")}. */
    public static Price of(String amount, String currency) {
        return new Price(Quantity.of(amount), Currency.of(currency));
    }

    /** The price per unit when a total was paid for a quantity that is not zero. */
    public static Price per(Money total, Quantity quantity) {
        return new Price(total.amount().dividedBy(quantity), total.currency());
    }

    /** What a quantity is worth at this price, exactly. */
    public Money times(Quantity quantity) {
        return new Money(amount.times(quantity), currency);
    }

    /** The amount and currency of one unit, such as {@code 3200 USD}. */
    @Override
    public String toString() {
        return amount + " " + currency;
    }
}
