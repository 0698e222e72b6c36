package walletlens.analyst;

import java.util.Optional;
import walletlens.money.Quantity;

/**
 * The user has seen an insight and does not want to see it again: for ever, or until it has become worse.
 *
 * @param key the {@link Insight#key} of what was dismissed
 * @param measure its measure when it was dismissed; empty for ever
 */
public record Dismissal(String key, Optional<Quantity> measure) {
    /** By so much of itself the measure must have grown for the insight to come back: a quarter. */
    public static final Quantity WORSE = Quantity.of("1.25");

    /** Never again. */
    public static Dismissal forEver(Insight insight) {
        return new Dismissal(insight.key(), Optional.empty());
    }

    /** Not until its measure has grown by more than a quarter. */
    public static Dismissal untilWorse(Insight insight) {
        return new Dismissal(insight.key(), Optional.of(insight.measure()));
    }

    /** Whether it still hides an insight of its key. */
    public boolean hides(Insight insight) {
        return insight.key().equals(key)
                && (measure.isEmpty() || insight.measure().compareTo(measure.get().times(WORSE)) <= 0);
    }
}
