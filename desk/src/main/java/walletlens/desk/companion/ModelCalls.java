package walletlens.desk.companion;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import walletlens.desk.net.Loopback;
import walletlens.wording.LocalModel;

/**
 * The call by which the page asks a language model on this computer. The answer streams back in frames: a letter, four bytes
 * with a length, and so many bytes. {@code h} is the head as JSON, {@code d} a piece of the body (an empty one is a sign of
 * life), {@code e} the end as JSON. What has no {@code e} broke off.
 */
final class ModelCalls {
    private static final int MOST_ANSWERS_AT_ONCE = 2;
    private static final int MOST_LISTS_AT_ONCE = 6;
    private static final Set<String> ASKED = Set.of("model", "messages", "stream", "temperature", "max_tokens");
    private static final Set<String> MESSAGE = Set.of("role", "content");
    private static final List<String> ROLES = List.of("system", "user", "assistant");

    private final Loopback loopback;
    private final Semaphore answers = new Semaphore(MOST_ANSWERS_AT_ONCE);
    private final Semaphore lists = new Semaphore(MOST_LISTS_AT_ONCE);

    ModelCalls(Loopback loopback) {
        this.loopback = loopback;
    }

    /** Whether a page may name this among its switches: the switch itself, or with a port of the user's own behind a colon. */
    static boolean isSwitch(String name, int companionPort) {
        String own = own(name);
        return name.equals(LocalModel.NAME)
            || name.equals(LocalModel.NAME + ":" + own) && LocalModel.ownPort(own) > 0 && LocalModel.ownPort(own) != companionPort;
    }

    private static String own(String name) {
        return name.startsWith(LocalModel.NAME + ":") ? name.substring(LocalModel.NAME.length() + 1) : "";
    }

    /** The status a call is refused with; 0 for one that may be made. */
    static int refusal(JsonObject body, Set<String> on, int companionPort) {
        boolean asks = body.get("ask") != null;
        if (!Relay.hasOnly(body, asks ? Set.of("page", "port", "path", "ask") : Set.of("page", "port", "path")) || asks && !isChat(body.get("ask"))) {
            return 400;
        }
        String port = Relay.text(body, "port");
        boolean allowed = on.stream().filter(name -> isSwitch(name, companionPort))
            .anyMatch(name -> LocalModel.allows(asks ? "POST" : "GET", port, Relay.text(body, "path"), own(name)));
        return allowed && !port.equals(Integer.toString(companionPort)) ? 0 : 403;
    }

    /** Nothing but texts with their roles: no tools, no images, no other wishes. */
    private static boolean isChat(JsonValue asked) {
        if (!asked.isObject() || !ASKED.containsAll(asked.asObject().names())) {
            return false;
        }
        JsonValue messages = asked.asObject().get("messages");
        if (messages == null || !messages.isArray()) {
            return false;
        }
        for (JsonValue message : messages.asArray()) {
            if (!message.isObject() || !Relay.hasOnly(message.asObject(), MESSAGE) || !ROLES.contains(Relay.text(message.asObject(), "role"))
                    || !message.asObject().get("content").isString()) {
                return false;
            }
        }
        return true;
    }

    /** Makes a call that may be made; false where too many are under way. */
    boolean pass(HttpExchange exchange, JsonObject body, Set<String> on) {
        JsonValue asked = body.get("ask");
        Semaphore free = asked == null ? lists : answers;
        if (!free.tryAcquire()) {
            return false;
        }
        try {
            exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
            exchange.sendResponseHeaders(200, 0);
            var frames = new Frames(exchange.getResponseBody());
            String own = on.stream().map(ModelCalls::own).filter(port -> !port.isEmpty()).findFirst().orElse("");
            Loopback.End end = loopback.ask(asked == null ? "GET" : "POST", Relay.text(body, "port"), Relay.text(body, "path"), own,
                asked == null ? "" : asked.toString(), frames);
            frames.frame('e', Json.object().add("error", end.failure()).add("bytesOut", end.bytesOut()).add("bytesIn", end.bytesIn()));
            exchange.getResponseBody().close();
        } catch (IOException goneAway) {
            // The page stopped listening, and with that the model was let go; there is nobody to tell.
        } finally {
            free.release();
        }
        return true;
    }

    private record Frames(OutputStream out) implements Loopback.Ear {
        @Override public void begins(int status) throws IOException {
            frame('h', Json.object().add("status", status));
        }

        @Override public void piece(byte[] bytes, int count) throws IOException {
            frame('d', bytes, count);
        }

        void frame(char kind, JsonObject json) throws IOException {
            byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
            frame(kind, bytes, bytes.length);
        }

        private void frame(char kind, byte[] bytes, int count) throws IOException {
            ByteBuffer frame = ByteBuffer.allocate(5 + count).put((byte) kind).putInt(count).put(bytes, 0, count);
            out.write(frame.array());
            out.flush();
        }
    }
}
