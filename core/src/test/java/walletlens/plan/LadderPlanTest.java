package walletlens.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import walletlens.asset.AssetId;
import walletlens.lots.Term;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.plan.LadderPlan.State;
import walletlens.plan.Rung.Size;
import walletlens.plan.Rung.Trigger;
import walletlens.value.Valuation;

class LadderPlanTest {
    private static final AssetId BTC = AssetId.parse("crypto:BTC").orElseThrow();

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    private static Rung sell(String share, Trigger trigger) {
        return new Rung(trigger, new Size.Share(Quantity.of(share)));
    }

    /** One coin held since 2022 that had cost 20,000, one since 2024 that had cost 40,000; worth 60,000 each. */
    private static Valuation twoCoins() {
        return new Books().holds("Kraken", "1", "crypto:BTC", "2022-01-10", "20000")
                .holds("Ledger", "1", "crypto:BTC", "2024-03-10", "40000").price("crypto:BTC", "60000").valued();
    }

    @Test
    void eachStepTellsWhatItBringsAndWhichLotsItUses() {
        // Average cost 30,000. Half at 60,000 (reached), a quarter at three times the cost (90,000). Fee 1 %.
        Ladder ladder = Ladder.of(twoCoins(), BTC, Quantity.of("0.01"), List.of(
                sell("0.25", new Trigger.AtMultiple(Quantity.of("3"))),
                sell("0.5", new Trigger.AtPrice(Price.of("60000", "EUR")))));
        LadderPlan plan = LadderPlan.of(twoCoins(), ladder);

        LadderPlan.Step first = plan.steps().get(0);
        assertThat(first.at()).isEqualTo(1);
        assertThat(first.state()).isEqualTo(State.REACHED);
        assertThat(first.quantity()).isEqualTo(Quantity.of("1"));
        // 60,000 less 600; first in, first out: the coin of 2022, held long. 59,400 − 20,000 = 39,400.
        assertThat(first.proceeds()).contains(eur("59400"));
        assertThat(first.gain(Term.LONG)).contains(eur("39400"));
        assertThat(first.gain(Term.SHORT)).contains(eur("0"));

        LadderPlan.Step second = plan.steps().get(1);
        assertThat(second.price()).contains(Price.of("90000", "EUR"));
        assertThat(second.state()).isEqualTo(State.WAITING);
        assertThat(second.progress().orElseThrow().value().doubleValue()).isBetween(0.666, 0.667);
        // Half a coin at 90,000 is 45,000 less 450; it had cost 20,000 and is held for under a year: 24,550.
        assertThat(second.gain(Term.SHORT)).contains(eur("24550"));
        assertThat(plan.remaining()).isEqualTo(Quantity.of("0.5"));
        assertThat(plan.proceeds()).contains(eur("103950"));
        // 103,950 for 1.5 coins.
        assertThat(plan.averageExit()).contains(Price.of("69300", "EUR"));
    }

    @Test
    void aStepCarriedOutKeepsItsPlaceAndTakesNothing() {
        Ladder ladder = Ladder.of(twoCoins(), BTC, Quantity.ZERO, List.of(
                sell("0.5", new Trigger.AtGain(Quantity.of("0.5"))).doneBy("e7"),
                sell("0.5", new Trigger.AtGain(Quantity.of("2")))));
        LadderPlan plan = LadderPlan.of(twoCoins(), ladder);

        assertThat(plan.steps()).extracting(LadderPlan.Step::state).containsExactly(State.DONE, State.WAITING);
        assertThat(plan.steps().get(0).quantity()).isEqualTo(Quantity.ZERO);
        assertThat(plan.steps().get(1).price()).contains(Price.of("90000", "EUR"));
    }

    @Test
    void stepsNeverSellMoreThanIsHeld() {
        Ladder ladder = new Ladder(BTC, Quantity.of("5"), java.util.Optional.empty(), Quantity.ZERO, List.of(
                sell("0.3", new Trigger.AtPrice(Price.of("70000", "EUR"))),
                sell("0.3", new Trigger.AtPrice(Price.of("80000", "EUR")))));
        LadderPlan plan = LadderPlan.of(twoCoins(), ladder);

        assertThat(plan.steps()).extracting(LadderPlan.Step::quantity)
                .containsExactly(Quantity.of("1.5"), Quantity.of("0.5"));
        assertThat(plan.remaining()).isEqualTo(Quantity.ZERO);
    }

    @Test
    void aLadderThatIsNoPlanSaysWhy() {
        Ladder ladder = new Ladder(BTC, Quantity.of("1"), java.util.Optional.empty(), Quantity.ZERO,
                List.of(sell("0.8", new Trigger.AtMultiple(Quantity.of("2"))), sell("0.3", new Trigger.AtPrice(Price.of("5", "EUR")))));
        assertThat(ladder.faults()).containsExactly(
                "Step 1 rests on the cost, which is not known: give it a price.", "The steps sell 1.1 and 1 were held.");
    }

    @net.jqwik.api.Property(tries = 120)
    void stepsUseUpLotsOnceAndTheirFiguresAddUp(@net.jqwik.api.ForAll @net.jqwik.api.constraints.Size(min = 1, max = 6)
            List<@net.jqwik.api.constraints.IntRange(min = 1, max = 60) Integer> shares,
            @net.jqwik.api.ForAll @net.jqwik.api.constraints.IntRange(min = 1, max = 50) int first) {
        List<Rung> rungs = new java.util.ArrayList<>();
        for (int i = 0; i < shares.size(); i++) {
            rungs.add(new Rung(new Trigger.AtPrice(Price.of(String.valueOf((first + 7 * i) * 1000), "EUR")),
                    new Size.Share(Quantity.of(shares.get(i)).dividedBy(Quantity.of(100)))));
        }
        LadderPlan plan = LadderPlan.of(twoCoins(), Ladder.of(twoCoins(), BTC, Quantity.of("0.005"), rungs));
        Quantity sold = Quantity.ZERO;
        Money brought = eur("0");
        Money gain = eur("0");
        Money cost = eur("0");
        for (LadderPlan.Step step : plan.steps()) {
            Quantity lots = Quantity.ZERO;
            for (walletlens.lots.Disposal each : step.disposals()) {
                lots = lots.plus(each.quantity());
                cost = cost.plus(each.cost());
            }
            assertThat(lots).isEqualTo(step.quantity());
            sold = sold.plus(step.quantity());
            brought = brought.plus(step.proceeds().orElseThrow());
            gain = step.quantity().isZero() ? gain : gain.plus(step.gain(Term.LONG).orElseThrow()).plus(step.gain(Term.SHORT).orElseThrow());
        }
        // Two coins, no more; they had cost 60,000; gain is what they bring less what they had cost.
        assertThat(sold.plus(plan.remaining())).isEqualTo(Quantity.of("2"));
        assertThat(cost.amount()).isLessThanOrEqualTo(Quantity.of("60000"));
        assertThat(plan.proceeds()).contains(brought);
        assertThat(brought.minus(cost).minus(gain).amount().abs().value().doubleValue()).isLessThan(1e-9);
    }
}
