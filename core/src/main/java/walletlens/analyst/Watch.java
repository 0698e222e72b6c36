package walletlens.analyst;

import java.util.List;

/** Looks at the circumstances for a few kinds of insight. */
interface Watch {
    /** Every watch there is. */
    List<Watch> ALL = List.of(new Doubts(), new Records(), new Concentration(), new Steadiness(), new CashAndDebt(),
            new Intentions(), new Movement(), new Unrealized(), new Costs(), new Incomes(), new Upkeep());

    /** Adds what it finds. */
    void look(Circumstances at, List<Insight> found);
}
