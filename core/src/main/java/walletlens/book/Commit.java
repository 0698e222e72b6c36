package walletlens.book;

import java.util.List;
import walletlens.vault.Hlc;

/**
 * Changes that are made together and taken back together.
 *
 * @param changes the changes, in order
 * @param clock the clock after them
 */
public record Commit(List<Change> changes, Hlc clock) {
    /** The texts of the records to store. */
    public List<String> records() {
        return changes.stream().map(ChangeJson::write).toList();
    }
}
