package walletlens.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import walletlens.asset.AssetId;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;

class PlanJsonTest {
    private static Optional<Plan> again(Plan plan) {
        return PlanJson.read(Json.parse(PlanJson.write(plan).toString()).asObject());
    }

    @Test
    void aLadderComesBack() {
        Ladder ladder = new Ladder(AssetId.parse("crypto:BTC").orElseThrow(), Quantity.of("1.50"),
                Optional.of(Price.of("30000", "USD")), Quantity.of("0.001"), List.of(
                        new Rung(new Rung.Trigger.AtPrice(Price.of("1", "EUR")), new Rung.Size.Units(Quantity.of("0.10")), "e1"),
                        new Rung(new Rung.Trigger.AtMultiple(Quantity.of("3")), new Rung.Size.Share(Quantity.of("0.25"))),
                        new Rung(new Rung.Trigger.AtGain(Quantity.of("0.5")), new Rung.Size.Share(Quantity.of("0.25")))));
        assertThat(again(ladder)).contains(ladder);
    }

    @Test
    void aGoalComesBack() {
        Goal goal = new Goal("House <b>", Money.of("100000.00", "EUR"), LocalDate.parse("2030-05-01"),
                Optional.of(Money.of("5", "EUR")), Money.of("250", "EUR"), Quantity.of("0.04"));
        assertThat(again(goal)).contains(goal);
    }

    @Test
    void targetWeightsComeBack() {
        RebalanceRules rules = RebalanceRules.of(
                        List.of(new Target("stock", Quantity.of("0.6"), List.of(Target.of("stock:AAPL", "1"))), Target.of("bond", "0.4")),
                        Money.of("100", "EUR"))
                .withWhole(Set.of(AssetId.parse("stock:AAPL").orElseThrow())).withIslands(List.of(List.of("A"), List.of("B", "C")))
                .withLosses(true).withLeast(Money.of("50", "EUR")).with(RebalanceRules.Mode.WITHDRAWAL);
        assertThat(again(rules)).contains(rules);
    }

    @Test
    void lotSizesComeBackAndWholeUnitsOfOlderPlansAreLotsOfOne() {
        RebalanceRules rules = RebalanceRules.of(List.of(Target.of("bond", "1")), Money.of("0", "EUR"))
                .withLots(java.util.Map.of(AssetId.parse("bond:BUND").orElseThrow(), Quantity.of("1000")));
        assertThat(again(rules)).contains(rules);
        String older = PlanJson.write(rules).remove("lots").add("whole", Json.array("bond:BUND")).toString();
        assertThat(PlanJson.read(Json.parse(older).asObject()))
                .contains(rules.withWhole(Set.of(AssetId.parse("bond:BUND").orElseThrow())));
        String none = PlanJson.write(rules).set("lots", Json.object().add("bond:BUND", "0")).toString();
        assertThat(PlanJson.read(Json.parse(none).asObject())).isEmpty();
    }

    @Test
    void whatLacksSomethingIsNoPlan() {
        assertThat(PlanJson.read(Json.parse("{\"type\":\"goal\",\"name\":\"x\"}").asObject())).isEmpty();
        assertThat(PlanJson.read(Json.parse("{\"type\":\"ladder\",\"asset\":\"crypto:BTC\",\"original\":\"x\"}").asObject())).isEmpty();
        assertThat(PlanJson.read(Json.parse("{\"type\":\"other\"}").asObject())).isEmpty();
    }
}
