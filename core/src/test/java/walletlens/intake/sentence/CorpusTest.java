package walletlens.intake.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import walletlens.asset.Resources;

/** Every sentence of the corpus means what stands beside it. */
class CorpusTest {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "ar");

    /** A sentence, the book it is said to, and what it means. */
    record Case(String sentence, CorpusBook.Book book, String meaning) {
        String answer() {
            return Compact.of(book.read(sentence), CorpusBook.TODAY);
        }

        boolean onlyAsks() {
            return meaning.startsWith("?");
        }
    }

    static List<Case> cases(String language) {
        List<Case> cases = new ArrayList<>();
        CorpusBook.Book book = CorpusBook.empty();
        for (String line : Resources.text("walletlens/intake/sentence/" + language + ".txt").split("\n")) {
            if (line.startsWith("@")) {
                book = line.equals("@held") ? CorpusBook.held() : CorpusBook.empty();
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int arrow = line.indexOf(" => ");
                assertThat(arrow).as(line).isPositive();
                cases.add(new Case(line.substring(0, arrow), book, line.substring(arrow + 4).strip()));
            }
        }
        return cases;
    }

    @TestFactory
    List<DynamicTest> everySentenceMeansWhatStandsBesideIt() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String language : LANGUAGES) {
            for (Case each : cases(language)) {
                tests.add(DynamicTest.dynamicTest(language + ": " + each.sentence(), () -> {
                    String answer = each.answer();
                    if (each.onlyAsks()) {
                        assertThat(asks(answer)).as(answer).isEqualTo(asks(each.meaning()));
                    } else {
                        assertThat(answer).isEqualTo(each.meaning());
                    }
                }));
            }
        }
        return tests;
    }

    private static TreeSet<String> asks(String answer) {
        TreeSet<String> asks = new TreeSet<>(Arrays.asList(answer.split(" ")));
        asks.removeIf(word -> !word.startsWith("?"));
        return asks;
    }

    @Test
    void theCorpusIsAsLargeAsItShouldBe() {
        assertThat(cases("en")).hasSizeGreaterThanOrEqualTo(250);
        for (String language : List.of("de", "fr", "es")) {
            assertThat(cases(language)).as(language).hasSizeGreaterThanOrEqualTo(100);
        }
        assertThat(cases("ar")).hasSizeGreaterThanOrEqualTo(70);
        long silent = LANGUAGES.stream().flatMap(language -> cases(language).stream())
                .filter(each -> List.of("?nothing", "?unreal", "?asked").contains(each.meaning())).count();
        long asking = LANGUAGES.stream().flatMap(language -> cases(language).stream())
                .filter(each -> each.meaning().contains("?")).count() - silent;
        assertThat(silent).isGreaterThanOrEqualTo(40);
        assertThat(asking).isGreaterThanOrEqualTo(60);
    }

    @Test
    void whatHasToBeAskedIsNeverReadyToBeSaved() {
        for (String language : LANGUAGES) {
            for (Case each : cases(language)) {
                boolean ready = each.book().read(each.sentence()).isReady();
                assertThat(ready).as(each.sentence()).isEqualTo(!each.meaning().contains("?"));
            }
        }
    }
}
