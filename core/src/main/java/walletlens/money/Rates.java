package walletlens.money;

import java.time.LocalDate;
import java.util.Optional;

/** Exchange rates by date. An implementation gives the same answer to the same question. */
public interface Rates {
    /** Knows no rate but that of a currency to itself. */
    Rates NONE = (from, to, day) -> Optional.empty();

    /**
     * The rate of the day, or the last one known before it.
     *
     * @param from the currency held
     * @param to the currency wanted; differs from {@code from}
     * @param day the day, as the entry wrote it
     * @return units of {@code to} for one unit of {@code from}; empty where no rate is known
     */
    Optional<Rate> known(Currency from, Currency to, LocalDate day);

    /** Like {@link #known}, and one to one for a currency and itself. */
    default Optional<Rate> rate(Currency from, Currency to, LocalDate day) {
        return from.equals(to) ? Optional.of(new Rate(Quantity.ONE, day, "")) : known(from, to, day);
    }

    /** The money in another currency at the day's rate, exactly multiplied; empty where no rate is known. */
    default Optional<Money> convert(Money money, Currency to, LocalDate day) {
        if (money.currency().equals(to)) {
            return Optional.of(money);
        }
        return rate(money.currency(), to, day).map(rate -> Money.of(money.amount().times(rate.factor()), to));
    }

    /**
     * The first day of which these may say something else than earlier ones do, counted from the beginning of 1970;
     * {@link Integer#MAX_VALUE} where they say the same of all days.
     */
    default int changed(Rates earlier) {
        return this == earlier ? Integer.MAX_VALUE : Integer.MIN_VALUE;
    }

    /**
     * A rate and where it comes from.
     *
     * @param factor units of the wanted currency for one unit of the other
     * @param day the day the rate was set, which may lie before the day asked for
     * @param source who set it, with the path taken where it was derived; empty for one to one
     */
    record Rate(Quantity factor, LocalDate day, String source) {
    }
}
