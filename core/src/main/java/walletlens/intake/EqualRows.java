package walletlens.intake;

import java.util.ArrayList;
import java.util.List;

/** Numbers rows that say the same, so that each has an id of its own. Keeps nothing of a row but the id it is given. */
final class EqualRows {
    private final LongIndex index = new LongIndex();
    private final List<String> accounts = new ArrayList<>();
    /** The id of the first row of each that differ, its number behind it. */
    private final List<String> ids = new ArrayList<>();
    private int[] counts = new int[64];

    /**
     * The id of a row: what it says and how many rows until this one say it.
     *
     * @param account the account the row names
     * @param says what it says, without the account
     */
    String numbered(String account, StringBuilder says) {
        long hash = account.hashCode();
        for (int i = 0; i < says.length(); i++) {
            hash = hash * 0x9E3779B97F4A7C15L + says.charAt(i);
        }
        hash = LongIndex.mix(0, hash);
        says.append(" #");
        for (int i = index.first(hash); i >= 0; i = index.next(i)) {
            if (accounts.get(i).equals(account) && isFirst(ids.get(i), says)) {
                counts[i]++;
                return says.append(counts[i]).toString();
            }
        }
        if (ids.size() == counts.length) {
            int[] wider = new int[counts.length * 2];
            System.arraycopy(counts, 0, wider, 0, counts.length);
            counts = wider;
        }
        String id = says.append('1').toString();
        counts[ids.size()] = 1;
        index.add(hash);
        accounts.add(account);
        ids.add(id);
        return id;
    }

    /** Whether an id is a text and the number one. */
    private static boolean isFirst(String id, StringBuilder says) {
        int length = says.length();
        if (id.length() != length + 1) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (id.charAt(i) != says.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
