package walletlens.analyst;

import java.util.List;

/** Looks at the circumstances for a few kinds of insight. */
interface Watch {
    /** Every watch there is. */
    List<Watch> ALL = List.of(new Concentration(), new Doubts());

    /** Adds what it finds. */
    void look(Circumstances at, List<Insight> found);
}
