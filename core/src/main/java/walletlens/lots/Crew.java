package walletlens.lots;

import java.util.List;

/**
 * Does pieces of work none of which touches what another does: one after the other, or at once where the host has the threads
 * for it. What comes out is the same.
 */
public interface Crew {
    /** Does one after the other. */
    Crew ALONE = new Crew() {
        @Override
        public int size() {
            return 1;
        }

        @Override
        public void all(List<Runnable> pieces) {
            pieces.forEach(Runnable::run);
        }
    };

    /** How many pieces can be done at once. */
    int size();

    /** Does all pieces, and is back when the last of them is done. */
    void all(List<Runnable> pieces);
}
