package walletlens.desk.companion;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import com.eclipsesource.json.JsonValue;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The page's files in a folder, with the headers the build wrote for them in {@code headers.json}: those of {@code "*"},
 * then those of the very path.
 */
final class Site {
    private static final String TABLE = "headers.json";

    private final Path folder;

    private Site(Path folder) {
        this.folder = folder;
    }

    /** The site in a folder; empty when it was not built. */
    static Optional<Site> in(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve("index.html")) || !Files.isRegularFile(folder.resolve(TABLE))) {
            return Optional.empty();
        }
        return Optional.of(new Site(folder.toRealPath()));
    }

    /** Answers a GET or HEAD. */
    void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Optional<Path> file = file(path.equals("/") ? "/index.html" : path);
        if (file.isEmpty()) {
            exchange.sendResponseHeaders(404, -1);
            return;
        }
        headers(path.equals("/") ? "/index.html" : path).forEach(exchange.getResponseHeaders()::set);
        String etag = "\"" + Long.toHexString(Files.getLastModifiedTime(file.get()).toMillis()) + "-"
            + Long.toHexString(Files.size(file.get())) + "\"";
        exchange.getResponseHeaders().set("ETag", etag);
        if (List.of(etag).equals(exchange.getRequestHeaders().get("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            return;
        }
        byte[] bytes = Files.readAllBytes(file.get());
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(bytes.length));
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** The file a path names, only if it lies in the folder, links followed. */
    Optional<Path> file(String path) {
        if (!path.startsWith("/") || path.indexOf('\0') >= 0 || path.indexOf('\\') >= 0 || path.startsWith("/headers.")) {
            return Optional.empty();
        }
        try {
            Path real = folder.resolve(path.substring(1)).toRealPath();
            return real.startsWith(folder) && Files.isRegularFile(real) ? Optional.of(real) : Optional.empty();
        } catch (IOException | java.nio.file.InvalidPathException absent) {
            return Optional.empty();
        }
    }

    /** Read each time: a newly built page is served without a restart. */
    private Map<String, String> headers(String path) throws IOException {
        JsonObject table = Json.parse(Files.readString(folder.resolve(TABLE))).asObject();
        var headers = new TreeMap<String, String>();
        for (String key : List.of("*", path)) {
            JsonValue set = table.get(key);
            if (set != null) {
                set.asObject().forEach(member -> headers.put(member.getName(), member.getValue().asString()));
            }
        }
        return headers;
    }
}
