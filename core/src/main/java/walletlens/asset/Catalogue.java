package walletlens.asset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import walletlens.money.Currency;

/**
 * The assets the program knows by name: currencies, metals, crypto assets, stocks and funds. It is a table of facts, not
 * a limit: the user may own anything else. What it says never changes.
 *
 * <p>A symbol that several assets share is never decided here: {@link #bySymbol} gives all of them, to be asked about.
 */
public final class Catalogue {
    private static final String PATH = "walletlens/asset/";

    /** The tables in their order; each is read when it is first needed. */
    private final List<Table> tables = List.of(
            new Table(Catalogue::readCurrencies),
            new Table(Catalogue::readMetals),
            new Table(Catalogue::readCrypto),
            new Table(Catalogue::readSecurities));

    private final Map<String, List<Listing>> symbols = new LinkedHashMap<>();
    private final Map<String, List<Listing>> isins = new LinkedHashMap<>();

    private Catalogue() {}

    /** Made on first use: a program that never asks for it does not pay for it. */
    private static final class BuiltIn {
        static final Catalogue INSTANCE = new Catalogue();
    }

    /** The catalogue that ships with the program. */
    public static Catalogue builtIn() {
        return BuiltIn.INSTANCE;
    }

    private Table table(AssetClass assetClass) {
        switch (assetClass) {
            case CASH:
                return tables.get(0);
            case METAL:
                return tables.get(1);
            case CRYPTO:
                return tables.get(2);
            default:
                return tables.get(3);
        }
    }

    private static void readCurrencies(Reading reading) {
        for (Currencies.Entry each : Currencies.all()) {
            String words = each.words().isEmpty() ? each.sign() : each.words() + ";" + each.sign();
            reading.add(AssetClass.CASH, each.currency().code(), "", each.name(), each.currency(), "", "", words);
        }
    }

    private static void readMetals(Reading reading) {
        for (Resources.Row row : Resources.rows(PATH + "metals.tsv")) {
            if (row.isSection() && !row.cell(0).equals("@metal")) {
                return;
            }
            if (!row.isSection()) {
                reading.add(AssetClass.METAL, row.cell(0), "", row.cell(1), Currency.USD, "", "", row.cell(2));
            }
        }
    }

    private static void readCrypto(Reading reading) {
        for (Resources.Row row : Resources.rows(PATH + "crypto.tsv")) {
            reading.add(AssetClass.CRYPTO, row.cell(0), row.cell(1), row.cell(2), Currency.USD, "id", "", row.cell(3));
        }
    }

    private static void readSecurities(Reading reading) {
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
    }

    /** One file of the catalogue. */
    private static final class Table {
        private final Consumer<Reading> reader;
        private Reading read;

        Table(Consumer<Reading> reader) {
            this.reader = reader;
        }

        Map<AssetId, Listing> byId() {
            if (read == null) {
                read = new Reading();
                reader.accept(read);
            }
            return read.byId;
        }

        Collection<Listing> listings() {
            return byId().values();
        }
    }

    /** Gives each line its identity: the first of a symbol in its class is the bare one, the others are qualified. */
    private static final class Reading {
        private final Map<AssetId, Listing> byId = new LinkedHashMap<>();

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
            boolean first = !byId.containsKey(bare);
            AssetId id = first ? bare : new AssetId(assetClass, symbol, mic.isEmpty() ? value : mic);
            if (byId.put(id, new Listing(id, name, currency, key, value, mic, aliases)) != null) {
                throw new IllegalStateException("listed twice: " + id);
            }
        }
    }

    /** How many assets it names. */
    public int size() {
        int size = 0;
        for (Table table : tables) {
            size += table.listings().size();
        }
        return size;
    }

    /** The identities of all its assets, in the order of the tables: currencies, metals, crypto assets, securities. */
    public List<AssetId> ids() {
        List<AssetId> ids = new ArrayList<>(size());
        for (Table table : tables) {
            ids.addAll(table.byId().keySet());
        }
        return Collections.unmodifiableList(ids);
    }

    /** The asset of an identity; empty where the catalogue does not name it. */
    public Optional<Asset> find(AssetId id) {
        return Optional.ofNullable(table(id.assetClass()).byId().get(id)).map(Listing::asset);
    }

    /**
     * Every asset with a symbol, in any case: several where assets share it, in the order of the tables; none where it is
     * unknown.
     */
    public List<Asset> bySymbol(String symbol) {
        List<Asset> assets = new ArrayList<>();
        for (Listing each : symbols().getOrDefault(symbol.toUpperCase(Locale.ROOT), List.of())) {
            assets.add(each.asset());
        }
        return Collections.unmodifiableList(assets);
    }

    /** Every listing of the security of an ISIN, in any case; none where it is unknown. */
    public List<Asset> byIsin(String isin) {
        if (isins.isEmpty()) {
            for (Listing each : tables.get(3).listings()) {
                if (!each.value().isEmpty()) {
                    isins.computeIfAbsent(each.value(), none -> new ArrayList<>(1)).add(each);
                }
            }
        }
        List<Asset> assets = new ArrayList<>();
        for (Listing each : isins.getOrDefault(isin.toUpperCase(Locale.ROOT), List.of())) {
            assets.add(each.asset());
        }
        return Collections.unmodifiableList(assets);
    }

    private Map<String, List<Listing>> symbols() {
        if (symbols.isEmpty()) {
            for (Table table : tables) {
                for (Listing each : table.listings()) {
                    String symbol = each.id().symbol().toUpperCase(Locale.ROOT);
                    symbols.computeIfAbsent(symbol, none -> new ArrayList<>(1)).add(each);
                }
            }
        }
        return symbols;
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
        for (Table table : tables) {
            for (Listing each : table.listings()) {
                int rank = each.rank(query);
                if (rank < Listing.NO_MATCH) {
                    ranks.get(rank).add(each);
                }
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
}
