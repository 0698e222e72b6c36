package walletlens.analyst;

import walletlens.asset.AssetClass;
import walletlens.asset.AssetId;
import walletlens.money.Currency;

/**
 * What an insight is about.
 *
 * @param sort what sort of thing
 * @param id which one: an asset's id, an account's id, a class's code, a currency's code, a goal's name, an entry's id, or two of
 *     them with a blank between; the empty text for everything
 */
public record Subject(Sort sort, String id) implements Comparable<Subject> {
    /** Everything together. */
    public static final Subject ALL = new Subject(Sort.ALL, "");

    /** Sorts of things. */
    public enum Sort {
        ALL("all"),
        ASSET("asset"),
        ACCOUNT("account"),
        CLASS("class"),
        CURRENCY("currency"),
        GOAL("goal"),
        ENTRY("entry");

        private final String code;

        Sort(String code) {
            this.code = code;
        }

        /** The name in files. */
        public String code() {
            return code;
        }
    }

    /** An asset. */
    public static Subject of(AssetId asset) {
        return new Subject(Sort.ASSET, asset.toString());
    }

    /** A class. */
    public static Subject of(AssetClass assetClass) {
        return new Subject(Sort.CLASS, assetClass.code());
    }

    /** A currency. */
    public static Subject of(Currency currency) {
        return new Subject(Sort.CURRENCY, currency.code());
    }

    /** An account. */
    public static Subject ofAccount(String account) {
        return new Subject(Sort.ACCOUNT, account);
    }

    /** A goal. */
    public static Subject ofGoal(String name) {
        return new Subject(Sort.GOAL, name);
    }

    /** An entry. */
    public static Subject ofEntry(String id) {
        return new Subject(Sort.ENTRY, id);
    }

    /** This and another of its sort together. */
    Subject and(String other) {
        return new Subject(sort, id + " " + other);
    }

    @Override
    public int compareTo(Subject other) {
        int bySort = sort.compareTo(other.sort);
        return bySort != 0 ? bySort : id.compareTo(other.id);
    }

    /** Such as {@code asset:crypto:BTC}; {@code all} for everything. */
    @Override
    public String toString() {
        return id.isEmpty() ? sort.code : sort.code + ":" + id;
    }
}
