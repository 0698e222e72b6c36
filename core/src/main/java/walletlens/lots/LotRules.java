package walletlens.lots;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import walletlens.money.Currency;

/**
 * The choices that decide gains.
 *
 * @param currency the currency costs, proceeds and gains are told in
 * @param method the method where {@code byYear} says nothing
 * @param byYear methods by the year from which they hold, until the next year named; the year is that of the
 *     disposal; in the order of the years
 * @param pool from where lots may be taken
 * @param period from when on a holding is a long one
 */
public record LotRules(
        Currency currency, Method method, Map<Integer, Method> byYear, Pool pool, HoldingPeriod period) {
    /** Copies what can change. */
    public LotRules {
        byYear = Collections.unmodifiableMap(new TreeMap<>(byYear));
    }

    /** Rules with a holding period of more than a year. */
    public LotRules(Currency currency, Method method, Map<Integer, Method> byYear, Pool pool) {
        this(currency, method, byYear, pool, HoldingPeriod.MORE_THAN_A_YEAR);
    }

    /** First in, first out, from all accounts, in a currency. */
    public static LotRules of(Currency currency) {
        return new LotRules(currency, Method.FIFO, new TreeMap<>(), Pool.ALL);
    }

    /** The method of a year. */
    public Method methodIn(int year) {
        Method last = method;
        for (Map.Entry<Integer, Method> each : byYear.entrySet()) {
            if (each.getKey() <= year) {
                last = each.getValue();
            }
        }
        return last;
    }

    /** These rules in another currency. */
    public LotRules withCurrency(Currency newCurrency) {
        return new LotRules(newCurrency, method, byYear, pool, period);
    }

    /** These rules with another method for all years that {@code byYear} does not name. */
    public LotRules withMethod(Method newMethod) {
        return new LotRules(currency, newMethod, byYear, pool, period);
    }

    /** These rules with a method from a year on. */
    public LotRules withMethodFrom(int year, Method newMethod) {
        Map<Integer, Method> years = new TreeMap<>(byYear);
        years.put(year, newMethod);
        return new LotRules(currency, method, years, pool, period);
    }

    /** These rules with another pool. */
    public LotRules withPool(Pool newPool) {
        return new LotRules(currency, method, byYear, newPool, period);
    }

    /** These rules with another holding period. */
    public LotRules withPeriod(HoldingPeriod newPeriod) {
        return new LotRules(currency, method, byYear, pool, newPeriod);
    }
}
