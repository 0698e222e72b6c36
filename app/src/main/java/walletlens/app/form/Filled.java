package walletlens.app.form;

import java.util.Collections;
import java.util.Optional;
import java.util.Map;
import java.util.TreeMap;
import walletlens.asset.AssetId;
import walletlens.ledger.EntryKind;

/**
 * An entry's form as far as it is filled. Immutable.
 *
 * @param original the id of the entry that is corrected; the empty text for a new one
 * @param kind the kind chosen
 * @param texts what stands in each field, by the field's name in the page
 * @param chosen assets picked from suggestions, by the name of their field
 */
public record Filled(
        String original, EntryKind kind, Map<String, String> texts, Map<String, AssetId> chosen) {
    /** How many fees one form offers. */
    public static final int MOST_FEES = 6;

    /** Copies what can change. */
    public Filled {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
        chosen = Collections.unmodifiableMap(new TreeMap<>(chosen));
    }

    /** An empty form of a kind. */
    public static Filled empty(EntryKind kind) {
        return new Filled("", kind, new TreeMap<>(), new TreeMap<>());
    }

    /** What stands in a field, trimmed. */
    public String text(String field) {
        return texts.getOrDefault(field, "").trim();
    }

    /** The asset picked for a field, while the text still says it. */
    public Optional<AssetId> pick(String field) {
        AssetId id = chosen.get(field);
        return id != null && text(field).equals(id.symbol()) ? Optional.of(id) : Optional.empty();
    }

    /** This form with one field filled otherwise. */
    public Filled with(String field, String text) {
        Map<String, String> more = new TreeMap<>(texts);
        more.put(field, text);
        return new Filled(original, kind, more, chosen);
    }

    /** This form with an asset picked for a field. */
    public Filled picking(String field, AssetId asset) {
        Map<String, AssetId> more = new TreeMap<>(chosen);
        more.put(field, asset);
        return new Filled(original, kind, texts, more).with(field, asset.symbol());
    }

    /** This form with what the page says now. */
    public Filled typed(Map<String, String> fields) {
        Map<String, String> more = new TreeMap<>(texts);
        more.putAll(fields);
        EntryKind newKind = EntryKind.of(fields.getOrDefault("kind", "")).orElse(kind);
        return new Filled(original, newKind, more, chosen);
    }

    /** How many fee rows are shown: one more than asked for by {@code fees}, at least one. */
    public int fees() {
        int count = 1;
        for (int i = 2; i <= MOST_FEES; i++) {
            if (texts.containsKey(fee("fee-q", i))) {
                count = i;
            }
        }
        return count;
    }

    /** The name of a fee's field: the first has no number. */
    public static String fee(String name, int number) {
        return number == 1 ? name : name + "-" + number;
    }
}
