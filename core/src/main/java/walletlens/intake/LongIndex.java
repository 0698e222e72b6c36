package walletlens.intake;

/**
 * Finds numbers by a hash of 64 bits: a table of open places, and for each hash a chain in the order of adding. Two keys
 * may share a hash, so what is found is compared.
 */
final class LongIndex {
    private long[] keys = new long[64];
    private int[] heads = new int[64];
    private int[] tails = new int[64];
    private int[] next = new int[64];
    private int used;
    private int size;

    /** Gives the next number (0, 1, 2, …) to what has no hash: it is not found. */
    void skip() {
        if (size == next.length) {
            next = copy(next, size * 2);
        }
        next[size++] = -1;
    }

    /** Adds the next number (0, 1, 2, …) under a hash. Hashes are mixed: many that stand in a row would make every search long. */
    void add(long hash) {
        if (used * 2 >= keys.length) {
            grow();
        }
        skip();
        int number = size - 1;
        int place = place(hash);
        if (heads[place] == 0) {
            keys[place] = hash;
            heads[place] = number + 1;
            used++;
        } else {
            next[tails[place]] = number;
        }
        tails[place] = number;
    }

    /** The first number under a hash; -1 where there is none. */
    int first(long hash) {
        return heads[place(hash)] - 1;
    }

    /** The number after this one under the same hash; -1 where there is none. */
    int next(int number) {
        return next[number];
    }

    private int place(long hash) {
        int mask = keys.length - 1;
        int place = (int) (hash ^ hash >>> 32) & mask;
        while (heads[place] != 0 && keys[place] != hash) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldHeads = heads;
        int[] oldTails = tails;
        keys = new long[oldKeys.length * 2];
        heads = new int[keys.length];
        tails = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldHeads[i] != 0) {
                int place = place(oldKeys[i]);
                keys[place] = oldKeys[i];
                heads[place] = oldHeads[i];
                tails[place] = oldTails[i];
            }
        }
    }

    private static int[] copy(int[] from, int length) {
        int[] wider = new int[length];
        System.arraycopy(from, 0, wider, 0, from.length);
        return wider;
    }

    /** Mixes a value into a hash (the finalizer of MurmurHash3, by Austin Appleby, public domain). */
    static long mix(long hash, long value) {
        long mixed = hash * 31 + value;
        mixed ^= mixed >>> 33;
        mixed *= 0xff51afd7ed558ccdL;
        mixed ^= mixed >>> 33;
        mixed *= 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}
