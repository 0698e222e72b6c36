package walletlens.privacy;

import java.time.Instant;
import java.time.LocalDate;
import walletlens.ledger.When;

/**
 * One question a device put to a host on one day, however often. Asking the same again adds to it, so that the ledger
 * grows with what was revealed and not with how often it was repeated.
 *
 * @param question what was asked of whom
 * @param why what it was for, as told the last time
 * @param count how often it was asked
 * @param failures how often no whole answer came, or one that was no success
 * @param bytesOut bytes of HTTP sent, all times together
 * @param bytesIn bytes of HTTP received, all times together
 * @param status the status of the last answer; 0 where none came, or none yet
 * @param first when it was asked first, of that day
 * @param last when it was asked last
 * @param saved when this was last written to the vault
 */
public record Asked(
        Question question,
        String why,
        long count,
        long failures,
        long bytesOut,
        long bytesIn,
        int status,
        When first,
        When last,
        When saved) {
    /** How long a mere repetition may wait to be written, in milliseconds. */
    private static final long REPETITION_WAITS = 3_600_000;

    private static final int SUCCESS = 200;
    private static final int NOT_MODIFIED = 304;

    /**
     * What was asked of whom, on which day, by which device.
     *
     * @param day the day of UTC
     * @param device eight hex digits that tell the user's devices apart
     * @param source the source's name
     * @param host the host's name
     * @param path the path without its query
     * @param reveals what it told the host beyond the caller's address, in a sentence
     */
    public record Question(LocalDate day, String device, String source, String host, String path, String reveals) {
        /** Tells questions apart. */
        public String key() {
            return day + " " + device + " " + source + " " + host + " " + path + " " + reveals;
        }
    }

    /** A question asked for the first time on its day. */
    public static Asked first(Question question, String why, Instant now) {
        When when = When.at(now);
        return new Asked(question, why, 1, 0, 0, 0, 0, when, when, when);
    }

    /** The same question once more. */
    public Asked again(String newWhy, Instant now) {
        return new Asked(question, newWhy, count + 1, failures, bytesOut, bytesIn, status, first, When.at(now), saved);
    }

    /**
     * With what came of it.
     *
     * @param newStatus the status of HTTP; 0 where no whole answer came
     * @param out bytes sent
     * @param in bytes received
     */
    public Asked answered(int newStatus, long out, long in) {
        boolean failed = newStatus != NOT_MODIFIED && (newStatus < SUCCESS || newStatus >= SUCCESS + 100);
        return new Asked(question, why, count, failures + (failed ? 1 : 0), bytesOut + out, bytesIn + in, newStatus, first, last,
                saved);
    }

    /** Whether it should be written now: what is new at once, a mere repetition once an hour. */
    public boolean isDue(Instant now) {
        return count == 1 || now.toEpochMilli() - saved.orderMillis() >= REPETITION_WAITS;
    }

    /** The same, written now. */
    public Asked saved(Instant now) {
        return new Asked(question, why, count, failures, bytesOut, bytesIn, status, first, last, When.at(now));
    }
}
