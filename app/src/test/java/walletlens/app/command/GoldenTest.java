package walletlens.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every golden case. With {@code -Dgolden.write=true} the answers are written into the cases instead, to be read
 * before they are committed. What was run is left in {@code target/golden.json}, which the tab's engine then answers byte for
 * byte.
 */
class GoldenTest {
    private static final Path CASES = Path.of("src/test/golden");

    @TestFactory
    List<DynamicTest> everyCaseAnswersWhatIsWrittenInIt() throws IOException {
        List<Path> paths;
        try (Stream<Path> found = Files.list(CASES)) {
            paths = found.filter(path -> path.toString().endsWith(".case")).sorted().toList();
        }
        assertThat(paths).isNotEmpty();
        JsonArray parity = new JsonArray();
        List<DynamicTest> tests = new ArrayList<>();
        for (Path path : paths) {
            String text = Files.readString(path);
            GoldenCase golden = GoldenCase.read(path.getFileName().toString(), text);
            if (Boolean.getBoolean("golden.write")) {
                Files.writeString(path, rewritten(text, golden));
                continue;
            }
            parity.add(json(golden));
            tests.add(DynamicTest.dynamicTest(golden.name, path.toUri(), () -> {
                List<String> answers = golden.answers();
                for (int i = 0; i < answers.size(); i++) {
                    assertThat(answers.get(i)).as(golden.steps.get(i).line()).isEqualTo(golden.steps.get(i).expected());
                }
            }));
        }
        Files.writeString(Path.of("target/golden.json"), parity.toString());
        return tests;
    }

    private static JsonObject json(GoldenCase golden) {
        JsonArray records = new JsonArray();
        golden.records.forEach(records::add);
        JsonObject files = new JsonObject();
        golden.files.forEach(files::add);
        JsonArray steps = new JsonArray();
        golden.steps.forEach(step -> steps.add(new JsonObject().add("line", step.line()).add("expected", step.expected())));
        return new JsonObject().add("name", golden.name).add("now", golden.now.toString()).add("records", records)
                .add("files", files).add("steps", steps);
    }

    private static String rewritten(String text, GoldenCase golden) {
        StringBuilder written = new StringBuilder(text.substring(0, text.indexOf("\n$ ") + 1));
        List<String> answers = golden.answers();
        for (int i = 0; i < answers.size(); i++) {
            written.append(i == 0 ? "" : "\n").append("$ ").append(golden.steps.get(i).line()).append('\n').append(answers.get(i));
        }
        return written.toString();
    }
}
