package walletlens.app.review;

import java.util.List;
import java.util.Optional;
import walletlens.book.Fact;
import walletlens.intake.Reading;
import walletlens.intake.mapping.Opened;

/**
 * What one table of a file gave.
 *
 * @param file the place of its file
 * @param reading the reading, with its duplicates marked
 * @param opened how it was read; empty for the program's own document and for files that could not be read
 * @param others accounts, assets, prices and settings it brings
 */
public record Arrival(int file, Reading reading, Optional<Opened> opened, List<Fact> others) {
    /** Whether it was read by a guess that nobody has agreed to. */
    public boolean isGuess() {
        return opened.isPresent() && opened.get().how() == Opened.How.GUESSED;
    }
}
