package walletlens.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact amount of a currency. It is not rounded: {@link #rounded()} gives the figure to show.
 *
 * @param amount the amount, positive or negative
 * @param currency the currency
 */
public record Money(Quantity amount, Currency currency) {
    /** An amount of a currency. */
    public static Money of(Quantity amount, Currency currency) {
        return new Money(amount, currency);
    }

    /** An amount from plain texts, such as {@code Money.of("12.50", "EUR")}. */
    public static Money of(String amount, String currency) {
        return new Money(Quantity.of(amount), Currency.of(currency));
    }

    /** Nothing, in a currency. */
    public static Money zero(Currency currency) {
        return new Money(Quantity.ZERO, currency);
    }

    /** The sum; both are of one currency. */
    public Money plus(Money other) {
        return new Money(amount.plus(same(other).amount), currency);
    }

    /** The difference; both are of one currency. */
    public Money minus(Money other) {
        return new Money(amount.minus(same(other).amount), currency);
    }

    /** The exact product with a number. */
    public Money times(Quantity factor) {
        return new Money(amount.times(factor), currency);
    }

    /** The share {@code part / whole} of this, in the context of divisions; the whole is not zero. */
    public Money share(Quantity part, Quantity whole) {
        if (part.equals(whole)) {
            return this;
        }
        BigDecimal product = amount.value().multiply(part.value());
        return new Money(Quantity.of(Division.of(product, whole.value())), currency);
    }

    /** The opposite. */
    public Money negated() {
        return new Money(amount.negated(), currency);
    }

    /** -1, 0 or 1. */
    public int signum() {
        return amount.signum();
    }

    /** Whether this is nothing. */
    public boolean isZero() {
        return amount.isZero();
    }

    /** This amount rounded half even to the currency's minor unit, for showing. */
    public Money rounded() {
        return new Money(Quantity.of(amount.value().setScale(currency.digits(), RoundingMode.HALF_EVEN)), currency);
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot add " + other.currency + " to " + currency);
        }
        return other;
    }

    /** The exact amount and the currency's code, such as {@code 12.50 EUR}. */
    @Override
    public String toString() {
        return amount + " " + currency;
    }
}
