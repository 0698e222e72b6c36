package walletlens.intake.sentence;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import walletlens.ledger.Ledger;
import walletlens.money.Currency;
import walletlens.quote.Quotes;

/**
 * What is known when a sentence is said.
 *
 * @param today the day where the user is
 * @param hints languages the user writes, the likeliest first; the sentence itself decides where it can
 * @param ledger what the user has recorded
 * @param quotes prices, to tell the price of one from that of all
 * @param currency the currency of the book
 * @param answers answers to questions asked before, by {@link Unclear#key}
 */
public record Context(
        LocalDate today, List<Tongue> hints, Ledger ledger, Quotes quotes, Currency currency, Map<String, String> answers) {
    /** Copies what can change. */
    public Context {
        hints = List.copyOf(hints);
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    }

    /** A context without answers. */
    public static Context of(LocalDate today, List<Tongue> hints, Ledger ledger, Quotes quotes, Currency currency) {
        return new Context(today, hints, ledger, quotes, currency, new TreeMap<>());
    }

    /** The same with answers. */
    public Context answering(Map<String, String> newAnswers) {
        return new Context(today, hints, ledger, quotes, currency, newAnswers);
    }
}
