package walletlens.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every request that ever left a device of the user's. Immutable. */
public final class PrivacyLedger {
    /** Nothing has left. */
    public static final PrivacyLedger EMPTY = new PrivacyLedger(new TreeMap<>());

    private final Map<String, Asked> asked;

    private PrivacyLedger(Map<String, Asked> asked) {
        this.asked = Collections.unmodifiableMap(asked);
    }

    /** The ledger of lines; of two about the same question, the later in the list holds. */
    public static PrivacyLedger of(Collection<Asked> lines) {
        Map<String, Asked> byKey = new TreeMap<>();
        lines.forEach(line -> byKey.put(line.question().key(), line));
        return byKey.isEmpty() ? EMPTY : new PrivacyLedger(byKey);
    }

    /** Every line, in the order of days, devices, sources, hosts and paths. */
    public List<Asked> lines() {
        return new ArrayList<>(asked.values());
    }

    /** The line of a question. */
    public Optional<Asked> line(Asked.Question question) {
        return Optional.ofNullable(asked.get(question.key()));
    }

    /** Whether nothing has left. */
    public boolean isEmpty() {
        return asked.isEmpty();
    }

    /** How many requests were made. */
    public long requests() {
        return asked.values().stream().mapToLong(Asked::count).sum();
    }

    /** How many bytes were sent. */
    public long bytesOut() {
        return asked.values().stream().mapToLong(Asked::bytesOut).sum();
    }

    /** How many bytes were received. */
    public long bytesIn() {
        return asked.values().stream().mapToLong(Asked::bytesIn).sum();
    }

    /** The hosts that were asked, in the order of their names. */
    public List<String> hosts() {
        TreeSet<String> hosts = new TreeSet<>();
        asked.values().forEach(line -> hosts.add(line.question().host()));
        return new ArrayList<>(hosts);
    }

    /** The lines of each day, source and host together, the latest day first. */
    public List<Contact> contacts() {
        Map<String, List<Asked>> together = new TreeMap<>();
        for (Asked line : asked.values()) {
            Asked.Question of = line.question();
            together.computeIfAbsent(of.day() + " " + of.source() + " " + of.host(), none -> new ArrayList<>()).add(line);
        }
        List<Contact> contacts = new ArrayList<>();
        together.values().forEach(lines -> contacts.add(Contact.of(lines)));
        contacts.sort((a, b) -> b.day().compareTo(a.day())); // stable: by source and host within a day
        return contacts;
    }
}
