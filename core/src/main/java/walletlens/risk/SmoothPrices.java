package walletlens.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.money.Rates;
import walletlens.quote.Quote;
import walletlens.value.Trail;
import walletlens.value.Valuation;

/**
 * Prices for the health score: the mean of those known at the ends of the twelve months before the current one, each at
 * the rate of its day and in today's units. Months without a price are left out of the mean. What was first priced in the
 * current month has its first price; what was first priced today has today's. So nothing that prices do today, or this
 * month, moves the score. Exact.
 */
final class SmoothPrices {
    static final int MONTHS = 12;

    private final Valuation valuation;
    private final List<LocalDate> ends = new ArrayList<>();

    SmoothPrices(Valuation valuation) {
        this.valuation = valuation;
        LocalDate month = valuation.day().withDayOfMonth(1);
        for (int i = MONTHS - 1; i >= 0; i--) {
            ends.add(month.minusMonths(i).minusDays(1));
        }
    }

    /** What one unit is worth, smoothed; empty where no price or rate was ever known. */
    Optional<Money> of(AssetId asset) {
        Quantity sum = Quantity.ZERO;
        int count = 0;
        for (LocalDate end : ends) {
            Optional<Quantity> price = at(asset, end);
            if (price.isPresent()) {
                sum = sum.plus(price.get());
                count++;
            }
        }
        Optional<Quantity> smooth = count > 0 ? Optional.of(sum.dividedBy(Quantity.of(count))) : first(asset);
        return smooth.map(price -> Money.of(price, valuation.currency()));
    }

    /** How that was made: the prices it is the mean of, each at the rate of its day. */
    Optional<Trail> trail(AssetId asset) {
        return of(asset).map(smooth -> Trail.of("trail.smooth-price", price(smooth.amount()), Trail.How.SAID, () -> {
            List<Trail> prices = new ArrayList<>();
            for (LocalDate end : ends) {
                at(asset, end).ifPresent(price -> prices.add(
                        Trail.said("trail.price-in", price(price)).with("time", end)));
            }
            return prices;
        }).with("asset", asset));
    }

    private Trail.Figure price(Quantity amount) {
        return new Trail.Figure.OfPrice(new Price(amount, valuation.currency()));
    }

    private Optional<Quantity> first(AssetId asset) {
        if (!asset.assetClass().isMoney()) {
            LocalDate begin = valuation.day().withDayOfMonth(1);
            for (Quote quote : valuation.quotes().history(asset).between(begin, valuation.day())) {
                Optional<Quantity> price = at(asset, quote.day());
                if (price.isPresent()) {
                    return price;
                }
            }
        }
        return at(asset, valuation.day());
    }

    private Optional<Quantity> at(AssetId asset, LocalDate day) {
        Optional<Price> price = asset.assetClass().isMoney()
                ? valuation.quotes().moneyOf(asset).map(currency -> new Price(Quantity.ONE, currency))
                : valuation.quotes().history(asset).at(day, valuation.day()).map(Quote::price);
        return price.flatMap(some -> rate(some.currency(), day).map(rate -> some.amount().times(rate)));
    }

    private Optional<Quantity> rate(Currency from, LocalDate day) {
        return valuation.quotes().rate(from, valuation.currency(), day).map(Rates.Rate::factor);
    }
}
