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
 * source) is kept once. Immutable; a day is found by binary search. The last price can stand apart, so that the next one of its
 * day, as with each new price while one looks, leaves the columns as they are.
 */
final class Series {
    private final AssetId asset;
    private final int[] days;
    private final Quantities amounts;
    private final Origin[] origins;
    /** How much of the columns counts. */
    private final int count;
    /** One price of a later day than all in the columns, or none. */
    private final Prices last;

    /** Series with one stem have their first quotes in common: as many as the fewer of them share. */
    private final Object stem;
    private final int shared;

    private Series(AssetId asset, Columns columns, Object stem, int shared) {
        this.asset = asset;
        this.days = columns.days;
        this.amounts = columns.amounts;
        this.origins = columns.origins;
        this.count = columns.count;
        this.last = Prices.NONE;
        this.stem = stem;
        this.shared = shared;
    }

    private Series(Series before, int count, Prices last) {
        this.asset = before.asset;
        this.days = before.days;
        this.amounts = before.amounts;
        this.origins = before.origins;
        this.count = count;
        this.last = last;
        this.stem = before.stem;
        this.shared = Math.min(before.shared, count);
    }

    static Series empty(AssetId asset) {
        return new Series(asset, new Columns(0), new Object(), 0);
    }

    /**
     * This series with quotes written down after those it has, oldest record first. On one day the last record wins,
     * except that a weaker one never takes the place of a stronger one.
     *
     * @param records quotes of this asset alone
     */
    Series with(Prices records) {
        int size = size();
        int end = size == 0 ? Integer.MIN_VALUE : day(size - 1);
        if (records.isEmpty()) {
            return this;
        } else if (records.size() == 1 && size > 0 && records.day(0) >= end) {
            return endingWith(records, end);
        } else if (records.goForward() && (size == 0 || records.day(0) > end)) {
            Columns longer = new Columns(size + records.size());
            longer.takeAll(this, 0, size);
            longer.takeAll(records);
            return new Series(asset, longer, stem, Math.min(shared, size));
        }
        int[] order = byDay(records);
        Columns made = new Columns(size + order.length);
        int untouched = placeAt(records.day(order[0]) - 1) + 1;
        made.takeAll(this, 0, untouched);
        int at = untouched;
        for (int place : order) {
            int day = records.day(place);
            int next = at;
            while (next < size && day(next) <= day) {
                next++;
            }
            made.takeAll(this, at, next);
            at = next;
            made.take(day, records.amounts(), place, records.origin(place));
        }
        made.takeAll(this, at, size);
        return new Series(asset, made, stem, Math.min(shared, untouched));
    }

    /** The same with one quote that is not before the last. */
    private Series endingWith(Prices record, int end) {
        boolean apart = !last.isEmpty();
        if (record.day(0) > end) {
            return new Series(apart ? inColumns() : this, size(), record);
        }
        boolean weaker = origin(size() - 1).strength() > record.origin(0).strength();
        return weaker ? this : new Series(this, apart ? count : count - 1, record);
    }

    /** The same with every price in the columns. */
    private Series inColumns() {
        Columns all = new Columns(size());
        all.takeAll(this, 0, size());
        return new Series(asset, all, stem, shared);
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
        int size = size();
        int otherSize = other.size();
        Columns made = new Columns(size + otherSize);
        int mine = 0;
        int theirs = 0;
        while (mine < size || theirs < otherSize) {
            int from = mine;
            int until = theirs == otherSize ? Integer.MAX_VALUE : other.day(theirs);
            while (mine < size && day(mine) < until) {
                mine++;
            }
            made.takeAll(this, from, mine);
            from = theirs;
            until = mine == size ? Integer.MAX_VALUE : day(mine);
            while (theirs < otherSize && other.day(theirs) < until) {
                theirs++;
            }
            made.takeAll(other, from, theirs);
            if (mine < size && theirs < otherSize && day(mine) == other.day(theirs)) {
                boolean takeMine = origin(mine).strength() > other.origin(theirs).strength();
                made.takeAll(takeMine ? this : other, takeMine ? mine : theirs, (takeMine ? mine : theirs) + 1);
                mine++;
                theirs++;
            }
        }
        return new Series(asset, made, new Object(), made.count);
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
            int inColumns = Math.min(end, from.count);
            if (start < inColumns) {
                System.arraycopy(from.days, start, days, count, inColumns - start);
                System.arraycopy(from.origins, start, origins, count, inColumns - start);
                amounts.addAll(from.amounts, start, inColumns);
                count += inColumns - start;
            }
            if (end > from.count && start < end) {
                takeAll(from.last);
            }
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
            first = alone ? Math.min(first, each.getValue().day(0)) : first;
        }
        return first;
    }

    private int changed(Series other) {
        int size = size();
        int theirs = other == null ? 0 : other.size();
        int both = Math.min(size, theirs);
        for (int i = other != null && stem == other.stem ? Math.min(shared, other.shared) : 0; i < both; i++) {
            boolean same = day(i) == other.day(i) && origin(i).equals(other.origin(i))
                    && amounts(i).isSame(row(i), other.amounts(i), other.row(i));
            if (!same) {
                return Math.min(day(i), other.day(i));
            }
        }
        return size > both ? day(both) : theirs > both ? other.day(both) : Integer.MAX_VALUE;
    }

    int size() {
        return count + last.size();
    }

    /** The place of the last price on or before a day; -1 where there is none. */
    int placeAt(int day) {
        if (!last.isEmpty() && last.day(0) <= day) {
            return count;
        }
        int low = 0;
        int high = count - 1;
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
        int size = size();
        while (place + 1 < size && day(place + 1) <= day) {
            place++;
        }
        return place;
    }

    int day(int place) {
        return place < count ? days[place] : last.day(0);
    }

    private Origin origin(int place) {
        return place < count ? origins[place] : last.origin(0);
    }

    /** The column that a place's amount is in, at its {@link #row}. */
    private Quantities amounts(int place) {
        return place < count ? amounts : last.amounts();
    }

    private int row(int place) {
        return place < count ? place : 0;
    }

    /** The amount that {@link #units} cost together. */
    Quantity total(int place) {
        return amounts(place).get(row(place));
    }

    /** Whether a price is above zero. */
    boolean isPositive(int place) {
        return amounts(place).signum(row(place)) * units(place).signum() > 0;
    }

    /** How many units cost the amount together; {@link Quantity#ONE} itself for most prices. */
    Quantity units(int place) {
        return origin(place).units();
    }

    Price price(int place) {
        return Prices.price(total(place), origin(place));
    }

    Currency currency(int place) {
        return origin(place).currency();
    }

    Quote quote(int place) {
        return Prices.quote(asset, day(place), total(place), origin(place));
    }

    Optional<Quote> at(LocalDate day) {
        int place = placeAt((int) day.toEpochDay());
        return place < 0 ? Optional.empty() : Optional.of(quote(place));
    }
}
