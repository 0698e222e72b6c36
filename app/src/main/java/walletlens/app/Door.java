package walletlens.app;

import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.book.Book;
import walletlens.book.Commit;
import walletlens.book.Fact;
import walletlens.book.Settings;
import walletlens.ledger.When;
import walletlens.market.Request;
import walletlens.market.Source;
import walletlens.market.Sources;
import walletlens.privacy.Asked;
import walletlens.wording.LocalModel;

/**
 * The one door: every step of the program passes here, and with it every request. What is not on the list, or not switched
 * on, is turned into a refusal before it reaches the host; what may go is written into the privacy ledger in the same
 * step, before it goes. The host is told which sources are on, so that it can refuse the others as well.
 */
final class Door {
    /** The effect that asks the outside. */
    static final String FETCH = "fetch";

    /** The effect that asks a language model on this computer. */
    static final String MODEL = "model";

    private Door() {
    }

    /** What a step may do, with what it asks of the outside written down. */
    static Turn pass(State before, Turn turn, Event event) {
        State after = turn.state();
        List<Effect> effects = new ArrayList<>();
        if (event.named("answer") && (event.get("kind").equals(FETCH) || event.get("kind").equals(MODEL))) {
            after = answered(after, event, effects);
        }
        List<String> on = on(after);
        String told = told(after, on);
        if (event.named("boot") || !told.equals(told(before, on(before)))) {
            effects.add(Effect.of("sources", "on", told));
        }
        for (Effect effect : turn.effects()) {
            if (effect.kind().equals(FETCH) || effect.kind().equals(MODEL)) {
                after = asked(after, effect, refusal(after, effect, on), effects);
            } else {
                effects.add(effect);
            }
        }
        return new Turn(after, effects);
    }

    /** The sources that may be asked now, by name: none while the vault is shut or the demo is looked at. */
    static List<String> on(State state) {
        List<String> on = new ArrayList<>();
        if (state.phase() == Phase.OPEN && !state.books().isDemo()) {
            Settings settings = state.books().own().settings();
            for (Source source : Sources.all()) {
                if (settings.get(source.setting(), "").equals(Source.ON)) {
                    on.add(source.name());
                }
            }
        }
        return on;
    }

    /** Whether a model on this computer may be asked now. */
    static boolean isModelOn(State state) {
        return state.phase() == Phase.OPEN && !state.books().isDemo()
                && state.books().own().settings().get(LocalModel.SWITCH, "").equals(Source.ON);
    }

    /** What the host is told to be on: the sources, and the model with the user's own port where there is one. */
    private static String told(State state, List<String> on) {
        List<String> all = new ArrayList<>(on);
        if (isModelOn(state)) {
            String own = state.books().own().settings().get(LocalModel.OWN_PORT, "");
            all.add(LocalModel.ownPort(own) > 0 ? LocalModel.NAME + ":" + own : LocalModel.NAME);
        }
        return String.join(" ", all);
    }

    /** Why something is not asked; the empty text for what may be. */
    private static String refusal(State state, Effect effect, List<String> on) {
        JsonObject data = effect.data();
        boolean isOn = effect.kind().equals(MODEL) ? isModelOn(state) : on.contains(text(data, "source"));
        boolean allowed = effect.kind().equals(MODEL) ? isModelAllowed(state, data)
                : new Request(text(data, "source"), text(data, "host"), text(data, "path"), "", "").allowed();
        return !isOn ? "This source is switched off; it was not asked."
                : allowed ? "" : "This is not on the list of what may be asked; it was not asked.";
    }

    /** The browser's own model is no place outside; any other stands on a port of this computer. */
    private static boolean isModelAllowed(State state, JsonObject data) {
        String own = state.books().own().settings().get(LocalModel.OWN_PORT, "");
        String method = text(data, "body").isEmpty() ? "GET" : "POST";
        boolean named = text(data, "source").equals(LocalModel.NAME);
        return named && (text(data, "host").equals(LocalModel.BROWSER)
                || text(data, "host").equals(LocalModel.HOST + ":" + text(data, "port"))
                    && LocalModel.allows(method, text(data, "port"), text(data, "path"), own));
    }

    private static State asked(State state, Effect effect, String refusal, List<Effect> effects) {
        JsonObject data = effect.data();
        JsonObject sent = new JsonObject(data);
        if (!refusal.isEmpty()) {
            effects.add(new Effect(effect.id(), effect.kind(), sent.set("refused", refusal)));
            return state;
        }
        String why = text(data, "why");
        LocalDate day = state.moment().now().atOffset(ZoneOffset.UTC).toLocalDate();
        Asked.Question question = question(state, day, data);
        Asked line = state.books().own().outside().line(question)
                .map(known -> known.again(why, state.moment().now()))
                .orElseGet(() -> Asked.first(question, why, state.moment().now()));
        State written = written(state, line, line.isDue(state.moment().now()), effects);
        effects.add(new Effect(effect.id(), effect.kind(), sent.set("day", day.toString())));
        return written;
    }

    /** The host sends the question back with its answer; the line it was written in is completed. */
    private static State answered(State state, Event answer, List<Effect> effects) {
        Optional<LocalDate> day = When.parse(answer.get("day")).map(When::date);
        if (day.isEmpty()) {
            return state;
        }
        JsonObject data = new JsonObject();
        answer.data().forEach(data::add);
        return state.books().own().outside().line(question(state, day.get(), data))
                .map(line -> line.answered(number(answer, "status"), number(answer, "bytesOut"), number(answer, "bytesIn")))
                .map(line -> written(state, line, line.isDue(state.moment().now()), effects))
                .orElse(state);
    }

    private static Asked.Question question(State state, LocalDate day, JsonObject data) {
        String path = text(data, "path");
        int mark = path.indexOf('?');
        return new Asked.Question(day, state.host().device(), text(data, "source"), text(data, "host"),
                mark < 0 ? path : path.substring(0, mark), text(data, "reveals"));
    }

    /** The line in the user's own book, and in the vault if it is due. */
    private static State written(State state, Asked line, boolean due, List<Effect> effects) {
        Asked now = due ? line.saved(state.moment().now()) : line;
        Commit commit = Book.commit(List.of(new Fact.AskedPut(now)), state.books().clock(), state.moment().millis());
        if (due) {
            Turn turn = Changes.outside(state, commit);
            effects.addAll(turn.effects());
            return turn.state();
        }
        return state.with(state.books().noted(commit));
    }

    private static String text(JsonObject data, String name) {
        JsonValue value = data.get(name);
        return value != null && value.isString() ? value.asString() : "";
    }

    private static int number(Event answer, String name) {
        try {
            return Math.max(0, Integer.parseInt(answer.get(name)));
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
