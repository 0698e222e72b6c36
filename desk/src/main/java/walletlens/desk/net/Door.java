package walletlens.desk.net;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocketFactory;
import walletlens.market.Request;
import walletlens.market.Source;
import walletlens.market.Sources;

/** Carries requests outside, if the one list allows them. Knows nothing of switches: who calls has asked those. */
public final class Door {
    /** Maps hosts to servers of a test; only who starts the program can set this system property. */
    public static final String TEST_HOSTS = "walletlens.test.hosts";

    private static final int MOST_REDIRECTS = 3;
    private static final int LONGEST_REST = 7 * 24 * 3600;

    private final Line line;
    private final Patience patience;

    Door(Line line) {
        this.line = line;
        this.patience = line.patience();
    }

    /** The door to the world, through the user's proxy where there is one. */
    public static Door outside(Optional<Proxy> proxy) {
        String mapped = System.getProperty(TEST_HOSTS, "");
        Names names = mapped.isEmpty() ? Names.ofSystem() : Names.mapped(mapped);
        return new Door(new Line(names, proxy, (SSLSocketFactory) SSLSocketFactory.getDefault(), Patience.USUAL));
    }

    /** Asks. What is not on the list is not asked; nothing is thrown, a failure is an answer. */
    public Reply ask(Request request) {
        var bytes = new Conversation.Bytes();
        Optional<Source> source = Sources.of(request.source());
        var first = new Target(request.host(), request.path());
        if (source.isEmpty() || !isAllowed(source.get(), first)) {
            return failed("This is not on the list of what may be asked; it was not asked.", bytes);
        }
        try (Deadline deadline = Deadline.in(patience.whole())) {
            try {
                Conversation.Heard heard = follow(source.get(), first, deadline, bytes);
                Instant now = Instant.now();
                return new Reply(heard.status(), heard.body(), seconds(heard.header("retry-after"), now), "", bytes.out, bytes.in, now);
            } catch (Broken broken) {
                return failed(broken.getMessage(), bytes);
            } catch (IOException lost) {
                return failed(lost instanceof SocketTimeoutException || deadline.isOver()
                    ? request.host() + " did not answer in time." : "The connection to " + request.host() + " was lost.", bytes);
            }
        }
    }

    private static Reply failed(String why, Conversation.Bytes bytes) {
        return new Reply(0, new byte[0], 0, why, bytes.out, bytes.in, Instant.now());
    }

    private static boolean isAllowed(Source source, Target target) {
        return source.allows(Request.METHOD, target.host(), target.pathOnly(), target.query());
    }

    private Conversation.Heard follow(Source source, Target first, Deadline deadline, Conversation.Bytes bytes) throws IOException {
        Target target = first;
        for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
            Conversation.Heard heard = Conversation.hold(line.open(target.host(), source.name(), deadline), target, headers(source),
                source.largest(), deadline, patience, bytes);
            if (!isRedirect(heard.status())) {
                return heard;
            }
            Optional<Target> next = target.redirected(heard.header("location")).filter(to -> isAllowed(source, to));
            if (next.isEmpty()) {
                throw new Broken(target.host() + " wanted to send the request elsewhere, where it may not go.");
            }
            target = next.get();
        }
        throw new Broken(first.host() + " sends the request in circles.");
    }

    private static boolean isRedirect(int status) {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }

    /** The same for everybody, so that nobody learns by them which program, which version or whose language asks. */
    private static Map<String, String> headers(Source source) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("User-Agent", "Mozilla/5.0");
        headers.put("Accept", "*/*");
        headers.put("Accept-Encoding", "gzip");
        headers.putAll(source.headers());
        headers.put("Connection", "close");
        return headers;
    }

    /** The seconds of a Retry-After, which may be a number or a day and time (RFC 9110); 0 where it says nothing of use. */
    static int seconds(String retryAfter, Instant now) {
        String text = retryAfter.strip();
        if (!text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Math.min(LONGEST_REST, Integer.parseInt(text));
        }
        try {
            Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return (int) Math.max(0, Math.min(LONGEST_REST, Duration.between(now, until).toSeconds()));
        } catch (DateTimeParseException unsaid) {
            return 0;
        }
    }
}
