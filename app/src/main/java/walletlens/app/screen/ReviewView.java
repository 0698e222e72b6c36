package walletlens.app.screen;

import walletlens.app.review.Batch;

/**
 * What the review remembers.
 *
 * @param batch the files read, with what was decided
 * @param filter which drafts are shown
 * @param page which page of them, from 0
 * @param open the draft whose details are shown; -1 for none
 * @param summed the drafts as they were when their sums were asked for
 */
public record ReviewView(Batch batch, String filter, int page, int open, Batch summed) {
    /** Nothing to review. */
    public static final ReviewView FIRST = new ReviewView(Batch.EMPTY, "all", 0, -1, Batch.EMPTY);

    ReviewView with(Batch newBatch) {
        return new ReviewView(newBatch, filter, page, open, summed);
    }

    ReviewView filtered(String newFilter) {
        return new ReviewView(batch, newFilter, 0, -1, summed);
    }

    ReviewView turned(int newPage) {
        return new ReviewView(batch, filter, newPage, -1, summed);
    }

    ReviewView opening(int number) {
        return new ReviewView(batch, filter, page, number, summed);
    }

    /** With the sums of the drafts as they are now. */
    ReviewView asked() {
        return new ReviewView(batch, filter, page, open, batch);
    }
}
