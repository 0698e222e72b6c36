package walletlens.problem;

/**
 * One thing in the user's input or ledger that is wrong or wants a look.
 *
 * @param place where it stands
 * @param text the offending text itself, as it was read; may be empty
 * @param message one sentence a person understands
 */
public record Problem(Place place, String text, String message) {
    /** A problem without a place. */
    public static Problem of(String message) {
        return new Problem(Place.NOWHERE, "", message);
    }

    /** A problem with a named field. */
    public static Problem of(String field, String text, String message) {
        return new Problem(Place.field(field), text, message);
    }

    /** The same problem at another place. */
    public Problem at(Place newPlace) {
        return new Problem(newPlace, text, message);
    }

    @Override
    public String toString() {
        String where = place.toString();
        return where.isEmpty() ? message : where + ": " + message;
    }
}
