package walletlens.intake.sentence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.asset.Catalogue;
import walletlens.asset.Spelling;
import walletlens.ledger.Account;

/**
 * The names that sentences can use: those of the built-in catalogue and of well-known places, and before them the user's
 * own assets and accounts. Immutable.
 */
public final class Dictionary {
    private final Map<AssetId, Asset> own;
    private final Map<String, List<AssetId>> assets = new LinkedHashMap<>();
    private final Map<String, String> accounts = new LinkedHashMap<>();
    private final List<Account> listed;
    private final ByLength words = new ByLength();

    private Dictionary(Map<AssetId, Asset> own, Collection<AssetId> used, Collection<Account> accounts) {
        this.own = new TreeMap<>(own);
        this.listed = List.copyOf(accounts);
        List<AssetId> all = new ArrayList<>(own.keySet());
        used.stream().filter(id -> !own.containsKey(id)).forEach(all::add);
        for (AssetId id : all) {
            if (id.isCash()) {
                continue;
            }
            this.own.computeIfAbsent(id, Dictionary::known);
            Asset asset = this.own.get(id);
            name(Spelling.plain(id.symbol()), id);
            name(Spelling.plain(asset.name()), id);
            asset.aliases().forEach(alias -> name(Spelling.plain(alias), id));
        }
        for (Account account : accounts) {
            this.accounts.putIfAbsent(Spelling.plain(account.id()), account.id());
            this.accounts.put(Spelling.plain(account.name()), account.id());
        }
        this.accounts.remove("");
        assets.keySet().stream().filter(name -> name.indexOf(' ') < 0).forEach(words::add);
        this.accounts.keySet().stream().filter(name -> name.indexOf(' ') < 0).forEach(words::add);
    }

    /**
     * A dictionary.
     *
     * @param own the assets the user described
     * @param used the assets the ledger names
     * @param accounts the user's accounts
     */
    public static Dictionary of(Map<AssetId, Asset> own, Collection<AssetId> used, Collection<Account> accounts) {
        return new Dictionary(own, used, accounts);
    }

    private static Asset known(AssetId id) {
        return Catalogue.builtIn().find(id).orElseGet(() -> Asset.of(id, id.symbol(), walletlens.money.Currency.EUR));
    }

    private void name(String plain, AssetId id) {
        if (!plain.isEmpty()) {
            List<AssetId> list = assets.computeIfAbsent(plain, none -> new ArrayList<>(1));
            if (!list.contains(id)) {
                list.add(id);
            }
        }
    }

    /** The user's own assets of a name. */
    List<AssetId> own(String plain) {
        return assets.getOrDefault(plain, List.of());
    }

    /** All assets that are the user's own, or in the ledger. */
    Collection<AssetId> ownAssets() {
        return own.keySet();
    }

    /** The id of the user's account of a name; null for none. */
    String account(String plain) {
        return accounts.get(plain);
    }

    /** The user's accounts. */
    List<Account> accounts() {
        return listed;
    }

    /** Names of one word of the user's own assets and accounts. */
    ByLength words() {
        return words;
    }

    /** What is known of an asset; empty for one that neither the user nor the catalogue describes. */
    Optional<Asset> find(AssetId id) {
        Asset mine = own.get(id);
        return mine != null ? Optional.of(mine) : Catalogue.builtIn().find(id);
    }

    /** The symbol in capitals, as a new asset of that symbol would have it. */
    static String symbol(String written) {
        return written.toUpperCase(Locale.ROOT);
    }
}
