package walletlens.intake;

import walletlens.intake.table.Table;

/** A kind of table that is known by its columns. */
public interface TableFormat {
    /** Its name, as given to {@code --as}. */
    String name();

    /** One line for people. */
    String description();

    /** Whether a table is one of these, told by its heading in any order of columns. */
    boolean claims(Table table);

    /** Reads a table it claims; every data row is accounted for in the reading. */
    Reading read(Table table, Terms terms);
}
