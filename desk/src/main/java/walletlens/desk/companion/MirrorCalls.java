package walletlens.desk.companion;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import walletlens.desk.vault.KeyFile;
import walletlens.desk.vault.MirrorFile;
import walletlens.desk.vault.MirrorFile.Answer;

/** The calls by which the page keeps a sealed copy of its vault in a file. None of them opens it. */
final class MirrorCalls {
    /** No vault is longer. */
    static final int LONGEST_BODY = 1 << 30;

    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(25);
    private static final long LOOK_MILLIS = 200;

    /** How many calls may wait for a change at once; one more is answered at once. */
    private final Semaphore waiting = new Semaphore(8);
    private final MirrorFile mirror;
    private final KeyFile key;
    private final PrintStream log;

    MirrorCalls(MirrorFile mirror, KeyFile key, PrintStream log) {
        this.mirror = mirror;
        this.key = key;
        this.log = log;
    }

    /** The calls by method and path. */
    void answer(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
            case "GET /companion/hello" -> hello(exchange);
            case "GET /companion/vault" -> read(exchange);
            case "GET /companion/vault/state" -> state(exchange);
            case "POST /companion/vault/append" -> append(exchange);
            case "PUT /companion/vault" -> replace(exchange);
            case "DELETE /companion/vault" -> delete(exchange);
            default -> exchange.sendResponseHeaders(404, -1);
        }
    }

    /** What somebody without a session is told. */
    static void strange(HttpExchange exchange) throws IOException {
        json(exchange, Json.object().add("pairs", false));
    }

    private void hello(HttpExchange exchange) throws IOException {
        byte[] bytes;
        try {
            bytes = key.readOrMake();
        } catch (IOException refused) {
            log.println("walletlens: no pairing with the browser: " + refused.getMessage());
            strange(exchange);
            return;
        }
        Optional<String> etag = mirror.etag();
        json(exchange, Json.object().add("pairs", true).add("hasMirror", etag.isPresent())
            .add("etag", etag.orElse("")).add("keyfile", Base64.getEncoder().encodeToString(bytes)));
    }

    private void read(HttpExchange exchange) throws IOException {
        Optional<MirrorFile.Mirror> found = mirror.read();
        if (found.isEmpty()) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        exchange.getResponseHeaders().set("ETag", found.get().etag());
        exchange.sendResponseHeaders(200, found.get().bytes().length);
        exchange.getResponseBody().write(found.get().bytes());
    }

    /** The state of the mirror: as soon as it is another than the one named, or after a while. */
    private void state(HttpExchange exchange) throws IOException {
        String known = header(exchange, "If-None-Match").orElse("");
        String now = mirror.etag().orElse("");
        if (now.equals(known) && waiting.tryAcquire()) {
            try {
                long start = System.nanoTime();
                while (now.equals(known) && System.nanoTime() - start < LONGEST_WAIT) {
                    Thread.sleep(LOOK_MILLIS);
                    now = mirror.etag().orElse("");
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } finally {
                waiting.release();
            }
        }
        json(exchange, Json.object().add("etag", now));
    }

    private void append(HttpExchange exchange) throws IOException {
        Optional<String> etag = header(exchange, "If-Match");
        if (etag.isEmpty()) {
            exchange.sendResponseHeaders(428, -1);
            return;
        }
        Optional<byte[]> body = body(exchange);
        if (body.isPresent()) {
            send(exchange, mirror.append(etag.get(), body.get()));
        }
    }

    private void replace(HttpExchange exchange) throws IOException {
        Optional<String> etag = header(exchange, "If-Match");
        boolean fresh = header(exchange, "If-None-Match").equals(Optional.of("*"));
        if (etag.isPresent() == fresh) {
            exchange.sendResponseHeaders(428, -1);
            return;
        }
        Optional<byte[]> body = body(exchange);
        if (body.isPresent()) {
            send(exchange, mirror.replace(etag, body.get()));
        }
    }

    /** Removes the mirror, and the key file with it unless other vaults lie beside it. */
    private void delete(HttpExchange exchange) throws IOException {
        Optional<String> etag = header(exchange, "If-Match");
        if (etag.isEmpty()) {
            exchange.sendResponseHeaders(428, -1);
            return;
        }
        Answer answer = mirror.delete(etag.get());
        if (answer instanceof Answer.Deleted) {
            try {
                key.deleteUnlessNeeded();
            } catch (IOException refused) {
                log.println("walletlens: the key file stays: " + refused.getMessage());
            }
        }
        send(exchange, answer);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        if (answer instanceof Answer.Stored stored) {
            exchange.getResponseHeaders().set("ETag", stored.etag());
            exchange.sendResponseHeaders(204, -1);
        } else if (answer instanceof Answer.Changed changed) {
            exchange.getResponseHeaders().set("ETag", changed.etag());
            exchange.sendResponseHeaders(412, -1);
        } else if (answer instanceof Answer.Deleted) {
            exchange.sendResponseHeaders(204, -1);
        } else if (answer instanceof Answer.Missing) {
            exchange.sendResponseHeaders(404, -1);
        } else if (answer instanceof Answer.Malformed malformed) {
            text(exchange, 422, malformed.why());
        } else if (answer instanceof Answer.Refused refused) {
            text(exchange, 507, refused.why());
        } else if (answer instanceof Answer.Busy busy) {
            text(exchange, 423, busy.why());
        }
    }

    /** The body; empty, and answered, when it is longer than any vault. */
    private static Optional<byte[]> body(HttpExchange exchange) throws IOException {
        Optional<String> announced = header(exchange, "Content-Length");
        if (announced.isPresent() && announced.get().length() > 9 && Long.parseLong(announced.get()) > LONGEST_BODY) {
            exchange.sendResponseHeaders(413, -1);
            return Optional.empty();
        }
        byte[] bytes = exchange.getRequestBody().readNBytes(LONGEST_BODY);
        if (bytes.length == LONGEST_BODY && exchange.getRequestBody().read() >= 0) {
            exchange.sendResponseHeaders(413, -1);
            return Optional.empty();
        }
        return Optional.of(bytes);
    }

    private static Optional<String> header(HttpExchange exchange, String name) {
        List<String> values = exchange.getRequestHeaders().getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    static void json(HttpExchange exchange, JsonObject json) throws IOException {
        send(exchange, 200, "application/json", json.toString());
    }

    static void text(HttpExchange exchange, int status, String sentence) throws IOException {
        send(exchange, status, "text/plain; charset=utf-8", sentence + "\n");
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
