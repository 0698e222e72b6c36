package walletlens.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import walletlens.lots.Vectors;

class MoneyWeightedTest {
    private static MoneyWeighted.Flow flow(String day, double amount) {
        return new MoneyWeighted.Flow((int) LocalDate.parse(day).toEpochDay(), amount);
    }

    @TestFactory
    List<DynamicTest> everyPublishedCaseGivesItsRate() throws IOException {
        Optional<Path> folder = Vectors.folder("xirr");
        if (folder.isEmpty()) {
            System.out.println("skipped: the published rates of return are not beside this checkout (vectors/xirr)");
            return List.of();
        }
        JsonObject file = Json.parse(Files.readString(folder.get().resolve("expected.json"))).asObject();
        double tolerance = file.getDouble("tolerance", 0);
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonObject.Member member : file.get("expected").asObject()) {
            tests.add(DynamicTest.dynamicTest(member.getName(), () -> {
                List<MoneyWeighted.Flow> flows = new ArrayList<>();
                for (String line : Files.readAllLines(folder.get().resolve(member.getName()))) {
                    String[] cells = line.split(",");
                    if (cells.length == 2 && Character.isDigit(cells[0].charAt(0))) {
                        flows.add(flow(cells[0].strip(), Double.parseDouble(cells[1].strip())));
                    }
                }
                Statistic rate = MoneyWeighted.of(flows).perYear();
                if (member.getValue().isNull()) {
                    assertThat(rate.why()).contains(Why.NO_SOLUTION);
                } else {
                    assertThat(rate.number()).isCloseTo(member.getValue().asDouble(), within(tolerance));
                }
            }));
        }
        assertThat(tests).hasSizeGreaterThan(20);
        return tests;
    }

    @Test
    void aYearThatMakesTenPercentOfAHundredIsTenPercent() {
        MoneyWeighted rate = MoneyWeighted.of(List.of(flow("2023-01-01", -100), flow("2024-01-01", 110)));

        // 100 x 1.1 ^ (365 / 365) = 110
        assertThat(rate.perYear().number()).isCloseTo(0.1, within(1e-12));
        assertThat(rate.total().number()).isCloseTo(0.1, within(1e-12));
        assertThat(rate.solutions()).hasSize(1);
    }

    @Test
    void aShortSpanIsToldAsItIsToo() {
        MoneyWeighted rate = MoneyWeighted.of(List.of(flow("2023-01-01", -100), flow("2023-03-15", 103)));

        // 73 days are a fifth of a year: 1.03 ^ 5 = 1.1592740743
        assertThat(rate.perYear().number()).isCloseTo(0.1592740743, within(1e-12));
        assertThat(rate.total().number()).isCloseTo(0.03, within(1e-12));
    }

    @Test
    void severalSolutionsAreAllTold() {
        // -100 + 230 / 1.1 - 132 / 1.1^2 = 0, and the same at 1.2.
        MoneyWeighted rate = MoneyWeighted.of(
                List.of(flow("2021-01-01", -100), flow("2022-01-01", 230), flow("2023-01-01", -132)));

        assertThat(rate.solutions()).hasSize(2);
        assertThat(rate.solutions().get(0).number()).isCloseTo(0.1, within(1e-9));
        assertThat(rate.solutions().get(1).number()).isCloseTo(0.2, within(1e-9));
        // At 20 % a higher rate makes the sum smaller, as it does of money that is invested.
        assertThat(rate.perYear().number()).isCloseTo(0.2, within(1e-9));
    }

    @Test
    void whatFlowsOneWayHasNoRate() {
        assertThat(MoneyWeighted.of(List.of(flow("2021-01-01", -100), flow("2022-01-01", -5))).perYear().why())
                .contains(Why.ONE_WAY);
        assertThat(MoneyWeighted.of(List.of()).perYear().why()).contains(Why.NOTHING_HELD);
        assertThat(MoneyWeighted.of(List.of(flow("2021-01-01", -100), flow("2021-01-01", 105))).perYear().why())
                .contains(Why.ONE_DAY);
    }

    @Test
    void flowsThatNoRateFitsSaySo() {
        // 100 in, 150 out, 100 in again: 100 - 150 v + 100 v^2 has no real root.
        assertThat(MoneyWeighted.of(List.of(flow("2021-01-01", -100), flow("2022-01-01", 150), flow("2023-01-01", -100)))
                .perYear().why()).contains(Why.NO_SOLUTION);
    }

    /** Money lent at a rate and paid back with what it has grown to has that rate. */
    @Property(tries = 300)
    void aRateThatMadeTheFlowsIsFoundAgain(
            @ForAll @DoubleRange(min = -0.9, max = 5) double rate, @ForAll @IntRange(min = 30, max = 3000) int days,
            @ForAll @DoubleRange(min = 1, max = 1e6) double first, @ForAll @DoubleRange(min = 0, max = 1e6) double second) {
        double end = first * Math.pow(1 + rate, days / 365.0) + second * Math.pow(1 + rate, (days - days / 3) / 365.0);
        MoneyWeighted found = MoneyWeighted.of(List.of(new MoneyWeighted.Flow(0, -first),
                new MoneyWeighted.Flow(days / 3, -second), new MoneyWeighted.Flow(days, end)));

        assertThat(found.perYear().number()).isCloseTo(rate, within(1e-9 * (1 + rate)));
    }
}
