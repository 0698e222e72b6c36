package walletlens.market;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import walletlens.asset.Asset;

/** What the sources of past days have in common. */
final class Candles {
    private Candles() {
    }

    /** The asset of a question that a request was about. */
    static Optional<Asset> asked(Question question, Predicate<Asset> about) {
        for (Asset asset : question.assets()) {
            if (about.test(asset)) {
                return Optional.of(asset);
            }
        }
        return Optional.empty();
    }

    static boolean within(Question.Past past, LocalDate day) {
        return !day.isBefore(past.from()) && !day.isAfter(past.to());
    }
}
