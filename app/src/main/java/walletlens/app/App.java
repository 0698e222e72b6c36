package walletlens.app;

import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.app.command.Replay;
import walletlens.app.page.Painter;
import walletlens.app.page.Patch;
import walletlens.app.screen.Page;
import walletlens.intake.table.Progress;
import walletlens.problem.Outcome;

/**
 * The whole program as a function: one event in, one step (patches and effects) out. An instance remembers the state and
 * what the page shows; everything else is a pure function of the two.
 */
public final class App {
    /** The version of the program. */
    public static final String VERSION = "0.1.0";

    private final Painter painter = new Painter();
    private final Progress progress;
    private State state = State.FIRST;

    /** The program on a host that does not ask how far it is. */
    public App() {
        this(Progress.NONE);
    }

    /**
     * The program on a host.
     *
     * @param progress hears how far reading a file has come
     */
    public App(Progress progress) {
        this.progress = progress;
    }

    /**
     * Handles one event.
     *
     * @param event the event as JSON: {@code {"seq":1,"now":"…","zone":"…","name":"…","data":{…}}}
     * @return the step as JSON: {@code {"seq":1,"patches":[…],"effects":[…]}}; for what is not an event, a step that says so
     *     in {@code error} and changes nothing
     */
    public String handle(String event) {
        return handle(event, Event.parse(event).map(read -> read.heardBy(progress)));
    }

    /**
     * Handles one event that brings a file.
     *
     * @param event the event as JSON
     * @param bytes the file's content
     * @return the step as JSON
     */
    public String handle(String event, byte[] bytes) {
        return handle(event, Event.parse(event).map(read -> read.with(bytes).heardBy(progress)));
    }

    /**
     * Handles one event that brings records of the vault.
     *
     * @param event the event as JSON, without them
     * @param records what stands in its detail {@code records}: the records, one to a line
     * @return the step as JSON
     */
    public String handleRecords(String event, String records) {
        return handle(event, Event.parse(event).map(read -> read.with("records", records)));
    }

    private String handle(String event, Outcome<Event> read) {
        if (read.hasValue() && read.get().named("command")) {
            Optional<String> replayed = Replay.step(event);
            if (replayed.isPresent()) {
                return replayed.get();
            }
        }
        if (!read.hasValue()) {
            return new JsonObject().add("seq", 0).add("patches", new JsonArray()).add("effects", new JsonArray())
                    .add("error", read.problems().get(0).message()).toString();
        }
        return handle(read.get());
    }

    private String handle(Event event) {
        State before = state.with(new Moment(event.now(), event.zone()));
        Turn turn = Door.pass(before, Loop.turn(before, event), event);
        if (event.named("boot")) {
            painter.forget();
        }
        Numbered numbered = numbered(turn, state, event);
        state = numbered.state;
        return json(event.seq(), painter.paint(Page.of(state)), numbered.effects).toString();
    }

    /** Gives each effect its number; an effect that has one keeps it. */
    private static Numbered numbered(Turn turn, State before, Event event) {
        List<Effect> effects = new ArrayList<>();
        int count = turn.state().effects();
        List<Effect> asked = new ArrayList<>(turn.effects());
        Page.look(before, turn.state(), event.named("boot")).ifPresent(asked::add);
        for (Effect effect : asked) {
            if (effect.id().isEmpty()) {
                count++;
                effects.add(effect.withId(Integer.toString(count)));
            } else {
                effects.add(effect);
            }
        }
        return new Numbered(turn.state().counting(count), effects);
    }

    private record Numbered(State state, List<Effect> effects) {
    }

    private static JsonObject json(int seq, List<Patch> patches, List<Effect> effects) {
        JsonArray patchArray = new JsonArray();
        for (Patch patch : patches) {
            patchArray.add(new JsonObject().add("region", patch.region()).add("html", patch.html()));
        }
        JsonArray effectArray = new JsonArray();
        for (Effect effect : effects) {
            effectArray.add(new JsonObject().add("id", effect.id()).add("kind", effect.kind()).add("data", effect.data()));
        }
        return new JsonObject().add("seq", seq).add("patches", patchArray).add("effects", effectArray);
    }
}
