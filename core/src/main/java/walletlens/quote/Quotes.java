package walletlens.quote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.ledger.Ledger;
import walletlens.ledger.When;
import walletlens.lots.Worth;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.money.Rates;

/**
 * Every price and exchange rate known, through time. Immutable; what did not change is shared between one and the next.
 *
 * <p>An asset has one price a day: the one written down last, except that what an entry tells never takes the place of a
 * price that was given for the day. Cash has one a day for each currency it is quoted in. Prices are those of their own
 * day: a split that the ledger knows of divides the prices from before it when they are used after it.
 */
public final class Quotes implements Rates, Worth {
    /** No price of anything. */
    public static final Quotes NONE =
            new Quotes(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

    private final SortedMap<AssetId, Series> prices;
    private final SortedMap<Currency, SortedMap<Currency, Series>> rates;
    private final SortedMap<AssetId, List<History.Split>> splits;
    private final SortedMap<AssetId, Currency> owed;
    private final ExchangeBoard board;

    private Quotes(
            SortedMap<AssetId, Series> prices, SortedMap<Currency, SortedMap<Currency, Series>> rates,
            SortedMap<AssetId, List<History.Split>> splits, SortedMap<AssetId, Currency> owed) {
        this.prices = prices;
        this.rates = rates;
        this.splits = splits;
        this.owed = owed;
        this.board = new ExchangeBoard(rates);
    }

    /** Given prices, in the order in which they were written down. */
    public static Quotes of(Collection<Quote> quotes) {
        return NONE.with(quotes);
    }

    /** Given prices, in the order in which they were written down. */
    public static Quotes of(Quote... quotes) {
        return of(List.of(quotes));
    }

    /** What the ledger tells: prices of trades, openings and valuations, splits, and the currencies of loans. */
    public static Quotes fromEntries(Ledger ledger) {
        ToldPrices told = ToldPrices.of(ledger);
        TreeMap<AssetId, List<History.Split>> splits = new TreeMap<>();
        told.splits().forEach((asset, list) -> splits.put(asset, List.copyOf(list)));
        return new Quotes(new TreeMap<>(), new TreeMap<>(), splits, told.owed()).withAll(List.of(told.prices()));
    }

    /** These and one more, written down after them. */
    public Quotes with(Quote quote) {
        return with(List.of(quote));
    }

    /** These and more, written down after them in the order given. */
    public Quotes with(Collection<Quote> quotes) {
        return withAll(List.of(Prices.of(quotes)));
    }

    /** These and all of another store; where both have equal right on a day, the other's. */
    public Quotes with(Quotes others) {
        TreeMap<AssetId, Series> morePrices = new TreeMap<>(prices);
        others.prices.forEach((asset, series) -> morePrices.merge(asset, series, Series::with));
        TreeMap<Currency, SortedMap<Currency, Series>> moreRates = new TreeMap<>(rates);
        others.rates.forEach((of, ins) -> {
            TreeMap<Currency, Series> merged = new TreeMap<>(moreRates.getOrDefault(of, new TreeMap<>()));
            ins.forEach((in, series) -> merged.merge(in, series, Series::with));
            moreRates.put(of, merged);
        });
        TreeMap<AssetId, List<History.Split>> moreSplits = new TreeMap<>(splits);
        moreSplits.putAll(others.splits);
        TreeMap<AssetId, Currency> moreOwed = new TreeMap<>(owed);
        moreOwed.putAll(others.owed);
        return new Quotes(morePrices, moreRates, moreSplits, moreOwed);
    }

    /** These, and the currency a loan is owed in. */
    public Quotes owing(AssetId loan, Currency currency) {
        TreeMap<AssetId, Currency> more = new TreeMap<>(owed);
        more.put(loan, currency);
        return new Quotes(prices, rates, splits, more);
    }

    /** These and more, written down after them: list after list, each in its order. */
    public Quotes withAll(List<Prices> lists) {
        Map<AssetId, Prices.Taking> byAsset = byAsset(lists);
        if (byAsset.isEmpty()) {
            return this;
        }
        TreeMap<AssetId, Series> newPrices = new TreeMap<>(prices);
        TreeMap<Currency, SortedMap<Currency, Series>> newRates = new TreeMap<>(rates);
        byAsset.forEach((asset, taken) -> {
            Prices records = taken.done();
            Optional<Currency> cash = asset.currency();
            if (cash.isEmpty()) {
                newPrices.put(asset, newPrices.getOrDefault(asset, Series.empty(asset)).with(records));
            } else {
                newRates.put(cash.get(), rates(cash.get(), newRates.getOrDefault(cash.get(), new TreeMap<>()), records));
            }
        });
        newRates.values().removeIf(Map::isEmpty);
        return new Quotes(newPrices, newRates, splits, owed);
    }

    /** The quotes of each asset, in the order in which they were written down. */
    private static Map<AssetId, Prices.Taking> byAsset(List<Prices> lists) {
        Map<AssetId, Prices.Taking> byAsset = new LinkedHashMap<>();
        for (Prices list : lists) {
            for (int place = 0; place < list.size();) {
                int end = list.endOfAsset(place);
                int room = end - place;
                byAsset.computeIfAbsent(list.asset(place), key -> new Prices.Taking(room)).addAll(list, place, end);
                place = end;
            }
        }
        return byAsset;
    }

    /** The rates of a currency with quotes of it, each where the currency it is quoted in has its own; those in itself say nothing. */
    private static SortedMap<Currency, Series> rates(Currency of, SortedMap<Currency, Series> known, Prices records) {
        TreeMap<Currency, Prices.Taking> byCurrency = new TreeMap<>();
        for (int place = 0; place < records.size(); place++) {
            Currency in = records.origin(place).currency();
            if (!in.equals(of)) {
                byCurrency.computeIfAbsent(in, key -> new Prices.Taking(8)).addAll(records, place, place + 1);
            }
        }
        TreeMap<Currency, Series> series = new TreeMap<>(known);
        byCurrency.forEach((in, taken) -> series.put(
                in, series.getOrDefault(in, Series.empty(AssetId.cash(of))).with(taken.done())));
        return series;
    }

    /** These, where entries tell something else of some assets than they did. */
    Quotes retold(Set<AssetId> assets, Prices prices) {
        Prices.Taking fitting = new Prices.Taking(prices.size());
        for (int place = 0; place < prices.size(); place++) {
            if (assets.contains(prices.asset(place))) {
                fitting.addAll(prices, place, place + 1);
            }
        }
        return without(assets).withAll(List.of(fitting.done()));
    }

    /** These, where some assets have the prices of two other stores; see {@link #with(Quotes)}. */
    Quotes replacing(Set<AssetId> assets, Quotes told, Quotes given) {
        return without(assets).with(told.only(assets).with(given.only(assets)));
    }

    private Quotes without(Set<AssetId> assets) {
        TreeMap<AssetId, Series> fewerPrices = new TreeMap<>(prices);
        TreeMap<Currency, SortedMap<Currency, Series>> fewerRates = new TreeMap<>(rates);
        for (AssetId asset : assets) {
            fewerPrices.remove(asset);
            asset.currency().ifPresent(fewerRates::remove);
        }
        return new Quotes(fewerPrices, fewerRates, splits, owed);
    }

    private Quotes only(Set<AssetId> assets) {
        TreeMap<AssetId, Series> somePrices = new TreeMap<>();
        TreeMap<Currency, SortedMap<Currency, Series>> someRates = new TreeMap<>();
        for (AssetId asset : assets) {
            Optional.ofNullable(prices.get(asset)).ifPresent(series -> somePrices.put(asset, series));
            asset.currency().ifPresent(of -> Optional.ofNullable(rates.get(of)).ifPresent(in -> someRates.put(of, in)));
        }
        return new Quotes(somePrices, someRates, new TreeMap<>(), new TreeMap<>());
    }

    /** Whether another store answers every question about a day and those before it alike. */
    public boolean sameUntil(LocalDate day, Quotes other) {
        return changed(other) > day.toEpochDay();
    }

    /** The first day on which this store may answer otherwise than another; see {@link Rates#changed}. */
    public int changed(Quotes other) {
        if (this == other) {
            return Integer.MAX_VALUE;
        }
        boolean alike = splits.equals(other.splits) && owed.equals(other.owed);
        return alike ? Math.min(Series.changed(prices, other.prices), changedRates(other)) : Integer.MIN_VALUE;
    }

    @Override
    public int changed(Rates earlier) {
        return earlier instanceof Quotes other ? changed(other) : Integer.MIN_VALUE;
    }

    @Override
    public int changed(Worth earlier) {
        return earlier instanceof Quotes other ? changed(other) : Integer.MIN_VALUE;
    }

    /** Whether an asset's prices are the very same as another store's, for tests. */
    boolean shares(AssetId asset, Quotes other) {
        return prices.containsKey(asset) && prices.get(asset) == other.prices.get(asset);
    }

    private int changedRates(Quotes other) {
        TreeSet<Currency> quoted = new TreeSet<>(rates.keySet());
        quoted.addAll(other.rates.keySet());
        int first = Integer.MAX_VALUE;
        for (Currency of : quoted) {
            first = Math.min(first,
                    Series.changed(rates.getOrDefault(of, new TreeMap<>()), other.rates.getOrDefault(of, new TreeMap<>())));
        }
        return first;
    }

    /** The last price of an asset known on or before a day; of cash the freshest, whatever it is quoted in. */
    public Optional<Quote> at(AssetId asset, LocalDate day) {
        Optional<Currency> cash = asset.currency();
        if (cash.isPresent()) {
            Optional<Quote> freshest = Optional.empty();
            for (Series series : rates.getOrDefault(cash.get(), new TreeMap<>()).values()) {
                Optional<Quote> quote = series.at(day);
                if (quote.isPresent() && (freshest.isEmpty() || quote.get().day().isAfter(freshest.get().day()))) {
                    freshest = quote;
                }
            }
            return freshest;
        }
        return prices.containsKey(asset) ? history(asset).at(day) : Optional.empty();
    }

    /** The newest price of an asset. */
    public Optional<Quote> latest(AssetId asset) {
        return at(asset, LocalDate.ofEpochDay(Integer.MAX_VALUE / 4));
    }

    /** The prices of an asset that is not money, through time; empty where none is known. */
    public History history(AssetId asset) {
        return new History(prices.getOrDefault(asset, Series.empty(asset)), splits.getOrDefault(asset, List.of()));
    }

    /** All prices of an asset as they were said, oldest first; of cash in the order of the currencies it is quoted in. */
    public List<Quote> series(AssetId asset) {
        Optional<Currency> cash = asset.currency();
        if (cash.isEmpty()) {
            return history(asset).all();
        }
        List<Quote> quotes = new ArrayList<>();
        rates.getOrDefault(cash.get(), new TreeMap<>()).values()
                .forEach(series -> quotes.addAll(new History(series, List.of()).all()));
        return List.copyOf(quotes);
    }

    /** What has a price. */
    public Set<AssetId> assets() {
        TreeSet<AssetId> assets = new TreeSet<>(prices.keySet());
        rates.keySet().forEach(currency -> assets.add(AssetId.cash(currency)));
        return Collections.unmodifiableSet(assets);
    }

    /** How many prices there are. */
    public int size() {
        int size = 0;
        for (Series series : prices.values()) {
            size += series.size();
        }
        for (Map<Currency, Series> of : rates.values()) {
            for (Series series : of.values()) {
                size += series.size();
            }
        }
        return size;
    }

    /** The currency that cash is, or that a loan is owed in; empty for what is not money, and for an unknown loan. */
    public Optional<Currency> moneyOf(AssetId asset) {
        if (asset.assetClass() == AssetClass.LOAN) {
            return Optional.ofNullable(owed.get(asset));
        }
        return asset.currency();
    }

    /** Whether a price is old on the day it is used; see {@link Freshness}. */
    public static boolean stale(Quote quote, LocalDate day) {
        return Freshness.stale(quote.asset().assetClass(), quote.day(), day);
    }

    /** How to get from one currency to another with quotes of the day or before; empty where no path of three steps leads. */
    public Optional<RatePath> path(Currency from, Currency to, LocalDate day) {
        return board.path(from, to, (int) day.toEpochDay());
    }

    @Override
    public Optional<Rate> known(Currency from, Currency to, LocalDate day) {
        return path(from, to, day).map(RatePath::rate);
    }

    /** The price known on the day or before it; one for money. */
    @Override
    public Optional<Money> ofOne(AssetId asset, When when) {
        if (asset.assetClass().isMoney()) {
            return moneyOf(asset).map(currency -> Money.of(Quantity.ONE, currency));
        }
        return at(asset, when.date()).map(quote -> quote.price().times(Quantity.ONE));
    }
}
