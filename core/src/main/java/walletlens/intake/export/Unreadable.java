package walletlens.intake.export;

import walletlens.problem.Place;
import walletlens.problem.Problem;

/** A row that cannot be read; thrown and caught within this package only. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;

    private final String column;
    private final String text;

    /**
     * @param column the column's name in the page of the export, or its heading
     * @param text the text that is wrong
     * @param message one sentence
     */
    Unreadable(String column, String text, String message) {
        super(message, null, false, false);
        this.column = column;
        this.text = text;
    }

    String column() {
        return column;
    }

    Problem at(Place place) {
        return new Problem(place, text, getMessage());
    }
}
