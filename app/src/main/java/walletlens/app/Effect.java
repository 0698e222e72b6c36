package walletlens.app;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonArray;
import com.eclipsesource.json.JsonObject;
import java.util.List;

/**
 * Something only a host can do. Its answer, where it has one, comes back as the event {@code answer} with the same id.
 *
 * @param id tells its answer; the empty text until the step is finished
 * @param kind what to do
 * @param data with what
 */
public record Effect(String id, String kind, JsonObject data) {
    /** An effect without an id yet, of names and values in turn. */
    public static Effect of(String kind, String... namesAndValues) {
        JsonObject data = new JsonObject();
        for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
            data.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Effect("", kind, data);
    }

    /** Writes records to the vault; answered once they are safe. */
    public static Effect append(List<String> records) {
        JsonArray array = new JsonArray();
        records.forEach(record -> array.add(Json.value(record)));
        return new Effect("", "vault.append", new JsonObject().add("records", array));
    }

    /** Puts the focus on the first element that a selector finds. */
    public static Effect focus(String selector) {
        return of("focus", "selector", selector);
    }

    /** Has a screen reader say something. */
    public static Effect announce(String text) {
        return of("announce", "text", text);
    }

    Effect withId(String newId) {
        return new Effect(newId, kind, data);
    }
}
