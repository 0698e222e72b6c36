package walletlens.asset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import walletlens.money.Currency;

/**
 * The assets the program knows by name: currencies, metals, crypto assets, stocks and funds. It is a table of facts, not
 * a limit: the user may own anything else. Never changes once read.
 *
 * <p>A symbol that several assets share is never decided here: {@link #bySymbol} gives all of them, to be asked about.
 */
public final class Catalogue {
    private static final String PATH = "walletlens/asset/";

    private final List<Listing> listings;
    private final Map<AssetId, Listing> byId = new LinkedHashMap<>();
    private final Map<String, List<Listing>> bySymbol = new LinkedHashMap<>();

    private Catalogue(List<Listing> listings) {
        this.listings = listings;
        for (Listing each : listings) {
            byId.put(each.id(), each);
            bySymbol.computeIfAbsent(upper(each.id().symbol()), none -> new ArrayList<>(1)).add(each);
        }
    }

    /** Read on first use: a program that never asks for it does not pay for it. */
    private static final class BuiltIn {
        static final Catalogue INSTANCE = read();
    }

    /** The catalogue that ships with the program. */
    public static Catalogue builtIn() {
        return BuiltIn.INSTANCE;
    }

    private static Catalogue read() {
        Reading reading = new Reading();
        for (Currencies.Entry each : Currencies.all()) {
            String words = each.words().isEmpty() ? each.sign() : each.words() + ";" + each.sign();
            reading.add(AssetClass.CASH, each.currency().code(), "", each.name(), each.currency(), "", "", words);
        }
        for (Resources.Row row : Resources.rows(PATH + "metals.tsv")) {
            if (row.isSection() && !row.cell(0).equals("@metal")) {
                break;
            }
            if (!row.isSection()) {
                reading.add(AssetClass.METAL, row.cell(0), "", row.cell(1), Currency.USD, "", "", row.cell(2));
            }
        }
        for (Resources.Row row : Resources.rows(PATH + "crypto.tsv")) {
            reading.add(AssetClass.CRYPTO, row.cell(0), row.cell(1), row.cell(2), Currency.USD, "id", "", row.cell(3));
        }
        AssetClass assetClass = AssetClass.OTHER;
        String mic = "";
        Currency currency = Currency.USD;
        for (Resources.Row row : Resources.rows(PATH + "securities.tsv")) {
            if (row.isSection()) {
                assetClass = AssetClass.of(row.cell(0).substring(1)).orElseThrow();
                mic = row.cell(1);
                currency = Currency.of(row.cell(2));
            } else {
                reading.add(assetClass, row.cell(0), row.cell(2), row.cell(1), currency, "isin", mic, row.cell(3));
            }
        }
        return new Catalogue(Collections.unmodifiableList(reading.listings));
    }

    /** Gives each line its identity: the first of a symbol in its class is the bare one, the others are qualified. */
    private static final class Reading {
        private final List<Listing> listings = new ArrayList<>(2_800);
        private final Map<AssetId, Boolean> taken = new LinkedHashMap<>();

        void add(
                AssetClass assetClass,
                String symbol,
                String value,
                String name,
                Currency currency,
                String key,
                String mic,
                String aliases) {
            AssetId bare = AssetId.of(assetClass, symbol);
            boolean first = taken.putIfAbsent(bare, true) == null;
            AssetId id = first ? bare : new AssetId(assetClass, symbol, mic.isEmpty() ? value : mic);
            listings.add(new Listing(id, name, currency, key, value, mic, aliases));
        }
    }

    /** How many assets it names. */
    public int size() {
        return listings.size();
    }

    /** The identities of all its assets, in the order of the tables: currencies, metals, crypto assets, securities. */
    public List<AssetId> ids() {
        List<AssetId> ids = new ArrayList<>(listings.size());
        for (Listing each : listings) {
            ids.add(each.id());
        }
        return Collections.unmodifiableList(ids);
    }

    /** The asset of an identity; empty where the catalogue does not name it. */
    public Optional<Asset> find(AssetId id) {
        return Optional.ofNullable(byId.get(id)).map(Listing::asset);
    }

    /**
     * Every asset with a symbol, in any case: several where assets share it, the most widely held class first; none where
     * it is unknown.
     */
    public List<Asset> bySymbol(String symbol) {
        List<Asset> assets = new ArrayList<>();
        for (Listing each : bySymbol.getOrDefault(upper(symbol), List.of())) {
            assets.add(each.asset());
        }
        return Collections.unmodifiableList(assets);
    }

    /**
     * The assets that best answer what was typed, best first: exact symbol, name, coin id or ISIN; exact other name;
     * beginning of the symbol; beginning of the name; beginnings of words of the name; of other names. Of equals the one
     * that stands first in the tables. Capitals, diacritics and punctuation do not matter.
     *
     * @param words a prefix or several words; nothing is found for an empty text
     * @param limit how many at most
     */
    public List<Asset> search(String words, int limit) {
        String query = Spelling.plain(words);
        if (query.isEmpty() || limit <= 0) {
            return List.of();
        }
        List<List<Listing>> ranks = new ArrayList<>();
        for (int i = 0; i < Listing.NO_MATCH; i++) {
            ranks.add(new ArrayList<>());
        }
        for (Listing each : listings) {
            int rank = each.rank(query);
            if (rank < Listing.NO_MATCH) {
                ranks.get(rank).add(each);
            }
        }
        List<Asset> found = new ArrayList<>();
        for (List<Listing> rank : ranks) {
            for (Listing each : rank) {
                if (found.size() < limit) {
                    found.add(each.asset());
                }
            }
        }
        return Collections.unmodifiableList(found);
    }

    private static String upper(String symbol) {
        return symbol.toUpperCase(Locale.ROOT);
    }
}
