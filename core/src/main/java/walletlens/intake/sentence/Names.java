package walletlens.intake.sentence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import walletlens.asset.Asset;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.asset.Catalogue;
import walletlens.asset.Coin;
import walletlens.asset.Currencies;
import walletlens.asset.Resources;
import walletlens.asset.Spelling;
import walletlens.money.Currency;
import walletlens.text.Parts;

/**
 * The names of the catalogue by their plain spelling: an index over it, made when the first sentence is read. The texts
 * stay where they are; what is kept here are spellings and identities.
 */
final class Names {
    /** The most words a name has that people say. */
    static final int LONGEST = 7;

    /** Codes of currencies that people write in small letters. The others are tickers or words first. */
    private static final int COMMON = 20;

    private static final List<String> FAMILIAR = List.of("btc", "eth", "usdt", "xrp", "bnb", "usdc", "doge", "ada", "trx");

    private static Names read;

    private final Map<String, List<AssetId>> symbols = new LinkedHashMap<>();
    private final Map<String, List<AssetId>> names = new LinkedHashMap<>();
    private final Map<String, List<Currency>> currencies = new LinkedHashMap<>();
    private final Map<String, AssetId> isins = new LinkedHashMap<>();
    private final Map<String, Coin> coins = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private final ByLength words = new ByLength();

    private Names(Catalogue catalogue) {
        currencies();
        List<AssetId> ids = catalogue.ids();
        Map<String, List<AssetId>> firstWords = new LinkedHashMap<>();
        for (AssetId id : ids) {
            if (id.isCash()) {
                continue;
            }
            put(symbols, id.symbol().toLowerCase(Locale.ROOT), id);
            Asset asset = catalogue.find(id).orElseThrow();
            String name = Spelling.plain(asset.name());
            if (!asset.isin().isEmpty()) {
                isins.putIfAbsent(asset.isin(), id);
            }
            put(names, name, id);
            asset.aliases().forEach(alias -> put(names, Spelling.plain(alias), id));
            int bracket = asset.name().indexOf(" (");
            boolean said = id.assetClass() == AssetClass.STOCK || id.assetClass() == AssetClass.CRYPTO;
            int space = name.indexOf(' ');
            if (said && space >= 4 && bracket < 0) {
                put(firstWords, name.substring(0, space), id);
            }
        }
        firstWords.forEach((word, these) -> names.putIfAbsent(word, these));
        for (Coin coin : Coin.all()) {
            coins.putIfAbsent(Spelling.plain(coin.name()), coin);
            coins.putIfAbsent(Spelling.plain(coin.id()), coin);
            coin.aliases().forEach(alias -> coins.putIfAbsent(Spelling.plain(alias), coin));
        }
        for (Resources.Row row : Resources.rows("walletlens/intake/sentence/places.tsv")) {
            place(row.cell(0), row.cell(0));
            Parts.of(row.cell(2), ';').forEach(other -> place(other, row.cell(0)));
        }
        single(names.keySet());
        single(places.keySet());
        single(currencies.keySet());
    }

    private void single(Iterable<String> all) {
        for (String name : all) {
            if (name.length() >= Slips.SHORTEST - 1 && name.indexOf(' ') < 0) {
                words.add(name);
            }
        }
    }

    /** The names of the built-in catalogue. */
    static Names builtIn() {
        if (read == null) {
            read = new Names(Catalogue.builtIn());
        }
        return read;
    }

    private void currencies() {
        int place = 0;
        for (Currencies.Entry entry : Currencies.all()) {
            Currency currency = entry.currency();
            if (entry.kind() == Currencies.Kind.CURRENT || place < COMMON) {
                if (place < COMMON) {
                    put(currencies, currency.code().toLowerCase(Locale.ROOT), currency);
                }
                put(currencies, Spelling.plain(entry.name()), currency);
                if (!entry.sign().equals(currency.code())) {
                    put(currencies, entry.sign(), currency);
                    String plain = Spelling.plain(entry.sign());
                    if (plain.length() > 1) {
                        put(currencies, plain, currency);
                    }
                }
                entry.aliases().forEach(alias -> put(currencies, Spelling.plain(alias), currency));
            }
            put(currencies, currency.code(), currency);
            place++;
        }
    }

    private void place(String said, String name) {
        places.put(Spelling.plain(said), name);
    }

    private static <T> void put(Map<String, List<T>> map, String key, T value) {
        if (!key.isEmpty()) {
            List<T> list = map.computeIfAbsent(key, none -> new ArrayList<>(1));
            if (!list.contains(value)) {
                list.add(value);
            }
        }
    }

    /** The assets of a ticker in small letters. */
    List<AssetId> ofSymbol(String symbol) {
        return symbols.getOrDefault(symbol, List.of());
    }

    /** The assets of a name, another name, or the first word of a name. */
    List<AssetId> ofName(String plain) {
        return names.getOrDefault(plain, List.of());
    }

    /** The asset of an ISIN, at its first venue; null for none. */
    AssetId ofIsin(String isin) {
        return isins.get(isin);
    }

    /** The currencies of a sign, name or code. */
    List<Currency> currency(String word) {
        return currencies.getOrDefault(word, List.of());
    }

    /** The currencies of codes with commas between. */
    static List<Currency> currencies(String codes) {
        List<Currency> list = new ArrayList<>();
        for (int from = 0; from < codes.length(); from += 4) {
            list.add(Currency.of(codes.substring(from, from + 3)));
        }
        return list;
    }

    /** Whether a ticker is so common that it is known wherever it stands. */
    boolean isFamiliar(String symbol) {
        return FAMILIAR.contains(symbol);
    }

    /** The coin of a name; null for none. */
    Coin coin(String plain) {
        return coins.get(plain);
    }

    /** The well-known place of a name; null for none. */
    String place(String plain) {
        return places.get(plain);
    }

    /** Names of one word that a slip of spelling may stand for: assets, then places and currencies. */
    ByLength words() {
        return words;
    }
}
