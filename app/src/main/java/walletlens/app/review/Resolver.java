package walletlens.app.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.asset.Catalogue;
import walletlens.book.Book;
import walletlens.intake.Symbols;

/** What a symbol means to this user: what the ledger knows by it comes before the catalogue. */
public final class Resolver implements Symbols {
    private final TreeSet<AssetId> own;
    private final Book book;
    private final List<Asset> learned = new ArrayList<>();

    /** The meanings in a book. */
    public Resolver(Book book) {
        this.book = book;
        own = new TreeSet<>(book.ledger().assets());
        own.addAll(book.assets().keySet());
    }

    @Override
    public List<AssetId> named(String symbol) {
        Optional<AssetId> exact = AssetId.parse(symbol);
        if (exact.isPresent()) {
            return List.of(exact.get());
        }
        String upper = symbol.toUpperCase(Locale.ROOT);
        List<AssetId> held = new ArrayList<>();
        for (AssetId asset : own) {
            if (asset.symbol().toUpperCase(Locale.ROOT).equals(upper)) {
                held.add(asset);
            }
        }
        return held.isEmpty() ? Catalogue.builtIn().bySymbol(symbol).stream().map(Asset::id).toList() : held;
    }

    /** Takes in what a file tells of assets nobody knew, so that the next file's mean the same. */
    public void learn(List<Asset> assets) {
        for (Asset asset : assets) {
            own.add(asset.id());
            learned.add(asset);
        }
    }

    @Override
    public List<AssetId> identified(String isin) {
        List<AssetId> known = new ArrayList<>();
        for (Asset asset : Catalogue.builtIn().byIsin(isin)) {
            known.add(asset.id());
        }
        List<AssetId> held = new ArrayList<>();
        for (AssetId asset : own) {
            Asset described = book.assets().get(asset);
            if (described != null && described.isin().equalsIgnoreCase(isin) || known.contains(asset)) {
                held.add(asset);
            }
        }
        for (Asset asset : learned) {
            if (asset.isin().equalsIgnoreCase(isin) && !held.contains(asset.id())) {
                held.add(asset.id());
            }
        }
        return held.isEmpty() ? known : held;
    }
}
