package walletlens.lots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import walletlens.Cases;

/** Runs the plain-text cases, and the worked examples of docs/cost-basis.md, which have the same form. */
class GoldenCasesTest {
    @TestFactory
    List<DynamicTest> everyCaseComesOutAsWritten() throws IOException, URISyntaxException {
        List<DynamicTest> tests = new ArrayList<>();
        Cases.in("/walletlens/lots", (title, lines) -> add(tests, title, lines));
        assertThat(tests).hasSizeGreaterThan(20);
        return tests;
    }

    @TestFactory
    List<DynamicTest> everyWorkedExampleOfTheDocumentComesOutAsWritten() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        String heading = "";
        List<String> lines = null;
        for (String line : Files.readAllLines(Path.of("..", "docs", "cost-basis.md"))) {
            if (line.startsWith("#") && lines == null) {
                heading = line;
            } else if (line.equals("```lots")) {
                lines = new ArrayList<>();
            } else if (line.equals("```") && lines != null) {
                add(tests, heading + " (" + (tests.size() + 1) + ")", lines);
                lines = null;
            } else if (lines != null) {
                lines.add(line);
            }
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests;
    }

    private static void add(List<DynamicTest> tests, String title, List<String> lines) {
        Golden golden = Golden.of(List.copyOf(lines));
        if (!golden.expected.isEmpty()) {
            tests.add(DynamicTest.dynamicTest(title, () ->
                    assertThat(String.join("\n", golden.lines())).isEqualTo(String.join("\n", golden.expected))));
        }
    }
}
