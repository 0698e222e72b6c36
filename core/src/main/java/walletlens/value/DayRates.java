package walletlens.value;

import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.quote.Quotes;
import walletlens.quote.RatePath;

/** Rates into one currency; remembers the last day's rate of each currency, since entries come day by day. */
final class DayRates {
    private final Quotes quotes;
    private final Currency into;
    private final TreeMap<Currency, Known> last = new TreeMap<>();

    private record Known(LocalDate day, Optional<Quantity> factor) {
    }

    DayRates(Quotes quotes, Currency into) {
        this.quotes = quotes;
        this.into = into;
    }

    Optional<Quantity> factor(Currency from, LocalDate day) {
        if (from.equals(into)) {
            return Optional.of(Quantity.ONE);
        }
        Known known = last.get(from);
        if (known == null || !known.day.equals(day)) {
            known = new Known(day, quotes.path(from, into, day).map(RatePath::factor));
            last.put(from, known);
        }
        return known.factor;
    }

    Optional<Money> convert(Money money, LocalDate day) {
        if (money.currency().equals(into)) {
            return Optional.of(money);
        }
        return factor(money.currency(), day).map(factor -> Money.of(money.amount().times(factor), into));
    }
}
