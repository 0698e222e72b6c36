package walletlens.problem;

/**
 * Where in the user's input something stands.
 *
 * @param file the file's name, or the empty text where the input had none
 * @param row the row, counted from 1 as an editor shows it; 0 where there is none
 * @param column the column's heading or number as text; empty where there is none
 */
public record Place(String file, int row, String column) {
    /** No particular place. */
    public static final Place NOWHERE = new Place("", 0, "");

    /** A row of a file. */
    public static Place row(String file, int row) {
        return new Place(file, row, "");
    }

    /** A named field of something that has no rows, such as a form. */
    public static Place field(String name) {
        return new Place("", 0, name);
    }

    /** This place with another column. */
    public Place in(String newColumn) {
        return new Place(file, row, newColumn);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (row > 0) {
            text.append(text.length() > 0 ? ", row " : "row ").append(row);
        }
        if (!column.isEmpty()) {
            text.append(text.length() > 0 ? ", " : "").append(column);
        }
        return text.toString();
    }
}
