package walletlens.asset;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import walletlens.money.Currency;

/**
 * A description of an asset.
 *
 * @param id which one
 * @param name its name for people
 * @param currency the currency it is usually priced in, or owed in
 * @param identifiers further identifiers by kind: {@code isin}, {@code mic}, {@code id}, {@code address};
 *     in the order of the kinds
 * @param aliases other words people use for it, in lower case
 */
public record Asset(
        AssetId id, String name, Currency currency, Map<String, String> identifiers, List<String> aliases) {
    /** Copies what can change. */
    public Asset {
        identifiers = Collections.unmodifiableMap(new TreeMap<>(identifiers));
        aliases = List.copyOf(aliases);
    }

    /** An asset with nothing but a name and a currency. */
    public static Asset of(AssetId id, String name, Currency currency) {
        return new Asset(id, name, currency, new TreeMap<>(), List.of());
    }

    /** The ISIN, or the empty text. */
    public String isin() {
        return identifiers.getOrDefault("isin", "");
    }
}
