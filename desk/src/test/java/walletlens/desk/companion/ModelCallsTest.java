package walletlens.desk.companion;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import walletlens.desk.companion.Companion.Start;
import walletlens.desk.net.Talker;
import walletlens.desk.net.World;

/** How the page has a model on this computer asked, and all that tries to have anything else asked there. */
@Timeout(60)
class ModelCallsTest {
    private static final String ASK = "\"ask\":{\"model\":\"m\",\"messages\":[{\"role\":\"user\",\"content\":\"hi\\nthere\"}],\"stream\":true,\"temperature\":0.2,\"max_tokens\":9}";

    @TempDir Path folder;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private World world;
    private Talker talker;
    private Companion companion;
    private int port;
    private String cookie;
    private String token;

    @BeforeEach void start() throws IOException {
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("index.html"), "<p>the page");
        Files.writeString(site.resolve("headers.json"), "{\"*\":{}}");
        world = World.of(World.gives("{}"));
        talker = Talker.with(Talker.gives(Talker.ok("Content-Length: 11\r\n", "data: {}\n\n.")));
        companion = ((Start.Started) Companion.start(site, folder.resolve("vault.wlv"), 0, world.door(), new PrintStream(said, true))).companion();
        String address = companion.startAddress();
        port = Integer.parseInt(address.substring("http://127.0.0.1:".length(), address.indexOf("/?")));
        cookie = Wire.send(port, "GET " + address.substring(address.indexOf("/?")) + " HTTP/1.1\nHost: 127.0.0.1:" + port + "\nConnection: close").header("Set-Cookie").split(";")[0];
        token = Json.parse(Wire.send(port, head("GET /companion/relay")).body()).asObject().getString("token", "");
    }

    @AfterEach void stop() throws IOException {
        companion.close();
        world.close();
        talker.close();
    }

    private String head(String line) {
        return line + " HTTP/1.1\nHost: 127.0.0.1:" + port + "\nConnection: close\nX-WalletLens: 1\nCookie: " + cookie;
    }

    private String call(String what) {
        return head("POST /companion/relay/" + what) + "\nOrigin: http://127.0.0.1:" + port + "\nContent-Type: application/x-walletlens\nX-WalletLens-Token: " + token;
    }

    private Wire.Answer send(String head, String body) throws IOException {
        return Wire.send(port, head + "\nContent-Length: " + body.length(), body.getBytes(StandardCharsets.UTF_8));
    }

    private int switchOn(String... names) throws IOException {
        String list = names.length == 0 ? "" : "\"" + String.join("\",\"", names) + "\"";
        return send(call("sources"), "{\"page\":\"one\",\"on\":[" + list + "]}").status();
    }

    private String models(int to) {
        return "{\"page\":\"one\",\"port\":\"" + to + "\",\"path\":\"/v1/models\"}";
    }

    private String chat(String asked) {
        return "{\"page\":\"one\",\"port\":\"" + talker.port() + "\",\"path\":\"/v1/chat/completions\"," + asked + "}";
    }

    /** The frames of an answer, a letter and a text each. */
    private static List<String> frames(InputStream in) throws IOException {
        List<String> frames = new ArrayList<>();
        for (int kind = in.read(); kind >= 0; kind = in.read()) {
            byte[] length = in.readNBytes(4);
            byte[] bytes = in.readNBytes(java.nio.ByteBuffer.wrap(length).getInt());
            if (kind != 'd' || bytes.length > 0) {
                frames.add((char) kind + " " + new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return frames;
    }

    /** The body behind chunked transfer. */
    private static InputStream unchunked(String body) throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        int at = 0;
        while (at < bytes.length) {
            int end = body.indexOf("\r\n", at);
            int size = Integer.parseInt(body.substring(at, end), 16);
            out.write(bytes, end + 2, size);
            at = end + 2 + size + 2;
            if (size == 0) {
                break;
            }
        }
        return new java.io.ByteArrayInputStream(out.toByteArray());
    }

    @Test void a_model_is_asked_for_the_page_and_its_answer_comes_in_frames() throws IOException {
        assertThat(switchOn("ecb", "local-model:" + talker.port())).isEqualTo(204);
        Wire.Answer answer = send(call("model"), chat(ASK));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers()).noneMatch(line -> line.toLowerCase().startsWith("access-control-"));
        List<String> frames = frames(unchunked(answer.body()));
        assertThat(frames.get(0)).isEqualTo("h {\"status\":200}");
        assertThat(frames.get(1)).isEqualTo("d data: {}\n\n.");
        assertThat(frames.get(2)).startsWith("e {\"error\":\"\",\"bytesOut\":" + talker.requests().get(0).length());
        assertThat(talker.requests().get(0)).startsWith("POST /v1/chat/completions HTTP/1.1\r\n").endsWith("\r\n\r\n{" + ASK.substring("\"ask\":{".length()))
            .doesNotContain("Origin", "Cookie", token, "walletlens");
    }

    @Test void models_are_listed_by_a_question_without_a_body() throws IOException {
        switchOn("local-model:" + talker.port());
        assertThat(send(call("model"), models(talker.port())).status()).isEqualTo(200);
        assertThat(talker.requests().get(0)).startsWith("GET /v1/models HTTP/1.1\r\n").endsWith("\r\n\r\n");
    }

    @Test void nothing_is_asked_while_the_switch_is_off_or_of_a_port_that_was_not_named() throws IOException {
        assertThat(send(call("model"), models(talker.port())).status()).isEqualTo(403);
        switchOn("ecb");
        assertThat(send(call("model"), models(talker.port())).status()).isEqualTo(403);
        switchOn("local-model");
        assertThat(send(call("model"), models(talker.port())).status()).isEqualTo(403);
        switchOn("local-model:" + (talker.port() == 65535 ? 65534 : talker.port() + 1));
        assertThat(send(call("model"), models(talker.port())).status()).isEqualTo(403);
        switchOn("local-model:" + talker.port());
        assertThat(send(call("model"), models(talker.port()).replace("one", "two")).status()).isEqualTo(403);
        switchOn();
        assertThat(send(call("model"), models(talker.port())).status()).isEqualTo(403);
        assertThat(talker.connections()).isZero();
    }

    @ParameterizedTest @ValueSource(strings = {"local-model:22", "local-model:80", "local-model:6379", "local-model:0", "local-model:", "local-model:08081", "local-model:8081x",
        "local-model:8081:8082", "local-model ", "local-model:99999", "localmodel", "local-model:١٢٣٤"})
    void no_page_can_name_a_port_of_the_system(String name) throws IOException {
        assertThat(switchOn(name)).isEqualTo(400);
    }

    @Test void the_companion_itself_is_never_asked() throws IOException {
        assertThat(switchOn("local-model:" + port)).isEqualTo(400);
        switchOn("local-model");
        assertThat(send(call("model"), models(port)).status()).isEqualTo(403);
    }

    @Test void no_other_path_method_or_content_gets_through() throws IOException {
        switchOn("local-model:" + talker.port());
        for (String path : List.of("/", "/api/pull", "/api/delete", "/v1/models/", "/v1/models?x", "/v1/completions", "/v1/../api/tags", "//v1/models", "/v1/models\\r\\nX: y")) {
            assertThat(send(call("model"), models(talker.port()).replace("/v1/models", path)).status()).as(path).isEqualTo(403);
        }
        for (String wrong : List.of("\"ask\":\"x\"", "\"ask\":{}", "\"ask\":{\"messages\":[],\"tools\":[]}", "\"ask\":{\"messages\":[{\"role\":\"tool\",\"content\":\"x\"}]}",
                "\"ask\":{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\"}]}]}", "\"ask\":{\"messages\":[{\"role\":\"user\",\"content\":\"x\",\"images\":[]}]}",
                ASK + ",\"host\":\"evil.example\"", ASK + ",\"method\":\"DELETE\"")) {
            assertThat(send(call("model"), chat(wrong)).status()).as(wrong).isEqualTo(400);
        }
        assertThat(send(call("model"), chat("\"ask\":{\"messages\":[{\"role\":\"user\",\"content\":\"" + "x".repeat(120_000) + "\"}]}")).status()).isEqualTo(413);
        assertThat(send(call("model"), models(talker.port()).replace("}", "," + ASK + "}")).status()).isEqualTo(403);
        assertThat(talker.connections()).isZero();
    }

    @Test void no_other_page_can_have_it_asked() throws IOException {
        switchOn("local-model:" + talker.port());
        String good = call("model");
        for (String bad : List.of(
                good.replace("Origin: http://127.0.0.1:" + port, "Origin: http://evil.example"), good.replace("\nOrigin: http://127.0.0.1:" + port, ""),
                good.replace("Host: 127.0.0.1", "Host: evil.example"), good.replace(token, "0".repeat(64)), good.replace("\nX-WalletLens-Token: " + token, ""),
                good.replace("application/x-walletlens", "text/plain"), good.replace("application/x-walletlens", "application/json"),
                good.replace("X-WalletLens: 1\n", ""), good.replace("Cookie: " + cookie, "Cookie: x=y"), good + "\nSec-Fetch-Site: cross-site", good + "\nSec-Fetch-Site: same-site",
                good.replace("POST", "GET"), good.replace("POST", "PUT"), good.replace("/relay/model", "/relay/MODEL"), good.replace("/relay/model", "/relay/model/"))) {
            assertThat(send(bad, chat(ASK)).status()).as(bad).isBetween(400, 499);
        }
        assertThat(talker.connections()).isZero();
        assertThat(send(good, chat(ASK)).status()).isEqualTo(200);
    }

    @Test void a_page_that_stops_listening_lets_the_model_go() throws Exception {
        talker.close();
        talker = Talker.with((socket, request) -> {
            Talker.write(socket, "HTTP/1.1 200 OK\r\n\r\n");
            while (true) {
                Thread.sleep(20);
                Talker.write(socket, "data: {}\n\n");
            }
        });
        switchOn("local-model:" + talker.port());
        String body = chat(ASK);
        try (Socket socket = Wire.connect(port)) {
            socket.getOutputStream().write((call("model") + "\nContent-Length: " + body.length() + "\n\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            assertThat(socket.getInputStream().readNBytes(400)).hasSize(400);
        }
        for (int i = 0; i < 200 && !talker.wasLeft(); i++) {
            Thread.sleep(50);
        }
        assertThat(talker.wasLeft()).isTrue();
    }

    @Test void no_more_than_two_are_asked_at_once() throws Exception {
        talker.close();
        talker = Talker.with((socket, request) -> Thread.sleep(20_000));
        switchOn("local-model:" + talker.port());
        List<Socket> open = new ArrayList<>();
        String body = chat(ASK);
        for (int i = 0; i < 2; i++) {
            Socket socket = Wire.connect(port);
            open.add(socket);
            socket.getOutputStream().write((call("model") + "\nContent-Length: " + body.length() + "\n\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
            assertThat(socket.getInputStream().read()).isPositive();
        }
        assertThat(send(call("model"), body).status()).isEqualTo(503);
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Test void nothing_of_what_is_said_is_logged() throws IOException {
        switchOn("local-model:" + talker.port());
        send(call("model"), chat(ASK));
        companion.close();
        assertThat(said.toString()).doesNotContain("there", token, "data");
        assertThat(companion.counts()).isEqualTo("asked the outside 1 times for the page, refused 0 times.");
    }
}
