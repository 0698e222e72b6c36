package walletlens.desk.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import walletlens.market.Request;

/** Kraken's all markets (8 MB at most) and the ECB's three files stand for every source. */
class DoorTest {
    private static final Request KRAKEN = new Request("kraken", "api.kraken.com", "/0/public/Ticker?assetVersion=1", "", "");
    private static final Request ECB = new Request("ecb", "www.ecb.europa.eu", "/stats/eurofxref/eurofxref-daily.xml", "", "");
    private static final String HIST = "/stats/eurofxref/eurofxref-hist.xml";

    private static Reply ask(World.Part part) {
        return ask(part, KRAKEN);
    }

    private static Reply ask(World.Part part, Request request) {
        try (World world = World.of(part)) {
            return world.door().ask(request);
        }
    }

    private static String text(Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }

    private static void assertFailed(Reply reply, String sentence) {
        assertThat(reply.failure()).contains(sentence).endsWith(".");
        assertThat(reply.status()).isZero();
        assertThat(reply.body()).isEmpty();
    }

    private static long millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    @Test void a_question_says_only_what_it_must() {
        try (World world = World.of(World.gives("{}"))) {
            Reply reply = world.door().ask(KRAKEN);
            assertThat(text(reply)).isEqualTo("{}");
            assertThat(world.requests()).containsExactly("GET /0/public/Ticker?assetVersion=1 HTTP/1.1\r\nHost: api.kraken.com\r\n"
                + "User-Agent: Mozilla/5.0\r\nAccept: */*\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n");
            assertThat(reply.bytesOut()).isEqualTo(world.requests().get(0).length());
            assertThat(reply.bytesIn()).isEqualTo("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".length());
        }
    }

    @Test void a_cookie_that_was_set_is_not_sent_back() {
        try (World world = World.of(World.says("HTTP/1.1 200 OK\nSet-Cookie: id=me\nContent-Length: 0\n\n"))) {
            world.door().ask(KRAKEN);
            world.door().ask(KRAKEN);
            assertThat(world.requests()).hasSize(2).noneMatch(request -> request.toLowerCase().contains("cookie"));
        }
    }

