package walletlens.desk.companion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import walletlens.desk.companion.Companion.Start;
import walletlens.desk.net.Door;
import walletlens.desk.vault.Unlock;
import walletlens.desk.vault.VaultFile;

class CompanionTest {
    private static final String RECORD = "{\"id\":\"2026-11-22T15:00:00.123Z-0000-1a2b3c4d\",\"v\":1}";

    /** Nothing here asks the outside. */
    private static final Door OUTSIDE = Door.outside(Optional.empty());

    @TempDir Path folder;
    private Path vault;
    private Companion companion;
    private int port;
    private String cookie;

    @BeforeEach void start() throws IOException {
        Path site = Files.createDirectories(folder.resolve("site"));
        Files.writeString(site.resolve("index.html"), "<p>the page");
        Files.writeString(site.resolve("app.js"), "script");
        Files.writeString(site.resolve("headers.json"), "{\"*\":{\"content-security-policy\":\"default-src 'none'\"},"
            + "\"/index.html\":{\"content-type\":\"text/html; charset=utf-8\",\"cache-control\":\"no-cache\"}}");
        Files.writeString(folder.resolve("secret.txt"), "secret");
        vault = folder.resolve("home").resolve("vault.wlv");
        companion = ((Start.Started) Companion.start(site, vault, 0, OUTSIDE, System.err)).companion();
        String address = companion.startAddress();
        port = Integer.parseInt(address.substring("http://127.0.0.1:".length(), address.indexOf("/?")));
        cookie = Wire.send(port, get(address.substring(address.indexOf("/?")))).header("Set-Cookie").split(";")[0];
    }

    @AfterEach void stop() {
        companion.close();
    }

    private String get(String target) {
        return "GET " + target + " HTTP/1.1\nHost: 127.0.0.1:" + port + "\nConnection: close";
    }

    private String call(String line) {
        return line + " HTTP/1.1\nHost: 127.0.0.1:" + port + "\nConnection: close\nX-WalletLens: 1\nCookie: " + cookie;
    }

    private Wire.Answer put(String condition, byte[] body) throws IOException {
        return Wire.send(port, call("PUT /companion/vault") + "\n" + condition + "\nContent-Length: " + body.length, body);
    }

    private byte[] sealed(String name, String... records) throws IOException {
        Path file = folder.resolve(name);
        VaultFile made = ((VaultFile.Opened) VaultFile.create(file, List.of(Unlock.keyfile(new byte[32])))).vault();
        assertThat(made.append(List.of(records))).isInstanceOf(VaultFile.Written.class);
        return Files.readAllBytes(file);
    }

