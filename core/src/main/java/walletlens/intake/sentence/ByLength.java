package walletlens.intake.sentence;

import java.util.ArrayList;
import java.util.List;

/** Words by how many letters they have: a slip of spelling changes that by one at most. */
final class ByLength {
    private final List<List<String>> words = new ArrayList<>();

    void add(String word) {
        while (words.size() <= word.length()) {
            words.add(new ArrayList<>());
        }
        words.get(word.length()).add(word);
    }

    /** The word that one slip may have made a written one of: rather one with the same first letter; empty for none. */
    String nearest(String written) {
        String found = "";
        for (int length = Math.max(Slips.SHORTEST - 1, written.length() - 1); length <= written.length() + 1; length++) {
            for (String word : length < words.size() ? words.get(length) : List.<String>of()) {
                boolean first = word.charAt(0) == written.charAt(0);
                boolean better = found.isEmpty() || first && found.charAt(0) != written.charAt(0);
                if (better && Slips.isNear(written, word)) {
                    found = word;
                }
            }
        }
        return found;
    }
}
