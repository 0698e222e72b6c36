package walletlens.app.command;

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
final class Resolver implements Symbols {
    private final TreeSet<AssetId> own;

    Resolver(Book book) {
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
}
