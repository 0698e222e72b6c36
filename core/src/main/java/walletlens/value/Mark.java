package walletlens.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.quote.Quote;
import walletlens.quote.Quotes;
import walletlens.quote.RatePath;
import walletlens.value.Trail.Figure;

/** The price an asset is valued at on a day, and the rate into the currency asked for; or what of them is missing. */
final class Mark {
    private final AssetId asset;
    private final Currency into;
    private final LocalDate day;
    private final Quote quote;
    private final Price price;
    private final RatePath path;
    private final Quantity factor;

    private Mark(AssetId asset, Currency into, LocalDate day, Quote quote, Price price, RatePath path) {
        this.asset = asset;
        this.into = into;
        this.day = day;
        this.quote = quote;
        this.price = price;
        this.path = path;
        boolean same = price != null && price.currency().equals(into);
        this.factor = same ? Quantity.ONE : path == null ? null : path.factor();
    }

    static Mark of(AssetId asset, Quotes quotes, Currency into, LocalDate day) {
        boolean money = asset.assetClass().isMoney();
        Quote quote = money ? null : quotes.at(asset, day).orElse(null);
        Price price = money
                ? quotes.moneyOf(asset).map(currency -> new Price(Quantity.ONE, currency)).orElse(null)
                : quote == null ? null : quote.price();
        boolean foreign = price != null && !price.currency().equals(into);
        RatePath path = foreign ? quotes.path(price.currency(), into, day).orElse(null) : null;
        return new Mark(asset, into, day, quote, price, path);
    }

    /** Whether it lacks what another lacks, and its price is in the same currency. */
    boolean isLike(Mark other) {
        return (price == null) == (other.price == null) && (factor == null) == (other.factor == null)
                && (price == null || price.currency().equals(other.price.currency()));
    }

    Optional<Quote> quote() {
        return Optional.ofNullable(quote);
    }

    Optional<Price> price() {
        return Optional.ofNullable(price);
    }

    Optional<RatePath> path() {
        return Optional.ofNullable(path);
    }

    boolean stale() {
        boolean old = quote != null && Quotes.stale(quote, day);
        for (RatePath.Step step : path == null ? List.<RatePath.Step>of() : path.steps()) {
            old |= Quotes.stale(step.quote(), day);
        }
        return old;
    }

    /** Units of the currency asked for, for one of the price's; empty where it is not known. */
    Optional<Quantity> factor() {
        return Optional.ofNullable(factor);
    }

    Optional<Money> value(Quantity quantity) {
        return factor().map(rate -> Money.of(price.times(quantity).amount().times(rate), into));
    }

    Optional<Gap> gap() {
        if (price == null) {
            boolean loan = asset.assetClass().isMoney();
            return Optional.of(new Gap(loan ? Gap.Kind.LOAN_CURRENCY : Gap.Kind.PRICE, asset, into, into, day));
        }
        return factor().isPresent()
                ? Optional.empty() : Optional.of(new Gap(Gap.Kind.RATE, asset, price.currency(), into, day));
    }

    /** The price and the rate, for a product. */
    List<Trail> trails() {
        List<Trail> trails = new ArrayList<>();
        if (quote != null) {
            trails.add(Trail.quote("trail.price", quote, day));
        } else if (price != null) {
            trails.add(Trail.said("trail.one", new Figure.OfPrice(price)).with("asset", asset));
        }
        if (path != null) {
            trails.add(Trail.rate(path, day));
        }
        return trails;
    }
}
