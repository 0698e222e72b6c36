package walletlens.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.risk.BalanceSheet.Stake;
import walletlens.risk.Health.Measure;
import walletlens.risk.Health.Part;
import walletlens.value.Position;
import walletlens.value.Trail;
import walletlens.value.Trail.Figure;
import walletlens.value.Trail.How;
import walletlens.value.Valuation;

/** How the score was made, part by part, down to smoothed prices and quantities. */
public final class HealthTrails {
    private static final Quantity TEN = Quantity.of(10);
    private static final int PLACES = 6;

    private final Valuation valuation;
    private final Health health;
    private final BalanceSheet sheet;
    private final SmoothPrices prices;

    private HealthTrails(Valuation valuation, Health health) {
        this.valuation = valuation;
        this.health = health;
        this.sheet = health.sheet();
        this.prices = new SmoothPrices(valuation);
    }

    /** The trails of a score that was made of a valuation. */
    public static HealthTrails of(Valuation valuation, Health health) {
        return new HealthTrails(valuation, health);
    }

    private static Figure points(int tenths) {
        return new Figure.OfUnits(Quantity.of(tenths).dividedBy(TEN));
    }

    private static Figure share(double fraction) {
        return new Figure.OfShare(Elementary.quantity(fraction, PLACES));
    }

    private static Figure number(double number) {
        return new Figure.OfRate(Elementary.quantity(number, PLACES));
    }

    private Money money(double amount) {
        return Money.of(Elementary.quantity(amount, 2), sheet.currency());
    }

    /** The score: the sum of the points. */
    public Trail score() {
        return Trail.of("trail.score", points(health.score()), How.SUM, () -> {
            List<Trail> parts = new ArrayList<>();
            for (Part part : Part.values()) {
                if (health.measure(part).isKnown()) {
                    parts.add(points(part));
                }
            }
            return parts;
        });
    }

    /** The points of a part: the share it earns times its weight. */
    public Trail points(Part part) {
        Measure measure = health.measure(part);
        return Trail.of("trail.part-points", points(health.points(part)), How.PRODUCT, () -> List.of(
                Trail.of("trail.part-share", share(measure.share()), How.SAID, () -> thresholds(part)),
                weight(part))).with("part", part.code());
    }

    private Trail weight(Part part) {
        boolean spread = health.weight(part) != part.weight() * 10;
        Figure weight = points(health.weight(part));
        return spread ? Trail.of("trail.part-weight", weight, How.SAID,
                () -> List.of(Trail.said("trail.part-weight-usual", points(part.weight() * 10))))
                : Trail.said("trail.part-weight", weight);
    }

    private List<Trail> thresholds(Part part) {
        List<Trail> all = new ArrayList<>();
        all.add(figure(part));
        double[] ends = Measuring.thresholds(part, sheet);
        boolean numbers = part == Part.KIND || part == Part.DIVERSIFICATION || part == Part.RUNWAY;
        all.add(Trail.said("trail.no-points-at", numbers ? number(ends[0]) : share(ends[0])));
        all.add(Trail.said("trail.full-points-at", numbers ? number(ends[1]) : share(ends[1])));
        return all;
    }

    /** The figure of a part. */
    public Trail figure(Part part) {
        Measure measure = health.measure(part);
        Trail trail = switch (part) {
            case ASSET -> Trail.of("trail.part-figure", share(measure.figure()), How.QUOTIENT, () -> List.of(
                    sum("trail.largest", stake -> measure.about().filter(stake.asset()::equals).isPresent()), owned()));
            case KIND -> Trail.of("trail.part-figure", number(measure.figure()), How.QUOTIENT, () -> List.of(
                    Trail.said("trail.unit", number(1)), squares()));
            case DIVERSIFICATION -> Trail.of("trail.part-figure", number(measure.figure()), How.SAID, () -> moving(false));
            case LIQUIDITY -> Trail.of("trail.part-figure", share(measure.figure()), How.QUOTIENT,
                    () -> List.of(sum("trail.liquid", Stake::isLiquid), owned()));
            case RUNWAY -> Trail.of("trail.part-figure", number(measure.figure()), How.QUOTIENT, () -> List.of(
                    sum("trail.money-held", Stake::isMoney), Trail.said("trail.spending", money(sheet.spending().orElse(0.0)))));
            case VOLATILITY -> Trail.of("trail.part-figure", share(measure.figure()), How.SAID, () -> moving(true));
            case DEBT -> Trail.of("trail.part-figure", share(measure.figure()), How.QUOTIENT,
                    () -> List.of(Trail.said("trail.owed", money(sheet.owed())), owned()));
            case DATA -> Trail.of("trail.part-figure", share(measure.figure()), How.SUM, this::doubts);
        };
        return trail.with("part", part.code());
    }

