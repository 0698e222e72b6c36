package walletlens.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.risk.Health.Part;
import walletlens.risk.Projection.Flow;
import walletlens.risk.Projection.Method;
import walletlens.value.Trail;
import walletlens.value.TrailArithmetic;

/** Every figure of the risk screen follows from the figures its trail names. */
class RiskTrailsTest {
    private static World world() {
        return World.in("EUR").holds("100", "etf:VWCE", "100").holds("1", "crypto:BTC", "6000").holds("20", "stock:ABC", "50")
                .holds("1", "other:Car", "900").cash("3000", "EUR").cash("-5000", "USD").rate("USD", "0.9", "2020-01-01")
                .priced("crypto:BTC", "9000", "2026-09-30");
    }

    @Test
    void ofTheScore() {
        Health health = world().health("growth", "1000");
        HealthTrails trails = HealthTrails.of(world().valuation(), health);
        assertThat(TrailArithmetic.holds(trails.score())).isGreaterThan(60);
        for (Part part : Part.values()) {
            assertThat(TrailArithmetic.holds(trails.points(part))).as(part.code()).isPositive();
        }
        assertThat(trails.score().figure()).isEqualTo(new Trail.Figure.OfUnits(Quantity.of(health.score()).dividedBy(Quantity.of(10))));
    }

    @Test
    void ofTheThresholdsThePointsAreAStraightLine() {
        Health health = world().health("growth", "1000");
        for (Part part : Part.values()) {
            double[] ends = Measuring.thresholds(part, health.sheet());
            double share = (health.measure(part).figure() - ends[0]) / (ends[1] - ends[0]);
            assertThat(health.measure(part).share()).as(part.code())
                    .isCloseTo(Math.max(0, Math.min(1, share)), org.assertj.core.api.Assertions.within(1e-9));
        }
    }

    @Test
    void ofEveryScenario() {
        for (StressTest test : StressTest.all(world().exposures())) {
            int checked = TrailArithmetic.holds(test.trail()) + TrailArithmetic.holds(test.changeTrail())
                    + TrailArithmetic.holds(test.fractionTrail().orElseThrow()) + TrailArithmetic.holds(test.coverageTrail());
            assertThat(checked).as(test.scenario().code()).isGreaterThan(40);
        }
    }

    @Test
    void ofOwnScenariosAndOfReverseStress() {
        OwnStressTrails trails = OwnStressTrails.of(world().exposures());
        Shocks shocks = Shocks.NONE.with(AssetClass.CRYPTO, Quantity.of(-60)).with(AssetClass.ETF, Quantity.of(-35))
                .with(AssetId.parse("etf:VWCE").orElseThrow(), Optional.of(Quantity.of(12)));
        assertThat(TrailArithmetic.holds(trails.after(shocks)) + TrailArithmetic.holds(trails.change(shocks))).isGreaterThan(15);
        Shocks.Vector vector = Shocks.Vector.of(world().exposures());
        Money half = vector.netWorth().times(Quantity.of("0.5"));
        for (ReverseStress.Answer answer : ReverseStress.to(vector, half)) {
            if (answer.fall().isPresent()) {
                assertThat(TrailArithmetic.holds(trails.fall(answer, half))).isPositive();
            }
        }
    }

    @Test
    void ofWhatIsDrawnByChance() {
        Assumptions usual = Assumptions.of(Map.of());
        Map<RiskClass, Money> holdings = Projection.holdings(world().exposures());
        Money owed = world().valuation().owed();
        Outlook outlook = Outlook.of(new Projection(holdings, owed, 10, List.of(new Flow(0, 10, Money.of("100", "EUR"))), true, true,
                Method.NORMAL, true, Optional.empty()), usual, 1, 1000);
        for (int i = 0; i < Outlook.PERCENTILES.size(); i++) {
            assertThat(TrailArithmetic.holds(ChanceTrails.of(usual).percentile(outlook, i, Trail.said("trail.owed", owed)))).isPositive();
        }
        Saving.Question question = new Saving.Question(holdings, 60, Method.NORMAL, true);
        Saving saving = Saving.of(question, usual, 1, 1000);
        Money start = Money.of("1000", "EUR");
        Trail from = Trail.said("trail.goal-start", start);
        Money goal = Money.of("30000", "EUR");
        assertThat(TrailArithmetic.holds(ChanceTrails.of(usual).chance(saving, question, start, from, Money.of("300", "EUR"), goal))).isPositive();
        assertThat(TrailArithmetic.holds(ChanceTrails.of(usual).monthlyFor(saving, question, start, from, goal, Quantity.of("0.9")))).isPositive();
    }
}
