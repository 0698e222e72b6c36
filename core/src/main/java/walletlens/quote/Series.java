package walletlens.quote;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.money.Currency;
import walletlens.money.Price;
import walletlens.money.Quantities;
import walletlens.money.Quantity;

/**
 * The prices of one asset, one a day, in columns by day: under thirty bytes a price. What repeats from day to day (currency,
 * source) is kept once. Immutable; a day is found by binary search.
 */
final class Series {
    private final AssetId asset;
    private final int[] days;
    private final Quantities amounts;
    private final Origin[] origins;

    /** Series with one stem have their first quotes in common: as many as the fewer of them share. */
    private final Object stem;
    private final int shared;

    private Series(AssetId asset, int[] days, Quantities amounts, Origin[] origins, Object stem, int shared) {
        this.asset = asset;
        this.days = days;
        this.amounts = amounts;
        this.origins = origins;
        this.stem = stem;
        this.shared = shared;
    }

    static Series empty(AssetId asset) {
        return new Series(asset, new int[0], new Quantities(0), new Origin[0], new Object(), 0);
    }

    /**
     * This series with quotes written down after those it has, oldest record first. On one day the last record wins,
     * except that a weaker one never takes the place of a stronger one.
     *
     * @param records quotes of this asset alone
     */
    Series with(Prices records) {
        if (records.isEmpty()) {
            return this;
        }
        if (records.goForward() && (days.length == 0 || records.day(0) > days[days.length - 1])) {
            Columns longer = new Columns(days.length + records.size());
            longer.takeAll(this, 0, days.length);
            longer.takeAll(records);
            return longer.done(asset, stem, Math.min(shared, days.length));
        }
        int[] order = byDay(records);
        Columns made = new Columns(days.length + order.length);
        int untouched = placeAt(records.day(order[0]) - 1) + 1;
        made.takeAll(this, 0, untouched);
        int at = untouched;
        for (int place : order) {
            int day = records.day(place);
            int next = at;
            while (next < days.length && days[next] <= day) {
                next++;
            }
            made.takeAll(this, at, next);
            at = next;
            made.take(day, records.amounts(), place, records.origin(place));
        }
        made.takeAll(this, at, days.length);
        return made.done(asset, stem, Math.min(shared, untouched));
    }

    /** The places of records in the order of days; of one day as they were written down. */
    private static int[] byDay(Prices records) {
        int[] order = new int[records.size()];
        boolean sorted = true;
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
            sorted &= i == 0 || records.day(i - 1) <= records.day(i);
        }
        if (!sorted) {
            long[] keys = new long[order.length];
            for (int i = 0; i < keys.length; i++) {
                keys[i] = ((long) records.day(i) << 32) + i;
            }
            Arrays.sort(keys);
            for (int i = 0; i < keys.length; i++) {
                order[i] = (int) keys[i];
            }
        }
        return order;
    }

    /** This series and another of the asset; of one day the other's price, unless it is the weaker. */
    Series with(Series other) {
        Columns made = new Columns(days.length + other.days.length);
        int mine = 0;
        int theirs = 0;
        while (mine < days.length || theirs < other.days.length) {
            int from = mine;
            int until = theirs == other.days.length ? Integer.MAX_VALUE : other.days[theirs];
            while (mine < days.length && days[mine] < until) {
                mine++;
            }
            made.takeAll(this, from, mine);
            from = theirs;
            until = mine == days.length ? Integer.MAX_VALUE : days[mine];
            while (theirs < other.days.length && other.days[theirs] < until) {
                theirs++;
            }
            made.takeAll(other, from, theirs);
            if (mine < days.length && theirs < other.days.length && days[mine] == other.days[theirs]) {
                boolean takeMine = origins[mine].strength() > other.origins[theirs].strength();
                made.takeAll(takeMine ? this : other, takeMine ? mine : theirs, (takeMine ? mine : theirs) + 1);
                mine++;
                theirs++;
            }
        }
        return made.done(asset, new Object(), made.count);
    }

    /** A series in the making, day after day. */
    private static final class Columns {
        private final int[] days;
        private final Quantities amounts;
        private final Origin[] origins;
        private int count;

        Columns(int room) {
            days = new int[room];
            amounts = new Quantities(room);
            origins = new Origin[room];
        }

        void takeAll(Series from, int start, int end) {
            System.arraycopy(from.days, start, days, count, end - start);
            System.arraycopy(from.origins, start, origins, count, end - start);
            amounts.addAll(from.amounts, start, end);
            count += end - start;
        }

        /** All records, of days that go forward. */
        void takeAll(Prices records) {
            records.copyTo(days, origins, count);
            amounts.addAll(records.amounts(), 0, records.size());
            count += records.size();
        }

        /** A price of the last day or a later one. */
        void take(int day, Quantities from, int place, Origin origin) {
            if (count > 0 && days[count - 1] == day) {
                if (origins[count - 1].strength() > origin.strength()) {
                    return;
                }
                count--;
                amounts.removeLast();
            }
            days[count] = day;
            amounts.add(from, place);
            origins[count] = count > 0 && origins[count - 1].repeats(origin) ? origins[count - 1] : origin;
            count++;
        }

        Series done(AssetId asset, Object stem, int shared) {
            boolean full = count == days.length;
            return new Series(asset, full ? days : Arrays.copyOf(days, count), amounts,
                    full ? origins : Arrays.copyOf(origins, count), stem, shared);
        }
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
                    && amounts.isSame(i, other.amounts, i);
            if (!same) {
                return Math.min(days[i], other.days[i]);
            }
        }
        return days.length > both ? days[both] : theirs > both ? other.days[both] : Integer.MAX_VALUE;
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
        return amounts.get(place);
    }

    /** Whether a price is above zero. */
    boolean isPositive(int place) {
        return amounts.signum(place) * units(place).signum() > 0;
    }

    /** How many units cost the amount together; {@link Quantity#ONE} itself for most prices. */
    Quantity units(int place) {
        return origins[place].units();
    }

    Price price(int place) {
        return Prices.price(amounts.get(place), origins[place]);
    }

    Currency currency(int place) {
        return origins[place].currency();
    }

    Quote quote(int place) {
        return Prices.quote(asset, days[place], amounts.get(place), origins[place]);
    }

    Optional<Quote> at(LocalDate day) {
        int place = placeAt((int) day.toEpochDay());
        return place < 0 ? Optional.empty() : Optional.of(quote(place));
    }
}
