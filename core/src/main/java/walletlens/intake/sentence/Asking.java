package walletlens.intake.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import walletlens.intake.Doubt;

/** The doubts about one happening: what is asked, what was answered, and what was assumed in plain sight. */
final class Asking {
    private final String prefix;
    private final Map<String, String> answers;
    private final List<Doubt> doubts = new ArrayList<>();
    private final List<Unclear> unclear;
    private final Map<String, String> said = new java.util.TreeMap<>();

    /**
     * @param number which happening of the sentence
     * @param answers answers given before
     * @param unclear where open questions go
     */
    Asking(int number, Map<String, String> answers, List<Unclear> unclear) {
        this.prefix = number + ".";
        this.answers = answers;
        this.unclear = unclear;
    }

    /** The answer to a question; where nobody answered yet, the question stays open and the usual value is given. */
    String ask(Question question, String field, String text, List<String> choices, String usual) {
        String key = prefix + field + "." + question.code();
        if (said.containsKey(key)) {
            return said.get(key);
        }
        String answer = answers.getOrDefault(key, "");
        boolean answered = choices.contains(answer);
        said.put(key, answered ? answer : usual);
        doubts.add(new Doubt(field, text, question.sentence(), choices, answered ? answer : ""));
        if (answered) {
            return answer;
        }
        unclear.add(new Unclear(key, question, text, choices));
        return usual;
    }

    /** A value that is likely enough to go on with, shown as taken. */
    String assume(Question question, String field, String text, List<String> choices, String chosen) {
        String key = prefix + field + "." + question.code();
        if (said.containsKey(key)) {
            return said.get(key);
        }
        String answer = answers.getOrDefault(key, "");
        String value = choices.contains(answer) ? answer : chosen;
        said.put(key, value);
        doubts.add(new Doubt(field, text, question.sentence(), choices, value));
        return value;
    }

    /** Whether something is still open. */
    boolean isOpen() {
        return doubts.stream().anyMatch(Doubt::isOpen);
    }

    List<Doubt> doubts() {
        return doubts;
    }
}
