package walletlens.vault;

import java.util.ArrayList;
import java.util.List;

/**
 * What a vault file holds.
 *
 * @param texts      the records that verify, in file order, a repeated frame's once: texts of many records, one to a line
 * @param problems   everything that does not verify, in file order
 * @param frames     how many different frames verified
 * @param lastNumber the highest frame number that may have been used; the next frame takes a higher one
 * @param end        the byte where the next frame goes: the file's end, less a frame torn at the end
 */
public record VaultContents(List<String> texts, List<VaultProblem> problems, int frames, long lastNumber, int end) {
    /** The lists are kept as given. */
    public VaultContents {
        texts = List.copyOf(texts);
        problems = List.copyOf(problems);
    }

    /** Every record that verified, in file order, each as a text of its own. */
    public List<String> records() {
        List<String> records = new ArrayList<>();
        for (String text : texts) {
            int from = 0;
            while (from < text.length()) {
                int stop = text.indexOf('\n', from);
                int to = stop < 0 ? text.length() : stop;
                if (to > from) {
                    records.add(text.substring(from, to));
                }
                from = to + 1;
            }
        }
        return records;
    }

    /** These contents after one more frame was written at their end. */
    public VaultContents and(List<String> more, long number, int newEnd) {
        List<String> all = new ArrayList<>(texts.size() + 1);
        all.addAll(texts);
        all.add(String.join("\n", more));
        return new VaultContents(all, problems, frames + 1, number, newEnd);
    }
}
