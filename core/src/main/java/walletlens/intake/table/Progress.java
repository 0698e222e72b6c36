package walletlens.intake.table;

import java.util.AbstractList;
import java.util.List;

/** Hears how far reading a long file has come. What is read is the same whoever listens. */
@FunctionalInterface
public interface Progress {
    /** What is being counted. */
    enum Stage {
        /** Bytes of the file, of all it has. */
        BYTES,
        /** Rows made entries of, of all there are; some ways of reading go over them more than once. */
        ROWS,
        /** Entries compared with those known, of all that were read. */
        COMPARED
    }

    /** Nobody listens. */
    Progress NONE = (stage, done, of) -> {
    };

    /** How many rows are read between two words. */
    int STEP = 8_192;

    /**
     * Says how far it is.
     *
     * @param stage what is counted
     * @param done how many are done
     * @param of of how many
     */
    void at(Stage stage, int done, int of);

    /** Says so now and then only: where a multiple of {@link #STEP} is reached. */
    default void step(Stage stage, int done, int of) {
        if (done % STEP == 0) {
            at(stage, done, of);
        }
    }

    /** The table with rows that say so when they are asked for. */
    default Table hearing(Table table) {
        List<Row> rows = table.rows();
        List<Row> told = new AbstractList<>() {
            @Override
            public int size() {
                return rows.size();
            }

            @Override
            public Row get(int index) {
                step(Stage.ROWS, index, rows.size());
                return rows.get(index);
            }
        };
        return this == NONE ? table : new Table(table.file(), table.sheet(), table.preamble(), table.heading(), told, table.evidence());
    }
}
