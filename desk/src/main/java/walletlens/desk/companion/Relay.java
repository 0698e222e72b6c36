package walletlens.desk.companion;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.eclipsesource.json.ParseException;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import walletlens.desk.net.Door;
import walletlens.desk.net.Loopback;
import walletlens.desk.net.Reply;
import walletlens.market.Request;
import walletlens.market.Sources;
import walletlens.wording.LocalModel;

/**
 * The calls by which the page asks the outside, because most sources do not answer pages. A page asks for this start's
 * token, says which sources its user has switched on, and then asks questions of those; everything else is refused
 * before any name is looked up. Of what is asked and answered only the number is kept.
 */
final class Relay {
    static final String PATH = "/companion/relay";
    /** No form and no script of another origin can send this type without being asked for leave, which nobody gets. */
    static final String TYPE = "application/x-walletlens";
    static final String TOKEN = "X-WalletLens-Token";
    /** What became of the request, as JSON; the body is the answer's own. */
    static final String ANSWER = "X-WalletLens-Answer";

    private static final int LONGEST_BODY = 8 * 1024;
    private static final int LONGEST_MODEL_BODY = LocalModel.LONGEST_QUESTION + 1024;
    private static final int MOST_PAGES = 16;
    private static final int MOST_AT_ONCE = 8;
    private static final int LONGEST_PAGE_NAME = 64;

    private final Door door;
    private final ModelCalls models;
    private final int port;
    private final String token = Session.secret();
    private final Map<String, Set<String>> switchedOn = new LinkedHashMap<>();
    private final Semaphore free = new Semaphore(MOST_AT_ONCE);
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    /**
     * The calls to the outside.
     *
     * @param port the companion's own port, which is never asked
     */
    Relay(Door door, Loopback loopback, int port) {
        this.door = door;
        this.models = new ModelCalls(loopback);
        this.port = port;
    }

    /** A call of a page that has its session. */
    void answer(HttpExchange exchange) throws IOException {
        Headers answer = exchange.getResponseHeaders();
        answer.set("Cross-Origin-Resource-Policy", "same-origin");
        answer.set("X-Content-Type-Options", "nosniff");
        answer.set("Content-Security-Policy", "default-src 'none'; sandbox");
        switch (exchange.getRequestMethod() + " " + exchange.getRequestURI()) {
            case "GET " + PATH -> MirrorCalls.json(exchange, Json.object().add("token", token));
            case "POST " + PATH + "/sources" -> read(exchange, LONGEST_BODY).ifPresent(body -> switchOn(exchange, body));
            case "POST " + PATH + "/fetch" -> read(exchange, LONGEST_BODY).ifPresent(body -> fetch(exchange, body));
            case "POST " + PATH + "/model" -> read(exchange, LONGEST_MODEL_BODY).ifPresent(body -> model(exchange, body));
            default -> refuse(exchange, 404);
        }
    }

    /** How often the outside was asked, and how often it was not. */
    String counts() {
        return "asked the outside " + asked.get() + " times for the page, refused " + refused.get() + " times.";
    }

    /** The body of a call that may be made; empty, and answered, for any other. */
    private Optional<JsonObject> read(HttpExchange exchange, int longest) throws IOException {
        Headers headers = exchange.getRequestHeaders();
        if (!headers.getOrDefault("Origin", List.of()).equals(List.of("http://" + headers.getFirst("Host")))) {
            return refuse(exchange, 403);
        }
        List<String> tokens = headers.getOrDefault(TOKEN, List.of());
        if (tokens.size() != 1 || !isToken(tokens.get(0))) {
            return refuse(exchange, 401);
        }
        if (!headers.getOrDefault("Content-Type", List.of()).equals(List.of(TYPE))) {
            return refuse(exchange, 415);
        }
        byte[] body = exchange.getRequestBody().readNBytes(longest + 1);
        if (body.length > longest) {
            return refuse(exchange, 413);
        }
        try {
            return Optional.of(Json.parse(new String(body, StandardCharsets.UTF_8)).asObject());
        } catch (ParseException | UnsupportedOperationException unreadable) {
            return refuse(exchange, 400);
        }
    }

