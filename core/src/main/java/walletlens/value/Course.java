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
import walletlens.asset.AssetId;
import walletlens.ledger.Amount;
import walletlens.ledger.Balances;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;
import walletlens.ledger.Overlap;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.quote.History;
import walletlens.quote.Quotes;
import walletlens.quote.RatePath;
import walletlens.value.Flows.Flow;

/**
 * How a part of what is owned went from day to day: what it was worth at the end of each day, what was put into it and
 * taken out, what it earned and cost. The first point is the end of the day before the span. A day without a new price
 * carries the last one. Exact sums, nothing rounded; one pass over entries and prices, in columns by asset.
 *
 * <p>A thing that has no price yet, and gets one within the span, makes the days until then incomplete. What never has one
 * counts nowhere and is named by {@link #gaps}.
 */
public final class Course {
    private final Subset subset;
    private final Currency currency;
    private final int[] days;
    private final Quantity[] values;
    private final Quantity[] moved;
    private final Quantity[] putIn;
    private final boolean[] complete;
    private final boolean[] priced;
    private final boolean[] observed;
    private final boolean[] unknown;
    private final List<Part> parts;
    private final List<Flow> flows;
    private final Map<Currency, Quantity> currencyGains;
    private final Set<AssetId> neverPriced;
    private final List<Gap> gaps;
    private final Last last;
    private final Opening opening;

    /**
     * What was held at the first point, so that after a change of later entries those before it need not be read again.
     *
     * @param ledger whose entries
     * @param count how many of them happened until the first point
     * @param balances what they left
     */
    private record Opening(Ledger ledger, int count, Balances balances) {
    }

    /**
     * What the last point was made of, so that it can be made anew without the others.
     *
     * @param held what is held at the end
     * @param before the worth of each currency at the point before, in it, and its rate then; the gain by it since
     * @param unpriced what is held at the end without a price or rate
     * @param moves whether something happened on the very last day
     */
    private record Last(Map<AssetId, Quantity> held, Map<Currency, Evening> before, Set<AssetId> unpriced, boolean moves) {
    }

    /** What one currency was at an evening, and what its rate has done since; the rate is null where none was known. */
    private record Evening(Quantity sum, Quantity factor, Quantity gain) {
    }

    /**
     * One asset over the span.
     *
     * @param asset which
     * @param start its worth at the end of the day before the span; zero where it had none or no price
     * @param end its worth at the end of the span
     * @param put what was put into it less what was taken out, at the worth told
     * @param market the same at the market's worth of the day
     * @param income what it earned
     * @param fees what was paid for it
     * @param taxes what was paid for it in taxes
     * @param capital what was in it on average: the start, and each flow for the part of the span it was in, at the
     *     market's worth; the sum over all assets is the same figure of the whole
     */
    public record Part(
            AssetId asset, Money start, Money end, Money put, Money market, Money income, Money fees, Money taxes,
            Money capital) {
        /** What it gained: the change of its worth less what was put into it. */
        public Money gain() {
            return end.minus(start).minus(put);
        }
    }

    private Course(Walk walk) {
        this.subset = walk.subset;
        this.currency = walk.into;
        this.days = walk.days;
        this.values = walk.values;
        this.moved = walk.moved;
        this.putIn = walk.putIn;
        this.complete = walk.complete;
        this.priced = walk.priced;
        this.observed = walk.observed;
        this.unknown = walk.unknown;
        this.parts = List.copyOf(walk.parts());
        this.flows = Collections.unmodifiableList(walk.inSpan);
        this.currencyGains = Collections.unmodifiableMap(walk.currencyGains());
        this.neverPriced = Collections.unmodifiableSet(walk.never);
        this.gaps = List.copyOf(walk.gaps);
        this.last = walk.last();
        this.opening = walk.opening;
    }

