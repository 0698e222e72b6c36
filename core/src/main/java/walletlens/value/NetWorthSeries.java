package walletlens.value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.ledger.Amount;
import walletlens.ledger.Balances;
import walletlens.ledger.Entry;
import walletlens.ledger.Ledger;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.quote.History;
import walletlens.quote.Quotes;
import walletlens.value.Contributions.Contribution;

/**
 * Net worth through time. Each point uses the entries until its day and the prices and rates known then, so the value of a
 * past day does not change when a newer price arrives. One pass over entries and prices; exact sums, nothing rounded.
 */
public final class NetWorthSeries {
    private final List<Point> points;
    private final List<Gap> gaps;

    /**
     * One day.
     *
     * @param day the day
     * @param netWorth owned less owed
     * @param byClass net worth by class of asset; classes without any are left out
     * @param contributed everything put in since the first entry, less what was taken out
     * @param complete whether everything held had a price and a rate
     */
    public record Point(
            LocalDate day, Money netWorth, Map<AssetClass, Money> byClass, Money contributed, boolean complete) {
    }

    private NetWorthSeries(List<Point> points, List<Gap> gaps) {
        this.points = Collections.unmodifiableList(points);
        this.gaps = List.copyOf(gaps);
    }

    /** The points, oldest first. */
    public List<Point> points() {
        return points;
    }

    /** What was missing, each thing once, with the first day it was missing. */
    public List<Gap> gaps() {
        return gaps;
    }

    /** Net worth on the first, the last, and every step before the last day of a span. */
    public static NetWorthSeries of(Ledger ledger, Quotes quotes, Currency into, LocalDate from, LocalDate to, Step step) {
        return new Walk(ledger, quotes, into).through(step.days(from, to), Contributions.of(ledger, quotes, into));
    }

    /** Net worth until the day of a valuation. */
    public static NetWorthSeries of(Valuation at, LocalDate from, Step step) {
        return new Walk(at.ledger(), at.quotes(), at.currency()).through(step.days(from, at.day()), at.contributions());
    }

    /** Net worth from the first entry (or the day, where there is none) to a day, in fitting steps. */
    public static NetWorthSeries of(Ledger ledger, Quotes quotes, Currency into, LocalDate to) {
        LocalDate from = to;
        for (Entry entry : ledger.entries()) {
            from = entry.when().date().isBefore(from) ? entry.when().date() : from;
        }
        return of(ledger, quotes, into, from, to, Step.fitting(from, to));
    }

    /** In the order of days; the list itself where it is so already, as it nearly always is. */
    static <T> List<T> byDay(List<T> all, Function<T, LocalDate> day) {
        LocalDate last = LocalDate.MIN;
        for (T each : all) {
            LocalDate next = day.apply(each);
            if (next.isBefore(last)) {
                List<T> sorted = new ArrayList<>(all);
                sorted.sort((a, b) -> day.apply(a).compareTo(day.apply(b)));
                return sorted;
            }
            last = next;
        }
        return all;
    }

    /** The holding of one asset and its worth in the currency of its price. */
    private static final class Line {
        final AssetId asset;
        final History.Walk prices;
        final Optional<Currency> money;
        Quantity quantity = Quantity.ZERO;
        Quantity pricedQuantity = Quantity.ZERO;
        Quantity price = Quantity.ZERO;
        Quantity worth = Quantity.ZERO;
        Bucket bucket;

        Line(AssetId asset, Quotes quotes) {
            this.asset = asset;
            this.money = quotes.moneyOf(asset);
            this.prices = quotes.history(asset).walk();
        }

        /** The currency its worth is in; null where it has no price. */
        Currency move(int day) {
            if (asset.assetClass().isMoney()) {
                worth = quantity;
                return money.orElse(null);
            }
            if (!prices.to(day)) {
                return null;
            }
            if (prices.amount() != price || quantity != pricedQuantity) {
                price = prices.amount();
                pricedQuantity = quantity;
                worth = prices.worth(quantity);
            }
            return prices.currency();
        }
    }

    /** The worth of one class in one currency on the day at hand; its rate is applied once, to the sum. */
    private static final class Bucket {
        final AssetClass assetClass;
        final Currency currency;
        Optional<Quantity> factor = Optional.empty();
        Quantity sum = Quantity.ZERO;
        boolean used;

        Bucket(AssetClass assetClass, Currency currency) {
            this.assetClass = assetClass;
            this.currency = currency;
        }

        void begin(Optional<Quantity> rate) {
            factor = rate;
            sum = Quantity.ZERO;
            used = false;
        }

        void add(Quantity worth) {
            sum = sum.plus(worth);
            used = true;
        }
    }

