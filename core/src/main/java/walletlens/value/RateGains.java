package walletlens.value;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import walletlens.asset.AssetId;
import walletlens.ledger.Amount;
import walletlens.ledger.Balances;
import walletlens.ledger.Entry;
import walletlens.money.Currency;
import walletlens.money.Quantity;
import walletlens.quote.History;
import walletlens.quote.Quotes;
import walletlens.quote.RatePath;

/**
 * What exchange rates did to each asset from point to point: the worth of each evening, in the currency of its price, times the
 * change of its rate until the next. By currency these add up to {@link Course#currencyGains}, which are reckoned of the sums.
 */
final class RateGains {
    private final Quotes quotes;
    private final Currency into;
    private final TreeMap<AssetId, Column> columns = new TreeMap<>();
    private final TreeMap<Currency, Quantity> factors = new TreeMap<>();
    private final TreeMap<Currency, Quantity> changes = new TreeMap<>();

    /** One asset as it was on the last evening. */
    private static final class Column {
        private final AssetId asset;
        private final Optional<Currency> money;
        private final History.Walk prices;
        private Quantity quantity = Quantity.ZERO;
        private Quantity worth = Quantity.ZERO;
        private Currency currency;
        private Quantity gain = Quantity.ZERO;

        Column(AssetId asset, Quotes quotes) {
            this.asset = asset;
            this.money = quotes.moneyOf(asset);
            this.prices = quotes.history(asset).walk();
        }

        /** What it is worth in the currency of its price; nothing where there is no price. */
        void value(int day) {
            boolean isMoney = asset.assetClass().isMoney();
            currency = null;
            if (quantity.isZero()) {
                return;
            } else if (isMoney && money.isPresent()) {
                currency = money.get();
                worth = quantity;
            } else if (!isMoney && prices.to(day)) {
                currency = prices.currency();
                worth = prices.worth(quantity);
            }
        }
    }

    private RateGains(Quotes quotes, Currency into) {
        this.quotes = quotes;
        this.into = into;
    }

    /**
     * Those of a span.
     *
     * @param entries what happened, in the order of days
     * @param balances what was held before the first of them; they go on from there
     * @param days the points, counted from the beginning of 1970; the first is the evening it begins
     */
    static Map<AssetId, Quantity> of(List<Entry> entries, Balances balances, Quotes quotes, Currency into, int[] days) {
        RateGains gains = new RateGains(quotes, into);
        Set<AssetId> touched = new LinkedHashSet<>(balances.all().keySet());
        int next = 0;
        for (int point = 0; point < days.length; point++) {
            if (point > 0) {
                gains.rates(days[point]);
            }
            for (; next < entries.size() && entries.get(next).when().epochDay() <= days[point]; next++) {
                balances.apply(entries.get(next));
                touch(entries.get(next), touched);
            }
            for (AssetId asset : touched) {
                gains.columns.computeIfAbsent(asset, none -> new Column(asset, quotes)).quantity = balances.of(asset);
            }
            touched.clear();
            gains.evening(days[point]);
        }
        TreeMap<AssetId, Quantity> all = new TreeMap<>();
        gains.columns.forEach((asset, column) -> all.put(asset, column.gain));
        return Collections.unmodifiableMap(all);
    }

    /** What the rates of a new day do to what was held the evening before. */
    private void rates(int day) {
        changes.clear();
        factors.replaceAll((currency, before) -> {
            Quantity now = factor(currency, day);
            if (!now.isZero() && !before.isZero() && !now.equals(before)) {
                changes.put(currency, now.minus(before));
            }
            return now;
        });
        if (changes.isEmpty()) {
            return;
        }
        for (Column column : columns.values()) {
            Quantity change = column.currency == null ? null : changes.get(column.currency);
            column.gain = change == null ? column.gain : column.gain.plus(column.worth.times(change));
        }
    }

    private void evening(int day) {
        for (Column column : columns.values()) {
            column.value(day);
            if (column.currency != null && !column.currency.equals(into)) {
                factors.computeIfAbsent(column.currency, currency -> factor(currency, day));
            }
        }
    }

    /** Zero where no rate is known: a rate is never zero. */
    private Quantity factor(Currency from, int day) {
        return quotes.path(from, into, LocalDate.ofEpochDay(day)).map(RatePath::factor).orElse(Quantity.ZERO);
    }

    private static void touch(Entry entry, Set<AssetId> touched) {
        entry.in().map(Amount::asset).ifPresent(touched::add);
        entry.out().map(Amount::asset).ifPresent(touched::add);
        entry.about().ifPresent(touched::add);
        entry.fees().forEach(fee -> touched.add(fee.asset()));
    }
}
