package walletlens.app.command;

import com.eclipsesource.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import walletlens.asset.Asset;
import walletlens.asset.AssetId;
import walletlens.asset.Catalogue;
import walletlens.book.Book;
import walletlens.ledger.Amount;
import walletlens.ledger.EntryJson;

/** Assets as they are written in answers: symbol, class and id, with ISIN and name where the user or the catalogue knows them. */
final class Described {
    private final Book book;
    private final Map<AssetId, Optional<Asset>> known = new TreeMap<>();

    Described(Book book) {
        this.book = book;
    }

    /** With assets that nobody has saved yet, such as a file describes them. */
    Described(Book book, List<Asset> news) {
        this(book);
        news.stream().filter(asset -> !book.assets().containsKey(asset.id())).forEach(asset -> known.put(asset.id(), Optional.of(asset)));
    }

    Optional<Asset> find(AssetId id) {
        return known.computeIfAbsent(id, missing -> {
            Asset own = book.assets().get(missing);
            return own != null ? Optional.of(own) : Catalogue.builtIn().find(missing);
        });
    }

    JsonObject json(AssetId id) {
        JsonObject json = EntryJson.write(id);
        if (id.isCash()) {
            return json;
        }
        find(id).ifPresent(asset -> {
            if (!asset.isin().isEmpty()) {
                json.add("isin", asset.isin());
            }
            if (!asset.name().equals(id.symbol())) {
                json.add("name", asset.name());
            }
        });
        return json;
    }

    JsonObject json(Amount amount) {
        JsonObject json = EntryJson.write(amount);
        return json.set("asset", json(amount.asset()));
    }

    /** For people: the symbol, with its class where the catalogue shares the symbol among several. */
    String label(AssetId id) {
        return id.qualifier().isEmpty() ? id.symbol() : id.symbol() + " (" + id.qualifier() + ")";
    }
}
