package walletlens.app.review;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file that was given, and what the person said about how to read it.
 *
 * @param name its name
 * @param bytes its content; nobody changes it
 * @param account the account of rows that name none
 * @param mapping what its columns mean, in one line; the empty text to find out
 * @param answers what the file leaves open and the person has answered
 */
public record Source(String name, byte[] bytes, String account, String mapping, Map<String, String> answers) {
    /** Copies the map. */
    public Source {
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    }

    /** A file nothing has been said about. */
    public static Source of(String name, byte[] bytes) {
        return new Source(name, bytes, "", "", Map.of());
    }

    /** A file with what the command line says of it. */
    public static Source of(String name, byte[] bytes, String account, String mapping) {
        return new Source(name, bytes, account, mapping, Map.of());
    }

    /** Whether another is the same file. */
    boolean isAgain(Source other) {
        return name.equals(other.name) && Arrays.equals(bytes, other.bytes);
    }

    Source mapped(String line) {
        return new Source(name, bytes, account, line, answers);
    }

    Source in(String newAccount) {
        return new Source(name, bytes, newAccount, mapping, answers);
    }

    Source answering(String question, String answer) {
        TreeMap<String, String> more = new TreeMap<>(answers);
        more.put(question, answer);
        return new Source(name, bytes, account, mapping, more);
    }
}
