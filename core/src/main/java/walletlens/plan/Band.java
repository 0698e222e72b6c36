package walletlens.plan;

import walletlens.money.Quantity;

/**
 * How far a weight may drift from its target before anything is done: the narrower of two limits.
 *
 * <p>The usual one is Larry Swedroe's 5/25: five points of the whole, or a quarter of the target, whichever is less; the two
 * meet at a target of 20 %.
 *
 * @param absolute points of the whole, as a fraction such as {@code 0.05}
 * @param relative a part of the target, as a fraction such as {@code 0.25}
 */
public record Band(Quantity absolute, Quantity relative) {
    /** Five points, or a quarter of the target. */
    public static final Band FIVE_TWENTY_FIVE = new Band(Quantity.of("0.05"), Quantity.of("0.25"));

    /** No room at all: whatever is off its target is moved. */
    public static final Band NONE = new Band(Quantity.ZERO, Quantity.ZERO);

    /** Refuses what is below zero. */
    public Band {
        if (absolute.isNegative() || relative.isNegative()) {
            throw new IllegalArgumentException("a band is not below zero");
        }
    }

    /** The room on either side of a target, as a fraction of the whole. */
    public Quantity room(Quantity target) {
        return absolute.min(relative.times(target));
    }

    /** Whether a weight lies within the band of its target. */
    public boolean holds(Quantity weight, Quantity target) {
        return weight.minus(target).abs().compareTo(room(target)) <= 0;
    }
}
