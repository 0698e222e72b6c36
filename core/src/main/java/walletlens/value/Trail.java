package walletlens.value;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.quote.Quote;
import walletlens.quote.RatePath;

/**
 * How a figure was made: the figure, what it is, how it follows from others, and those others, down to entries and quotes.
 * What it is called is a key of the word catalogue with named arguments, not words. Children are made when asked for.
 *
 * <p>The arguments, where they apply: {@code asset} (an asset's id), {@code account}, {@code entry} (an entry's id),
 * {@code kind} (an entry kind's code), {@code day} or {@code time} (ISO 8601), {@code source}, {@code from} and {@code to}
 * (currencies), {@code stale} ({@code true}), {@code class}, {@code tag}, {@code scenario}, {@code risk} (a kind's code), {@code part} (of the
 * health score).
 */
public final class Trail {
    /** How a figure follows from its children. */
    public enum How {
        /** They are added. */
        SUM,
        /** The others are taken from the first. */
        DIFFERENCE,
        /** They are multiplied. */
        PRODUCT,
        /** The first is divided by the second. */
        QUOTIENT,
        /** One and each is multiplied, less one: returns one after the other. */
        CHAIN,
        /** It is the rate at which the others, each at its day, are worth nothing together. */
        RATE,
        /** It was said: by an entry, a quote, a lot of the cost basis; children only tell where. */
        SAID
    }

    /** A figure of one of five sorts. */
    public sealed interface Figure {
        /** An amount of money. */
        record OfMoney(Money money) implements Figure {
        }

        /** A number of units. */
        record OfUnits(Quantity quantity) implements Figure {
        }

        /** What one unit costs. */
        record OfPrice(Price price) implements Figure {
        }

        /** Units of one currency for one of another. */
        record OfRate(Quantity factor) implements Figure {
        }

        /** A part of a whole, as a fraction. */
        record OfShare(Quantity fraction) implements Figure {
        }
    }

    /** Every key a trail may have, for the word catalogue. */
    public static final List<String> KEYS = List.of(
            "trail.net-worth", "trail.owned", "trail.owed", "trail.value", "trail.quantity", "trail.price", "trail.one",
            "trail.rate", "trail.quote", "trail.entry", "trail.cost", "trail.cost-share", "trail.lot", "trail.unrealized",
            "trail.price-gain", "trail.currency-gain", "trail.cost-today", "trail.realized", "trail.disposal",
            "trail.proceeds", "trail.income", "trail.fees", "trail.taxes", "trail.expense", "trail.slice", "trail.share",
            "trail.day-change", "trail.value-before", "trail.contributions", "trail.change", "trail.gain", "trail.flow",
            "trail.brought", "trail.part", "trail.start", "trail.end", "trail.put", "trail.put-negated", "trail.twr", "trail.month",
            "trail.day", "trail.currency", "trail.drawdown", "trail.level", "trail.volatility", "trail.sharpe", "trail.sortino",
            "trail.observations", "trail.per-year", "trail.mean", "trail.risk-free", "trail.market", "trail.costs", "trail.xirr", "trail.expected", "trail.received",
            // Of performance.
            "trail.deviation", "trail.downside", "trail.risk-free-of-one", "trail.benchmark", "trail.excess", "trail.beta",
            "trail.correlation", "trail.covariance", "trail.variance", "trail.deviation-other", "trail.pairs", "trail.year",
            "trail.points", "trail.others", "trail.price-change", "trail.capital", "trail.worth", "trail.unrealized-rest",
            "trail.mean-income", "trail.months-touched",
            // Of plans, of the score and of chance.
            "trail.after-trades", "trail.annuity", "trail.band", "trail.band-part", "trail.band-points", "trail.band-relative",
            "trail.bought", "trail.cash-moved", "trail.chance", "trail.chance-wanted", "trail.cost-then", "trail.costless",
            "trail.coverage", "trail.covered", "trail.doubt-cost", "trail.doubt-negative", "trail.doubt-stale",
            "trail.doubt-unpriced", "trail.drift", "trail.exposed", "trail.fall", "trail.fee", "trail.fee-fixed",
            "trail.fee-part", "trail.fee-rate", "trail.fees-negated", "trail.followed", "trail.full-points-at",
            "trail.gain-long", "trail.gain-of-sale", "trail.gain-short", "trail.goal-expected", "trail.goal-growth",
            "trail.goal-missing", "trail.goal-monthly", "trail.goal-needs", "trail.goal-start", "trail.goal-sum",
            "trail.goal-takes", "trail.grown", "trail.growth-factor", "trail.half", "trail.held-then", "trail.inflation",
            "trail.kind-grows", "trail.kind-moves", "trail.kind-weight", "trail.largest", "trail.left", "trail.liquid",
            "trail.loss", "trail.loss-to", "trail.missing", "trail.money-held", "trail.money-planned", "trail.months",
            "trail.move", "trail.moved", "trail.multiple", "trail.no-points-at", "trail.of-kind", "trail.of-target",
            "trail.off-target", "trail.owned-smoothed", "trail.part-figure", "trail.part-points", "trail.part-share",
            "trail.part-weight", "trail.part-weight-usual", "trail.paths", "trail.paths-below", "trail.paths-reached",
            "trail.percentile", "trail.price-in", "trail.put-in", "trail.saved", "trail.score", "trail.smooth-price",
            "trail.smoothed", "trail.sold", "trail.spending", "trail.square", "trail.squares", "trail.stale",
            "trail.step-brings", "trail.step-planned", "trail.step-price", "trail.step-sale", "trail.step-sells",
            "trail.steps-bring", "trail.stress-before", "trail.stress-change", "trail.stress-part", "trail.taken-out",
            "trail.target", "trail.target-within", "trail.targeted", "trail.targeted-after", "trail.trade", "trail.unit",
            "trail.units-traded", "trail.wanted", "trail.weight", "trail.weight-after", "trail.whole-with-money",
            "trail.with-gain", "trail.years",
            // Of the analyst.
            "trail.concerned", "trail.average", "trail.volume", "trail.lacking",
            "trail.stress", "trail.stressed", "trail.shock", "trail.currency-shock");

