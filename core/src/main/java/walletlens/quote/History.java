package walletlens.quote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.ledger.Entry.Ratio;
import walletlens.money.Currency;
import walletlens.money.Price;
import walletlens.money.Quantity;

/**
 * The prices of one asset through time. A price from before a split is divided by the split when it is used after it: a
 * share bought at 400 and split four to one is worth 100 until somebody says otherwise.
 */
public final class History {
    private final Series series;
    private final List<Split> splits;

    /** New units per old unit, from the beginning of a day. */
    record Split(int day, Ratio ratio) {
    }

    History(Series series, List<Split> splits) {
        this.series = series;
        this.splits = splits;
    }

    /** How many days have a price. */
    public int size() {
        return series.size();
    }

    /** The last price known on or before a day. */
    public Optional<Quote> at(LocalDate day) {
        int wanted = (int) day.toEpochDay();
        int place = series.placeAt(wanted);
        if (place < 0) {
            return Optional.empty();
        }
        Quote quote = series.quote(place);
        Price price = adjusted(series.day(place), wanted, quote.price());
        return Optional.of(price == quote.price() ? quote
                : new Quote(quote.asset(), price, quote.time(), quote.source(), quote.entry()));
    }

    /**
     * The last price known on or before a day, counted in the units of a later day: splits in between divide it.
     *
     * @param day the day whose price is wanted
     * @param units the day whose units are meant, not before the other
     */
    public Optional<Quote> at(LocalDate day, LocalDate units) {
        Optional<Quote> quote = at(day);
        if (quote.isEmpty() || splits.isEmpty()) {
            return quote;
        }
        Quote found = quote.get();
        Price price = adjusted((int) day.toEpochDay(), (int) units.toEpochDay(), found.price());
        return Optional.of(new Quote(found.asset(), price, found.time(), found.source(), found.entry()));
    }

    /** The newest price. */
    public Optional<Quote> latest() {
        return series.size() == 0 ? Optional.empty() : Optional.of(series.quote(series.size() - 1));
    }

    /** The prices of a span of days, both ends included, as they were said (splits not applied). */
    public List<Quote> between(LocalDate first, LocalDate last) {
        List<Quote> quotes = new ArrayList<>();
        int end = series.placeAt((int) last.toEpochDay());
        for (int place = series.placeAt((int) first.toEpochDay() - 1) + 1; place <= end; place++) {
            quotes.add(series.quote(place));
        }
        return List.copyOf(quotes);
    }

    /** All prices as they were said, oldest first. */
    public List<Quote> all() {
        return between(LocalDate.ofEpochDay(Integer.MIN_VALUE / 4), LocalDate.ofEpochDay(Integer.MAX_VALUE / 4));
    }

    /** The amount of a quote of this asset as it is counted in units of a later day, all splits between applied. */
    public Quantity inUnitsOf(LocalDate later, Quote quote) {
        return adjusted((int) quote.day().toEpochDay(), (int) later.toEpochDay(), quote.price()).amount();
    }

    /** The price as counted in units of the later day. */
    private Price adjusted(int quoted, int used, Price price) {
        Price result = price;
        for (Split split : splits) {
            if (split.day > quoted && split.day <= used) {
                result = result.split(split.ratio.to(), split.ratio.from());
            }
        }
        return result;
    }

    /** A walk through the prices in the order of days. */
    public Walk walk() {
        return new Walk();
    }

    /** Goes forward from day to day without searching; for series of many days. */
    public final class Walk {
        private int place = -1;
        private int splitsPassed;
        private int usedAt = Integer.MIN_VALUE;
        private Quantity total = Quantity.ZERO;
        private Quantity units = Quantity.ONE;
        private Quantity amount = Quantity.ZERO;

        private Walk() {
        }

        /**
         * Goes to a day, which is not before the last one asked for.
         *
         * @return whether a price is known on or before the day
         */
        public boolean to(LocalDate day) {
            return to((int) day.toEpochDay());
        }

        /** The same for a day counted from the beginning of 1970. */
        public boolean to(int wanted) {
            int before = place;
            place = series.placeAt(wanted, place);
            int passed = splitsPassed;
            while (splitsPassed < splits.size() && splits.get(splitsPassed).day <= wanted) {
                splitsPassed++;
            }
            if (place >= 0 && (place != before || passed != splitsPassed || usedAt == Integer.MIN_VALUE)) {
                total = series.total(place);
                units = series.units(place);
                if (!splits.isEmpty()) {
                    Price price = adjusted(series.day(place), wanted, series.price(place));
                    total = price.total();
                    units = price.units();
                }
                amount = units == Quantity.ONE ? total : total.dividedBy(units);
                usedAt = wanted;
            }
            return place >= 0;
        }

        /** What one unit costs on the day gone to; the same object for as long as the price is the same. */
        public Quantity amount() {
            return amount;
        }

        /** What a quantity is worth at the price of the day gone to, in its currency. */
        public Quantity worth(Quantity quantity) {
            return Price.worth(quantity, total, units);
        }

        /** The currency of the price of the day gone to. */
        public Currency currency() {
            return series.currency(place);
        }

        /** The day the price was set, counted from the beginning of 1970. */
        public int epochDay() {
            return series.day(place);
        }

        /** The day the price was set. */
        public LocalDate day() {
            return LocalDate.ofEpochDay(series.day(place));
        }
    }
}
