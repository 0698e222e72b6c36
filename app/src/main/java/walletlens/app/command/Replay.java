package walletlens.app.command;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.book.Book;
import walletlens.book.Commit;
import walletlens.ledger.When;

/**
 * The event {@code command}: a command line asked of the engine by a test or a tool, over records that come with it. The
 * page's own state takes no part and is not changed.
 *
 * <p>Its data: {@code line}; {@code records}, a list of record texts; {@code files}, texts by name. The step has one effect,
 * {@code output}, with {@code out}, {@code err}, {@code exit}, {@code files} to write as name and text, and
 * {@code records}, what would be recorded.
 */
public final class Replay {
    private static final String DEVICE = "00000001";

    private Replay() {
    }

    /** The step of an event of this name; empty for every other event. */
    public static Optional<String> step(String event) {
        if (!event.contains("\"name\":\"command\"")) {
            return Optional.empty();
        }
        try {
            JsonValue json = Json.parse(event);
            JsonValue data = json.isObject() ? json.asObject().get("data") : null;
            if (data == null || !data.isObject() || !json.asObject().getString("name", "").equals("command")) {
                return Optional.empty();
            }
            Instant now = When.parse(json.asObject().getString("now", "")).flatMap(When::instant)
                    .orElseThrow(() -> new DateTimeException("no moment"));
            ZoneOffset zone = ZoneOffset.of(json.asObject().getString("zone", "Z"));
            JsonObject effect = new JsonObject().add("id", "").add("kind", "output")
                    .add("data", output(data.asObject(), now, zone));
            return Optional.of(new JsonObject().add("seq", json.asObject().getInt("seq", 0)).add("patches", new JsonArray())
                    .add("effects", new JsonArray().add(effect)).toString());
        } catch (ParseException | DateTimeException | UnsupportedOperationException | NumberFormatException noCommand) {
            return Optional.empty();
        }
    }

    private static JsonObject output(JsonObject data, Instant now, ZoneOffset zone) {
        List<String> records = new ArrayList<>();
        JsonValue given = data.get("records");
        if (given != null && given.isArray()) {
            given.asArray().forEach(record -> records.add(record.asString()));
        }
        Map<String, String> files = new TreeMap<>();
        JsonValue named = data.get("files");
        if (named != null && named.isObject()) {
            named.asObject().forEach(file -> files.put(file.getName(), file.getValue().asString()));
        }
        Book book = Book.of(records);
        Response response =
                CommandLine.run(data.getString("line", ""), files, now, now.atOffset(zone).toLocalDate(), book);
        JsonArray written = new JsonArray();
        response.files().forEach(file -> written.add(new JsonObject().add("name", file.name()).add("text", file.text())));
        JsonArray recorded = new JsonArray();
        if (!response.facts().isEmpty()) {
            Commit commit = Book.commit(response.facts(), book.clock(DEVICE), now.toEpochMilli());
            commit.records().forEach(recorded::add);
        }
        return new JsonObject().add("out", response.out()).add("err", response.err()).add("exit", response.exit())
                .add("files", written).add("records", recorded);
    }
}
