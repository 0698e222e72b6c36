package walletlens.analyst.question;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import walletlens.analyst.question.Piece.Type;
import walletlens.asset.AssetId;
import walletlens.money.Quantity;

/** What a question says, as features the grammar can put together. */
final class Said {
    /** Features that say little by themselves. */
    private static final Set<String> LIGHT = Set.of("what", "list", "how", "howmuch", "do", "have", "unit", "up");

    /** Features that turn a question into another one: no reading may leave them aside. */
    private static final Set<String> STRONG = Set.of("why", "when", "howlong", "whatif", "howmany", "chance", "share", "survive", "owe");

    private final List<Piece> pieces;
    private final Known known;
    private final Set<String> all = new LinkedHashSet<>();
    private final List<Set<String>> features = new ArrayList<>();

    Said(List<Piece> pieces, Known known) {
        this.pieces = pieces;
        this.known = known;
        boolean asset = pieces.stream().anyMatch(piece -> piece.is(Type.ASSET));
        int periods = 0;
        for (Piece piece : pieces) {
            Set<String> these = new LinkedHashSet<>();
            switch (piece.type()) {
                case ASSET -> these.add("asset");
                case CURRENCY -> {
                    these.add("currency");
                    if (!asset) {
                        these.add("asset");
                    }
                }
                case ACCOUNT, PLACE -> these.add("account");
                case TAG -> these.add("tag");
                case GOAL -> these.add("goal");
                case LENGTH -> these.add("length");
                case NUMBER -> {
                    // The price of one, what was paid for one: it says nothing more.
                    if (!piece.said().equals(Quantity.ONE)) {
                        these.add("number");
                    }
                }
                case PERCENT -> these.add("percent");
                case MONEY -> these.add("money");
                case PERIOD -> {
                    these.add("period");
                    periods++;
                    if (periods == 2) {
                        these.add("two");
                    }
                }
                case WORD -> words(piece, asset, these);
                default -> { }
            }
            features.add(these);
            all.addAll(these);
        }
    }

    private void words(Piece piece, boolean asset, Set<String> these) {
        for (Term term : piece.word().terms()) {
            switch (term.sort()) {
                case "head" -> these.add(term.value());
                case "order", "when" -> these.add(term.value());
                case "class" -> these.add(asset && isUnit(term.value()) ? "unit" : "class");
                case "shock" -> {
                    these.add("shock");
                    if (term.value().length() > 1) {
                        these.add("half");
                    }
                }
                case "kind", "by", "unit" -> these.add(term.sort());
                case "million" -> these.add("money");
                case "advice" -> these.add("advice");
                default -> { }
            }
        }
    }

    /** Whether the word of a class only counts pieces of an asset that is named: shares of Apple. */
    private boolean isUnit(String assetClass) {
        return pieces.stream().anyMatch(piece -> piece.is(Type.ASSET)
                && assets(piece).stream().anyMatch(id -> id.assetClass().code().equals(assetClass) || !assetClass.equals("cash") && assetClass.equals("stock")));
    }

    @SuppressWarnings("unchecked")
    List<AssetId> assets(Piece piece) {
        return Cover.narrowed((List<AssetId>) piece.said(), known);
    }

    List<Piece> pieces() {
        return pieces;
    }

    Known known() {
        return known;
    }

    boolean has(String feature) {
        return all.contains(feature);
    }

    /** The features of a piece. */
    Set<String> features(int piece) {
        return features.get(piece);
    }

    /** The pieces of a type, in their order. */
    List<Piece> of(Type type) {
        return pieces.stream().filter(piece -> piece.is(type)).toList();
    }

    /** The values of a sort in the word tables, in their order. */
    List<String> values(String sort) {
        List<String> values = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece.is(Type.WORD) && piece.word().has(sort)) {
                values.add(piece.word().value(sort));
            }
        }
        return values;
    }

    /** What it costs a reading to leave a piece aside. */
    int weight(int piece) {
        Piece of = pieces.get(piece);
        Set<String> these = features.get(piece);
        boolean filler = of.is(Type.WORD) && of.word().has("filler");
        if (these.isEmpty() || filler && these.stream().noneMatch(STRONG::contains)) {
            return 0;
        }
        if (LIGHT.containsAll(these)) {
            return 1;
        }
        return these.stream().anyMatch(STRONG::contains) ? 16 : these.contains("position") ? 3 : 11;
    }
}
