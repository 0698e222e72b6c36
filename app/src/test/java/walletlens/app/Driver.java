package walletlens.app;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Plays the page: sends events, keeps the document by applying patches, and remembers effects. */
public final class Driver {
    private final App app = new App();
    private final Document page = Jsoup.parse("<div id=app data-region=app></div>");
    private final List<JsonObject> effects = new ArrayList<>();
    private final List<String> patched = new ArrayList<>();
    private final List<String> saved = new ArrayList<>();
    private String now = "2026-11-22T15:00:00.123Z";
    private int seq;

    /** A page whose vault is empty. */
    public static Driver empty() {
        Driver driver = new Driver();
        driver.boot();
        driver.answer("vault.open", "ok", "true", "state", "empty", "records", "");
        return driver;
    }

    /** A page that shows the demo. */
    public static Driver demo() {
        Driver driver = empty();
        driver.send("demo.enter");
        return driver;
    }

    void boot() {
        boot("");
    }

    /** Boots at an address' hash. */
    void boot(String route) {
        send("boot", "locale", "en-IE", "device", "1a2b3c4d", "dark", "false", "companion", "false", "route", route);
    }

    /** Sends an event; its details are names and values in turn. */
    public Driver send(String name, String... data) {
        JsonObject details = new JsonObject();
        for (int i = 0; i < data.length; i += 2) {
            details.add(data[i], data[i + 1]);
        }
        String event = new JsonObject().add("seq", ++seq).add("now", now).add("zone", "+01:00").add("name", name)
                .add("data", details).toString();
        JsonObject step = Json.parse(app.handle(event)).asObject();
        effects.clear();
        patched.clear();
        for (JsonValue each : step.get("patches").asArray()) {
            apply(each.asObject().getString("region", ""), each.asObject().getString("html", ""));
        }
        for (JsonValue each : step.get("effects").asArray()) {
            effects.add(each.asObject());
        }
        return this;
    }

    private void apply(String region, String html) {
        patched.add(region);
        Element place = page.selectFirst("[data-region=\"" + region.replace("\\", "\\\\").replace("\"", "\\\"") + "\"]");
        if (place == null) {
            throw new AssertionError("no region " + region + " on the page");
        }
        place.html(html);
    }

    /** Lets what is drawn by chance be drawn to its end, as the page's timer does. */
    Driver drawn() {
        while (effects.stream().anyMatch(effect -> effect.getString("kind", "").equals("timer")
                && effect.get("data").asObject().getString("name", "").equals("chance.draw"))) {
            send("chance.draw");
        }
        return this;
    }

    /** Answers the latest effect of a kind. */
    Driver answer(String kind, String... data) {
        String id = effects.stream().filter(effect -> effect.getString("kind", "").equals(kind))
                .reduce((first, last) -> last).map(effect -> effect.getString("id", "")).orElse("0");
        String[] all = new String[data.length + 4];
        all[0] = "id";
        all[1] = id;
        all[2] = "kind";
        all[3] = kind;
        System.arraycopy(data, 0, all, 4, data.length);
        return send("answer", all);
    }

    /** Keeps what the last step wanted written and says that it is safe. */
    Driver keep() {
        effect("vault.append").ifPresent(effect ->
                effect.get("data").asObject().get("records").asArray().forEach(record -> saved.add(record.asString())));
        return answer("vault.append", "ok", "true");
    }

    /** The records kept so far. */
    List<String> saved() {
        return saved;
    }

    void later(String instant) {
        now = instant;
    }

    /** The document as it stands. */
    public Document page() {
        return page;
    }

    /** The text of what a selector finds. */
    public String text(String selector) {
        return page.select(selector).text();
    }

    /** The regions patched by the last event. */
    List<String> patched() {
        return List.copyOf(patched);
    }

    /** The effects of the last event. */
    List<JsonObject> effects() {
        return List.copyOf(effects);
    }

    /** The first effect of a kind that the last event led to. */
    java.util.Optional<JsonObject> effect(String kind) {
        return effects.stream().filter(effect -> effect.getString("kind", "").equals(kind)).findFirst();
    }
}
