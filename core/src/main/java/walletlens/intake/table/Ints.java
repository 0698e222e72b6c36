package walletlens.intake.table;

/** A growing list of whole numbers, kept in blocks so that growing copies nothing. */
final class Ints {
    private static final int BITS = 14;
    private static final int BLOCK = 1 << BITS;

    private int[][] blocks = new int[4][];
    private int size;

    int size() {
        return size;
    }

    void add(int value) {
        int block = size >> BITS;
        if (block == blocks.length) {
            int[][] more = new int[blocks.length * 2][];
            System.arraycopy(blocks, 0, more, 0, blocks.length);
            blocks = more;
        }
        if (blocks[block] == null) {
            blocks[block] = new int[block == 0 ? 64 : BLOCK];
        }
        int at = size & (BLOCK - 1);
        if (at == blocks[block].length) {
            int[] wider = new int[Math.min(BLOCK, at * 4)];
            System.arraycopy(blocks[block], 0, wider, 0, at);
            blocks[block] = wider;
        }
        blocks[block][at] = value;
        size++;
    }

    int get(int index) {
        return blocks[index >> BITS][index & (BLOCK - 1)];
    }
}
