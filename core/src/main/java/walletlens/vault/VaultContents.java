package walletlens.vault;

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
}
