package walletlens.intake.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text. */
class SentenceLawsTest {
    private static final CorpusBook.Book EMPTY = CorpusBook.empty();
    private static final CorpusBook.Book HELD = CorpusBook.held();

    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "ar");

    /** Words that may stand anywhere without changing what is said. */
    private static final Map<String, List<String>> FILLERS = Map.of(
            "en", List.of("actually", "um", "basically"), "de", List.of("eigentlich", "ähm", "übrigens"),
            "fr", List.of("euh", "donc", "finalement"), "es", List.of("pues", "eh", "bueno"),
            "ar", List.of("يعني", "طيب"));

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of("bought", "sold", "0.5", "1,234.56", "1.234", "ETH", "half", "my", "apple", "at",
                "for", "3/4", "4:1", "split", "%", "€", "$", "EUR", "on", "Kraken", "yesterday", "3rd", "of", "may", "the", ",", ".",
                "\n", "and", "fee", "all", "k", "m", "5", "12", "zwei", "hundert", "tausend", "und", "à", "d'or", "l'", "mille",
                "medio", "نصف", "و", "ب", "٣٫٥", "بعت", "½", "-", "–", "/", ":", "@", "&", "'", "\u202e", "\u0000", "\u0301", "<b>",
                "🪙", "\ud83d", "31", "2024", "2024-02-31", "99:99", "0/0", "1/0", "at 14:30", "gold", "coins", "1oz", "mortgage",
                "worth", "in total", "each", "1e9", "..", "5.", ".5", ",5", "million", "from", "to", "Ledger", "?");
        Arbitrary<String> sentences = pieces.list().ofMaxSize(14).map(list -> String.join(" ", list));
        Arbitrary<String> tight = pieces.list().ofMaxSize(10).map(list -> String.join("", list));
        return Arbitraries.oneOf(sentences, tight, Arbitraries.strings().ofMaxLength(80));
    }

    @Property(tries = 3000)
    void noTextIsTooMuchAndEveryPieceLiesInTheText(@ForAll("texts") String text) {
        for (CorpusBook.Book book : List.of(EMPTY, HELD)) {
            Understood understood = book.read(text);
            int at = 0;
            for (Word word : understood.words()) {
                assertThat(word.from()).isGreaterThanOrEqualTo(at);
                assertThat(word.to()).isGreaterThan(word.from());
                assertThat(word.text()).isEqualTo(text.substring(word.from(), word.to()));
                assertThat(word.tells() ? Word.LABELS : List.of("link", "filler", "unknown")).contains(word.as());
                at = word.to();
            }
            assertThat(understood.drafts().isEmpty() && understood.unclear().isEmpty()).isFalse();
        }
    }

    @Property(tries = 1500)
    void whatIsReadyIsWellFormed(@ForAll("texts") String text) {
        Understood understood = HELD.read(text);
        if (understood.isReady()) {
            understood.drafts().forEach(draft ->
                    assertThat(walletlens.ledger.EntryCheck.problems(draft.entry())).as(text).isEmpty());
        }
    }

    @Example
    void aFillerBetweenTwoPiecesChangesNoDraft() {
        List<String> changed = new ArrayList<>();
        int tried = 0;
        for (String language : LANGUAGES) {
            for (CorpusTest.Case each : CorpusTest.cases(language)) {
                if (each.meaning().contains("?")) {
                    continue;
                }
                Understood before = each.book().read(each.sentence());
                String meaning = Compact.of(before, CorpusBook.TODAY);
                List<Word> words = before.words();
                List<String> fillers = FILLERS.get(language);
                for (int i = 1; i < words.size(); i++) {
                    boolean apart = words.get(i).from() > words.get(i - 1).to();
                    boolean same = words.get(i).as().equals(words.get(i - 1).as());
                    if (!apart || same) {
                        continue;
                    }
                    int at = words.get(i).from();
                    String filler = fillers.get((tried++) % fillers.size());
                    String longer = each.sentence().substring(0, at) + filler + " " + each.sentence().substring(at);
                    String after = Compact.of(each.book().read(longer), CorpusBook.TODAY);
                    if (!after.equals(meaning)) {
                        changed.add(longer + " => " + after + " (was " + meaning + ")");
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(2000);
        assertThat(changed).isEmpty();
    }

    @Example
    void tenMegabytesAreCutWithASentenceAndReadInBoundedTime() {
        StringBuilder text = new StringBuilder();
        while (text.length() < 10_000_000) {
            text.append("bought 0.5 ETH at 3200 yesterday on Kraken and sold 3 xyzzyqq for 12 florbs, ");
        }
        long before = System.nanoTime();
        Understood understood = EMPTY.read(text.toString());
        assertThat(understood.unclear()).anyMatch(each -> each.asks() == Question.CUT);
        assertThat(understood.isReady()).isFalse();
        EMPTY.read("x".repeat(10_000_000));
        EMPTY.read("9".repeat(10_000_000));
        EMPTY.read("\u202e<script>alert(1)</script>".repeat(400_000));
        assertThat((System.nanoTime() - before) / 1_000_000).as("milliseconds for four texts").isLessThan(20_000);
    }

    @Example
    void anAnswerSettlesItsQuestionAndNoOther() {
        String sentence = "bought 10 UNI at 7 on Kraken";
        Understood asked = EMPTY.read(sentence);
        assertThat(asked.unclear()).extracting(Unclear::asks).contains(Question.ASSET);
        Unclear question = asked.unclear().get(0);
        assertThat(question.choices()).contains("crypto:UNI");
        Understood answered = EMPTY.read(sentence, Map.of(question.key(), "crypto:UNI"));
        assertThat(answered.isReady()).isTrue();
        // 10 × 7 = 70
        assertThat(Compact.of(answered, CorpusBook.TODAY)).isEqualTo("buy +10 UNI -70 EUR @Kraken");
        assertThat(EMPTY.read(sentence, Map.of(question.key(), "crypto:NOTONOFFER")).isReady()).isFalse();
    }

    @Example
    void theSameTwiceIsAskedAboutAndAddedAgainWhenSaidSo() {
        String sentence = "bought 2 eth for 4200 euros on 2024-02-01 on kraken";
        Understood asked = HELD.read(sentence);
        assertThat(asked.unclear()).extracting(Unclear::asks).containsExactly(Question.TWIN);
        assertThat(asked.drafts().get(0).duplicateOf()).isEqualTo("4");
        assertThat(HELD.read(sentence, Map.of(asked.unclear().get(0).key(), "again")).isReady()).isTrue();
    }

    @Example
    void aSlipIsToldWithTheWordItWasTakenFor() {
        Understood understood = EMPTY.read("bougth 2 bitcion at 60k");
        assertThat(understood.words()).extracting(Word::meant).contains("bought", "bitcoin");
    }
}
