package walletlens.privacy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A day's requests to one host for one source, from all devices.
 *
 * @param day the day of UTC
 * @param source the source's name
 * @param host the host's name
 * @param requests how many
 * @param failures how many of them had no whole answer, or one that was no success
 * @param bytesOut bytes sent
 * @param bytesIn bytes received
 * @param revealed what they told the host, each once
 */
public record Contact(
        LocalDate day, String source, String host, long requests, long failures, long bytesOut, long bytesIn, List<String> revealed) {
    /** Copies what can change. */
    public Contact {
        revealed = List.copyOf(revealed);
    }

    /** Lines of one day, source and host, at least one. */
    static Contact of(List<Asked> lines) {
        Asked.Question of = lines.get(0).question();
        Set<String> revealed = new LinkedHashSet<>();
        long requests = 0;
        long failures = 0;
        long out = 0;
        long in = 0;
        for (Asked line : lines) {
            revealed.add(line.question().reveals());
            requests += line.count();
            failures += line.failures();
            out += line.bytesOut();
            in += line.bytesIn();
        }
        return new Contact(of.day(), of.source(), of.host(), requests, failures, out, in, new ArrayList<>(revealed));
    }
}
