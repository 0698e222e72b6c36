package walletlens.intake;

import java.util.Collection;
import java.util.List;
import walletlens.asset.Asset;
import walletlens.intake.table.Progress;
import walletlens.ledger.Entry;
import walletlens.problem.Problem;

/**
 * What one file gave. Every data row stands in a draft, in {@code skipped} or in {@code problems}.
 *
 * @param file the file's name
 * @param sheet the sheet's name; the empty text where the file has no sheets
 * @param format the format it was read as
 * @param rows how many data rows it has
 * @param drafts the entries read
 * @param skipped rows that say nothing the ledger keeps
 * @param problems rows that could not be read
 * @param assets descriptions of assets that the file tells and nobody knew
 */
public record Reading(
        String file, String sheet, String format, int rows, List<DraftEntry> drafts, List<Skipped> skipped,
        List<Problem> problems, List<Asset> assets) {
    /** Copies the lists. */
    public Reading {
        drafts = List.copyOf(drafts);
        skipped = List.copyOf(skipped);
        problems = List.copyOf(problems);
        assets = List.copyOf(assets);
    }

    /** What a file that describes no assets gave. */
    public Reading(
            String file, String sheet, String format, int rows, List<DraftEntry> drafts, List<Skipped> skipped,
            List<Problem> problems) {
        this(file, sheet, format, rows, drafts, skipped, problems, List.of());
    }

    /** What a file without sheets gave. */
    public Reading(
            String file, String format, int rows, List<DraftEntry> drafts, List<Skipped> skipped, List<Problem> problems) {
        this(file, "", format, rows, drafts, skipped, problems);
    }

    /** This reading with each draft that the ledger has already marked as a duplicate. */
    public Reading against(Collection<Entry> existing) {
        return against(new Known(existing));
    }

    /** This reading with each draft that is known already marked. */
    public Reading against(Known known) {
        return against(known, Progress.NONE);
    }

    /** This reading with each draft that is known already marked, telling how far it is. */
    public Reading against(Known known, Progress progress) {
        return with(known.mark(drafts, progress));
    }

    /** This reading with other drafts. */
    public Reading with(List<DraftEntry> newDrafts) {
        return new Reading(file, sheet, format, rows, newDrafts, skipped, problems, assets);
    }

    /** The entries that can be saved as they are: no duplicates, no open doubts. */
    public List<Entry> ready() {
        return drafts.stream().filter(draft -> !draft.isDuplicate() && !draft.isOpen()).map(DraftEntry::entry).toList();
    }
}
