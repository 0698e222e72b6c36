package walletlens.analyst.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import walletlens.asset.Resources;

/** Every question of the corpus is the query that stands beside it. */
class CorpusTest {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "ar");

    /** A question and the query it is. */
    record Case(String question, String query) {
    }

    static List<Case> cases(String language) {
        List<Case> cases = new ArrayList<>();
        for (String line : Resources.text("walletlens/analyst/question/" + language + ".txt").split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int arrow = line.indexOf(" => ");
                assertThat(arrow).as(line).isPositive();
                cases.add(new Case(line.substring(0, arrow), line.substring(arrow + 4).strip()));
            }
        }
        return cases;
    }

    @TestFactory
    List<DynamicTest> everyQuestionIsTheQueryBesideIt() {
        List<DynamicTest> tests = new ArrayList<>();
        for (String language : LANGUAGES) {
            for (Case each : cases(language)) {
                tests.add(DynamicTest.dynamicTest(language + ": " + each.question(), () -> assertThat(
                        QuestionBook.understood(QuestionBook.ask(each.question()))).isEqualTo(each.query())));
            }
        }
        return tests;
    }

    @Test
    void thereAreEnoughOfThemAndEveryMeasureIsAskedFor() {
        TreeSet<String> measures = new TreeSet<>();
        int count = 0;
        for (String language : LANGUAGES) {
            for (Case each : cases(language)) {
                count++;
                Query.parse(each.query()).ifPresent(query -> measures.add(query.measure().code()));
            }
        }
        assertThat(count).isGreaterThan(250);
        for (Measure measure : Measure.values()) {
            assertThat(measures).contains(measure.code());
        }
    }

    @Test
    void aQueryIsReadBackFromWhatItWrites() {
        for (String language : LANGUAGES) {
            for (Case each : cases(language)) {
                if (!each.query().startsWith("?")) {
                    assertThat(Query.parse(each.query())).as(each.query()).map(Query::toString).contains(each.query());
                }
            }
        }
    }

    @Test
    void everyChoiceOfferedIsAQueryThatCanBeAnswered() {
        for (Case each : cases("en")) {
            for (Unclear unclear : QuestionBook.ask(each.question()).unclear()) {
                for (Query choice : unclear.choices()) {
                    assertThat(Query.parse(choice.toString())).as(each.question()).contains(choice);
                }
            }
        }
    }
}
