package walletlens.plan;

/** Something the user means to do, as it is kept: sell targets, target weights, or a sum to reach. */
public sealed interface Plan permits Ladder, RebalanceRules, Goal {
    /** What tells it from the other plans: there is one ladder an asset, one set of target weights, one goal a name. */
    String id();
}
