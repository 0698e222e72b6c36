package walletlens.analyst.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of any text. */
class QuestionLawsTest {
    /** Words of real questions in any order, and things that are no words. */
    @Provide
    Arbitrary<String> texts() {
        List<String> words = new ArrayList<>();
        for (String language : List.of("en", "de", "fr", "es", "ar")) {
            for (CorpusTest.Case each : CorpusTest.cases(language)) {
                words.addAll(List.of(each.question().split(" ")));
            }
        }
        words.addAll(List.of("", "%", "-1", "1e9", "99999999999999999999", "31.02.2024", "<script>", "\u202e", "$", "?", "\uD83D\uDE00", "2024-13-40"));
        return Arbitraries.of(words).list().ofMaxSize(14).map(list -> String.join(" ", list));
    }

    @Property(tries = 2000)
    void anyTextIsAQueryOrTellsWhatIsOpen(@ForAll("texts") String text) {
        Asked asked = QuestionBook.ask(text);
        assertThat(asked.query().isPresent()).as(text).isEqualTo(asked.unclear().isEmpty());
        asked.query().ifPresent(query -> assertThat(Query.parse(query.toString())).contains(query));
    }

    @Property(tries = 200)
    void anyCharactersAtAllAreTaken(@ForAll String text) {
        assertThat(QuestionBook.ask(text).query().isPresent()).isEqualTo(QuestionBook.ask(text).unclear().isEmpty());
    }

    @Property(tries = 300)
    void anyTextIsNoQueryOrIsReadBack(@ForAll String text) {
        Query.parse(text).ifPresent(query -> assertThat(Query.parse(query.toString())).contains(query));
    }
}
