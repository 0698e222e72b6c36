package walletlens.desk.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LoopbackTest {
    private static final Duration LITTLE = Duration.ofMillis(400);
    private static final Patience SHORT = new Patience(Duration.ofSeconds(2), LITTLE, Duration.ofSeconds(2));
    private final Loopback loopback = new Loopback(SHORT, SHORT, Duration.ofMillis(50));

    /** What was heard: the status, then pieces. */
    private static final class Heard implements Loopback.Ear {
        final List<Integer> statuses = new ArrayList<>();
        final StringBuilder body = new StringBuilder();
        final List<Integer> pieces = new ArrayList<>();
        int silences;

        @Override public void begins(int status) {
            statuses.add(status);
        }

        @Override public void piece(byte[] bytes, int count) {
            silences += count == 0 ? 1 : 0;
            if (count > 0) {
                pieces.add(count);
            }
            body.append(new String(bytes, 0, count, StandardCharsets.UTF_8));
        }
    }

    private final Heard heard = new Heard();

    private Loopback.End ask(Talker talker, String body) {
        String own = Integer.toString(talker.port());
        return body.isEmpty() ? loopback.ask("GET", own, "/v1/models", own, "", heard) : loopback.ask("POST", own, "/v1/chat/completions", own, body, heard);
    }

    private String failure(Talker.Manner manner) throws IOException {
        try (Talker talker = Talker.with(manner)) {
            return ask(talker, "{}").failure().replace("127.0.0.1:" + talker.port(), "IT");
        }
    }

    @Test void a_question_says_no_more_than_it_must() throws IOException {
        try (Talker talker = Talker.with(Talker.gives(Talker.ok("Content-Length: 2\r\n", "{}")))) {
            Loopback.End end = ask(talker, "{\"model\":\"x\"}");
            assertThat(end.failure()).isEmpty();
            assertThat(talker.requests()).containsExactly("POST /v1/chat/completions HTTP/1.1\r\nHost: 127.0.0.1:" + talker.port()
                + "\r\nUser-Agent: Mozilla/5.0\r\nAccept: */*\r\nContent-Type: application/json\r\nContent-Length: 13\r\nConnection: close\r\n\r\n{\"model\":\"x\"}");
            assertThat(end.bytesOut()).isEqualTo(talker.requests().get(0).length());
            assertThat(heard.body.toString()).isEqualTo("{}");
            assertThat(heard.statuses).containsExactly(200);
        }
    }

    @Test void an_answer_is_passed_on_as_it_comes() throws IOException {
        try (Talker talker = Talker.with((socket, request) -> {
            Talker.write(socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            for (String piece : List.of("one ", "two ", "three")) {
                Thread.sleep(150);
                Talker.write(socket, Integer.toHexString(piece.length()) + "\r\n" + piece + "\r\n");
            }
            Talker.write(socket, "0\r\n\r\n");
        })) {
            assertThat(ask(talker, "{}").failure()).isEmpty();
            assertThat(heard.body.toString()).isEqualTo("one two three");
            assertThat(heard.pieces).containsExactly(4, 4, 5);
            assertThat(heard.silences).isPositive();
        }
    }

    @Test void an_answer_in_drops_arrives_whole() throws IOException {
        try (Talker talker = Talker.with((socket, request) -> {
            for (char c : Talker.ok("Content-Length: 5\r\n", "abcde").toCharArray()) {
                Talker.write(socket, String.valueOf(c));
                Thread.sleep(5);
            }
        })) {
            assertThat(ask(talker, "{}").failure()).isEmpty();
            assertThat(heard.body.toString()).isEqualTo("abcde");
        }
    }

    @Test void every_way_to_answer_wrongly_ends_in_a_sentence() throws IOException {
        assertThat(failure((socket, request) -> { })).isEqualTo("IT closed the connection without an answer.");
        assertThat(failure(Talker.gives("hello\r\n\r\n"))).isEqualTo("IT answered something that is not proper HTTP.");
        assertThat(failure(Talker.gives(Talker.ok("Content-Length: 10\r\n", "abc")))).isEqualTo("IT broke off in the middle of its answer.");
        assertThat(failure(Talker.gives(Talker.ok("Transfer-Encoding: chunked\r\n", "5\r\nabcde\r\n")))).isEqualTo("IT broke off in the middle of its answer.");
        assertThat(failure(Talker.gives(Talker.ok("Transfer-Encoding: chunked\r\n", "zz\r\n")))).isEqualTo("IT answered something that is not proper HTTP.");
        assertThat(failure(Talker.gives(Talker.ok("Content-Length: 1\r\nContent-Length: 2\r\n", "ab")))).isEqualTo("IT answered something that is not proper HTTP.");
        assertThat(failure(Talker.gives(Talker.ok("Content-Encoding: gzip\r\nContent-Length: 1\r\n", "a")))).isEqualTo("IT answered something that is not proper HTTP.");
        assertThat(failure(Talker.gives(Talker.ok("Content-Length: 999999999\r\n", "")))).contains("more than it should");
    }

    @Test void a_redirect_leads_nowhere() throws IOException {
        try (Talker other = Talker.with(Talker.gives(Talker.ok("Content-Length: 0\r\n", "")))) {
            for (int status : new int[] {301, 302, 303, 307, 308}) {
                assertThat(failure(Talker.gives("HTTP/1.1 " + status + " Go\r\nLocation: http://127.0.0.1:" + other.port() + "/v1/models\r\nContent-Length: 0\r\n\r\n")))
                    .isEqualTo("IT answered something that is not proper HTTP.");
            }
            assertThat(other.connections()).isZero();
        }
    }

    @Test void a_flood_ends_at_a_bound() throws IOException {
        assertThat(failure((socket, request) -> {
            Talker.write(socket, "HTTP/1.1 200 OK\r\n\r\n");
            while (true) {
                Talker.write(socket, "x".repeat(100_000));
            }
        })).contains("more than it should");
        assertThat(heard.body.length()).isLessThanOrEqualTo(2_000_000);
    }

    @Test void silence_and_dripping_without_end_end() throws IOException {
        long begin = System.nanoTime();
        assertThat(failure((socket, request) -> Thread.sleep(30_000))).isEqualTo("IT did not answer in time.");
        assertThat(failure((socket, request) -> {
            Talker.write(socket, "HTTP/1.1 200 OK\r\n\r\n");
            while (true) {
                Talker.write(socket, "x");
                Thread.sleep(100);
            }
        })).isEqualTo("IT did not answer in time.");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
    }

    @Test void whoever_stops_listening_ends_the_asking() throws Exception {
        try (Talker talker = Talker.with((socket, request) -> {
            Talker.write(socket, "HTTP/1.1 200 OK\r\n\r\nfirst");
            while (true) {
                Thread.sleep(20);
                Talker.write(socket, "x");
            }
        })) {
            String own = Integer.toString(talker.port());
            Loopback.End end = loopback.ask("POST", own, "/v1/chat/completions", own, "{}", new Loopback.Ear() {
                @Override public void begins(int status) {
                }

                @Override public void piece(byte[] bytes, int count) throws IOException {
                    throw new IOException("gone");
                }
            });
            assertThat(end.failure()).contains("was lost");
            for (int i = 0; i < 100 && !talker.wasLeft(); i++) {
                Thread.sleep(50);
            }
            assertThat(talker.wasLeft()).isTrue();
        }
    }

    @Test void what_is_not_on_the_list_is_not_asked() throws IOException {
        try (Talker talker = Talker.with(Talker.gives(Talker.ok("Content-Length: 0\r\n", "")))) {
            String port = Integer.toString(talker.port());
            for (String[] each : new String[][] {{"GET", port, "/v1/models", ""}, {"GET", port, "/", port}, {"POST", port, "/v1/models", port}, {"GET", port + "0", "/v1/models", port},
                {"DELETE", port, "/v1/models", port}, {"GET", port, "/v1/models\r\nX: y", port}, {"GET", "22", "/v1/models", "22"}}) {
                assertThat(loopback.ask(each[0], each[1], each[2], each[3], "", heard).failure()).startsWith("This is not on the list");
            }
            assertThat(loopback.ask("POST", port, "/v1/chat/completions", port, "{}\r\nX", heard).failure()).startsWith("This is not on the list");
            assertThat(loopback.ask("POST", port, "/v1/chat/completions", port, "x".repeat(200_000), heard).failure()).startsWith("This is not on the list");
            assertThat(talker.connections()).isZero();
        }
    }

    @Test void where_nothing_listens_it_says_so() throws IOException {
        Talker talker = Talker.with(Talker.gives(""));
        talker.close();
        assertThat(ask(talker, "{}").failure()).isEqualTo("Nothing answers at 127.0.0.1:" + talker.port() + ".");
    }
}
