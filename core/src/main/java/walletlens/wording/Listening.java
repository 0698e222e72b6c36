package walletlens.wording;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answer of a program that runs a model, as far as it has come: lines {@code data: {…}} with a piece of text each
 * (server-sent events, as OpenAI's chat completions have them), or the whole as one JSON object. What a model thinks before
 * it answers ({@code <think>…</think>}) is left out. Immutable.
 */
public final class Listening {
    private static final int LONGEST_LINE = 200_000;
    private static final String THINKS = "<think>";
    private static final String THOUGHT = "</think>";

    private final Checked text;
    private final String line;
    private final String held;
    private final Phase phase;
    private final boolean over;
    private final Problem problem;

    private enum Phase {
        BEGINNING,
        THINKING,
        SAYING
    }

    /** What is wrong with an answer. */
    public enum Problem {
        /** Nothing. */
        NONE,
        /** What came is no answer of such a program. */
        NONSENSE,
        /** The program answered that it cannot. */
        REFUSED,
        /** It broke off before its end. */
        BROKEN
    }

    private Listening(Checked text, String line, String held, Phase phase, boolean over, Problem problem) {
        this.text = text;
        this.line = line;
        this.held = held;
        this.phase = phase;
        this.over = over;
        this.problem = problem;
    }

    /** Nothing heard yet. */
    public static Listening to(FactSheet sheet) {
        return new Listening(Checked.against(sheet), "", "", Phase.BEGINNING, false, Problem.NONE);
    }

    /** With a further piece of the answer, cut anywhere. */
    public Listening and(String piece) {
        Listening now = this;
        String rest = line + piece;
        int from = 0;
        for (int end = rest.indexOf('\n'); end >= 0 && now.isGoing(); end = rest.indexOf('\n', from)) {
            now = now.line(rest.substring(from, end));
            from = end + 1;
        }
        String left = rest.substring(from);
        return !now.isGoing() ? now.with("") : left.length() > LONGEST_LINE ? now.wrong(Problem.NONSENSE) : now.with(left);
    }

    /** With a further piece of plain text, from a model that sends nothing else. */
    public Listening say(String piece) {
        return isGoing() ? said(piece) : this;
    }

    /** With nothing more to come. {@code whole} tells whether the connection ended as it should. */
    public Listening ended(boolean whole) {
        Listening now = isGoing() && !line.isBlank() ? with("").last(line) : this;
        if (now.phase == Phase.BEGINNING && !now.held.isEmpty()) {
            now = new Listening(now.text.and(now.held), "", "", Phase.SAYING, now.over, now.problem);
        }
        Problem found = now.problem != Problem.NONE || now.over ? now.problem : whole && !now.text.isEmpty() ? Problem.NONE
                : now.text.isEmpty() && whole ? Problem.NONSENSE : Problem.BROKEN;
        return new Listening(now.text.ended(), "", "", Phase.SAYING, true, found);
    }

    /** The text so far, judged. */
    public Checked text() {
        return text;
    }

    /** Whether more is awaited: it has not said that it is done, nothing is wrong, and there is room. */
    public boolean isGoing() {
        return !over && problem == Problem.NONE && !text.isFull();
    }

    /** Whether it is thinking and has not begun to answer. */
    public boolean isThinking() {
        return phase == Phase.THINKING;
    }

    /** What is wrong with it. */
    public Problem problem() {
        return problem;
    }

    private Listening with(String newLine) {
        return new Listening(text, newLine, held, phase, over, problem);
    }

    private Listening wrong(Problem what) {
        return new Listening(text, "", held, phase, over, what);
    }

    private Listening line(String raw) {
        String one = raw.endsWith("\r") ? raw.substring(0, raw.length() - 1) : raw;
        if (one.startsWith("data:")) {
            return data(one.substring(5).trim());
        }
        boolean other = one.isBlank() || one.startsWith(":") || one.startsWith("event:") || one.startsWith("id:") || one.startsWith("retry:");
        return other ? this : one.trim().startsWith("{") && one.trim().endsWith("}") ? whole(one.trim()) : wrong(Problem.NONSENSE);
    }

    /** What stands behind the last line's end. */
    private Listening last(String raw) {
        return line(raw);
    }

    private Listening data(String payload) {
        if (payload.equals("[DONE]")) {
            return new Listening(text, "", held, phase, true, problem);
        }
        return object(payload).map(json -> choice(json, "delta")).orElseGet(() -> wrong(Problem.NONSENSE));
    }

    private Listening whole(String payload) {
        return object(payload).map(json -> choice(json, "message")).orElseGet(() -> wrong(Problem.NONSENSE));
    }

    private Listening choice(JsonObject json, String part) {
        if (json.get("error") != null && !json.get("error").isNull()) {
            return wrong(Problem.REFUSED);
        }
        JsonValue choices = json.get("choices");
        if (choices == null || !choices.isArray()) {
            return wrong(Problem.NONSENSE);
        }
        if (choices.asArray().isEmpty() || !choices.asArray().get(0).isObject()) {
            return this; // a line that only counts
        }
        JsonObject first = choices.asArray().get(0).asObject();
        JsonValue delta = first.get(part);
        JsonValue content = delta != null && delta.isObject() ? delta.asObject().get("content") : null;
        Listening now = content != null && content.isString() ? said(content.asString()) : this;
        JsonValue finish = first.get("finish_reason");
        boolean done = part.equals("message") || finish != null && finish.isString();
        return done ? new Listening(now.text, "", now.held, now.phase, true, now.problem) : now;
    }

    private Listening said(String piece) {
        String all = held + piece;
        switch (phase) {
            case BEGINNING:
                String begun = all.stripLeading();
                if (begun.startsWith(THINKS)) {
                    return new Listening(text, line, begun.substring(THINKS.length()), Phase.THINKING, over, problem).said("");
                }
                return THINKS.startsWith(begun) ? new Listening(text, line, begun, phase, over, problem)
                        : new Listening(text.and(begun), line, "", Phase.SAYING, over, problem);
            case THINKING:
                int end = all.indexOf(THOUGHT);
                if (end >= 0) {
                    return new Listening(text, line, "", Phase.BEGINNING, over, problem).said(all.substring(end + THOUGHT.length()));
                }
                return new Listening(text, line, all.substring(Math.max(0, all.length() - THOUGHT.length())), phase, over, problem);
            default:
                return new Listening(text.and(all), line, "", phase, over, problem);
        }
    }

    private static Optional<JsonObject> object(String payload) {
        try {
            JsonValue value = Json.parse(payload);
            return value.isObject() ? Optional.of(value.asObject()) : Optional.empty();
        } catch (ParseException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** The names in a list of models, {@code {"data":[{"id":"…"},…]}}; empty for what is no such list. */
    public static Optional<List<String>> models(String body) {
        JsonValue data = object(body).map(json -> json.get("data")).orElse(null);
        if (data == null || !data.isArray()) {
            return Optional.empty();
        }
        JsonArray list = data.asArray();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < list.size() && names.size() < MOST_MODELS; i++) {
            JsonValue id = list.get(i).isObject() ? list.get(i).asObject().get("id") : null;
            if (id != null && id.isString() && isName(id.asString())) {
                names.add(id.asString());
            }
        }
        return Optional.of(List.copyOf(names));
    }

    private static final int MOST_MODELS = 40;
    private static final int LONGEST_NAME = 120;

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < ' ' || Glyphs.isInvisible(name.charAt(i))) {
                return false;
            }
        }
        return !name.isBlank() && name.length() <= LONGEST_NAME;
    }
}