    private Trail owned() {
        return sum("trail.owned-smoothed", stake -> true);
    }

    private Trail sum(String key, Predicate<Stake> of) {
        double sum = 0;
        for (Stake stake : sheet.stakes()) {
            sum += of.test(stake) ? stake.value() : 0;
        }
        return Trail.sum(key, money(sum), () -> sheet.stakes().stream().filter(of).map(this::stake).toList());
    }

    /** What is owned of an asset, at its smoothed price. */
    private Trail stake(Stake stake) {
        return Trail.product("trail.smoothed", money(stake.value()), () -> {
            Quantity owned = Quantity.ZERO;
            List<Trail> parts = new ArrayList<>();
            for (Position each : valuation.inAccounts()) {
                if (each.asset().equals(stake.asset()) && each.quantity().isPositive()) {
                    owned = owned.plus(each.quantity());
                    parts.add(each.quantityTrail());
                }
            }
            List<Trail> factors = new ArrayList<>();
            factors.add(Trail.of("trail.quantity", new Figure.OfUnits(owned), How.SUM, () -> parts).with("asset", stake.asset()));
            prices.trail(stake.asset()).ifPresent(factors::add);
            return factors;
        }).with("asset", stake.asset());
    }

    private Trail squares() {
        TreeMap<String, Double> kinds = new TreeMap<>();
        double owned = sheet.owned();
        for (Stake stake : sheet.stakes()) {
            kinds.merge(Health.kindOf(stake), stake.value(), Double::sum);
        }
        double sum = 0;
        for (double worth : kinds.values()) {
            sum += worth / owned * (worth / owned);
        }
        return Trail.of("trail.squares", number(sum), How.SUM, () -> {
            List<Trail> squares = new ArrayList<>();
            for (Map.Entry<String, Double> each : kinds.entrySet()) {
                double weight = each.getValue() / owned;
                Trail part = named(Trail.of("trail.kind-weight", share(weight), How.QUOTIENT,
                        () -> List.of(sum("trail.of-kind", stake -> Health.kindOf(stake).equals(each.getKey())), owned())), each.getKey());
                squares.add(named(Trail.of("trail.square", number(weight * weight), How.PRODUCT, () -> List.of(part, part)), each.getKey()));
            }
            return squares;
        });
    }

    /** A kind by its code, or a class that has none. */
    private static Trail named(Trail trail, String kind) {
        return kind.startsWith("class ") ? trail.with("class", kind.substring("class ".length())) : trail.with("risk", kind);
    }

    /** The weights and the yearly deviations that statistics are made of. */
    private List<Trail> moving(boolean withCash) {
        List<Trail> kinds = new ArrayList<>();
        MarketHistory history = MarketHistory.known();
        for (RiskClass kind : RiskClass.values()) {
            Predicate<Stake> of = stake -> stake.kind().filter(some -> some == kind).isPresent();
            if (sheet.stakes().stream().anyMatch(of) && (withCash || kind != RiskClass.CASH)) {
                kinds.add(Trail.of("trail.kind-moves", share(history.yearlyDeviation(kind)), How.SAID, () -> List.of(sum("trail.of-kind", of)
                        .with("risk", kind.code()))).with("risk", kind.code()).with("source", history.of(kind).source().name()));
            }
        }
        return kinds;
    }

    private List<Trail> doubts() {
        List<Trail> doubts = new ArrayList<>();
        double owned = sheet.owned();
        double stale = 0;
        double costless = 0;
        for (Stake stake : sheet.stakes()) {
            stale += stake.stale() ? stake.value() : 0;
            costless += stake.costMissing() ? stake.value() : 0;
        }
        if (stale > 0) {
            doubts.add(Trail.of("trail.doubt-stale", share(stale / owned), How.QUOTIENT, () -> List.of(sum("trail.stale", Stake::stale), owned())));
        }
        if (costless > 0) {
            double part = costless / owned;
            doubts.add(Trail.of("trail.doubt-cost", share(part / 2), How.PRODUCT, () -> List.of(Trail.said("trail.half", share(0.5)),
                    Trail.of("trail.share", share(part), How.QUOTIENT, () -> List.of(sum("trail.costless", Stake::costMissing), owned())))));
        }
        sheet.negative().forEach(asset -> doubts.add(Trail.said("trail.doubt-negative", share(0.1)).with("asset", asset)));
        sheet.unpriced().forEach(asset -> doubts.add(Trail.said("trail.doubt-unpriced", share(0.1)).with("asset", asset)));
        return doubts;
    }
}
