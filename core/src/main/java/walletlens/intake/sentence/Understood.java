package walletlens.intake.sentence;

import java.util.List;
import walletlens.asset.Asset;
import walletlens.intake.DraftEntry;

/**
 * What a sentence was understood to say.
 *
 * @param tongue the language it was read in
 * @param drafts the entries, in the order in which they were told; one with an open doubt is not saved
 * @param assets assets the entries need that nobody has described yet, such as a flat
 * @param words how each piece of the text was understood, in the order of the text; together they leave out only blanks
 * @param unclear what has to be said before everything can be saved
 */
public record Understood(
        Tongue tongue, List<DraftEntry> drafts, List<Asset> assets, List<Word> words, List<Unclear> unclear) {
    /** Copies the lists. */
    public Understood {
        drafts = List.copyOf(drafts);
        assets = List.copyOf(assets);
        words = List.copyOf(words);
        unclear = List.copyOf(unclear);
    }

    /** Whether all of it can be saved as it stands. */
    public boolean isReady() {
        return !drafts.isEmpty() && unclear.isEmpty() && drafts.stream().noneMatch(DraftEntry::isOpen);
    }
}
