package walletlens.app.screen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import walletlens.wording.FactSheet;
import walletlens.wording.Listening;
import walletlens.wording.Prompt;

/**
 * What the panel of the language model remembers. Nothing of it is kept.
 *
 * @param asked how many questions were put, which numbers them
 * @param found what was found by looking, by port; {@code browser} for the browser's own model
 * @param talks what was asked and answered, the latest last
 * @param running the number of the question under way; 0 for none
 * @param choosing whether another model is being chosen
 */
public record AnalystModelView(int asked, Map<String, Found> found, List<Talk> talks, int running, boolean choosing) {
    /** As it is at the start. */
    public static final AnalystModelView FIRST = new AnalystModelView(0, new TreeMap<>(), List.of(), 0, false);

    /** How many questions and answers are kept on the page. */
    private static final int MOST_TALKS = 20;

    /** Copies what can change. */
    public AnalystModelView {
        found = Collections.unmodifiableMap(new TreeMap<>(found));
        talks = List.copyOf(talks);
    }

    /**
     * What was found in one place.
     *
     * @param looking whether the answer is awaited
     * @param models the names of its models
     * @param wrong why there are none, in a sentence; the empty text where there are
     */
    public record Found(boolean looking, List<String> models, String wrong) {
        /** Copies the list. */
        public Found {
            models = List.copyOf(models);
        }
    }

    /**
     * A question and its answer.
     *
     * @param number its number
     * @param question what was asked; the empty text for the report
     * @param model who was asked, for people
     * @param prompt what was sent
     * @param sheet what its numbers are held against
     * @param heard the answer as far as it has come
     * @param state how far it has come
     * @param wrong what went wrong, in a sentence; the empty text for nothing
     */
    public record Talk(int number, String question, String model, Prompt prompt, FactSheet sheet, Listening heard, Stage state, String wrong) {
        Talk heard(Listening more) {
            return new Talk(number, question, model, prompt, sheet, more, state, wrong);
        }

        Talk ended(Stage how, String why, boolean whole) {
            return new Talk(number, question, model, prompt, sheet, heard.ended(whole), how, why);
        }
    }

    /** How far an answer has come. */
    public enum Stage {
        RUNNING,
        DONE,
        STOPPED,
        FAILED
    }

    AnalystModelView counting() {
        return new AnalystModelView(asked + 1, found, talks, running, choosing);
    }

    AnalystModelView found(String place, Found what) {
        Map<String, Found> all = new TreeMap<>(found);
        all.put(place, what);
        return new AnalystModelView(asked, all, talks, running, choosing);
    }

    AnalystModelView choosing(boolean whether) {
        return new AnalystModelView(asked, found, talks, running, whether);
    }

    AnalystModelView lookingAnew() {
        return new AnalystModelView(asked, new TreeMap<>(), talks, running, choosing);
    }

    AnalystModelView running(Talk talk) {
        List<Talk> all = new ArrayList<>(talks);
        all.add(talk);
        return new AnalystModelView(asked, found, all.subList(Math.max(0, all.size() - MOST_TALKS), all.size()), talk.number(), choosing);
    }

    AnalystModelView with(Talk talk) {
        List<Talk> all = new ArrayList<>(talks);
        all.replaceAll(each -> each.number() == talk.number() ? talk : each);
        boolean over = talk.state() != Stage.RUNNING && talk.number() == running;
        return new AnalystModelView(asked, found, all, over ? 0 : running, choosing);
    }

    AnalystModelView forgetting() {
        return new AnalystModelView(asked, found, List.of(), 0, choosing);
    }
}
