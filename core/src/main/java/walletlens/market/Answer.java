package walletlens.market;

/**
 * What came back for a {@link Request}. A request that got no answer has the status 0 and says why.
 *
 * @param status the status of HTTP, such as 200 or 429; 0 where there was none
 * @param body the body as text; the empty text where there was none
 * @param retryAfter how many seconds the source asks to be left alone; 0 where it did not say
 * @param failure why there is no whole answer, as a sentence; the empty text where there is one
 */
public record Answer(int status, String body, int retryAfter, String failure) {
    /** A whole answer. */
    public static Answer of(int status, String body) {
        return new Answer(status, body, 0, "");
    }

    /** No answer. */
    public static Answer failed(String why) {
        return new Answer(0, "", 0, why);
    }

    /** Whether there is a body to read. */
    public boolean isWhole() {
        return status == 200 && failure.isEmpty();
    }
}
