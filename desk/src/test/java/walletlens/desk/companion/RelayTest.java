package walletlens.desk.companion;

import static org.assertj.core.api.Assertions.assertThat;

import com.eclipsesource.json.Json;
import com.eclipsesource.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import walletlens.desk.companion.Companion.Start;
import walletlens.desk.net.World;

/** What the page may have asked outside, and all that tries to have it do more. */
class RelayTest {
    private static final String QUESTION = "{\"page\":\"one\",\"source\":\"kraken\",\"host\":\"api.kraken.com\",\"path\":\"/0/public/Ticker?assetVersion=1\"}";

    @TempDir Path folder;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private World world;
    private Companion companion;
    private int port;
    private String cookie;
    private String token;

    @BeforeEach void start() throws IOException {
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("index.html"), "<p>the page");
        Files.writeString(site.resolve("headers.json"), "{\"*\":{}}");
        world = World.of(World.gives("{\"prices\":1}"));
        open("vault.wlv");
    }

    private void open(String vault) throws IOException {
        companion = ((Start.Started) Companion.start(folder.resolve("site"), folder.resolve(vault), 0, world.door(), new PrintStream(said, true))).companion();
        String address = companion.startAddress();
        port = Integer.parseInt(address.substring("http://127.0.0.1:".length(), address.indexOf("/?")));
        String pair = "GET " + address.substring(address.indexOf("/?")) + " HTTP/1.1\nHost: 127.0.0.1:" + port + "\nConnection: close";
        cookie = Wire.send(port, pair).header("Set-Cookie").split(";")[0];
        token = Json.parse(Wire.send(port, head("GET /companion/relay")).body()).asObject().getString("token", "");
    }

    @AfterEach void stop() {
        companion.close();
        world.close();
    }

    private String origin() {
        return "http://127.0.0.1:" + port;
    }

    /** As our page's script sends it, without a body. */
    private String head(String line) {
        return line + " HTTP/1.1\nHost: 127.0.0.1:" + port + "\nConnection: close\nX-WalletLens: 1\nCookie: " + cookie;
    }

    /** As our page's script sends a call with a body. */
    private String call(String what) {
        return head("POST /companion/relay/" + what) + "\nOrigin: " + origin() + "\nContent-Type: application/x-walletlens"
            + "\nX-WalletLens-Token: " + token;
    }

    private Wire.Answer send(String head, String body) throws IOException {
        return Wire.send(port, head + "\nContent-Length: " + body.length(), body.getBytes(StandardCharsets.UTF_8));
    }

    private Wire.Answer fetch(String body) throws IOException {
        return send(call("fetch"), body);
    }

    private void switchOn(String page, String... sources) throws IOException {
        String list = sources.length == 0 ? "" : "\"" + String.join("\",\"", sources) + "\"";
        assertThat(send(call("sources"), "{\"page\":\"" + page + "\",\"on\":[" + list + "]}").status()).isEqualTo(204);
    }

    private void assertNothingAsked() {
        assertThat(world.connections()).isZero();
    }

    private void assertRefused(Wire.Answer answer) {
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.headers()).noneMatch(line -> line.toLowerCase().startsWith("access-control-"));
        assertThat(answer.body()).doesNotContain("prices").doesNotContain(token);
        assertNothingAsked();
    }

    // What it is for.

    @Test void a_source_that_was_switched_on_is_asked_for_the_page() throws IOException {
        switchOn("one", "kraken");
        Wire.Answer answer = fetch(QUESTION);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"prices\":1}");
        JsonObject what = Json.parse(answer.header("X-WalletLens-Answer")).asObject();
        assertThat(what.getBoolean("ok", false)).isTrue();
        assertThat(what.getInt("status", 0)).isEqualTo(200);
        assertThat(what.getInt("bytesOut", 0)).isEqualTo(world.requests().get(0).length());
        assertThat(what.getInt("bytesIn", 0)).isGreaterThan("{\"prices\":1}".length());
        assertThat(what.getString("error", "none")).isEmpty();
    }

    @Test void what_the_page_sends_stays_here_but_for_the_question() throws IOException {
        switchOn("one", "kraken");
        send(call("fetch") + "\nReferer: " + origin() + "/#/holdings\nAccept-Language: de-AT\nUser-Agent: Special", QUESTION);
        assertThat(world.requests()).hasSize(1).allSatisfy(request -> assertThat(request).doesNotContain("walletlens", "Referer", "Cookie", "de-AT",
            "Special", token, "Origin").startsWith("GET /0/public/Ticker?assetVersion=1 HTTP/1.1\r\nHost: api.kraken.com\r\n"));
    }

    @Test void an_answer_is_locked_against_every_other_use() throws IOException {
        switchOn("one", "kraken");
        Wire.Answer answer = fetch(QUESTION);
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.headers()).noneMatch(line -> line.toLowerCase().startsWith("access-control-"));
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test void nothing_of_what_is_asked_is_logged_but_how_often() throws IOException {
        switchOn("one", "kraken");
        fetch(QUESTION);
        fetch(QUESTION.replace("kraken.com", "evil.example"));
        companion.close();
        assertThat(said.toString()).doesNotContain("kraken", "Ticker", "evil", token);
        assertThat(companion.counts()).isEqualTo("asked the outside 1 times for the page, refused 1 times.");
    }

    // Switches.

    @Test void until_a_page_has_switched_something_on_nothing_is_asked() throws IOException {
        assertRefused(fetch(QUESTION));
    }

    @Test void a_source_that_is_off_is_not_asked() throws IOException {
        switchOn("one", "ecb", "kraken-history");
        assertRefused(fetch(QUESTION));
    }

    @Test void what_one_page_switched_on_is_not_on_for_another() throws IOException {
        switchOn("other", "kraken");
        assertRefused(fetch(QUESTION));
        assertRefused(fetch(QUESTION.replace("\"one\"", "\"\"")));
    }

    @Test void what_was_switched_off_again_is_off() throws IOException {
        switchOn("one", "kraken");
        switchOn("one");
        assertRefused(fetch(QUESTION));
    }

    @Test void a_switch_of_no_source_is_refused() throws IOException {
        assertRefused(send(call("sources"), "{\"page\":\"one\",\"on\":[\"kraken\",\"evil\"]}"));
        assertRefused(fetch(QUESTION));
    }

    @Test void many_pages_push_out_the_oldest() throws IOException {
        switchOn("one", "kraken");
        for (int i = 0; i < 16; i++) {
            switchOn("page " + i, "kraken");
        }
        assertRefused(fetch(QUESTION));
    }

    // Secrets.

    @ParameterizedTest @ValueSource(strings = {"", "0000000000000000000000000000000000000000000000000000000000000000", "x", "TOKEN0", "OKEN", "TOKEN\nX-WalletLens-Token: TOKEN"})
    void without_the_token_nothing_is_asked(String wrong) throws IOException {
        switchOn("one", "kraken");
        String given = wrong.replace("TOKEN", token).replace("OKEN", token.substring(1));
        assertRefused(send(call("fetch").replace("X-WalletLens-Token: " + token, "X-WalletLens-Token: " + given), QUESTION));
        assertThat(send(call("fetch").replace("\nX-WalletLens-Token: " + token, ""), QUESTION).status()).isEqualTo(401);
        assertRefused(send(call("sources").replace(token, given), "{\"page\":\"one\",\"on\":[\"kraken\"]}"));
    }

    @Test void the_token_of_an_earlier_start_is_no_longer_good() throws IOException {
        String old = token;
        companion.close();
        open("vault.wlv");
        assertThat(token).isNotEqualTo(old).hasSize(64);
        switchOn("one", "kraken");
        assertThat(send(call("fetch").replace(token, old), QUESTION).status()).isEqualTo(401);
        assertNothingAsked();
    }

    @Test void the_start_address_and_the_cookie_are_no_token() throws IOException {
        switchOn("one", "kraken");
        String start = companion.startAddress().substring(companion.startAddress().indexOf("token=") + 6);
        assertRefused(send(call("fetch").replace("Token: " + token, "Token: " + start), QUESTION));
        assertRefused(send(call("fetch").replace("Token: " + token, "Token: " + cookie.split("=")[1]), QUESTION));
    }

    @Test void without_the_session_nothing_is_asked_and_no_token_given() throws IOException {
        switchOn("one", "kraken");
        assertRefused(send(call("fetch").replace("\nCookie: " + cookie, ""), QUESTION));
        assertRefused(send(call("fetch").replace(cookie, cookie.substring(0, cookie.length() - 1) + "x"), QUESTION));
        assertRefused(Wire.send(port, head("GET /companion/relay").replace("\nCookie: " + cookie, "")));
        assertRefused(Wire.send(port, head("GET /companion/relay").replace("\nX-WalletLens: 1", "")));
    }

    // Other pages.

    @ParameterizedTest @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1:PORT", "http://localhost:PORT",
        "http://127.0.0.1:PORT.evil.example", "http://127.0.0.1:PORT/", "HTTP://127.0.0.1:PORT", "", "http://127.0.0.1:PORT\nOrigin: http://127.0.0.1:PORT"})
    void another_origin_asks_nothing(String origin) throws IOException {
        switchOn("one", "kraken");
        String named = "Origin: " + origin.replace("PORT", Integer.toString(port));
        assertRefused(send(call("fetch").replace("Origin: " + origin(), named), QUESTION));
    }

    @Test void who_names_no_origin_asks_nothing() throws IOException {
        switchOn("one", "kraken");
        assertRefused(send(call("fetch").replace("\nOrigin: " + origin(), ""), QUESTION));
    }

    @ParameterizedTest @ValueSource(strings = {"evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:PORT",
        "127.0.0.1.nip.io:PORT", "[::1]:PORT", "0.0.0.0:PORT", "2130706433:PORT", "0x7f.1:PORT", "127.1:PORT", "127.0.0.1.:PORT", "localhost.:PORT",
        "user@127.0.0.1:PORT", "", "127.0.0.1:PORT\nHost: evil.example", "\u0131localhost:PORT"})
    void a_name_made_to_point_here_asks_nothing(String host) throws IOException {
        switchOn("one", "kraken");
        String named = host.replace("PORT", Integer.toString(port));
        assertRefused(send(call("fetch").replace("Host: 127.0.0.1:" + port, "Host: " + named)
            .replace("Origin: " + origin(), "Origin: http://" + named.split("\n")[0]), QUESTION));
        assertRefused(Wire.send(port, head("GET /companion/relay").replace("Host: 127.0.0.1:" + port, "Host: " + named)));
    }

    @ParameterizedTest @ValueSource(strings = {"cross-site", "same-site"})
    void what_another_page_caused_asks_nothing(String site) throws IOException {
        switchOn("one", "kraken");
        for (String mode : List.of("cors", "no-cors", "navigate", "websocket")) {
            assertRefused(send(call("fetch") + "\nSec-Fetch-Site: " + site + "\nSec-Fetch-Mode: " + mode + "\nSec-Fetch-Dest: document", QUESTION));
        }
    }

    @ParameterizedTest @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain", "application/json",
        "application/x-walletlens; charset=utf-8", "text/plain, application/x-walletlens", "application/x-walletlens\nContent-Type: text/plain", ""})
    void a_form_of_any_type_asks_nothing(String type) throws IOException {
        switchOn("one", "kraken");
        // With all a form cannot send, so that the type alone is what is refused.
        assertRefused(send(call("fetch").replace("Content-Type: application/x-walletlens", "Content-Type: " + type), QUESTION));
        // As a browser sends a form of another page.
        assertRefused(send("POST /companion/relay/fetch HTTP/1.1\nHost: 127.0.0.1:" + port + "\nConnection: close\nCookie: " + cookie
            + "\nOrigin: http://evil.example\nContent-Type: " + type, QUESTION));
    }

    @ParameterizedTest @ValueSource(strings = {"GET", "PUT", "DELETE", "HEAD", "PATCH", "TRACE", "OPTIONS", "CONNECT", "post", "FETCH"})
    void another_method_asks_nothing(String method) throws IOException {
        switchOn("one", "kraken");
        Wire.Answer answer = send(call("fetch").replace("POST ", method + " "), QUESTION);
        assertRefused(answer);
    }

    @Test void leave_is_given_to_nobody_who_asks_before() throws IOException {
        Wire.Answer answer = Wire.send(port, "OPTIONS /companion/relay/fetch HTTP/1.1\nHost: 127.0.0.1:" + port + "\nConnection: close"
            + "\nOrigin: http://evil.example\nAccess-Control-Request-Method: POST\nAccess-Control-Request-Private-Network: true"
            + "\nAccess-Control-Request-Headers: content-type,x-walletlens,x-walletlens-token");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.headers()).noneMatch(line -> line.toLowerCase().startsWith("access-control-"));
    }

    @Test void a_web_socket_is_not_opened() throws IOException {
        switchOn("one", "kraken");
        for (String path : List.of("/companion/relay/fetch", "/companion/relay", "/")) {
            try (Socket socket = Wire.connect(port)) {
                socket.getOutputStream().write(("GET " + path + " HTTP/1.1\nHost: 127.0.0.1:" + port + "\nOrigin: http://evil.example\nCookie: " + cookie
                    + "\nConnection: Upgrade\nUpgrade: websocket\nSec-WebSocket-Version: 13\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\n\n")
                    .replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
                assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 403");
            }
        }
        assertNothingAsked();
    }

    @ParameterizedTest @ValueSource(strings = {"image", "script", "style", "iframe", "object", "audio", "font", "empty"})
    void a_tag_of_another_page_asks_nothing(String kind) throws IOException {
        for (String path : List.of("/companion/relay", "/companion/relay/fetch", "/companion/relay/fetch?page=one&source=kraken")) {
            assertRefused(Wire.send(port, "GET " + path + " HTTP/1.1\nHost: 127.0.0.1:" + port + "\nConnection: close\nCookie: " + cookie
                + "\nSec-Fetch-Site: cross-site\nSec-Fetch-Mode: no-cors\nSec-Fetch-Dest: " + kind));
        }
    }

    // Paths of the companion.

    @ParameterizedTest @ValueSource(strings = {"/companion/relay/fetch/", "/companion/relay/fetch?x", "/companion/relay/./fetch", "/companion/relay/../relay/fetch",
        "/companion/relay/%66etch", "/companion/%72elay/fetch", "//companion/relay/fetch", "/companion//relay/fetch", "/%63ompanion/relay/fetch",
        "/companion/relay/fetch%00", "/companion/relay/fetch;x", "/COMPANION/RELAY/FETCH", "http://evil.example/companion/relay/fetch",
        "http://127.0.0.1/companion/relay/fetch", "companion/relay/fetch", "*", "/x/../companion/relay/fetch"})
    void another_spelling_of_the_way_leads_nowhere(String target) throws IOException {
        switchOn("one", "kraken");
        assertRefused(send(call("fetch").replace("/companion/relay/fetch", target), QUESTION));
    }

    // What may be asked.

    @ParameterizedTest @ValueSource(strings = {"evil.example", "API.KRAKEN.COM", "api.kraken.com.", "api.kraken.com:443", "api.kraken.com:8443", "me@api.kraken.com",
        "api.kraken.com@evil.example", "127.0.0.1", "127.0.0.1:22", "2130706433", "0x7f000001", "[::1]", "localhost", "169.254.169.254", "\\u0430pi.kraken.com",
        "xn--pi-6kc.kraken.com", "api.kraken.com\\r\\nHost: evil.example", "api.kraken.com\\u0000", "", "api.coinbase.com"})
    void another_host_is_not_asked(String host) throws IOException {
        switchOn("one", "kraken");
        assertRefused(fetch(QUESTION.replace("api.kraken.com", host)));
    }

    @ParameterizedTest @ValueSource(strings = {"/0/private/Balance", "/0/public/../private/Balance", "/0/public/%2e%2e/private/Balance", "/0/public/%2E./private/Balance",
        "//evil.example/x", "/0//public/Ticker", "https://evil.example/0/public/Ticker", "@evil.example/", ":22/", "/0/public/Ticker#x", "/0/public/Ticker?x=y",
        "/0/public/Ticker HTTP/1.1\\r\\nHost: evil.example\\r\\n\\r\\nGET /", "/0/public/Ticker\\r\\nX: y", "/0/public/Ticker\\n", "/0/public/Ticker\\u0000", "\\\\evil.example\\\\x", ""})
    void another_path_is_not_asked(String path) throws IOException {
        switchOn("one", "kraken");
        assertRefused(fetch(QUESTION.replace("/0/public/Ticker?assetVersion=1", path)));
    }

    @ParameterizedTest @ValueSource(strings = {"", "x", "[]", "null", "7", "\"x\"", "{", "{}", "{\"page\":\"one\"}", "{\"page\":1,\"source\":2,\"host\":3,\"path\":4}"})
    void a_body_that_is_no_question_asks_nothing(String body) throws IOException {
        switchOn("one", "kraken");
        assertRefused(fetch(body));
    }

    @Test void a_question_with_more_to_it_asks_nothing() throws IOException {
        switchOn("one", "kraken");
        for (String more : List.of("\"method\":\"POST\"", "\"headers\":{\"Cookie\":\"x\"}", "\"body\":\"x\"", "\"port\":22", "\"host\":\"evil.example\"")) {
            assertRefused(fetch(QUESTION.replace("{", "{" + more + ",")));
            assertRefused(fetch(QUESTION.replace("}", "," + more + "}")));
        }
    }

    // Size and time.

    @Test void a_question_too_long_is_refused() throws IOException {
        switchOn("one", "kraken");
        assertRefused(fetch(QUESTION + " ".repeat(9_000)));
        assertThat(fetch("{\"page\":\"" + "[".repeat(8_000)).status()).isEqualTo(400);
        assertThat(fetch("[".repeat(8_000)).status()).isEqualTo(400);
    }

    @Test void headers_too_long_are_refused() throws IOException {
        assertClosedOrRefused(call("fetch") + "\nX: " + "a".repeat(500_000), QUESTION);
    }

    /** The server may close the connection on what it will not read. */
    private void assertClosedOrRefused(String head, String body) throws IOException {
        try {
            assertRefused(send(head, body));
        } catch (IOException | StringIndexOutOfBoundsException closed) {
            assertNothingAsked();
        }
        assertThat(Wire.send(port, head("GET /companion/relay")).status()).isEqualTo(200);
    }

    @Test void who_sends_a_question_drop_by_drop_is_left() throws Exception {
        switchOn("one", "kraken");
        try (Socket socket = Wire.connect(port)) {
            socket.getOutputStream().write((call("fetch") + "\nContent-Length: " + QUESTION.length() + "\n\n").replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            long start = System.nanoTime();
            boolean open = true;
            for (int i = 0; open && i < QUESTION.length() - 1; i++) {
                Thread.sleep(200);
                open = writes(socket, QUESTION.charAt(i));
            }
            assertThat(open).isFalse();
            assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(12_000); // this build gives a request two seconds
        }
        assertNothingAsked();
    }

    private static boolean writes(Socket socket, char one) {
        try {
            socket.getOutputStream().write(one);
            return true;
        } catch (IOException closed) {
            return false;
        }
    }

    // Smuggling: a second request hidden in the first must not pass as the page's.

    @ParameterizedTest @ValueSource(strings = {"Content-Length: 5\nTransfer-Encoding: chunked", "Transfer-Encoding: chunked\nContent-Length: 5",
        "Content-Length: 5\nContent-Length: 6", "Content-Length: -1", "Content-Length: +5", "Content-Length: 5, 5", "Content-Length: 0x5", "Content-Length: 99999999999999999999",
        "Transfer-Encoding: identity", "Transfer-Encoding: xchunked", "Transfer-Encoding: chunked, chunked", "Transfer-Encoding : chunked",
        "X: y\n Transfer-Encoding: chunked", "Content-Length: 5\nX-WalletLens-Token", "Content-Length : 5"})
    void two_ways_to_read_a_length_lead_nowhere(String framing) throws IOException {
        switchOn("one", "kraken");
        String hidden = "0\n\nPOST /companion/relay/fetch HTTP/1.1\nHost: 127.0.0.1:" + port + "\nContent-Length: " + QUESTION.length() + "\n\n" + QUESTION;
        try {
            Wire.send(port, call("fetch").replace("Connection: close", "Connection: keep-alive") + "\n" + framing,
                hidden.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException | StringIndexOutOfBoundsException closed) {
            // As good as a refusal.
        }
        assertNothingAsked();
    }

    @Test void a_request_behind_another_needs_all_of_its_own() throws IOException {
        switchOn("one", "kraken");
        String second = "POST /companion/relay/fetch HTTP/1.1\nHost: 127.0.0.1:" + port + "\nContent-Length: " + QUESTION.length() + "\nConnection: close\n\n" + QUESTION;
        String first = head("GET /companion/relay").replace("Connection: close", "Connection: keep-alive");
        String both = new String(bytes(first + "\n\n" + second), StandardCharsets.ISO_8859_1);
        assertThat(both).contains("HTTP/1.1 200").contains("HTTP/1.1 403");
        assertNothingAsked();
    }

    private byte[] bytes(String text) throws IOException {
        try (Socket socket = Wire.connect(port)) {
            socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().readAllBytes();
        }
    }

    @ParameterizedTest @ValueSource(strings = {"\r\n ", "\0", "\u000b", " ", ";"})
    void a_token_within_another_header_is_no_token(String split) throws IOException {
        switchOn("one", "kraken");
        assertThat(spliced(call("fetch").replace("\nX-WalletLens-Token: " + token, ""), split, "X-WalletLens-Token: " + token))
            .doesNotContain("prices");
        assertNothingAsked();
    }

    /** This server takes a bare return or line feed for the end of a header; what it reveals is then there twice. */
    @ParameterizedTest @ValueSource(strings = {"\r", "\n", "\r\n"})
    void a_second_origin_token_or_host_hidden_in_a_header_is_one_too_many(String split) throws IOException {
        switchOn("one", "kraken");
        for (String hidden : List.of("Origin: " + origin(), "X-WalletLens-Token: " + token, "Host: 127.0.0.1:" + port, "X-WalletLens: 1",
                "Content-Type: application/x-walletlens", "Cookie: " + cookie)) {
            assertThat(spliced(call("fetch"), split, hidden)).as(hidden).startsWith("HTTP/1.1 4").doesNotContain("prices");
        }
        assertNothingAsked();
    }

    private String spliced(String head, String split, String hidden) throws IOException {
        String text = head.replace("\n", "\r\n") + "\r\nX: y" + split + hidden + "\r\nContent-Length: " + QUESTION.length() + "\r\n\r\n" + QUESTION;
        try (Socket socket = Wire.connect(port)) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
