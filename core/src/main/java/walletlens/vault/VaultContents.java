package walletlens.vault;

import java.util.ArrayList;
import java.util.List;

/**
 * What a vault file holds.
 *
 * @param records    the text of every record that verifies, in file order, a repeated frame's once
 * @param problems   everything that does not verify, in file order
 * @param frames     how many different frames verified
 * @param lastNumber the highest frame number that may have been used; the next frame takes a higher one
 * @param end        the byte where the next frame goes: the file's end, less a frame torn at the end
 */
public record VaultContents(List<String> records, List<VaultProblem> problems, int frames, long lastNumber, int end) {
    /** The lists are kept as given. */
    public VaultContents {
        records = List.copyOf(records);
        problems = List.copyOf(problems);
    }

    /** These contents after one more frame was written at their end. */
    public VaultContents and(List<String> more, long number, int newEnd) {
        List<String> all = new ArrayList<>(records.size() + more.size());
        all.addAll(records);
        all.addAll(more);
        return new VaultContents(all, problems, frames + 1, number, newEnd);
    }
}
