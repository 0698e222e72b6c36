package walletlens.quote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Price;
import walletlens.money.Quantity;

/**
 * The prices of one asset, one a day, as arrays by day: about a hundred bytes a price, most of them its digits. What
 * repeats from day to day (currency, source) is kept once. Immutable; a day is found by binary search.
 */
final class Series {
    private final AssetId asset;
    private final int[] days;
    private final Quantity[] amounts;
    private final Origin[] origins;

    /** Series with one stem have their first quotes in common: as many as the fewer of them share. */
    private final Object stem;
    private final int shared;

    /**
     * Everything of a quote but asset, day and amount; {@code time} is null where only the day is known, {@code units} are
     * those that cost the amount together.
     */
    private record Origin(Currency currency, String source, String entry, When time, int strength, Quantity units) {
        boolean repeats(Origin other) {
            return time == null && other.time == null && units == other.units && entry.isEmpty() && other.entry.isEmpty()
                    && strength == other.strength && currency.equals(other.currency) && source.equals(other.source);
        }
    }

    private Series(AssetId asset, int[] days, Quantity[] amounts, Origin[] origins) {
        this(asset, days, amounts, origins, new Object(), days.length);
    }

    private Series(AssetId asset, int[] days, Quantity[] amounts, Origin[] origins, Object stem, int shared) {
        this.asset = asset;
        this.days = days;
        this.amounts = amounts;
        this.origins = origins;
        this.stem = stem;
        this.shared = shared;
    }

    static Series empty(AssetId asset) {
        return new Series(asset, new int[0], new Quantity[0], new Origin[0]);
    }

    /**
     * This series with quotes written down after those it has, oldest record first. On one day the last record wins,
     * except that a weaker one never takes the place of a stronger one.
     */
    Series with(List<Strong> records) {
        if (records.isEmpty()) {
            return this;
        }
        if (records.size() == 1 && (days.length == 0 || records.get(0).quote().day().toEpochDay() >= days[days.length - 1])) {
            return endingWith(records.get(0));
        }
        List<Strong> sorted = new ArrayList<>(records);
        sorted.sort((a, b) -> Long.compare(a.quote().day().toEpochDay(), b.quote().day().toEpochDay()));
        int untouched = placeAt((int) sorted.get(0).quote().day().toEpochDay() - 1) + 1;
        int room = days.length + sorted.size();
        int[] newDays = new int[room];
        Quantity[] newAmounts = new Quantity[room];
        Origin[] newOrigins = new Origin[room];
        int count = 0;
        int at = 0;
        for (Strong record : sorted) {
            int day = (int) record.quote().day().toEpochDay();
            while (at < days.length && days[at] <= day) {
                newDays[count] = days[at];
                newAmounts[count] = amounts[at];
                newOrigins[count++] = origins[at++];
            }
            Origin origin = origin(record);
            if (count > 0 && newDays[count - 1] == day) {
                if (newOrigins[count - 1].strength > origin.strength) {
                    continue;
                }
                count--;
            }
            boolean repeats = count > 0 && newOrigins[count - 1].repeats(origin);
            newDays[count] = day;
            newAmounts[count] = record.quote().price().total();
            newOrigins[count] = repeats ? newOrigins[count - 1] : origin;
            count++;
        }
        int rest = days.length - at;
        System.arraycopy(days, at, newDays, count, rest);
        System.arraycopy(amounts, at, newAmounts, count, rest);
        System.arraycopy(origins, at, newOrigins, count, rest);
        count += rest;
        return new Series(asset, Arrays.copyOf(newDays, count), Arrays.copyOf(newAmounts, count),
                Arrays.copyOf(newOrigins, count), stem, Math.min(shared, untouched));
    }

    /** The same with one quote that is not before the last, as with each new price while one looks: all before it is copied at once. */
    private Series endingWith(Strong record) {
        int day = (int) record.quote().day().toEpochDay();
        Origin origin = origin(record);
        int last = days.length - 1;
        boolean sameDay = last >= 0 && days[last] == day;
        if (sameDay && origins[last].strength > origin.strength) {
            return this;
        }
        int place = sameDay ? last : last + 1;
        int[] newDays = Arrays.copyOf(days, place + 1);
        Quantity[] newAmounts = Arrays.copyOf(amounts, place + 1);
        Origin[] newOrigins = Arrays.copyOf(origins, place + 1);
        newDays[place] = day;
        newAmounts[place] = record.quote().price().total();
        newOrigins[place] = place > 0 && origins[place - 1].repeats(origin) ? origins[place - 1] : origin;
        return new Series(asset, newDays, newAmounts, newOrigins, stem, Math.min(shared, place));
    }

