package walletlens.lots;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import walletlens.asset.AssetId;

/** What each account holds of one asset, and which entries brought it there. */
final class Tally {
    final AssetId asset;
    private final TreeMap<String, Balance> byAccount = new TreeMap<>();
    private Balance last;

    Tally(AssetId asset) {
        this.asset = asset;
    }

    /** What one account holds. */
    static final class Balance {
        final String account;
        final AssetId asset;
        BigDecimal quantity = BigDecimal.ZERO;
        /** What it was before the entry at hand. */
        BigDecimal before = BigDecimal.ZERO;
        /** The last entries that moved it, as a ring. */
        private final String[] entries = new String[Gaps.NAMED];
        private int count;

        Balance(String account, AssetId asset) {
            this.account = account;
            this.asset = asset;
        }

        void moved(String entry) {
            entries[count % Gaps.NAMED] = entry;
            count++;
        }

        /** The last entries that moved it, the newest last. */
        List<String> entries() {
            int known = Math.min(count, Gaps.NAMED);
            List<String> list = new ArrayList<>(known);
            for (int i = count - known; i < count; i++) {
                list.add(entries[i % Gaps.NAMED]);
            }
            return list;
        }
    }

    Balance of(String account) {
        if (last != null && last.account.equals(account)) {
            return last;
        }
        last = byAccount.get(account);
        if (last == null) {
            last = new Balance(account, asset);
            byAccount.put(account, last);
        }
        return last;
    }

    Collection<Balance> all() {
        return byAccount.values();
    }
}
