package walletlens.risk;

import java.util.List;
import java.util.function.Supplier;

/**
 * Something drawn by chance, in parts, so that other things can be done in between. When which part is drawn changes nothing
 * about the result.
 *
 * @param <T> what comes of it
 */
public final class Drawing<T> {
    private final List<Paths.Drawing> runs;
    private final Supplier<T> result;

    Drawing(List<Paths.Drawing> runs, Supplier<T> result) {
        this.runs = List.copyOf(runs);
        this.result = result;
    }

    /** How many months of single assets the next part takes: what its time is in proportion to; zero where all is drawn. */
    public int work() {
        for (Paths.Drawing run : runs) {
            if (!run.isDone()) {
                return run.work();
            }
        }
        return 0;
    }

    /** How much of it is drawn, in percent, rounded down. */
    public int percent() {
        long drawn = 0;
        long all = 0;
        for (Paths.Drawing run : runs) {
            drawn += run.drawn();
            all += run.count();
        }
        return all == 0 ? 100 : (int) (100.0 * drawn / all);
    }

    /** Whether all is drawn. */
    public boolean isDone() {
        return work() == 0;
    }

    /** Draws one more part, if there is one left. */
    public void next() {
        for (Paths.Drawing run : runs) {
            if (!run.isDone()) {
                run.next();
                return;
            }
        }
    }

    /** What comes of it; what is not drawn yet is drawn now. */
    public T result() {
        while (!isDone()) {
            next();
        }
        return result.get();
    }
}
