package walletlens.market;

import java.util.Set;
import java.util.TreeSet;
import walletlens.asset.AssetId;

/**
 * How things stand with one source. Times are milliseconds since 1970.
 *
 * @param nextAt when it may be asked next
 * @param failures how often in a row it has failed
 * @param trouble the last failure, as a sentence; the empty text where it did not fail
 * @param answeredAt when it last told the prices of now; 0 for never
 * @param asked what it was asked for then
 * @param told what it told then
 */
record Ear(long nextAt, int failures, String trouble, long answeredAt, Set<AssetId> asked, Set<AssetId> told) {
    static final Ear FRESH = new Ear(0, 0, "", 0, Set.of(), Set.of());

    /** The first wait after a failure, and the longest. */
    private static final long FIRST = 30_000;
    private static final long LONGEST = 3_600_000;
    private static final long MOST = 86_400_000;

    Ear waiting(long until) {
        return new Ear(Math.max(nextAt, until), failures, trouble, answeredAt, asked, told);
    }

    /** After a failure: it is left alone for twice as long as the last time, at least as long as it asks for. */
    Ear failed(int status, int retryAfter, String why, long now) {
        int count = Math.min(failures + 1, 16);
        long wait = Math.min(LONGEST, FIRST << Math.min(count - 1, 10));
        if (status == 418) {
            wait = Math.max(wait, 600_000);
        } else if (status == 401 || status == 403 || status == 451) {
            wait = LONGEST;
        }
        wait = Math.max(wait, Math.min(MOST, retryAfter * 1000L));
        return new Ear(Math.max(nextAt, now + wait), count, why, answeredAt, asked, told);
    }

    Ear answered() {
        return new Ear(nextAt, 0, "", answeredAt, asked, told);
    }

    /** A round of questions for the prices of now begins. */
    Ear asking(Set<AssetId> assets) {
        return new Ear(nextAt, failures, trouble, answeredAt, assets, Set.of());
    }

    Ear telling(Set<AssetId> assets) {
        TreeSet<AssetId> all = new TreeSet<>(told);
        all.addAll(assets);
        return new Ear(nextAt, failures, trouble, answeredAt, asked, all);
    }

    Ear done(long now) {
        return new Ear(nextAt, failures, trouble, now, asked, told);
    }
}
