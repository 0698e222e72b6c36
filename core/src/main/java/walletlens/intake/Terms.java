package walletlens.intake;

import java.util.Map;

/**
 * What the person and their book say about a file before it is read.
 *
 * @param account the account of rows that name none; the empty text where nobody said
 * @param symbols what the symbols can mean
 * @param answers what the file leaves open and a person has answered, by the names in {@link walletlens.intake.table.Habits}
 */
public record Terms(String account, Symbols symbols, Map<String, String> answers) {
    /** Copies the map. */
    public Terms {
        answers = Map.copyOf(answers);
    }

    /** Terms without answers. */
    public static Terms of(String account, Symbols symbols) {
        return new Terms(account, symbols, Map.of());
    }
}
