package walletlens.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import walletlens.Cases;

/** Runs the worked examples in plain text. */
class PlanCasesTest {
    @TestFactory
    List<DynamicTest> everyWorkedExampleComesOutAsWritten() throws IOException, URISyntaxException {
        List<DynamicTest> tests = new ArrayList<>();
        Cases.in("/walletlens/plan", (title, lines) -> tests.add(DynamicTest.dynamicTest(title, () -> {
            PlanCase worked = PlanCase.of(lines);
            assertThat(worked.expected).isNotEmpty();
            assertThat(String.join("\n", worked.lines())).isEqualTo(String.join("\n", worked.expected));
        })));
        assertThat(tests).hasSizeGreaterThan(15);
        return tests;
    }
}
