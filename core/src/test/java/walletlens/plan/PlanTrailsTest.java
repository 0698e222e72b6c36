package walletlens.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import walletlens.asset.AssetId;
import walletlens.lots.Term;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.plan.RebalanceRules.Fee;
import walletlens.plan.RebalanceRules.Mode;
import walletlens.plan.Rung.Size;
import walletlens.plan.Rung.Trigger;
import walletlens.value.Trail;
import walletlens.value.TrailArithmetic;
import walletlens.value.Valuation;

/** Every figure of a plan follows from the figures its trail names. */
class PlanTrailsTest {
    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static Valuation book() {
        return new Books().holds("Broker", "50", "etf:VWCE", "2022-01-10", "3000").price("etf:VWCE", "100")
                .holds("Broker", "20", "etf:EM", "2024-02-10", "2500").price("etf:EM", "100")
                .holds("Broker", "30", "bond:BUND", "2024-01-10", "3200").price("bond:BUND", "99.5").cash("Broker", "1500").valued();
    }

    @Test
    void ofARebalancing() {
        List<Target> targets = List.of(new Target("etf", Quantity.of("0.5"), List.of(Target.of("etf:VWCE", "0.8"), Target.of("etf:EM", "0.2"))),
                Target.of("bond", "0.4"), Target.of("cash", "0.1"));
        for (Mode mode : Mode.values()) {
            RebalanceRules rules = RebalanceRules.of(targets, eur("700")).with(mode).with(new Fee(eur("1.5"), Quantity.of("0.002"))).withLosses(true);
            Rebalance plan = Rebalance.of(book(), rules).get();
            RebalanceTrails trails = RebalanceTrails.of(book(), plan);
            int checked = 0;
            for (Rebalance.Line line : plan.lines()) {
                checked += TrailArithmetic.holds(trails.weight(line.key()).orElseThrow());
                checked += TrailArithmetic.holds(trails.target(line.key()).orElseThrow());
                checked += TrailArithmetic.holds(trails.drift(line.key()).orElseThrow());
                checked += TrailArithmetic.holds(trails.after(line.key()).orElseThrow());
                checked += TrailArithmetic.holds(trails.weightAfter(line.key()).orElseThrow());
            }
            assertThat(plan.trades()).isNotEmpty();
            for (int i = 0; i < plan.trades().size(); i++) {
                checked += TrailArithmetic.holds(trails.worth(i).orElseThrow());
                checked += TrailArithmetic.holds(trails.fee(i).orElseThrow());
                checked += trails.gain(i).map(TrailArithmetic::holds).orElse(0);
            }
            checked += TrailArithmetic.holds(trails.fees()) + TrailArithmetic.holds(trails.left());
            checked += TrailArithmetic.holds(trails.gain(Term.LONG).orElseThrow()) + TrailArithmetic.holds(trails.gain(Term.SHORT).orElseThrow());
            assertThat(checked).as(mode.code()).isGreaterThan(100);
            assertThat(trails.worth(99)).isEmpty();
            assertThat(trails.weight("crypto")).isEmpty();
        }
    }

    @Test
    void ofALadder() {
        AssetId asset = AssetId.parse("etf:VWCE").orElseThrow();
        Ladder ladder = Ladder.of(book(), asset, Quantity.of("0.01"), List.of(
                new Rung(new Trigger.AtPrice(Price.of("90", "EUR")), new Size.Share(Quantity.of("0.3"))),
                new Rung(new Trigger.AtMultiple(Quantity.of("2")), new Size.Units(Quantity.of("10"))),
                new Rung(new Trigger.AtGain(Quantity.of("1.5")), new Size.Share(Quantity.of("0.4")))));
        LadderTrails trails = LadderTrails.of(LadderPlan.of(book(), ladder));
        int checked = TrailArithmetic.holds(trails.proceeds().orElseThrow()) + TrailArithmetic.holds(trails.gain().orElseThrow());
        for (int i = 0; i < 3; i++) {
            checked += TrailArithmetic.holds(trails.price(i).orElseThrow()) + TrailArithmetic.holds(trails.quantity(i).orElseThrow())
                    + TrailArithmetic.holds(trails.proceeds(i).orElseThrow()) + TrailArithmetic.holds(trails.gain(i).orElseThrow());
        }
        assertThat(checked).isGreaterThan(30);
    }

    @Test
    void ofAGoal() {
        for (String growth : List.of("0", "0.05", "-0.03")) {
            Goal goal = new Goal("House", eur("50000"), LocalDate.parse("2031-03-01"), Optional.empty(), eur("250"), Quantity.of(growth));
            Valuation valuation = book();
            GoalTrails trails = GoalTrails.of(goal, valuation.netWorth(), valuation.trail(), valuation.day());
            Trail monthly = trails.perMonth().orElseThrow();
            assertThat(monthly.figure()).isEqualTo(new Trail.Figure.OfMoney(goal.perMonth(valuation.netWorth(), valuation.day()).orElseThrow()));
            assertThat(TrailArithmetic.holds(monthly) + TrailArithmetic.holds(trails.expected())).isGreaterThan(8);
        }
    }
}
