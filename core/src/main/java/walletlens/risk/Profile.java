package walletlens.risk;

import java.util.Map;
import java.util.Optional;
import walletlens.money.Currency;
import walletlens.money.Money;
import walletlens.money.Quantity;

/**
 * What the user said of themselves for the health score. Nothing is assumed where nothing was said.
 *
 * @param temperament how much up and down is willing to be borne
 * @param spending what is spent in a month, above zero
 */
public record Profile(Optional<Temperament> temperament, Optional<Money> spending) {
    /** The setting that holds the monthly spending, such as {@code 2500 EUR}. */
    public static final String SPENDING = "risk.spending";

    /** Nothing said. */
    public static final Profile NONE = new Profile(Optional.empty(), Optional.empty());

    /** What was said by settings. */
    public static Profile of(Map<String, String> settings) {
        return new Profile(
                Temperament.of(settings.getOrDefault(Temperament.SETTING, "")), money(settings.getOrDefault(SPENDING, "")));
    }

    private static Optional<Money> money(String text) {
        int space = text.indexOf(' ');
        Optional<Quantity> amount = space < 0 ? Optional.empty() : Quantity.parse(text.substring(0, space));
        Optional<Currency> currency = space < 0 ? Optional.empty() : Currency.parse(text.substring(space + 1));
        return amount.filter(Quantity::isPositive).flatMap(some -> currency.map(in -> Money.of(some, in)));
    }
}
