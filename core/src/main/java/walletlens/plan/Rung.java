package walletlens.plan;

import java.util.Optional;
import walletlens.money.Price;
import walletlens.money.Quantity;

/**
 * One step of a ladder of sales: when a price is reached, sell so much.
 *
 * @param trigger when
 * @param size how much
 * @param done the id of the entry that carried the step out; the empty text while it is open
 */
public record Rung(Trigger trigger, Size size, String done) {
    /** An open step. */
    public Rung(Trigger trigger, Size size) {
        this(trigger, size, "");
    }

    /** This step, carried out by an entry. */
    public Rung doneBy(String entry) {
        return new Rung(trigger, size, entry);
    }

    /** When a step is reached. */
    public sealed interface Trigger {
        /** At a price of one unit. */
        record AtPrice(Price price) implements Trigger {
        }

        /** At a multiple of what one unit had cost when the ladder was made, such as {@code 3} for three times. */
        record AtMultiple(Quantity multiple) implements Trigger {
        }

        /** At a gain over what one unit had cost when the ladder was made, as a fraction such as {@code 0.5} for 50 %. */
        record AtGain(Quantity gain) implements Trigger {
        }

        /** The price meant; empty where it rests on a cost that is not known. */
        default Optional<Price> price(Optional<Price> cost) {
            if (this instanceof AtPrice at) {
                return Optional.of(at.price);
            }
            Quantity factor = this instanceof AtMultiple at ? at.multiple : Quantity.ONE.plus(((AtGain) this).gain);
            return cost.map(paid -> new Price(paid.amount().times(factor), paid.currency()));
        }
    }

    /** How much a step sells. */
    public sealed interface Size {
        /** A part of what was held when the ladder was made, as a fraction. */
        record Share(Quantity fraction) implements Size {
        }

        /** So many units. */
        record Units(Quantity quantity) implements Size {
        }

        /** The units meant. */
        default Quantity of(Quantity original) {
            return this instanceof Units units ? units.quantity : original.times(((Share) this).fraction);
        }
    }
}