    private Course(Course old, Quantity value, boolean fresh, List<Part> parts, Map<Currency, Quantity> gains, Last last) {
        int end = old.days.length - 1;
        this.subset = old.subset;
        this.currency = old.currency;
        this.days = old.days;
        this.values = old.values.clone();
        this.values[end] = value;
        this.moved = old.moved;
        this.putIn = old.putIn;
        this.complete = old.complete;
        this.priced = old.priced;
        this.observed = old.observed.clone();
        this.observed[end] = fresh;
        this.unknown = old.unknown;
        this.parts = List.copyOf(parts);
        this.flows = old.flows;
        this.currencyGains = Collections.unmodifiableMap(gains);
        this.neverPriced = old.neverPriced;
        this.gaps = old.gaps;
        this.last = last;
        this.opening = old.opening;
    }

    /**
     * This course where only prices and rates of its last day are others, as with each new price while one looks. The result
     * equals that of reckoning anew; empty where it takes that: something happened on the day, or what has a price is another.
     *
     * @param quotes quotes that are the same as those of this course until the day before the last
     */
    public Optional<Course> onTheLastDay(Quotes quotes) {
        int end = days.length - 1;
        LocalDate day = day(end);
        if (last.moves || end == 0 || !last.unpriced.isEmpty()) {
            return Optional.empty();
        }
        TreeMap<Currency, Quantity> sums = new TreeMap<>();
        TreeMap<Currency, Quantity> factors = new TreeMap<>();
        TreeMap<AssetId, Quantity> worths = new TreeMap<>();
        boolean fresh = false;
        for (Map.Entry<AssetId, Quantity> each : last.held.entrySet()) {
            Mark mark = Mark.of(each.getKey(), quotes, currency, day);
            if (mark.factor().isEmpty()) {
                return Optional.empty();
            }
            Currency in = mark.price().orElseThrow().currency();
            Quantity worth = each.getKey().assetClass().isMoney()
                    ? each.getValue() : each.getValue().times(mark.price().get().amount());
            fresh |= mark.quote().map(quote -> quote.day().equals(day)).orElse(false)
                    || mark.path().map(path -> path.day().equals(day)).orElse(false);
            sums.merge(in, worth, Quantity::plus);
            factors.put(in, mark.factor().get());
            worths.put(each.getKey(), worth.times(mark.factor().get()));
        }
        Quantity value = Quantity.ZERO;
        for (Map.Entry<Currency, Quantity> each : sums.entrySet()) {
            value = value.plus(each.getValue().times(factors.get(each.getKey())));
        }
        TreeMap<Currency, Quantity> gains = new TreeMap<>(currencyGains);
        TreeMap<Currency, Evening> before = new TreeMap<>();
        for (Map.Entry<Currency, Evening> each : last.before.entrySet()) {
            Evening evening = each.getValue();
            Quantity factor = each.getKey().equals(currency) ? Quantity.ONE : quotes.path(each.getKey(), currency, day)
                    .map(RatePath::factor).orElse(null);
            Quantity gain = evening.factor == null || factor == null || evening.sum.isZero()
                    ? Quantity.ZERO : evening.sum.times(factor.minus(evening.factor));
            Quantity all = gains.getOrDefault(each.getKey(), Quantity.ZERO).minus(evening.gain).plus(gain);
            gains.remove(each.getKey());
            if (!all.isZero()) {
                gains.put(each.getKey(), all);
            }
            before.put(each.getKey(), new Evening(evening.sum, evening.factor, gain));
        }
        List<Part> newParts = new ArrayList<>(parts.size());
        for (Part part : parts) {
            Money ended = Money.of(worths.getOrDefault(part.asset, Quantity.ZERO), currency);
            newParts.add(new Part(part.asset, part.start, ended, part.put, part.market, part.income, part.fees, part.taxes, part.capital));
        }
        return Optional.of(new Course(this, value, fresh, newParts, gains, new Last(last.held, before, last.unpriced, false)));
    }

    /**
     * Every day of a span.
     *
     * @param first the first day; what was worth at its beginning is the first point
     * @param last the last day, not before the first
     */
    public static Course daily(Ledger ledger, Quotes quotes, Currency into, Subset subset, LocalDate first, LocalDate last) {
        return of(Flows.of(ledger, quotes, into), ledger, quotes, into, subset, first, last, Step.DAY);
    }

