package walletlens.app.screen;

import walletlens.app.review.Batch;

/**
 * What the review remembers.
 *
 * @param batch the files read, with what was decided
 * @param filter which drafts are shown
 * @param page which page of them, from 0
 * @param open the draft whose details are shown; -1 for none
 */
public record ReviewView(Batch batch, String filter, int page, int open) {
    /** Nothing to review. */
    public static final ReviewView FIRST = new ReviewView(Batch.EMPTY, "all", 0, -1);

    ReviewView with(Batch newBatch) {
        return new ReviewView(newBatch, filter, page, open);
    }

    ReviewView filtered(String newFilter) {
        return new ReviewView(batch, newFilter, 0, -1);
    }

    ReviewView turned(int newPage) {
        return new ReviewView(batch, filter, newPage, -1);
    }

    ReviewView opening(int number) {
        return new ReviewView(batch, filter, page, number);
    }
}
