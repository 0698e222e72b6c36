package walletlens.market;

import java.time.LocalDate;
import java.util.Optional;
import walletlens.asset.Asset;
import walletlens.asset.AssetClass;
import walletlens.money.Currency;
import walletlens.money.Quantity;
import walletlens.money.Rates.Rate;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;

/**
 * A price that is held back until the user has looked at it: perhaps the source means something else by the name.
 *
 * @param fresh the price that came
 * @param before the price known before, in the currency of the fresh one where it could be converted; the fresh one where
 *     none is known
 * @param kind what is strange about it
 */
public record Doubt(Quote fresh, Quote before, Kind kind) {
    /** What can be strange. */
    public enum Kind {
        /** It is at least ten times the price known, or at most a tenth; a thousand where that is over a year old. */
        JUMP,
        /** A share, fund or bond comes in another currency than before. */
        CURRENCY
    }

    private static final Quantity TEN = Quantity.of(10);
    private static final Quantity THOUSAND = Quantity.of(1_000);
    private static final int YEAR = 366;

    /** What is strange about a price, if anything. */
    public static Optional<Doubt> about(Quote fresh, Asset asset, Quotes known, LocalDate day) {
        Currency currency = fresh.price().currency();
        Optional<Quote> before = before(fresh, known, day);
        if (before.isEmpty()) {
            return isListed(asset) && !asset.currency().equals(currency) ? Optional.of(new Doubt(fresh, fresh, Kind.CURRENCY)) : Optional.empty();
        }
        Quote last = before.get();
        Quantity amount = last.price().amount();
        if (!last.price().currency().equals(currency)) {
            Optional<Rate> rate = known.known(last.price().currency(), currency, day);
            if (isListed(asset)) {
                return Optional.of(new Doubt(fresh, last, Kind.CURRENCY));
            }
            if (rate.isEmpty()) {
                return Optional.empty();
            }
            amount = amount.times(rate.get().factor());
        }
        long age = day.toEpochDay() - last.day().toEpochDay();
        Quantity most = age > YEAR ? THOUSAND : TEN;
        Quantity now = fresh.price().amount();
        boolean jumps = amount.isPositive() && (now.compareTo(amount.times(most)) >= 0 || amount.compareTo(now.times(most)) >= 0);
        return jumps ? Optional.of(new Doubt(fresh, last, Kind.JUMP)) : Optional.empty();
    }

    private static Optional<Quote> before(Quote fresh, Quotes known, LocalDate day) {
        if (!fresh.asset().isCash()) {
            return known.at(fresh.asset(), day);
        }
        Currency of = fresh.asset().currency().orElseThrow();
        Currency in = fresh.price().currency();
        return known.known(of, in, day).map(rate -> new Quote(fresh.asset(), new walletlens.money.Price(rate.factor(), in),
                walletlens.ledger.When.on(rate.day()), rate.source()));
    }

    private static boolean isListed(Asset asset) {
        AssetClass of = asset.id().assetClass();
        return of == AssetClass.STOCK || of == AssetClass.ETF || of == AssetClass.FUND || of == AssetClass.BOND;
    }
}
