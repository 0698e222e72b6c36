package walletlens.intake.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import walletlens.ledger.EntryCheck;

/**
 * Random texts for the reader of sentences, as {@code docs/fuzzing.md} tells: any letters, and the words of the corpus of all
 * five languages thrown together.
 */
class SentencesFuzzTest {
    private static final CorpusBook.Book HELD = CorpusBook.held();
    private static final List<String> WORDS = words();

    @FuzzTest(maxDuration = "10m")
    void anyTextIsUnderstoodOrAskedAbout(byte[] bytes) {
        read(new String(bytes, StandardCharsets.UTF_8));
    }

    @FuzzTest(maxDuration = "15m")
    void anyWordsThrownTogetherAreUnderstoodOrAskedAbout(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i + 1 < bytes.length && i < 120; i += 2) {
            int at = (bytes[i] & 0x7F) << 8 | bytes[i + 1] & 0xFF;
            text.append((bytes[i] & 0x80) == 0 && i > 0 ? " " : "").append(WORDS.get(at % WORDS.size()));
        }
        read(text.toString());
    }

    private static void read(String text) {
        Understood understood = HELD.read(text);
        assertThat(understood.drafts().isEmpty() && understood.unclear().isEmpty()).isFalse();
        int at = 0;
        for (Word word : understood.words()) {
            assertThat(word.from()).isGreaterThanOrEqualTo(at);
            assertThat(word.text()).isEqualTo(text.substring(word.from(), word.to()));
            at = word.to();
        }
        if (understood.isReady()) {
            understood.drafts().forEach(draft -> assertThat(EntryCheck.problems(draft.entry())).isEmpty());
        }
        assertThat(HELD.read(text)).isEqualTo(understood);
    }

    private static List<String> words() {
        TreeSet<String> words = new TreeSet<>(List.of(",", ".", "%", "€", "$", "-", "/", ":", "½", "1e9", "\u202e", "\n"));
        for (String language : List.of("en", "de", "fr", "es", "ar")) {
            CorpusTest.cases(language).forEach(each -> words.addAll(Arrays.asList(each.sentence().split(" "))));
        }
        return List.copyOf(words);
    }
}