    /** This series and another of the asset; of one day the other's price, unless it is the weaker. */
    Series with(Series other) {
        int room = days.length + other.days.length;
        int[] newDays = new int[room];
        Quantity[] newAmounts = new Quantity[room];
        Origin[] newOrigins = new Origin[room];
        int count = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < days.length || theirs < other.days.length) {
            boolean noneOfMine = mine == days.length;
            boolean noneOfTheirs = theirs == other.days.length;
            boolean same = !noneOfMine && !noneOfTheirs && days[mine] == other.days[theirs];
            boolean takeMine = same ? origins[mine].strength > other.origins[theirs].strength
                    : !noneOfMine && (noneOfTheirs || days[mine] < other.days[theirs]);
            Series from = takeMine ? this : other;
            int place = takeMine ? mine : theirs;
            newDays[count] = from.days[place];
            newAmounts[count] = from.amounts[place];
            newOrigins[count++] = from.origins[place];
            mine += same || takeMine ? 1 : 0;
            theirs += same || !takeMine ? 1 : 0;
        }
        return new Series(
                asset, Arrays.copyOf(newDays, count), Arrays.copyOf(newAmounts, count), Arrays.copyOf(newOrigins, count));
    }

    /** The first day of which two maps hold other quotes; {@link Integer#MAX_VALUE} where there is none. */
    static <K> int changed(Map<K, Series> some, Map<K, Series> others) {
        int first = Integer.MAX_VALUE;
        for (Map.Entry<K, Series> each : some.entrySet()) {
            Series other = others.get(each.getKey());
            first = each.getValue() == other ? first : Math.min(first, each.getValue().changed(other));
        }
        for (Map.Entry<K, Series> each : others.entrySet()) {
            boolean alone = !some.containsKey(each.getKey()) && each.getValue().size() > 0;
            first = alone ? Math.min(first, each.getValue().days[0]) : first;
        }
        return first;
    }

    private int changed(Series other) {
        int theirs = other == null ? 0 : other.days.length;
        int both = Math.min(days.length, theirs);
        for (int i = other != null && stem == other.stem ? Math.min(shared, other.shared) : 0; i < both; i++) {
            boolean same = days[i] == other.days[i] && origins[i].equals(other.origins[i])
                    && amounts[i].value().equals(other.amounts[i].value());
            if (!same) {
                return Math.min(days[i], other.days[i]);
            }
        }
        return days.length > both ? days[both] : theirs > both ? other.days[both] : Integer.MAX_VALUE;
    }

    private static Origin origin(Strong record) {
        Quote quote = record.quote();
        When time = quote.time().isDay() ? null : quote.time();
        return new Origin(quote.price().currency(), quote.source(), quote.entry(), time, record.strength(), quote.price().units());
    }

    int size() {
        return days.length;
    }

    /** The place of the last price on or before a day; -1 where there is none. */
    int placeAt(int day) {
        int low = 0;
        int high = days.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (days[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /** The place of the last price on or before a day, searched from a place known to lie on or before it. */
    int placeAt(int day, int from) {
        int place = from;
        while (place + 1 < days.length && days[place + 1] <= day) {
            place++;
        }
        return place;
    }

    int day(int place) {
        return days[place];
    }

    /** The amount that {@link #units} cost together. */
    Quantity total(int place) {
        return amounts[place];
    }

    /** How many units cost the amount together; {@link Quantity#ONE} itself for most prices. */
    Quantity units(int place) {
        return origins[place].units;
    }

    Price price(int place) {
        Quantity units = origins[place].units;
        return units == Quantity.ONE
                ? new Price(amounts[place], origins[place].currency) : Price.per(amounts[place], units, origins[place].currency);
    }

    Currency currency(int place) {
        return origins[place].currency;
    }

    Quote quote(int place) {
        Origin origin = origins[place];
        When time = origin.time == null ? When.on(LocalDate.ofEpochDay(days[place])) : origin.time;
        return new Quote(asset, price(place), time, origin.source, origin.entry);
    }

    Optional<Quote> at(LocalDate day) {
        int place = placeAt((int) day.toEpochDay());
        return place < 0 ? Optional.empty() : Optional.of(quote(place));
    }

    /** A quote and how much it counts on its day. */
    record Strong(Quote quote, int strength) {
        /** Told by a trade. */
        static final int TRADED = 0;
        /** Told by a valuation or an opening balance: the user's own word, but not as a price. */
        static final int SAID = 1;
        /** Given as a price. */
        static final int GIVEN = 2;
    }
}
