package walletlens.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;

/**
 * Which assets the symbols of one file mean. A symbol that means one asset is clear. One that could mean several takes the
 * side of the file's clear symbols (coins or securities), and the draft says so; where the file has no side, the person is
 * asked. So it is with a symbol nobody knows.
 */
public final class SymbolGuess {
    private final Symbols symbols;
    private final Map<String, Found> found = new TreeMap<>();
    private final Side side;

    private enum Side {
        UNKNOWN,
        CRYPTO,
        SECURITIES
    }

    /** What a symbol means, and whether that wants saying. */
    public record Found(AssetId asset, List<Doubt> doubts) {
    }

    /**
     * Looks at the symbols of one file.
     *
     * @param symbols what is known
     * @param used the symbols of the file, in upper case
     * @param securities those that pay dividends or are split
     */
    public SymbolGuess(Symbols symbols, Collection<String> used, Collection<String> securities) {
        this.symbols = symbols;
        int coins = 0;
        int papers = 0;
        for (String symbol : new TreeSet<>(used)) {
            TreeSet<Side> sides = new TreeSet<>();
            candidates(symbol).forEach(asset -> sides.add(side(asset)));
            boolean paper = securities.contains(symbol) || sides.size() == 1 && sides.contains(Side.SECURITIES);
            papers += paper ? 1 : 0;
            coins += !paper && sides.size() == 1 && sides.contains(Side.CRYPTO) ? 1 : 0;
        }
        this.side = coins > papers ? Side.CRYPTO : papers > coins ? Side.SECURITIES : Side.UNKNOWN;
    }

    /** The asset of a symbol of the file. */
    public Found asset(String symbol) {
        Found known = found.get(symbol);
        if (known == null) {
            known = find(symbol);
            found.put(symbol, known);
        }
        return known;
    }

    /** Whether a symbol is a currency and nothing else. */
    public boolean isCurrency(String symbol) {
        List<AssetId> named = symbols.named(symbol);
        return !named.isEmpty() && named.get(0).isCash();
    }

    private List<AssetId> candidates(String symbol) {
        return symbols.named(symbol).stream().filter(asset -> !asset.isCash()).toList();
    }

    private Found find(String symbol) {
        List<AssetId> candidates = candidates(symbol);
        if (candidates.size() == 1) {
            return new Found(candidates.get(0), List.of());
        }
        List<AssetId> choices = new ArrayList<>(candidates);
        if (choices.isEmpty()) {
            for (AssetClass each : List.of(AssetClass.STOCK, AssetClass.ETF, AssetClass.FUND, AssetClass.BOND,
                    AssetClass.CRYPTO, AssetClass.METAL, AssetClass.OTHER)) {
                choices.add(AssetId.of(each, symbol));
            }
        }
        List<AssetId> ofSide = choices.stream().filter(asset -> side(asset) == side).toList();
        List<String> texts = choices.stream().map(AssetId::toString).toList();
        boolean settled = side != Side.UNKNOWN && (candidates.isEmpty() ? !ofSide.isEmpty() : ofSide.size() == 1);
        AssetId best = settled ? ofSide.get(0) : choices.get(0);
        String question = candidates.isEmpty()
                ? "This symbol is not in the catalogue. What is it?"
                : "Several assets go by this symbol. Which one is meant?";
        Doubt doubt = new Doubt("symbol", symbol, question, texts, settled ? best.toString() : "");
        return new Found(best, List.of(doubt));
    }

    private static Side side(AssetId asset) {
        switch (asset.assetClass()) {
            case CRYPTO:
                return Side.CRYPTO;
            case STOCK:
            case ETF:
            case FUND:
            case BOND:
                return Side.SECURITIES;
            default:
                return Side.UNKNOWN;
        }
    }
}
