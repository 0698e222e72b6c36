package walletlens.app.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.app.Effect;
import walletlens.app.Phase;
import walletlens.app.State;
import walletlens.app.Turn;
import walletlens.risk.Assumptions;
import walletlens.risk.Drawing;
import walletlens.risk.Outlook;
import walletlens.risk.Projection;
import walletlens.risk.Saving;

/**
 * What was drawn by chance, and what is being drawn. A drawing goes on in slices of a few milliseconds, each an event of its
 * own, so that whatever is typed or moved meanwhile is answered in between. What was asked before is still there.
 *
 * @param answers what was drawn, the latest last
 * @param asked what is being drawn; nothing where nothing is
 * @param drawing how far that is; what comes of it does not depend on how it is sliced
 * @param percent the same for the page
 */
public record Chances(List<Answer> answers, Optional<Question> asked, Optional<Drawing<?>> drawing, int percent) {
    /** Nothing asked yet. */
    public static final Chances NONE = new Chances(List.of(), Optional.empty(), Optional.empty(), 0);

    /** The name of the event that draws the next slice. */
    public static final String DRAW = "chance.draw";

    /** Months of single assets in a slice. */
    private static final int SLICE = 400_000;
    /** How many answers of each sort are kept; those about the years to come hold every path of every year. */
    private static final int KEPT_YEARS = 3;
    private static final int KEPT_SUMS = 12;

    /** Copies what can change. */
    public Chances {
        answers = List.copyOf(answers);
    }

    /** What can be asked. Equal questions have equal answers. */
    public sealed interface Question {
        /** Begins to draw the answer. */
        Drawing<?> drawing();
    }

    /**
     * Where the years to come may lead.
     *
     * @param projection the question
     * @param assumed what the user set of the assumptions
     * @param seed the seed
     */
    public record Years(Projection projection, Map<String, String> assumed, int seed) implements Question {
        @Override
        public Drawing<?> drawing() {
            return Outlook.drawing(projection, Assumptions.of(assumed), seed, Outlook.USUAL_PATHS);
        }
    }

    /**
     * How likely sums are by a month to come.
     *
     * @param saving the question
     * @param assumed what the user set of the assumptions
     */
    public record Sums(Saving.Question saving, Map<String, String> assumed) implements Question {
        @Override
        public Drawing<?> drawing() {
            return Saving.drawing(saving, Assumptions.of(assumed), 1, Outlook.USUAL_PATHS);
        }
    }

    /** A question and what was drawn for it. */
    public record Answer(Question question, Object drawn) {
    }

    /** Of all settings those that assumptions are made of. */
    static Map<String, String> assumed(State state) {
        TreeMap<String, String> assumed = new TreeMap<>();
        state.books().book().settings().all().forEach((name, value) -> {
            if (name.startsWith(Assumptions.SETTING)) {
                assumed.put(name, value);
            }
        });
        return assumed;
    }

    /** What was drawn for a question; empty where nothing was yet. */
    Optional<Outlook> of(Years question) {
        return answer(question).map(drawn -> (Outlook) drawn);
    }

    /** What was drawn for a question; empty where nothing was yet. */
    Optional<Saving> of(Sums question) {
        return answer(question).map(drawn -> (Saving) drawn);
    }

    private Optional<Object> answer(Question question) {
        for (Answer each : answers) {
            if (each.question.equals(question)) {
                return Optional.of(each.drawn);
            }
        }
        return Optional.empty();
    }

    /** The latest outlook drawn, whatever was asked: it may stand until the next one does. */
    Optional<Outlook> latest() {
        Optional<Outlook> latest = Optional.empty();
        for (Answer each : answers) {
            latest = each.question instanceof Years ? Optional.of((Outlook) each.drawn) : latest;
        }
        return latest;
    }

    private Chances begun(Question question) {
        return new Chances(answers, Optional.of(question), Optional.of(question.drawing()), 0);
    }

    private Chances stopped() {
        return new Chances(answers, Optional.empty(), Optional.empty(), 0);
    }

    private Chances advanced() {
        if (drawing.isEmpty()) {
            return this;
        }
        Drawing<?> going = drawing.get();
        int done = 0;
        while (!going.isDone() && done < SLICE) {
            done += going.work();
            going.next();
        }
        if (!going.isDone()) {
            return new Chances(answers, asked, drawing, going.percent());
        }
        return new Chances(with(new Answer(asked.orElseThrow(), going.result())), Optional.empty(), Optional.empty(), 0);
    }

    /** The answers with one more, without the oldest of its sort where there are too many. */
    private List<Answer> with(Answer answer) {
        boolean years = answer.question instanceof Years;
        List<Answer> more = new ArrayList<>(answers);
        long same = more.stream().filter(each -> each.question instanceof Years == years).count();
        if (same >= (years ? KEPT_YEARS : KEPT_SUMS)) {
            more.remove(more.stream().filter(each -> each.question instanceof Years == years).findFirst().orElseThrow());
        }
        more.add(answer);
        return more;
    }

    /** Draws the next slice. */
    public static Turn drawn(State state) {
        return Turn.to(with(state, state.views().risk().chances().advanced()));
    }

    /** After a step: begins to draw what the screen wants to know and is not drawn yet, goes on with it, or gives it up. */
    public static Turn follow(Turn turn) {
        State state = turn.state();
        if (state.phase() != Phase.OPEN) {
            return turn;
        }
        Chances chances = state.views().risk().chances();
        Optional<Question> next = wanted(state).stream().filter(each -> chances.answer(each).isEmpty()).findFirst();
        if (next.isEmpty()) {
            return chances.asked.isEmpty() ? turn : turn.then(now -> with(now, chances.stopped()));
        }
        Turn asking = chances.asked.equals(next) ? turn : turn.then(now -> with(now, chances.begun(next.get())));
        return asking.and(Effect.of("timer", "name", DRAW, "ms", "1"));
    }

    private static List<Question> wanted(State state) {
        List<Question> wanted = new ArrayList<>();
        if (state.screen().equals("risk")) {
            RiskOutlook.question(state).value().ifPresent(wanted::add);
        } else if (state.screen().equals("plan")) {
            wanted.addAll(PlanGoals.of(state).questions());
        }
        return wanted;
    }

    private static State with(State state, Chances chances) {
        return state.with(state.views().with(state.views().risk().with(chances)));
    }
}