    private final String key;
    private final SortedMap<String, String> args;
    private final Figure figure;
    private final How how;
    private final Supplier<List<Trail>> children;

    private Trail(String key, SortedMap<String, String> args, Figure figure, How how, Supplier<List<Trail>> children) {
        this.key = key;
        this.args = args;
        this.figure = figure;
        this.how = how;
        this.children = children;
    }

    /** A figure and how it follows from its children, which are made when asked for. */
    public static Trail of(String key, Figure figure, How how, Supplier<List<Trail>> children) {
        return new Trail(key, new TreeMap<>(), figure, how, children);
    }

    /** A sum of money. */
    public static Trail sum(String key, Money money, Supplier<List<Trail>> children) {
        return of(key, new Figure.OfMoney(money), How.SUM, children);
    }

    /** A product of money. */
    public static Trail product(String key, Money money, Supplier<List<Trail>> children) {
        return of(key, new Figure.OfMoney(money), How.PRODUCT, children);
    }

    /** A figure that was said. */
    public static Trail said(String key, Figure figure) {
        return of(key, figure, How.SAID, List::of);
    }

    /** An amount that was said. */
    public static Trail said(String key, Money money) {
        return said(key, new Figure.OfMoney(money));
    }

    /** This trail with one more argument; empty ones are left out. */
    public Trail with(String name, Object value) {
        String text = value.toString();
        if (text.isEmpty()) {
            return this;
        }
        TreeMap<String, String> more = new TreeMap<>(args);
        more.put(name, text);
        return new Trail(key, more, figure, how, children);
    }

    /** A price that was quoted, with its source and time. */
    public static Trail quote(String key, Quote quote, LocalDate day) {
        Trail trail = said(key, new Figure.OfPrice(quote.price()))
                .with("asset", quote.asset()).with("source", quote.source()).with("time", quote.time())
                .with("entry", quote.entry());
        return walletlens.quote.Quotes.stale(quote, day) ? trail.with("stale", "true") : trail;
    }

    /** An exchange rate, with the quotes it was derived from. */
    public static Trail rate(RatePath path, LocalDate day) {
        RatePath.Step first = path.steps().get(0);
        RatePath.Step last = path.steps().get(path.steps().size() - 1);
        return of("trail.rate", new Figure.OfRate(path.factor()), How.SAID,
                () -> path.steps().stream().map(step -> quote("trail.quote", step.quote(), day)).toList())
                .with("from", first.from()).with("to", last.to()).with("source", path.source()).with("day", path.day());
    }

    /** What the figure is: one of {@link #KEYS}. */
    public String key() {
        return key;
    }

    /** What the key is about, by name; in the order of names. */
    public Map<String, String> args() {
        return Collections.unmodifiableMap(args);
    }

    /** One argument, or the empty text. */
    public String arg(String name) {
        return args.getOrDefault(name, "");
    }

    /** The figure, unrounded. */
    public Figure figure() {
        return figure;
    }

    /** How the figure follows from the children. */
    public How how() {
        return how;
    }

    /** What the figure was made of, made anew at each call. */
    public List<Trail> children() {
        return List.copyOf(children.get());
    }

    @Override
    public String toString() {
        return key + args + " = " + figure;
    }
}
