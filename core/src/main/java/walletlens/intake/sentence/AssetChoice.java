package walletlens.intake.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.Asset;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.asset.Catalogue;
import walletlens.ledger.EntryKind;
import walletlens.money.Currency;

/** Decides which asset an item is. What the user has comes first; where several are left, the person says which. */
final class AssetChoice {
    private static final int MOST = 8;

    private final Dictionary dictionary;
    private final Context context;
    private final List<Asset> made;

    /**
     * @param made where assets go that nobody has described yet
     */
    AssetChoice(Dictionary dictionary, Context context, List<Asset> made) {
        this.dictionary = dictionary;
        this.context = context;
        this.made = made;
    }

    /** The asset of an item in an entry of a kind; empty where nobody knows it. */
    Optional<AssetId> of(Item item, EntryKind kind, List<Currency> money, Asking asking, String field) {
        if (!item.thing.isEmpty()) {
            return Optional.of(thing(item, kind, asking, field));
        }
        if (item.loan) {
            return Optional.of(loan(item, asking, field));
        }
        if (item.assets.isEmpty()) {
            return item.written.isEmpty() ? which(kind, asking, field) : unknown(item, asking, field);
        }
        List<AssetId> left = narrowed(item.assets, kind, money);
        if (!item.meant.isEmpty() && left.size() == 1) {
            asking.assume(Question.ASSET, field, item.written, List.of(left.get(0).toString()), left.get(0).toString());
        }
        if (left.size() == 1) {
            return Optional.of(left.get(0));
        }
        List<String> choices = left.stream().limit(MOST).map(AssetId::toString).toList();
        return AssetId.parse(asking.ask(Question.ASSET, field, item.written, choices, choices.get(0)));
    }

    private List<AssetId> narrowed(List<AssetId> all, EntryKind kind, List<Currency> money) {
        List<AssetId> left = all;
        List<AssetId> mine = some(left, id -> dictionary.ownAssets().contains(id));
        left = mine.isEmpty() ? left : mine;
        boolean crypto = kind == EntryKind.STAKING || kind == EntryKind.MINING || kind == EntryKind.AIRDROP
                || kind == EntryKind.FORK;
        boolean security = kind == EntryKind.DIVIDEND || kind == EntryKind.SPLIT;
        List<AssetId> fits = some(left, id -> crypto ? id.assetClass() == AssetClass.CRYPTO
                : !security || id.assetClass() != AssetClass.CRYPTO);
        left = fits.isEmpty() ? left : fits;
        if (left.size() > 1 && !money.isEmpty() && left.stream().noneMatch(id -> id.assetClass() == AssetClass.CRYPTO)) {
            List<AssetId> same = some(left, id -> dictionary.find(id).map(asset -> money.contains(asset.currency())).orElse(false));
            left = same.size() == 1 ? same : left;
        }
        return left;
    }

    private static List<AssetId> some(List<AssetId> all, java.util.function.Predicate<AssetId> wanted) {
        return all.stream().filter(wanted).toList();
    }

    private Optional<AssetId> which(EntryKind kind, Asking asking, String field) {
        List<String> choices = new ArrayList<>();
        for (AssetId id : context.ledger().assets()) {
            if (!id.isCash() && id.assetClass() != AssetClass.LOAN && choices.size() < MOST) {
                choices.add(id.toString());
            }
        }
        return AssetId.parse(asking.ask(Question.WHICH, field, "", choices, ""));
    }

    /** A name nobody knows: what the catalogue has that is like it, then a new asset of each class. */
    private Optional<AssetId> unknown(Item item, Asking asking, String field) {
        List<String> choices = new ArrayList<>();
        for (Asset each : Catalogue.builtIn().search(item.written, 4)) {
            choices.add(each.id().toString());
        }
        String symbol = Dictionary.symbol(item.written);
        if (AssetId.isName(symbol)) {
            for (AssetClass each : List.of(AssetClass.STOCK, AssetClass.ETF, AssetClass.FUND, AssetClass.CRYPTO, AssetClass.OTHER)) {
                choices.add(AssetId.of(each, symbol).toString());
            }
        }
        return AssetId.parse(asking.ask(Question.UNKNOWN, field, item.written, choices, ""));
    }

    /** A thing valued by hand: the one that is there, or a new one of that name. */
    private AssetId thing(Item item, EntryKind kind, Asking asking, String field) {
        AssetClass assetClass = AssetClass.of(item.thing).orElse(AssetClass.OTHER);
        String plain = walletlens.asset.Spelling.plain(item.written);
        List<AssetId> named = dictionary.own(plain);
        boolean fresh = kind == EntryKind.OPENING || kind == EntryKind.BUY;
        List<AssetId> same = !named.isEmpty() ? named
                : some(List.copyOf(dictionary.ownAssets()), id -> id.assetClass() == assetClass);
        if (!fresh && same.size() == 1) {
            return same.get(0);
        }
        if (!fresh && same.size() > 1) {
            List<String> choices = same.stream().map(AssetId::toString).toList();
            return AssetId.parse(asking.ask(Question.ASSET, field, item.written, choices, choices.get(0))).orElseThrow();
        }
        return fresh(assetClass, capital(item.written));
    }

    private AssetId fresh(AssetClass assetClass, String name) {
        AssetId id = AssetId.of(assetClass, name);
        for (int number = 2; dictionary.ownAssets().contains(id) || isMade(id); number++) {
            id = AssetId.of(assetClass, name + " " + number);
        }
        made.add(Asset.of(id, id.symbol(), context.currency()));
        return id;
    }

    private boolean isMade(AssetId id) {
        return made.stream().anyMatch(asset -> asset.id().equals(id));
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    /** The user's loan of that name, their only one, or a new one. */
    AssetId loan(Item item, Asking asking, String field) {
        String written = item == null || item.written.isEmpty() ? "Loan" : item.written;
        List<AssetId> named = some(dictionary.own(walletlens.asset.Spelling.plain(written)), id -> id.assetClass() == AssetClass.LOAN);
        List<AssetId> all = some(List.copyOf(dictionary.ownAssets()), id -> id.assetClass() == AssetClass.LOAN);
        List<AssetId> left = named.isEmpty() ? all : named;
        if (left.size() == 1) {
            return left.get(0);
        }
        if (left.size() > 1) {
            List<String> choices = left.stream().map(AssetId::toString).toList();
            return AssetId.parse(asking.ask(Question.LOAN, field, written, choices, choices.get(0))).orElseThrow();
        }
        return fresh(AssetClass.LOAN, capital(written));
    }

    /** The same asset made in another currency, once that is known. */
    void priced(AssetId id, Currency currency) {
        for (int i = 0; i < made.size(); i++) {
            if (made.get(i).id().equals(id)) {
                made.set(i, Asset.of(id, made.get(i).name(), currency));
            }
        }
    }
}
