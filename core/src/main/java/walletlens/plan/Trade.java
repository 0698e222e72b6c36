package walletlens.plan;

import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.lots.Disposal;
import walletlens.money.Money;
import walletlens.money.Quantity;

/**
 * A trade that a plan leads to; nothing that has been done. Money is in the currency of the valuation.
 *
 * @param key the target it serves: a class's code or an asset's id
 * @param asset what is traded; empty where the class has nothing yet that could be bought
 * @param account where; for what is sold the account it lies in, the empty text where any will do
 * @param sale whether it is sold
 * @param quantity how many units, above zero; zero where the asset is not chosen yet
 * @param worth what they are worth, above zero
 * @param fee what the trade costs
 * @param disposals the lots a sale would give up, under the rules of cost basis
 */
public record Trade(
        String key,
        Optional<AssetId> asset,
        String account,
        boolean sale,
        Quantity quantity,
        Money worth,
        Money fee,
        List<Disposal> disposals) {
    /** Copies the list. */
    public Trade {
        disposals = List.copyOf(disposals);
    }

    /** The gain a sale would realize; empty where some of its cost is not known, and for what is bought. */
    public Optional<Money> gain() {
        return gain(disposals);
    }

    /** The sum of the gains of disposals; empty where there are none or one is not known. */
    static Optional<Money> gain(List<Disposal> disposals) {
        Optional<Money> sum = Optional.empty();
        for (Disposal disposal : disposals) {
            Optional<Money> gain = disposal.gain();
            if (gain.isEmpty()) {
                return Optional.empty();
            }
            sum = Optional.of(sum.map(gain.get()::plus).orElse(gain.get()));
        }
        return sum;
    }

    Trade with(List<Disposal> lots) {
        return new Trade(key, asset, account, sale, quantity, worth, fee, lots);
    }

    /** The id of the entry that tries a trade out; behind every real one. */
    static String draftId(int at) {
        return "~" + (1000 + at);
    }
}