    /** Every day of a span, of flows that are known already. */
    public static Course daily(
            Flows flows, Ledger ledger, Quotes quotes, Currency into, Subset subset, LocalDate first, LocalDate last) {
        return of(flows, ledger, quotes, into, subset, first, last, Step.DAY);
    }

    /** Points in steps that end on the last day. What depends on every day, the gain by currency, is known by days only. */
    public static Course of(
            Flows flows, Ledger ledger, Quotes quotes, Currency into, Subset subset, LocalDate first, LocalDate last, Step step) {
        return new Course(new Walk(ledger, quotes, into, subset, days(first, last, step)).through(flows, null));
    }

    /**
     * The course over the same span after a change of the ledger or of prices; the result equals that of {@link #of}.
     *
     * @param flows the flows of the changed ledger
     */
    public Course with(Flows flows, Ledger ledger, Quotes quotes, LocalDate first, LocalDate last, Step step) {
        return new Course(new Walk(ledger, quotes, currency, subset, days(first, last, step)).through(flows, this));
    }

    private static int[] days(LocalDate first, LocalDate last, Step step) {
        List<LocalDate> points = step.days(first.minusDays(1), last);
        int[] days = new int[points.size()];
        for (int i = 0; i < days.length; i++) {
            days[i] = (int) points.get(i).toEpochDay();
        }
        return days;
    }

    /** What it is the course of. */
    public Subset subset() {
        return subset;
    }

    /** The currency of all figures. */
    public Currency currency() {
        return currency;
    }

    /** How many points there are, the one before the span included. */
    public int size() {
        return days.length;
    }

    /** The day of a point. */
    public LocalDate day(int point) {
        return LocalDate.ofEpochDay(days[point]);
    }

