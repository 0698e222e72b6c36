package walletlens.asset;

import java.util.SortedMap;
import java.util.TreeMap;
import walletlens.money.Currency;

/** One line of the catalogue, kept as text until an asset is asked for: most of the lines never are. */
final class Listing {
    /** How well a listing answers a query; smaller is better. */
    static final int NO_MATCH = 9;

    private static final int EXACT = 0;
    private static final int EXACT_ALIAS = 1;
    private static final int SYMBOL_PREFIX = 2;
    private static final int NAME_PREFIX = 3;
    private static final int NAME_WORDS = 4;
    private static final int ALIAS_WORDS = 5;

    private final AssetId id;
    private final String name;
    private final Currency currency;
    private final String key;
    private final String value;
    private final String mic;
    private final String aliases;
    private String plainSymbol = "";
    private String plainName = "";
    private String plainAliases = "";

    /**
     * A line.
     *
     * @param key the kind of the identifier {@code value}
     * @param value an identifier, or the empty text
     * @param mic the exchange, or the empty text
     * @param aliases other names, separated by semicolons
     */
    Listing(AssetId id, String name, Currency currency, String key, String value, String mic, String aliases) {
        this.id = id;
        this.name = name;
        this.currency = currency;
        this.key = key;
        this.value = value;
        this.mic = mic;
        this.aliases = aliases;
    }

    AssetId id() {
        return id;
    }

    /** Its further identifier: for a security the ISIN; or the empty text. */
    String value() {
        return value;
    }

    Asset asset() {
        SortedMap<String, String> identifiers = new TreeMap<>();
        if (!value.isEmpty()) {
            identifiers.put(key, value);
        }
        if (!mic.isEmpty()) {
            identifiers.put("mic", mic);
        }
        return new Asset(id, name, currency, identifiers, Resources.splitAt(';', aliases));
    }

    /** The rank of this listing for a query in plain spelling. */
    int rank(String query) {
        spell();
        if (plainSymbol.equals(query) || plainName.equals(query) || isValue(query)) {
            return EXACT;
        }
        if (plainAliases.contains(";" + query + ";")) {
            return EXACT_ALIAS;
        }
        if (plainSymbol.startsWith(query)) {
            return SYMBOL_PREFIX;
        }
        if (plainName.startsWith(query)) {
            return NAME_PREFIX;
        }
        if (hasWords(plainName, query)) {
            return NAME_WORDS;
        }
        return hasWords(plainAliases, query) ? ALIAS_WORDS : NO_MATCH;
    }

    /** Whether a query is the coin id or ISIN: the first letter decides for nearly all without spelling them. */
    private boolean isValue(String query) {
        return !value.isEmpty()
                && Character.toLowerCase(value.charAt(0)) == query.charAt(0)
                && value.length() == query.length()
                && Spelling.plain(value).equals(query);
    }

    private void spell() {
        if (plainName.isEmpty()) {
            plainSymbol = Spelling.plain(id.symbol());
            plainName = Spelling.plain(name);
            if (!aliases.isEmpty()) {
                StringBuilder all = new StringBuilder(";");
                for (String alias : Resources.splitAt(';', aliases)) {
                    all.append(Spelling.plain(alias)).append(';');
                }
                plainAliases = all.toString();
            }
        }
    }

    /** Whether every word of the query begins some word of the text. */
    private static boolean hasWords(String text, String query) {
        int from = 0;
        for (int space = query.indexOf(' '); space >= 0; space = query.indexOf(' ', from)) {
            if (!hasWord(text, query.substring(from, space))) {
                return false;
            }
            from = space + 1;
        }
        return hasWord(text, query.substring(from));
    }

    private static boolean hasWord(String text, String prefix) {
        for (int at = text.indexOf(prefix); at >= 0; at = text.indexOf(prefix, at + 1)) {
            if (at == 0 || text.charAt(at - 1) == ' ' || text.charAt(at - 1) == ';') {
                return true;
            }
        }
        return false;
    }
}
