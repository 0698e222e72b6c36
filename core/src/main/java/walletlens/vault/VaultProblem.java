package walletlens.vault;

/**
 * One thing wrong with a vault file.
 *
 * @param kind   what sort of damage
 * @param frame  the number of the frame concerned, counted from 1; 0 for the header and the witness
 * @param offset the byte of the file where it shows
 * @param why    one sentence for a person
 */
public record VaultProblem(Kind kind, long frame, long offset, String why) {
    /** The sorts of damage a reader tells apart. */
    public enum Kind {
        /** A header copy does not read; the other one was used. */
        HEADER,
        /** A witness slot does not verify, so a cut at the end may go unseen. */
        WITNESS,
        /** A frame stands whole in its place but its seal does not hold. */
        CHANGED,
        /** Bytes that are not a frame stand where one should. */
        UNREADABLE,
        /** A frame between two others is gone. */
        MISSING,
        /** A frame stands a second time. */
        REPEATED,
        /** A frame stands after one that was written later. */
        REORDERED,
        /** The last frame was not written to its end. */
        TORN,
        /** Whole frames are gone from the end. */
        CUT,
        /** A frame verifies but what it holds is not what its head says. */
        CONTENT
    }
}
