package walletlens.desk.net;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import walletlens.market.Answer;

/**
 * What became of a request.
 *
 * @param status the status of HTTP; 0 where no whole answer came
 * @param body the body; empty where no whole answer came
 * @param retryAfter how many seconds the source asks to be left alone; 0 where it did not say
 * @param failure why there is no whole answer, in a sentence; the empty text where there is one
 * @param bytesOut bytes of HTTP sent; 0 where no connection came about
 * @param bytesIn bytes of HTTP received
 * @param at when it was over
 */
public record Reply(int status, byte[] body, int retryAfter, String failure, long bytesOut, long bytesIn, Instant at) {
    /** The same for those who read it. Every source sends UTF-8 or plain ASCII. */
    public Answer answer() {
        return new Answer(status, new String(body, StandardCharsets.UTF_8), retryAfter, failure);
    }
}
