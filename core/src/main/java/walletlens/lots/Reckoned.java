package walletlens.lots;

import java.util.List;

/**
 * What came out for the assets of one component.
 *
 * @param open the open lots by asset and date
 * @param disposals disposals by entry
 * @param removals removals by entry
 * @param findings findings by entry
 * @param holdings what each account holds of these assets
 */
record Reckoned(
        List<Lot> open,
        Timeline<Disposal> disposals,
        Timeline<Removal> removals,
        Timeline<Finding> findings,
        List<Holding> holdings) {
}
