package walletlens.app.command;

import java.util.LinkedHashSet;
import java.util.Set;

/** Sentences for standard error about what wants a look, each once, in the order in which they were met. */
final class Notes {
    private static final int MOST = 40;
    private final Set<String> sentences = new LinkedHashSet<>();

    void add(String sentence) {
        sentences.add(Plain.oneLine(sentence));
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    String text() {
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (String sentence : sentences) {
            if (shown++ == MOST) {
                text.append("walletlens: and ").append(sentences.size() - MOST).append(" more.\n");
                break;
            }
            text.append("walletlens: ").append(sentence).append('\n');
        }
        return text.toString();
    }
}
