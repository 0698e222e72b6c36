package walletlens.app;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import walletlens.intake.table.Progress;
import walletlens.ledger.When;
import walletlens.problem.Outcome;
import walletlens.problem.Problem;

/**
 * Something that happened: a click, a key, a form, the answer to an effect.
 *
 * @param seq its number, given back with the step
 * @param now when
 * @param zone the reader's offset from UTC then
 * @param name what happened
 * @param data its details by name
 * @param bytes the content of the file it brings; empty where it brings none. Nobody changes it
 * @param progress hears how far reading a file has come
 */
public record Event(int seq, Instant now, ZoneOffset zone, String name, Map<String, String> data, byte[] bytes, Progress progress) {
    private static final byte[] NONE = {};

    /** Copies what can change. */
    public Event {
        data = Collections.unmodifiableMap(new TreeMap<>(data));
    }

    /** An event that brings no file. */
    public Event(int seq, Instant now, ZoneOffset zone, String name, Map<String, String> data) {
        this(seq, now, zone, name, data, NONE, Progress.NONE);
    }

    /** The same event with a file's content. */
    public Event with(byte[] content) {
        return new Event(seq, now, zone, name, data, content, progress);
    }

    /** The same event with one more detail. */
    public Event with(String detail, String value) {
        Map<String, String> more = new TreeMap<>(data);
        more.put(detail, value);
        return new Event(seq, now, zone, name, more, bytes, progress);
    }

    /** The same event, whose long work somebody hears of. */
    public Event heardBy(Progress host) {
        return new Event(seq, now, zone, name, data, bytes, host);
    }

    /** Reads an event from JSON; a failure for what is not one. */
    public static Outcome<Event> parse(String text) {
        try {
            JsonValue value = Json.parse(text);
            if (!value.isObject()) {
                return Outcome.failed(Problem.of("The event is not an object."));
            }
            JsonObject json = value.asObject();
            Map<String, String> data = new TreeMap<>();
            JsonValue details = json.get("data");
            if (details != null && details.isObject()) {
                for (JsonObject.Member member : details.asObject()) {
                    JsonValue detail = member.getValue();
                    data.put(member.getName(), detail.isString() ? detail.asString() : detail.toString());
                }
            }
            return Outcome.of(new Event(
                    json.getInt("seq", 0),
                    When.parse(json.getString("now", "")).flatMap(When::instant)
                            .orElseThrow(() -> new DateTimeException("no moment")),
                    ZoneOffset.of(json.getString("zone", "Z")),
                    json.getString("name", ""),
                    data));
        } catch (ParseException | DateTimeException | UnsupportedOperationException | NumberFormatException unreadable) {
            return Outcome.failed(Problem.of("The event cannot be read: " + unreadable.getMessage()));
        }
    }

    /** A detail, or the empty text. */
    public String get(String detail) {
        return data.getOrDefault(detail, "");
    }

    /** Whether a detail is {@code true} or a ticked box's {@code on}. */
    public boolean is(String detail) {
        return get(detail).equals("true") || get(detail).equals("on");
    }

    /** Whether it has a name. */
    public boolean named(String wanted) {
        return name.equals(wanted);
    }
}
