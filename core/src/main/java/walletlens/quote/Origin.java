package walletlens.quote;

import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Quantity;

/**
 * Everything of a quote but asset, day and amount: what many prices have in common.
 *
 * @param currency the currency of the price
 * @param source who says so
 * @param entry the id of the entry that tells it; the empty text where it was given
 * @param time null where only the day is known
 * @param strength how much it counts on its day
 * @param units how many units cost the amount together; {@link Quantity#ONE} itself for most
 */
record Origin(Currency currency, String source, String entry, When time, int strength, Quantity units) {
    /** Told by a trade. */
    static final int TRADED = 0;
    /** Told by a valuation or an opening balance: the user's own word, but not as a price. */
    static final int SAID = 1;
    /** Given as a price. */
    static final int GIVEN = 2;

    /** The origin of a quote. */
    static Origin of(Quote quote, int strength) {
        When time = quote.time().isDay() ? null : quote.time();
        return new Origin(quote.price().currency(), quote.source(), quote.entry(), time, strength, quote.price().units());
    }

    /** Whether another day's price has the very same origin. */
    boolean repeats(Origin other) {
        return this == other || time == null && other.time == null && units == other.units && entry.isEmpty() && other.entry.isEmpty()
                && strength == other.strength && currency.equals(other.currency) && source.equals(other.source);
    }
}
