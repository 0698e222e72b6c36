package walletlens.vault;

import java.util.Optional;

/**
 * One record as text, with the id it begins with. A record's text is JSON on one line whose first member is its id,
 * {@code {"id":"2026-11-22T15:00:00.123Z-0000-1a2b3c4d",…}}, so that copies can be ordered and merged without reading
 * the rest; nothing here looks further into it.
 */
public record VaultRecord(RecordId id, String text) implements Comparable<VaultRecord> {
    private static final String START = "{\"id\":\"";

    /** The record behind a text; empty when it does not begin with a well-formed id or does not stand on one line. */
    public static Optional<VaultRecord> read(String text) {
        int stop = START.length() + RecordId.LENGTH;
        if (!fits(text) || !text.startsWith(START) || text.length() <= stop || text.charAt(stop) != '"') {
            return Optional.empty();
        }
        return RecordId.parse(text.substring(START.length(), stop)).map(id -> new VaultRecord(id, text));
    }

    /**
     * Whether a text can be stored as it is: not empty, on one line, and free of half surrogates, which UTF-8 cannot
     * carry. JSON writes all of these as escapes.
     */
    public static boolean fits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return !text.isEmpty();
    }

    /** By id, then by text, so that the order does not depend on where a record came from. */
    @Override public int compareTo(VaultRecord other) {
        int byId = id.compareTo(other.id);
        return byId != 0 ? byId : text.compareTo(other.text);
    }
}
