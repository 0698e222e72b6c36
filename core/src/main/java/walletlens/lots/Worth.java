package walletlens.lots;

import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.ledger.When;
import walletlens.money.Money;

/** What assets were worth on the market. An implementation gives the same answer to the same question. */
public interface Worth {
    /** Knows nothing. */
    Worth NONE = (asset, when) -> Optional.empty();

    /**
     * The market worth of one unit.
     *
     * @param asset of what; for a loan the answer is one unit of the currency it is owed in
     * @param when at which moment
     * @return the worth in any currency, by the last price known then; empty where none is known
     */
    Optional<Money> ofOne(AssetId asset, When when);

    /**
     * The first day of which this may say something else than an earlier one does, counted from the beginning of 1970;
     * {@link Integer#MAX_VALUE} where it says the same of all days.
     */
    default int changed(Worth earlier) {
        return this == earlier ? Integer.MAX_VALUE : Integer.MIN_VALUE;
    }
}
