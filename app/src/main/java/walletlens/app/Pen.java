package walletlens.app;

import java.time.LocalDate;
import walletlens.app.words.Figure;
import walletlens.app.words.Figures;
import walletlens.app.words.Language;
import walletlens.app.words.Words;
import walletlens.ledger.When;
import walletlens.money.Money;
import walletlens.money.Price;
import walletlens.money.Quantity;

/**
 * How the page writes: in which words, with which figures.
 *
 * @param words the language
 * @param figures numbers and days
 */
public record Pen(Words words, Figures figures) {
    /** A pen for a language and for numbers as the readers of a language tag write them. */
    public static Pen of(Language language, String numbers, boolean hidden) {
        return new Pen(Words.of(language), Figures.of(numbers, hidden));
    }

    /** The sentence of a key. */
    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** The sentence of a key in the form of a number. */
    public String count(String key, long number, Object... arguments) {
        return words.count(key, number, arguments);
    }

    /** Money. */
    public Figure money(Money money) {
        return figures.money(money);
    }

    /** Money gained or lost. */
    public Figure change(Money money) {
        return figures.change(money);
    }

    /** A price. */
    public Figure price(Price price) {
        return figures.price(price);
    }

    /** A quantity. */
    public Figure quantity(Quantity quantity) {
        return figures.quantity(quantity);
    }

    /** A day. */
    public String day(LocalDate day) {
        return figures.day(day);
    }

    /** A day and perhaps a time. */
    public String when(When when) {
        return figures.when(when);
    }

    /** Whether amounts are masked. */
    public boolean hidden() {
        return figures.hidden();
    }
}
