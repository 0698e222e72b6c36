package walletlens.privacy;

import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.Optional;
import walletlens.ledger.When;

/** A line of the privacy ledger as JSON; {@link #read} takes back what {@link #write} gave. */
public final class AskedJson {
    private AskedJson() {
    }

    /** The line: {@code {"day":"2026-11-25","device":…,"source":…,"host":…,"path":…,"reveals":…,"why":…,"count":3,…}}. */
    public static JsonObject write(Asked line) {
        Asked.Question of = line.question();
        return new JsonObject().add("day", of.day().toString()).add("device", of.device()).add("source", of.source())
                .add("host", of.host()).add("path", of.path()).add("reveals", of.reveals()).add("why", line.why())
                .add("count", line.count()).add("failures", line.failures()).add("bytesOut", line.bytesOut())
                .add("bytesIn", line.bytesIn()).add("status", line.status()).add("first", line.first().toString())
                .add("last", line.last().toString()).add("saved", line.saved().toString());
    }

    /** Reads a line; empty where the day, the times or a number cannot be read. */
    public static Optional<Asked> read(JsonValue value) {
        if (value == null || !value.isObject()) {
            return Optional.empty();
        }
        JsonObject json = value.asObject();
        Optional<When> day = When.parse(text(json, "day")).filter(When::isDay);
        Optional<When> first = When.parse(text(json, "first"));
        Optional<When> last = When.parse(text(json, "last"));
        Optional<When> saved = When.parse(text(json, "saved"));
        long count = number(json, "count");
        long failures = number(json, "failures");
        long out = number(json, "bytesOut");
        long in = number(json, "bytesIn");
        long status = number(json, "status");
        boolean whole = day.isPresent() && first.isPresent() && last.isPresent() && saved.isPresent() && count > 0 && failures >= 0
                && out >= 0 && in >= 0 && status >= 0 && status < 1_000;
        if (!whole) {
            return Optional.empty();
        }
        Asked.Question question = new Asked.Question(day.get().date(), text(json, "device"), text(json, "source"),
                text(json, "host"), text(json, "path"), text(json, "reveals"));
        return Optional.of(new Asked(question, text(json, "why"), count, failures, out, in, (int) status, first.get(), last.get(),
                saved.get()));
    }

    private static String text(JsonObject json, String name) {
        JsonValue value = json.get(name);
        return value != null && value.isString() ? value.asString() : "";
    }

    /** A whole number, or -1 for anything else. */
    private static long number(JsonObject json, String name) {
        JsonValue value = json.get(name);
        try {
            return value != null && value.isNumber() ? Long.parseLong(value.toString()) : -1;
        } catch (NumberFormatException notWhole) {
            return -1;
        }
    }
}
