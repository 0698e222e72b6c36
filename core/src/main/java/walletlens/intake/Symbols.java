package walletlens.intake;

import java.util.List;
import walletlens.asset.AssetId;

/** What a symbol of the outside can mean. */
@FunctionalInterface
public interface Symbols {
    /** The assets that go by this symbol, the likeliest first; empty where none is known. */
    List<AssetId> named(String symbol);

    /** The assets of an ISIN, listings of one security, the likeliest first; empty where none is known. */
    default List<AssetId> identified(String isin) {
        return List.of();
    }
}