    @Test void a_packed_body_is_unpacked_and_counted_as_it_came() throws IOException {
        String body = "{\"a\":1}".repeat(10_000);
        byte[] packed = packed(body);
        Reply reply = ask((request, out) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(packed);
        });
        assertThat(text(reply)).isEqualTo(body);
        assertThat(reply.bytesIn()).isLessThan(packed.length + 100);
    }

    private static byte[] packed(String body) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test void a_body_in_chunks_is_put_together() {
        assertThat(text(ask(World.says("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n3;x=y\nabc\n2\nde\n0\nTrailer: z\n\n")))).isEqualTo("abcde");
    }

    @Test void a_body_of_unsaid_length_ends_with_the_connection() {
        assertThat(text(ask(World.says("HTTP/1.0 200 OK\n\nabc")))).isEqualTo("abc");
    }

    @Test void an_interim_answer_is_passed_over() {
        assertThat(text(ask(World.says("HTTP/1.1 103 Early Hints\nLink: x\n\nHTTP/1.1 200 OK\nContent-Length: 1\n\na")))).isEqualTo("a");
    }

    @ParameterizedTest @ValueSource(ints = {400, 403, 404, 418, 429, 500, 502, 503})
    void a_refusal_is_an_answer_with_its_status(int status) {
        Reply reply = ask(World.says("HTTP/1.1 " + status + " No\nRetry-After: 120\nContent-Length: 5\n\nsorry"));
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.failure()).isEmpty();
        assertThat(reply.retryAfter()).isEqualTo(120);
        assertThat(text(reply)).isEqualTo("sorry");
    }

    @Test void a_rest_may_be_asked_for_in_seconds_or_until_a_moment() {
        Instant now = Instant.parse("2026-11-25T10:00:00Z");
        assertThat(Door.seconds("30", now)).isEqualTo(30);
        assertThat(Door.seconds("Wed, 25 Nov 2026 10:05:00 GMT", now)).isEqualTo(300);
        assertThat(Door.seconds("Wed, 25 Nov 2026 09:00:00 GMT", now)).isZero();
        assertThat(Door.seconds("999999999", now)).isEqualTo(7 * 24 * 3600);
        for (String nonsense : List.of("", "soon", "-5", "1e9", "99999999999")) {
            assertThat(Door.seconds(nonsense, now)).as(nonsense).isZero();
        }
    }

    @Test void html_in_place_of_json_is_handed_on_as_it_is() {
        assertThat(text(ask(World.gives("<html>blocked</html>")))).isEqualTo("<html>blocked</html>");
    }

    // Waiting.

    @Test void silence_ends_in_time() {
        assertThat(millis(() -> assertFailed(ask((request, out) -> Thread.sleep(10_000)), "did not answer in time"))).isLessThan(2_400);
    }

    @Test void silence_in_the_middle_ends_in_time() {
        assertThat(millis(() -> assertFailed(ask((request, out) -> {
            World.says("HTTP/1.1 200 OK\nContent-Length: 10\n\nabc").play(request, out);
            out.flush();
            Thread.sleep(10_000);
        }), "did not answer in time"))).isLessThan(2_400);
    }

    @Test void an_answer_in_drops_ends_with_the_whole_time() {
        assertThat(millis(() -> assertFailed(ask((request, out) -> drip("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + "a".repeat(1000), out)),
            "did not answer in time"))).isBetween(2_000L, 5_000L);
    }

    private static void drip(String text, OutputStream out) throws Exception {
        for (byte one : text.getBytes(StandardCharsets.US_ASCII)) {
            out.write(one);
            out.flush();
            Thread.sleep(50);
        }
    }

    @Test void a_server_that_never_speaks_tls_ends_in_time() {
        try (World mute = World.plain((request, out) -> Thread.sleep(10_000)); World world = World.of(World.gives(""))) {
            Door door = world.door((host, deadline, patience) -> List.of(mute.address()), Optional.empty());
            assertThat(millis(() -> assertFailed(door.ask(KRAKEN), "did not answer in time"))).isLessThan(5_000);
        }
    }

    @Test void a_name_that_is_never_found_ends_in_time() {
        try (World world = World.of(World.gives(""))) {
            Door door = world.door((host, deadline, patience) -> {
                throw new Broken(host + " could not be found in time.");
            }, Optional.empty());
            assertFailed(door.ask(KRAKEN), "could not be found");
        }
    }

    @Test void a_closed_port_is_said() {
        World gone = World.plain(World.gives(""));
        gone.close();
        try (World world = World.of(World.gives(""))) {
            assertFailed(world.door((host, deadline, patience) -> List.of(gone.address()), Optional.empty()).ask(KRAKEN),
                "api.kraken.com could not be reached");
        }
    }

    // Cut off.

    @ParameterizedTest @ValueSource(strings = {"HTTP/1.1 200 OK\nContent-Length: 10\n\nabc", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5\nabc",
        "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n3\nabc\n", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n3\nabc\n0\n",
        "HTTP/1.1 200 OK\nContent-Le", "HTTP/1.1 200 OK\n"})
    void an_answer_that_breaks_off_is_no_answer(String cut) {
        assertFailed(ask(World.says(cut)), "broke off");
    }

    @Test void a_connection_closed_at_once_is_no_answer() {
        assertFailed(ask((request, out) -> { }), "closed the connection without an answer");
    }

    @Test void a_packed_body_that_breaks_off_is_no_answer() throws IOException {
        byte[] packed = packed("abc".repeat(1000));
        assertFailed(ask((request, out) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + (packed.length - 9) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(packed, 0, packed.length - 9);
        }), "broke off");
        assertFailed(ask(World.says("HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: 3\n\nabc")), "broke off");
    }

    // Too much.

    @Test void more_than_a_source_may_send_is_refused_before_it_is_read() {
        Reply reply = ask(World.says("HTTP/1.1 200 OK\nContent-Length: 8000001\n\nabc"));
        assertFailed(reply, "sent more than it should (8 MB at most)");
        assertThat(reply.bytesIn()).isLessThan(1_000);
        assertFailed(ask(World.says("HTTP/1.1 200 OK\nContent-Length: 99999999999999999999\n\nabc")), "more than it should");
    }

    @Test void a_body_without_an_end_is_not_taken() {
        Reply reply = ask((request, out) -> {
            World.says("HTTP/1.1 200 OK\n\n").play(request, out);
            byte[] much = new byte[1 << 16];
            for (int i = 0; i < 1000; i++) {
                out.write(much);
            }
        });
        assertFailed(reply, "more than it should");
        assertThat(reply.bytesIn()).isLessThan(9_000_000);
    }

    @Test void chunks_without_an_end_are_not_taken() {
        Reply reply = ask((request, out) -> {
            World.says("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n").play(request, out);
            for (int i = 0; i < 1000; i++) {
                out.write(("10000\r\n" + "a".repeat(1 << 16) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
        });
        assertFailed(reply, "more than it should");
        assertThat(reply.bytesIn()).isLessThan(9_000_000);
        assertFailed(ask(World.says("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nfffffffff\n")), "more than it should");
    }

    @Test void a_small_body_that_unpacks_to_much_is_not_taken() throws IOException {
        byte[] packed = packed("a".repeat(9_000_000));
        assertThat(packed.length).isLessThan(20_000);
        assertFailed(ask((request, out) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(packed);
        }), "more than it should");
    }

    @Test void headers_without_an_end_are_not_taken() {
        Reply reply = ask((request, out) -> {
            World.says("HTTP/1.1 200 OK\n").play(request, out);
            for (int i = 0; i < 100_000; i++) {
                out.write("X: y\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        });
        assertFailed(reply, "not proper HTTP");
        assertThat(reply.bytesIn()).isLessThan(100_000);
        assertFailed(ask(World.says("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n" + "0".repeat(5_000))), "not proper HTTP");
        assertFailed(ask(World.says("HTTP/1.1 100 Continue\n\n".repeat(50))), "not proper HTTP");
    }

    // Not to be read in two ways.

    @ParameterizedTest @ValueSource(strings = {"HTTP/1.1 200 OK\nContent-Length: 3\nTransfer-Encoding: chunked\n\n0\n\n",
        "HTTP/1.1 200 OK\nContent-Length: 3\nContent-Length: 4\n\nabcd", "HTTP/1.1 200 OK\nContent-Length: -3\n\nabc",
        "HTTP/1.1 200 OK\nContent-Length: +3\n\nabc", "HTTP/1.1 200 OK\nContent-Length: 3, 3\n\nabc",
        "HTTP/1.1 200 OK\nTransfer-Encoding: gzip, chunked\n\n0\n\n", "HTTP/1.1 200 OK\nX: y\n z\nContent-Length: 0\n\n",
        "HTTP/1.1 200 OK\nContent-Length : 0\n\n", "HTTP/1.1 200 OK\nno colon\n\n", "HTTP/2 200\n\n", "HTTP/1.1 2000 OK\n\n", "HTTP/1.1 20 OK\n\n",
        "HTTP/1.1 099 OK\n\n", "SSH-2.0-OpenSSH_9.2\n\n", "HTTP/1.1 200 OK\nContent-Encoding: br\nContent-Length: 1\n\nx",
        "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n-1\n\n", "HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n1\nabc\n0\n\n"})
    void what_is_no_proper_http_is_refused(String nonsense) {
        assertFailed(ask(World.says(nonsense)), "not proper HTTP");
    }

    // Redirects.

    @Test void a_redirect_within_the_list_is_followed() {
        try (World world = World.of((request, out) -> (request.contains("hist.xml") ? World.gives("rates")
                : World.says("HTTP/1.1 302 Found\nLocation: https://www.ecb.europa.eu" + HIST + "\nContent-Length: 0\n\n")).play(request, out))) {
            Reply reply = world.door().ask(ECB);
            assertThat(text(reply)).isEqualTo("rates");
            assertThat(world.requests()).hasSize(2);
            assertThat(reply.bytesOut()).isEqualTo(world.requests().get(0).length() + world.requests().get(1).length());
        }
        assertThat(text(ask((request, out) -> (request.contains("hist.xml") ? World.gives("rates")
            : World.says("HTTP/1.1 308 Moved\nLocation: " + HIST + "\nContent-Length: 0\n\n")).play(request, out), ECB))).isEqualTo("rates");
    }

    @ParameterizedTest @ValueSource(strings = {"https://evil.example/", "https://api.kraken.com/0/public/Ticker", "http://www.ecb.europa.eu" + HIST,
        "https://www.ecb.europa.eu:8443" + HIST, "https://www.ecb.europa.eu:443" + HIST, "https://www.ecb.europa.eu@evil.example" + HIST,
        "https://user@www.ecb.europa.eu" + HIST, "https://www.ecb.europa.eu.evil.example" + HIST, "https://www.ecb.europa.eu." + HIST,
        "//evil.example" + HIST, "//www.ecb.europa.eu" + HIST, "/etc/passwd", "/stats/eurofxref/../eurofxref/eurofxref-hist.xml",
        "/stats/eurofxref/%65urofxref-hist.xml", "https://127.0.0.1" + HIST, "https://[::1]" + HIST, "https://2130706433" + HIST,
        "https://169.254.169.254/latest/meta-data/", "file:///etc/passwd", "javascript:alert(1)", "eurofxref-hist.xml", "\\\\evil.example\\x",
        HIST + "#x", HIST + "?x=1", "https://WWW.ECB.EUROPA.EU" + HIST, "", "https://www.ecb.europa.eu"})
    void a_redirect_off_the_list_is_not_followed(String location) {
        try (World world = World.of(World.says("HTTP/1.1 302 Found\nLocation: " + location + "\nContent-Length: 0\n\n"))) {
            assertFailed(world.door().ask(ECB), "where it may not go");
            assertThat(world.connections()).isEqualTo(1);
        }
    }

    @Test void redirects_in_circles_end() {
        try (World world = World.of(World.says("HTTP/1.1 301 Moved\nLocation: " + HIST + "\nContent-Length: 0\n\n"))) {
            assertFailed(world.door().ask(ECB), "in circles");
            assertThat(world.requests()).hasSize(4); // the question and three redirects
        }
    }

    // Who is at the other end.

    @Test void a_server_that_proves_to_be_another_host_is_not_asked() {
        try (World world = World.of(World.gives("{}"), "evil.example")) {
            assertFailed(world.door().ask(KRAKEN), "does not prove to be api.kraken.com");
            assertThat(world.requests()).isEmpty();
        }
    }

    @Test void a_server_nobody_vouches_for_is_not_asked() {
        try (World impostor = World.of(World.gives("{}"), "api.kraken.com"); World world = World.of(World.gives("{}"))) {
            Door door = world.door((host, deadline, patience) -> List.of(impostor.address()), Optional.empty());
            assertFailed(door.ask(KRAKEN), "does not prove to be api.kraken.com");
            assertThat(impostor.requests()).isEmpty();
        }
    }

    @Test void a_server_without_tls_is_not_asked() {
        try (World bare = World.plain(World.gives("{}")); World world = World.of(World.gives("{}"))) {
            Door door = world.door((host, deadline, patience) -> {
                return List.of(bare.address());
            }, Optional.empty());
            assertThat(door.ask(KRAKEN).status()).isZero();
            assertThat(bare.requests()).isEmpty();
        }
    }

    @Test void a_name_is_looked_up_once_and_the_connection_goes_where_it_led() {
        var lookups = new ArrayList<String>();
        try (World world = World.of(World.gives("{}"))) {
            Door door = world.door((host, deadline, patience) -> {
                lookups.add(host);
                return List.of(world.address());
            }, Optional.empty());
            assertThat(door.ask(KRAKEN).status()).isEqualTo(200);
        }
        assertThat(lookups).containsExactly("api.kraken.com");
    }

    @Test void the_next_address_is_tried_where_the_first_is_away() {
        World gone = World.plain(World.gives(""));
        gone.close();
        try (World world = World.of(World.gives("{}"))) {
            Door door = world.door((host, deadline, patience) -> List.of(gone.address(), world.address()), Optional.empty());
            assertThat(door.ask(KRAKEN).status()).isEqualTo(200);
        }
    }

    // The list.

    @ParameterizedTest @ValueSource(strings = {"evil.example", "API.KRAKEN.COM", "api.kraken.com.", "api.kraken.com:443", "api.kraken.com:8443",
        "me@api.kraken.com", "api.kraken.com@evil.example", "127.0.0.1", "2130706433", "0x7f000001", "017700000001", "[::1]", "::1", "localhost",
        "\u0430pi.kraken.com", "xn--pi-6kc.kraken.com", "api.kr\u0430ken.com", "api.kraken.com\r\nHost: evil.example", "api.kraken.com ", " api.kraken.com",
        "api.kraken.com/", "api.kraken.com#", "api.kraken.com?", "api.kraken.com%2eevil.example", "api.kraken.com\u3002evil.example", "kraken.com", ""})
    void another_host_is_not_asked(String host) {
        assertNotAsked(new Request("kraken", host, KRAKEN.path(), "", ""));
    }

    @ParameterizedTest @ValueSource(strings = {"/0/private/Balance", "/0/public/../private/Balance", "/0/public/%2e%2e/private/Balance",
        "/0/public/./Ticker", "//0/public/Ticker", "/0//public/Ticker", "/0/public/Ticker/", "/0/public/Ticker/..", "/0/public/Ticker%00", "/0/public/%54icker",
        "0/public/Ticker", "https://api.kraken.com/0/public/Ticker", "http://evil.example/0/public/Ticker", "@evil.example/0/public/Ticker",
        ":8443/0/public/Ticker", "/0/public/Ticker#x", "/0/public/Ticker?assetVersion=1#x", "/0/public/Ticker?pair=XBTUSD", "/0/public/Ticker?assetVersion=1&assetVersion=2",
        "/0/public/Ticker?assetVersion=1&x=2", "/0/public/Ticker?assetVersion=1%0d%0aX:y", "/0/public/Ticker HTTP/1.1\r\nX: y\r\n\r\n",
        "/0/public/Ticker\r\nX: y", "/0/public/Ticker\n", "/0/public/Ticker\t", "/0/public/Ticker ", "/0\\public\\Ticker", "/0/public/Ticker;x=y",
        "/0/public/T\u0131cker", "", "/", "*"})
    void another_path_is_not_asked(String path) {
        assertNotAsked(new Request("kraken", "api.kraken.com", path, "", ""));
    }

    @ParameterizedTest @ValueSource(strings = {"", "KRAKEN", "kraken ", "ecb", "kraken-history", "unknown", "kraken\u0000"})
    void a_source_is_not_asked_what_only_another_may_be(String source) {
        assertNotAsked(new Request(source, "api.kraken.com", KRAKEN.path(), "", ""));
    }

    private static void assertNotAsked(Request request) {
        try (World world = World.of(World.gives("{}"))) {
            var lookups = new ArrayList<String>();
            Reply reply = world.door((host, deadline, patience) -> {
                lookups.add(host);
                return List.of(world.address());
            }, Optional.empty()).ask(request);
            assertFailed(reply, "not on the list");
            assertThat(reply.bytesOut()).isZero();
            assertThat(lookups).isEmpty();
            assertThat(world.connections()).isZero();
        }
    }

    // Proxies.

    @Test void proxies_of_the_system_are_not_asked() {
        var asked = Collections.synchronizedList(new ArrayList<URI>());
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override public List<java.net.Proxy> select(URI uri) {
                asked.add(uri);
                return List.of(new java.net.Proxy(java.net.Proxy.Type.SOCKS, new InetSocketAddress("127.0.0.1", 1)));
            }

            @Override public void connectFailed(URI uri, SocketAddress address, IOException why) {
            }
        });
        try {
            assertThat(ask(World.gives("{}")).status()).isEqualTo(200);
        } finally {
            ProxySelector.setDefault(before);
        }
        assertThat(asked).isEmpty();
    }

    @Test void the_users_proxy_is_told_the_name_and_nobody_else_is() {
        try (World world = World.of(World.gives("{}")); Socks socks = Socks.to(world.address())) {
            Door door = world.door((host, deadline, patience) -> {
                throw new AssertionError("looked up " + host);
            }, Optional.of(socks.proxy()));
            assertThat(door.ask(KRAKEN).status()).isEqualTo(200);
            assertThat(door.ask(ECB).status()).isEqualTo(200);
            assertThat(socks.asked()).containsExactly("kraken to api.kraken.com:443", "ecb to www.ecb.europa.eu:443");
        }
    }

    @Test void a_proxy_that_refuses_or_is_none_is_said() {
        Socks gone = Socks.refusing();
        Proxy away = gone.proxy();
        gone.close();
        try (World world = World.of(World.gives("{}")); Socks refusing = Socks.refusing();
                World none = World.plain(World.says("HTTP/1.1 400 Bad Request\n\n"))) {
            assertFailed(through(world, refusing.proxy()), "The proxy could not reach api.kraken.com");
            assertFailed(through(world, away), "could not be reached");
            assertThat(through(world, new Proxy("127.0.0.1", none.address().getPort())).status()).isZero();
            assertThat(world.connections()).isZero();
        }
    }

    private static Reply through(World world, Proxy proxy) {
        return world.door((host, deadline, patience) -> List.of(world.address()), Optional.of(proxy)).ask(KRAKEN);
    }

    @Test void a_proxy_is_named_by_scheme_host_and_port() {
        assertThat(Proxy.parse("socks5://127.0.0.1:9050")).contains(new Proxy("127.0.0.1", 9050));
        for (String other : List.of("", "127.0.0.1:9050", "http://127.0.0.1:9050", "socks5://", "socks5://:9050", "socks5://x", "socks5://x:0",
                "socks5://x:65536", "socks5://a b:1", "socks5://u@x:1", "socks4://x:1")) {
            assertThat(Proxy.parse(other)).as(other).isEmpty();
        }
    }

    @Test void an_answer_as_its_readers_know_it() {
        Reply reply = ask(World.says("HTTP/1.1 429 Slow down\nRetry-After: 7\nContent-Length: 2\n\n\u00c3\u00bc"));
        assertThat(reply.answer()).isEqualTo(new walletlens.market.Answer(429, "\u00fc", 7, ""));
    }
}
