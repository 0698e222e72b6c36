package walletlens.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import walletlens.analyst.InsightKind;
import walletlens.app.words.Language;
import walletlens.app.words.Words;

/** The sentences of the analyst: every figure is said, and nothing urges. */
class InsightWordsTest {
    private static final Words ENGLISH = Words.of(Language.ENGLISH);
    private static final List<String> URGING = List.of("should", "you must", "buy ", "sell now", "consider", "we recommend", "!");

    private static List<String> sentences(InsightKind kind) {
        String key = "insight." + kind.code();
        return ENGLISH.keys().stream().filter(each -> each.equals(key) || each.startsWith(key + "[")).map(ENGLISH::say).toList();
    }

    @Test
    void everyPartOfAKindIsSaidInItsSentenceAndNothingElse() {
        for (InsightKind kind : InsightKind.values()) {
            Set<Integer> said = new TreeSet<>();
            for (String sentence : sentences(kind)) {
                for (int i = 0; i < 10; i++) {
                    if (sentence.contains("{" + i + "}")) {
                        said.add(i);
                    }
                }
            }
            Set<Integer> parts = new TreeSet<>();
            for (int i = 0; i < kind.parts().size(); i++) {
                parts.add(i);
            }
            assertThat(said).as(kind.code() + " says " + kind.parts()).isEqualTo(parts);
        }
    }

    @Test
    void aSentenceThatBeginsWithACountHasBothForms() {
        for (InsightKind kind : InsightKind.values()) {
            boolean counts = !kind.parts().isEmpty() && kind.parts().get(0).equals("count");
            assertThat(sentences(kind)).as(kind.code()).hasSize(counts ? 2 : 1);
        }
    }

    @Test
    void nothingUrgesOrPraises() {
        for (String key : ENGLISH.keys()) {
            if (key.startsWith("insight.")) {
                String text = ENGLISH.say(key).toLowerCase(java.util.Locale.ROOT);
                URGING.forEach(word -> assertThat(text).as(key).doesNotContain(word));
            }
        }
    }
}