    /** The point of a day, or the last before it; 0 for all days before the span. */
    public int at(LocalDate day) {
        int wanted = (int) day.toEpochDay();
        int low = 0;
        int high = days.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (days[middle] <= wanted) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The day of a point, counted from the beginning of 1970. */
    public int epochDay(int point) {
        return days[point];
    }

    /** The worth at the end of a point's day. */
    public Money value(int point) {
        return Money.of(values[point], currency);
    }

    /** What was put in since the point before, less what was taken out, at the market's worth. */
    public Money moved(int point) {
        return Money.of(moved[point], currency);
    }

    /** What was put in since the point before, without what was taken out, at the market's worth. */
    public Money putIn(int point) {
        return Money.of(putIn[point], currency);
    }

    /** Whether everything held had a price and a rate, but for what never has one. */
    public boolean complete(int point) {
        return complete[point];
    }

    /** Whether everything held had a price and a rate, without exception. */
    public boolean priced(int point) {
        return priced[point];
    }

    /** Whether a price or a rate of something held is of the very day. */
    public boolean observed(int point) {
        return observed[point];
    }

    /** Whether something was put in or taken out since the point before whose worth is not known. */
    public boolean unknown(int point) {
        return unknown[point];
    }

    /** What each asset did, in the order of assets; those that were neither there nor moved are left out. */
    public List<Part> parts() {
        return parts;
    }

    /** The flows of the span, in the order of days. */
    public List<Flow> flows() {
        return flows;
    }

    /** What exchange rates did to what was held, by the currency of the price: the worth of each evening times the next day's change. */
    public Map<Currency, Quantity> currencyGains() {
        return currencyGains;
    }

    /**
     * What exchange rates did to each asset of a course by days of everything; those of one currency add up to what they did to
     * it. Reckoned at each call.
     *
     * @param ledger the ledger that this is the course of
     * @param quotes its prices and rates
     * @throws IllegalStateException of a part of the book
     */
    public Map<AssetId, Quantity> currencyGains(Ledger ledger, Quotes quotes) {
        if (!subset.isAll()) {
            throw new IllegalStateException("the gains by asset are known of everything only, not of " + subset);
        }
        if (currencyGains.isEmpty()) {
            return Map.of();
        }
        boolean begun = opening != null && opening.ledger == ledger;
        List<Entry> entries = Walk.byDay(ledger.entries());
        return RateGains.of(begun ? entries.subList(opening.count, entries.size()) : entries,
                begun ? opening.balances.copy(ledger) : new Balances(ledger), quotes, currency, days);
    }

    /** What was held and has no price or rate in the whole span; it counts nowhere. */
    public Set<AssetId> neverPriced() {
        return neverPriced;
    }

    /** What is held at the end of the span and has no price or rate then; it counts nowhere. */
    public Set<AssetId> unpriced() {
        return Collections.unmodifiableSet(last.unpriced);
    }

    /** Everything that was missing, each once, with the first day it was. */
    public List<Gap> gaps() {
        return gaps;
    }

    /** One asset's column. */
    private static final class Column {
        final AssetId asset;
        final History history;
        final History.Walk prices;
        final Optional<Currency> money;
        Quantity quantity = Quantity.ZERO;
        Quantity pricedQuantity = Quantity.ZERO;
        Quantity price = Quantity.ZERO;
        /** In the currency of its price, as it stands in its bucket's sum. */
        Quantity worth = Quantity.ZERO;
        Bucket bucket;
        Quantity start = Quantity.ZERO;
        Quantity end = Quantity.ZERO;
        Quantity put = Quantity.ZERO;
        Quantity market = Quantity.ZERO;
        Quantity income = Quantity.ZERO;
        Quantity fees = Quantity.ZERO;
        Quantity taxes = Quantity.ZERO;
        Quantity capital = Quantity.ZERO;
        boolean shown;

        Column(AssetId asset, Quotes quotes) {
            this.asset = asset;
            this.money = quotes.moneyOf(asset);
            this.history = quotes.history(asset);
            this.prices = history.walk();
        }

        boolean isMoney() {
            return asset.assetClass().isMoney();
        }
    }

    /** Everything priced in one currency; the rate is applied once, to the sum. */
    private static final class Bucket {
        final Currency currency;
        Quantity sum = Quantity.ZERO;
        Quantity factor = null;
        boolean ofTheDay;
        int members;
        boolean awaited;
        Quantity gain = Quantity.ZERO;
        /** At the point before the last, and what its rate did since. */
        Evening evening = new Evening(Quantity.ZERO, null, Quantity.ZERO);

        Bucket(Currency currency) {
            this.currency = currency;
        }
    }

    private static final class Walk {
        final Subset subset;
        final Currency into;
        final int[] days;
        final Quantity[] values;
        final Quantity[] moved;
        final Quantity[] putIn;
        final boolean[] complete;
        final boolean[] priced;
        final boolean[] observed;
        final boolean[] unknown;
        final List<Flow> inSpan = new ArrayList<>();
        final Set<AssetId> never = new LinkedHashSet<>();
        final Set<Gap> gaps = new LinkedHashSet<>();
        private final Ledger ledger;
        private final Quotes quotes;
        private final TreeMap<AssetId, Column> columns = new TreeMap<>();
        private final Map<AssetId, Column> found = new LinkedHashMap<>();
        private final TreeMap<Currency, Bucket> buckets = new TreeMap<>();
        private final Set<String> told = new LinkedHashSet<>();
        private boolean moves;
        private Opening opening;

        Walk(Ledger ledger, Quotes quotes, Currency into, Subset subset, int[] days) {
            this.ledger = ledger;
            this.quotes = quotes;
            this.into = into;
            this.subset = subset;
            this.days = days;
            int count = days.length;
            this.values = new Quantity[count];
            this.moved = new Quantity[count];
            this.putIn = new Quantity[count];
            this.complete = new boolean[count];
            this.priced = new boolean[count];
            this.observed = new boolean[count];
            this.unknown = new boolean[count];
        }

        Walk through(Flows all, Course before) {
            take(all);
            List<Entry> entries = byDay(subset.entries(ledger));
            boolean whole = entries == ledger.entries() && days.length > 1;
            Splits splits = subset.tag().isEmpty() ? null : new Splits(ledger);
            int next = whole ? begin(before) : 0;
            Balances balances = next == 0 ? new Balances(ledger) : opening.balances.copy(ledger);
            Set<AssetId> touched = new LinkedHashSet<>();
            for (int point = 0; point < days.length; point++) {
                touched.clear();
                if (point == 0 && next > 0) {
                    touched.addAll(balances.all().keySet());
                }
                for (; next < entries.size(); next++) {
                    Entry entry = entries.get(next);
                    int day = entry.when().epochDay();
                    if (day > days[point]) {
                        break;
                    }
                    balances.apply(splits == null ? entry : splits.byRatio(entry));
                    touch(entry, touched);
                    moves |= day == days[days.length - 1];
                }
                if (point == 0 && whole) {
                    opening = new Opening(ledger, next, balances.copy(ledger));
                }
                for (AssetId asset : touched) {
                    if (subset.covers(asset)) {
                        column(asset).quantity = subset.account().isEmpty()
                                ? balances.of(asset) : balances.of(subset.account(), asset);
                    }
                }
                value(point);
            }
            return this;
        }

        /** Begins where an earlier course of the same first point did, if nothing before it has changed; says with which entry. */
        private int begin(Course before) {
            Opening known = before == null || before.days[0] != days[0] ? null : before.opening;
            boolean same = known != null && ledger.keepsLike(known.ledger)
                    && Overlap.of(known.ledger, ledger, Integer.MAX_VALUE).start() >= known.count;
            opening = same ? known : null;
            return same ? known.count : 0;
        }

        /** In the order of days; the list itself where it is so already, as it nearly always is. */
        private static List<Entry> byDay(List<Entry> all) {
            int last = Integer.MIN_VALUE;
            for (Entry each : all) {
                int day = each.when().epochDay();
                if (day < last) {
                    List<Entry> sorted = new ArrayList<>(all);
                    sorted.sort((a, b) -> Integer.compare(a.when().epochDay(), b.when().epochDay()));
                    return sorted;
                }
                last = day;
            }
            return all;
        }

        /** Puts the flows of the span where they belong. */
        private void take(Flows flows) {
            for (int point = 0; point < days.length; point++) {
                moved[point] = Quantity.ZERO;
                putIn[point] = Quantity.ZERO;
            }
            int last = days[days.length - 1];
            Quantity length = Quantity.of(last - days[0]);
            List<Flow> all = flows.all();
            for (int entry = 0; entry < flows.entries(); entry++) {
                int at = flows.start(entry);
                int end = flows.start(entry + 1);
                int day = at < end ? all.get(at).entry().when().epochDay() : Integer.MIN_VALUE;
                if (day > days[0] && day <= last) {
                    take(flows, at, end, day, last, length);
                }
            }
            inSpan.sort((a, b) -> a.day().compareTo(b.day()));
        }

        private void take(Flows flows, int from, int end, int day, int last, Quantity length) {
            int point = place(day);
            Quantity net = Quantity.ZERO;
            for (int i = from; i < end; i++) {
                Flow flow = flows.all().get(i);
                if (!subset.covers(flow)) {
                    continue;
                }
                inSpan.add(flow);
                Column column = column(flow.asset());
                Quantity worth = flow.worth().amount();
                column.shown = true;
                switch (flow.sort()) {
                    case INCOME -> column.income = column.income.plus(worth);
                    case FEE -> column.fees = column.fees.plus(worth);
                    case TAX -> column.taxes = column.taxes.plus(worth);
                    default -> {
                        Quantity market = flow.market().amount();
                        net = net.plus(market);
                        column.put = column.put.plus(worth);
                        column.market = column.market.plus(market);
                        column.capital = column.capital.plus(market.times(Quantity.of(last - day)).dividedBy(length));
                    }
                }
            }
            moved[point] = moved[point].plus(net);
            putIn[point] = net.isPositive() ? putIn[point].plus(net) : putIn[point];
            Optional<Gap> gap = flows.unknown(subset, from, end);
            if (gap.isPresent()) {
                unknown[point] = true;
                gaps.add(gap.get());
            }
        }

        /** The first point on or after a day. */
        private int place(int day) {
            int low = 0;
            int high = days.length - 1;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (days[middle] < day) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        private Column column(AssetId asset) {
            Column column = found.get(asset);
            if (column == null) {
                column = new Column(asset, quotes);
                found.put(asset, column);
                columns.put(asset, column);
            }
            return column;
        }

        private static void touch(Entry entry, Set<AssetId> touched) {
            entry.in().ifPresent(in -> touched.add(in.asset()));
            entry.out().ifPresent(out -> touched.add(out.asset()));
            entry.about().ifPresent(touched::add);
            for (Amount fee : entry.fees()) {
                touched.add(fee.asset());
            }
        }

        private void value(int point) {
            int day = days[point];
            boolean whole = true;
            boolean all = true;
            boolean fresh = false;
            for (Bucket bucket : buckets.values()) {
                rate(bucket, day, point > 0);
            }
            for (Column column : columns.values()) {
                if (column.quantity.isZero()) {
                    leave(column);
                    continue;
                }
                column.shown = true;
                if (column.isMoney() && column.money.isPresent()) {
                    put(column, column.money.get(), column.quantity, day);
                } else if (!column.isMoney() && column.prices.to(day)) {
                    fresh |= column.prices.epochDay() == day;
                    if (column.prices.amount() != column.price || column.quantity != column.pricedQuantity || column.bucket == null) {
                        column.price = column.prices.amount();
                        column.pricedQuantity = column.quantity;
                        put(column, column.prices.currency(), column.prices.worth(column.quantity), day);
                    }
                } else {
                    leave(column);
                    all = false;
                    whole &= !unpriced(column, day);
                    continue;
                }
                if (column.bucket.factor == null) {
                    missing(Gap.Kind.RATE, column.asset, column.bucket.currency, day);
                    all = false;
                    whole &= !column.bucket.awaited;
                    if (!column.bucket.awaited) {
                        never.add(column.asset);
                    }
                }
            }
            Quantity sum = Quantity.ZERO;
            for (Bucket bucket : buckets.values()) {
                if (bucket.factor != null && bucket.members > 0) {
                    sum = sum.plus(bucket.sum.times(bucket.factor));
                    fresh |= bucket.ofTheDay;
                }
            }
            values[point] = sum;
            complete[point] = whole;
            priced[point] = all;
            observed[point] = fresh;
            if (point == 0 || point == days.length - 1) {
                for (Column column : columns.values()) {
                    Quantity worth = column.bucket == null || column.bucket.factor == null
                            ? Quantity.ZERO : column.worth.times(column.bucket.factor);
                    column.start = point == 0 ? worth : column.start;
                    column.end = worth;
                }
            }
        }

        /** Whether a price is still to come within the span. */
        private boolean unpriced(Column column, int day) {
            missing(column.isMoney() ? Gap.Kind.LOAN_CURRENCY : Gap.Kind.PRICE, column.asset, into, day);
            boolean awaited = !column.isMoney() && column.history.at(LocalDate.ofEpochDay(days[days.length - 1])).isPresent();
            if (!awaited) {
                never.add(column.asset);
            }
            return awaited;
        }

        private void missing(Gap.Kind kind, AssetId asset, Currency from, int day) {
            if (told.add(kind.code() + " " + asset)) {
                gaps.add(new Gap(kind, asset, from, into, LocalDate.ofEpochDay(day)));
            }
        }

        private static void leave(Column column) {
            if (column.bucket != null) {
                column.bucket.sum = column.bucket.sum.minus(column.worth);
                column.bucket.members--;
                column.bucket = null;
                column.worth = Quantity.ZERO;
            }
        }

        private void put(Column column, Currency currency, Quantity worth, int day) {
            if (column.bucket == null || !column.bucket.currency.equals(currency)) {
                leave(column);
                column.bucket = bucket(currency, day);
                column.bucket.members++;
            }
            if (column.worth != worth) {
                column.bucket.sum = column.bucket.sum.minus(column.worth).plus(worth);
                column.worth = worth;
            }
        }

        private Bucket bucket(Currency currency, int day) {
            Bucket bucket = buckets.get(currency);
            if (bucket == null) {
                bucket = new Bucket(currency);
                buckets.put(currency, bucket);
                rate(bucket, day, false);
            }
            return bucket;
        }

        /** The day's rate, and what its change did to what was held the evening before. */
        private void rate(Bucket bucket, int day, boolean later) {
            if (bucket.currency.equals(into)) {
                bucket.factor = Quantity.ONE;
                return;
            }
            Optional<RatePath> path = quotes.path(bucket.currency, into, LocalDate.ofEpochDay(day));
            Quantity before = bucket.factor;
            bucket.factor = path.map(RatePath::factor).orElse(null);
            bucket.ofTheDay = path.isPresent() && path.get().day().toEpochDay() == day;
            if (path.isEmpty()) {
                LocalDate last = LocalDate.ofEpochDay(days[days.length - 1]);
                bucket.awaited = quotes.path(bucket.currency, into, last).isPresent();
            }
            Quantity gain = later && before != null && bucket.factor != null && bucket.members > 0
                    ? bucket.sum.times(bucket.factor.minus(before)) : Quantity.ZERO;
            bucket.gain = gain.isZero() ? bucket.gain : bucket.gain.plus(gain);
            bucket.evening = new Evening(bucket.sum, before, gain);
        }

        /** Of money of the currency asked for the evening does not matter: its rate is always one. */
        Last last() {
            TreeMap<AssetId, Quantity> held = new TreeMap<>();
            Set<AssetId> unpriced = new LinkedHashSet<>();
            for (Column column : columns.values()) {
                if (!column.quantity.isZero()) {
                    held.put(column.asset, column.quantity);
                    if (column.bucket == null || column.bucket.factor == null) {
                        unpriced.add(column.asset);
                    }
                }
            }
            TreeMap<Currency, Evening> before = new TreeMap<>();
            for (Bucket bucket : buckets.values()) {
                if (!bucket.currency.equals(into)) {
                    before.put(bucket.currency, bucket.evening);
                }
            }
            return new Last(held, before, unpriced, moves);
        }

        Map<Currency, Quantity> currencyGains() {
            TreeMap<Currency, Quantity> gains = new TreeMap<>();
            for (Bucket bucket : buckets.values()) {
                if (!bucket.gain.isZero()) {
                    gains.put(bucket.currency, bucket.gain);
                }
            }
            return gains;
        }

        List<Part> parts() {
            List<Part> parts = new ArrayList<>();
            for (Column each : columns.values()) {
                if (each.shown) {
                    parts.add(new Part(each.asset, money(each.start), money(each.end), money(each.put), money(each.market),
                            money(each.income), money(each.fees), money(each.taxes), money(each.start.plus(each.capital))));
                }
            }
            return parts;
        }

        private Money money(Quantity amount) {
            return Money.of(amount, into);
        }
    }

    /** Splits told by their new units, turned into ratios of what the whole book held then; a tag holds but a part of it. */
    private static final class Splits {
        private final Map<String, Entry> ratios = new LinkedHashMap<>();

        Splits(Ledger ledger) {
            Balances balances = new Balances(ledger);
            for (Entry entry : ledger.entries()) {
                if (entry.kind() == EntryKind.SPLIT && entry.ratio().isEmpty()) {
                    balances.splitRatio(entry).ifPresent(ratio -> ratios.put(entry.id(), Entry.of(
                            EntryKind.SPLIT, entry.when(), entry.account()).id(entry.id()).about(entry.about().orElseThrow())
                            .ratio(ratio).entry()));
                }
                balances.apply(entry);
            }
        }

        Entry byRatio(Entry entry) {
            return ratios.getOrDefault(entry.id(), entry);
        }
    }
}
