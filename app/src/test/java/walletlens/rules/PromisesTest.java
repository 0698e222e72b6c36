package walletlens.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the README to its word: each promise names a test, and that test is there. */
class PromisesTest {
    private static final Path ROOT = root();
    private static final Pattern NAMED = Pattern.compile("\\[[^]]+]\\(([^)]+)\\) `([^`]+)`");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)[^)]*\\)");

    private record Promise(String text, String test) {
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("README.md"))) {
            folder = folder.getParent();
        }
        return folder;
    }

    /** The rows of the table below the heading. */
    private static List<Promise> promises(String readme) {
        String section = readme.substring(readme.indexOf("\n## Promises"));
        section = section.substring(0, section.indexOf("\n## ", 5));
        List<Promise> promises = new ArrayList<>();
        for (String line : section.split("\n")) {
            String[] cells = line.split("\\|");
            if (cells.length == 3 && !cells[1].isBlank() && !cells[1].contains("---") && !cells[1].contains(" promise ")) {
                promises.add(new Promise(cells[1].trim(), cells[2].trim()));
            }
        }
        return promises;
    }

    /** What is wrong with a promise; empty when its test is there and is a test. */
    private static String wrong(Promise promise) throws IOException {
        Matcher named = NAMED.matcher(promise.test());
        if (!named.matches()) {
            return promise.text() + ": names no test";
        }
        Path file = ROOT.resolve(named.group(1));
        if (!Files.isRegularFile(file)) {
            return promise.text() + ": there is no " + named.group(1);
        }
        String source = Files.readString(file);
        boolean there = source.contains("test(\"" + named.group(2)) || source.contains("void " + named.group(2) + "(")
                || source.contains(named.group(2) + "`,") || source.contains("class " + named.group(2) + " {");
        return there ? "" : promise.text() + ": " + named.group(1) + " has no test " + named.group(2);
    }

    @Test
    void everyPromiseOfTheReadmeNamesATestThatIsThere() throws IOException {
        List<Promise> promises = promises(Files.readString(ROOT.resolve("README.md")));

        assertThat(promises).hasSizeGreaterThan(10);
        for (Promise promise : promises) {
            assertThat(wrong(promise)).isEmpty();
        }
    }

    @Test
    void aPromiseWithoutATestOrWithOneThatIsGoneIsFound() throws IOException {
        List<Promise> promises = promises("""
                # X

                ## Promises

                | promise | the test that keeps it |
                |---|---|
                | Nothing | we say so |
                | Something | [PromisesTest.java](app/src/test/java/walletlens/rules/PromisesTest.java) `aTestNobodyWrote` |
                | Anything | [Gone.java](app/Gone.java) `gone` |

                ## After
                """);

        assertThat(promises).hasSize(3);
        for (Promise promise : promises) {
            assertThat(wrong(promise)).isNotEmpty();
        }
    }

    @Test
    void everyLinkInTheDocumentsLeadsSomewhere() throws IOException {
        List<Path> documents = new ArrayList<>(List.of(
                ROOT.resolve("README.md"), ROOT.resolve("ARCHITECTURE.md"), ROOT.resolve("SECURITY.md")));
        try (var docs = Files.walk(ROOT.resolve("docs"))) {
            docs.filter(path -> path.toString().endsWith(".md")).forEach(documents::add);
        }
        List<String> broken = new ArrayList<>();
        for (Path document : documents) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                if (!Files.exists(document.resolveSibling(link.group(1)))) {
                    broken.add(ROOT.relativize(document) + " → " + link.group(1));
                }
            }
        }
        assertThat(broken).isEmpty();
    }
}
