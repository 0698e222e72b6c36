package walletlens.analyst;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.quote.History;
import walletlens.quote.Quote;
import walletlens.risk.Elementary;
import walletlens.risk.Health;
import walletlens.risk.Health.Measure;
import walletlens.risk.Temperament;
import walletlens.value.Position;
import walletlens.value.Valuation;

/** How much what is owned goes up and down, and how soon it could be money. Correlations are reckoned in double. */
final class Steadiness implements Watch {
    private static final double HALF_THE_POINTS = 0.5;
    private static final Quantity LIQUID = Quantity.of("0.2");
    private static final Quantity UNMAPPED = Quantity.of("0.05");
    private static final Quantity LARGE = Quantity.of("0.05");
    private static final int WEEKS = 52;
    private static final int SEEN_WEEKS = 40;
    private static final double AS_ONE = 0.9;

    @Override
    public void look(Circumstances at, List<Insight> found) {
        if (!at.health().isKnown()) {
            return;
        }
        illiquid(at, found);
        restless(at, found);
        withoutFigures(at, found);
        asOne(at.valuation(), found);
    }

    private static void illiquid(Circumstances at, List<Insight> found) {
        Health health = at.health();
        Measure measure = health.measure(Health.Part.LIQUIDITY);
        if (!measure.isKnown() || measure.share() >= HALF_THE_POINTS) {
            return;
        }
        Quantity share = Amounts.fraction(measure.figure());
        double all = health.sheet().owned();
        Money owned = Amounts.smoothed(health, all);
        Money liquid = Amounts.smoothed(health, measure.figure() * all);
        found.add(Insight.of(InsightKind.ILLIQUID, Subject.ALL)
                .say("share", new Part.Share(share), Trails.health(at, Health.Part.LIQUIDITY))
                .say("limit", new Part.Share(LIQUID))
                .effect(owned.times(LIQUID).minus(liquid)).measure(Quantity.ONE.minus(share)).insight());
    }

    private static void restless(Circumstances at, List<Insight> found) {
        Health health = at.health();
        Measure measure = health.measure(Health.Part.VOLATILITY);
        Optional<Temperament> temperament = health.sheet().temperament();
        if (!measure.isKnown() || temperament.isEmpty() || measure.share() >= 1) {
            return;
        }
        Quantity volatility = Amounts.fraction(measure.figure());
        Quantity fine = Quantity.of(temperament.get().percent()).dividedBy(Quantity.of(100));
        found.add(Insight.of(InsightKind.RESTLESS, Subject.ALL)
                .say("volatility", new Part.Share(volatility), Trails.health(at, Health.Part.VOLATILITY))
                .say("limit", new Part.Share(fine))
                .say("covered", new Part.Share(Amounts.fraction(measure.aside())))
                .measure(volatility.dividedBy(fine)).insight());
    }

    private static void withoutFigures(Circumstances at, List<Insight> found) {
        Valuation valuation = at.valuation();
        List<Position> without = new ArrayList<>();
        for (Position each : valuation.positions()) {
            if (!each.isDebt() && each.value().isPresent() && at.mapping().of(each.asset()).isEmpty()) {
                without.add(each);
            }
        }
        Money sum = Amounts.worth(valuation, without);
        Quantity share = Amounts.share(sum, valuation.owned());
        if (share.compareTo(UNMAPPED) < 0) {
            return;
        }
        without.sort((a, b) -> b.value().orElseThrow().amount().compareTo(a.value().orElseThrow().amount()));
        found.add(Insight.of(InsightKind.NO_FIGURES, Subject.ALL)
                .say("count", new Part.Count(without.size()))
                .say("asset", new Part.OfAsset(without.get(0).asset()))
                .say("share", new Part.Share(share), Trails.quotient(share, Trails.together(sum, without), Trails.owned(valuation)))
                .effect(sum).measure(share).insight());
    }

    private static void asOne(Valuation valuation, List<Insight> found) {
        List<Position> large = new ArrayList<>();
        List<double[]> paths = new ArrayList<>();
        for (Position each : valuation.positions()) {
            if (valuation.weight(each).compareTo(LARGE) >= 0 && isTraded(each.asset())) {
                large.add(each);
                paths.add(weekly(valuation, each.asset()));
            }
        }
        for (int i = 0; i < large.size(); i++) {
            for (int j = i + 1; j < large.size(); j++) {
                double correlation = correlation(paths.get(i), paths.get(j));
                if (correlation >= AS_ONE) {
                    asOne(valuation, large.get(i), large.get(j), correlation, found);
                }
            }
        }
    }

    private static void asOne(Valuation valuation, Position one, Position other, double correlation, List<Insight> found) {
        List<Position> both = List.of(one, other);
        Money sum = Amounts.worth(valuation, both);
        Quantity share = Amounts.share(sum, valuation.owned());
        found.add(Insight.of(InsightKind.MOVE_AS_ONE, Subject.of(one.asset()).and(other.asset().toString()))
                .say("asset", new Part.OfAsset(one.asset()))
                .say("other", new Part.OfAsset(other.asset()))
                .say("correlation", new Part.Ratio(Elementary.quantity(correlation, 2)))
                .say("share", new Part.Share(share), Trails.quotient(share, Trails.together(sum, both), Trails.owned(valuation)))
                .effect(sum).measure(share).insight());
    }

    /** Whether it is bought and sold on a market. */
    static boolean isTraded(AssetId asset) {
        return switch (asset.assetClass()) {
            case CRYPTO, STOCK, ETF, FUND, BOND, METAL -> true;
            default -> false;
        };
    }

    /** The logarithm of each week's change of price, newest first; no number for a week without a price of its own at either end. */
    private static double[] weekly(Valuation valuation, AssetId asset) {
        History history = valuation.quotes().history(asset);
        double[] prices = new double[WEEKS + 1];
        for (int week = 0; week <= WEEKS; week++) {
            LocalDate end = valuation.day().minusDays(7L * week);
            Optional<Quote> quote = history.at(end, valuation.day());
            boolean own = quote.isPresent() && quote.get().day().isAfter(end.minusDays(7)) && quote.get().price().amount().isPositive();
            prices[week] = own ? Elementary.of(quote.get().price().amount()) : Double.NaN;
        }
        double[] changes = new double[WEEKS];
        for (int week = 0; week < WEEKS; week++) {
            boolean known = prices[week] > 0 && prices[week + 1] > 0;
            changes[week] = known ? Elementary.log(prices[week] / prices[week + 1]) : Double.NaN;
        }
        return changes;
    }

    /** The correlation of the weeks that both have; zero where they are too few or one does not move. */
    static double correlation(double[] one, double[] other) {
        int count = 0;
        double sumA = 0;
        double sumB = 0;
        for (int i = 0; i < one.length; i++) {
            if (!Double.isNaN(one[i]) && !Double.isNaN(other[i])) {
                count++;
                sumA += one[i];
                sumB += other[i];
            }
        }
        if (count < SEEN_WEEKS) {
            return 0;
        }
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < one.length; i++) {
            if (!Double.isNaN(one[i]) && !Double.isNaN(other[i])) {
                double a = one[i] - sumA / count;
                double b = other[i] - sumB / count;
                ab += a * b;
                aa += a * a;
                bb += b * b;
            }
        }
        return aa <= 0 || bb <= 0 ? 0 : ab / Math.sqrt(aa * bb);
    }
}