    private boolean isToken(String text) {
        return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code {"page":"…","on":["ecb",…]}}: from now on this page may ask these and no others. */
    private void switchOn(HttpExchange exchange, JsonObject body) {
        Set<String> on = new TreeSet<>();
        JsonValue list = body.get("on");
        if (!hasOnly(body, Set.of("page", "on")) || page(body).isEmpty() || list == null || !list.isArray()) {
            answered(exchange, 400);
            return;
        }
        for (JsonValue name : list.asArray()) {
            if (!name.isString() || Sources.of(name.asString()).isEmpty() && !ModelCalls.isSwitch(name.asString(), port)) {
                answered(exchange, 400);
                return;
            }
            on.add(name.asString());
        }
        synchronized (switchedOn) {
            switchedOn.remove(page(body));
            switchedOn.put(page(body), on);
            if (switchedOn.size() > MOST_PAGES) {
                switchedOn.remove(switchedOn.keySet().iterator().next());
            }
        }
        answered(exchange, 204);
    }

    /** {@code {"page":"…","source":"…","host":"…","path":"…"}}. */
    private void fetch(HttpExchange exchange, JsonObject body) {
        var request = new Request(text(body, "source"), text(body, "host"), text(body, "path"), "", "");
        if (!hasOnly(body, Set.of("page", "source", "host", "path"))) {
            answered(exchange, 400);
        } else if (!isOn(page(body), request.source()) || !request.allowed()) {
            answered(exchange, 403);
        } else if (!free.tryAcquire()) {
            answered(exchange, 503);
        } else {
            try {
                asked.incrementAndGet();
                passOn(exchange, door.ask(request));
            } finally {
                free.release();
            }
        }
    }

    /** {@code {"page":"…","port":"11434","path":"/v1/models"}}, and {@code "ask":{…}} where something is sent. */
    private void model(HttpExchange exchange, JsonObject body) {
        Set<String> on = on(page(body));
        int refusal = ModelCalls.refusal(body, on, port);
        if (refusal > 0) {
            answered(exchange, refusal);
            return;
        }
        asked.incrementAndGet();
        if (!models.pass(exchange, body, on)) {
            asked.decrementAndGet();
            answered(exchange, 503);
        }
    }

    private boolean isOn(String page, String source) {
        return on(page).contains(source);
    }

    private Set<String> on(String page) {
        synchronized (switchedOn) {
            return switchedOn.getOrDefault(page, Set.of());
        }
    }

    private static void passOn(HttpExchange exchange, Reply reply) {
        JsonObject said = Json.object().add("ok", reply.failure().isEmpty()).add("status", reply.status())
            .add("bytesOut", reply.bytesOut()).add("bytesIn", reply.bytesIn()).add("retryAfter", reply.retryAfter())
            .add("error", reply.failure()).add("at", reply.at().toString());
        exchange.getResponseHeaders().set(ANSWER, said.toString());
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        try {
            exchange.sendResponseHeaders(200, reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        } catch (IOException goneAway) {
            // The page closed the connection; there is nobody to tell.
        }
    }

    static boolean hasOnly(JsonObject body, Set<String> names) {
        return names.equals(Set.copyOf(new TreeSet<>(body.names()))) && body.size() == names.size();
    }

    private static String page(JsonObject body) {
        String name = text(body, "page");
        return name.length() <= LONGEST_PAGE_NAME ? name : "";
    }

    static String text(JsonObject body, String name) {
        JsonValue value = body.get(name);
        return value != null && value.isString() ? value.asString() : "";
    }

    private <T> Optional<T> refuse(HttpExchange exchange, int status) {
        answered(exchange, status);
        return Optional.empty();
    }

    private void answered(HttpExchange exchange, int status) {
        if (status >= 400) {
            refused.incrementAndGet();
        }
        try {
            exchange.sendResponseHeaders(status, -1);
        } catch (IOException goneAway) {
            // There is nobody to tell.
        }
    }
}
