package walletlens.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Runs the worked examples in plain text. */
class PlanCasesTest {
    @TestFactory
    List<DynamicTest> everyWorkedExampleComesOutAsWritten() throws IOException, URISyntaxException {
        List<DynamicTest> tests = new ArrayList<>();
        Path folder = Path.of(PlanCasesTest.class.getResource("/walletlens/plan").toURI());
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".case")).sorted().toList()) {
                String title = "";
                List<String> lines = new ArrayList<>();
                for (String line : Files.readAllLines(file)) {
                    if (line.startsWith("== ")) {
                        add(tests, title, lines);
                        title = file.getFileName() + ": " + line.substring(3);
                    } else {
                        lines.add(line);
                    }
                }
                add(tests, title, lines);
            }
        }
        assertThat(tests).hasSizeGreaterThan(15);
        return tests;
    }

    private static void add(List<DynamicTest> tests, String title, List<String> lines) {
        PlanCase worked = PlanCase.of(List.copyOf(lines));
        lines.clear();
        if (!title.isEmpty()) {
            tests.add(DynamicTest.dynamicTest(title, () -> {
                assertThat(worked.expected).isNotEmpty();
                assertThat(String.join("\n", worked.lines())).isEqualTo(String.join("\n", worked.expected));
            }));
        }
    }
}
