package walletlens.app.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.Asset;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.asset.Catalogue;
import walletlens.money.Currency;

/** The assets a name can mean: the user's own and those in their ledger first, then the built-in catalogue. Immutable. */
public final class Assets {
    private final Map<AssetId, Asset> own;
    private final Map<AssetId, Asset> held;

    /**
     * The assets known.
     *
     * @param own those the user described
     * @param used those the ledger names
     */
    public Assets(Map<AssetId, Asset> own, Iterable<AssetId> used) {
        this.own = own;
        this.held = new TreeMap<>();
        for (AssetId id : used) {
            held.put(id, find(id));
        }
        held.putAll(own);
    }

    /** The description of an asset; its symbol alone where nobody described it. */
    public Asset find(AssetId id) {
        Asset mine = own.get(id);
        if (mine != null) {
            return mine;
        }
        return Catalogue.builtIn().find(id).orElseGet(() ->
                Asset.of(id, id.symbol(), Currency.parse(id.isCash() ? id.symbol() : "EUR").orElse(Currency.EUR)));
    }

    /** The name of an asset for people. */
    public String name(AssetId id) {
        return find(id).name();
    }

    /**
     * Every asset a text names exactly: by identity, symbol, or, for the user's own, name or alias. Those the ledger holds
     * win over the catalogue: somebody who holds one asset of a symbol means that one.
     */
    public List<Asset> exactly(String text) {
        String wanted = text.trim();
        Optional<AssetId> identity = AssetId.parse(wanted);
        if (identity.isPresent()) {
            return List.of(find(identity.get()));
        }
        String lower = wanted.toLowerCase(Locale.ROOT);
        List<Asset> mine = new ArrayList<>();
        for (Asset asset : held.values()) {
            boolean named = asset.id().symbol().toLowerCase(Locale.ROOT).equals(lower)
                    || asset.name().toLowerCase(Locale.ROOT).equals(lower) || asset.aliases().contains(lower);
            if (named) {
                mine.add(asset);
            }
        }
        if (!mine.isEmpty()) {
            return List.copyOf(mine);
        }
        return Catalogue.builtIn().bySymbol(wanted);
    }

    /** The assets that a beginning of a name or symbol may mean, the user's own first. */
    public List<Asset> search(String text, int most) {
        String lower = text.trim().toLowerCase(Locale.ROOT);
        List<Asset> found = new ArrayList<>();
        if (lower.isEmpty()) {
            return found;
        }
        for (Asset asset : held.values()) {
            boolean fits = asset.id().symbol().toLowerCase(Locale.ROOT).startsWith(lower)
                    || asset.name().toLowerCase(Locale.ROOT).contains(lower);
            if (fits && found.size() < most) {
                found.add(asset);
            }
        }
        for (Asset asset : Catalogue.builtIn().search(text, most)) {
            if (found.size() < most && found.stream().noneMatch(known -> known.id().equals(asset.id()))) {
                found.add(asset);
            }
        }
        return List.copyOf(found);
    }

    /** The user's own debts, for fields that ask for one. */
    public List<Asset> debts() {
        return held.values().stream().filter(asset -> asset.id().assetClass() == AssetClass.LOAN).toList();
    }
}
