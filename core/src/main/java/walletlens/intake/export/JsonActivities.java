package walletlens.intake.export;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import walletlens.intake.table.Encoding;
import walletlens.intake.table.Evidence;
import walletlens.intake.table.Row;
import walletlens.intake.table.Table;

/**
 * The JSON that Ghostfolio exports: an object with a list of {@code activities}. As a table, it has a column for each name
 * the activities use, and the rows are numbered as the activities stand in the list, from 1.
 */
public final class JsonActivities {
    private JsonActivities() {
    }

    /** The table of such a file; empty for any other. */
    public static Optional<Table> table(String file, byte[] bytes) {
        int at = 0;
        while (at < bytes.length && (bytes[at] <= ' ' || (bytes[at] & 0xff) >= 0xbb)) {
            // Space, or the bytes of a mark that says how the text is encoded.
            at++;
        }
        return at < bytes.length && bytes[at] == '{'
                ? ofText(file, Encoding.decode(bytes).text()) : Optional.empty();
    }

    private static Optional<Table> ofText(String file, String text) {
        try {
            JsonValue all = Json.parse(text.strip());
            JsonValue list = all.isObject() ? all.asObject().get("activities") : null;
            return list != null && list.isArray() ? Optional.of(table(file, list)) : Optional.empty();
        } catch (ParseException notJson) {
            return Optional.empty();
        }
    }

    private static Table table(String file, JsonValue list) {
        Set<String> names = new LinkedHashSet<>();
        List<JsonObject> activities = new ArrayList<>();
        for (JsonValue each : list.asArray()) {
            activities.add(each.isObject() ? each.asObject() : new JsonObject());
            names.addAll(activities.get(activities.size() - 1).names());
        }
        List<Row> rows = new ArrayList<>();
        for (JsonObject activity : activities) {
            List<String> cells = new ArrayList<>();
            names.forEach(name -> cells.add(text(activity.get(name))));
            rows.add(new Row(rows.size() + 1, cells));
        }
        return new Table(file, "", List.of(), new Row(0, List.copyOf(names)), rows,
                List.of(new Evidence("format", "JSON", "it begins with a brace and lists activities")));
    }

    private static String text(JsonValue value) {
        return value == null || value.isNull() ? "" : value.isString() ? value.asString() : value.toString();
    }
}
