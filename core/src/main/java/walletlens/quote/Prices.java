package walletlens.quote;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.RandomAccess;
import walletlens.asset.AssetId;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Price;
import walletlens.money.Quantities;
import walletlens.money.Quantity;

/**
 * Quotes in the order in which they were written down, in columns: a hundred thousand take a few megabytes, and a
 * {@link Quote} is made when one is asked for. Immutable.
 */
public final class Prices extends AbstractList<Quote> implements RandomAccess {
    /** No quotes. */
    public static final Prices NONE = new Taking(0).done();

    private final AssetId[] assets;
    private final int[] days;
    private final Quantities amounts;
    private final Origin[] origins;
    private final int size;

    private Prices(Taking taken) {
        this.assets = taken.assets;
        this.days = taken.days;
        this.amounts = taken.amounts;
        this.origins = taken.origins;
        this.size = taken.size;
    }

    /** The quotes of a list. */
    public static Prices of(Collection<Quote> quotes) {
        if (quotes instanceof Prices already) {
            return already;
        }
        Taking taking = new Taking(quotes.size());
        for (Quote quote : quotes) {
            taking.add(quote, quote.isFromEntry() ? Origin.TRADED : Origin.GIVEN);
        }
        return taking.done();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Quote get(int place) {
        if (place < 0 || place >= size) {
            throw new IndexOutOfBoundsException(place);
        }
        return quote(assets[place], days[place], amounts.get(place), origins[place]);
    }

    static Quote quote(AssetId asset, int day, Quantity amount, Origin origin) {
        When time = origin.time() == null ? When.on(LocalDate.ofEpochDay(day)) : origin.time();
        return new Quote(asset, price(amount, origin), time, origin.source(), origin.entry());
    }

    static Price price(Quantity amount, Origin origin) {
        return origin.units() == Quantity.ONE ? new Price(amount, origin.currency()) : Price.per(amount, origin.units(), origin.currency());
    }

    /** The place behind the last of those from a place on that are of one asset. */
    int endOfAsset(int from) {
        int end = from + 1;
        while (end < size && assets[end] == assets[from]) {
            end++;
        }
        return end;
    }

    /** Whether each is of a later day than the one before it. */
    boolean goForward() {
        for (int i = 1; i < size; i++) {
            if (days[i] <= days[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** Copies days and origins to a place of columns. */
    void copyTo(int[] toDays, Origin[] toOrigins, int place) {
        System.arraycopy(days, 0, toDays, place, size);
        System.arraycopy(origins, 0, toOrigins, place, size);
    }

    AssetId asset(int place) {
        return assets[place];
    }

    int day(int place) {
        return days[place];
    }

    Quantities amounts() {
        return amounts;
    }

    Origin origin(int place) {
        return origins[place];
    }

    /** Whether all are of one source, told by no entry. */
    public boolean areOfOneSource() {
        for (int i = 0; i < size; i++) {
            if (!origins[i].entry().isEmpty() || !origins[i].source().equals(origins[0].source())) {
                return false;
            }
        }
        return true;
    }

    /** Takes quotes down one after the other. */
    public static final class Taking {
        private AssetId[] assets;
        private int[] days;
        private final Quantities amounts;
        private Origin[] origins;
        private int size;

        /** Begins with room for so many; it finds more when they come. */
        public Taking(int room) {
            assets = new AssetId[room];
            days = new int[room];
            amounts = new Quantities(room);
            origins = new Origin[room];
        }

        /** How many were taken down. */
        public int size() {
            return size;
        }

        /** The column of amounts, into which each price's goes just before {@link #given}. */
        public Quantities amounts() {
            return amounts;
        }

        /** The rest of a price whose amount was added: who gave it as a price of a time. */
        public void given(AssetId asset, Currency currency, When time, String source) {
            Origin last = size == 0 ? null : origins[size - 1];
            boolean repeats = last != null && time.isDay() && last.time() == null && last.currency() == currency && last.source() == source
                    && last.strength() == Origin.GIVEN && last.units() == Quantity.ONE && last.entry().isEmpty();
            add(asset, time.epochDay(), repeats ? last
                    : new Origin(currency, source, "", time.isDay() ? null : time, Origin.GIVEN, Quantity.ONE));
        }

        /** The rest of a price whose amount was added: the same as the one before it, on another day. */
        public void sameOn(int epochDay) {
            add(assets[size - 1], epochDay, origins[size - 1]);
        }

        void add(Quote quote, int strength) {
            amounts.add(quote.price().total());
            Origin origin = Origin.of(quote, strength);
            boolean repeats = size > 0 && origins[size - 1].repeats(origin);
            add(quote.asset(), quote.time().epochDay(), repeats ? origins[size - 1] : origin);
        }

        /** Quotes of a list from a place on, to before another. */
        void addAll(Prices from, int start, int end) {
            makeRoom(end - start);
            System.arraycopy(from.assets, start, assets, size, end - start);
            System.arraycopy(from.days, start, days, size, end - start);
            System.arraycopy(from.origins, start, origins, size, end - start);
            amounts.addAll(from.amounts, start, end);
            size += end - start;
        }

        private void add(AssetId asset, int day, Origin origin) {
            makeRoom(1);
            assets[size] = asset;
            days[size] = day;
            origins[size++] = origin;
        }

        private void makeRoom(int more) {
            if (size + more > days.length) {
                int room = Math.max(size + more, size + (size >> 1));
                assets = Arrays.copyOf(assets, room);
                days = Arrays.copyOf(days, room);
                origins = Arrays.copyOf(origins, room);
            }
        }

        /** All that were taken down; nothing can be added any more. */
        public Prices done() {
            return new Prices(this);
        }
    }
}
