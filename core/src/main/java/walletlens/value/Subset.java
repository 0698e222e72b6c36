package walletlens.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.ledger.Entry;
import walletlens.ledger.EntryKind;
import walletlens.ledger.Ledger;

/**
 * A part of what is owned that any report can be limited to: one account, one class, one asset, the entries with one tag,
 * or several of these at once. What belongs to it is told by position, an asset in an account; what crosses its edge is a
 * flow like one from outside, see {@link Flows}.
 *
 * <p>A tag limits the ledger to the entries that bear it: what they brought, less what they took away. Money is in no tag.
 * A purchase with the tag that is sold without it stays in the tag.
 */
public final class Subset {
    /** Everything. */
    public static final Subset ALL = new Subset("", null, null, "");

    private final String account;
    private final AssetClass assetClass;
    private final AssetId asset;
    private final String tag;

    private Subset(String account, AssetClass assetClass, AssetId asset, String tag) {
        this.account = account;
        this.assetClass = assetClass;
        this.asset = asset;
        this.tag = tag;
    }

    /** What lies in an account. */
    public static Subset ofAccount(String account) {
        return new Subset(account, null, null, "");
    }

    /** The assets of a class. */
    public static Subset ofClass(AssetClass assetClass) {
        return new Subset("", assetClass, null, "");
    }

    /** One asset. */
    public static Subset ofAsset(AssetId asset) {
        return new Subset("", null, asset, "");
    }

    /** What entries with a tag brought. */
    public static Subset ofTag(String tag) {
        return new Subset("", null, null, tag);
    }

    /** Reads what {@link #code} writes; empty for anything else. */
    public static Optional<Subset> parse(String code) {
        int colon = code.indexOf(':');
        if (code.equals("all")) {
            return Optional.of(ALL);
        }
        String rest = colon < 0 ? "" : code.substring(colon + 1);
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        return switch (code.substring(0, colon)) {
            case "account" -> Optional.of(ofAccount(rest));
            case "class" -> AssetClass.of(rest).map(Subset::ofClass);
            case "asset" -> AssetId.parse(rest).map(Subset::ofAsset);
            case "tag" -> Optional.of(ofTag(rest));
            default -> Optional.empty();
        };
    }

    /** Its name in files and events, such as {@code class:crypto}; of several limits the narrowest. */
    public String code() {
        if (asset != null) {
            return "asset:" + asset;
        } else if (assetClass != null) {
            return "class:" + assetClass.code();
        } else if (!account.isEmpty()) {
            return "account:" + account;
        }
        return tag.isEmpty() ? "all" : "tag:" + tag;
    }

    /** This subset in one account only. */
    public Subset in(String newAccount) {
        return new Subset(newAccount, assetClass, asset, tag);
    }

    /** Whether it is everything. */
    public boolean isAll() {
        return account.isEmpty() && assetClass == null && asset == null && tag.isEmpty();
    }

    /** The account it is limited to; the empty text for all. */
    public String account() {
        return account;
    }

    /** The class it is limited to. */
    public Optional<AssetClass> assetClass() {
        return Optional.ofNullable(assetClass);
    }

    /** The asset it is limited to. */
    public Optional<AssetId> asset() {
        return Optional.ofNullable(asset);
    }

    /** The tag it is limited to; the empty text for none. */
    public String tag() {
        return tag;
    }

    /** Whether an asset in an account belongs to it. */
    public boolean covers(String ofAccount, AssetId of) {
        return (account.isEmpty() || account.equals(ofAccount)) && covers(of);
    }

    /** Whether an asset belongs to it, in whatever account. */
    public boolean covers(AssetId of) {
        boolean named = asset == null || asset.equals(of);
        boolean classed = assetClass == null || assetClass == of.assetClass();
        return named && classed && (tag.isEmpty() || !of.assetClass().isMoney());
    }

    /** Whether what an entry moves is looked at. */
    public boolean covers(Entry entry) {
        return tag.isEmpty() || entry.tags().contains(tag);
    }

    /** Whether the position of a flow belongs to it. */
    public boolean covers(Flows.Flow flow) {
        return covers(flow.account(), flow.asset()) && covers(flow.entry());
    }

    /** The entries that change what belongs to it: those it covers, and splits. */
    List<Entry> entries(Ledger ledger) {
        if (tag.isEmpty()) {
            return ledger.entries();
        }
        List<Entry> some = new ArrayList<>();
        for (Entry entry : ledger.entries()) {
            if (covers(entry) || entry.kind() == EntryKind.SPLIT) {
                some.add(entry);
            }
        }
        return some;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Subset same && account.equals(same.account) && tag.equals(same.tag)
                && assetClass == same.assetClass && asset().equals(same.asset());
    }

    @Override
    public int hashCode() {
        return code().hashCode();
    }

    @Override
    public String toString() {
        return code() + (account.isEmpty() || code().startsWith("account:") ? "" : " in " + account);
    }
}
