package walletlens.quote;

import java.time.LocalDate;
import java.util.Optional;
import walletlens.asset.AssetId;
import walletlens.ledger.When;
import walletlens.money.Currency;
import walletlens.money.Price;

/**
 * What one unit of an asset was worth at a time, and who says so.
 *
 * @param asset of what; cash for an exchange rate
 * @param price the price of one unit
 * @param time when it was that much, as exactly as is known
 * @param source who says so: {@code manual}, {@link #ENTRY}, a file's name, or the name of a price source
 * @param entry the id of the entry that tells the price; the empty text where it was given as a price
 */
public record Quote(AssetId asset, Price price, When time, String source, String entry) {
    /** The source of prices that the ledger's own entries tell. */
    public static final String ENTRY = "entry";

    /** The source of prices set by hand. */
    public static final String MANUAL = "manual";

    /** A price that was given as a price. */
    public Quote(AssetId asset, Price price, When time, String source) {
        this(asset, price, time, source, "");
    }

    /** A price from plain texts: {@code Quote.of("crypto:BTC", "42000", "EUR", "2024-01-01", "manual")}. */
    public static Quote of(String asset, String amount, String currency, String time, String source) {
        AssetId id = AssetId.parse(asset).orElseThrow(() -> new IllegalArgumentException("not an asset: " + asset));
        return new Quote(id, Price.of(amount, currency), When.of(time), source);
    }

    /** The day as written. */
    public LocalDate day() {
        return time.date();
    }

    /**
     * Of what there is one price only: an asset on a day, and of cash each currency it is quoted in.
     *
     * @param asset which
     * @param day counted from the beginning of 1970
     * @param in the currency, of cash
     */
    public record Spot(AssetId asset, int day, Optional<Currency> in) {
    }

    /** What it is the price of. */
    public Spot spot() {
        return new Spot(asset, time.epochDay(), asset.isCash() ? Optional.of(price.currency()) : Optional.empty());
    }

    /** Whether the ledger told it rather than someone who gave a price. */
    public boolean isFromEntry() {
        return !entry.isEmpty();
    }
}
