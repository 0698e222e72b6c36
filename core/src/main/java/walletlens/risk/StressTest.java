package walletlens.risk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.risk.Exposures.Exposure;
import walletlens.value.Trail;

/**
 * What today's holdings would be worth after a scenario. Exact: value x (1 + move) x (1 + currency move). Debts keep their
 * amount in their own currency. What has no figure stays as it is and is named; the part of everything owned that has a
 * figure is the coverage.
 */
public final class StressTest {
    private final Scenario scenario;
    private final Exposures exposures;
    private final List<Line> lines;
    private final Money before;
    private final Money after;

    /**
     * One asset before and after.
     *
     * @param exposure what it is and was worth
     * @param move by how much its price moves; empty where no figure stands for it, and for debts
     * @param currencyMove by how much its currency moves against the reader's; zero where no figure is known, see
     *     {@link StressTest#currenciesWithoutFigure}
     * @param after what it is worth then
     */
    public record Line(Exposure exposure, Optional<Quantity> move, Quantity currencyMove, Money after) {
        /** Whether the scenario says something about it; debts stay by rule and are always covered. */
        public boolean isCovered() {
            return exposure.isDebt() || move.isPresent();
        }

        /** After less before. */
        public Money change() {
            return after.minus(exposure.value());
        }
    }

    /** A class before and after. */
    public record Sum(Money before, Money after) {
        Sum plus(Line line) {
            return new Sum(before.plus(line.exposure.value()), after.plus(line.after));
        }

        /** After less before. */
        public Money change() {
            return after.minus(before);
        }
    }

    private StressTest(Scenario scenario, Exposures exposures) {
        this.scenario = scenario;
        this.exposures = exposures;
        List<Line> made = new ArrayList<>();
        Money sumBefore = Money.zero(exposures.valuation().currency());
        Money sumAfter = sumBefore;
        for (Exposure each : exposures.all()) {
            Line line = line(each);
            made.add(line);
            sumBefore = sumBefore.plus(each.value());
            sumAfter = sumAfter.plus(line.after);
        }
        this.lines = List.copyOf(made);
        this.before = sumBefore;
        this.after = sumAfter;
    }

    /** Puts holdings through a scenario. */
    public static StressTest of(Exposures exposures, Scenario scenario) {
        return new StressTest(scenario, exposures);
    }

    /** Puts holdings through every scenario there is, oldest first. */
    public static List<StressTest> all(Exposures exposures) {
        return Scenario.all().stream().map(scenario -> of(exposures, scenario)).toList();
    }

    private Line line(Exposure exposure) {
        Optional<Quantity> move = exposure.isDebt() ? Optional.empty() : figure(exposure).map(Scenario.Move::fraction);
        if (move.isEmpty() && exposure.kind().equals(Optional.of(RiskClass.CASH))) {
            move = Optional.of(Quantity.ZERO);
        }
        if (!exposure.isDebt() && move.isEmpty()) {
            return new Line(exposure, move, Quantity.ZERO, exposure.value());
        }
        Quantity currencyMove = currencyMove(exposure.currency()).orElse(Quantity.ZERO);
        Quantity factor = Quantity.ONE.plus(move.orElse(Quantity.ZERO)).times(Quantity.ONE.plus(currencyMove));
        return new Line(exposure, move, currencyMove, exposure.value().times(factor));
    }

    /** The figure that stands for what is owned: the asset's own, else that of its kind. */
    public Optional<Scenario.Move> figure(Exposure exposure) {
        Optional<Scenario.Move> own = scenario.move(exposure.asset());
        return own.isPresent() ? own : exposure.kind().flatMap(scenario::move);
    }

    /** How a currency moves against the reader's; empty where a figure for one of the two is missing. */
    private Optional<Quantity> currencyMove(Currency from) {
        Currency to = exposures.valuation().currency();
        if (from.equals(to)) {
            return Optional.of(Quantity.ZERO);
        }
        Optional<Quantity> up = dollars(from);
        Optional<Quantity> down = dollars(to);
        return up.isEmpty() || down.isEmpty() || down.get().isZero() ? Optional.empty()
                : Optional.of(up.get().dividedBy(down.get()).minus(Quantity.ONE));
    }

    private Optional<Quantity> dollars(Currency currency) {
        return currency.equals(Currency.USD) ? Optional.of(Quantity.ONE)
                : scenario.move(currency).map(move -> Quantity.ONE.plus(move.fraction()));
    }

    /** The scenario. */
    public Scenario scenario() {
        return scenario;
    }

    /** Every asset before and after, in the order of the exposures. */
    public List<Line> lines() {
        return lines;
    }

    /** Net worth before, of what has a worth. */
    public Money before() {
        return before;
    }

    /** Net worth after. */
    public Money after() {
        return after;
    }

    /** After less before. */
    public Money change() {
        return after.minus(before);
    }

    /** The change as a fraction of net worth; empty where there is none to lose. */
    public Optional<Quantity> fraction() {
        return before.signum() <= 0 ? Optional.empty() : Optional.of(change().amount().dividedBy(before.amount()));
    }

