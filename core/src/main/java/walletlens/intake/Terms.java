package walletlens.intake;

import java.util.Map;
import walletlens.intake.table.Progress;

/**
 * What the person and their book say about a file before it is read.
 *
 * @param account the account of rows that name none; the empty text where nobody said
 * @param symbols what the symbols can mean
 * @param answers what the file leaves open and a person has answered, by the names in {@link walletlens.intake.table.Habits}
 * @param progress hears how far reading has come
 */
public record Terms(String account, Symbols symbols, Map<String, String> answers, Progress progress) {
    /** Copies the map. */
    public Terms {
        answers = Map.copyOf(answers);
    }

    /** Terms nobody listens to. */
    public Terms(String account, Symbols symbols, Map<String, String> answers) {
        this(account, symbols, answers, Progress.NONE);
    }

    /** Terms without answers. */
    public static Terms of(String account, Symbols symbols) {
        return new Terms(account, symbols, Map.of());
    }
}
