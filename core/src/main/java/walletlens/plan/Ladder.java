package walletlens.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;
import walletlens.value.Position;
import walletlens.value.Valuation;

/**
 * Sell targets of one asset. Shares and multiples refer to what was held and what it had cost when the ladder was made, so
 * that carrying out one step does not shift the others.
 *
 * @param asset of what
 * @param original how much was held in all accounts when the ladder was made
 * @param cost what one unit had cost then; empty where that was not known
 * @param fee what part of the proceeds a sale costs, as a fraction
 * @param rungs the steps
 */
public record Ladder(AssetId asset, Quantity original, Optional<Price> cost, Quantity fee, List<Rung> rungs)
        implements Plan {
    /** Copies the list. */
    public Ladder {
        rungs = List.copyOf(rungs);
    }

    /** A ladder for what is held now. */
    public static Ladder of(Valuation valuation, AssetId asset, Quantity fee, List<Rung> rungs) {
        Optional<Position> held = valuation.position(asset).filter(position -> position.quantity().isPositive());
        Optional<Price> cost = held.filter(Position::costKnown)
                .map(position -> Price.per(position.cost(), position.quantity()));
        return new Ladder(asset, held.map(Position::quantity).orElse(Quantity.ZERO), cost, fee, rungs);
    }

    @Override
    public String id() {
        return "ladder " + asset;
    }

    /** This ladder with other steps. */
    public Ladder with(List<Rung> newRungs) {
        return new Ladder(asset, original, cost, fee, newRungs);
    }

    /** What keeps it from being a plan, as sentences. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (rungs.isEmpty()) {
            faults.add("A ladder wants at least one step.");
        }
        Quantity sum = Quantity.ZERO;
        for (int i = 0; i < rungs.size(); i++) {
            Rung rung = rungs.get(i);
            Quantity size = rung.size().of(original);
            sum = sum.plus(size);
            Optional<Price> price = rung.trigger().price(cost);
            if (!size.isPositive()) {
                faults.add("Step " + (i + 1) + " sells nothing.");
            }
            if (price.isEmpty()) {
                faults.add("Step " + (i + 1) + " rests on the cost, which is not known: give it a price.");
            } else if (!price.get().amount().isPositive()) {
                faults.add("Step " + (i + 1) + " wants a price above zero.");
            }
        }
        if (sum.compareTo(original) > 0) {
            faults.add("The steps sell " + sum.stripped() + " and " + original.stripped() + " were held.");
        }
        return faults;
    }

    /** The fee on proceeds, in their currency. */
    Money feeOn(Money proceeds) {
        return proceeds.times(fee);
    }
}