    private static final class Walk {
        private final Ledger ledger;
        private final Quotes quotes;
        private final Currency into;
        private final DayRates rates;
        private final TreeMap<AssetId, Line> lines = new TreeMap<>();
        private final Map<AssetId, Line> found = new LinkedHashMap<>();
        private final List<Bucket> buckets = new ArrayList<>();
        private final Set<String> missing = new TreeSet<>();
        private final Set<Gap> gaps = new LinkedHashSet<>();

        Walk(Ledger ledger, Quotes quotes, Currency into) {
            this.ledger = ledger;
            this.quotes = quotes;
            this.into = into;
            this.rates = new DayRates(quotes, into);
        }

        NetWorthSeries through(List<LocalDate> days, Contributions contributions) {
            // By the day as written: in the ledger's order an entry of another zone may stand behind one of the next day.
            List<Entry> entries = byDay(ledger.entries(), entry -> entry.when().date());
            List<Contribution> flows = byDay(contributions.all(), Contribution::day);
            Balances balances = new Balances(ledger);
            Money contributed = Money.zero(into);
            List<Point> points = new ArrayList<>(days.size());
            int entry = 0;
            int flow = 0;
            for (LocalDate day : days) {
                Set<AssetId> touched = new LinkedHashSet<>();
                for (; entry < entries.size() && !entries.get(entry).when().date().isAfter(day); entry++) {
                    balances.apply(entries.get(entry));
                    touch(entries.get(entry), touched);
                }
                for (AssetId asset : touched) {
                    line(asset).quantity = balances.of(asset);
                }
                for (; flow < flows.size() && !flows.get(flow).day().isAfter(day); flow++) {
                    contributed = contributed.plus(flows.get(flow).worth());
                }
                points.add(point(day, contributed));
            }
            return new NetWorthSeries(points, new ArrayList<>(gaps));
        }

        private Line line(AssetId asset) {
            Line line = found.get(asset);
            if (line == null) {
                line = new Line(asset, quotes);
                found.put(asset, line);
                lines.put(asset, line);
            }
            return line;
        }

        private static void touch(Entry entry, Set<AssetId> touched) {
            if (entry.in().isPresent()) {
                touched.add(entry.in().get().asset());
            }
            if (entry.out().isPresent()) {
                touched.add(entry.out().get().asset());
            }
            if (entry.about().isPresent()) {
                touched.add(entry.about().get());
            }
            for (Amount fee : entry.fees()) {
                touched.add(fee.asset());
            }
        }

        private Point point(LocalDate day, Money contributed) {
            int epochDay = (int) day.toEpochDay();
            boolean complete = true;
            for (Bucket bucket : buckets) {
                bucket.begin(rates.factor(bucket.currency, day));
            }
            for (Line line : lines.values()) {
                if (line.quantity.isZero()) {
                    continue;
                }
                Currency currency = line.move(epochDay);
                if (currency == null) {
                    boolean money = line.asset.assetClass().isMoney();
                    missing(money ? Gap.Kind.LOAN_CURRENCY : Gap.Kind.PRICE, line.asset, into, day);
                    complete = false;
                    continue;
                }
                if (line.bucket == null || !line.bucket.currency.equals(currency)) {
                    line.bucket = bucket(line.asset.assetClass(), currency, day);
                }
                if (line.bucket.factor.isEmpty()) {
                    missing(Gap.Kind.RATE, line.asset, currency, day);
                    complete = false;
                } else {
                    line.bucket.add(line.worth);
                }
            }
            Money whole = Money.zero(into);
            TreeMap<AssetClass, Money> byClass = new TreeMap<>();
            for (Bucket bucket : buckets) {
                if (bucket.used) {
                    Money sum = Money.of(bucket.sum.times(bucket.factor.orElseThrow()), into);
                    byClass.merge(bucket.assetClass, sum, Money::plus);
                    whole = whole.plus(sum);
                }
            }
            return new Point(day, whole, Collections.unmodifiableMap(byClass), contributed, complete);
        }

        private Bucket bucket(AssetClass assetClass, Currency currency, LocalDate day) {
            for (Bucket bucket : buckets) {
                if (bucket.assetClass == assetClass && bucket.currency.equals(currency)) {
                    return bucket;
                }
            }
            Bucket bucket = new Bucket(assetClass, currency);
            bucket.begin(rates.factor(currency, day));
            buckets.add(bucket);
            return bucket;
        }

        private void missing(Gap.Kind kind, AssetId asset, Currency from, LocalDate day) {
            if (missing.add(kind.code() + " " + asset)) {
                gaps.add(new Gap(kind, asset, from, into, day));
            }
        }
    }
}
