package walletlens.quote;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import walletlens.money.Currency;
import walletlens.money.Division;
import walletlens.money.Quantity;
import walletlens.money.Rates.Rate;

/**
 * How an exchange rate was derived: one to three quotes of cash, each taken as it stands or inverted.
 *
 * @param steps the quotes in the order in which money passes through them; at least one
 */
public record RatePath(List<Step> steps) {
    /** Copies what can change. */
    public RatePath {
        steps = List.copyOf(steps);
    }

    /**
     * One exchange.
     *
     * @param quote the quote it rests on
     * @param from the currency given
     * @param to the currency got
     */
    public record Step(Quote quote, Currency from, Currency to) {
        /** Whether the quote is of the other direction, so that one is divided by it. */
        public boolean inverse() {
            return !quote.price().currency().equals(to);
        }
    }

    /** Units of the last currency for one unit of the first: a product, divided once and last where a quote is inverted. */
    public Quantity factor() {
        BigDecimal above = BigDecimal.ONE;
        BigDecimal below = BigDecimal.ONE;
        boolean divided = false;
        for (Step step : steps) {
            BigDecimal amount = step.quote.price().amount().value();
            if (step.inverse()) {
                below = below.multiply(amount);
                divided = true;
            } else {
                above = above.multiply(amount);
            }
        }
        return Quantity.of(divided ? Division.of(above, below) : above);
    }

    /** The day of the oldest quote on the path. */
    public LocalDate day() {
        LocalDate oldest = steps.get(0).quote.day();
        for (Step step : steps) {
            oldest = step.quote.day().isBefore(oldest) ? step.quote.day() : oldest;
        }
        return oldest;
    }

    /** The path and who set its quotes, such as {@code USD→EUR→CHF: ecb, manual}. */
    public String source() {
        StringBuilder text = new StringBuilder(steps.get(0).from.code());
        List<String> sources = new ArrayList<>();
        for (Step step : steps) {
            text.append('\u2192').append(step.to.code());
            if (!sources.contains(step.quote.source())) {
                sources.add(step.quote.source());
            }
        }
        return text.append(": ").append(String.join(", ", sources)).toString();
    }

    /** The rate and where it comes from. */
    public Rate rate() {
        return new Rate(factor(), day(), source());
    }
}
