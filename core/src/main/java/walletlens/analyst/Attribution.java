package walletlens.analyst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import walletlens.asset.AssetId;
import walletlens.ledger.Ledger;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.performance.Contributor;
import walletlens.performance.GainSplit;
import walletlens.performance.Performance;
import walletlens.quote.Quotes;
import walletlens.value.Course;
import walletlens.value.Trail;
import walletlens.value.Trail.Figure;
import walletlens.value.Trail.How;
import walletlens.value.Valuation;

/**
 * Why net worth changed between two evenings, taken apart by what did it and by asset, so that it adds up to the last digit both
 * ways:
 *
 * <pre>
 * change = put in - taken out + price gain + currency gain + income - fees - taxes + brought along
 * </pre>
 *
 * <p>For the whole and for each asset the same; what an asset was bought with was put into it and taken out of the cash, so over
 * all assets only what came from outside remains. The whole is that of {@link GainSplit}, each asset's change, income, fees and
 * taxes those of {@link Course.Part}; an asset's currency gain is reckoned like that of the whole, day by day; its price gain is
 * what remains.
 */
public final class Attribution {
    private final Performance performance;
    private final Course course;
    private final Pieces whole;
    private final List<OfAsset> assets;

    /**
     * What made a change. Fees and taxes are above zero where something was paid.
     *
     * @param put what was put in less what was taken out, at the worth told
     * @param price what prices did
     * @param currency what exchange rates did
     * @param income what was earned
     * @param fees what was paid that is no tax
     * @param taxes what was paid in taxes
     * @param brought what things were worth beyond their own cost when they came
     */
    public record Pieces(Money put, Money price, Money currency, Money income, Money fees, Money taxes, Money brought) {
        /** The gain: all but what was put in. */
        public Money gain() {
            return price.plus(currency).plus(income).minus(fees).minus(taxes).plus(brought);
        }

        /** All of it. */
        public Money change() {
            return put.plus(gain());
        }
    }

    /**
     * What one asset did to net worth.
     *
     * @param asset which
     * @param start its worth on the first evening; below zero for a debt
     * @param end its worth on the last
     * @param pieces what made the change between them
     */
    public record OfAsset(AssetId asset, Money start, Money end, Pieces pieces) {
        /** What it gained. */
        public Money gain() {
            return pieces.gain();
        }
    }

    private Attribution(Performance performance, Ledger ledger, Quotes quotes) {
        this.performance = performance;
        this.course = performance.course();
        GainSplit split = performance.split();
        this.whole = new Pieces(split.put(), split.priceGain(), split.currencyGain(), split.income(), split.fees(),
                split.taxes(), split.broughtAlong());
        Map<AssetId, Quantity> rates = course.currencyGains(ledger, quotes);
        List<OfAsset> all = new ArrayList<>();
        for (Course.Part part : course.parts()) {
            all.add(of(part, Money.of(rates.getOrDefault(part.asset(), Quantity.ZERO), course.currency())));
        }
        all.sort(Comparator.comparing((OfAsset each) -> each.gain().amount().abs()).reversed());
        this.assets = Collections.unmodifiableList(all);
    }

    /**
     * Why everything changed.
     *
     * @param start the day at whose end it begins
     * @param end the last day
     */
    public static Attribution of(Circumstances at, LocalDate start, LocalDate end) {
        Valuation valuation = at.valuation();
        return new Attribution(at.performance(start, end), valuation.ledger(), valuation.quotes());
    }

    private static OfAsset of(Course.Part part, Money currencyGain) {
        Money brought = part.market().minus(part.put());
        Money price = part.gain().minus(currencyGain).minus(part.income()).plus(part.fees()).plus(part.taxes()).minus(brought);
        return new OfAsset(part.asset(), part.start(), part.end(),
                new Pieces(part.put(), price, currencyGain, part.income(), part.fees(), part.taxes(), brought));
    }

    /** The evening it begins. */
    public LocalDate start() {
        return course.day(0);
    }

    /** The evening it ends. */
    public LocalDate end() {
        return course.day(course.size() - 1);
    }

    /** Net worth on the first evening. */
    public Money before() {
        return course.value(0);
    }

    /** Net worth on the last evening. */
    public Money after() {
        return course.value(course.size() - 1);
    }

    /** By how much it changed. */
    public Money change() {
        return after().minus(before());
    }

    /** What made the change. */
    public Pieces whole() {
        return whole;
    }

    /** What each asset did, the largest gain or loss first. Their pieces add up to those of the whole. */
    public List<OfAsset> assets() {
        return assets;
    }

    /** Whether everything held on the first and the last evening had a price and a rate, and everything that came in a worth. */
    public boolean isComplete() {
        boolean known = course.priced(0) && course.priced(course.size() - 1);
        for (int point = 1; point < course.size(); point++) {
            known &= !course.unknown(point);
        }
        return known;
    }

    /** What was held and had no price or rate in the whole span; it counts nowhere. */
    public Set<AssetId> neverPriced() {
        return course.neverPriced();
    }

    /** How the change is made up: what was put in, and the gain by what did it. */
    public Trail trail() {
        return performance.split().changeTrail();
    }

    /** What was put in and taken out, flow by flow. */
    public Trail putTrail() {
        return performance.split().putTrail();
    }

    /** What each currency did. */
    public Trail currencyTrail() {
        return performance.split().currencyTrail();
    }

    /** How the change is made up by asset. */
    public Trail byAssetTrail() {
        return Trail.sum("trail.change", change(), () -> assets.stream().map(this::assetTrail).toList()).with("day", end());
    }

    private Trail assetTrail(OfAsset of) {
        return Trail.of("trail.part", new Figure.OfMoney(of.end().minus(of.start())), How.SUM, () -> List.of(
                Trail.said("trail.contributions", of.pieces().put()), gainTrail(of))).with("asset", of.asset());
    }

    /** How the gain of an asset is made up; its worth at the end less that at the start less what was put in. */
    public Trail gainTrail(OfAsset of) {
        for (Contributor each : performance.contributors()) {
            if (each.asset().equals(of.asset())) {
                return each.trail(course);
            }
        }
        throw new IllegalArgumentException(of.asset() + " did nothing in this span");
    }

    /** The pieces of the gain of an asset. */
    public Trail piecesTrail(OfAsset of) {
        Pieces pieces = of.pieces();
        return Trail.sum("trail.part", of.gain(), () -> List.of(
                Trail.said("trail.price-gain", pieces.price()), Trail.said("trail.currency-gain", pieces.currency()),
                Trail.said("trail.income", pieces.income()), Trail.said("trail.fees", pieces.fees().negated()),
                Trail.said("trail.taxes", pieces.taxes().negated()), Trail.said("trail.brought", pieces.brought())))
                .with("asset", of.asset());
    }
}