    /** What the money after would buy at the prices of before; empty where the scenario knows no inflation. */
    public Optional<Money> afterReal() {
        return scenario.inflation().map(inflation -> Money.of(
                after.amount().dividedBy(Quantity.ONE.plus(inflation.fraction())), after.currency()));
    }

    /** Owned and owed of each class, before and after. */
    public Map<AssetClass, Sum> byClass() {
        Money zero = Money.zero(exposures.valuation().currency());
        TreeMap<AssetClass, Sum> sums = new TreeMap<>();
        for (Line line : lines) {
            AssetClass of = line.exposure.isDebt() ? AssetClass.LOAN : line.exposure.asset().assetClass();
            sums.put(of, sums.getOrDefault(of, new Sum(zero, zero)).plus(line));
        }
        return Collections.unmodifiableMap(sums);
    }

    /** The part of everything owned (that has a worth) which the scenario has a figure for, as a fraction. */
    public Quantity coverage() {
        Money covered = Money.zero(exposures.valuation().currency());
        for (Line line : lines) {
            covered = !line.exposure.isDebt() && line.isCovered() ? covered.plus(line.exposure.value()) : covered;
        }
        return exposures.share(covered);
    }

    /** What the scenario has no figure for, and what has no worth to begin with; in the order of assets. */
    public List<AssetId> notCovered() {
        List<AssetId> missing = new ArrayList<>();
        for (Line line : lines) {
            if (!line.isCovered()) {
                missing.add(line.exposure.asset());
            }
        }
        for (AssetId asset : exposures.valuation().unpriced()) {
            if (!missing.contains(asset)) {
                missing.add(asset);
            }
        }
        return List.copyOf(missing);
    }

    /** Currencies whose move against the reader's is not known, so that they were left where they are. */
    public List<Currency> currenciesWithoutFigure() {
        List<Currency> missing = new ArrayList<>();
        for (Line line : lines) {
            Currency of = line.exposure.currency();
            if (line.isCovered() && currencyMove(of).isEmpty() && !missing.contains(of)) {
                missing.add(of);
            }
        }
        return List.copyOf(missing);
    }

    /** How the net worth after was made. */
    public Trail trail() {
        return Trail.sum("trail.stress", after, () -> lines.stream().map(this::trail).toList()).with("scenario", scenario.name());
    }

    private Trail beforeTrail() {
        return Trail.sum("trail.stress-before", before, () -> lines.stream().map(line -> line.exposure.trail()).toList());
    }

    /** How the change was made. */
    public Trail changeTrail() {
        return Trail.of("trail.stress-change", new Trail.Figure.OfMoney(change()), Trail.How.DIFFERENCE, () -> List.of(trail(), beforeTrail()))
                .with("scenario", scenario.name());
    }

    /** How the change as a part of net worth was made; empty where there is none to lose. */
    public Optional<Trail> fractionTrail() {
        return fraction().map(part -> Trail.of("trail.stress-part", new Trail.Figure.OfShare(part), Trail.How.QUOTIENT,
                () -> List.of(changeTrail(), beforeTrail())).with("scenario", scenario.name()));
    }

    /** How the coverage was made. */
    public Trail coverageTrail() {
        Money covered = Money.zero(exposures.valuation().currency());
        Money owned = covered;
        for (Line line : lines) {
            owned = line.exposure.isDebt() ? owned : owned.plus(line.exposure.value());
            covered = !line.exposure.isDebt() && line.isCovered() ? covered.plus(line.exposure.value()) : covered;
        }
        Money some = covered;
        Money all = owned;
        return Trail.of("trail.coverage", new Trail.Figure.OfShare(coverage()), Trail.How.QUOTIENT, () -> List.of(
                Trail.sum("trail.covered", some, () -> lines.stream().filter(line -> !line.exposure.isDebt() && line.isCovered())
                        .map(line -> line.exposure.trail()).toList()),
                Trail.sum("trail.owned", all, () -> lines.stream().filter(line -> !line.exposure.isDebt())
                        .map(line -> line.exposure.trail()).toList()))).with("scenario", scenario.name());
    }

    private Trail trail(Line line) {
        Exposure exposure = line.exposure;
        return Trail.product("trail.stressed", line.after, () -> {
            List<Trail> factors = new ArrayList<>();
            factors.add(exposure.trail());
            line.move.ifPresent(move -> factors.add(shock(exposure, move)));
            if (!line.currencyMove.isZero()) {
                factors.add(Trail.said("trail.currency-shock", new Trail.Figure.OfShare(Quantity.ONE.plus(line.currencyMove)))
                        .with("from", exposure.currency()).with("to", exposures.valuation().currency())
                        .with("source", Scenario.source("fed-h10").name()));
            }
            return factors;
        }).with("asset", exposure.asset());
    }

    private Trail shock(Exposure exposure, Quantity move) {
        Trail trail = Trail.said("trail.shock", new Trail.Figure.OfShare(Quantity.ONE.plus(move))).with("asset", exposure.asset());
        return figure(exposure).map(figure -> trail.with("source", figure.source().name() + ", " + figure.from() + " – " + figure.to()))
                .orElse(trail);
    }
}
