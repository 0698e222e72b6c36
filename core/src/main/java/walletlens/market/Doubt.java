package walletlens.market;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import walletlens.asset.Asset;
import walletlens.asset.AssetClass;
import walletlens.money.Currency;
import walletlens.money.Quantity;
import walletlens.money.Rates.Rate;
import walletlens.quote.History;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;

/**
 * A price that is held back until the user has looked at it, for perhaps the source means something else by the name; or
 * one that is taken though it could not be compared with the price before.
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
        CURRENCY,
        /** It comes in another currency than all prices before, and no rate between the two is known: it cannot be compared. */
        UNCHECKED
    }

    private static final Quantity TEN = Quantity.of(10);
    private static final Quantity THOUSAND = Quantity.of(1_000);
    private static final int YEAR = 366;

    /** Whether the price waits for the user; one that could only not be compared is taken. */
    public boolean isHeld() {
        return kind != Kind.UNCHECKED;
    }

    /** What is strange about a price, if anything. */
    public static Optional<Doubt> about(Quote fresh, Asset asset, Quotes known, LocalDate day) {
        Optional<Quote> before = before(fresh, known, day);
        if (before.isEmpty()) {
            return isListed(asset) && !asset.currency().equals(fresh.price().currency())
                    ? Optional.of(new Doubt(fresh, fresh, Kind.CURRENCY)) : Optional.empty();
        }
        if (isListed(asset) && !before.get().price().currency().equals(fresh.price().currency())) {
            return Optional.of(new Doubt(fresh, before.get(), Kind.CURRENCY));
        }
        Optional<Doubt> doubt = compared(fresh, before.get(), known, day);
        if (doubt.isPresent() && doubt.get().kind == Kind.UNCHECKED) {
            Optional<Quote> alike = lastIn(fresh, known, day);
            return alike.isPresent() ? compared(fresh, alike.get(), known, day) : doubt;
        }
        return doubt;
    }

    /** What is strange about a price beside another one before it, by the rate of a day where their currencies differ. */
    public static Optional<Doubt> compared(Quote fresh, Quote before, Quotes known, LocalDate day) {
        Quantity amount = before.price().amount();
        if (!before.price().currency().equals(fresh.price().currency())) {
            Optional<Rate> rate = known.known(before.price().currency(), fresh.price().currency(), day);
            if (rate.isEmpty()) {
                return Optional.of(new Doubt(fresh, before, Kind.UNCHECKED));
            }
            amount = amount.times(rate.get().factor());
        }
        Quantity most = day.toEpochDay() - before.day().toEpochDay() > YEAR ? THOUSAND : TEN;
        Quantity now = fresh.price().amount();
        boolean jumps = amount.isPositive() && (now.compareTo(amount.times(most)) >= 0 || amount.compareTo(now.times(most)) >= 0);
        return jumps ? Optional.of(new Doubt(fresh, before, Kind.JUMP)) : Optional.empty();
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

    /** The last price before that is in the currency of the fresh one. */
    private static Optional<Quote> lastIn(Quote fresh, Quotes known, LocalDate day) {
        if (fresh.asset().isCash()) {
            return Optional.empty();
        }
        History history = known.history(fresh.asset());
        List<Quote> series = history.between(LocalDate.ofEpochDay(0), day);
        for (int i = series.size() - 1; i >= 0; i--) {
            if (series.get(i).price().currency().equals(fresh.price().currency())) {
                return history.at(series.get(i).day(), day);
            }
        }
        return Optional.empty();
    }

    private static boolean isListed(Asset asset) {
        AssetClass of = asset.id().assetClass();
        return of == AssetClass.STOCK || of == AssetClass.ETF || of == AssetClass.FUND || of == AssetClass.BOND;
    }
}
