package walletlens.asset;

import java.util.Optional;
import walletlens.money.Currency;

/**
 * Which asset is meant. Two coins that share a ticker differ in their qualifier. Prints as {@code class:symbol} or
 * {@code class:symbol#qualifier} and is read back by {@link #parse}.
 *
 * @param assetClass the class
 * @param symbol the ticker, currency code, or the user's own name; without {@code #} and control characters
 * @param qualifier what tells assets of one symbol apart (a coin's id, an exchange's code); empty for the common one
 */
public record AssetId(AssetClass assetClass, String symbol, String qualifier) implements Comparable<AssetId> {
    /** The longest symbol or qualifier. */
    public static final int LONGEST = 120;

    /** Refuses a symbol or qualifier that {@link #isName} refuses. */
    public AssetId {
        if (!isName(symbol) || !qualifier.isEmpty() && !isName(qualifier)) {
            throw new IllegalArgumentException("not a symbol");
        }
    }

    /** An asset by class and symbol. */
    public static AssetId of(AssetClass assetClass, String symbol) {
        return new AssetId(assetClass, symbol, "");
    }

    /** Cash in a currency. */
    public static AssetId cash(Currency currency) {
        return of(AssetClass.CASH, currency.code());
    }

    /**
     * Whether a text can be a symbol: 1 to 120 characters, no {@code #}, no control or direction-override character, no
     * space at an end.
     */
    public static boolean isName(String text) {
        if (text.isEmpty() || text.length() > LONGEST || text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = c < ' ' || c >= 0x7f && c <= 0x9f;
            boolean override = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
            if (control || override || c == '#') {
                return false;
            }
        }
        return true;
    }

    /** Reads what {@link #toString} prints; empty for anything else. */
    public static Optional<AssetId> parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            return Optional.empty();
        }
        int hash = text.indexOf('#', colon);
        String symbol = hash < 0 ? text.substring(colon + 1) : text.substring(colon + 1, hash);
        String qualifier = hash < 0 ? "" : text.substring(hash + 1);
        if (!isName(symbol) || hash >= 0 && !isName(qualifier)) {
            return Optional.empty();
        }
        return AssetClass.of(text.substring(0, colon)).map(c -> new AssetId(c, symbol, qualifier));
    }

    /** Whether this is cash. */
    public boolean isCash() {
        return assetClass == AssetClass.CASH;
    }

    /** Whether this is cash of a currency. */
    public boolean isCash(Currency of) {
        return isCash() && (symbol.equals(of.code()) || Currency.parse(symbol).equals(Optional.of(of)));
    }

    /** The currency that this cash is; empty for what is not cash. */
    public Optional<Currency> currency() {
        return isCash() ? Currency.parse(symbol) : Optional.empty();
    }

    @Override
    public int compareTo(AssetId other) {
        if (this == other) {
            return 0;
        }
        int byClass = assetClass.ordinal() - other.assetClass.ordinal();
        int bySymbol = byClass != 0 ? byClass : symbol.compareTo(other.symbol);
        return bySymbol != 0 ? bySymbol : qualifier.compareTo(other.qualifier);
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof AssetId
                && assetClass == ((AssetId) other).assetClass
                && symbol.equals(((AssetId) other).symbol)
                && qualifier.equals(((AssetId) other).qualifier);
    }

    /** By the class's code and not its constant, whose hash differs from run to run. */
    @Override
    public int hashCode() {
        return (assetClass.code().hashCode() * 31 + symbol.hashCode()) * 31 + qualifier.hashCode();
    }

    @Override
    public String toString() {
        return assetClass.code() + ":" + symbol + (qualifier.isEmpty() ? "" : "#" + qualifier);
    }
}
