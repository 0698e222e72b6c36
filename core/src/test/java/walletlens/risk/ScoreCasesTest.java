package walletlens.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.RoundingMode;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import walletlens.Cases;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.money.Money;
import walletlens.money.Quantity;
import walletlens.risk.Health.Measure;
import walletlens.risk.Health.Part;

/**
 * Runs the worked examples of the score, of scenarios and of what would have to happen, in plain text. {@code owned 6000
 * crypto:BTC} is worth that since long ago; {@code of} tells who owns it; behind {@code =>} stands every line that must come
 * out.
 */
class ScoreCasesTest {
    @TestFactory
    List<DynamicTest> everyWorkedExampleComesOutAsWritten() throws IOException, URISyntaxException {
        List<DynamicTest> tests = new ArrayList<>();
        Cases.in("/walletlens/risk", (title, lines) -> tests.add(DynamicTest.dynamicTest(title, () -> run(lines))));
        assertThat(tests).hasSizeGreaterThan(5);
        return tests;
    }

    private static void run(List<String> lines) {
        World world = World.in("EUR");
        List<String> expected = new ArrayList<>();
        List<String> came = new ArrayList<>();
        for (String line : lines) {
            String text = line.strip();
            String[] words = text.split("[ ,]+");
            switch (words[0]) {
                case "", "#" -> { }
                case "=>" -> expected.add(text.substring(2).strip());
                case "owned" -> world.holds("10", words[2], Quantity.of(words[1]).dividedBy(Quantity.of(10)).toString());
                case "cash" -> world.cash(words[1], "EUR");
                case "owed" -> world.cash("-" + words[1], words.length > 2 ? words[2] : "EUR");
                case "rate" -> world.rate(words[1], words[2], "2020-01-01");
                case "of" -> came.addAll(score(world.health(words[1], words.length > 3 ? words[3] : "")));
                case "scenario" -> came.addAll(scenario(world, words[1]));
                case "own" -> came.add(own(world, words));
                case "reverse" -> came.addAll(reverse(world, words[1]));
                default -> throw new IllegalArgumentException(line);
            }
        }
        assertThat(expected).isNotEmpty();
        assertThat(String.join("\n", came)).isEqualTo(String.join("\n", expected));
    }

    private static List<String> score(Health health) {
        List<String> lines = new ArrayList<>();
        for (Part part : Part.values()) {
            Measure measure = health.measure(part);
            boolean number = part == Part.KIND || part == Part.DIVERSIFICATION || part == Part.RUNWAY;
            String figure = !measure.isKnown() ? "not known"
                    : number ? decimals(measure.figure(), 2) : decimals(100 * measure.figure(), 1) + " %";
            lines.add(part.code() + ": " + figure + ", " + tenths(health.points(part)) + " of " + tenths(health.weight(part)));
        }
        lines.add("score " + tenths(health.score()) + ", grade " + health.grade());
        return lines;
    }

    private static List<String> scenario(World world, String code) {
        StressTest test = StressTest.of(world.exposures(), Scenario.of(code).orElseThrow());
        List<String> lines = new ArrayList<>();
        for (StressTest.Line line : test.lines()) {
            lines.add(line.exposure().asset() + ": " + cents(line.exposure().value()) + " -> " + cents(line.after()));
        }
        lines.add("net worth " + cents(test.before()) + " -> " + cents(test.after()) + ", covered "
                + decimals(100 * test.coverage().value().doubleValue(), 1) + " %");
        return lines;
    }

    private static String own(World world, String[] words) {
        Shocks shocks = Shocks.NONE;
        for (int i = 1; i + 1 < words.length; i += 3) {
            Quantity percent = Quantity.of(words[i + 1]);
            shocks = AssetClass.of(words[i]).isPresent() ? shocks.with(AssetClass.of(words[i]).get(), percent)
                    : shocks.with(AssetId.parse(words[i]).orElseThrow(), java.util.Optional.of(percent));
        }
        Shocks.Vector vector = Shocks.Vector.of(world.exposures());
        Money change = vector.change(shocks);
        return "change " + cents(change) + ", net worth " + cents(vector.netWorth().plus(change));
    }

    private static List<String> reverse(World world, String target) {
        List<String> lines = new ArrayList<>();
        for (ReverseStress.Answer answer : ReverseStress.to(Shocks.Vector.of(world.exposures()), Money.of(target, "EUR"))) {
            lines.add(answer.assetClass().map(AssetClass::code).orElse("everything but cash") + ": "
                    + answer.fall().map(fall -> "a fall of " + decimals(100 * fall.value().doubleValue(), 1) + " %")
                            .orElse("not by this alone, " + cents(answer.least()) + " would be left"));
        }
        return lines;
    }

    private static String decimals(double number, int places) {
        return new java.math.BigDecimal(number).setScale(places, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String tenths(int tenths) {
        return new java.math.BigDecimal(tenths).movePointLeft(1).toPlainString();
    }

    private static String cents(Money money) {
        return Quantity.of(money.rounded().amount().value()).stripped().toString();
    }
}
