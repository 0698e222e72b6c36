package walletlens.desk.net;

import java.time.Duration;

/**
 * How long is waited.
 *
 * @param connect for a name to be resolved, and again for a connection and its TLS
 * @param silence for the next byte, the first included
 * @param whole for everything of one request, redirects included, so that an answer in drops ends as well
 */
public record Patience(Duration connect, Duration silence, Duration whole) {
    /** What is usual. */
    public static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(60));
}