    @Test void the_start_address_gives_the_browser_its_session_and_disappears() throws IOException {
        String target = companion.startAddress().substring(companion.startAddress().indexOf("/?"));
        Wire.Answer answer = Wire.send(port, get(target));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("http://127.0.0.1:" + port + "/");
        assertThat(answer.header("Set-Cookie")).startsWith("walletlens-" + port + "=").contains("HttpOnly", "SameSite=Strict",
            "Path=/companion");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test void a_start_address_with_another_token_gives_no_session() throws IOException {
        Wire.Answer answer = Wire.send(port, get("/?token=" + "0".repeat(64)));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test void the_page_comes_with_the_headers_of_its_table() throws IOException {
        Wire.Answer page = Wire.send(port, get("/"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).isEqualTo("<p>the page");
        assertThat(page.header("Content-Security-Policy")).isEqualTo("default-src 'none'");
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(Wire.send(port, get("/app.js")).header("Content-Security-Policy")).isEqualTo("default-src 'none'");
    }

    @Test void what_the_browser_has_already_is_not_sent_again() throws IOException {
        String etag = Wire.send(port, get("/app.js")).header("ETag");
        Wire.Answer again = Wire.send(port, get("/app.js") + "\nIf-None-Match: " + etag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test void a_visitor_under_the_name_localhost_is_led_to_the_one_address() throws IOException {
        Wire.Answer answer = Wire.send(port, "GET / HTTP/1.1\nHost: localhost:" + port + "\nConnection: close");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("http://127.0.0.1:" + port + "/");
    }

    @ParameterizedTest @ValueSource(strings = {"evil.example", "evil.example:PORT", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:PORT",
        "127.0.0.1:PORT.evil.example", "[::1]:PORT", "", "127.0.0.1:PORT\nHost: evil.example"})
    void a_name_made_to_point_here_is_refused(String host) throws IOException {
        String named = "\nHost: " + host.replace("PORT", Integer.toString(port)) + "\nConnection: close";

        assertThat(Wire.send(port, "GET / HTTP/1.1" + named).status()).isIn(400, 403);
        assertThat(Wire.send(port, "GET /companion/hello HTTP/1.1" + named + "\nX-WalletLens: 1\nCookie: " + cookie).status())
            .isIn(400, 403);
    }

    @ParameterizedTest @ValueSource(strings = {"http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1:PORT",
        "http://localhost:PORT"})
    void another_origin_is_refused(String origin) throws IOException {
        String named = "\nOrigin: " + origin.replace("PORT", Integer.toString(port));

        assertThat(Wire.send(port, call("GET /companion/vault") + named).status()).isEqualTo(403);
        assertThat(Wire.send(port, call("GET /companion/hello") + named).body()).isEmpty();
        assertThat(Wire.send(port, get("/app.js") + named).status()).isEqualTo(403);
    }

    @ParameterizedTest @ValueSource(strings = {"cross-site", "same-site"})
    void a_request_another_page_caused_is_refused(String site) throws IOException {
        assertThat(Wire.send(port, call("GET /companion/hello") + "\nSec-Fetch-Site: " + site).status()).isEqualTo(403);
        assertThat(Wire.send(port, get("/app.js") + "\nSec-Fetch-Site: " + site + "\nSec-Fetch-Mode: no-cors").status()).isEqualTo(403);
        assertThat(Wire.send(port, get("/") + "\nSec-Fetch-Site: " + site + "\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: iframe")
            .status()).isEqualTo(403);
    }

    @Test void a_link_on_another_page_may_lead_to_ours() throws IOException {
        String followed = "\nSec-Fetch-Site: cross-site\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: document";

        assertThat(Wire.send(port, get("/") + followed).status()).isEqualTo(200);
        assertThat(Wire.send(port, call("GET /companion/vault") + followed).status()).isEqualTo(403);
    }

    @Test void a_form_cannot_write_the_mirror() throws IOException {
        byte[] body = sealed("a.wlv");
        String form = "POST /companion/vault/append HTTP/1.1\nHost: 127.0.0.1:" + port + "\nConnection: close\nCookie: " + cookie
            + "\nContent-Type: text/plain\nIf-Match: \"x\"\nContent-Length: " + body.length;

        assertThat(Wire.send(port, form, body).status()).isEqualTo(403);
        assertThat(vault).doesNotExist();
    }

    @Test void without_the_session_nothing_is_told() throws IOException {
        String strange = "HTTP/1.1\nHost: 127.0.0.1:" + port + "\nConnection: close\nX-WalletLens: 1";

        assertThat(Wire.send(port, "GET /companion/hello " + strange).body()).isEqualTo("{\"pairs\":false}");
        assertThat(Wire.send(port, "GET /companion/vault " + strange).status()).isEqualTo(403);
        assertThat(Wire.send(port, "GET /companion/vault/state " + strange).status()).isEqualTo(403);
        assertThat(Wire.send(port, "PUT /companion/vault " + strange + "\nIf-None-Match: *\nContent-Length: 0").status()).isEqualTo(403);
        assertThat(Wire.send(port, "GET /companion/vault " + strange + "\nCookie: walletlens-" + port + "=" + "0".repeat(64)).status())
            .isEqualTo(403);
        assertThat(Wire.send(port, "GET /companion/vault " + strange + "\nCookie: " + cookie + "; " + cookie).status()).isEqualTo(403);
    }

    @Test void a_paired_page_is_given_the_key_file() throws IOException {
        Wire.Answer hello = Wire.send(port, call("GET /companion/hello"));

        String hex = Files.readString(vault.resolveSibling("vault.key")).strip();
        String key = Base64.getEncoder().encodeToString(java.util.HexFormat.of().parseHex(hex));
        assertThat(hello.body()).isEqualTo("{\"pairs\":true,\"hasMirror\":false,\"etag\":\"\",\"keyfile\":\"" + key + "\"}");
        assertThat(hello.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test void the_mirror_gives_back_the_bytes_it_was_given() throws IOException {
        byte[] bytes = sealed("a.wlv", RECORD);
        Wire.Answer stored = put("If-None-Match: *", bytes);
        Wire.Answer read = Wire.send(port, call("GET /companion/vault"));

        assertThat(stored.status()).isEqualTo(204);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.body().getBytes(StandardCharsets.ISO_8859_1)).isEqualTo(bytes);
        assertThat(read.header("ETag")).isEqualTo(stored.header("ETag")).isNotEmpty();
    }

    @Test void a_writer_who_has_not_seen_the_latest_state_is_stopped() throws IOException {
        byte[] first = sealed("a.wlv", RECORD);
        byte[] second = sealed("b.wlv", RECORD);
        String etag = put("If-None-Match: *", first).header("ETag");

        assertThat(put("If-None-Match: *", second).status()).isEqualTo(412);
        assertThat(put("If-Match: \"other\"", second).header("ETag")).isEqualTo(etag);
        assertThat(put("If-Match: " + etag, second).status()).isEqualTo(204);
        assertThat(Files.readAllBytes(vault)).isEqualTo(second);
    }

    @Test void a_write_that_names_no_state_is_refused() throws IOException {
        assertThat(put("Accept: */*", sealed("a.wlv")).status()).isEqualTo(428);
        assertThat(vault).doesNotExist();
    }

    private Wire.Answer delete(String condition) throws IOException {
        return Wire.send(port, call("DELETE /companion/vault") + "\n" + condition);
    }

    @Test void the_mirror_is_deleted_with_what_was_kept_aside_and_the_key_file() throws IOException {
        Wire.send(port, call("GET /companion/hello"));
        String etag = put("If-None-Match: *", sealed("a.wlv", RECORD)).header("ETag");
        Files.writeString(vault.resolveSibling("vault.wlv.torn-1"), "sealed");
        Files.writeString(vault.resolveSibling("vault.wlv.kept-12"), "sealed");
        Files.writeString(vault.resolveSibling("notes.txt"), "somebody's own");

        assertThat(delete("If-Match: " + etag).status()).isEqualTo(204);

        try (var left = Files.list(vault.getParent())) {
            assertThat(left.map(file -> file.getFileName().toString()))
                .containsExactlyInAnyOrder("notes.txt", "vault.wlv.companion", "vault.wlv.lock");
        }
        assertThat(Wire.send(port, call("GET /companion/hello")).body()).contains("\"hasMirror\":false");
        assertThat(delete("If-Match: " + etag).status()).isEqualTo(404);
    }

    @Test void the_key_file_stays_while_another_vault_lies_beside_it() throws IOException {
        Wire.send(port, call("GET /companion/hello"));
        String etag = put("If-None-Match: *", sealed("a.wlv", RECORD)).header("ETag");
        Files.copy(vault, vault.resolveSibling("other.wlv"));

        assertThat(delete("If-Match: " + etag).status()).isEqualTo(204);
        assertThat(vault).doesNotExist();
        assertThat(vault.resolveSibling("vault.key")).exists();
        assertThat(vault.resolveSibling("other.wlv")).exists();
    }

    @Test void only_the_state_that_was_seen_is_deleted() throws IOException {
        byte[] bytes = sealed("a.wlv", RECORD);
        String etag = put("If-None-Match: *", bytes).header("ETag");

        assertThat(delete("Accept: */*").status()).isEqualTo(428);
        assertThat(delete("If-Match: *").status()).isEqualTo(412);
        assertThat(delete("If-Match: \"other\"").header("ETag")).isEqualTo(etag);
        assertThat(delete("If-Match: " + etag + "\nIf-Match: " + etag).status()).isEqualTo(428);
        assertThat(Files.readAllBytes(vault)).isEqualTo(bytes);
    }

    @Test void nobody_else_deletes_the_mirror() throws IOException {
        String etag = put("If-None-Match: *", sealed("a.wlv", RECORD)).header("ETag");
        String line = "DELETE /companion/vault HTTP/1.1\nConnection: close\nIf-Match: " + etag;
        String here = line + "\nHost: 127.0.0.1:" + port;
        String ours = here + "\nX-WalletLens: 1\nCookie: " + cookie;

        List<String> hostile = List.of(
            here + "\nX-WalletLens: 1", // without the session
            here + "\nX-WalletLens: 1\nCookie: walletlens-" + port + "=" + "0".repeat(64),
            here + "\nX-WalletLens: 1\nCookie: " + cookie + "; " + cookie,
            here + "\nCookie: " + cookie, // as a form or an image would
            line + "\nHost: evil.example:" + port + "\nX-WalletLens: 1\nCookie: " + cookie,
            ours + "\nOrigin: http://evil.example",
            ours + "\nOrigin: null",
            ours + "\nSec-Fetch-Site: cross-site",
            ours + "\nSec-Fetch-Site: same-site",
            ours + "\nSec-Fetch-Site: cross-site\nSec-Fetch-Mode: navigate\nSec-Fetch-Dest: document");
        for (String request : hostile) {
            assertThat(Wire.send(port, request).status()).as(request).isEqualTo(403);
        }
        for (String disguised : List.of("POST /companion/vault", "GET /companion/vault?_method=DELETE", "DELETE /companion/vault/",
                "DELETE /companion/%76ault/append", "DELETE /companion/../companion/vault", "DELETE /companion/hello")) {
            String other = ours.replace("DELETE /companion/vault", disguised) + "\nX-HTTP-Method-Override: DELETE";
            assertThat(Wire.send(port, other).status()).as(disguised).isIn(200, 400, 403, 404);
        }
        assertThat(vault).exists();
    }

    @Test void the_state_is_told_as_soon_as_another_program_changes_the_mirror() throws Exception {
        String etag = put("If-None-Match: *", sealed("a.wlv", RECORD)).header("ETag");
        long start = System.nanoTime();
        var answer = java.util.concurrent.CompletableFuture.supplyAsync(() -> {
            try {
                return Wire.send(port, call("GET /companion/vault/state") + "\nIf-None-Match: " + etag);
            } catch (IOException lost) {
                throw new java.io.UncheckedIOException(lost);
            }
        });
        Thread.sleep(600);
        assertThat(answer).isNotDone();
        Files.write(vault, sealed("b.wlv", RECORD));

        Wire.Answer told = answer.get(10, TimeUnit.SECONDS);
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.body()).startsWith("{\"etag\":").isNotEqualTo(
            new com.eclipsesource.json.JsonObject().add("etag", etag).toString());
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(10));
        assertThat(Wire.send(port, call("GET /companion/vault/state")).body()).isEqualTo(told.body());
    }

    @Test void many_who_wait_do_not_keep_others_waiting() throws Exception {
        var waiting = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 80; i++) {
                Socket socket = Wire.connect(port);
                socket.getOutputStream().write((call("GET /companion/vault/state") + "\n\n").replace("\n", "\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
                waiting.add(socket);
            }
            assertThat(Wire.send(port, call("GET /companion/hello")).status()).isEqualTo(200);
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    @Test void bytes_that_are_no_vault_are_refused() throws IOException {
        assertThat(put("If-None-Match: *", new byte[20_000]).status()).isEqualTo(422);
        assertThat(vault).doesNotExist();
    }

    @Test void a_body_longer_than_any_vault_is_refused_before_it_is_read() throws IOException {
        assertThat(Wire.send(port, call("PUT /companion/vault") + "\nIf-None-Match: *\nContent-Length: 99999999999").status())
            .isEqualTo(413);
        assertThat(Wire.send(port, call("PUT /companion/vault") + "\nIf-None-Match: *\nContent-Length: 1073741825").status())
            .isEqualTo(413);
    }

    @ParameterizedTest @ValueSource(strings = {"/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%2e%2e%2fsecret.txt",
        "/..%5csecret.txt", "//../secret.txt", "/x/../../secret.txt", "/app.js/../../secret.txt", "/%00", "/headers.json",
        "/./../secret.txt", "/.%2e/secret.txt", "http://127.0.0.1/secret.txt"})
    void a_path_leads_nowhere_but_into_the_page(String path) throws IOException {
        Wire.Answer answer = Wire.send(port, get(path));

        assertThat(answer.status()).isIn(400, 403, 404);
        assertThat(answer.body()).doesNotContain("secret").doesNotContain("default-src");
    }

    @Test void a_link_out_of_the_page_is_not_followed() throws IOException {
        Files.createSymbolicLink(folder.resolve("site/out.txt"), folder.resolve("secret.txt"));

        assertThat(Wire.send(port, get("/out.txt")).status()).isEqualTo(404);
    }

    @ParameterizedTest @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE"})
    void the_page_is_only_read(String method) throws IOException {
        Wire.Answer answer = Wire.send(port, get("/").replaceFirst("GET", method));

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.headers()).noneMatch(line -> line.startsWith("Access-control"));
    }

    @Test void somebody_who_sends_drop_by_drop_does_not_stop_the_others() throws Exception {
        var slow = new ArrayList<Socket>();
        for (int i = 0; i < 100; i++) {
            Socket socket = Wire.connect(port);
            socket.getOutputStream().write("GET / HTTP/1.1\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            slow.add(socket);
        }

        // This build gives a request two seconds; a drop every tenth of one must not prolong that.
        long start = System.nanoTime();
        int closed = 0;
        while (closed < slow.size() && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(15)) {
            Thread.sleep(100);
            closed = 0;
            for (Socket socket : slow) {
                closed += isClosed(socket) ? 1 : 0;
            }
        }

        assertThat(closed).isEqualTo(slow.size());
        assertThat(Wire.send(port, get("/")).status()).isEqualTo(200);
    }

    private static boolean isClosed(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write('x');
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (java.net.SocketTimeoutException open) {
            return false;
        } catch (SocketException closed) {
            return true;
        }
    }

    @Test void the_files_beside_the_vault_are_this_users_alone() throws IOException {
        Wire.send(port, call("GET /companion/hello"));

        for (String name : List.of("vault.wlv.companion", "vault.key")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(vault.resolveSibling(name)))).isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(vault.getParent()))).isEqualTo("rwx------");
    }

    @Test void a_second_start_finds_the_one_that_runs() {
        Start second = Companion.start(folder.resolve("site"), vault, port, OUTSIDE, System.err);

        assertThat(second).isEqualTo(new Start.Running(companion.startAddress()));
    }

    @Test void a_port_in_use_is_said_in_a_sentence() {
        Start other = Companion.start(folder.resolve("site"), folder.resolve("other/vault.wlv"), port, OUTSIDE, System.err);

        assertThat(other).isInstanceOfSatisfying(Start.Refused.class,
            refused -> assertThat(refused.why()).contains("Port " + port).contains("--port"));
    }

    @Test void a_browser_stays_paired_over_a_restart_but_the_start_address_does_not_last() throws IOException {
        String oldTarget = companion.startAddress().substring(companion.startAddress().indexOf("/?"));
        companion.close();
        companion = ((Start.Started) Companion.start(folder.resolve("site"), vault, port, OUTSIDE, System.err)).companion();

        assertThat(Wire.send(port, call("GET /companion/hello")).body()).contains("\"pairs\":true");
        assertThat(Wire.send(port, get(oldTarget)).status()).isEqualTo(403);
    }

    @Test void the_owner_of_a_connection_is_read_from_the_systems_table() {
        List<String> table = List.of(
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
            "   0: 0100007F:2215 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 1 1 0 100 0 0 10 0",
            "   1: 0100007F:C350 0100007F:2215 06 00000000:00000000 03:00000000 00000000     0        0 0 3 0",
            "   2: 0100007F:C350 0100007F:2215 01 00000000:00000000 00:00000000 00000000  1001        0 2 1 0 20 4 30 10 -1");

        assertThat(SystemUser.ownerOf(table, 50_000)).isEqualTo(OptionalInt.of(1001));
        assertThat(SystemUser.ownerOf(table, 50_001)).isEqualTo(OptionalInt.empty());
    }

    @Test void another_user_of_the_machine_gets_nothing_even_with_the_secrets() throws Exception {
        boolean canBecomeAnother = "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/setpriv"));
        assumeTrue(canBecomeAnother, "only root can become another user to try this");
        String request = (call("GET /companion/hello") + "\n\n").replace("\n", "\\r\\n");
        Process other = new ProcessBuilder("setpriv", "--reuid", "65534", "--clear-groups", "bash", "-c",
            "exec 3<>/dev/tcp/127.0.0.1/" + port + "; printf '" + request + "' >&3; head -n 1 <&3").start();

        String firstLine = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(firstLine).startsWith("HTTP/1.1 403");
    }
}
